package org.sunlit.reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Question;
import org.sunlit.record.Transaction;

/** How many items of those sought go by each entry and are in each stage; every item once. */
public record Tally(Sought sought) implements Question<List<Tally.Count>> {

  /** So many items of one kind. */
  public record Count(String entry, Stage stage, long items) {}

  @Override
  public List<Count> answer(Transaction transaction) {
    Map<String, Map<Stage, Long>> counts = new TreeMap<>();
    for (Sought.Seen each : sought.among(transaction)) {
      counts
          .computeIfAbsent(each.item().entry(), entry -> new TreeMap<>())
          .merge(each.line().stage(), 1L, Long::sum);
    }
    return counts.entrySet().stream()
        .flatMap(
            each ->
                each.getValue().entrySet().stream()
                    .map(count -> new Count(each.getKey(), count.getKey(), count.getValue())))
        .toList();
  }
}
