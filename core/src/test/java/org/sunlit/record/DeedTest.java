package org.sunlit.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sunlit.words.Words;

class DeedTest {
  /** A row for a place among others. */
  private record Note(String key) implements Row {
    @Override
    public SubjectId subject() {
      return new SubjectId("item-1");
    }
  }

  private static final Note KEPT = new Note("kept");
  private static final Note GONE = new Note("gone");

  @Test
  void of_nothing_has_nothing() {
    Deed<String> deed = Deed.nothing();

    assertThat(deed.facts()).isEmpty();
    assertThat(deed.kept()).isEmpty();
    assertThat(deed.removed()).isEmpty();
    assertThat(deed.answers()).isEmpty();
    assertThat(deed.warnings()).isEmpty();
  }

  @Test
  void and_another_is_this_first_then_the_other_in_every_part() {
    Words warned = Words.same("look again");
    Deed<String> one = Deed.of("one").and(KEPT).answering(Map.of("a", "1"));
    Deed<String> two =
        Deed.of(List.of("two", "three"))
            .removing(List.of(GONE))
            .warning(List.of(warned))
            .answering(Map.of("b", "2"));

    Deed<String> both = one.and(two);

    assertThat(both.facts()).containsExactly("one", "two", "three");
    assertThat(both.kept()).containsExactly(KEPT);
    assertThat(both.removed()).containsExactly(GONE);
    assertThat(both.answers()).isEqualTo(Map.of("a", "1", "b", "2"));
    assertThat(both.warnings()).containsExactly(warned);
  }

  @Test
  void may_keep_rows_and_state_no_fact() {
    Deed<String> deed = Deed.keeping(KEPT, GONE);

    assertThat(deed.facts()).isEmpty();
    assertThat(deed.kept()).containsExactly(KEPT, GONE);
  }

  @Test
  void of_one_room_is_wrapped_for_another_with_all_that_goes_with_it() {
    Deed<String> deed = Deed.of("one").and(KEPT).removing(List.of(GONE));

    Deed<Integer> wrapped = deed.map(String::length);

    assertThat(wrapped.facts()).containsExactly(3);
    assertThat(wrapped.kept()).containsExactly(KEPT);
    assertThat(wrapped.removed()).containsExactly(GONE);
  }
}
