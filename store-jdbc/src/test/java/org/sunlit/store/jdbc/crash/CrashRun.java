package org.sunlit.store.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.sunlit.publishing.Placement;
import org.sunlit.record.Performed;
import org.sunlit.store.jdbc.JdbcStore;

/**
 * Nodes that are killed round by round, at random moments and at chosen ones, and started again.
 * After each kill everything that was acknowledged must be there.
 */
final class CrashRun implements AutoCloseable {
  private static final List<Receiver.Step> STEPS =
      List.of(Receiver.Step.CLAIMED, Receiver.Step.PLACED, Receiver.Step.ANSWERED);
  private static final int LONGEST_MILLIS = 1_500;
  private static final String RANDOM = "at random";

  private final NodeSettings school;
  private final Receiver receiver;
  private final Random random;
  private final List<NodeProcess> nodes = new ArrayList<>();
  private final Map<Path, Integer> seen = new HashMap<>();
  private final Map<String, Integer> cutOff = new TreeMap<>();
  private int killed;

  CrashRun(NodeSettings school, Receiver receiver) {
    this.school = school;
    this.receiver = receiver;
    this.random = new Random(school.seed());
  }

  /** Where a node was when it was killed, how often. */
  Map<String, Integer> cutOff() {
    return cutOff;
  }

  /** How many nodes were killed. */
  int killed() {
    return killed;
  }

  void start() throws IOException {
    start(Collections.nCopies(school.nodes(), List.of()));
  }

  /**
   * @param by what starts the Java of each node
   */
  void start(List<List<String>> by) throws IOException {
    for (int each = 0; each < school.nodes(); each++) nodes.add(started(each, by.get(each)));
    for (NodeProcess each : nodes) each.open();
  }

  private NodeProcess started(int node, List<String> by) throws IOException {
    return NodeProcess.start(school.of(node, random.nextLong()), by);
  }

  /**
   * @param round decides between the moments to kill at
   */
  void killAndStartAgain(int round) throws Exception {
    List<NodeProcess> victims = victims(round);
    for (NodeProcess each : victims) each.kill();
    killed += victims.size();
    onTheRecord(this::assertThereIsWhatWasAcknowledged);
    List<NodeProcess> again = new ArrayList<>();
    for (NodeProcess each : victims) {
      nodes.remove(each);
      again.add(started(each.node(), List.of()));
    }
    for (NodeProcess each : again) each.open();
    nodes.addAll(again);
  }

  private List<NodeProcess> victims(int round) throws Exception {
    int moment = round % (1 + 2 * STEPS.size());
    if (moment == 0) return atRandom();
    Receiver.Step step = STEPS.get((moment - 1) % STEPS.size());
    String outlet = moment <= STEPS.size() ? TwoOutlets.WALL : TwoOutlets.SITE;
    Receiver.Trap trap = receiver.trap(step, outlet);
    try {
      int node = trap.caught().get(1, TimeUnit.MINUTES).node();
      cutOff.merge(step + " at the " + outlet, 1, Integer::sum);
      return nodes.stream().filter(each -> each.node() == node).toList();
    } catch (TimeoutException nothingLeftToPlace) {
      receiver.untrap();
      trap.letGo();
      return atRandom();
    }
  }

  /** One node, or all of them. */
  private List<NodeProcess> atRandom() throws InterruptedException {
    NodeProcess one = nodes.get(random.nextInt(nodes.size()));
    List<NodeProcess> victims = random.nextBoolean() ? List.copyOf(nodes) : List.of(one);
    long wait = random.nextInt(LONGEST_MILLIS);
    one.isDeadWithin(wait);
    cutOff.merge(RANDOM, 1, Integer::sum);
    return victims;
  }

  /** Until every node has ended by itself. */
  void untilAllIsQuiet() throws IOException, InterruptedException {
    receiver.allow(school.matters());
    for (NodeProcess each : nodes) each.ends(20);
    onTheRecord(this::assertThereIsWhatWasAcknowledged);
  }

  /** Only while no node is at it, if the database is for one process. */
  void onTheRecord(Consumer<JdbcStore> what) {
    try (JdbcStore store = school.store()) {
      what.accept(store);
    }
  }

  void setTime(Duration offset) {
    onTheRecord(store -> store.setClockOffset(offset));
  }

  private void assertThereIsWhatWasAcknowledged(JdbcStore store) {
    for (int node = 0; node < school.nodes(); node++) {
      Path journal = school.of(node, 0).journal();
      List<Journal.Line> lines = Journal.read(journal);
      List<Journal.Line> fresh = lines.subList(seen.getOrDefault(journal, 0), lines.size());
      store.transaction(
          transaction -> {
            for (Journal.Line each : fresh) {
              Performed there =
                  transaction
                      .row(Performed.class, each.person() + "/" + each.key())
                      .orElseThrow(() -> new AssertionError("lost: " + each));
              assertThat(there.subject()).as("%s", each).isEqualTo(each.subject());
              assertThat(there.version()).as("%s", each).isEqualTo(each.version());
              assertThat(there.answers()).as("%s", each).isEqualTo(each.answers());
              assertThat(transaction.entries(each.subject()).size())
                  .as("%s", each)
                  .isGreaterThanOrEqualTo((int) each.version());
            }
            return true;
          });
      seen.put(journal, lines.size());
    }
  }

  /** The node of a number that runs now. */
  NodeProcess node(int number) {
    return nodes.stream().filter(each -> each.node() == number).findFirst().orElseThrow();
  }

  /** What is wanted and what stands, as the record has it. */
  List<Placement> placements() {
    List<Placement> found = new ArrayList<>();
    onTheRecord(
        store ->
            found.addAll(
                store.<List<Placement>>transaction(
                    transaction -> transaction.rows(Placement.class))));
    return found;
  }

  /** Whatever any node complained of. */
  String complaints() throws IOException {
    StringBuilder said = new StringBuilder();
    for (NodeProcess each : nodes) said.append(each.said());
    return said.toString();
  }

  /** Everything that was acknowledged to one node, in that order. */
  List<Journal.Line> acknowledgedTo(int node) {
    return Journal.read(school.of(node, 0).journal());
  }

  @Override
  public void close() {
    for (NodeProcess each : nodes) each.close();
  }
}
