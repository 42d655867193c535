package org.sunlit.consultation;

import static org.sunlit.record.Gate.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Deadline;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.Period;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Gate;
import org.sunlit.words.Words;

/** The rules of when a consultation runs. */
public final class ConsultationGates {
  static final Gate<Hearing> LASTS_THE_MINIMUM =
      Gate.ordered(
          Rule.of(
              "consultation-lasts-the-minimum",
              "R29-17",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "征求意见不少于{minimum}，从今天算起应至{earliest}，现定至{until}",
              "a consultation lasts at least {minimum}: from today until {earliest}, given {until}"),
          Invitation.Order.class,
          (hearing, order, circumstances) -> {
            Deadline earliest =
                circumstances
                    .calendar()
                    .after(
                        circumstances.today(),
                        circumstances.parameters().span(Parameters.Name.CONSULTATION_WINDOW));
            LocalDate until = order.invitation().until();
            return unless(
                !until.isBefore(earliest.day()),
                Map.of(
                    "minimum",
                    circumstances.parameters().span(Parameters.Name.CONSULTATION_WINDOW).words(),
                    "earliest",
                    earliest.day(),
                    "until",
                    until));
          });

  static final Gate<Hearing> WINDOW_IS_OVER =
      Gate.of(
          Rule.of(
              "consultation-window-is-over",
              "C5.3",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.TIME,
              "征求意见期间（{window}）尚未届满",
              "the consultation ({window}) is not over"),
          (hearing, circumstances) -> {
            Period window = hearing.state().window();
            return unless(
                window != null && window.isOverOn(circumstances.today()),
                Map.of("window", words(window)));
          });

  static final Gate<Hearing> IS_NOT_CLOSED_YET =
      Gate.of(
          Rule.of(
              "consultation-is-not-closed-yet",
              "C5.3",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "本轮征求意见已经结束",
              "this consultation is closed already"),
          (hearing, circumstances) -> unless(!hearing.state().isClosed()));

  static final Gate<Hearing> IS_CLOSED =
      Gate.of(
          Rule.of(
              "consultation-is-closed",
              "C5.4",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "征求意见尚未结束，结束后方可研究采纳情况",
              "opinions are weighed once the consultation is closed"),
          (hearing, circumstances) -> unless(hearing.state().isClosed()));

  static final Gate<Hearing> WINDOW_IS_RUNNING =
      Gate.of(
          Rule.of(
              "consultation-window-is-running",
              "C5.3",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "征求意见期间（{window}）未开始或已满，不能再延长",
              "the consultation ({window}) does not run and cannot be extended"),
          (hearing, circumstances) ->
              unless(
                  isOpen(hearing, circumstances),
                  Map.of("window", words(hearing.state().window()))));

  static final Gate<Hearing> WINDOW_IS_ONLY_EXTENDED =
      Gate.ordered(
          Rule.of(
              "consultation-window-is-only-extended",
              "C5.3",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "征求意见期间只能延长：现为{window}，改至{until}",
              "a consultation is only ever extended: it is {window}, given {until}"),
          ConsultationCommand.ExtendConsultation.class,
          (hearing, order, circumstances) -> {
            Period window = hearing.state().window();
            return unless(
                window == null || order.until().isAfter(window.last()),
                Map.of("window", words(window), "until", order.until()));
          });

  /** Those of speaking, weighing and moderating as well. */
  public static final List<Gate<Hearing>> ALL =
      Stream.of(
              List.of(
                  LASTS_THE_MINIMUM,
                  WINDOW_IS_OVER,
                  IS_NOT_CLOSED_YET,
                  IS_CLOSED,
                  WINDOW_IS_RUNNING,
                  WINDOW_IS_ONLY_EXTENDED),
              OpinionGates.ALL,
              DispositionGates.ALL,
              ModerationGates.ALL)
          .flatMap(List::stream)
          .toList();

  private ConsultationGates() {}

  static boolean isOpen(Hearing hearing, Circumstances circumstances) {
    Period window = hearing.state().window();
    return window != null && !hearing.state().isClosed() && window.contains(circumstances.today());
  }

  static Object words(@Nullable Period window) {
    return window == null ? new Words("未开始", "not opened") : window.words();
  }
}
