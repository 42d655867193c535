package org.sunlit.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
  private final Words words = new Words("还有{count}条，由{who}办理", "{count} left for {who}");

  @Test
  void holes_are_filled_in_each_language() {
    assertThat(words.with(Map.of("count", 3, "who", new Words("经办人", "the handler"))))
        .isEqualTo(new Words("还有3条，由经办人办理", "3 left for the handler"));
  }

  @Test
  void what_a_value_holds_is_not_filled_again_and_may_be_empty() {
    assertThat(words.with(Map.of("count", "{who}$1", "who", "")))
        .isEqualTo(new Words("还有{who}$1条，由办理", "{who}$1 left for "));
    assertThat(words.with(Map.of())).isEqualTo(words);
  }

  @Test
  void both_languages_are_there() {
    assertThatThrownBy(() -> new Words("有", " ")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void labels_join_their_words() {
    assertThat(
            Label.joined(
                List.of(new Label("a", new Words("甲", "a")), new Label("b", new Words("乙", "b")))))
        .isEqualTo(new Words("甲、乙", "a, b"));
  }
}
