package org.sunlit.soundness;

import static org.sunlit.soundness.Check.names;
import static org.sunlit.soundness.Check.unless;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.organization.Post;
import org.sunlit.organization.Role;
import org.sunlit.organization.Unit;
import org.sunlit.organization.UnitKind;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Principle;
import org.sunlit.visibility.UnitId;

/** Whether every unit has the people that disclosure needs, and one leader above it. */
final class UnitChecks {

  static final Check PRIMARY_RESPONSIBLE_POSTS_EXIST =
      Check.of(
          "primary-responsible-posts-exist",
          "C2.5",
          Principle.LAWFULNESS,
          "第一责任人岗位应为党委书记、校长各一个，现有党委书记{secretaries}个、校长{presidents}个",
          "the primary responsible persons are one Party secretary and one president, given"
              + " {secretaries} and {presidents}",
          ground -> {
            long secretaries =
                ground.posts().filter(each -> each.has(Role.PARTY_SECRETARY)).count();
            long presidents = ground.posts().filter(each -> each.has(Role.PRESIDENT)).count();
            return unless(
                secretaries == 1 && presidents == 1,
                Map.of("secretaries", secretaries, "presidents", presidents));
          });

  static final Check PRIMARY_RESPONSIBLE_POSTS_ARE_FILLED =
      Check.of(
          "primary-responsible-posts-are-filled",
          "C2.5",
          Principle.LAWFULNESS,
          "第一责任人岗位“{post}”应由一人担任，现有{holders}人",
          "the post of a primary responsible person, {post}, is held by one person, now by {holders}",
          ground ->
              ground.organization().primaryResponsible().stream()
                  .filter(post -> ground.holders().apply(post.id()).orElse(1) != 1)
                  .map(
                      post ->
                          Map.of(
                              "post",
                              post.title(),
                              "holders",
                              ground.holders().apply(post.id()).orElse(1))));

  static final Check UNIT_HAS_ONE_RESPONSIBLE_LEADER =
      Check.of(
          "unit-has-one-responsible-leader",
          "C2.6",
          Principle.LAWFULNESS,
          "{unit}的公开事项（{entries}）应有且只有一位分管校领导，现为：{leaders}",
          "one school leader answers for what {unit} discloses ({entries}), given: {leaders}",
          ground -> {
            Map<UnitId, List<CatalogEntry>> entries =
                ground.school().catalog().entries().stream()
                    .collect(
                        Collectors.groupingBy(
                            CatalogEntry::responsibleUnit,
                            LinkedHashMap::new,
                            Collectors.toList()));
            return entries.entrySet().stream()
                .flatMap(
                    each -> {
                      List<Post> leaders =
                          ground.organization().leadersOf(each.getKey()).stream()
                              .filter(post -> post.inForce().on(ground.day()))
                              .toList();
                      return unless(
                          leaders.size() == 1,
                          Map.of(
                              "unit",
                              ground.school().unit(each.getKey()).map(Unit::name).orElseThrow(),
                              "entries",
                              each.getValue().stream()
                                  .map(CatalogEntry::code)
                                  .collect(Collectors.joining("、")),
                              "leaders",
                              names(leaders.stream().map(Post::title))));
                    });
          });

  static final Check DEPARTMENT_HAS_ONE_HEAD =
      Check.of(
          "department-has-one-head",
          "C2.8",
          Principle.ORDER_AND_EFFICIENCY,
          "{unit}应有一个主要负责人岗位，现有{heads}个",
          "{unit} has one head's post, given {heads}",
          ground ->
              ground
                  .answeringUnits()
                  .filter(unit -> unit.kind() != UnitKind.TEACHING_UNIT)
                  .flatMap(
                      unit -> {
                        long heads = count(ground, unit, Role.HEAD);
                        return unless(heads == 1, Map.of("unit", unit.name(), "heads", heads));
                      }));

  static final Check TEACHING_UNIT_HAS_TWO_HEADS =
      Check.of(
          "teaching-unit-has-two-heads",
          "C2.8",
          Principle.ORDER_AND_EFFICIENCY,
          "{unit}应有行政、党组织主要负责人岗位各一个，现有行政{heads}个、党组织{partyHeads}个",
          "{unit} has one administrative and one Party head's post, given {heads} and {partyHeads}",
          ground ->
              ground
                  .answeringUnits()
                  .filter(unit -> unit.kind() == UnitKind.TEACHING_UNIT)
                  .flatMap(
                      unit -> {
                        long heads = count(ground, unit, Role.HEAD);
                        long partyHeads = count(ground, unit, Role.PARTY_HEAD);
                        return unless(
                            heads == 1 && partyHeads == 1,
                            Map.of("unit", unit.name(), "heads", heads, "partyHeads", partyHeads));
                      }));

  static final Check UNIT_HAS_PEOPLE_FOR_DISCLOSURE =
      Check.of(
          "unit-has-people-for-disclosure",
          "C7.2.3",
          Principle.ORDER_AND_EFFICIENCY,
          "{unit}没有岗位负责：{acts}",
          "{unit} has no post for: {acts}",
          ground ->
              ground
                  .answeringUnits()
                  .flatMap(
                      unit -> {
                        List<Act> none = nobodys(ground, unit);
                        return unless(
                            none.isEmpty(),
                            Map.of(
                                "unit", unit.name(), "acts", names(none.stream().map(Act::words))));
                      }));

  static final List<Check> ALL =
      List.of(
          PRIMARY_RESPONSIBLE_POSTS_EXIST,
          PRIMARY_RESPONSIBLE_POSTS_ARE_FILLED,
          UNIT_HAS_ONE_RESPONSIBLE_LEADER,
          DEPARTMENT_HAS_ONE_HEAD,
          TEACHING_UNIT_HAS_TWO_HEADS,
          UNIT_HAS_PEOPLE_FOR_DISCLOSURE);

  private UnitChecks() {}

  private static long count(Ground ground, Unit unit, Role role) {
    return ground.posts(unit).filter(each -> each.has(role)).count();
  }

  /** What no post of the unit does; its heads are asked for apart. */
  private static List<Act> nobodys(Ground ground, Unit unit) {
    return Stream.of(Act.DRAFT, Act.REVIEW, Act.REVIEW_CONFIDENTIALITY)
        .filter(
            act ->
                ground
                    .posts(unit)
                    .flatMap(post -> post.roles().stream())
                    .noneMatch(role -> ground.organization().duties().may(role, act)))
        .toList();
  }
}
