package org.sunlit.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Transaction;

/**
 * What is looked for among the lines of {@link Shown}, in the words that a store keeps.
 *
 * @param scopes the ids of the scopes that admit whoever asks; of none nothing is found
 * @param unfiltered whether scopes do not count: for reads that are recorded
 * @param entries codes of catalog entries; nothing for all
 * @param from no line before it
 * @param before no line at or after it
 * @param now what is down by then is not shown
 */
public record Sought(
    Set<Long> scopes,
    boolean unfiltered,
    @Nullable Set<String> entries,
    @Nullable Stage stage,
    @Nullable Instant from,
    @Nullable Instant before,
    Bigrams.Wanted words,
    Instant now) {
  public Sought {
    scopes = Set.copyOf(scopes);
    entries = entries == null ? null : Set.copyOf(entries);
  }

  /** An item by the line that counts for whoever asks. */
  record Seen(Shown item, Shown.Line line) {}

  /** Every item that is found, in no order, by looking at all of them. */
  List<Seen> among(Transaction transaction) {
    return transaction.rows(Shown.class).stream()
        .filter(each -> !each.isDown(now))
        .flatMap(each -> seen(transaction, each).stream())
        .toList();
  }

  private Optional<Seen> seen(Transaction transaction, Shown item) {
    Shown.Line line = unfiltered ? last(item) : item.newest(scopes);
    return Optional.ofNullable(line)
        .filter(each -> entries == null || entries.contains(item.entry()))
        .filter(each -> stage == null || each.stage() == stage)
        .filter(each -> from == null || !each.at().isBefore(from))
        .filter(each -> before == null || each.at().isBefore(before))
        .filter(each -> words.isNothing() || saysIt(transaction, item))
        .map(each -> new Seen(item, each));
  }

  private static Shown.@Nullable Line last(Shown item) {
    return item.lines().isEmpty() ? null : item.lines().get(item.lines().size() - 1);
  }

  private boolean saysIt(Transaction transaction, Shown item) {
    Map<Long, Grams.Text> texts =
        transaction.row(Grams.class, item.key()).map(Grams::texts).orElse(Map.of());
    return item.lines().stream()
        .filter(each -> unfiltered || scopes.contains(each.scopeId()))
        .anyMatch(
            each -> {
              Grams.Text text = texts.get(each.scopeId());
              return text != null && text.version() == each.version() && words.isIn(text.grams());
            });
  }
}
