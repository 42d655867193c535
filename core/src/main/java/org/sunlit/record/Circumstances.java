package org.sunlit.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.WorkingCalendar;
import org.sunlit.procedure.Move;

/**
 * Under which an order is judged: who, when, in which school.
 *
 * @param held every post of the person, as far as it is known
 * @param now the one instant of this order, from the store
 * @param ordered the order itself, or none when the question is only what could be done
 * @param asked the move that is judged
 * @param key under which the order was sent, if it may be sent again
 */
public record Circumstances(
    Actor actor,
    Set<PostId> held,
    Instant now,
    Setting setting,
    @Nullable Command<?, ?> ordered,
    @Nullable Move<?> asked,
    @Nullable String key) {
  public Circumstances {
    held = Set.copyOf(held);
  }

  public WorkingCalendar calendar() {
    return setting.calendar();
  }

  public Parameters parameters() {
    return setting.parameters();
  }

  public Ids ids() {
    return setting.ids();
  }

  public LocalDate today() {
    return calendar().dayOf(now);
  }

  /** The order, if it is of this type. */
  public <C> Optional<C> ordered(Class<C> type) {
    return type.isInstance(ordered) ? Optional.of(type.cast(ordered)) : Optional.empty();
  }

  /** The move that is judged. */
  public Move<?> move() {
    if (asked == null) throw new IllegalStateException("no move is judged");
    return asked;
  }

  /** The same, judging this line of the table. */
  Circumstances judging(Move<?> move) {
    return new Circumstances(actor, held, now, setting, ordered, move, key);
  }

  /** The same, under a subject's own parameters. */
  Circumstances under(Parameters own) {
    return new Circumstances(actor, held, now, setting.under(own), ordered, asked, key);
  }

  /** The same, from where one post stands. */
  Circumstances from(Standpoint<?> standpoint) {
    return new Circumstances(
        standpoint.actor(), standpoint.held(), now, setting, ordered, asked, key);
  }

  /**
   * Whether it would be the same hand that took an earlier step: the person did, or one acted in
   * place of a post of the other's ({@link Actor#isOneHandWith}), or in place of any post that the
   * actor holds. Nobody does through a deputy what takes two.
   */
  public boolean isSameHandAs(Actor earlier) {
    return actor.isOneHandWith(earlier)
        || earlier.onBehalf().filter(each -> held.contains(each.of())).isPresent();
  }

  /** This order. */
  Circumstances of(Command<?, ?> order) {
    return new Circumstances(actor, held, now, setting, order, order.move(), key);
  }

  /** The same, for an order that may be sent again. */
  Circumstances sentUnder(@Nullable String other) {
    return new Circumstances(actor, held, now, setting, ordered, asked, other);
  }

  /** A paper as content of the subject, under a new salt. */
  public Content file(SubjectId subject, Object paper) {
    return Content.of(subject, setting.papers().write(paper), ids());
  }
}
