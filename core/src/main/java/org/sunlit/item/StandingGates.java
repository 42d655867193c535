package org.sunlit.item;

import static org.sunlit.record.Gate.unless;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.Span;
import org.sunlit.item.OutletStanding.Kind;
import org.sunlit.item.StandingCommand.ConfirmAbsence;
import org.sunlit.item.StandingCommand.ConfirmStanding;
import org.sunlit.organization.Outlet;
import org.sunlit.organization.Role;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Gate;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Units;
import org.sunlit.words.Words;

/** The rules of what a person says of an outlet that does not answer itself. */
final class StandingGates {

  /** What is to be gone may be looked for where the item no longer goes. */
  static final Gate<Dossier> OUTLET_IS_IN_THE_PLAN =
      Gate.ordered(
          Rule.of(
              "outlet-is-in-the-plan",
              "C6.3",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.OFFICE,
              "渠道“{outlet}”不在本事项的公开方式之内，无从确认",
              "the matter does not go to {outlet}; there is nothing to confirm"),
          StandingCommand.class,
          (dossier, order, circumstances) -> {
            boolean planned =
                dossier.entry() != null && dossier.entry().outlets().contains(order.outlet());
            boolean left =
                order instanceof ConfirmAbsence
                    && dossier.item().standings().containsKey(order.outlet());
            return unless(planned || left, Map.of("outlet", name(dossier, order)));
          });

  static final Gate<Dossier> CONFIRMER_ANSWERS_FOR_THE_OUTLET =
      Gate.ordered(
          Rule.of(
              "confirmer-answers-for-the-outlet",
              "C6.5",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.OUTLET_KEEPER,
              "渠道“{outlet}”上的发布情况只能由其管理岗位或领导小组办公室确认",
              "what stands on {outlet} is confirmed by the post that keeps it or by the office"),
          StandingCommand.class,
          (dossier, order, circumstances) -> {
            Optional<Outlet> outlet = dossier.school().outlet(order.outlet());
            return unless(
                dossier
                    .acting()
                    .actsFor()
                    .anyMatch(
                        post ->
                            dossier.school().holds(post, Role.OFFICE, dossier.required())
                                || outlet
                                    .filter(each -> each.keeper().equals(post.id()))
                                    .isPresent()),
                Map.of("outlet", name(dossier, order)));
          });

  static final Gate<Dossier> PUBLICATION_IS_WANTED_THERE =
      Gate.ordered(
          Rule.of(
              "publication-is-wanted-there",
              "C7.2.7",
              Principle.LAWFULNESS,
              Mender.OUTLET_KEEPER,
              "该版本目前不应在“{outlet}”上公开；若已在该处公开，请撤下并确认已撤下",
              "this version is not to stand on {outlet}; if it does, take it down and confirm that"),
          ConfirmStanding.class,
          (dossier, order, circumstances) ->
              unless(
                  dossier.wantedOn().test(order.outlet())
                      && dossier
                          .item()
                          .shown()
                          .filter(each -> each.digest().equals(order.digest()))
                          .isPresent(),
                  Map.of("outlet", name(dossier, order))));

  static final Gate<Dossier> OUTLET_OWES_AN_ANSWER =
      Gate.ordered(
          Rule.of(
              "outlet-owes-an-answer",
              "C6.3",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.OUTLET_KEEPER,
              "“{outlet}”已自行答复，或尚未向其发布，无需人工确认",
              "{outlet} has answered itself, or was not given it yet; nobody answers in its place"),
          StandingCommand.class,
          (dossier, order, circumstances) ->
              unless(
                  standing(dossier, order)
                      .filter(each -> each.isByHand() || !each.kind().isAnswer())
                      .isPresent(),
                  Map.of("outlet", name(dossier, order))));

  /** What only a person can finish, or has to come down, is waited for by nobody. */
  static final Gate<Dossier> OUTLET_WAS_WAITED_FOR =
      Gate.ordered(
          Rule.of(
              "outlet-was-waited-for",
              "C6.3",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.TIME,
              "“{outlet}”无答复满{span}（至{until}）后方可人工确认",
              "a person confirms what stands on {outlet} after {span} without an answer, that is"
                  + " after {until}"),
          StandingCommand.class,
          (dossier, order, circumstances) -> {
            Optional<LocalDate> until =
                standing(dossier, order)
                    .filter(each -> !each.isByHand() && !each.kind().isAnswer())
                    .filter(each -> each.kind() != Kind.AWAITS_PERSON)
                    .filter(each -> dossier.wantedOn().test(order.outlet()))
                    .map(each -> waitedUntil(dossier, each, circumstances));
            return unless(
                until.filter(each -> !circumstances.today().isAfter(each)).isEmpty(),
                Map.of(
                    "outlet", name(dossier, order),
                    "span", span(circumstances).words(),
                    "until", until.<Object>map(each -> each).orElse("–")));
          });

  static final Gate<Dossier> WHAT_STANDS_IS_NO_LEAK =
      Gate.ordered(
          Rule.of(
              "what-stands-is-no-leak",
              "C7.2.7",
              Principle.LAWFULNESS,
              Mender.OUTLET_KEEPER,
              "“{outlet}”上“{reached}”可见，超出批准的公开范围“{scope}”，属于越范围公开：请立即撤下，并确认已撤下",
              "on {outlet} it reaches {reached}, beyond the approved scope {scope}. That is a leak:"
                  + " take it down at once, and confirm that it is gone"),
          ConfirmStanding.class,
          (dossier, order, circumstances) -> {
            Units units = dossier.school().order();
            List<Audience> reached = order.reached();
            Optional<Version> version = dossier.item().byDigest(order.digest());
            boolean within =
                version.isEmpty()
                    || (reached.stream().allMatch(units::knows)
                        && units.includes(version.get().scope(), units.scope(reached)));
            return unless(
                within,
                Map.of(
                    "outlet",
                    name(dossier, order),
                    "reached",
                    dossier.school().words(reached),
                    "scope",
                    version
                        .map(each -> dossier.school().words(each.scope()))
                        .orElse(Words.same("–"))));
          });

  static final Gate<Dossier> CONFIRMATION_HAS_EVIDENCE =
      Gate.ordered(
          Rule.of(
              "confirmation-has-evidence",
              "C6.3",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.OUTLET_KEEPER,
              "证明材料（截图、照片等）没有上传",
              "the evidence, such as a photograph, is not uploaded"),
          StandingCommand.class,
          (dossier, order, circumstances) -> unless(dossier.shelf().keeps(order.evidence())));

  static final Gate<Dossier> IT_WAS_SEEN_SINCE =
      Gate.ordered(
          Rule.of(
              "it-was-seen-since",
              "C3.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.OUTLET_KEEPER,
              "查看日期{seen}应不早于{since}且不晚于今日",
              "it has to be looked at since {since} and not later than today; given is {seen}"),
          StandingCommand.class,
          (dossier, order, circumstances) -> {
            Optional<LocalDate> since =
                (order instanceof ConfirmStanding
                        ? onShowSince(dossier)
                        : isToBeGoneSince(dossier, order))
                    .map(circumstances.calendar()::dayOf);
            boolean fits =
                !order.seen().isAfter(circumstances.today())
                    && since.filter(each -> order.seen().isBefore(each)).isEmpty();
            return unless(
                fits, Map.of("seen", order.seen(), "since", since.orElse(circumstances.today())));
          });

  static final List<Gate<Dossier>> ALL =
      List.of(
          OUTLET_IS_IN_THE_PLAN,
          CONFIRMER_ANSWERS_FOR_THE_OUTLET,
          PUBLICATION_IS_WANTED_THERE,
          OUTLET_OWES_AN_ANSWER,
          OUTLET_WAS_WAITED_FOR,
          WHAT_STANDS_IS_NO_LEAK,
          CONFIRMATION_HAS_EVIDENCE,
          IT_WAS_SEEN_SINCE);

  private StandingGates() {}

  private static Optional<OutletStanding> standing(Dossier dossier, StandingCommand order) {
    return Optional.ofNullable(dossier.item().standings().get(order.outlet()));
  }

  private static Words name(Dossier dossier, StandingCommand order) {
    return dossier
        .school()
        .outlet(order.outlet())
        .map(Outlet::name)
        .orElse(Words.same(order.outlet()));
  }

  private static Span span(Circumstances circumstances) {
    return circumstances.parameters().span(Parameters.Name.OUTLET_WAITED_FOR);
  }

  /** The last day on which the outlet is still waited for: it had this version no earlier. */
  private static LocalDate waitedUntil(
      Dossier dossier, OutletStanding standing, Circumstances circumstances) {
    Instant since =
        onShowSince(dossier)
            .filter(each -> each.isAfter(standing.since()))
            .orElse(standing.since());
    return circumstances
        .calendar()
        .after(circumstances.calendar().dayOf(since), span(circumstances))
        .day();
  }

  /** What stood before a withdrawal says nothing of whether it is down now. */
  private static Optional<Instant> isToBeGoneSince(Dossier dossier, StandingCommand order) {
    return dossier
        .item()
        .visit()
        .filter(each -> each.stage() == Stage.WITHDRAWN)
        .map(StageVisit::at)
        .or(() -> standing(dossier, order).map(OutletStanding::since));
  }

  /** Since when the version that is on show is. */
  private static Optional<Instant> onShowSince(Dossier dossier) {
    return dossier.item().visits().stream()
        .filter(each -> each.version() != null)
        .reduce((earlier, later) -> later)
        .map(StageVisit::at);
  }
}
