package org.sunlit.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class BytesTest {
  private static final Bytes ABC = Bytes.utf8("abc");

  @Test
  void are_equal_by_content() {
    assertThat(ABC).isEqualTo(Bytes.hex("616263")).isNotEqualTo(Bytes.utf8("abd"));
    assertThat(ABC).isNotEqualTo("abc");
    assertThat(new HashSet<>(List.of(ABC))).contains(Bytes.of(new byte[] {97, 98, 99}));
    assertThat(ABC.hashCode()).isNotEqualTo(Bytes.utf8("abd").hashCode());
  }

  @Test
  void are_written_as_text_hexadecimal_or_base64() {
    assertThat(Bytes.utf8("公开").toUtf8()).isEqualTo("公开");
    assertThat(ABC.toHex()).isEqualTo("616263");
    assertThat(ABC.toBase64()).isEqualTo("YWJj");
  }

  @Test
  void tell_their_length_and_nothing_of_what_is_inside() {
    assertThat(ABC.length()).isEqualTo(3);
    assertThat(ABC).hasToString("3 bytes");
  }

  @Test
  void do_not_change_with_the_array_they_came_from_or_gave() {
    byte[] given = {1, 2};
    Bytes bytes = Bytes.of(given);
    given[0] = 9;
    bytes.toArray()[1] = 9;

    assertThat(bytes.toArray()).containsExactly(1, 2);
  }

  @Test
  void hash_their_parts_one_after_another() {
    assertThat(Bytes.sha256(Bytes.utf8("a"), Bytes.utf8("bc"))).isEqualTo(Bytes.sha256(ABC));
    assertThat(Bytes.sha256(ABC).toHex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
