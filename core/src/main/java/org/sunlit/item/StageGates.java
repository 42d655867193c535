package org.sunlit.item;

import static org.sunlit.record.Gate.unless;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunlit.calendar.Period;
import org.sunlit.feedback.FeedbackCommand.AnswerFeedback;
import org.sunlit.feedback.FeedbackCommand.CheckAnswer;
import org.sunlit.feedback.Remark;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Gate;
import org.sunlit.record.Rulebook;
import org.sunlit.visibility.Units;
import org.sunlit.words.Words;

/** The rules of the stages that only the whole item can answer, and those of every move. */
final class StageGates {

  static final Gate<Dossier> PARTICIPANT_IS_WITHIN_THE_SCOPE =
      Gate.of(
          Rule.of(
              "participant-is-within-the-scope",
              "C0.3",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "公开范围内的人员方可参与",
              "only those within the scope take part"),
          (dossier, circumstances) ->
              unless(
                  circumstances.move().act() != Act.PARTICIPATE
                      || dossier
                          .item()
                          .shown()
                          .filter(
                              each ->
                                  dossier.school().order().admits(each.scope(), dossier.viewer()))
                          .isPresent()));

  static final Gate<Dossier> STAGE_HAS_AN_APPROVED_VERSION =
      Gate.of(
          Rule.of(
              "stage-has-an-approved-version",
              "PA-15",
              Principle.LAWFULNESS,
              Mender.APPROVER,
              "还没有为“{stage}”审批通过的版本",
              "no version is approved for {stage} yet"),
          (dossier, circumstances) -> {
            Optional<Stage> entered =
                circumstances
                    .move()
                    .entered()
                    .filter(Stage.class::isInstance)
                    .map(Stage.class::cast);
            return entered
                .filter(stage -> dossier.item().readyFor(stage).isEmpty())
                .map(stage -> Map.of("stage", stage.words()));
          });

  static final Gate<Dossier> SHOWN_FOR_THE_MINIMUM_TIME =
      Gate.of(
          Rule.of(
              "shown-for-the-minimum-time",
              "C3.9",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.TIME,
              "“{stage}”应在覆盖公开范围的渠道上公开不少于{minimum}，{shown}",
              "{stage} must be on show for at least {minimum} wherever its scope reaches; {shown}"),
          (dossier, circumstances) -> {
            DisclosureItem item = dossier.item();
            Optional<Instant> since =
                item.shown()
                    .flatMap(each -> Showing.coveredSince(item, each, dossier.school().order()));
            Optional<Period> minimum =
                since.flatMap(
                    each ->
                        Showing.minimum(
                            item.stage(),
                            each,
                            circumstances.calendar(),
                            circumstances.parameters()));
            return Showing.span(item.stage(), circumstances.parameters())
                .filter(
                    span -> minimum.filter(each -> each.isOverOn(circumstances.today())).isEmpty())
                .map(
                    span ->
                        Map.of(
                            "stage",
                            item.stage().words(),
                            "minimum",
                            span.words(),
                            "shown",
                            shown(minimum)));
          });

  static final Gate<Dossier> LIVE_WHEREVER_THE_SCOPE_REACHES =
      Gate.of(
          Rule.of(
              "live-wherever-the-scope-reaches",
              "C4.2",
              Principle.EFFECTIVENESS,
              Mender.OUTLET_KEEPER,
              "结果尚未在覆盖公开范围（{scope}）的渠道上确认发布，还没有到达：{unreached}",
              "the result is not confirmed live wherever its scope {scope} reaches; not reached:"
                  + " {unreached}"),
          (dossier, circumstances) -> {
            Units units = dossier.school().order();
            return dossier
                .item()
                .shown()
                .filter(each -> Showing.coveredSince(dossier.item(), each, units).isEmpty())
                .map(
                    each ->
                        Map.of(
                            "scope",
                            dossier.school().words(each.scope()),
                            "unreached",
                            dossier
                                .school()
                                .words(Showing.unreached(dossier.item(), each, units))));
          });

  static final Gate<Dossier> RECTIFICATION_COMES_UNDER_SUPERVISION =
      Gate.ordered(
          Rule.of(
              "rectification-comes-under-supervision",
              "C5.7",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "结果公开之后才谈得上整改，之前请在方案中处理",
              "there is something to rectify once a result is disclosed, not before"),
          AnswerFeedback.class,
          (dossier, order, circumstances) ->
              unless(
                  order.rectification() == Remark.Rectification.NONE
                      || dossier.stage() == Stage.RESULT_DISCLOSURE
                      || dossier.stage() == Stage.PUBLIC_SUPERVISION));

  static final Gate<Dossier> CHECKER_DID_NOT_DRAFT_THE_VERSION =
      Gate.ordered(
          Rule.of(
              "checker-did-not-draft-the-version",
              "C2.25",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.ANOTHER_PERSON,
              "异议所针对的版本由您起草，答复应由他人核对",
              "you drafted the version that is objected to; somebody else checks the answer"),
          CheckAnswer.class,
          (dossier, order, circumstances) ->
              unless(
                  dossier
                      .item()
                      .feedback()
                      .remark(order.feedback())
                      .flatMap(each -> dossier.item().shownAt(each.at()))
                      .map(each -> each.signedBy(Version.Step.PROPOSED))
                      .filter(circumstances::isSameHandAs)
                      .isEmpty()));

  static final Gate<Dossier> SUPERVISION_PERIOD_IS_OVER =
      Gate.of(
          Rule.of(
              "supervision-period-is-over",
              "C5.7",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.TIME,
              "接受监督的期间（{period}）尚未届满",
              "the time of public supervision ({period}) is not over"),
          (dossier, circumstances) -> {
            Optional<Period> period =
                dossier
                    .item()
                    .visit()
                    .filter(each -> each.stage() == Stage.PUBLIC_SUPERVISION)
                    .flatMap(each -> supervision(each, circumstances));
            return unless(
                period.filter(each -> each.isOverOn(circumstances.today())).isPresent(),
                Map.of(
                    "period",
                    period.<Object>map(Period::words).orElse(Stage.PUBLIC_SUPERVISION.words())));
          });

  static final Gate<Dossier> NOTICE_PERIOD_IS_OVER =
      Gate.of(
          Rule.of(
              "notice-period-is-over",
              "C5.7",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.TIME,
              "公示期（{period}）尚未届满",
              "the notice period ({period}) is not over"),
          (dossier, circumstances) -> {
            Optional<Period> period =
                dossier
                    .item()
                    .notice()
                    .flatMap(
                        notice ->
                            dossier.item().notices().stream()
                                .reduce((earlier, later) -> later)
                                .map(
                                    run ->
                                        run.period(
                                            notice,
                                            circumstances.calendar(),
                                            circumstances.parameters())));
            return unless(
                period.filter(each -> each.isOverOn(circumstances.today())).isPresent(),
                Map.of("period", period.<Object>map(Period::words).orElse("–")));
          });

  /** Asked of every move. */
  static final List<Gate<Dossier>> ALWAYS =
      List.of(Rulebook.actBelongsToThePost(Dossier::actorMay), PARTICIPANT_IS_WITHIN_THE_SCOPE);

  static final List<Gate<Dossier>> ALL =
      List.of(
          STAGE_HAS_AN_APPROVED_VERSION,
          SHOWN_FOR_THE_MINIMUM_TIME,
          LIVE_WHEREVER_THE_SCOPE_REACHES,
          RECTIFICATION_COMES_UNDER_SUPERVISION,
          CHECKER_DID_NOT_DRAFT_THE_VERSION,
          SUPERVISION_PERIOD_IS_OVER,
          NOTICE_PERIOD_IS_OVER);

  private StageGates() {}

  private static Words shown(Optional<Period> minimum) {
    return minimum
        .map(
            each ->
                new Words(
                    "自" + each.first() + "起，至" + each.last() + "届满",
                    "it is since " + each.first() + ", until the end of " + each.last()))
        .orElse(new Words("目前渠道尚未覆盖公开范围", "the outlets do not reach all of it yet"));
  }

  private static Optional<Period> supervision(StageVisit visit, Circumstances circumstances) {
    return Showing.minimum(
        visit.stage(), visit.at(), circumstances.calendar(), circumstances.parameters());
  }
}
