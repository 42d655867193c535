package org.sunlit.withholding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Deadline;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.WorkingCalendar;
import org.sunlit.record.Actor;
import org.sunlit.record.Digest;
import org.sunlit.record.ErasureReason;
import org.sunlit.record.SubjectId;

/**
 * Something that a unit does not disclose: the fold of its facts. Immutable.
 *
 * @param claim what it is; none before it is proposed
 * @param decidedAt when it was approved or last renewed; the next review is counted from here
 * @param filing the number under which the office has filed it
 * @param reassessment what the last review found, until it is decided on
 * @param renewals how often it was renewed
 * @param erased papers that are gone, with the reason
 */
public record Withholding(
    SubjectId id,
    WithholdingStage stage,
    @Nullable Claim claim,
    @Nullable Actor proposedBy,
    @Nullable Actor reviewedBy,
    @Nullable Actor approvedBy,
    @Nullable Instant decidedAt,
    @Nullable String filing,
    @Nullable Reassessment reassessment,
    int renewals,
    Map<Digest, ErasureReason> erased) {
  public Withholding {
    erased = Map.copyOf(erased);
  }

  /**
   * What the confidentiality reviewer found when it was looked at again.
   *
   * @param goesOn whether it has to be withheld still
   */
  public record Reassessment(Actor by, Instant at, boolean goesOn) {}

  /** Before anything has happened. */
  public static Withholding unborn(SubjectId id) {
    return new Withholding(
        id, WithholdingStage.NEW, null, null, null, null, null, null, null, 0, Map.of());
  }

  /** The claim, of what is proposed at least. */
  public Claim required() {
    if (claim == null) throw new IllegalStateException("nothing is claimed yet: " + id);
    return claim;
  }

  public boolean isInForce() {
    return stage.isInForce();
  }

  /** When it has to be looked at again; nothing unless it is in force. */
  public Optional<Deadline> review(WorkingCalendar calendar, Parameters parameters) {
    return Optional.ofNullable(decidedAt)
        .filter(each -> isInForce())
        .map(
            each ->
                calendar.after(
                    calendar.dayOf(each), parameters.span(Parameters.Name.WITHHELD_REVIEW)));
  }

  /** Whether the day on which it had to be looked at again is over. */
  public boolean isOverdue(LocalDate today, WorkingCalendar calendar, Parameters parameters) {
    return review(calendar, parameters).filter(each -> today.isAfter(each.day())).isPresent();
  }

  Withholding entered(WithholdingStage entered, Actor by, Instant at) {
    return switch (entered) {
      case NEW, FILED, DISMISSED, ENDED -> at(entered, reviewedBy, approvedBy, decidedAt);
      case PROPOSED ->
          new Withholding(id, entered, claim, by, null, null, null, null, null, renewals, erased);
      case REVIEWED -> at(entered, by, approvedBy, decidedAt);
      case APPROVED -> at(entered, reviewedBy, by, at);
    };
  }

  private Withholding at(
      WithholdingStage entered,
      @Nullable Actor reviewed,
      @Nullable Actor approved,
      @Nullable Instant decided) {
    return new Withholding(
        id,
        entered,
        claim,
        proposedBy,
        reviewed,
        approved,
        decided,
        filing,
        reassessment,
        renewals,
        erased);
  }

  Withholding claimed(Claim claimed) {
    return new Withholding(
        id,
        stage,
        claimed,
        proposedBy,
        reviewedBy,
        approvedBy,
        decidedAt,
        filing,
        reassessment,
        renewals,
        erased);
  }

  Withholding filed(String number) {
    return new Withholding(
        id,
        stage,
        claim,
        proposedBy,
        reviewedBy,
        approvedBy,
        decidedAt,
        number,
        reassessment,
        renewals,
        erased);
  }

  Withholding reassessed(Reassessment found) {
    return new Withholding(
        id,
        stage,
        claim,
        proposedBy,
        reviewedBy,
        approvedBy,
        decidedAt,
        filing,
        found,
        renewals,
        erased);
  }

  Withholding renewed(int time, Actor by, Instant at) {
    return new Withholding(
        id, stage, claim, proposedBy, reviewedBy, by, at, filing, null, time, erased);
  }

  Withholding erased(Digest content, ErasureReason reason) {
    Map<Digest, ErasureReason> more = new HashMap<>(erased);
    more.put(content, reason);
    return new Withholding(
        id,
        stage,
        claim,
        proposedBy,
        reviewedBy,
        approvedBy,
        decidedAt,
        filing,
        reassessment,
        renewals,
        more);
  }
}
