package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Standing;
import org.sunlit.channels.Wanted;
import org.sunlit.channels.website.root.LocalRoot;
import org.sunlit.channels.website.root.SitePath;

/** What one more item costs, however many there are. */
class SizeTest {
  private static final int ADDED = 150;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  private final Seam seam = new Seam();

  private Website site() {
    Path root = directory.resolve("site");
    return Website.in(directory)
        .at(Sites.ADDRESS)
        .into(() -> seam.around(new LocalRoot(root)), UnaryOperator.identity());
  }

  private void rebuild(Website site, int count) {
    Map<PlacementKey, Standing> answers = new HashMap<>();
    site.rebuild(new ManyItems(count), answers::put);
    assertThat(answers).hasSize(count);
    assertThat(answers.values()).allMatch(Standing.Live.class::isInstance);
  }

  private void add(Website site, int number) {
    Wanted next = ManyItems.wanted(number);
    assertThat(site.place(next.publication(), next.key())).isInstanceOf(Standing.Live.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 5_000})
  void an_added_item_touches_at_most_twenty_files(int before) {
    Website site = site();
    rebuild(site, before);
    int most = 0;
    for (int number = before; number < before + ADDED; number++) {
      seam.changed().clear();
      add(site, number);
      Set<String> touched = new TreeSet<>(seam.changed());
      assertThat(touched).as("files touched by number %s", number).hasSizeLessThanOrEqualTo(20);
      most = Math.max(most, touched.size());
    }
    assertThat(most).as("the most files touched").isGreaterThan(12);
  }

  @Test
  void lists_are_cut_so_that_each_item_stands_on_one_page_of_each() throws IOException {
    Website site = site();
    for (int number = 0; number < ADDED; number++) add(site, number);
    Set<String> titles = new TreeSet<>(Sites.titles(directory, "affairs/party"));
    int all = titles.size();
    assertThat(all).isLessThan(50);
    for (int page = 1;
        Files.exists(Sites.file(directory, "affairs/party/" + page + ".html"));
        page++) {
      titles.addAll(Sites.titles(directory, "affairs/party/" + page));
      all += Sites.titles(directory, "affairs/party/" + page).size();
    }
    assertThat(titles).hasSize(ADDED / 3);
    assertThat(all).isEqualTo(ADDED / 3);
  }

  @Test
  void the_manifest_names_every_file_with_its_digest() throws IOException {
    Website site = site();
    rebuild(site, 700);
    for (int number = 700; number < 800; number++) add(site, number);
    Map<String, String> listed = Manifests.read(directory.resolve("site"));
    for (String each : Sites.files(directory.resolve("site"))) {
      if (each.startsWith("manifest")) continue;
      assertThat(listed)
          .as("the manifest")
          .containsEntry(each, Manifests.digest(directory.resolve("site").resolve(each)));
      listed.remove(each);
    }
    assertThat(listed).as("files that are named and not there").isEmpty();
    assertThat(Sites.files(directory.resolve("site"))).allMatch(SitePath::fits);
  }
}
