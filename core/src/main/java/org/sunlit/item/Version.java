package org.sunlit.item;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Digest;
import org.sunlit.visibility.VisibilityScope;

/**
 * Content frozen for one stage, and how far its approval has come (regulations on Party affairs,
 * art. 15): proposed, reviewed, approved, released outlet by outlet. Everything is bound to the
 * digest of its paper; a change is another version.
 *
 * @param number from 1 within the item, across stages
 * @param scope who may see it: what was approved, or narrower since
 * @param authority who has to approve it
 * @param signed who took which step; only an approved version is ever shown
 * @param superseded whether a later version was proposed before this one was approved
 */
public record Version(
    int number,
    Stage stage,
    VisibilityScope scope,
    Digest digest,
    Authority authority,
    Map<Step, Actor> signed,
    boolean sentBack,
    boolean superseded,
    Set<String> released) {
  public Version {
    signed = Map.copyOf(signed);
    released = Set.copyOf(released);
  }

  /** What has to be done with a version before it is shown, each by a person. */
  public enum Step {
    PROPOSED,
    REVIEWED,
    CONFIDENTIALITY_REVIEWED,
    APPROVED,
    COUNTERSIGNED
  }

  static Version proposed(
      int number,
      Stage stage,
      VisibilityScope scope,
      Digest digest,
      Authority authority,
      Actor by) {
    return new Version(
        number, stage, scope, digest, authority, Map.of(Step.PROPOSED, by), false, false, Set.of());
  }

  public @Nullable Actor signedBy(Step step) {
    return signed.get(step);
  }

  boolean is(Step step) {
    return signed.containsKey(step);
  }

  public boolean isApproved() {
    return is(Step.APPROVED)
        && (is(Step.COUNTERSIGNED) || authority != Authority.COUNTERSIGNED)
        && !sentBack;
  }

  /** Whether somebody has still to review, approve or countersign it. */
  public boolean awaitsApproval() {
    return !isApproved() && !sentBack && !superseded;
  }

  /** Whether one of these steps was taken by a hand of whom that holds. */
  boolean wasSigned(Predicate<Actor> by, Step... steps) {
    return Set.of(steps).stream()
        .flatMap(step -> Optional.ofNullable(signed.get(step)).stream())
        .anyMatch(by);
  }

  Version signed(Step step, Actor by) {
    Map<Step, Actor> more = new EnumMap<>(Step.class);
    more.putAll(signed);
    more.put(step, by);
    return new Version(
        number, stage, scope, digest, authority, more, sentBack, superseded, released);
  }

  Version referred() {
    return new Version(
        number,
        stage,
        scope,
        digest,
        Authority.LEADING_GROUP,
        signed,
        sentBack,
        superseded,
        released);
  }

  Version returned() {
    return new Version(number, stage, scope, digest, authority, signed, true, superseded, released);
  }

  Version overtaken() {
    return new Version(number, stage, scope, digest, authority, signed, sentBack, true, released);
  }

  Version narrowedTo(VisibilityScope narrower) {
    return new Version(
        number, stage, narrower, digest, authority, signed, sentBack, superseded, released);
  }

  Version releasedOn(String outlet) {
    Set<String> more = new HashSet<>(released);
    more.add(outlet);
    return new Version(number, stage, scope, digest, authority, signed, sentBack, superseded, more);
  }
}
