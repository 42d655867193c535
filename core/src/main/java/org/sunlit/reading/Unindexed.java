package org.sunlit.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunlit.record.Question;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

/** Items whose words are not found yet, or would be though they are not shown any more. */
public record Unindexed(int limit) implements Question<List<SubjectId>> {

  @Override
  public List<SubjectId> answer(Transaction transaction) {
    return transaction.rows(Shown.class).stream()
        .filter(each -> !wanted(transaction, each).equals(found(transaction, each)))
        .map(Shown::subject)
        .limit(limit)
        .toList();
  }

  private static Map<Long, Integer> wanted(Transaction transaction, Shown item) {
    Map<Long, Integer> versions = new HashMap<>();
    if (item.isDown(transaction.now())) return versions;
    item.lines().forEach(each -> versions.put(each.scopeId(), each.version()));
    return versions;
  }

  private static Map<Long, Integer> found(Transaction transaction, Shown item) {
    Map<Long, Integer> versions = new HashMap<>();
    transaction
        .row(Grams.class, item.key())
        .ifPresent(each -> each.texts().forEach((id, text) -> versions.put(id, text.version())));
    return versions;
  }
}
