package org.sunlit.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.WorkingCalendar;
import org.sunlit.procedure.Move;

/**
 * Under which an order is judged: who, when, in which school.
 *
 * @param now the one instant of this order, from the store
 * @param ordered the order itself, or none when the question is only what could be done
 * @param asked the move that is judged
 */
public record Circumstances(
    Actor actor,
    Instant now,
    Setting setting,
    @Nullable Command<?, ?> ordered,
    @Nullable Move<?> asked) {

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
    return new Circumstances(actor, now, setting, ordered, move);
  }

  /** The same, under a subject's own parameters. */
  Circumstances under(Parameters own) {
    return new Circumstances(actor, now, setting.under(own), ordered, asked);
  }

  /** This order. */
  Circumstances of(Command<?, ?> order) {
    return new Circumstances(actor, now, setting, order, order.move());
  }

  /** A paper as content of the subject, under a new salt. */
  public Content file(SubjectId subject, Object paper) {
    return Content.of(subject, setting.papers().write(paper), ids());
  }
}
