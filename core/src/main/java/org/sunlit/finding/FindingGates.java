package org.sunlit.finding;

import static org.sunlit.record.Gate.unless;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sunlit.finding.FindingCommand.RaiseFinding;
import org.sunlit.finding.RectificationCommand.ReportRectification;
import org.sunlit.item.Attachment;
import org.sunlit.item.DisclosureItem;
import org.sunlit.organization.Inspectors;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Gate;
import org.sunlit.record.Rulebook;
import org.sunlit.words.Words;

/** The rules of findings. */
final class FindingGates {

  static final Gate<FindingCase> FINDING_IS_ABOUT_SOMETHING_THERE =
      Gate.ordered(
          Rule.of(
              "finding-is-about-something-there",
              "C7.4.2",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SUPERVISION_GROUP,
              "没有这一公开事项、目录条目或单位：{about}",
              "there is no such item, entry or unit: {about}"),
          RaiseFinding.class,
          (view, order, circumstances) ->
              unless(view.unit() != null, Map.of("about", order.about())));

  static final Gate<FindingCase> NOBODY_INSPECTS_THEIR_OWN_MATTER =
      Gate.of(
          Inspectors.NOBODY_INSPECTS_THEIR_OWN_MATTER,
          (view, circumstances) -> unless(view.unit() == null || view.actorInspects()));

  static final Gate<FindingCase> FINDING_IS_CONFIRMED_OR_DETERMINATE =
      Gate.of(
          Rule.of(
              "finding-is-confirmed-or-determinate",
              "C7.4.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SUPERVISION_GROUP,
              "疑似问题应当先经确认，才能向单位发出整改意见",
              "what is only suspected is confirmed before the unit is asked to put it right"),
          (view, circumstances) ->
              unless(view.stage() != FindingStage.RAISED || view.finding().isDeterminate()));

  static final Gate<FindingCase> RECTIFICATION_HAS_EVIDENCE =
      Gate.ordered(
          Rule.of(
              "rectification-has-evidence",
              "C7.4.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "报告整改情况应当附佐证材料，或者注明再次公开的版本",
              "a rectification is shown by evidence, or by the version that was disclosed again"),
          ReportRectification.class,
          (view, order, circumstances) ->
              unless(!order.evidence().isEmpty() || order.version() != null));

  static final Gate<FindingCase> EVIDENCE_IS_UPLOADED =
      Gate.ordered(
          Rule.of(
              "evidence-is-uploaded",
              "C7.4.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "佐证材料没有上传或不完整：{files}",
              "evidence is not uploaded, or not whole: {files}"),
          ReportRectification.class,
          (view, order, circumstances) -> {
            List<Words> missing =
                order.evidence().stream()
                    .filter(each -> !view.shelf().keeps(each))
                    .map(Attachment::name)
                    .map(Words::same)
                    .toList();
            return unless(missing.isEmpty(), Map.of("files", Words.joined(missing)));
          });

  static final Gate<FindingCase> REDISCLOSED_VERSION_CAME_AFTER_THE_FINDING =
      Gate.ordered(
          Rule.of(
              "redisclosed-version-came-after-the-finding",
              "C5.7",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "第{version}版不是该公开事项在问题提出之后公开的版本",
              "version {version} is none that the item was disclosed with after it was found"),
          ReportRectification.class,
          (view, order, circumstances) -> {
            Integer version = order.version();
            return version == null
                ? unless(true)
                : unless(cameAfterTheFinding(view, version), Map.of("version", version));
          });

  /** Asked of every move. */
  static final List<Gate<FindingCase>> ALWAYS =
      List.of(Rulebook.actBelongsToThePost(FindingCase::actorMay));

  static final List<Gate<FindingCase>> ALL =
      List.of(
          FINDING_IS_ABOUT_SOMETHING_THERE,
          NOBODY_INSPECTS_THEIR_OWN_MATTER,
          FINDING_IS_CONFIRMED_OR_DETERMINATE,
          RECTIFICATION_HAS_EVIDENCE,
          EVIDENCE_IS_UPLOADED,
          REDISCLOSED_VERSION_CAME_AFTER_THE_FINDING);

  private FindingGates() {}

  private static boolean cameAfterTheFinding(FindingCase view, int version) {
    DisclosureItem item = view.item();
    Instant raised = view.finding().raisedAt();
    return item != null
        && raised != null
        && item.visits().stream()
            .filter(each -> Objects.equals(each.version(), version))
            .anyMatch(each -> each.at().isAfter(raised));
  }
}
