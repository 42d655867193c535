package org.sunlit.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunlit.calendar.Period;
import org.sunlit.consultation.ConsultationFact;
import org.sunlit.consultation.InvitationPaper;
import org.sunlit.finding.Aspect;
import org.sunlit.finding.Shortcoming;
import org.sunlit.item.Asked;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.ItemFact;
import org.sunlit.item.NoticeRun;
import org.sunlit.item.Showing;
import org.sunlit.item.StageVisit;
import org.sunlit.item.Version;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Profile;
import org.sunlit.procedure.Rule;
import org.sunlit.procedure.Stage;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;

/** What the stages owe to those whom they are for. */
final class RulesOnProcedure {

  /** A procedure that was shortened in an emergency is measured by its own times. */
  static final SupervisionRule<SeenItem> EVERY_STAGE_WAS_SHOWN_FOR_ITS_TIME =
      SupervisionRule.of(
          Rule.of(
              "every-stage-was-shown-for-its-time",
              "C3.9",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.UNIT_HEAD,
              "“{stage}”应公开至{day}届满，{left}即已结束",
              "{stage} was to last until the end of {day}; it ended on {left}"),
          Aspect.DISCLOSURE,
          Shortcoming.NOT_IN_ORDER,
          seen ->
              seen.fresh().stream()
                  .filter(RulesOnProcedure::leavesItsStage)
                  .flatMap(step -> tooShort(seen, step).stream())
                  .toList());

  static final SupervisionRule<SeenItem> EVERY_GROUP_WAS_INVITED_OR_THE_REASON_STANDS =
      SupervisionRule.of(
          Rule.of(
              "every-group-was-invited-or-the-reason-stands",
              "C5.3",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.UNIT_HEAD,
              "第{round}轮征求意见未全部邀请也未说明理由的群体：{groups}",
              "round {round} of the consultation neither wholly invited nor gave a reason for: {groups}"),
          Aspect.DISCLOSURE,
          Shortcoming.NOT_IN_PLACE,
          seen ->
              seen.fresh().stream()
                  .filter(
                      step ->
                          step.fact() instanceof ItemFact.InConsultation in
                              && in.fact() instanceof ConsultationFact.Opened)
                  .flatMap(step -> leftOut(seen, step).stream())
                  .toList());

  private RulesOnProcedure() {}

  private static boolean leavesItsStage(SeenItem.Step step) {
    return step.before().stage() != step.after().stage() && step.before().origin() == null;
  }

  private static Optional<Found> tooShort(SeenItem seen, SeenItem.Step step) {
    Instant left = step.at();
    return owedUntil(seen, step)
        .filter(last -> left.isBefore(seen.end(last)))
        .map(
            last ->
                Found.suspected(
                    step.before().stage().name() + "@" + left,
                    left,
                    Map.of(
                        "stage",
                        step.before().stage().words(),
                        "day",
                        last,
                        "left",
                        seen.calendar().dayOf(left))));
  }

  /** The last day for which the stage had to last, as things stood when it was left. */
  private static Optional<LocalDate> owedUntil(SeenItem seen, SeenItem.Step step) {
    DisclosureItem item = step.before();
    boolean withdrawn = step.after().stage() == Stage.WITHDRAWN;
    if (item.maySkip() && !withdrawn) return Optional.empty();
    return switch (item.stage()) {
      case PRIOR_DISCLOSURE, DECISION_DISCLOSURE -> shownUntil(seen, item, step.at());
      case CONSULTATION -> Optional.ofNullable(item.consultation().window()).map(Period::last);
      case RESULT_DISCLOSURE, PUBLIC_SUPERVISION ->
          withdrawn ? supervisedUntil(seen, item, step.at()) : Optional.empty();
      case DRAFT, DELIBERATION, ARCHIVED, WITHDRAWN -> Optional.empty();
    };
  }

  /** What outlets did not reach all of it yet has not begun to be shown. */
  private static Optional<LocalDate> shownUntil(SeenItem seen, DisclosureItem item, Instant left) {
    Instant since =
        item.shown()
            .flatMap((Version each) -> Showing.coveredSince(item, each, seen.school().order()))
            .orElse(left);
    return lasts(seen, item, since);
  }

  private static Optional<LocalDate> supervisedUntil(
      SeenItem seen, DisclosureItem item, Instant left) {
    if (item.profile() == Profile.PUBLIC_NOTICE) {
      LocalDate first =
          item.notices().stream()
              .reduce((earlier, later) -> later)
              .map(NoticeRun::first)
              .orElse(seen.calendar().dayOf(left));
      return item.notice()
          .map(
              notice ->
                  seen.calendar()
                      .after(first, seen.school().parameters().span(notice.period()))
                      .day());
    }
    return item.stage() == Stage.PUBLIC_SUPERVISION
        ? item.visit().map(StageVisit::at).flatMap(since -> lasts(seen, item, since))
        : Optional.empty();
  }

  private static Optional<LocalDate> lasts(SeenItem seen, DisclosureItem item, Instant since) {
    return Showing.span(item.stage(), item.under(seen.school().parameters()))
        .map(span -> seen.calendar().after(seen.calendar().dayOf(since), span).day());
  }

  private static Optional<Found> leftOut(SeenItem seen, SeenItem.Step step) {
    if (seen.entry() == null) return Optional.empty();
    var round = step.after().consultation();
    Optional<InvitationPaper> paper =
        Optional.ofNullable(round.invitation())
            .flatMap(each -> seen.shelf().paper(each, InvitationPaper.class));
    if (paper.isEmpty()) return Optional.empty();
    List<Community> forgotten =
        new Asked(round.invited(), seen.entry(), seen.school().order())
            .leftOut().stream()
                .filter(each -> !paper.get().uninvited().containsKey(Audience.of(each)))
                .toList();
    return forgotten.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Found.suspected(
                "round-" + round.round(),
                step.at(),
                Map.of(
                    "round",
                    round.round(),
                    "groups",
                    seen.school().words(forgotten.stream().map(Audience::of).toList()))));
  }
}
