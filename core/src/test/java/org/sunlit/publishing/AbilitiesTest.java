package org.sunlit.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sunlit.School;

class AbilitiesTest {
  @Test
  void of_every_outlet_are_told_to_the_school() {
    try (School school = new School()) {
      school.site.replaces = false;
      assertThat(school.sunlit.outlets().abilities())
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.outlet()).isEqualTo("site");
                assertThat(each.replaces()).isFalse();
                assertThat(each.takesArchives()).isFalse();
                assertThat(each.quota()).isEmpty();
                assertThat(each.capacities()).isEmpty();
              });
    }
  }
}
