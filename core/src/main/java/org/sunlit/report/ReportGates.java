package org.sunlit.report;

import static org.sunlit.record.Gate.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Gate;
import org.sunlit.record.Rulebook;
import org.sunlit.report.ReportCommand.PresentReport;

/** The rules of reports to the leading group. */
final class ReportGates {

  static final Gate<ReportInHand> REPORT_BEGINS_WHERE_THE_LAST_ENDED =
      Gate.ordered(
          Rule.of(
              "report-begins-where-the-last-ended",
              "C2.16",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.OFFICE,
              "报告期间应与上次报告相接，自{first}起",
              "a report begins where the last one ended: on {first}"),
          PresentReport.class,
          (view, order, circumstances) -> {
            LocalDate first =
                view.series().reportedUntil().map(each -> each.plusDays(1)).orElse(order.first());
            return unless(order.first().equals(first), Map.of("first", first));
          });

  static final Gate<ReportInHand> REPORT_IS_ON_PAST_DAYS =
      Gate.ordered(
          Rule.of(
              "report-is-on-past-days",
              "C2.23",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.OFFICE,
              "报告期间{first}至{last}应当先起后止，且不晚于今日",
              "the days reported on, {first} to {last}, come in that order and not after today"),
          PresentReport.class,
          (view, order, circumstances) ->
              unless(
                  !order.last().isBefore(order.first())
                      && !order.last().isAfter(circumstances.today()),
                  Map.of("first", order.first(), "last", order.last())));

  static final Gate<ReportInHand> SUPERVISION_REPORT_COMES_FROM_THE_GROUP =
      Gate.of(
          Rule.of(
              "supervision-report-comes-from-the-group",
              "C2.23",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SUPERVISION_GROUP,
              "监督检查工作报告由监督检查小组成员提交",
              "the supervision report is presented by somebody of the supervision group"),
          (view, circumstances) -> unless(view.actorIsOfTheSupervisionGroup()));

  /** Asked of every move. */
  static final List<Gate<ReportInHand>> ALWAYS =
      List.of(Rulebook.actBelongsToThePost(ReportInHand::actorMay));

  static final List<Gate<ReportInHand>> ALL =
      List.of(
          REPORT_BEGINS_WHERE_THE_LAST_ENDED,
          REPORT_IS_ON_PAST_DAYS,
          SUPERVISION_REPORT_COMES_FROM_THE_GROUP);

  private ReportGates() {}
}
