package org.sunlit.agenda;

import java.time.LocalDate;
import java.util.List;
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
 * something of it is disclosed that too. What is withdrawn counts for nothing. A row that can be
 * made anew at any time; whether there is any is asked without reading them all.
 *
 * @param arose none for what tells of disclosure
 */
@Kept(value = "under-entry", reading = Kept.Reading.ALONE)
public record UnderEntry(SubjectId subject, @Nullable LocalDate arose, SubjectId item)
    implements Row {

  /** Keeps the rows of an item; whether one of them has changed. */
  static boolean keep(Transaction transaction, DisclosureItem item) {
    Grounds grounds = item.grounds();
    if (grounds == null) return false;
    SubjectId entry = CatalogSubject.of(grounds.entry());
    boolean counts = item.stage() != Stage.WITHDRAWN;
    boolean raised = set(transaction, new UnderEntry(entry, grounds.arose(), item.id()), counts);
    boolean disclosed =
        set(
            transaction,
            new UnderEntry(entry, null, item.id()),
            counts && !item.disclosed().isEmpty());
    return raised || disclosed;
  }

  private static boolean set(Transaction transaction, UnderEntry row, boolean there) {
    if (transaction.row(UnderEntry.class, row.subject(), row.key()).isPresent() == there)
      return false;
    if (there) transaction.put(row);
    else transaction.remove(row);
    return true;
  }

  /** Whether an item that arose on one of these days is raised. */
  public static boolean isRaised(
      Transaction transaction, SubjectId entry, LocalDate first, LocalDate last) {
    return next(transaction, entry, prefix(entry, first)).stream()
        .anyMatch(each -> each.arose() != null && !each.arose().isAfter(last));
  }

  /** Whether anything is disclosed. */
  public static boolean isDisclosed(Transaction transaction, SubjectId entry) {
    return next(transaction, entry, prefix(entry, null)).stream()
        .anyMatch(each -> each.arose() == null);
  }

  private static List<UnderEntry> next(Transaction transaction, SubjectId entry, String after) {
    return transaction.rows(UnderEntry.class, after, 1).stream()
        .filter(each -> each.subject().equals(entry))
        .toList();
  }

  private static String prefix(SubjectId entry, @Nullable LocalDate arose) {
    return entry + "/" + (arose == null ? "disclosed" : "raised/" + arose) + "/";
  }

  @Override
  public String key() {
    return prefix(subject, arose) + item;
  }
}
