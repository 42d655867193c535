package org.sunlit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sunlit.School;
import org.sunlit.organization.SchoolProfile;

class ProfileJsonTest {
  private static final Path ROOT =
      Path.of(System.getProperty("project.basedir", ".")).resolve("..");

  @Test
  void what_is_written_is_read_as_it_was() {
    String written = ProfileJson.write(School.PROFILE);

    assertThat(ProfileJson.read(written)).isEqualTo(School.PROFILE);
    assertThat(ProfileJson.write(ProfileJson.read(written))).isEqualTo(written);
  }

  @Test
  void the_examples_are_read_too() throws IOException {
    SchoolProfile embedding =
        ProfileJson.read(Files.readString(ROOT.resolve("examples/embedding/school.json")));

    assertThat(ProfileJson.read(ProfileJson.write(embedding))).isEqualTo(embedding);
  }
}
