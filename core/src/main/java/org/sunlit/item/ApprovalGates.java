package org.sunlit.item;

import static org.sunlit.record.Gate.unless;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunlit.item.Version.Step;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Digest;
import org.sunlit.record.Gate;

/** The rules from a frozen version to one that is approved and released. */
final class ApprovalGates {

  static final Gate<Dossier> VERSION_AWAITS_APPROVAL =
      Gate.of(
          Rule.of(
              "version-awaits-approval",
              "PA-15",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "没有待审核、待审批的版本",
              "no version waits to be reviewed or approved"),
          (dossier, circumstances) ->
              unless(dossier.item().pending().filter(each -> !each.is(Step.APPROVED)).isPresent()));

  static final Gate<Dossier> STEP_IS_NOT_TAKEN_YET =
      Gate.of(
          Rule.of(
              "step-is-not-taken-yet",
              "PA-15",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.SECTION_HEAD,
              "该版本的“{move}”已经办结",
              "of this version “{move}” is done already"),
          (dossier, circumstances) -> {
            Step step =
                circumstances.move().act() == Act.REVIEW
                    ? Step.REVIEWED
                    : Step.CONFIDENTIALITY_REVIEWED;
            return unless(
                dossier.item().pending().filter(each -> each.is(step)).isEmpty(),
                Map.of("move", circumstances.move().words()));
          });

  static final Gate<Dossier> DIGEST_IS_THE_VERSIONS =
      Gate.ordered(
          Rule.of(
              "digest-is-the-versions",
              "C3.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "您看到的版本（{given}）与待审批的版本（{pending}）不是同一内容",
              "what you looked at ({given}) is not the version that waits ({pending})"),
          ApprovalCommand.class,
          (dossier, order, circumstances) -> {
            String pending =
                dossier.item().pending().map(Version::digest).map(Digest::brief).orElse("–");
            return unless(
                dossier
                    .item()
                    .pending()
                    .filter(each -> each.digest().equals(order.digest()))
                    .isPresent(),
                Map.of("given", order.digest().brief(), "pending", pending));
          });

  static final Gate<Dossier> REVIEWER_IS_NOT_THE_HANDLER =
      Gate.of(
          Rule.of(
              "reviewer-is-not-the-handler",
              "C2.25",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.ANOTHER_PERSON,
              "起草人不能审核自己起草的版本",
              "who drafted a version does not review it"),
          (dossier, circumstances) ->
              unless(
                  dossier
                      .item()
                      .pending()
                      .filter(each -> each.wasSigned(circumstances::isSameHandAs, Step.PROPOSED))
                      .isEmpty()));

  static final Gate<Dossier> VERSION_IS_REVIEWED =
      Gate.of(
          Rule.of(
              "version-is-reviewed",
              "PA-15",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.SECTION_HEAD,
              "尚未审核必要性、准确性",
              "necessity and accuracy are not reviewed yet"),
          (dossier, circumstances) ->
              unless(dossier.item().pending().filter(each -> each.is(Step.REVIEWED)).isPresent()));

  static final Gate<Dossier> VERSION_IS_REVIEWED_FOR_CONFIDENTIALITY =
      Gate.of(
          Rule.of(
              "version-is-reviewed-for-confidentiality",
              "C7.2.6",
              Principle.LAWFULNESS,
              Mender.CONFIDENTIALITY_REVIEWER,
              "尚未经过保密审查",
              "the confidentiality review is not done yet"),
          (dossier, circumstances) ->
              unless(
                  dossier
                      .item()
                      .pending()
                      .filter(each -> each.is(Step.CONFIDENTIALITY_REVIEWED))
                      .isPresent()));

  static final Gate<Dossier> APPROVER_IS_NEITHER_AUTHOR_NOR_REVIEWER =
      Gate.of(
          Rule.of(
              "approver-is-neither-author-nor-reviewer",
              "C2.25",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.ANOTHER_PERSON,
              "起草人、审核人不能审批同一版本，审批人不能会签",
              "who drafted or reviewed a version does not approve it, nor approver countersign"),
          (dossier, circumstances) ->
              unless(
                  dossier
                      .item()
                      .pending()
                      .filter(
                          each ->
                              each.wasSigned(
                                  circumstances::isSameHandAs,
                                  Step.PROPOSED,
                                  Step.REVIEWED,
                                  Step.CONFIDENTIALITY_REVIEWED,
                                  Step.APPROVED))
                      .isEmpty()));

  static final Gate<Dossier> APPROVER_HAS_THE_AUTHORITY =
      Gate.of(
          Rule.of(
              "approver-has-the-authority",
              "PA-15",
              Principle.LAWFULNESS,
              Mender.APPROVER,
              "该版本应由{authority}，您的岗位无此权限",
              "the version is approved by {authority}; your post has not that authority"),
          (dossier, circumstances) ->
              dossier
                  .item()
                  .pending()
                  .map(Version::authority)
                  .filter(each -> !dossier.actorHas(each))
                  .map(each -> Map.of("authority", each.label().words())));

  static final Gate<Dossier> VERSION_NEEDS_A_COUNTERSIGNATURE =
      Gate.of(
          Rule.of(
              "version-needs-a-countersignature",
              "PA-15",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.APPROVER,
              "该版本不需会签，或尚未由分管校领导审批",
              "the version needs no countersignature, or is not approved by the portfolio leader yet"),
          (dossier, circumstances) ->
              unless(
                  dossier
                      .item()
                      .pending()
                      .filter(each -> each.authority() == Authority.COUNTERSIGNED)
                      .filter(each -> each.is(Step.APPROVED))
                      .isPresent()));

  static final Gate<Dossier> EXTERNAL_APPROVAL_IS_CONFIRMED =
      Gate.ordered(
          Rule.of(
              "external-approval-is-confirmed",
              "PA-15",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.OFFICE,
              "办公系统“{system}”未能证实该审批，或审批人不是您本人",
              "the system {system} does not confirm the approval, or it is not your own"),
          ApprovalCommand.ByEvidence.class,
          (dossier, order, circumstances) ->
              Optional.ofNullable(order.evidence())
                  .filter(
                      each ->
                          !dossier.evidenceConfirmed() || !circumstances.actor().is(each.person()))
                  .map(each -> Map.of("system", each.system())));

  static final Gate<Dossier> VERSION_IS_APPROVED =
      Gate.ordered(
          Rule.of(
              "version-is-approved",
              "PA-15",
              Principle.LAWFULNESS,
              Mender.APPROVER,
              "该版本未经审批或已退回，不能发布",
              "the version is not approved, or was sent back, and is not released"),
          ApprovalCommand.class,
          (dossier, order, circumstances) ->
              unless(
                  dossier.item().byDigest(order.digest()).filter(Version::isApproved).isPresent()));

  static final Gate<Dossier> VERSION_IS_NOT_ON_SHOW =
      Gate.ordered(
          Rule.of(
              "version-is-not-on-show",
              "PA-15",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.UNIT_HEAD,
              "没有这一版本，或已退回、已公开，不能退回",
              "there is no such version, or it is sent back or disclosed already"),
          ApprovalCommand.class,
          (dossier, order, circumstances) ->
              unless(
                  dossier
                      .item()
                      .byDigest(order.digest())
                      .filter(each -> !each.sentBack() && !dossier.item().isOnShow(each))
                      .isPresent()));

  static final Gate<Dossier> OUTLET_IS_KEPT_BY_THE_ACTOR =
      Gate.ordered(
          Rule.of(
              "outlet-is-kept-by-the-actor",
              "C6.5",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.OUTLET_KEEPER,
              "本事项不在渠道“{outlet}”发布，或该渠道由其他岗位管理",
              "the matter does not go to outlet {outlet}, or another post keeps it"),
          ApprovalCommand.ReleaseVersion.class,
          (dossier, order, circumstances) ->
              unless(
                  dossier.entry() != null
                      && dossier.entry().outlets().contains(order.outlet())
                      && dossier
                          .school()
                          .outlet(order.outlet())
                          .filter(
                              each ->
                                  circumstances
                                      .actor()
                                      .actsFor()
                                      .filter(each.keeper()::equals)
                                      .isPresent())
                          .isPresent(),
                  Map.of("outlet", order.outlet())));

  static final List<Gate<Dossier>> ALL =
      List.of(
          VERSION_AWAITS_APPROVAL,
          STEP_IS_NOT_TAKEN_YET,
          DIGEST_IS_THE_VERSIONS,
          REVIEWER_IS_NOT_THE_HANDLER,
          VERSION_IS_REVIEWED,
          VERSION_IS_REVIEWED_FOR_CONFIDENTIALITY,
          APPROVER_IS_NEITHER_AUTHOR_NOR_REVIEWER,
          APPROVER_HAS_THE_AUTHORITY,
          VERSION_NEEDS_A_COUNTERSIGNATURE,
          EXTERNAL_APPROVAL_IS_CONFIRMED,
          VERSION_IS_APPROVED,
          VERSION_IS_NOT_ON_SHOW,
          OUTLET_IS_KEPT_BY_THE_ACTOR);

  private ApprovalGates() {}
}
