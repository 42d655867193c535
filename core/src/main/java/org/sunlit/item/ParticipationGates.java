package org.sunlit.item;

import static org.sunlit.record.Gate.unless;

import java.util.List;
import java.util.Map;
import org.sunlit.consultation.Invitation;
import org.sunlit.consultation.OpinionCommand.EnterOpinion;
import org.sunlit.consultation.OpinionCommand.SpeakForOrganization;
import org.sunlit.consultation.OpinionCommand.SubmitOpinion;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Gate;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/** The rules of a consultation that need the school and the people of the host. */
final class ParticipationGates {

  static final Gate<Dossier> GROUPS_ARE_INVITED =
      Gate.ordered(
          Rule.of(
              "groups-are-invited-or-the-reason-stands",
              "C5.3",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "未全部邀请也未说明理由的群体：{groups}；其中事项涉及其切身利益的：{stakeholders}",
              "neither wholly invited nor a reason given: {groups}; of these, with interests at stake:"
                  + " {stakeholders}"),
          Invitation.Order.class,
          (dossier, order, circumstances) -> {
            Asked asked = dossier.asked(order.invitation().invited());
            List<Community> forgotten =
                asked.leftOut().stream()
                    .filter(each -> !order.invitation().uninvited().containsKey(Audience.of(each)))
                    .toList();
            return unless(
                forgotten.isEmpty(),
                Map.of(
                    "codes",
                    forgotten.stream().map(Community::code).toList(),
                    "groups",
                    dossier.school().words(forgotten.stream().map(Audience::of).toList()),
                    "stakeholders",
                    Words.joined(asked.stakeholders(forgotten))));
          });

  static final Gate<Dossier> THE_INVITED_CAN_SEE_THE_DRAFT =
      Gate.ordered(
          Rule.of(
              "the-invited-can-see-the-draft",
              "C3.6",
              Principle.EFFECTIVENESS,
              Mender.HANDLER,
              "被邀请的群体（{invited}）不全在征求意见稿的公开范围（{scope}）内",
              "of the invited {invited} not all may see the draft for comment: {scope}"),
          Invitation.Order.class,
          (dossier, order, circumstances) -> {
            Units units = dossier.school().order();
            List<Audience> invited = order.invitation().invited();
            VisibilityScope scope =
                dossier
                    .item()
                    .readyFor(Stage.CONSULTATION)
                    .map(Version::scope)
                    .orElse(VisibilityScope.NOBODY);
            return unless(
                invited.stream().allMatch(units::knows)
                    && units.includes(scope, units.scope(invited)),
                Map.of(
                    "invited",
                    dossier.school().words(invited),
                    "scope",
                    dossier.school().words(scope)));
          });

  static final Gate<Dossier> SPEAKER_IS_INVITED =
      Gate.ordered(
          Rule.of(
              "speaker-is-invited",
              "C5.3",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.PARTICIPANT,
              "本轮没有邀请“{group}”，或您不在其中",
              "{group} is not invited to this round, or you are not of it"),
          SubmitOpinion.class,
          (dossier, order, circumstances) -> {
            Units units = dossier.school().order();
            return unless(
                dossier.item().consultation().invited().stream()
                    .filter(each -> each.toString().equals(order.speaksFor()))
                    .filter(units::knows)
                    .anyMatch(each -> units.admits(units.scope(each), dossier.viewer())),
                Map.of("group", words(dossier, order.speaksFor())));
          });

  static final Gate<Dossier> THE_PUBLIC_IS_IDENTIFIED =
      Gate.ordered(
          Rule.of(
              "the-public-is-identified",
              "C0.3",
              Principle.LAWFULNESS,
              Mender.OFFICE,
              "社会公众提交意见应先核验身份：{identification}",
              "a member of the public is identified before they speak: {identification}"),
          SubmitOpinion.class,
          (dossier, order, circumstances) ->
              unless(
                  dossier.speaker().identified()
                      || !order.speaksFor().equals(Audience.PUBLIC.toString()),
                  Map.of("identification", dossier.speaker().identification())));

  static final Gate<Dossier> SPEAKS_FOR_THE_ORGANIZATION =
      Gate.ordered(
          Rule.of(
              "speaks-for-the-organization",
              "C0.3",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.PARTICIPANT,
              "您不是“{organization}”的意见代表",
              "you are not the spokesperson of {organization}"),
          SpeakForOrganization.class,
          (dossier, order, circumstances) ->
              unless(
                  dossier.speaker().organizations().contains(order.spokenFor()),
                  Map.of("organization", order.spokenFor())));

  static final Gate<Dossier> GROUP_IS_INVITED =
      Gate.ordered(
          Rule.of(
              "group-is-invited",
              "C5.3",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.OFFICE,
              "本轮没有邀请“{group}”",
              "{group} is not invited to this round"),
          EnterOpinion.class,
          (dossier, order, circumstances) -> {
            String group = order.speaksFor();
            return group == null
                ? unless(true)
                : unless(
                    dossier.item().consultation().invited().stream()
                        .anyMatch(each -> each.toString().equals(group)),
                    Map.of("group", words(dossier, group)));
          });

  static final Gate<Dossier> SCAN_IS_KEPT =
      Gate.ordered(
          Rule.of(
              "scan-is-kept",
              "C3.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.OFFICE,
              "原件扫描件没有上传",
              "the scan is not uploaded"),
          EnterOpinion.class,
          (dossier, order, circumstances) ->
              unless(order.scan() == null || dossier.shelf().keeps(order.scan())));

  static final List<Gate<Dossier>> ALL =
      List.of(
          GROUPS_ARE_INVITED,
          THE_INVITED_CAN_SEE_THE_DRAFT,
          SPEAKER_IS_INVITED,
          THE_PUBLIC_IS_IDENTIFIED,
          SPEAKS_FOR_THE_ORGANIZATION,
          GROUP_IS_INVITED,
          SCAN_IS_KEPT);

  private ParticipationGates() {}

  /** What people call it, if it is an audience at all. */
  private static Object words(Dossier dossier, String group) {
    try {
      return dossier.school().words(Audience.parse(group));
    } catch (IllegalArgumentException noAudience) {
      return group;
    }
  }
}
