package org.sunlit.deliberation;

import java.util.List;
import java.util.Optional;
import org.sunlit.catalog.BodyId;
import org.sunlit.catalog.Capacity;
import org.sunlit.organization.Body;
import org.sunlit.record.SubjectId;
import org.sunlit.words.Words;

/**
 * What is decided on in a deliberation: its state, and the bodies of the entry in their order.
 *
 * @param personnel whether it is about a person's appointment or removal: then nothing is kept of
 *     it but body, date, number and outcome
 */
public record Chamber(SubjectId subject, boolean personnel, Deliberation state, List<Seat> seats) {
  public Chamber {
    seats = List.copyOf(seats);
  }

  /** One body of the entry and as what it takes part. */
  public record Seat(Body body, Capacity capacity) {
    BodyId id() {
      return body.id();
    }

    boolean decides() {
      return capacity == Capacity.DECIDES;
    }
  }

  Optional<Seat> seat(BodyId body) {
    return seats.stream().filter(each -> each.id().equals(body)).findFirst();
  }

  /** The body's open session, if it has a seat. */
  Optional<Session> open(BodyId body) {
    return seat(body).flatMap(each -> state.open(body));
  }

  /** What people call the body. */
  Words name(BodyId body) {
    return seat(body).map(each -> each.body().name()).orElse(Words.same(body.value()));
  }

  /** Their names, one after another. */
  static Words names(List<Seat> seats) {
    return Words.joined(seats.stream().map(each -> each.body().name()).toList());
  }

  boolean isConcluded() {
    return state.isConcludedBy(seats.stream().map(Seat::id).toList());
  }

  /** The bodies that have not let the matter go on. */
  List<Seat> unresolved() {
    return seats.stream().filter(each -> !state.isPassedBy(each.id())).toList();
  }

  /** Those before this one that have not let the matter go on. */
  List<Seat> unresolvedBefore(Seat seat) {
    return seats.stream()
        .takeWhile(each -> !each.equals(seat))
        .filter(each -> !state.isPassedBy(each.id()))
        .toList();
  }
}
