package org.sunlit.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.CatalogSubject;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.Grounds;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

/**
 * That an item counts for its entry: that it is raised, by the day on which it arose, and once
 * something of it is disclosed that too. What is withdrawn counts no longer. A row of the item, so
 * that orders about two items of one entry never meet; its key sorts it under the entry.
 *
 * @param subject the item
 * @param arose none for what tells of disclosure
 * @param since when it began to count
 * @param until when it ceased to; none if it counts
 */
@Kept(value = "under-entry", wordless = true)
public record UnderEntry(
    SubjectId subject,
    SubjectId entry,
    @Nullable LocalDate arose,
    Instant since,
    @Nullable Instant until)
    implements Row {
  private static final int BATCH = 20;

  /** Keeps the rows of an item, in the transaction that changed it. */
  static void keep(Transaction transaction, DisclosureItem item) {
    Grounds grounds = item.grounds();
    if (grounds == null) return;
    SubjectId entry = CatalogSubject.of(grounds.entry());
    boolean counts = item.stage() != Stage.WITHDRAWN;
    Instant now = transaction.now();
    set(transaction, new UnderEntry(item.id(), entry, grounds.arose(), now, null), counts);
    set(
        transaction,
        new UnderEntry(item.id(), entry, null, now, null),
        counts && !item.disclosed().isEmpty());
  }

  private static void set(Transaction transaction, UnderEntry fromNow, boolean counts) {
    Optional<UnderEntry> known =
        transaction.row(UnderEntry.class, fromNow.subject(), fromNow.key());
    boolean counted = known.isPresent() && known.get().until() == null;
    if (counts == counted) return;
    transaction.put(counts ? fromNow : known.orElseThrow().endedAt(fromNow.since()));
  }

  private UnderEntry endedAt(Instant end) {
    return new UnderEntry(subject, entry, arose, since, end);
  }

  /** Whether, just before an instant, an item that arose on one of these days was raised. */
  static boolean isRaised(
      Transaction transaction, SubjectId entry, LocalDate first, LocalDate last, Instant before) {
    return any(
        transaction,
        prefix(entry, first),
        each -> entry.equals(each.entry) && each.arose != null && !each.arose.isAfter(last),
        before);
  }

  /** Whether, just before an instant, anything was disclosed. */
  static boolean isDisclosed(Transaction transaction, SubjectId entry, Instant before) {
    return any(
        transaction,
        prefix(entry, null),
        each -> entry.equals(each.entry) && each.arose == null,
        before);
  }

  /** Whether one of those that follow each other from a key on counted just before an instant. */
  private static boolean any(
      Transaction transaction, String after, Predicate<UnderEntry> belongs, Instant before) {
    if (before.equals(Instant.MIN)) return false;
    String last = after;
    List<UnderEntry> some = transaction.rows(UnderEntry.class, last, BATCH);
    while (!some.isEmpty()) {
      for (UnderEntry each : some) {
        if (!belongs.test(each)) return false;
        if (each.counted(before)) return true;
        last = each.key();
      }
      some = transaction.rows(UnderEntry.class, last, BATCH);
    }
    return false;
  }

  private boolean counted(Instant before) {
    return since.isBefore(before) && (until == null || !until.isBefore(before));
  }

  private static String prefix(SubjectId entry, @Nullable LocalDate arose) {
    return entry + "/" + (arose == null ? "disclosed" : "raised/" + arose) + "/";
  }

  @Override
  public String key() {
    return prefix(entry, arose) + subject;
  }
}
