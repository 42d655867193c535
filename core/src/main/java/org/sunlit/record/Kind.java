package org.sunlit.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Parameters;

/**
 * One kind of subject, such as the disclosure items: what its orders are decided on, by which table
 * and gates, and what follows. {@link Subjects} is the way of an order through it.
 *
 * @param <V> what an order is decided on: the state and everything its gates ask
 * @param <S> the state, a fold of facts
 * @param <F> the facts
 */
public interface Kind<V, S, F extends Fact<S>> {

  /** What the ids of these subjects begin with, before the hyphen. */
  String prefix();

  /** Before anything has happened. */
  S unborn(SubjectId subject);

  S state(V view);

  Rulebook<V, ?> rulebook();

  /**
   * Looks up who acts and whatever else the host has to answer, outside any transaction, since that
   * may be slow; what it returns is asked inside one.
   *
   * @param order the order, or none when the question is only what could be done
   */
  Admission<V> admit(Actor actor, @Nullable Command<?, ?> order);

  /** What one actor's orders are decided on. */
  @FunctionalInterface
  interface Admission<V> {
    V view(Transaction transaction, SubjectId subject, List<Entry> entries);
  }

  /**
   * The actor as each post they may act for today, their own first, with the view as it looks from
   * there: at least their own. An order is carried out from the first from which nothing refuses
   * it. A view that holds {@code organization.Acting} asks it for them.
   */
  List<Standpoint<V>> standpoints(V view, Actor actor);

  /**
   * Whether an order is decided on everything about its subject, even that of which there is much.
   */
  default boolean weighsAll(Command<?, ?> order) {
    return false;
  }

  /**
   * Whether the actor, as any of the posts they may act for, may know that there is such a subject.
   * If not, the answer is the same as for one that is not there.
   */
  boolean concerns(V view, @Nullable Command<?, ?> order);

  /** The school's parameters as they hold for this subject. */
  default Parameters parameters(V view, Parameters ofTheSchool) {
    return ofTheSchool;
  }

  /** What {@link Command#answeredBefore} says, of an order that leaves no trace. */
  default Optional<Map<String, String>> answeredBefore(Command<?, ?> order, V view, String key) {
    return Optional.empty();
  }

  /** What follows once every gate agrees, the entering of a stage included. */
  Deed<F> decide(Command<?, ?> order, V view, Circumstances circumstances);

  /** Where the fact's entry may be shown. */
  Entry.Visibility visibility(F fact, S after);

  /** What else has to be written in the transaction that changed a subject. */
  void changed(Transaction transaction, S after);
}
