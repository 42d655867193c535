package org.sunlit.consultation;

import static org.sunlit.record.Gate.unless;

import java.util.List;
import java.util.Map;
import org.sunlit.consultation.ModerationCommand.AppealHiding;
import org.sunlit.consultation.ModerationCommand.DecideAppeal;
import org.sunlit.consultation.ModerationCommand.ModerateOpinion;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Gate;

/** The rules of showing and hiding single texts. */
final class ModerationGates {

  static final Gate<Hearing> SINGLE_TEXTS_ARE_SHOWN =
      Gate.of(
          Rule.of(
              "single-texts-are-shown",
              "C5.4",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.OFFICE,
              "本轮征求意见只公开归并后的意见，不逐条展示",
              "this round shows opinions grouped, not one by one"),
          (hearing, circumstances) -> unless(hearing.state().singleTexts()));

  static final Gate<Hearing> EVERY_TEXT_IS_MODERATED =
      Gate.of(
          Rule.of(
              "every-text-is-moderated",
              "C5.4",
              Principle.LAWFULNESS,
              Mender.HANDLER,
              "还有{opinions}条意见没有确定是否展示原文",
              "of {opinions} opinions nobody has said yet whether they are shown"),
          (hearing, circumstances) ->
              unless(
                  hearing.unmoderated().isEmpty(),
                  Map.of("opinions", hearing.unmoderated().size())));

  static final Gate<Hearing> A_VERDICT_STANDS =
      Gate.ordered(
          Rule.of(
              "a-verdict-stands",
              "C2.13",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.OFFICE,
              "这条意见是否展示已由领导小组办公室决定",
              "the office has decided whether this opinion is shown"),
          ModerateOpinion.class,
          (hearing, order, circumstances) ->
              unless(
                  hearing
                      .opinion(order.opinion())
                      .flatMap(each -> hearing.state().verdict(each.commitment()))
                      .isEmpty()));

  /** One rule, so that a wrong ticket and an unknown opinion answer the same. */
  static final Gate<Hearing> RECEIPT_IS_OF_A_HIDDEN_OPINION =
      Gate.ordered(
          Rule.of(
              "receipt-is-of-a-hidden-opinion",
              "C0.3",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.PARTICIPANT,
              "回执有误，或该意见没有被隐去",
              "the receipt is wrong, or the opinion is not hidden"),
          AppealHiding.class,
          (hearing, order, circumstances) ->
              unless(
                  !hearing.state().releases().isEmpty()
                      && hearing
                          .opinion(order.opinion())
                          .filter(each -> each.isClaimedBy(order.ticket()))
                          .flatMap(each -> hearing.moderation(each.key()))
                          .filter(each -> each.hidden() != null)
                          .isPresent()));

  static final Gate<Hearing> ONE_APPEAL_PER_OPINION =
      Gate.ordered(
          Rule.of(
              "one-appeal-per-opinion",
              "C0.3",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.PARTICIPANT,
              "这条意见已经申诉过",
              "there was an appeal for this opinion already"),
          AppealHiding.class,
          (hearing, order, circumstances) ->
              unless(
                  hearing
                      .opinion(order.opinion())
                      .filter(each -> each.isClaimedBy(order.ticket()))
                      .flatMap(each -> hearing.appeal(each.key()))
                      .isEmpty()));

  static final Gate<Hearing> APPEAL_IS_OPEN =
      Gate.ordered(
          Rule.of(
              "appeal-is-open",
              "C0.3",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.OFFICE,
              "没有这一申诉，或已经答复",
              "there is no such appeal, or it is decided"),
          DecideAppeal.class,
          (hearing, order, circumstances) ->
              unless(
                  hearing.openAppeals().stream()
                      .anyMatch(each -> each.opinion().equals(order.opinion()))));

  static final Gate<Hearing> NO_APPEAL_IS_OPEN =
      Gate.of(
          Rule.of(
              "no-appeal-is-open",
              "C0.3",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.OFFICE,
              "还有{appeals}件意见展示申诉没有答复",
              "{appeals} appeals against hiding an opinion are not decided"),
          (hearing, circumstances) ->
              unless(
                  hearing.openAppeals().isEmpty(),
                  Map.of("appeals", hearing.openAppeals().size())));

  static final List<Gate<Hearing>> ALL =
      List.of(
          SINGLE_TEXTS_ARE_SHOWN,
          EVERY_TEXT_IS_MODERATED,
          A_VERDICT_STANDS,
          RECEIPT_IS_OF_A_HIDDEN_OPINION,
          ONE_APPEAL_PER_OPINION,
          APPEAL_IS_OPEN,
          NO_APPEAL_IS_OPEN);

  private ModerationGates() {}
}
