package org.sunlit.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Actor;
import org.sunlit.record.Digest;
import org.sunlit.visibility.VisibilityScope;

/**
 * What an outlet holds of the item, as last recorded: the outlet's own answer, or a person's word
 * where it has none.
 *
 * @param kind what kind of answer it is
 * @param version the newest version that stands there; 0 if none
 * @param reached who can see it there
 * @param since from when on this version has stood there without a break; of what waits for an
 *     answer, since when it does
 * @param confirmation what persons say, as long as the outlet itself does not; none otherwise
 */
public record OutletStanding(
    Kind kind,
    int version,
    VisibilityScope reached,
    Instant since,
    @Nullable Confirmation confirmation) {

  /** The kinds of answer, as the channels' {@code Standing} has them. */
  public enum Kind {
    LIVE,
    PENDING,
    /** As pending, but only a person can finish it. */
    AWAITS_PERSON,
    ABSENT,
    REJECTED,
    UNKNOWN;

    /** Whether somebody can tell by it what a reader finds there. */
    public boolean isAnswer() {
      return this == LIVE || this == ABSENT;
    }
  }

  /**
   * What a person found there.
   *
   * @param paper where, in whose words, and the file that shows it
   * @param awaitsSecond whether it takes another person who says the same before it counts
   */
  public record Confirmation(
      Kind kind,
      int version,
      VisibilityScope reached,
      Digest paper,
      Actor by,
      boolean awaitsSecond) {
    boolean saysTheSame(Kind otherKind, int otherVersion, VisibilityScope otherReached) {
      return kind == otherKind && version == otherVersion && reached.equals(otherReached);
    }
  }

  /** As an outlet answers. */
  public OutletStanding(Kind kind, int version, VisibilityScope reached, Instant since) {
    this(kind, version, reached, since, null);
  }

  public boolean shows(int wanted) {
    return kind == Kind.LIVE && version == wanted;
  }

  /** Whether it is a person's word that counts, for want of the outlet's. */
  public boolean isByHand() {
    return confirmation != null && !confirmation.awaitsSecond();
  }

  /** Whether it differs from what an outlet answers now, be it only in who says so. */
  public boolean differsFrom(OutletStanding answer) {
    return kind != answer.kind
        || version != answer.version
        || !reached.equals(answer.reached)
        || isByHand();
  }

  /** After an answer, which ends whatever persons said; anything else leaves that as it is. */
  static OutletStanding answered(
      @Nullable OutletStanding earlier,
      Kind kind,
      int version,
      VisibilityScope reached,
      Instant at) {
    if (earlier == null) return new OutletStanding(kind, version, reached, at);
    boolean same =
        kind.isAnswer()
            ? kind == earlier.kind && version == earlier.version && reached.equals(earlier.reached)
            : !earlier.kind.isAnswer();
    return new OutletStanding(
        kind,
        version,
        reached,
        same ? earlier.since : at,
        kind.isAnswer() || earlier.isByHand() ? null : earlier.confirmation);
  }

  /** After a person's word. */
  static OutletStanding confirmed(
      @Nullable OutletStanding earlier, Confirmation confirmation, Instant at) {
    if (confirmation.awaitsSecond()) {
      return earlier == null
          ? new OutletStanding(Kind.ABSENT, 0, VisibilityScope.NOBODY, at, confirmation)
          : new OutletStanding(
              earlier.kind, earlier.version, earlier.reached, earlier.since, confirmation);
    }
    boolean same =
        earlier != null && confirmation.saysTheSame(earlier.kind, earlier.version, earlier.reached);
    return new OutletStanding(
        confirmation.kind(),
        confirmation.version(),
        confirmation.reached(),
        same && earlier != null ? earlier.since : at,
        confirmation);
  }
}
