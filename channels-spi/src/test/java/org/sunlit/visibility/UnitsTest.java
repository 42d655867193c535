package org.sunlit.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sunlit.visibility.Viewer.Membership;

class UnitsTest {
  private final UnitId cs = new UnitId("cs");
  private final UnitId arts = new UnitId("arts");
  private final UnitId lab = new UnitId("lab");
  private final Units units =
      Units.none().unit(cs).unit(arts).unit(lab, cs).group("cadres", Audience.of(Community.STAFF));

  @Test
  void staff_and_students_are_a_scope_of_two_and_less_than_campus() {
    VisibilityScope both =
        units.scope(Audience.of(Community.STAFF), Audience.of(Community.STUDENTS));
    VisibilityScope campus = units.scope(Audience.of(Community.CAMPUS));

    assertThat(both.audiences()).hasSize(2);
    assertThat(units.includes(campus, both)).isTrue();
    assertThat(units.includes(both, campus)).isFalse();
  }

  @Test
  void all_colleges_together_are_not_the_school() {
    VisibilityScope colleges =
        units.scope(Audience.of(Community.STAFF, cs), Audience.of(Community.STAFF, arts));

    assertThat(units.includes(colleges, units.scope(Audience.of(Community.STAFF)))).isFalse();
  }

  @Test
  void a_unit_includes_what_is_below_it() {
    VisibilityScope college = units.scope(Audience.of(Community.STUDENTS, cs));

    assertThat(units.admits(college, Viewer.of(new Membership(Community.STUDENTS, lab)))).isTrue();
    assertThat(units.admits(college, Viewer.of(new Membership(Community.STUDENTS, arts))))
        .isFalse();
    assertThat(units.admits(college, Viewer.of(new Membership(Community.STUDENTS, null))))
        .isFalse();
  }

  @Test
  void a_group_admits_only_those_who_are_also_in_what_it_lies_within() {
    VisibilityScope cadres = units.scope(Audience.group("cadres"));
    Membership staff = new Membership(Community.STAFF, cs);

    assertThat(units.admits(cadres, new Viewer(Set.of(staff), Set.of("cadres")))).isTrue();
    assertThat(units.admits(cadres, new Viewer(Set.of(), Set.of("cadres")))).isFalse();
    assertThat(units.admits(cadres, new Viewer(Set.of(staff), Set.of()))).isFalse();
    assertThat(units.includes(units.scope(Audience.of(Community.STAFF)), cadres)).isTrue();
  }

  @Test
  void a_scope_is_canonical() {
    assertThat(
            units.scope(
                Audience.of(Community.STAFF),
                Audience.of(Community.STAFF, cs),
                Audience.group("cadres"),
                Audience.of(Community.STAFF_DELEGATES)))
        .isEqualTo(units.scope(Audience.of(Community.STAFF)));
    assertThat(units.scope(Audience.PUBLIC, Audience.of(Community.PARENTS)))
        .isEqualTo(VisibilityScope.PUBLIC);
    assertThat(units.scope()).isEqualTo(VisibilityScope.NOBODY);
  }

  @Test
  void what_is_unknown_is_refused_and_admits_nobody() {
    Audience unknown = Audience.of(Community.STAFF, new UnitId("gone"));

    assertThatThrownBy(() -> units.scope(unknown)).hasMessageContaining("staff@gone");
    assertThatThrownBy(() -> units.scope(Audience.group("gone"))).hasMessageContaining("gone");
    assertThat(
            units.admits(
                VisibilityScope.recalled(Set.of(unknown)),
                Viewer.of(new Membership(Community.STAFF, new UnitId("gone")))))
        .isFalse();
  }

  @Test
  void audiences_are_read_as_they_are_written() {
    for (String text : new String[] {"public", "staff", "students@cs", "group:cadres"}) {
      assertThat(Audience.parse(text)).hasToString(text);
    }
    assertThatThrownBy(() -> Audience.parse("everyone")).hasMessageContaining("everyone");
    assertThatThrownBy(() -> Audience.parse("public@cs")).hasMessageContaining("no unit");
  }
}
