package org.sunlit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {
  private static final Digest LOW = new Digest("0".repeat(63) + "1");
  private static final Digest HIGH = new Digest("0".repeat(63) + "2");

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "not-hexadecimal"})
  void is_sixty_four_lower_case_hexadecimal_digits(String text) {
    assertThatThrownBy(() -> new Digest(text)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Digest("A".repeat(64)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void is_shown_to_people_by_its_first_twelve_digits() {
    assertThat(LOW.brief()).isEqualTo("000000000000");
    assertThat(LOW).hasToString(LOW.value());
  }

  @Test
  void sorts_by_its_digits() {
    assertThat(LOW).isLessThan(HIGH);
    assertThat(HIGH).isGreaterThan(LOW).isEqualByComparingTo(HIGH);
  }

  @Test
  void commits_to_content_under_a_salt() {
    Bytes salt = Bytes.of(new byte[32]);
    Bytes content = Bytes.utf8("公开");

    assertThat(Digest.commitment(salt, content))
        .isEqualTo(Digest.commitment(salt, content))
        .isNotEqualTo(Digest.commitment(Bytes.utf8("other"), content))
        .isNotEqualTo(Digest.commitment(salt, Bytes.utf8("不公开")));
  }

  @Test
  void names_exactly_the_content_it_was_made_of() {
    SubjectId item = new SubjectId("item-1");
    Content content = Content.of(item, Bytes.utf8("公开"), new Ids(new Random(37)));

    assertThat(content.key()).isEqualTo(content.digest().value());
    assertThatThrownBy(() -> new Content(content.digest(), item, content.salt(), Bytes.utf8("不公开")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(content.digest().value());
  }
}
