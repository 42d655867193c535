package org.sunlit.item;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Confidence;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.Parameters.Name;
import org.sunlit.calendar.Parameters.Parameter;
import org.sunlit.calendar.Span;
import org.sunlit.record.Actor;
import org.sunlit.record.Digest;

/**
 * That a school leader shortened the procedure in writing, or let stages be skipped (C3.9). The
 * leading group confirms it, and the reason is disclosed.
 *
 * @param reason the paper with it
 * @param shortened the times that are shorter for this matter
 * @param skips whether the stages before deliberation or the result may be left out
 * @param confirmed when the leading group confirmed it; none before
 */
public record Emergency(
    Instant at,
    Actor by,
    Digest reason,
    Map<Name, Span> shortened,
    boolean skips,
    @Nullable Instant confirmed) {
  /** The times that may be shortened: those of the stages, never those of law or of answers. */
  public static final Set<Name> MAY_BE_SHORTER =
      Set.of(
          Name.PRIOR_DISCLOSURE_DISPLAY,
          Name.CONSULTATION_WINDOW,
          Name.DECISION_DISCLOSURE_DISPLAY,
          Name.PUBLIC_SUPERVISION_PERIOD);

  public Emergency {
    shortened = Map.copyOf(shortened);
  }

  public boolean isConfirmed() {
    return confirmed != null;
  }

  Emergency confirmed(Instant when) {
    return new Emergency(at, by, reason, shortened, skips, when);
  }

  /** The parameters as they hold under this. */
  Parameters over(Parameters before) {
    Map<Name, Parameter> own = new EnumMap<>(Name.class);
    shortened.forEach(
        (name, span) -> own.put(name, new Parameter(span, "C3.9", Confidence.SET_BY_THE_SCHOOL)));
    return before.and(own);
  }
}
