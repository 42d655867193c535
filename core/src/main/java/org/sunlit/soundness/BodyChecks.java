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
import org.sunlit.organization.Role;
import org.sunlit.procedure.Principle;
import org.sunlit.record.PostId;
import org.sunlit.visibility.UnitId;
import org.sunlit.words.Words;

/** Whether the bodies of the founding plan are there, and whoever is of them still is. */
final class BodyChecks {

  static final Check LEADING_GROUP_EXISTS =
      Check.of(
          "leading-group-exists",
          "C2.2",
          Principle.LAWFULNESS,
          "应有且只有一个工作领导小组，现有{groups}个",
          "there is one leading group, given {groups}",
          ground -> one(ground, BodyKind.LEADING_GROUP));

  static final Check SUPERVISION_GROUP_EXISTS =
      Check.of(
          "supervision-group-exists",
          "C2.2",
          Principle.LAWFULNESS,
          "应有且只有一个监督检查小组，现有{groups}个",
          "there is one supervision group, given {groups}",
          ground -> one(ground, BodyKind.SUPERVISION_GROUP));

  static final Check OFFICE_EXISTS =
      Check.of(
          "office-exists",
          "C2.9",
          Principle.LAWFULNESS,
          "{group}应下设办公室并明确设在哪个部门，且该部门有办公室岗位",
          "{group} has an office that a unit hosts, with a post of the office in that unit",
          ground ->
              ground
                  .bodies(BodyKind.LEADING_GROUP)
                  .flatMap(
                      group ->
                          unless(
                              group.office() != null && isStaffed(ground, group.office().host()),
                              Map.of("group", group.name()))));

  static final Check BODY_HAS_A_HEAD =
      Check.of(
          "body-has-a-head",
          "C2.3",
          Principle.ORDER_AND_EFFICIENCY,
          "{body}在{day}没有在任的组长",
          "{body} has no head on {day}",
          ground ->
              stated(ground)
                  .flatMap(
                      body ->
                          unless(
                              ground.heads(body).findAny().isPresent(),
                              Map.of("body", body.name(), "day", ground.day()))));

  static final Check BODY_IS_CHAIRED_BY_A_MEMBER =
      Check.of(
          "body-is-chaired-by-a-member",
          "C2.2",
          Principle.ORDER_AND_EFFICIENCY,
          "{body}的会议主持岗位“{chair}”在{day}不是其成员",
          "{chair}, who chairs {body}, is no member of it on {day}",
          ground ->
              stated(ground)
                  .flatMap(
                      body ->
                          unless(
                              ground.members(body).stream()
                                  .anyMatch(each -> each.post().equals(body.chair())),
                              Map.of(
                                  "body",
                                  body.name(),
                                  "chair",
                                  ground.title(body.chair()),
                                  "day",
                                  ground.day()))));

  static final Check MEMBERS_IN_FORCE_ARE_AS_MANY_AS_STATED =
      Check.of(
          "members-in-force-are-as-many-as-stated",
          "C2.2",
          Principle.ORDER_AND_EFFICIENCY,
          "{body}应有成员{stated}人，{day}在任{inForce}人；不在任期的岗位：{others}",
          "{body} has {stated} members, of whom {inForce} are in force on {day}; not in force:"
              + " {others}",
          ground -> stated(ground).flatMap(body -> numbers(ground, body)));

  static final Check MEMBERS_ARE_STATED =
      Check.of(
          "members-are-stated",
          "C2.2",
          Principle.ORDER_AND_EFFICIENCY,
          "{body}的成员尚未列明",
          "nobody is named as a member of {body}",
          ground ->
              Stream.of(BodyKind.LEADING_GROUP, BodyKind.SUPERVISION_GROUP)
                  .flatMap(ground::bodies)
                  .flatMap(
                      body -> unless(body.membership().isStated(), Map.of("body", body.name()))));

  static final Check NAMED_POSTS_ARE_IN_FORCE =
      Check.of(
          "named-posts-are-in-force",
          "C7.2.3",
          Principle.ORDER_AND_EFFICIENCY,
          "{where}的岗位“{post}”在{day}不在设置期内",
          "{post}, named for {where}, is no post on {day}",
          ground ->
              named(ground)
                  .filter(
                      each ->
                          ground
                              .organization()
                              .post(each.post())
                              .filter(post -> !post.inForce().on(ground.day()))
                              .isPresent())
                  .map(
                      each ->
                          Map.of(
                              "where",
                              each.where(),
                              "post",
                              ground.title(each.post()),
                              "day",
                              ground.day())));

  static final List<Check> ALL =
      List.of(
          LEADING_GROUP_EXISTS,
          SUPERVISION_GROUP_EXISTS,
          OFFICE_EXISTS,
          MEMBERS_ARE_STATED,
          BODY_HAS_A_HEAD,
          BODY_IS_CHAIRED_BY_A_MEMBER,
          MEMBERS_IN_FORCE_ARE_AS_MANY_AS_STATED,
          NAMED_POSTS_ARE_IN_FORCE);

  private BodyChecks() {}

  /** A post that the profile relies on. */
  private record Named(Words where, PostId post) {}

  private static Stream<Named> named(Ground ground) {
    Stream<Named> ofBodies =
        ground.school().bodies().stream()
            .flatMap(
                body ->
                    Stream.concat(
                            Stream.of(body.secretary(), body.chair()), body.scrutineers().stream())
                        .distinct()
                        .map(post -> new Named(body.name(), post)));
    Stream<Named> ofOutlets =
        ground.school().outlets().stream().map(each -> new Named(each.name(), each.keeper()));
    return Stream.concat(ofBodies, ofOutlets);
  }

  private static Stream<Map<String, ?>> one(Ground ground, BodyKind kind) {
    long groups = ground.bodies(kind).count();
    return unless(groups == 1, Map.of("groups", groups));
  }

  private static Stream<Body> stated(Ground ground) {
    return ground.school().bodies().stream().filter(each -> each.membership().isStated());
  }

  /** The office may sit in a section of the unit that hosts it. */
  private static boolean isStaffed(Ground ground, UnitId host) {
    return ground
        .posts()
        .filter(each -> each.has(Role.OFFICE))
        .anyMatch(each -> ground.organization().ancestry(each.unit()).contains(host));
  }

  private static Stream<Map<String, ?>> numbers(Ground ground, Body body) {
    Set<PostId> inForce =
        ground.members(body).stream().map(Member::post).collect(Collectors.toSet());
    Stream<PostId> others =
        body.membership().members().stream()
            .map(Member::post)
            .distinct()
            .filter(post -> !inForce.contains(post));
    return unless(
        inForce.size() == body.members(),
        Map.of(
            "body",
            body.name(),
            "stated",
            body.members(),
            "day",
            ground.day(),
            "inForce",
            inForce.size(),
            "others",
            names(others.map(ground::title))));
  }
}
