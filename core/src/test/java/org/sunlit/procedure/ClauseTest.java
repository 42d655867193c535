package org.sunlit.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseTest {
  @ParameterizedTest
  @CsvSource({
    "C5.3, 《实施方案》C5.3, 'the founding plan, C5.3'",
    "C7.2.10, 《实施方案》C7.2.10, 'the founding plan, C7.2.10'",
    "R29-17, 《高等学校信息公开办法》第17条, 'Decree 29 on university information, art. 17'",
    "PA-15, 《中国共产党党务公开条例（试行）》第15条, 'Regulations on Party affairs disclosure, art. 15'"
  })
  void is_cited_in_two_languages(String id, String zh, String en) {
    assertThat(Clause.of(id).cite().zh()).isEqualTo(zh);
    assertThat(Clause.of(id).cite().en()).isEqualTo(en);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5.3", "C5", "C5.3.1.1", "R29", "R29-", "PA-x", "R30-1"})
  void has_one_of_the_known_forms(String id) {
    assertThatThrownBy(() -> Clause.of(id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(id);
  }

  @Test
  void is_equal_by_what_it_cites() {
    assertThat(Clause.of("C5.3")).isEqualTo(Clause.of("C5.3")).isNotEqualTo(Clause.of("C5.4"));
  }
}
