package org.sunlit.deliberation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.BodyId;
import org.sunlit.record.Actor;
import org.sunlit.record.Digest;

/**
 * One body's meeting on the matter.
 *
 * @param moved from which days it was moved, oldest first
 * @param calledOff set if it is not held
 * @param recorded what the secretary recorded last
 * @param attestedBy who attested the count of what is recorded
 * @param disclosedAt when the last of its facts happened that people outside can see
 */
public record Session(
    BodyId body,
    LocalDate date,
    List<Moved> moved,
    @Nullable CalledOff calledOff,
    @Nullable Recorded recorded,
    @Nullable Actor attestedBy,
    boolean confirmed,
    Instant disclosedAt) {
  public Session {
    moved = List.copyOf(moved);
  }

  /**
   * That it was to be on another day.
   *
   * @param reason the paper; none of a personnel matter
   */
  public record Moved(LocalDate from, @Nullable Digest reason) {}

  /**
   * That it is not held.
   *
   * @param reason the paper; none of a personnel matter
   */
  public record CalledOff(@Nullable Digest reason) {}

  /**
   * What was resolved, as the secretary has it.
   *
   * @param vote whether something was counted
   */
  public record Recorded(ResolutionOutcome outcome, boolean vote, Digest minutes, Actor by) {}

  static Session called(BodyId body, LocalDate date, Instant at) {
    return new Session(body, date, List.of(), null, null, null, false, at);
  }

  /** Whether it is to be held or its resolution to be confirmed. */
  public boolean isOpen() {
    return calledOff == null && !confirmed;
  }

  /** What was resolved, once that is confirmed. */
  public Optional<ResolutionOutcome> outcome() {
    return Optional.ofNullable(recorded).filter(each -> confirmed).map(Recorded::outcome);
  }

  /** Whether a count waits for a second person. */
  boolean awaitsAttestation() {
    return isOpen() && recorded != null && recorded.vote() && attestedBy == null;
  }

  /** Whether a hand of whom that holds recorded or attested what is recorded. */
  boolean hasPassedThroughTheHandsOf(Predicate<Actor> hand) {
    return (recorded != null && hand.test(recorded.by()))
        || (attestedBy != null && hand.test(attestedBy));
  }

  Session moved(LocalDate to, @Nullable Digest reason, Instant at) {
    List<Moved> more = new ArrayList<>(moved);
    more.add(new Moved(date, reason));
    return new Session(body, to, more, calledOff, recorded, attestedBy, confirmed, at);
  }

  Session calledOff(@Nullable Digest reason, Instant at) {
    return new Session(
        body, date, moved, new CalledOff(reason), recorded, attestedBy, confirmed, at);
  }

  /** Whatever was attested before is no longer. */
  Session recorded(Recorded next) {
    return new Session(body, date, moved, calledOff, next, null, confirmed, disclosedAt);
  }

  Session attested(Actor by) {
    return new Session(body, date, moved, calledOff, recorded, by, confirmed, disclosedAt);
  }

  Session confirmed(Instant at) {
    return new Session(body, date, moved, calledOff, recorded, attestedBy, true, at);
  }
}
