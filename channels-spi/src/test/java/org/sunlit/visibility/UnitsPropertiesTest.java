package org.sunlit.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.sunlit.visibility.Viewer.Membership;

/** The laws of the one order, over generated schools, scopes and viewers. */
class UnitsPropertiesTest {

  @Provide
  Arbitrary<World> worlds() {
    return Combinators.combine(numbers(5), numbers(5)).as(World::new);
  }

  @Provide
  Arbitrary<List<Integer>> picks() {
    return numbers(4);
  }

  /** Without edge cases: those of several lists together would leave no tries for anything else. */
  private static Arbitrary<List<Integer>> numbers(int most) {
    return Arbitraries.integers().between(0, 99).list().ofMaxSize(most).withoutEdgeCases();
  }

  // a partial order

  @Property
  void every_scope_includes_itself(
      @ForAll("worlds") World world, @ForAll("picks") List<Integer> picks) {
    VisibilityScope scope = world.scope(picks);

    assertThat(world.order.includes(scope, scope)).isTrue();
  }

  @Property
  void scopes_that_include_each_other_are_the_same(
      @ForAll("worlds") World world,
      @ForAll("picks") List<Integer> one,
      @ForAll("picks") List<Integer> other) {
    VisibilityScope a = world.scope(one);
    VisibilityScope b = world.scope(other);

    assertThat(world.order.includes(a, b) && world.order.includes(b, a)).isEqualTo(a.equals(b));
  }

  @Property(tries = 100)
  void audiences_that_include_each_other_are_the_same(@ForAll("worlds") World world) {
    for (VisibilityScope a : single(world)) {
      for (VisibilityScope b : single(world)) {
        boolean mutual = world.order.includes(a, b) && world.order.includes(b, a);
        assertThat(mutual).as("%s %s", a, b).isEqualTo(a.equals(b));
      }
    }
  }

  @Property
  void what_is_included_in_the_included_is_included(
      @ForAll("worlds") World world,
      @ForAll("picks") @Size(max = 2) List<Integer> narrow,
      @ForAll("picks") @Size(max = 2) List<Integer> wider,
      @ForAll("picks") List<Integer> widest) {
    VisibilityScope c = world.scope(narrow);
    VisibilityScope b = world.scope(wider);
    VisibilityScope a = world.scope(widest);

    if (world.order.includes(a, b) && world.order.includes(b, c)) {
      assertThat(world.order.includes(a, c)).isTrue();
    }
  }

  @Property(tries = 50)
  void of_single_audiences_too(@ForAll("worlds") World world) {
    for (VisibilityScope a : single(world)) {
      for (VisibilityScope b : single(world)) {
        if (!world.order.includes(a, b)) continue;
        for (VisibilityScope c : single(world)) {
          if (world.order.includes(b, c)) {
            assertThat(world.order.includes(a, c)).as("%s %s %s", a, b, c).isTrue();
          }
        }
      }
    }
  }

  private static List<VisibilityScope> single(World world) {
    return world.audiences.stream().map(each -> world.order.scope(each)).toList();
  }

  // inclusion and admission

  @Property
  void whoever_the_included_admits_the_including_admits(
      @ForAll("worlds") World world,
      @ForAll("picks") List<Integer> one,
      @ForAll("picks") List<Integer> other,
      @ForAll("picks") List<Integer> belongs,
      @ForAll("picks") List<Integer> in) {
    VisibilityScope a = world.scope(one);
    VisibilityScope b = world.scope(other);
    Viewer viewer = world.viewer(belongs, in);

    if (world.order.includes(a, b) && world.order.admits(b, viewer)) {
      assertThat(world.order.admits(a, viewer)).isTrue();
    }
  }

  @Property
  void whoever_an_included_audience_admits_the_including_one_admits(
      @ForAll("worlds") World world,
      @ForAll("picks") List<Integer> belongs,
      @ForAll("picks") List<Integer> in) {
    Viewer viewer = world.viewer(belongs, in);
    List<VisibilityScope> single = single(world);
    List<VisibilityScope> admitting =
        single.stream().filter(each -> world.order.admits(each, viewer)).toList();

    for (VisibilityScope b : admitting) {
      assertThat(single.stream().filter(a -> world.order.includes(a, b)))
          .as("include %s", b)
          .isSubsetOf(admitting);
    }
  }

  @Property
  void what_is_not_included_has_a_witness(
      @ForAll("worlds") World world,
      @ForAll("picks") List<Integer> one,
      @ForAll("picks") List<Integer> other) {
    VisibilityScope a = world.scope(one);
    VisibilityScope b = world.scope(other);

    boolean witnessed =
        b.audiences().stream()
            .map(world::typical)
            .anyMatch(each -> world.order.admits(b, each) && !world.order.admits(a, each));
    assertThat(witnessed).isEqualTo(!world.order.includes(a, b));
  }

  @Property
  void a_scope_admits_exactly_whom_its_audiences_admit_one_by_one(
      @ForAll("worlds") World world,
      @ForAll("picks") List<Integer> picks,
      @ForAll("picks") List<Integer> belongs,
      @ForAll("picks") List<Integer> in) {
    Viewer viewer = world.viewer(belongs, in);

    assertThat(world.order.admits(world.scope(picks), viewer))
        .isEqualTo(
            world.audiences(picks).stream()
                .anyMatch(one -> world.order.admits(world.order.scope(one), viewer)));
  }

  // canonical

  @Property
  void no_audience_of_a_scope_lies_in_another(
      @ForAll("worlds") World world, @ForAll("picks") List<Integer> picks) {
    List<Audience> audiences = world.scope(picks).audiences();

    for (Audience wide : audiences) {
      for (Audience narrow : audiences) {
        if (wide.equals(narrow)) continue;
        assertThat(world.order.includes(world.order.scope(wide), world.order.scope(narrow)))
            .as("%s %s", wide, narrow)
            .isFalse();
      }
    }
  }

  @Property
  void a_scope_is_the_same_whatever_the_order_and_however_often(
      @ForAll("worlds") World world, @ForAll("picks") List<Integer> picks) {
    List<Audience> twice = new ArrayList<>(world.audiences(picks));
    Collections.reverse(twice);
    twice.addAll(world.audiences(picks));

    assertThat(world.order.scope(twice)).isEqualTo(world.scope(picks));
    assertThat(world.order.scope(world.scope(picks).audiences())).isEqualTo(world.scope(picks));
  }

  // everyone, and nobody

  @Property
  void the_public_includes_everything_and_nobody_is_in_everything(
      @ForAll("worlds") World world,
      @ForAll("picks") List<Integer> picks,
      @ForAll("picks") List<Integer> belongs,
      @ForAll("picks") List<Integer> in) {
    VisibilityScope scope = world.scope(picks);
    Viewer viewer = world.viewer(belongs, in);

    assertThat(world.order.includes(VisibilityScope.PUBLIC, scope)).isTrue();
    assertThat(world.order.includes(scope, VisibilityScope.NOBODY)).isTrue();
    assertThat(world.order.includes(VisibilityScope.NOBODY, scope)).isEqualTo(scope.isNobody());
    assertThat(world.order.admits(VisibilityScope.PUBLIC, viewer)).isTrue();
    assertThat(world.order.admits(VisibilityScope.NOBODY, viewer)).isFalse();
  }

  @Property
  void what_is_unknown_admits_nobody_and_includes_nothing_known(
      @ForAll("worlds") World world, @ForAll("picks") List<Integer> picks) {
    UnitId gone = new UnitId("gone");
    VisibilityScope unknown =
        VisibilityScope.recalled(
            Set.of(Audience.of(Community.STAFF, gone), Audience.group("gone")));
    Set<Membership> everything = Set.copyOf(world.memberships);
    Viewer everywhere =
        new Viewer(
            Stream.concat(everything.stream(), Stream.of(new Membership(Community.STAFF, gone)))
                .collect(Collectors.toSet()),
            Set.of("gone", "g0", "g1", "g2", "g3", "g4"));
    VisibilityScope known = world.scope(picks);

    assertThat(world.order.admits(unknown, everywhere)).isFalse();
    assertThat(world.order.includes(unknown, known)).isEqualTo(known.isNobody());
  }

  // units and groups

  @Property
  void a_unit_includes_the_units_below_it_and_the_school_includes_all(
      @ForAll("worlds") World world, @ForAll Community community) {
    if (community == Community.PUBLIC) return;
    for (UnitId each : world.units) {
      VisibilityScope here = world.order.scope(Audience.of(community, each));
      assertThat(world.order.includes(world.order.scope(Audience.of(community)), here)).isTrue();
      world
          .order
          .parent(each)
          .ifPresent(
              above ->
                  assertThat(
                          world.order.includes(
                              world.order.scope(Audience.of(community, above)), here))
                      .isTrue());
    }
  }

  @Property
  void all_units_together_are_not_the_school(
      @ForAll("worlds") World world, @ForAll Community community) {
    if (community == Community.PUBLIC) return;
    VisibilityScope everyUnit =
        world.order.scope(world.units.stream().map(each -> Audience.of(community, each)).toList());

    assertThat(world.order.includes(everyUnit, world.order.scope(Audience.of(community))))
        .isFalse();
    assertThat(world.order.admits(everyUnit, Viewer.of(new Membership(community, null)))).isFalse();
  }

  @Property
  void a_group_admits_only_those_who_are_in_what_it_lies_within(
      @ForAll("worlds") World world,
      @ForAll("picks") List<Integer> belongs,
      @ForAll("picks") List<Integer> in) {
    Viewer viewer = world.viewer(belongs, in);

    world
        .order
        .groups()
        .forEach(
            (group, within) -> {
              boolean named = viewer.groups().contains(group);
              assertThat(world.order.admits(world.order.scope(Audience.group(group)), viewer))
                  .isEqualTo(named && world.order.admits(world.order.scope(within), viewer));
            });
  }

  @Property
  void one_more_unit_or_group_changes_nothing_between_the_others(
      @ForAll("worlds") World world,
      @ForAll("picks") List<Integer> one,
      @ForAll("picks") List<Integer> other) {
    VisibilityScope a = world.scope(one);
    VisibilityScope b = world.scope(other);
    Units more =
        world.order.unit(new UnitId("new")).group("new", World.pick(world.audiences, one.size()));

    assertThat(more.includes(a, b)).isEqualTo(world.order.includes(a, b));
  }

  // the union

  @Property
  void the_union_is_the_least_scope_above_both(
      @ForAll("worlds") World world,
      @ForAll("picks") List<Integer> one,
      @ForAll("picks") List<Integer> other,
      @ForAll("picks") List<Integer> third) {
    VisibilityScope a = world.scope(one);
    VisibilityScope b = world.scope(other);
    VisibilityScope union = world.order.union(List.of(a, b));

    assertThat(world.order.includes(union, a)).isTrue();
    assertThat(world.order.includes(union, b)).isTrue();
    for (VisibilityScope above : Arrays.asList(world.scope(third), VisibilityScope.PUBLIC)) {
      boolean both = world.order.includes(above, a) && world.order.includes(above, b);
      assertThat(world.order.includes(above, union)).isEqualTo(both);
    }
  }

  @Property
  void the_union_admits_whom_either_admits(
      @ForAll("worlds") World world,
      @ForAll("picks") List<Integer> one,
      @ForAll("picks") List<Integer> other,
      @ForAll("picks") List<Integer> belongs,
      @ForAll("picks") List<Integer> in) {
    VisibilityScope a = world.scope(one);
    VisibilityScope b = world.scope(other);
    Viewer viewer = world.viewer(belongs, in);

    assertThat(world.order.admits(world.order.union(List.of(a, b)), viewer))
        .isEqualTo(world.order.admits(a, viewer) || world.order.admits(b, viewer));
    assertThat(world.order.union(List.of(b, a))).isEqualTo(world.order.union(List.of(a, b)));
    assertThat(world.order.union(List.of(a, a))).isEqualTo(a);
  }
}
