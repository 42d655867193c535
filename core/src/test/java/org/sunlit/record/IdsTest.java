package org.sunlit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IdsTest {
  /** The least there is: every bit is zero. */
  private static final Random LEAST =
      new Random() {
        private static final long serialVersionUID = 1L;

        @Override
        protected int next(int bits) {
          return 0;
        }

        @Override
        public void nextBytes(byte[] bytes) {}
      };

  @Test
  void are_a_prefix_and_twenty_letters_and_digits_however_small_the_number() {
    assertThat(new Ids(new Random(37)).next("item")).matches("item-[0-9a-z]{20}");
    assertThat(new Ids(LEAST).next("item")).isEqualTo("item-00000000000000000000");
  }

  @Test
  void differ_each_time() {
    Ids ids = new Ids(new Random(37));

    assertThat(ids.next("item")).isNotEqualTo(ids.next("item"));
    assertThat(ids.salt()).isNotEqualTo(ids.salt());
  }

  @Test
  void come_with_salts_of_thirty_two_random_bytes() {
    assertThat(new Ids(new Random(37)).salt().length()).isEqualTo(32);
    assertThat(new Ids(new Random(37)).salt()).isNotEqualTo(Bytes.of(new byte[32]));
  }

  @Test
  void tell_of_which_kind_a_subject_is() {
    assertThat(new SubjectId("item-1").isOf("item")).isTrue();
    assertThat(new SubjectId("items-1").isOf("item")).isFalse();
  }

  @Test
  void are_never_blank() {
    assertThatThrownBy(() -> new SubjectId(" ")).hasMessageContaining("SubjectId");
    assertThatThrownBy(() -> new PersonId("")).hasMessageContaining("PersonId");
    assertThatThrownBy(() -> new PostId("")).hasMessageContaining("PostId");
  }

  @Test
  void are_written_as_they_are() {
    assertThat(new SubjectId("item-1")).hasToString("item-1");
    assertThat(new PersonId("4711")).hasToString("4711");
    assertThat(new PostId("sa-head")).hasToString("sa-head");
  }
}
