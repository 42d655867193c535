package org.sunlit.channels.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CoverTest {

  @Test
  void is_a_picture_of_900_by_383_or_a_drawing_of_that_size() throws IOException {
    Cover cover = Cover.of("校务公开", "勤工助学岗位与酬金管理办法（修订）", "云汀大学");
    if (cover.name().equals("cover.png")) {
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(cover.bytes()));
      assertThat(picture.getWidth()).isEqualTo(900);
      assertThat(picture.getHeight()).isEqualTo(383);
    } else {
      assertThat(new String(cover.bytes(), UTF_8)).contains("width=\"900\" height=\"383\"");
    }
  }

  @Test
  void is_a_drawing_if_no_font_has_the_characters() {
    assertThat(Cover.of("校务公开", "标题\ue123\udbff\udffd", "云汀大学").name()).isEqualTo("cover.svg");
  }

  @Test
  void draws_hostile_words_as_text() {
    String svg = new String(Cover.vector("<script>", "\"><b>&", "云汀大学").bytes(), UTF_8);
    assertThat(svg)
        .contains("&lt;script&gt;", "&lt;b&gt;&amp;", "viewBox=")
        .doesNotContain("<script");
  }

  @Test
  void breaks_a_title_into_even_lines_that_start_with_no_closing_mark() {
    assertThat(Cover.lines("年度预算")).containsExactly("年度预算");
    assertThat(Cover.lines("勤工助学岗位与酬金管理办法（修订）")).containsExactly("勤工助学岗位与酬金", "管理办法（修订）");
    assertThat(Cover.lines("一二三四五六七）八九十一二三四")).containsExactly("一二三四五六七）", "八九十一二三四");
    assertThat(Cover.lines("字".repeat(90))).hasSize(3).last().asString().endsWith("…");
  }
}
