package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sunlit.calendar.Parameters;

/**
 * {@code docs/parameters.md} is written from the code; with {@code -Dsunlit.docs=write} this test
 * writes it anew, otherwise it compares.
 */
class ParametersDocumentTest {
  private static final Path DOCUMENT =
      Path.of(System.getProperty("project.basedir", "."), "..", "docs", "parameters.md");

  @Test
  void the_parameters_document_is_current() throws IOException {
    String current = document();
    if ("write".equals(System.getProperty("sunlit.docs"))) Files.writeString(DOCUMENT, current);

    assertThat(Files.readString(DOCUMENT)).isEqualTo(current);
  }

  private static String document() {
    StringBuilder text =
        new StringBuilder(
            """
            # Parameters

            Written from the code (`ParametersDocumentTest`); do not edit. No number of days stands anywhere else. A school sets them in its
            [profile](profile.md) under `parameters`, with its own basis. `wd` are working days, `d` days, `m` months, `y` years.

            | Name | | Default | Basis | How sure |
            |---|---|---|---|---|
            """);
    for (Parameters.Name name : Parameters.Name.values()) {
      Parameters.Parameter parameter = name.byDefault();
      text.append(
          "| `%s` | %s · %s | %s | %s | %s |\n"
              .formatted(
                  name.label().code(),
                  name.label().zh(),
                  name.label().en(),
                  parameter.value(),
                  parameter.basis(),
                  parameter.confidence().words().en()));
    }
    return text.toString();
  }
}
