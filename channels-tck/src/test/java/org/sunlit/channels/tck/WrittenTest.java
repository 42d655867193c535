package org.sunlit.channels.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sunlit.channels.Standing;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

class WrittenTest {
  private static final Words WORDS = new Words("请“张贴”\n于一楼", "Pin it \\ \"there\"");

  @Test
  void every_answer_comes_back_equal() throws IOException {
    VisibilityScope some =
        VisibilityScope.recalled(
            List.of(Audience.of(Community.STAFF, new UnitId("cs")), Audience.group("cadres")));
    for (Standing each :
        List.of(
            new Standing.Live("https://www.yunting.example/a", some, "r1"),
            new Standing.Live("一楼", VisibilityScope.NOBODY, "r1"),
            new Standing.Pending("desk", Duration.ofMillis(90_001), WORDS),
            new Standing.Pending("desk", Duration.ofDays(400), null),
            new Standing.Absent(),
            new Standing.Rejected(WORDS, true),
            new Standing.Unknown("timeout"))) {
      assertThat(Written.readAgain(each)).isEqualTo(each);
    }
  }

  @Test
  void what_json_escapes_or_encodes_comes_back_equal() throws IOException {
    for (String each :
        List.of("\"\\/", "\n\t", "</script>", "𬭎", "\u2028", "\uFEFF", "\u007f", "\\u0000")) {
      Standing answer = new Standing.Unknown(each);
      assertThat(Written.readAgain(answer)).isEqualTo(answer);
    }
  }

  @Test
  void half_a_character_does_not_come_back() {
    String whole = "𬭎";
    String first = whole.substring(0, 1);
    String second = whole.substring(1);
    Stream.of(first, second, second + first, first + "。", "一" + second + "二")
        .forEach(
            each ->
                assertThat(Written.fault(new Standing.Unknown(each)).orElse(""))
                    .startsWith("does not come back the same: "));
  }

  @Test
  void what_only_an_escape_can_write_is_not_kept() {
    Stream.of("\u0000", "\u001b[31m", "\r")
        .forEach(
            each ->
                assertThat(Written.fault(new Standing.Unknown(each)).orElse(""))
                    .startsWith("holds a control character: "));
  }
}
