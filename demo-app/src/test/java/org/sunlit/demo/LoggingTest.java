package org.sunlit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.json.Json;

class LoggingTest {

  @Test
  void nothing_that_anybody_wrote_and_nobody_is_logged(@TempDir Path out) throws IOException {
    assertThat(Program.run("walkthrough", "--out", out.toString()).exit()).isZero();

    String log = Files.readString(Path.of("demo-test.log"));
    assertThat(log).as("the log is captured").contains("channel providers found");
    assertThat(written()).isNotEmpty().noneMatch(log::contains);
  }

  /** Every text and every person of the scenario. */
  private static List<String> written() throws IOException {
    JsonNode scenario = new Json().tree(resource("scenario.json"));
    List<String> written = new ArrayList<>(List.of("勤工助学", "第一条", "mp.weixin.qq.com"));
    for (JsonNode step : scenario.path("steps")) {
      for (String key : List.of("title", "summary", "text", "topic", "reason", "changes")) {
        String text = step.path("with").path(key).asText();
        if (!text.isEmpty()) written.add(text.substring(0, Math.min(8, text.length())));
      }
    }
    scenario.path("people").forEach(each -> written.add(each.path("id").asText()));
    return written;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = LoggingTest.class.getResourceAsStream(name)) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
