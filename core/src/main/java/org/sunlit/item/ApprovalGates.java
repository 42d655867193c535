package org.sunlit.item;

import static org.sunlit.record.Gate.unless;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sunlit.catalog.Facet;
import org.sunlit.consultation.Consultation;
import org.sunlit.deliberation.ResolutionOutcome;
import org.sunlit.item.DraftingCommand.DraftVersion;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Digest;
import org.sunlit.record.Gate;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Units;
import org.sunlit.words.Label;

/** The rules from a draft to an approved and released version. */
final class ApprovalGates {

  static final Gate<Dossier> MATTER_IS_IN_THE_CATALOG =
      Gate.of(
          Rule.of(
              "matter-is-in-the-catalog",
              "C4.2",
              Principle.LAWFULNESS,
              Mender.OFFICE,
              "公开目录中没有该事项所属条目",
              "the catalog has no such entry"),
          (dossier, circumstances) -> unless(dossier.entry() != null));

  static final Gate<Dossier> MATTER_IS_NEW =
      Gate.of(
          Rule.of(
              "matter-is-new",
              "C5.1",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "该事项已经立项",
              "the matter is raised already"),
          (dossier, circumstances) -> unless(!dossier.item().isRaised()));

  static final Gate<Dossier> DRAFT_IS_THERE =
      Gate.of(
          Rule.of(
              "draft-is-there",
              "PA-15",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "还没有起草稿",
              "there is no draft yet"),
          (dossier, circumstances) -> unless(dossier.draft() != null));

  static final Gate<Dossier> NOBODY_ELSE_HOLDS_THE_DRAFT =
      Gate.of(
          Rule.of(
              "nobody-else-holds-the-draft",
              "C7.2.2",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "起草稿正由另一位经办人编写",
              "another handler is writing the draft"),
          (dossier, circumstances) -> {
            Draft draft = dossier.draft();
            return unless(draft == null || circumstances.actor().is(draft.holder()));
          });

  static final Gate<Dossier> DRAFT_FITS_A_COMING_STAGE =
      Gate.of(
          Rule.of(
              "draft-fits-a-coming-stage",
              "C5.1",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "“{stage}”不是下一步要公开的阶段",
              "{stage} is not a stage that can come next"),
          (dossier, circumstances) -> {
            Draft draft = dossier.draft();
            Stage meant =
                circumstances
                    .ordered(DraftVersion.class)
                    .map(DraftVersion::stage)
                    .orElse(draft == null ? null : draft.paper().stage());
            return unless(
                meant == null
                    || (meant.showsVersion()
                        && DisclosureProcedure.TABLE.next(dossier.stage()).contains(meant)),
                Map.of("stage", meant == null ? "" : meant.words()));
          });

  static final Gate<Dossier> DRAFT_HAS_THE_REQUIRED_FACETS =
      onDraft(
          Rule.of(
              "draft-has-the-required-facets",
              "C4.6",
              Principle.EFFECTIVENESS,
              Mender.HANDLER,
              "缺少公开要素：{facets}",
              "facets are missing: {facets}"),
          (dossier, paper) -> {
            Set<Facet> missing = new TreeSet<>(dossier.required().required(paper.stage()));
            missing.removeAll(paper.facets().keySet());
            return missing.isEmpty()
                ? Map.of()
                : Map.of("facets", Label.joined(missing.stream().map(Facet::label).toList()));
          });

  static final Gate<Dossier> SCOPE_WITHIN_THE_ENTRY =
      onDraft(
          Rule.of(
              "scope-within-the-entry",
              "C7.2.7",
              Principle.LAWFULNESS,
              Mender.HANDLER,
              "公开范围{scope}超出目录规定的范围{widest}，或含有学校没有的单位、群体",
              "the scope {scope} is wider than the entry's {widest}, or names what the school has not"),
          (dossier, paper) -> {
            Units units = dossier.school().order();
            List<Audience> scope = paper.scope().stream().map(Audience::parse).toList();
            boolean within =
                scope.stream().allMatch(units::knows)
                    && units.includes(dossier.required().widest(), units.scope(scope));
            return within
                ? Map.of()
                : Map.of("scope", paper.scope(), "widest", dossier.required().widest());
          });

  static final Gate<Dossier> RESULT_SCOPE_INCLUDES_THE_INVITED =
      onDraft(
          Rule.of(
              "result-scope-includes-the-invited",
              "C5.6",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "结果的公开范围应包括征求意见时邀请的全部群体：{invited}",
              "the result goes to everyone who was invited: {invited}"),
          (dossier, paper) -> {
            Consultation consultation = dossier.item().consultation();
            Units units = dossier.school().order();
            List<Audience> scope = paper.scope().stream().map(Audience::parse).toList();
            boolean included =
                paper.stage() != Stage.RESULT_DISCLOSURE
                    || !scope.stream().allMatch(units::knows)
                    || units.includes(units.scope(scope), units.scope(consultation.invited()));
            return included ? Map.of() : Map.of("invited", consultation.invited());
          });

  static final Gate<Dossier> RESULT_MATCHES_THE_RESOLUTION =
      onDraft(
          Rule.of(
              "result-matches-the-resolution",
              "C5.6",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "结果与决议不符：未经修改通过的，应与初步方案一致；修改后通过或未通过的，应说明与初步方案的不同及理由",
              "the result differs from what was resolved: adopted as it is, it equals the preliminary"
                  + " plan; adopted with amendments or rejected, it says what differs and why"),
          (dossier, paper) -> {
            if (paper.stage() != Stage.RESULT_DISCLOSURE || dossier.stage() != Stage.DELIBERATION) {
              return Map.of();
            }
            boolean same =
                dossier
                    .item()
                    .disclosed(Stage.DECISION_DISCLOSURE)
                    .flatMap(dossier::paper)
                    .filter(plan -> plan.body().equals(paper.body()))
                    .isPresent();
            boolean asItIs =
                dossier.item().deliberation().sessions().stream()
                    .allMatch(each -> each.outcome() == ResolutionOutcome.ADOPTED);
            return (asItIs ? same : !paper.changes().isEmpty())
                ? Map.of()
                : Map.of("stage", paper.stage().words());
          });

  static final Gate<Dossier> REDISCLOSURE_STATES_ITS_REASON =
      onDraft(
          Rule.of(
              "redisclosure-states-its-reason",
              "C5.7",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "再次公开应说明改了什么、为什么改",
              "a re-disclosure says what has changed and why"),
          (dossier, paper) ->
              dossier.stage() != Stage.PUBLIC_SUPERVISION || !paper.changes().isEmpty()
                  ? Map.of()
                  : Map.of("stage", paper.stage().words()));

  static final Gate<Dossier> VERSION_AWAITS_APPROVAL =
      Gate.of(
          Rule.of(
              "version-awaits-approval",
              "PA-15",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "没有待审核、待审批的版本",
              "no version waits to be reviewed or approved"),
          (dossier, circumstances) -> unless(dossier.item().pending().isPresent()));

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
                      .filter(each -> circumstances.actor().is(each.proposedBy()))
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
              unless(
                  dossier.item().pending().filter(each -> each.reviewedBy() != null).isPresent()));

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
                      .filter(each -> each.confidentialityReviewedBy() != null)
                      .isPresent()));

  static final Gate<Dossier> APPROVER_IS_NEITHER_AUTHOR_NOR_REVIEWER =
      Gate.of(
          Rule.of(
              "approver-is-neither-author-nor-reviewer",
              "C2.25",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.ANOTHER_PERSON,
              "起草人、审核人不能审批同一版本",
              "who drafted or reviewed a version does not approve it"),
          (dossier, circumstances) ->
              unless(
                  dossier
                      .item()
                      .pending()
                      .filter(each -> each.wasTouchedBy(circumstances.actor().person()))
                      .isEmpty()));

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
          ApprovalCommand.OnOutlet.class,
          (dossier, order, circumstances) ->
              unless(
                  dossier.entry() != null
                      && dossier.entry().outlets().contains(order.outlet())
                      && dossier
                          .school()
                          .outlet(order.outlet())
                          .filter(each -> each.keeper().equals(circumstances.actor().inPost()))
                          .isPresent(),
                  Map.of("outlet", order.outlet())));

  static final List<Gate<Dossier>> ALL =
      List.of(
          MATTER_IS_IN_THE_CATALOG,
          MATTER_IS_NEW,
          DRAFT_IS_THERE,
          NOBODY_ELSE_HOLDS_THE_DRAFT,
          DRAFT_FITS_A_COMING_STAGE,
          DRAFT_HAS_THE_REQUIRED_FACETS,
          SCOPE_WITHIN_THE_ENTRY,
          RESULT_SCOPE_INCLUDES_THE_INVITED,
          RESULT_MATCHES_THE_RESOLUTION,
          REDISCLOSURE_STATES_ITS_REASON,
          VERSION_AWAITS_APPROVAL,
          DIGEST_IS_THE_VERSIONS,
          REVIEWER_IS_NOT_THE_HANDLER,
          VERSION_IS_REVIEWED,
          VERSION_IS_REVIEWED_FOR_CONFIDENTIALITY,
          APPROVER_IS_NEITHER_AUTHOR_NOR_REVIEWER,
          VERSION_IS_APPROVED,
          VERSION_IS_NOT_ON_SHOW,
          OUTLET_IS_KEPT_BY_THE_ACTOR);

  private ApprovalGates() {}

  /**
   * A gate over the draft's paper, answering what is missing by name; without a draft nothing is.
   */
  private static Gate<Dossier> onDraft(Rule rule, PaperCheck check) {
    return Gate.of(
        rule,
        (dossier, circumstances) -> {
          Draft draft = dossier.draft();
          if (draft == null || dossier.entry() == null) return unless(true);
          Map<String, ?> missing = check.missing(dossier, draft.paper());
          return unless(missing.isEmpty(), missing);
        });
  }

  @FunctionalInterface
  private interface PaperCheck {
    Map<String, ?> missing(Dossier dossier, VersionPaper paper);
  }
}
