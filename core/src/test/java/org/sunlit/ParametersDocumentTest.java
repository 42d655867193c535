package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sunlit.calendar.Parameters;
import org.sunlit.organization.BodyKind;

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
    text.append(
        """

        ## Quorums and majorities

        By which shares a body resolves, by its kind; a school sets them at the body, as `quorum` and `majority`. A quorum is a share of
        those `due`. A majority is one of those `due`, `present` or `voting` (present and not recused), or of the ballots `returned` or
        `valid`; on a show of hands the last two are those voting.

        | Kind | | Quorum | Majority | Basis | How sure |
        |---|---|---|---|---|---|
        """);
    for (BodyKind kind : BodyKind.values()) {
      text.append(
          "| `%s` | %s · %s | %s | %s | %s | %s |\n"
              .formatted(
                  kind.label().code(),
                  kind.label().zh(),
                  kind.label().en(),
                  kind.quorum(),
                  kind.majority(),
                  kind.basis(),
                  kind.confidence().words().en()));
    }
    return text.toString();
  }
}
