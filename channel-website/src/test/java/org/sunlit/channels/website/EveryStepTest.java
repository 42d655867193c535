package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.Html;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.channels.tck.Publications;
import org.sunlit.channels.website.root.LocalRoot;
import org.sunlit.channels.website.root.WebRoot;

/**
 * The process is gone after each single operation on a file in turn. Whatever that leaves, no link
 * leads nowhere and no file is half a file; and the next call, whatever it asks, completes it.
 */
class EveryStepTest {
  private static final PlacementKey ANOTHER = new PlacementKey("another", "main");
  private static final int MOST_STEPS = 200;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  private static Website site(Path folder, UnaryOperator<WebRoot> seam) {
    return Website.in(folder).at(Sites.ADDRESS).behind(seam);
  }

  private static void place(Website site, Publication publication) {
    assertThat(site.place(publication, Sites.key(publication))).isInstanceOf(Standing.Live.class);
  }

  /** Something stands already, with search about to be sealed. */
  private static void furnish(Website site) {
    IntStream.range(0, 5).forEach(each -> place(site, ManyItems.publication(3 * each)));
    place(site, Examples.budget());
    place(site, Examples.dormitories());
  }

  /** So much stands already that one more item makes a list too long. */
  private static void furnishAmply(Website site) {
    IntStream.range(0, 39).forEach(each -> place(site, ManyItems.publication(1 + 3 * each)));
  }

  private void survivesEveryStep(Consumer<Website> before, Consumer<Website> call)
      throws IOException {
    Path start = directory.resolve("start");
    before.accept(site(start, EveryStepTest::quick));
    Path undisturbed = copy(start, "undisturbed");
    call.accept(site(undisturbed, EveryStepTest::quick));
    Object wanted = Sites.footprint(undisturbed.resolve("site.releases"));
    int steps = 0;
    for (int step = 0; step < MOST_STEPS; step++) {
      Path folder = copy(start, "after-" + step);
      if (!isKilledAfter(step, folder, call)) break;
      steps++;
      assertThat(Links.broken(folder.resolve("site"))).as("after step %s", step).isEmpty();
      site(folder, EveryStepTest::quick).check(ANOTHER);
      assertThat(Links.broken(folder.resolve("site"))).as("completed after %s", step).isEmpty();
      assertThat(Sites.files(folder.resolve("state")))
          .as("left after step %s", step)
          .noneMatch(each -> each.contains("underway/"));
      call.accept(site(folder, EveryStepTest::quick));
      assertThat(Sites.footprint(folder.resolve("site.releases")))
          .as("completed after step %s", step)
          .isEqualTo(wanted);
    }
    assertThat(steps).as("steps that were tried").isBetween(15, MOST_STEPS - 1);
  }

  private static boolean isKilledAfter(int step, Path folder, Consumer<Website> call) {
    Seam seam = new Seam();
    Website killed = site(folder, seam::around);
    seam.killAfter(step);
    try {
      call.accept(killed);
      return false;
    } catch (Seam.Killed e) {
      return true;
    }
  }

  private static WebRoot quick(WebRoot root) {
    return new Seam().around(root);
  }

  private Path copy(Path from, String name) throws IOException {
    Path to = Files.createDirectories(directory.resolve(name));
    if (!Files.exists(from)) return to;
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.filter(path -> !path.equals(from)).toList()) {
        Files.copy(each, to.resolve(from.relativize(each)), LinkOption.NOFOLLOW_LINKS);
      }
    }
    return to;
  }

  @Test
  void of_placing_an_item_with_attachments_and_lists_of_its_own() throws IOException {
    survivesEveryStep(EveryStepTest::furnish, site -> place(site, Publications.article()));
  }

  @Test
  void of_placing_an_item_that_makes_a_list_too_long() throws IOException {
    survivesEveryStep(EveryStepTest::furnishAmply, site -> place(site, Publications.article()));
    assertThat(Sites.file(directory.resolve("undisturbed"), "affairs/school/1.html")).exists();
  }

  @Test
  void of_placing_another_revision() throws IOException {
    Publication later =
        Publications.from(Examples.budget())
            .text(Html.text("预算经调整后重新公布。"))
            .files(Publications.file("调整说明.pdf", "application/pdf", "%PDF-1.7 adjusted"))
            .done();
    survivesEveryStep(EveryStepTest::furnish, site -> place(site, later));
  }

  @Test
  void of_withdrawing() throws IOException {
    survivesEveryStep(
        EveryStepTest::furnish,
        site ->
            assertThat(site.withdraw(Sites.key(Examples.budget()), WithdrawalReason.withdrawn()))
                .isEqualTo(new Standing.Absent()));
  }

  @Test
  void of_putting_up_the_ledger_that_pages_link_to() throws IOException {
    survivesEveryStep(
        site -> {
          furnish(site);
          place(site, Publications.article());
        },
        site ->
            place(
                site,
                Publications.from(Publications.ledger())
                    .files(
                        Publications.file("proofs/k7q2m9", "text/plain", "proof"),
                        Publications.file("checkpoint", "text/plain", "head"))
                    .done()));
  }

  @Test
  void of_the_very_first_item() throws IOException {
    survivesEveryStep(site -> {}, site -> place(site, Publications.article()));
  }

  @Test
  void of_the_very_first_item_where_a_site_cannot_be_swapped() throws IOException {
    for (int step = 0; ; step++) {
      Path folder = directory.resolve("plain-" + step);
      Files.createDirectories(folder.resolve("site"));
      boolean killed = isKilledAfter(step, folder, site -> place(site, Publications.article()));
      assertThat(Links.broken(folder.resolve("site"))).as("after step %s", step).isEmpty();
      if (!killed) {
        assertThat(step).isGreaterThan(40);
        return;
      }
      place(site(folder, EveryStepTest::quick), Publications.article());
      assertThat(Links.broken(folder.resolve("site"))).as("completed after %s", step).isEmpty();
    }
  }

  @Test
  void of_rebuilding_everything() throws IOException {
    Path folder = directory.resolve("web");
    furnish(site(folder, EveryStepTest::quick));
    Object before = Sites.footprint(folder.resolve("site").toRealPath());
    Consumer<Website> rebuild = site -> site.rebuild(new ManyItems(30), (key, answer) -> {});
    for (int step = 0; isKilledAfter(step, folder, rebuild); step += 29) {
      assertThat(Sites.footprint(folder.resolve("site").toRealPath())).isEqualTo(before);
    }
    assertThat(Links.broken(folder.resolve("site"))).isEmpty();
    assertThat(new LocalRoot(folder.resolve("site")).release()).isNotEqualTo("1");
    assertThat(Sites.page(folder, "items/b9s3d0").select("main").text()).isEqualTo("该信息已撤回");
    assertThat(Sites.titles(folder, "affairs/party")).hasSize(10);
  }
}
