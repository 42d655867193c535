package org.sunlit.deliberation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sunlit.catalog.BodyId;

/** One round of deliberation as its facts tell it: the sessions in the order they were called. */
public record Deliberation(List<Session> sessions) {
  /** Before any meeting is called. */
  public static final Deliberation NONE = new Deliberation(List.of());

  public Deliberation {
    sessions = List.copyOf(sessions);
  }

  /** The body's latest session. */
  public Optional<Session> session(BodyId body) {
    return sessions.stream().filter(each -> each.body().equals(body)).reduce((a, b) -> b);
  }

  /** The outcome of the latest confirmed resolution. */
  public Optional<ResolutionOutcome> outcome() {
    return sessions.stream()
        .filter(Session::confirmed)
        .flatMap(each -> Optional.ofNullable(each.outcome()).stream())
        .reduce((a, b) -> b);
  }

  /** Whether each of these bodies passed the matter, or one of them rejected it. */
  public boolean isConcludedBy(List<BodyId> bodies) {
    return bodies.stream().allMatch(each -> session(each).map(Session::passes).orElse(false))
        || outcome().filter(each -> each == ResolutionOutcome.REJECTED).isPresent();
  }

  Deliberation with(Session session) {
    List<Session> changed = new ArrayList<>(sessions);
    int last = changed.size() - 1;
    if (last >= 0
        && changed.get(last).body().equals(session.body())
        && !changed.get(last).confirmed()) {
      changed.set(last, session);
    } else {
      changed.add(session);
    }
    return new Deliberation(changed);
  }
}
