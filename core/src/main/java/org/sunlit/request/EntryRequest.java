package org.sunlit.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Deadline;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.WorkingCalendar;
import org.sunlit.record.Digest;
import org.sunlit.record.ErasureReason;
import org.sunlit.record.PersonId;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.UnitId;

/**
 * That a matter has no entry yet: the fold of its facts. Immutable.
 *
 * @param unit whose list it may belong on: as the asker thinks, and once it is promised as the
 *     office says
 * @param paper what the asker wrote
 * @param since when the present stage was entered
 * @param entry the entry that it belongs under
 * @param withholding where in the register it stands that it is not disclosed
 * @param answer the paper of what the office wrote
 * @param erased papers that are gone, with the reason
 */
public record EntryRequest(
    SubjectId id,
    RequestStage stage,
    @Nullable UnitId unit,
    @Nullable Digest paper,
    @Nullable PersonId askedBy,
    @Nullable Instant since,
    @Nullable String entry,
    @Nullable SubjectId withholding,
    @Nullable Digest answer,
    Map<Digest, ErasureReason> erased) {
  public EntryRequest {
    erased = Map.copyOf(erased);
  }

  /** Before anything has happened. */
  public static EntryRequest unborn(SubjectId id) {
    return new EntryRequest(
        id, RequestStage.NEW, null, null, null, null, null, null, null, Map.of());
  }

  public boolean isMade() {
    return stage != RequestStage.NEW;
  }

  /** By when the office has to do the next thing about it; nothing once it is answered. */
  public Optional<Deadline> due(WorkingCalendar calendar, Parameters parameters) {
    return switch (stage) {
      case NEW, ANSWERED -> Optional.empty();
      case ASKED -> due(calendar, parameters, Parameters.Name.ENTRY_REQUEST_ANSWERED);
      case PROMISED -> due(calendar, parameters, Parameters.Name.PROMISED_ENTRY_ADDED);
    };
  }

  private Optional<Deadline> due(
      WorkingCalendar calendar, Parameters parameters, Parameters.Name within) {
    return Optional.ofNullable(since)
        .map(each -> calendar.after(calendar.dayOf(each), parameters.span(within)));
  }

  public boolean isOverdue(LocalDate today, WorkingCalendar calendar, Parameters parameters) {
    return due(calendar, parameters).filter(each -> today.isAfter(each.day())).isPresent();
  }

  EntryRequest entered(RequestStage entered, Instant at) {
    return new EntryRequest(
        id, entered, unit, paper, askedBy, at, entry, withholding, answer, erased);
  }

  EntryRequest asked(@Nullable UnitId of, Digest what, PersonId by) {
    return new EntryRequest(id, stage, of, what, by, since, entry, withholding, answer, erased);
  }

  EntryRequest assigned(String code, @Nullable Digest reason) {
    return new EntryRequest(
        id,
        stage,
        unit,
        paper,
        askedBy,
        since,
        code,
        withholding,
        reason == null ? answer : reason,
        erased);
  }

  EntryRequest promised(UnitId of, Digest reason) {
    return new EntryRequest(
        id, stage, of, paper, askedBy, since, entry, withholding, reason, erased);
  }

  EntryRequest declined(SubjectId registered, Digest reason) {
    return new EntryRequest(
        id, stage, unit, paper, askedBy, since, entry, registered, reason, erased);
  }

  EntryRequest erased(Digest content, ErasureReason reason) {
    Map<Digest, ErasureReason> more = new HashMap<>(erased);
    more.put(content, reason);
    return new EntryRequest(
        id, stage, unit, paper, askedBy, since, entry, withholding, answer, more);
  }
}
