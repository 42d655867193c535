package org.sunlit.finding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Digest;
import org.sunlit.record.SubjectId;

/**
 * Something that supervision found: the fold of its facts. Immutable.
 *
 * @param found what it is; none before it is raised
 * @param dismissal the paper with the reason why it is none
 */
public record Finding(
    SubjectId id, FindingStage stage, @Nullable Cause found, @Nullable Digest dismissal) {

  /** Before anything has happened. */
  public static Finding unborn(SubjectId id) {
    return new Finding(id, FindingStage.NEW, null, null);
  }

  public Optional<Cause> cause() {
    return Optional.ofNullable(found);
  }

  /** Whether the unit concerned may know of it: it is confirmed, or needs no confirmation. */
  public boolean isForTheUnit() {
    return switch (stage) {
      case NEW, DISMISSED -> false;
      case RAISED -> cause().filter(each -> each.certainty() == Certainty.DETERMINATE).isPresent();
      case CONFIRMED -> true;
    };
  }

  Finding entered(FindingStage entered) {
    return new Finding(id, entered, found, dismissal);
  }

  Finding by(Cause cause) {
    return new Finding(id, stage, cause, dismissal);
  }

  Finding dismissed(Digest reason) {
    return new Finding(id, stage, found, reason);
  }
}
