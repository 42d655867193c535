package org.sunlit.consultation;

import static org.sunlit.record.Gate.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.Period;
import org.sunlit.calendar.Span;
import org.sunlit.consultation.DispositionCommand.AboutDraft;
import org.sunlit.consultation.DispositionCommand.AboutOpinions;
import org.sunlit.consultation.DispositionCommand.Dispose;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Gate;

/** The rules of what becomes of opinions. */
final class DispositionGates {

  static final Gate<Hearing> DISPOSITIONS_ARE_NOT_RELEASED_YET =
      Gate.of(
          Rule.of(
              "dispositions-are-not-released-yet",
              "C5.4",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.UNIT_HEAD,
              "采纳情况已经签发，要更正的应先重新开启",
              "the dispositions are released; to correct them they are opened again"),
          (hearing, circumstances) -> unless(!hearing.state().isDisposed()));

  static final Gate<Hearing> OPINION_IS_THERE =
      Gate.ordered(
          Rule.of(
              "opinion-is-there",
              "C5.4",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "本轮没有这些意见：{opinions}",
              "no such opinions in this round: {opinions}"),
          AboutOpinions.class,
          (hearing, order, circumstances) -> {
            List<String> unknown =
                order.opinions().stream().filter(each -> hearing.opinion(each).isEmpty()).toList();
            return unless(unknown.isEmpty(), Map.of("opinions", String.join(", ", unknown)));
          });

  static final Gate<Hearing> DISPOSITION_IS_THERE =
      Gate.ordered(
          Rule.of(
              "disposition-is-there",
              "C5.4",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "本轮没有这一条采纳情况：{disposition}",
              "no such disposition in this round: {disposition}"),
          AboutDraft.class,
          (hearing, order, circumstances) -> {
            String named = order.disposition();
            return named == null
                ? unless(true)
                : unless(hearing.disposition(named).isPresent(), Map.of("disposition", named));
          });

  static final Gate<Hearing> ONE_DISPOSITION_PER_OPINION =
      Gate.ordered(
          Rule.of(
              "one-disposition-per-opinion",
              "C5.4",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "有{opinions}条意见已列入另一条采纳情况",
              "{opinions} of the opinions are answered by another disposition already"),
          Dispose.class,
          (hearing, order, circumstances) -> {
            Set<String> elsewhere =
                hearing.dispositions().stream()
                    .filter(each -> !each.key().equals(order.disposition()))
                    .flatMap(each -> each.opinions().stream())
                    .collect(Collectors.toSet());
            long twice = order.opinions().stream().distinct().filter(elsewhere::contains).count();
            return unless(twice == 0, Map.of("opinions", twice));
          });

  static final Gate<Hearing> EVERY_OPINION_HAS_A_DISPOSITION =
      Gate.of(
          Rule.of(
              "every-opinion-has-a-disposition",
              "C5.4",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "还有{opinions}条意见没有采纳情况及理由",
              "{opinions} opinions have no disposition with a reason yet"),
          (hearing, circumstances) ->
              unless(
                  hearing.undisposed().isEmpty(), Map.of("opinions", hearing.undisposed().size())));

  static final Gate<Hearing> DISPOSITIONS_ARE_RELEASED =
      Gate.of(
          Rule.of(
              "dispositions-are-released",
              "C5.4",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.UNIT_HEAD,
              "采纳情况尚未由单位负责人签发",
              "the unit's head has not released the dispositions"),
          (hearing, circumstances) -> unless(hearing.state().isDisposed()));

  static final Gate<Hearing> DISPOSITIONS_ARE_NOT_BEING_CORRECTED =
      Gate.of(
          Rule.of(
              "dispositions-are-not-being-corrected",
              "C5.4",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.UNIT_HEAD,
              "采纳情况正在更正，尚未重新签发",
              "the dispositions are being corrected and not released again"),
          (hearing, circumstances) -> unless(hearing.state().correction() == null));

  static final Gate<Hearing> CORRECTION_IS_SHOWN_FOR_THE_MINIMUM_TIME =
      Gate.of(
          Rule.of(
              "correction-is-shown-for-the-minimum-time",
              "C3.9",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.TIME,
              "更正后的采纳情况应公开不少于{minimum}，自{since}起，至{until}届满",
              "corrected dispositions are on show for at least {minimum}: since {since}, until the end"
                  + " of {until}"),
          (hearing, circumstances) -> {
            Span minimum =
                circumstances.parameters().span(Parameters.Name.DECISION_DISCLOSURE_DISPLAY);
            Optional<Period> shown =
                hearing
                    .state()
                    .released()
                    .filter(each -> each.correction() != null)
                    .map(each -> circumstances.calendar().dayOf(each.at()))
                    .map(
                        (LocalDate first) ->
                            new Period(
                                first, circumstances.calendar().after(first, minimum).day()));
            return shown
                .filter(each -> !each.isOverOn(circumstances.today()))
                .map(
                    each ->
                        Map.of(
                            "minimum",
                            minimum.words(),
                            "since",
                            each.first(),
                            "until",
                            each.last()));
          });

  static final List<Gate<Hearing>> ALL =
      List.of(
          DISPOSITIONS_ARE_NOT_RELEASED_YET,
          OPINION_IS_THERE,
          DISPOSITION_IS_THERE,
          ONE_DISPOSITION_PER_OPINION,
          EVERY_OPINION_HAS_A_DISPOSITION,
          DISPOSITIONS_ARE_RELEASED,
          DISPOSITIONS_ARE_NOT_BEING_CORRECTED,
          CORRECTION_IS_SHOWN_FOR_THE_MINIMUM_TIME);

  private DispositionGates() {}
}
