package org.sunlit.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisibilityScopeTest {
  private static final Audience STAFF = Audience.of(Community.STAFF);
  private static final Audience STUDENTS = Audience.of(Community.STUDENTS);

  private final Units units = Units.none();

  @Test
  void is_equal_to_a_scope_of_the_same_audiences_in_any_order_and_to_no_other() {
    VisibilityScope both = units.scope(STAFF, STUDENTS);

    assertThat(both).isEqualTo(units.scope(STUDENTS, STAFF)).isNotEqualTo(units.scope(STAFF));
    assertThat(both).isNotEqualTo(both.audiences());
    assertThat(new HashSet<>(List.of(both))).contains(units.scope(STUDENTS, STAFF));
  }

  @Test
  void hashes_alike_only_what_is_alike() {
    Set<Integer> hashes = new HashSet<>();
    for (Community each : Community.values()) {
      hashes.add(units.scope(Audience.of(each)).hashCode());
    }

    assertThat(hashes).hasSize(Community.values().length);
  }

  @Test
  void says_its_audiences_sorted() {
    assertThat(units.scope(STUDENTS, STAFF)).hasToString("[staff, students]");
  }

  @Test
  void is_nobody_only_without_any_audience() {
    assertThat(VisibilityScope.NOBODY.isNobody()).isTrue();
    assertThat(units.scope(STAFF).isNobody()).isFalse();
    assertThat(VisibilityScope.PUBLIC.isNobody()).isFalse();
  }

  @Test
  void is_public_only_for_the_public() {
    assertThat(units.scope(Audience.PUBLIC).isPublic()).isTrue();
    assertThat(units.scope(Audience.of(Community.CAMPUS)).isPublic()).isFalse();
    assertThat(VisibilityScope.NOBODY.isPublic()).isFalse();
  }

  @Test
  void a_group_lies_within_something_that_the_school_has() {
    Audience unknown = Audience.of(Community.STAFF, new UnitId("gone"));

    assertThatThrownBy(() -> units.group("cadres", unknown)).hasMessageContaining("staff@gone");
  }
}
