package org.sunlit.agenda;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/**
 * What one subject waits for, as foreseen when it was changed last, soonest first; a row that can
 * be made anew at any time.
 *
 * @param later until when it is left alone because something went wrong with it
 */
@Kept(value = "outlook", wordless = true)
record Outlook(SubjectId subject, List<Moment> moments, @Nullable Instant later) implements Row {
  private static final Comparator<Moment> SOONEST =
      Comparator.comparing(Moment::at).thenComparing(Moment::occasion);

  Outlook {
    moments = moments.stream().sorted(SOONEST).toList();
  }

  Outlook(SubjectId subject, List<Moment> moments) {
    this(subject, moments, null);
  }

  static Outlook nothing(SubjectId subject) {
    return new Outlook(subject, List.of());
  }

  @Override
  public String key() {
    return subject.value();
  }

  List<Moment> until(Instant now) {
    return moments.stream().filter(each -> !each.at().isAfter(now)).toList();
  }

  /** Up to which instant nothing needs to be foreseen again: before the first, at most this. */
  Instant asked(Instant latest) {
    return moments.stream()
        .findFirst()
        .map(each -> each.at().minusSeconds(1))
        .filter(each -> each.isBefore(latest))
        .orElse(latest);
  }

  List<Moment> of(Occasion occasion) {
    return moments.stream().filter(each -> each.occasion() == occasion).toList();
  }

  Outlook after(Instant now) {
    return new Outlook(subject, moments.stream().filter(each -> each.at().isAfter(now)).toList());
  }

  /** The same, and left alone until then. */
  Outlook putOff(Instant until) {
    return new Outlook(subject, moments, until);
  }

  /** When the first of them comes, or it is no longer left alone. */
  @Override
  public @Nullable Instant again() {
    if (later != null) return later;
    return moments.isEmpty() ? null : moments.get(0).at();
  }
}
