package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.sunlit.json.ProfileJson;
import org.sunlit.organization.SchoolProfile;

/** The example of docs/profile.md, whole or with something changed. */
public final class WholeSchool {
  private static final Path DOCUMENT =
      Path.of(System.getProperty("project.basedir", "."), "..", "docs", "profile.md");

  private WholeSchool() {}

  public static String json() {
    try {
      String text = Files.readString(DOCUMENT);
      int begin = text.indexOf("```json\n") + "```json\n".length();
      return text.substring(begin, text.indexOf("```", begin));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public static SchoolProfile profile() {
    return ProfileJson.read(json());
  }

  /** With some words of the file in the place of others, which must be there once. */
  public static SchoolProfile but(String... beforeAndAfter) {
    return ProfileJson.read(jsonBut(beforeAndAfter));
  }

  public static String jsonBut(String... beforeAndAfter) {
    String json = json();
    for (int at = 0; at < beforeAndAfter.length; at += 2) {
      String before = beforeAndAfter[at];
      assertThat(json.split(Pattern.quote(before), -1)).as(before).hasSize(2);
      json = json.replace(before, beforeAndAfter[at + 1]);
    }
    return json;
  }
}
