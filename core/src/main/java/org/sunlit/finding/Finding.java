package org.sunlit.finding;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Digest;
import org.sunlit.record.SubjectId;

/**
 * Something that supervision found: the fold of its facts. Immutable.
 *
 * @param found what it is; none before it is raised
 * @param raisedAt when it was
 * @param confirmedAt when somebody said that it is so, if anybody did
 * @param dismissal the paper with the reason why it is none
 * @param asked what the unit was asked to put right, once it was
 */
public record Finding(
    SubjectId id,
    FindingStage stage,
    @Nullable Cause found,
    @Nullable Instant raisedAt,
    @Nullable Instant confirmedAt,
    @Nullable Digest dismissal,
    @Nullable Rectification asked) {

  /** Before anything has happened. */
  public static Finding unborn(SubjectId id) {
    return new Finding(id, FindingStage.NEW, null, null, null, null, null);
  }

  public Optional<Cause> cause() {
    return Optional.ofNullable(found);
  }

  public Optional<Rectification> rectification() {
    return Optional.ofNullable(asked);
  }

  /** Whether it needs nobody to confirm it. */
  boolean isDeterminate() {
    return found != null && found.certainty() == Certainty.DETERMINATE;
  }

  /** Whether the unit concerned may know of it: it is confirmed, or needs no confirmation. */
  public boolean isForTheUnit() {
    return switch (stage) {
      case NEW, DISMISSED -> false;
      case RAISED -> isDeterminate();
      case CONFIRMED, RECTIFYING, REPORTED, CLOSED -> true;
    };
  }

  /** Since when the unit is to be notified; nothing if it is not. */
  public Optional<Instant> toBeNotifiedSince() {
    if (!isForTheUnit()) return Optional.empty();
    return Optional.ofNullable(confirmedAt == null ? raisedAt : confirmedAt);
  }

  Finding entered(FindingStage entered, Instant at) {
    Instant confirmed = entered == FindingStage.CONFIRMED ? at : confirmedAt;
    Rectification rectified =
        entered == FindingStage.CLOSED && asked != null ? asked.verified(at) : asked;
    return new Finding(id, entered, found, raisedAt, confirmed, dismissal, rectified);
  }

  Finding by(Cause cause, Instant at) {
    return new Finding(id, stage, cause, at, confirmedAt, dismissal, asked);
  }

  Finding dismissed(Digest reason) {
    return new Finding(id, stage, found, raisedAt, confirmedAt, reason, asked);
  }

  Finding asking(Rectification rectification) {
    return new Finding(id, stage, found, raisedAt, confirmedAt, dismissal, rectification);
  }

  Finding rectifying(UnaryOperator<Rectification> change) {
    return asked == null ? this : asking(change.apply(asked));
  }
}
