package org.sunlit.store.jdbc.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.sunlit.MemoryChannel;
import org.sunlit.School;
import org.sunlit.record.Entry;
import org.sunlit.record.Outcome;

/** What the record of a matter holds by people's orders, leaving out what outlets answered. */
final class Orders {
  /** The kind of an event stands behind its fact, which may have kinds of its own. */
  private static final Pattern KIND = Pattern.compile(".*\"kind\":\"([^\"]*)\".*");

  private Orders() {}

  /** The kinds of the facts, in their order. */
  static List<String> facts(List<Entry> entries) {
    return entries.stream()
        .map(each -> KIND.matcher(each.event().body().toUtf8()).replaceFirst("$1"))
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
