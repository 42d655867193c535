package org.sunlit.store.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.sunlit.MemoryChannel;
import org.sunlit.School;
import org.sunlit.Sunlit;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.ItemFact;
import org.sunlit.json.Json;
import org.sunlit.json.JsonLog;
import org.sunlit.publishing.Placement;
import org.sunlit.reading.Filter;
import org.sunlit.reading.Listed;
import org.sunlit.record.Content;
import org.sunlit.record.Log;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.store.MemoryStore;
import org.sunlit.store.Store;
import org.sunlit.visibility.Viewer;

/**
 * A record read once more from its beginning: entries and papers alone, brought into an empty store
 * in memory, tell the same as what the school in the database serves.
 */
final class Replay {
  private Replay() {}

  /** That all that is derived from the entries is what follows from them. */
  static void assertTellsTheSame(Store store) {
    Instant now = store.transaction(Transaction::now);
    List<SubjectId> items = store.transaction(transaction -> transaction.subjects("item"));
    // Neither school is closed: the one store is the caller's, and the other holds nothing.
    Sunlit served = school(store);
    Sunlit told = school(copy(store, items, now));
    assertThat(states(served)).as("states").isEqualTo(folded(store)).isEqualTo(states(told));
    assertThat(listed(served)).as("lists").isEqualTo(listed(told));
    for (SubjectId each : items) {
      assertThat(served.item(Viewer.ANONYMOUS, each))
          .as("%s", each)
          .isEqualTo(told.item(Viewer.ANONYMOUS, each));
    }
    told.work();
    assertThat(wanted(served)).as("wanted").isEqualTo(wanted(told));
  }

  private static Sunlit school(Store store) {
    return new School(
            TwoOutlets.PROFILE,
            new MemoryChannel(),
            parts ->
                parts
                    .store(store)
                    .channel(TwoOutlets.WALL, new MemoryChannel())
                    .random(new Random(1)))
        .sunlit;
  }

  /** Nothing but what facts are, and the papers they refer to. */
  private static Store copy(Store store, List<SubjectId> items, Instant now) {
    MemoryStore copy = new MemoryStore(() -> now);
    for (SubjectId each : items) {
      store.transaction(
          from ->
              copy.transaction(
                  to -> {
                    from.entries(each).forEach(to::append);
                    from.rows(Content.class, each).forEach(to::put);
                    return true;
                  }));
    }
    return copy;
  }

  private static Map<SubjectId, DisclosureItem> states(Sunlit sunlit) {
    Map<SubjectId, DisclosureItem> states = new HashMap<>();
    sunlit.desk(School.OFFICE).forEach(each -> states.put(each.item().id(), each.item()));
    return states;
  }

  private static Map<SubjectId, DisclosureItem> folded(Store store) {
    Map<SubjectId, DisclosureItem> states = new HashMap<>();
    JsonLog<ItemFact> log = JsonLog.ofItems(new Json());
    List<SubjectId> items = store.transaction(transaction -> transaction.subjects("item"));
    for (SubjectId each : items) {
      states.put(
          each,
          store.transaction(
              transaction ->
                  Log.fold(log, DisclosureItem.unborn(each), transaction.entries(each))));
    }
    return states;
  }

  private static List<Listed> listed(Sunlit sunlit) {
    List<Listed> all = new ArrayList<>();
    sunlit.reading().export(Viewer.ANONYMOUS, Filter.newest()).forEach(all::add);
    return all;
  }

  private static Map<String, String> wanted(Sunlit sunlit) {
    Map<String, String> wanted = new TreeMap<>();
    for (Placement each : sunlit.placements()) {
      if (each.wanted() != null) wanted.put(each.key(), each.wanted());
    }
    return wanted;
  }
}
