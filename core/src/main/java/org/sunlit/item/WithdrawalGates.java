package org.sunlit.item;

import static org.sunlit.record.Gate.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunlit.item.StageCommand.EraseContent;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Erasure;
import org.sunlit.record.ErasureReason;
import org.sunlit.record.Gate;
import org.sunlit.words.Words;

/** The rules of taking down, coming back, and deleting for good. */
final class WithdrawalGates {
  private static final Words KEPT_FOR_EVER = new Words("长期", "further notice");

  static final Gate<Dossier> WITHDRAWAL_HAS_NO_REASON_YET =
      Gate.of(
          Rule.of(
              "withdrawal-has-no-reason-yet",
              "C7.2.7",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.UNIT_HEAD,
              "撤回的理由已经说明",
              "the reason for the withdrawal is stated already"),
          (dossier, circumstances) ->
              unless(reason(dossier).isEmpty() && dossier.item().withdrawal() != null));

  static final Gate<Dossier> WITHDRAWAL_REASON_IS_STATED =
      Gate.of(
          Rule.of(
              "withdrawal-reason-is-stated",
              "C7.2.7",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.UNIT_HEAD,
              "紧急撤回后尚未说明理由",
              "the reason for the withdrawal is not stated yet"),
          (dossier, circumstances) -> unless(reason(dossier).isPresent()));

  static final Gate<Dossier> RESUMING_HAS_AN_APPROVED_VERSION =
      Gate.of(
          Rule.of(
              "resuming-has-an-approved-version",
              "PA-15",
              Principle.LAWFULNESS,
              Mender.APPROVER,
              "恢复公开须有重新审批的“{stage}”版本",
              "to be disclosed again it needs a newly approved version of {stage}"),
          (dossier, circumstances) -> {
            Optional<Stage> back = dossier.item().resumesAt();
            return unless(
                back.flatMap(dossier.item()::readyFor).isPresent(),
                Map.of("stage", back.orElse(dossier.stage()).words()));
          });

  static final Gate<Dossier> CONTENT_IS_THERE =
      Erasure.contentIsThere((dossier, digest) -> dossier.shelf().content(digest));

  /**
   * What a later version has replaced goes from history at once; what stands is withdrawn first.
   */
  static final Gate<Dossier> CONTENT_STANDS_NOWHERE =
      Gate.ordered(
          Rule.of(
              "content-stands-nowhere",
              "C7.2.6",
              Principle.LAWFULNESS,
              Mender.OFFICE,
              "该内容正在这些渠道上公开：{outlets}，请先撤回或以新版本替换",
              "the content stands on {outlets}; withdraw it first, or replace it by a new version"),
          EraseContent.class,
          (dossier, order, circumstances) -> {
            boolean current =
                dossier
                    .item()
                    .shown()
                    .filter(each -> each.digest().equals(order.content()))
                    .isPresent();
            boolean gone =
                dossier.stage() == Stage.WITHDRAWN && dossier.item().outletsHolding().isEmpty();
            return unless(!current || gone, Map.of("outlets", dossier.item().outletsHolding()));
          });

  static final Gate<Dossier> RETENTION_IS_OVER =
      Gate.ordered(
          Rule.of(
              "retention-is-over",
              "C4.2",
              Principle.LAWFULNESS,
              Mender.TIME,
              "该事项应保存至{until}",
              "the matter is kept until {until}"),
          EraseContent.class,
          (dossier, order, circumstances) -> {
            if (order.reason() != ErasureReason.RETENTION_OVER) return unless(true);
            Optional<LocalDate> until =
                dossier.item().retainedUntil(dossier.entry(), circumstances.calendar());
            return unless(
                until.filter(each -> circumstances.today().isAfter(each)).isPresent(),
                Map.of("until", until.<Object>map(each -> each).orElse(KEPT_FOR_EVER)));
          });

  static final List<Gate<Dossier>> ALL =
      List.of(
          WITHDRAWAL_HAS_NO_REASON_YET,
          WITHDRAWAL_REASON_IS_STATED,
          RESUMING_HAS_AN_APPROVED_VERSION,
          CONTENT_IS_THERE,
          CONTENT_STANDS_NOWHERE,
          RETENTION_IS_OVER);

  private WithdrawalGates() {}

  private static Optional<?> reason(Dossier dossier) {
    Withdrawal withdrawal = dossier.item().withdrawal();
    return withdrawal == null ? Optional.empty() : Optional.ofNullable(withdrawal.reason());
  }
}
