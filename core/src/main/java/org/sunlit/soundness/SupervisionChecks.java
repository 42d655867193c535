package org.sunlit.soundness;

import static org.sunlit.soundness.Check.names;
import static org.sunlit.soundness.Check.unless;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sunlit.organization.Body;
import org.sunlit.organization.BodyKind;
import org.sunlit.organization.Membership.Member;
import org.sunlit.organization.Post;
import org.sunlit.organization.Role;
import org.sunlit.organization.Unit;
import org.sunlit.procedure.Principle;
import org.sunlit.record.PostId;

/** Whether leading and supervising are apart (C2.1), and nobody has to inspect their own unit. */
final class SupervisionChecks {

  static final Check SUPERVISION_GROUP_HAS_ITS_OWN_HEAD =
      Check.of(
          "supervision-group-has-its-own-head",
          "C2.18",
          Principle.TRUTH_AND_FAIRNESS,
          "{body}应有自己的组长，不能由领导小组组长（{heads}）兼任",
          "{body} has a head of its own, who is no head of the leading group ({heads})",
          ground -> {
            Set<PostId> leading =
                ground
                    .bodies(BodyKind.LEADING_GROUP)
                    .flatMap(ground::heads)
                    .collect(Collectors.toSet());
            return ground
                .bodies(BodyKind.SUPERVISION_GROUP)
                .flatMap(
                    body -> {
                      List<PostId> both = ground.heads(body).filter(leading::contains).toList();
                      return unless(
                          both.isEmpty(),
                          Map.of(
                              "body",
                              body.name(),
                              "heads",
                              names(both.stream().map(ground::title))));
                    });
          });

  static final Check EVERY_UNIT_CAN_BE_INSPECTED =
      Check.of(
          "every-unit-can-be-inspected",
          "C2.25",
          Principle.TRUTH_AND_FAIRNESS,
          "监督检查小组在任成员都与{unit}有关联，又没有上级代表，其检查、销号应增加成员或明确上级代表办理",
          "every member of the supervision group has a stake in {unit}, and nobody represents the"
              + " superior organ; somebody else has to inspect it",
          ground ->
              ground
                  .answeringUnits()
                  .flatMap(
                      unit ->
                          unless(
                              inspectors(ground)
                                  .anyMatch(
                                      post -> !ground.school().hasStakeIn(post.id(), unit.id())),
                              Map.of("unit", unit.name()))));

  /** Not forbidden, and the founding plan has some: named, so that somebody else inspects. */
  static final Check OVERLAPS =
      Check.of(
          "leading-and-supervising-overlap",
          "C2.25",
          Principle.TRUTH_AND_FAIRNESS,
          "“{post}”既在{leading}，又在{supervising}；涉及其自身及所在单位（{unit}）的检查、核实、销号由其他成员办理",
          "{post} is of {leading} and of {supervising}; what concerns it or its unit ({unit}) others"
              + " inspect, verify and close",
          ground ->
              ground
                  .bodies(BodyKind.LEADING_GROUP)
                  .flatMap(
                      leading ->
                          ground
                              .bodies(BodyKind.SUPERVISION_GROUP)
                              .flatMap(supervising -> both(ground, leading, supervising))));

  static final List<Check> ALL =
      List.of(SUPERVISION_GROUP_HAS_ITS_OWN_HEAD, EVERY_UNIT_CAN_BE_INSPECTED);

  private SupervisionChecks() {}

  private static Stream<Post> inspectors(Ground ground) {
    return Stream.concat(
        ground.organization().supervisors(ground.day()).stream(),
        ground.organization().having(Role.SUPERIOR_REPRESENTATIVE, ground.day()).stream());
  }

  private static Stream<Map<String, ?>> both(Ground ground, Body leading, Body supervising) {
    List<PostId> leads = ground.members(leading).stream().map(Member::post).toList();
    return ground.members(supervising).stream()
        .map(Member::post)
        .filter(leads::contains)
        .map(
            post ->
                Map.of(
                    "post",
                    ground.title(post),
                    "leading",
                    leading.name(),
                    "supervising",
                    supervising.name(),
                    "unit",
                    ground
                        .organization()
                        .post(post)
                        .map(Post::unit)
                        .flatMap(ground.organization()::unit)
                        .map(Unit::name)
                        .orElseThrow()));
  }
}
