package org.sunlit.store.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sunlit.channels.Standing;
import org.sunlit.publishing.Placement;
import org.sunlit.record.Entry;
import org.sunlit.record.SubjectId;
import org.sunlit.store.Store;

/** What must be true once everything is quiet, whatever nodes and database went through. */
final class Aftermath {
  private final NodeSettings school;
  private final Receiver receiver;
  private final CrashRun run;
  private long doubtful;

  Aftermath(NodeSettings school, Receiver receiver, CrashRun run) {
    this.school = school;
    this.receiver = receiver;
    this.run = run;
  }

  /** How many sheets only a person can say of whether they hang on the wall. */
  long doubtful() {
    return doubtful;
  }

  void assertNothingIsLostOrDoneTwice() {
    assertEverythingIsAcknowledged();
    run.onTheRecord(
        store -> {
          assertDoneOnce(store);
          Replay.assertTellsTheSame(store);
        });
    List<Placement> placements = run.placements();
    assertThat(placements).hasSize(2 * school.matters()).allMatch(TwoOutlets::isSettled);
    assertThat(receiver.effects()).as("effects").doesNotHaveDuplicates();
    assertThat(receiver.standing(TwoOutlets.SITE)).as("site").isEqualTo(wanted(placements));
    assertWall(placements);
  }

  private void assertEverythingIsAcknowledged() {
    for (int node = 0; node < school.nodes(); node++) {
      List<String> keys = new ArrayList<>();
      for (Errand each : Errand.first(school.matters())) {
        if (Errands.isOf(node, school.nodes(), each.number)) {
          each.steps().forEach(step -> keys.add(each.key(step)));
        }
      }
      assertThat(run.acknowledgedTo(node))
          .extracting(Journal.Line::key)
          .as("acknowledged to node %s", node)
          .containsExactlyInAnyOrderElementsOf(keys);
    }
  }

  /** Each order has left what it leaves when nothing goes wrong, once and in its place. */
  private void assertDoneOnce(Store store) {
    List<List<String>> undisturbed = Orders.undisturbed();
    for (Errand each : Errand.first(school.matters())) {
      List<Entry> entries = store.transaction(transaction -> transaction.entries(each.subject));
      assertThat(entries).as("%s", each.subject).allMatch(Entry::isIntact);
      assertThat(Orders.facts(entries))
          .as("%s", each.subject)
          .isEqualTo(undisturbed.get(each.number % undisturbed.size()));
    }
    List<SubjectId> items = store.transaction(transaction -> transaction.subjects("item"));
    assertThat(items).as("items").hasSize(school.matters());
  }

  private static Map<String, String> wanted(List<Placement> placements) {
    Map<String, String> wanted = new TreeMap<>();
    for (Placement each : placements) {
      if (each.outlet().equals(TwoOutlets.SITE) && each.wanted() != null) {
        wanted.put(each.key(), each.wanted());
      }
    }
    return wanted;
  }

  /** What is known to hang there does; of what hangs besides it is known that nobody knows. */
  private void assertWall(List<Placement> placements) {
    Set<String> hanging = new HashSet<>(receiver.standing(TwoOutlets.WALL).keySet());
    Set<String> listed = new HashSet<>();
    Set<String> known = new HashSet<>();
    for (Placement each : placements) {
      if (TwoOutlets.isDoubtful(each)) listed.add(each.key());
      else if (each.outlet().equals(TwoOutlets.WALL) && each.standing() instanceof Standing.Live) {
        known.add(each.key());
      }
    }
    assertThat(hanging).as("hanging on the wall").containsAll(known);
    hanging.removeAll(known);
    assertThat(listed).as("listed as doubtful").containsAll(hanging);
    doubtful = listed.size();
  }
}
