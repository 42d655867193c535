package org.sunlit.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.Grounds;
import org.sunlit.item.StageVisit;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/**
 * That there is an item under an entry; a row that can be made anew at any time.
 *
 * @param subject the entry
 * @param arose the day on which it arose, or one of its period
 * @param disclosed since when something of it has been disclosed; none before, nor once it is
 *     withdrawn
 */
public record UnderEntry(
    SubjectId item, SubjectId subject, LocalDate arose, @Nullable Instant disclosed)
    implements Row {
  /** What the ids of entries begin with, as subjects. */
  public static final String ENTRY = "entry";

  /** The subject that an entry is. */
  public static SubjectId entry(String code) {
    return new SubjectId(ENTRY + "-" + code);
  }

  /** The code of an entry. */
  public static String code(SubjectId entry) {
    return entry.value().substring(ENTRY.length() + 1);
  }

  static Optional<UnderEntry> of(DisclosureItem item) {
    Grounds grounds = item.grounds();
    if (grounds == null) return Optional.empty();
    Instant first =
        item.stage() == Stage.WITHDRAWN
            ? null
            : item.visits().stream()
                .filter(each -> each.version() != null)
                .map(StageVisit::at)
                .findFirst()
                .orElse(null);
    return Optional.of(new UnderEntry(item.id(), entry(grounds.entry()), grounds.arose(), first));
  }

  @Override
  public String key() {
    return item.value();
  }

  public boolean isDisclosed() {
    return disclosed != null;
  }
}
