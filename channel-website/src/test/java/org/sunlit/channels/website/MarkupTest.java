package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.Publication;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.channels.tck.Publications;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.VisibilityScope;
import org.xml.sax.SAXException;

/** Every page is HTML without a fault, as the checker of validator.nu has it. */
class MarkupTest {
  private static final VisibilityScope CAMPUS = Units.none().scope(Audience.of(Community.CAMPUS));

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  /** Of the many items that only fill the lists one is enough. */
  private static final Pattern MORE_OF_THE_SAME = Pattern.compile("items/n\\d{2,}\\.html");

  private List<String> faults() throws IOException, SAXException {
    Path site = directory.resolve("site");
    List<String> faults = new ArrayList<>();
    for (String each : Sites.files(site)) {
      if (!each.endsWith(".html") || MORE_OF_THE_SAME.matcher(each).matches()) continue;
      String said = check(site.resolve(each));
      if (!said.isBlank()) faults.add(each + ": " + said);
    }
    return faults;
  }

  /** One at a time: a checker remembers what it has seen. */
  private static String check(Path page) throws IOException, SAXException {
    EmbeddedValidator checker = new EmbeddedValidator();
    checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    // It guesses at languages; a page whose words are all made up is no page in English.
    return checker
        .validate(page)
        .lines()
        .filter(line -> !line.contains("appears to be written in"))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void on_a_site_for_the_public() throws IOException, SAXException {
    Website site = Website.in(directory).at(Sites.ADDRESS).named("云汀大学阳光三务网");
    for (Publication each : Examples.all()) site.place(each, Sites.key(each));
    Publication gone = Publications.minimal();
    site.place(gone, Sites.key(gone));
    site.withdraw(Sites.key(gone), WithdrawalReason.withdrawn());
    site.rebuild(new ManyItems(150), (key, answer) -> {});
    for (Publication each : Examples.all()) site.place(each, Sites.key(each));

    assertThat(faults()).isEmpty();
    assertThat(Sites.file(directory, "affairs/party/1.html")).exists();
  }

  @Test
  void on_a_site_within_the_school() throws IOException, SAXException {
    try (Strangers strangers = Strangers.refused();
        Website site = strangers.keptOut(Website.in(directory).at(Sites.ADDRESS), CAMPUS)) {
      for (Publication each : Examples.all()) {
        Publication inside = Publications.from(each).reach(CAMPUS).done();
        site.place(inside, Sites.key(inside));
      }
    }
    assertThat(faults()).isEmpty();
  }

  @Test
  void whatever_plain_text_holds() throws IOException, SAXException {
    Website site = Website.in(directory).at(Sites.ADDRESS);
    Publication hostile = Publications.from(Publications.hostile()).files().done();
    site.place(hostile, Sites.key(hostile));

    assertThat(Sites.file(directory, hostile.path() + ".html")).exists();
    assertThat(faults()).isEmpty();
  }

  @Test
  void and_the_checker_does_find_faults() throws IOException, SAXException {
    Path page = directory.resolve("page.html");
    Files.writeString(page, "<!DOCTYPE html><html lang=\"en\"><title>t</title><p id=a><p id=a>");

    assertThat(check(page)).contains("Duplicate ID");
  }
}
