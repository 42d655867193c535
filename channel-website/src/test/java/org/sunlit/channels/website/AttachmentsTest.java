package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.tck.Publications;

class AttachmentsTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  private Standing place(Publication publication) {
    return Website.in(directory).at(Sites.ADDRESS).place(publication, Sites.key(publication));
  }

  @Test
  void stand_under_their_digest_with_the_name_for_readers() throws IOException {
    place(Examples.budget());
    Document page = Sites.page(directory, Examples.budget().path());
    assertThat(page.select(".files a").eachAttr("download"))
        .containsExactly("云汀大学2026年部门预算.pdf", "收支预算总表.xlsx");
    for (String each : Sites.links(directory, Examples.budget().path())) {
      if (each.endsWith(".pdf")) {
        assertThat(Sites.file(directory, each)).hasContent("%PDF-1.7 budget");
      }
    }
  }

  @Test
  void that_do_not_match_their_digest_leave_nothing_behind() throws IOException {
    Publication.File sound = Publications.file("一.txt", "text/plain", "一");
    Publication.File forged = with(sound, "二.txt", () -> stream("不同的内容"));
    Publication publication =
        Publications.from(Publications.minimal())
            .files(Publications.file("三.txt", "text/plain", "三"), forged)
            .done();
    assertThat(place(publication)).isInstanceOf(Standing.Rejected.class);
    assertNothingStands();
  }

  private void assertNothingStands() throws IOException {
    assertThat(Sites.files(directory.resolve("site"))).noneMatch(each -> each.startsWith("items/"));
    assertThat(Sites.files(directory.resolve("state")))
        .noneMatch(each -> each.contains("standing") || each.contains("underway"));
  }

  @Test
  void that_cannot_be_read_now_may_be_placed_later() throws IOException {
    Publication.File file = Publications.file("一.txt", "text/plain", "一");
    Publication broken =
        Publications.from(Publications.minimal())
            .files(
                with(
                    file,
                    file.name(),
                    () -> {
                      throw new UncheckedIOException(new IOException("store is away"));
                    }))
            .done();
    assertThat(place(broken))
        .isInstanceOfSatisfying(
            Standing.Rejected.class, refused -> assertThat(refused.retry()).isTrue());
    assertNothingStands();
  }

  @Test
  void that_a_later_revision_no_longer_has_are_deleted() throws IOException {
    place(Examples.budget());
    place(Publications.from(Examples.budget()).files().done());
    assertThat(Sites.files(directory)).noneMatch(name -> name.endsWith(".pdf"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../x.pdf", "a/b.pdf", "a\\b.pdf", "", ".x", "x\u0000.pdf", "x\u202efdp.exe"})
  void with_odd_names_are_refused(String name) throws IOException {
    Publication publication =
        Publications.from(Publications.minimal())
            .files(Publications.file(name, "application/pdf", "x"))
            .done();
    assertThat(place(publication)).isInstanceOf(Standing.Rejected.class);
    assertThat(Sites.files(directory)).isEmpty();
  }

  @Test
  void that_a_server_might_run_are_handed_over_as_bytes() throws IOException {
    place(
        Publications.from(Publications.minimal())
            .files(
                Publications.file("x.php", "text/plain", "1"),
                Publications.file("x.html", "text/html", "2"),
                Publications.file("x.svg", "image/svg+xml", "3"))
            .done());
    assertThat(Sites.files(directory.resolve("site/items/m1n1m2")))
        .hasSize(3)
        .allMatch(name -> name.endsWith(".bin"));
  }

  @Test
  void of_a_ledger_stand_below_its_path_under_their_own_names() throws IOException {
    place(Publications.ledger());
    assertThat(Sites.file(directory, "ledger/tile/0/000.p/1")).hasContent("leaf");
    assertThat(Sites.file(directory, "ledger/checkpoint")).exists();
    Publication outside =
        Publications.from(Publications.ledger())
            .files(Publications.file("../index.html", "text/html", "x"))
            .done();
    assertThat(place(outside)).isInstanceOf(Standing.Rejected.class);
  }

  private static Publication.File with(
      Publication.File file, String name, Publication.Bytes bytes) {
    return new Publication.File(name, file.mediaType(), file.size(), file.digest(), bytes);
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void of_a_ledger_never_take_a_name_that_is_a_folder_of_another() {
    Publication.File file = Publications.file("tile", "text/plain", "x");
    Publication.File below = Publications.file("tile/0", "text/plain", "y");
    assertThat(place(Publications.from(Publications.ledger()).files(file, below).done()))
        .isInstanceOf(Standing.Rejected.class);
    place(Publications.from(Publications.ledger()).files(file).done());
    Publication inside =
        Publications.from(Publications.minimal()).path("ledger/tile/inside").done();
    assertThat(place(inside)).isInstanceOf(Standing.Rejected.class);
  }
}
