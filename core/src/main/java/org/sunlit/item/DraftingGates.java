package org.sunlit.item;

import static org.sunlit.record.Gate.unless;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sunlit.catalog.Facet;
import org.sunlit.item.DraftingCommand.DraftVersion;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Profile;
import org.sunlit.procedure.Rule;
import org.sunlit.procedure.Stage;
import org.sunlit.protection.SecrecyMarking;
import org.sunlit.record.Gate;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Units;
import org.sunlit.words.Label;

/** The rules from a raised matter to a frozen version. */
final class DraftingGates {

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

  static final Gate<Dossier> MATTER_IS_RAISED =
      Gate.of(
          Rule.of(
              "matter-is-raised",
              "C5.1",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "该事项尚未立项",
              "the matter is not raised yet"),
          (dossier, circumstances) -> unless(dossier.item().isRaised()));

  static final Gate<Dossier> ENTRY_KNOWS_THE_PROFILE =
      Gate.ordered(
          Rule.of(
              "entry-knows-the-profile",
              "C2.13",
              Principle.LAWFULNESS,
              Mender.OFFICE,
              "没有可讨论该事项的机构，不能走“{profile}”",
              "there is no body to deliberate on the matter, so it cannot go by {profile}"),
          DraftingCommand.SetProfile.class,
          (dossier, order, circumstances) ->
              unless(
                  order.profile() != Profile.FULL || !dossier.chamber().seats().isEmpty(),
                  Map.of("profile", order.profile().words())));

  static final Gate<Dossier> ARCHIVE_IS_AS_IT_WAS =
      Gate.ordered(
          Rule.of(
              "archive-is-as-it-was",
              "C7.2.7",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.OFFICE,
              "历史资料的公开日期（{date}）应在今天之前，范围“{scope}”不得超出目录规定的“{widest}”",
              "an archive was disclosed before today, given {date}, and its scope {scope} is not wider"
                  + " than the entry's {widest}"),
          ArchiveCommand.ImportArchive.class,
          (dossier, order, circumstances) -> {
            if (dossier.entry() == null) return unless(true);
            Units units = dossier.school().order();
            boolean within =
                order.scope().stream().allMatch(units::knows)
                    && units.includes(dossier.required().widest(), units.scope(order.scope()));
            return unless(
                within && order.originalDate().isBefore(circumstances.today()),
                Map.of(
                    "date",
                    order.originalDate(),
                    "scope",
                    dossier.school().words(order.scope()),
                    "widest",
                    dossier.school().words(dossier.required().widest())));
          });

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

  static final Gate<Dossier> DRAFT_IS_THE_ONE_YOU_SAW =
      Gate.ordered(
          Rule.of(
              "draft-is-the-one-you-saw",
              "C3.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "您依据的是第{seen}稿，现为第{now}稿，请先比对再保存",
              "you started from draft {seen}, now it is draft {now}: compare before you save"),
          DraftVersion.class,
          (dossier, order, circumstances) -> {
            int now = dossier.draft() == null ? 0 : dossier.draft().number();
            Integer seen = order.replaces();
            return seen == null || seen == now
                ? unless(true)
                : unless(false, Map.of("seen", seen, "now", now));
          });

  static final Gate<Dossier> DRAFT_IS_SOMEBODY_ELSES =
      Gate.of(
          Rule.of(
              "draft-is-somebody-elses",
              "C7.2.2",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "起草稿本来就由您编写，不需接手",
              "the draft is yours; there is nothing to take over"),
          (dossier, circumstances) -> {
            Draft draft = dossier.draft();
            return unless(draft == null || !circumstances.actor().is(draft.holder()));
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
            boolean onShow =
                dossier.stage().isOfTheProcedure()
                    && dossier.item().shown().filter(each -> each.stage() == meant).isPresent();
            return unless(
                meant == null || dossier.coming().contains(meant) || onShow,
                Map.of("stage", meant == null ? "" : meant.words()));
          });

  static final Gate<Dossier> ATTACHMENTS_ARE_KEPT =
      Gate.ordered(
          Rule.of(
              "attachments-are-kept",
              "C3.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "这些附件没有上传或不完整：{files}",
              "these files are not uploaded, or not whole: {files}"),
          DraftingCommand.Attaching.class,
          (dossier, order, circumstances) -> {
            List<String> missing =
                order.attachments().stream()
                    .filter(each -> !dossier.shelf().keeps(each))
                    .map(Attachment::name)
                    .filter(each -> !SecrecyMarking.isOn(each))
                    .toList();
            return unless(missing.isEmpty(), Map.of("files", String.join("、", missing)));
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
              "公开范围“{scope}”超出目录规定的“{widest}”，或含有学校没有的单位、群体",
              "the scope {scope} is wider than the entry's {widest}, or names what the school has not"),
          (dossier, paper) -> {
            Units units = dossier.school().order();
            List<Audience> scope = paper.scope().stream().map(Audience::parse).toList();
            boolean within =
                scope.stream().allMatch(units::knows)
                    && units.includes(dossier.required().widest(), units.scope(scope));
            return within
                ? Map.of()
                : Map.of(
                    "scope",
                    dossier.school().words(scope),
                    "widest",
                    dossier.school().words(dossier.required().widest()));
          });

  static final Gate<Dossier> PLAN_FOLLOWS_THE_DISPOSITIONS =
      onDraft(
          Rule.of(
              "plan-follows-the-dispositions",
              "C5.4",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.UNIT_HEAD,
              "初步方案应依据已签发的采纳情况形成，采纳情况尚未签发",
              "a preliminary plan follows released dispositions, and they are not released"),
          (dossier, paper) ->
              paper.stage() != Stage.DECISION_DISCLOSURE
                      || dossier.item().consultations().isEmpty()
                      || dossier.item().consultation().isDisposed()
                  ? Map.of()
                  : Map.of("stage", paper.stage().words()));

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
            Units units = dossier.school().order();
            List<Audience> invited =
                dossier.item().consultations().stream()
                    .flatMap(each -> each.invited().stream())
                    .distinct()
                    .toList();
            List<Audience> scope = paper.scope().stream().map(Audience::parse).toList();
            boolean included =
                paper.stage() != Stage.RESULT_DISCLOSURE
                    || !scope.stream().allMatch(units::knows)
                    || units.includes(units.scope(scope), units.scope(invited));
            return included ? Map.of() : Map.of("invited", dossier.school().words(invited));
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
            boolean skipped =
                dossier.item().maySkip() && dossier.item().deliberation().outcome().isEmpty();
            boolean asItIs = dossier.item().deliberation().adoptsThePlanAsItStands();
            return (skipped || (asItIs ? same : !paper.changes().isEmpty()))
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
              dossier.item().disclosed(paper.stage()).isEmpty()
                      || dossier.stage().compareTo(Stage.RESULT_DISCLOSURE) < 0
                      || !paper.changes().isEmpty()
                  ? Map.of()
                  : Map.of("stage", paper.stage().words()));

  static final List<Gate<Dossier>> ALL =
      List.of(
          MATTER_IS_IN_THE_CATALOG,
          MATTER_IS_NEW,
          MATTER_IS_RAISED,
          ARCHIVE_IS_AS_IT_WAS,
          ENTRY_KNOWS_THE_PROFILE,
          DRAFT_IS_THERE,
          NOBODY_ELSE_HOLDS_THE_DRAFT,
          DRAFT_IS_THE_ONE_YOU_SAW,
          DRAFT_IS_SOMEBODY_ELSES,
          ATTACHMENTS_ARE_KEPT,
          DRAFT_FITS_A_COMING_STAGE,
          DRAFT_HAS_THE_REQUIRED_FACETS,
          SCOPE_WITHIN_THE_ENTRY,
          PLAN_FOLLOWS_THE_DISPOSITIONS,
          RESULT_SCOPE_INCLUDES_THE_INVITED,
          RESULT_MATCHES_THE_RESOLUTION,
          REDISCLOSURE_STATES_ITS_REASON);

  private DraftingGates() {}

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
