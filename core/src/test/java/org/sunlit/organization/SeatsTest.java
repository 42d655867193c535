package org.sunlit.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sunlit.School;
import org.sunlit.catalog.Seat;
import org.sunlit.json.ProfileJson;

/** Who deliberates under an entry. */
class SeatsTest {

  private static List<String> seats(String profile, String entry) {
    SchoolProfile school = ProfileJson.read(profile);
    return school.seats(school.catalog().entry(entry).orElseThrow()).stream()
        .map(Seat::toString)
        .toList();
  }

  private static String profile() {
    return School.resource("school.json");
  }

  @Test
  void are_what_the_entry_says_in_its_order() {
    assertThat(seats(profile(), "S-05"))
        .containsExactly("staff-congress hears", "working-group", "leading-group");
  }

  @Test
  void are_by_default_the_responsible_units_working_group_and_then_the_leading_group() {
    assertThat(seats(profile(), "S-25")).containsExactly("working-group", "leading-group");
  }

  @Test
  void fall_back_on_the_working_group_of_the_office() {
    String inTheOffice =
        profile()
            .replace(
                "\"unit\": \"student-affairs\", \"roles\": [\"body-secretary\"]",
                "\"unit\": \"office\", \"roles\": [\"body-secretary\"]");
    String elsewhere =
        inTheOffice.replace(
            "\"unit\": \"office\", \"roles\": [\"body-secretary\"]",
            "\"unit\": \"finance\", \"roles\": [\"body-secretary\"]");

    assertThat(seats(inTheOffice, "S-25")).containsExactly("working-group", "leading-group");
    assertThat(seats(elsewhere, "S-25")).containsExactly("leading-group");
  }

  @Test
  void are_somebody_where_something_is_decided() {
    String nobody =
        profile()
            .replace("\"kind\": \"working-group\"", "\"kind\": \"other\"")
            .replace("\"kind\": \"leading-group\"", "\"kind\": \"other\"");

    assertThatThrownBy(() -> seats(nobody, "S-25"))
        .hasMessageContaining("no body deliberates under entry S-25");
  }

  @Test
  void are_none_for_what_is_only_made_known() {
    String routine = profile().replace("\"personnel\": true", "\"procedure\": \"routine\"");

    assertThat(seats(routine, "S-25")).isEmpty();
  }
}
