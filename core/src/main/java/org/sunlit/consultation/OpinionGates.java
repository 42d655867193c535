package org.sunlit.consultation;

import static org.sunlit.record.Gate.unless;

import java.util.List;
import java.util.Map;
import org.sunlit.calendar.Period;
import org.sunlit.consultation.OpinionCommand.EnterOpinion;
import org.sunlit.consultation.OpinionCommand.InANameOf;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Gate;

/** The rules of how opinions come in. */
final class OpinionGates {

  static final Gate<Hearing> WINDOW_IS_OPEN =
      Gate.of(
          Rule.of(
              "consultation-window-is-open",
              "C5.3",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.PARTICIPANT,
              "今天（{today}）不在征求意见期间（{window}）内，可改为提出意见建议",
              "today ({today}) is not within the consultation ({window}); give feedback instead"),
          (hearing, circumstances) ->
              unless(
                  ConsultationGates.isOpen(hearing, circumstances),
                  Map.of(
                      "today",
                      circumstances.today(),
                      "window",
                      ConsultationGates.words(hearing.state().window()))));

  static final Gate<Hearing> ONE_VOICE_PER_PERSON =
      Gate.of(
          Rule.of(
              "one-voice-per-person",
              "C0.3",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.PARTICIPANT,
              "本轮征求意见中您已提交过意见",
              "you have already spoken in this consultation"),
          (hearing, circumstances) -> unless(!hearing.hasSpoken(circumstances.actor().person())));

  static final Gate<Hearing> ONE_VOICE_PER_ORGANIZATION =
      Gate.ordered(
          Rule.of(
              "one-voice-per-organization",
              "C0.3",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.PARTICIPANT,
              "本轮征求意见中“{organization}”已提交过意见",
              "{organization} has already spoken in this consultation"),
          InANameOf.class,
          (hearing, order, circumstances) -> {
            String organization = order.spokenFor();
            return organization == null
                ? unless(true)
                : unless(!hearing.hasSpoken(organization), Map.of("organization", organization));
          });

  static final Gate<Hearing> OPINION_CAME_WITHIN_THE_WINDOW =
      Gate.ordered(
          Rule.of(
              "opinion-came-within-the-window",
              "C5.3",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.PARTICIPANT,
              "意见于{received}收到，不在征求意见期间（{window}）内，不再计入，可改为提出意见建议",
              "the opinion came on {received}, not within the consultation ({window}), and is not"
                  + " counted; give feedback instead"),
          EnterOpinion.class,
          (hearing, order, circumstances) -> {
            Period window = hearing.state().window();
            return unless(
                window != null && window.contains(order.received()),
                Map.of("received", order.received(), "window", ConsultationGates.words(window)));
          });

  static final Gate<Hearing> OPINION_HAS_COME =
      Gate.ordered(
          Rule.of(
              "opinion-has-come",
              "C3.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.OFFICE,
              "收到日期（{received}）还没有到，今天是{today}",
              "the day it came ({received}) is still to come; today is {today}"),
          EnterOpinion.class,
          (hearing, order, circumstances) ->
              unless(
                  !order.received().isAfter(circumstances.today()),
                  Map.of("received", order.received(), "today", circumstances.today())));

  static final Gate<Hearing> A_SCAN_OR_WHY_NONE =
      Gate.ordered(
          Rule.of(
              "a-scan-or-why-there-is-none",
              "C3.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.OFFICE,
              "应附原件扫描件，没有的应说明原因",
              "a scan goes with it, or why there is none"),
          EnterOpinion.class,
          (hearing, order, circumstances) ->
              unless(
                  order.scan() != null
                      || (order.withoutScan() != null && !order.withoutScan().isBlank())));

  static final List<Gate<Hearing>> ALL =
      List.of(
          WINDOW_IS_OPEN,
          ONE_VOICE_PER_PERSON,
          ONE_VOICE_PER_ORGANIZATION,
          OPINION_CAME_WITHIN_THE_WINDOW,
          OPINION_HAS_COME,
          A_SCAN_OR_WHY_NONE);

  private OpinionGates() {}
}
