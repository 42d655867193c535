package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.channels.tck.Publications;

/**
 * A call stops half-way: a folder stands where one of its files should go. What it left is then
 * mended by a new channel that is asked about another key.
 */
class InterruptedCallsTest {
  private static final PlacementKey ANOTHER = new PlacementKey("another", "main");

  private final Publication earlier = Examples.budget();
  private final Publication later =
      Publications.from(Examples.budget())
          .title("云汀大学2026年部门预算（调整）")
          .files(Publications.file("调整说明.pdf", "application/pdf", "%PDF-1.7 adjusted"))
          .done();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  private Website site() {
    return Website.in(directory.resolve("web")).at(Sites.ADDRESS);
  }

  /** What the directory holds where nothing ever goes wrong. */
  private Object undisturbed(boolean withdrawn, List<Publication> placed) {
    Path folder = directory.resolve("undisturbed");
    Website site = Website.in(folder).at(Sites.ADDRESS);
    placed.forEach(each -> site.place(each, Sites.key(each)));
    if (withdrawn) site.withdraw(Sites.key(earlier), WithdrawalReason.withdrawn());
    return Sites.footprint(folder);
  }

  private Path obstacle(String file) throws IOException {
    Path at = Sites.file(directory.resolve("web"), file);
    if (Files.isRegularFile(at)) Files.move(at, at.resolveSibling("kept-aside"));
    Files.createDirectories(at.resolve("in-the-way"));
    return at;
  }

  private static void clear(Path obstacle) throws IOException {
    Files.delete(obstacle.resolve("in-the-way"));
    Files.delete(obstacle);
    Path aside = obstacle.resolveSibling("kept-aside");
    if (Files.exists(aside)) Files.move(aside, obstacle);
  }

  @BeforeEach
  void somethingStands() {
    site().place(Examples.partyPlan(), Sites.key(Examples.partyPlan()));
    site().place(earlier, Sites.key(earlier));
  }

  @Nested
  class Placing {
    @ParameterizedTest
    @ValueSource(strings = {"feeds/all.xml", "sitemap/0.xml", "index.html"})
    void whose_page_stands_is_completed(String interruptedAt) throws IOException {
      Path obstacle = obstacle(interruptedAt);
      assertThat(site().place(later, Sites.key(later))).isInstanceOf(Standing.Unknown.class);
      clear(obstacle);
      assertThat(site().check(ANOTHER)).isEqualTo(new Standing.Absent());
      assertThat(Sites.titles(directory.resolve("web"), "affairs/finance"))
          .containsExactly(later.title());
      assertThat(Sites.footprint(directory.resolve("web")))
          .isEqualTo(undisturbed(false, List.of(Examples.partyPlan(), earlier, later)));
    }

    @Test
    void whose_page_does_not_stand_is_undone() throws IOException {
      Object before = Sites.footprint(directory.resolve("web"));
      Path obstacle = obstacle("items/.b9s3d0.html.part");
      assertThat(site().place(later, Sites.key(later))).isInstanceOf(Standing.Unknown.class);
      assertThat(Sites.footprint(directory.resolve("web"))).isNotEqualTo(before);
      clear(obstacle);
      assertThat(site().check(ANOTHER)).isEqualTo(new Standing.Absent());
      assertThat(Sites.footprint(directory.resolve("web"))).isEqualTo(before);
    }
  }

  @Nested
  class Withdrawing {
    @ParameterizedTest
    @ValueSource(strings = {"affairs/finance.html", "index.html"})
    void is_completed(String interruptedAt) throws IOException {
      Path obstacle = obstacle(interruptedAt);
      assertThat(site().withdraw(Sites.key(earlier), WithdrawalReason.withdrawn()))
          .isInstanceOf(Standing.Unknown.class);
      clear(obstacle);
      assertThat(site().check(ANOTHER)).isEqualTo(new Standing.Absent());
      assertThat(Sites.footprint(directory.resolve("web")))
          .isEqualTo(undisturbed(true, List.of(Examples.partyPlan(), earlier)));
    }
  }
}
