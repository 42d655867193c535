package org.sunlit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The tour, and {@code docs/tour}, which is what the command writes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TourTest {
  static final Path DOCS =
      Path.of(System.getProperty("project.basedir", "."), "..", "docs", "tour");
  private static final List<String> QUESTIONS = List.of("这一步公开什么", "给谁看", "看几天", "谁来办", "不这样办会怎样");

  private final Path out;
  private final Program told;

  TourTest(@TempDir Path out) {
    this.out = out;
    this.told = Program.run("tour", "--out", out.toString());
  }

  @Test
  void goes_through_the_six_stages_and_back_once_for_the_rectification() throws IOException {
    assertThat(told.exit()).as(told.err()).isZero();
    List<String> stages =
        List.of("事前公开", "征求意见", "决策公开", "民主讨论", "结果公开", "接受监督", "结果公开 · 整改后", "接受监督 · 整改后");
    for (int at = 0; at < stages.size(); at++) {
      assertThat(page(at + 1)).contains("<h1>" + stages.get(at) + " <span");
    }
    assertThat(out.resolve("9.html")).doesNotExist();
  }

  @Test
  void answers_five_questions_at_each_station() throws IOException {
    for (int station = 1; station <= 8; station++) {
      assertThat(page(station)).contains(QUESTIONS).doesNotContain("<dd>（无）", "<script");
    }
    assertThat(page(1)).contains("不少于3个工作日", "分管学生工作副校长（审批）", "社会公众，在学校官方网站");
    assertThat(page(4)).contains("尚未形成经确认的决议的机构：阳光三务领导小组", "工作小组监票人（核对计票）");
    assertThat(page(5)).contains("自4月24日起一直公开", "学校微信公众号");
  }

  @Test
  void leads_from_each_station_to_the_next() throws IOException {
    assertThat(Files.readString(out.resolve("index.html"))).contains("href=\"1.html\"");
    for (int station = 1; station < 8; station++) {
      assertThat(page(station)).contains("rel=\"next\" href=\"%d.html\"".formatted(station + 1));
    }
    assertThat(page(8)).contains("href=\"index.html\"").doesNotContain("rel=\"next\"");
  }

  @Test
  void in_the_documents_is_what_the_command_writes() throws IOException {
    try (Stream<Path> written = Files.list(out)) {
      for (Path each : written.toList()) {
        assertThat(DOCS.resolve(each.getFileName().toString()))
            .as("java -jar demo-app/target/sunlit-demo.jar tour --out docs/tour --browser chromium")
            .hasSameTextualContentAs(each);
      }
    }
  }

  @Test
  void in_the_documents_has_a_picture_at_each_station() throws IOException {
    for (int station = 1; station <= 8; station++) {
      String name = station + ".png";
      assertThat(page(station)).containsPattern(Pattern.quote("<img src=\"" + name));
      BufferedImage picture = ImageIO.read(DOCS.resolve(name).toFile());
      assertThat(picture.getWidth()).isEqualTo(760);
      assertThat(picture.getHeight()).isEqualTo(1100);
    }
  }

  @Test
  void says_what_is_wrong_with_a_browser_that_is_not_there(@TempDir Path fresh) {
    Program run = Program.run("tour", "--out", fresh.toString(), "--browser", "no-such-browser");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("no-such-browser");
  }

  private String page(int station) throws IOException {
    return Files.readString(out.resolve(station + ".html"));
  }
}
