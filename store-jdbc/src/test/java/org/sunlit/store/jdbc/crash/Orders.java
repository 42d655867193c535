package org.sunlit.store.jdbc.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sunlit.MemoryChannel;
import org.sunlit.School;
import org.sunlit.json.Json;
import org.sunlit.record.Entry;
import org.sunlit.record.Outcome;

/** What the record of a matter holds by people's orders, leaving out what outlets answered. */
final class Orders {
  private static final Json JSON = new Json();

  private Orders() {}

  /** The kinds of the facts, in their order. */
  static List<String> facts(List<Entry> entries) {
    return entries.stream()
        .map(each -> JSON.tree(each.event().body().toUtf8()).path("kind").asText())
        .filter(each -> !each.equals("standing-changed"))
        .toList();
  }

  /** What each sort of errand leaves if nothing goes wrong, in memory. */
  static List<List<String>> undisturbed() {
    List<List<String>> found = new ArrayList<>();
    try (School school =
        new School(
            TwoOutlets.PROFILE,
            new MemoryChannel(),
            parts -> parts.channel(TwoOutlets.WALL, new MemoryChannel()).random(new Random(1)))) {
      for (Errand each : Errand.first(4)) {
        run(school, each);
        found.add(facts(school.sunlit.entries(each.subject)));
      }
    }
    return found;
  }

  private static void run(School school, Errand errand) {
    Map<String, String> known = new HashMap<>();
    for (Errand.Step step : errand.steps()) {
      Outcome.Done done = school.done(step.actor(), step.order().apply(known));
      known.putAll(done.answers());
      school.sunlit.work();
    }
  }
}
