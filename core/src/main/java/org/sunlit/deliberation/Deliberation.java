package org.sunlit.deliberation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sunlit.catalog.BodyId;

/** One round of deliberation as its facts tell it: the sessions in the order they were called. */
public record Deliberation(List<Session> sessions) {
  /** Before any meeting is called. */
  public static final Deliberation NONE = new Deliberation(List.of());

  public Deliberation {
    sessions = List.copyOf(sessions);
  }

  /** The body's session that is to be held or confirmed. */
  public Optional<Session> open(BodyId body) {
    return sessions.stream().filter(each -> each.body().equals(body) && each.isOpen()).findFirst();
  }

  /** The session whose resolution was confirmed last. */
  Optional<Session> latest() {
    return sessions.stream().filter(Session::confirmed).reduce((a, b) -> b);
  }

  /** The outcome of the resolution that was confirmed last. */
  public Optional<ResolutionOutcome> outcome() {
    return latest().flatMap(Session::outcome);
  }

  /** The session in which the body let the matter go on. */
  Optional<Session> passing(BodyId body) {
    return sessions.stream()
        .filter(each -> each.body().equals(body))
        .filter(each -> each.outcome().filter(ResolutionOutcome::letsTheMatterGoOn).isPresent())
        .findFirst();
  }

  boolean isPassedBy(BodyId body) {
    return passing(body).isPresent();
  }

  /** Whether each of these bodies let the matter go on, or one of them rejected it. */
  public boolean isConcludedBy(List<BodyId> bodies) {
    return bodies.stream().allMatch(this::isPassedBy)
        || outcome().filter(each -> each == ResolutionOutcome.REJECTED).isPresent();
  }

  /** Whether every body that decided so far adopted the plan as it stands. */
  public boolean adoptsThePlanAsItStands() {
    return sessions.stream()
        .flatMap(each -> each.outcome().stream())
        .noneMatch(
            each -> each == ResolutionOutcome.ADOPTED_WITH_AMENDMENTS || each.endsTheRound());
  }

  Deliberation called(Session session) {
    List<Session> more = new ArrayList<>(sessions);
    more.add(session);
    return new Deliberation(more);
  }

  /** The same with the body's open session changed. */
  Deliberation changed(BodyId body, UnaryOperator<Session> change) {
    return new Deliberation(
        sessions.stream()
            .map(each -> each.body().equals(body) && each.isOpen() ? change.apply(each) : each)
            .toList());
  }
}
