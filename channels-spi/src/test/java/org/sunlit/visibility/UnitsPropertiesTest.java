package org.sunlit.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.sunlit.visibility.Viewer.Membership;

/** The laws of the one order, over generated schools, scopes and viewers. */
class UnitsPropertiesTest {

  /** A school with units, groups within anything, and ways to draw scopes and viewers of it. */
  private static final class World {
    private static final List<Community> COMMUNITIES = List.of(Community.values());
    private final Random random;
    private final List<UnitId> units = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    final Units order;

    World(long seed) {
      random = new Random(seed);
      Units made = Units.none();
      int count = random.nextInt(7);
      for (int each = 0; each < count; each++) {
        UnitId unit = new UnitId("u" + each);
        made =
            units.isEmpty() || random.nextBoolean()
                ? made.unit(unit)
                : made.unit(unit, units.get(random.nextInt(units.size())));
        units.add(unit);
      }
      for (int each = 0; each < random.nextInt(4); each++) {
        made = made.group("g" + each, audience(groups));
        groups.add("g" + each);
      }
      order = made;
    }

    private Audience audience(List<String> known) {
      if (!known.isEmpty() && random.nextInt(3) == 0) {
        return Audience.group(known.get(random.nextInt(known.size())));
      }
      Community community = COMMUNITIES.get(random.nextInt(COMMUNITIES.size()));
      return community == Community.PUBLIC || units.isEmpty() || random.nextBoolean()
          ? Audience.of(community)
          : Audience.of(community, units.get(random.nextInt(units.size())));
    }

    List<Audience> audiences() {
      List<Audience> some = new ArrayList<>();
      for (int each = random.nextInt(4); each > 0; each--) some.add(audience(groups));
      return some;
    }

    VisibilityScope scope() {
      return order.scope(audiences());
    }

    Viewer viewer() {
      Set<Membership> memberships = new HashSet<>();
      for (int each = random.nextInt(4); each > 0; each--) {
        Community community = COMMUNITIES.get(1 + random.nextInt(COMMUNITIES.size() - 1));
        memberships.add(
            new Membership(
                community,
                units.isEmpty() || random.nextInt(4) == 0
                    ? null
                    : units.get(random.nextInt(units.size()))));
      }
      Set<String> held = new TreeSet<>();
      groups.forEach(
          each -> {
            if (random.nextBoolean()) held.add(each);
          });
      return new Viewer(memberships, held);
    }
  }

  @Property
  void inclusion_is_reflexive_antisymmetric_and_transitive(@ForAll long seed) {
    World world = new World(seed);
    VisibilityScope a = world.scope();
    VisibilityScope b = world.scope();
    VisibilityScope c = world.scope();

    assertThat(world.order.includes(a, a)).isTrue();
    if (world.order.includes(a, b) && world.order.includes(b, a)) assertThat(a).isEqualTo(b);
    if (world.order.includes(a, b) && world.order.includes(b, c)) {
      assertThat(world.order.includes(a, c)).isTrue();
    }
  }

  @Property
  void whoever_the_included_admits_the_including_admits(@ForAll long seed) {
    World world = new World(seed);
    VisibilityScope a = world.scope();
    VisibilityScope b = world.scope();
    for (int each = 0; each < 20; each++) {
      Viewer viewer = world.viewer();
      if (world.order.includes(a, b) && world.order.admits(b, viewer)) {
        assertThat(world.order.admits(a, viewer)).as("%s %s %s", a, b, viewer).isTrue();
      }
    }
  }

  @Property
  void a_scope_admits_exactly_whom_its_audiences_admit_one_by_one(@ForAll long seed) {
    World world = new World(seed);
    List<Audience> audiences = world.audiences();
    VisibilityScope scope = world.order.scope(audiences);
    for (int each = 0; each < 20; each++) {
      Viewer viewer = world.viewer();
      assertThat(world.order.admits(scope, viewer))
          .isEqualTo(
              audiences.stream()
                  .anyMatch(one -> world.order.admits(world.order.scope(one), viewer)));
    }
  }

  @Property
  void the_union_is_the_least_scope_above_both(@ForAll long seed) {
    World world = new World(seed);
    VisibilityScope a = world.scope();
    VisibilityScope b = world.scope();
    VisibilityScope c = world.scope();
    VisibilityScope union = world.order.union(List.of(a, b));

    assertThat(world.order.includes(union, a)).isTrue();
    assertThat(world.order.includes(union, b)).isTrue();
    if (world.order.includes(c, a) && world.order.includes(c, b)) {
      assertThat(world.order.includes(c, union)).isTrue();
    }
  }

  @Property
  void the_public_includes_everything_and_nobody_is_in_everything(@ForAll long seed) {
    World world = new World(seed);
    VisibilityScope scope = world.scope();

    assertThat(world.order.includes(VisibilityScope.PUBLIC, scope)).isTrue();
    assertThat(world.order.includes(scope, VisibilityScope.NOBODY)).isTrue();
    assertThat(world.order.admits(VisibilityScope.PUBLIC, world.viewer())).isTrue();
    assertThat(world.order.admits(VisibilityScope.NOBODY, world.viewer())).isFalse();
  }
}
