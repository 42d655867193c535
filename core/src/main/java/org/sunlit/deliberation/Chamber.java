package org.sunlit.deliberation;

import java.util.List;
import java.util.Optional;
import org.sunlit.catalog.BodyId;
import org.sunlit.record.SubjectId;
import org.sunlit.words.Words;

/** What is decided on in a deliberation: its state, and the bodies of the entry in their order. */
public record Chamber(SubjectId subject, Deliberation state, List<Seat> seats) {
  public Chamber {
    seats = List.copyOf(seats);
  }

  /**
   * One body of the entry.
   *
   * @param members how many are due
   * @param quorum how many of them must be present at least
   */
  public record Seat(BodyId body, Words name, int members, long quorum) {}

  Optional<Seat> seat(BodyId body) {
    return seats.stream().filter(each -> each.body().equals(body)).findFirst();
  }

  /** The names of these bodies, one after another. */
  Words names(List<BodyId> bodies) {
    return Words.joined(
        bodies.stream().flatMap(each -> seat(each).stream()).map(Seat::name).toList());
  }

  /** The bodies that have not passed the matter. */
  List<BodyId> unresolved() {
    return seats.stream()
        .map(Seat::body)
        .filter(each -> !state.session(each).map(Session::passes).orElse(false))
        .toList();
  }

  /** The bodies before this one that have not passed the matter; all of them if it has no seat. */
  List<BodyId> unresolvedBefore(BodyId body) {
    return seats.stream()
        .map(Seat::body)
        .takeWhile(each -> !each.equals(body))
        .filter(each -> !state.session(each).map(Session::passes).orElse(false))
        .toList();
  }
}
