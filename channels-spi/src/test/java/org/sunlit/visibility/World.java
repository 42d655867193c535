package org.sunlit.visibility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sunlit.visibility.Viewer.Membership;

/**
 * A generated school with everything that can be said in it: units below units, groups within
 * groups. Numbers pick from its lists, around and around, so that any number is a choice.
 */
final class World {
  final Units order;
  final List<UnitId> units = new ArrayList<>();
  final List<String> groups = new ArrayList<>();

  /** Every audience of the school, the public first. */
  final List<Audience> audiences = new ArrayList<>();

  /** Everything somebody may belong to. */
  final List<Membership> memberships = new ArrayList<>();

  /**
   * @param parents for each unit the one that it stands below, among those before it or none
   * @param lies for each group what it lies within, among all audiences before it
   */
  World(List<Integer> parents, List<Integer> lies) {
    Units made = Units.none();
    for (int parent : parents) {
      UnitId unit = new UnitId("u" + units.size());
      int above = Math.floorMod(parent, units.size() + 1) - 1;
      made = above < 0 ? made.unit(unit) : made.unit(unit, units.get(above));
      units.add(unit);
    }
    for (Community each : Community.values()) {
      audiences.add(Audience.of(each));
      if (each == Community.PUBLIC) continue;
      memberships.add(new Membership(each, null));
      for (UnitId unit : units) {
        audiences.add(Audience.of(each, unit));
        memberships.add(new Membership(each, unit));
      }
    }
    for (int lie : lies) {
      String group = "g" + groups.size();
      made = made.group(group, pick(audiences, lie));
      groups.add(group);
      audiences.add(Audience.group(group));
    }
    order = made;
  }

  static <T> T pick(List<T> from, int number) {
    return from.get(Math.floorMod(number, from.size()));
  }

  List<Audience> audiences(List<Integer> picks) {
    return picks.stream().map(each -> pick(audiences, each)).toList();
  }

  VisibilityScope scope(List<Integer> picks) {
    return order.scope(audiences(picks));
  }

  Viewer viewer(List<Integer> picks, List<Integer> held) {
    Set<Membership> belongs = new HashSet<>();
    picks.forEach(each -> belongs.add(pick(memberships, each)));
    Set<String> in = new HashSet<>();
    if (!groups.isEmpty()) held.forEach(each -> in.add(pick(groups, each)));
    return new Viewer(belongs, in);
  }

  /** Someone who is in the audience and in as little else as can be. */
  Viewer typical(Audience audience) {
    Set<String> in = new HashSet<>();
    Audience at = audience;
    while (at instanceof Audience.Group group) {
      in.add(group.name());
      at = order.groups().get(group.name());
    }
    return at instanceof Audience.Members members && members.community() != Community.PUBLIC
        ? new Viewer(Set.of(new Membership(members.community(), members.unit())), in)
        : new Viewer(Set.of(), in);
  }

  @Override
  public String toString() {
    return order.toString();
  }
}
