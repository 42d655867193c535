package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.sunlit.json.CommandKinds;
import org.sunlit.record.Actor;
import org.sunlit.record.Command;
import org.sunlit.record.Entry;
import org.sunlit.record.Outcome;
import org.sunlit.record.Rulebook;
import org.sunlit.record.SubjectId;

/**
 * Which order is possible at which stage, written down a second time by hand: on each line an order
 * and the signs of its stages.
 */
final class StageTable {

  /** The actor whose act it is, and the order as they would give it. */
  record Given<T>(Actor actor, Function<T, Command<?, ?>> order) {}

  private StageTable() {}

  /** Each order in a school of its own, since some succeed and take the subject elsewhere. */
  static <T> List<String> wrong(
      String written,
      char sign,
      Map<String, Given<T>> orders,
      Function<School, T> driven,
      Function<T, SubjectId> id) {
    List<String> wrong = new ArrayList<>();
    table(written)
        .forEach(
            (name, stages) -> {
              try (School school = new School()) {
                T subject = driven.apply(school);
                Given<T> given = Objects.requireNonNull(orders.get(name));
                List<Entry> before = school.sunlit.entries(id.apply(subject));
                Command<?, ?> order = given.order().apply(subject);
                assertThat(CommandKinds.name(order)).isEqualTo(name);
                boolean possible = stages.indexOf(sign) >= 0;
                Outcome outcome = school.sunlit.perform(given.actor(), order);
                boolean byStage =
                    outcome instanceof Outcome.Refused refused
                        && refused.refusals().stream()
                            .anyMatch(each -> each.rule().equals(Rulebook.STAGE_ALLOWS_THE_MOVE));
                boolean hidden = outcome instanceof Outcome.NotFound;
                if (possible == (byStage || hidden)) wrong.add(name + ": " + outcome);
                if (!outcome.isDone() && !school.sunlit.entries(id.apply(subject)).equals(before)) {
                  wrong.add(name + " was refused and left something");
                }
              }
            });
    return wrong;
  }

  static Map<String, String> table(String written) {
    Map<String, String> lines = new TreeMap<>();
    written
        .lines()
        .forEach(
            line ->
                lines.put(
                    line.substring(0, line.indexOf(' ')),
                    line.substring(line.lastIndexOf(' ') + 1)));
    return lines;
  }
}
