package org.sunlit.channels.wechat;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.Html;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.channels.tck.Footprint;
import org.sunlit.channels.tck.Publications;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.VisibilityScope;

class SharePackTest {
  private static final URI SITE = URI.create("https://www.yunting.example/open/");
  private static final PlacementKey KEY = new PlacementKey("item/k7q2m9", "wechat");
  private static final String FIRST = "https://mp.weixin.qq.com/s/first-article";
  private static final String SECOND = "https://mp.weixin.qq.com/s/second-article";

  private Path ground;
  private Path packs;
  private SharePack outlet;

  @BeforeEach
  void open(@TempDir Path ground) {
    this.ground = ground;
    packs = ground.resolve("packs");
    outlet = SharePack.in(packs).account("云汀大学").at(SITE);
  }

  @Nested
  class Placing {
    @Test
    void leaves_a_pack_and_a_task_for_a_person() throws IOException {
      Standing.Pending pending = pending(outlet.place(Publications.article(), KEY));
      Path pack = packs.resolve(pending.handle());
      assertThat(pending.handle()).startsWith("item-k7q2m9-").endsWith("/001");
      assertThat(pending.task()).asString().contains("云汀大学", "live.txt", "README.txt");
      assertThat(pack.resolve("title.txt")).hasContent("再次公开｜云汀大学学生勤工助学岗位与酬金管理办法（修订）");
      assertThat(pack.resolve("author.txt")).hasContent("学生工作处");
      assertThat(pack.resolve("digest.txt")).hasContent(Publications.article().summary());
      assertThat(Files.readString(pack.resolve("README.txt")))
          .contains("一、发表", "二、确认", "cover.")
          .doesNotContain("{", "三、");
      try (Stream<Path> files = Files.list(pack)) {
        assertThat(files.map(Path::getFileName).map(Path::toString))
            .hasSize(7)
            .anyMatch(name -> name.matches("cover\\.(png|svg)"));
      }
    }

    @Test
    void tells_in_the_readme_what_was_shortened() throws IOException {
      Publication publication =
          Publications.from(Publications.article()).title("题".repeat(33)).shortTitle("短标题").done();
      Path pack = packs.resolve(pending(outlet.place(publication, KEY)).handle());
      assertThat(Files.readString(pack.resolve("README.txt"))).contains("注意\n- 标题改用“再次公开｜短标题”");
    }

    @Test
    void refuses_what_is_narrower_than_the_public() {
      VisibilityScope staff = Units.none().scope(Audience.of(Community.STAFF));
      assertRefused(Publications.from(Publications.article()).reach(staff).done(), "校内公开");
    }

    @Test
    void refuses_other_kinds_than_articles() {
      assertRefused(Publications.catalog(), "公开事项");
      assertRefused(Publications.ledger(), "公开事项");
    }

    @Test
    void refuses_a_title_that_fits_in_no_form() {
      assertRefused(Publications.from(Publications.minimal()).title("题".repeat(33)).done(), "32字");
    }

    @Test
    void refuses_a_text_that_is_too_long() {
      assertRefused(
          Publications.from(Publications.minimal()).text(Html.text("字".repeat(20_000))).done(),
          "20000");
    }

    @Test
    void supersedes_a_pack_that_nobody_published() throws IOException {
      Path first = packs.resolve(pending(outlet.place(Publications.article(), KEY)).handle());
      Path second = packs.resolve(pending(outlet.place(later(), KEY)).handle());
      assertThat(first).doesNotExist();
      assertThat(second).isDirectoryContaining("glob:**/article.html");
    }

    @Test
    void repairs_what_an_interrupted_attempt_left() throws IOException {
      Path folder = packs.resolve(pending(outlet.place(Publications.article(), KEY)).handle());
      Files.delete(folder.resolveSibling("current.txt"));
      Files.createDirectories(folder.resolveSibling("unfinished"));
      assertThat(outlet.check(KEY)).isEqualTo(new Standing.Absent());
      assertThat(pending(outlet.place(Publications.article(), KEY)).handle()).endsWith("/002");
      assertThat(folder).doesNotExist();
      assertThat(folder.resolveSibling("unfinished")).doesNotExist();
    }

    private void assertRefused(Publication publication, String because) {
      Standing answer = outlet.place(publication, KEY);
      assertThat(answer).isInstanceOf(Standing.Rejected.class);
      Standing.Rejected rejected = (Standing.Rejected) answer;
      assertThat(rejected.retry()).isFalse();
      assertThat(rejected.reason().zh()).contains(because);
      assertThat(outlet.preview(publication).toString()).contains(because);
      assertThat(packs).isEmptyDirectory();
    }
  }

  @Nested
  class Confirming {
    @Test
    void makes_it_live_at_the_address() throws IOException {
      Publication publication = Publications.article();
      confirm(outlet.place(publication, KEY), FIRST + "?scene=1&key=abc");
      assertThat(outlet.check(KEY))
          .isEqualTo(new Standing.Live(FIRST, VisibilityScope.PUBLIC, publication.revision()));
    }

    @Test
    void with_anything_else_keeps_asking_and_says_what_is_wrong() throws IOException {
      confirm(outlet.place(Publications.article(), KEY), "https://mp.weixin.qq.com/s?tempkey=MTIz");
      assertThat(pending(outlet.check(KEY)).task()).asString().contains("预览地址无效");
    }

    @Test
    void works_from_an_editor_that_saves_wide_characters_and_hides_endings() throws IOException {
      Path pack = packs.resolve(pending(outlet.place(Publications.article(), KEY)).handle());
      Files.write(pack.resolve("Live.txt.txt"), ("\ufeff" + FIRST + "\r\n").getBytes(UTF_16LE));
      assertThat(outlet.check(KEY)).isInstanceOf(Standing.Live.class);
    }

    @Test
    void of_one_revision_does_not_confirm_the_next() throws IOException {
      confirm(outlet.place(Publications.article(), KEY), FIRST);
      Standing.Pending next = pending(outlet.place(later(), KEY));
      assertThat(next.handle()).endsWith("/002");
      assertThat(Files.readString(packs.resolve(next.handle()).resolve("README.txt")))
          .contains("三、此前发表的文章", FIRST);
      confirm(next, SECOND);
      assertThat(outlet.check(KEY))
          .isEqualTo(new Standing.Live(SECOND, VisibilityScope.PUBLIC, later().revision()));
    }
  }

  @Nested
  class Withdrawing {
    @Test
    void deletes_what_nobody_confirmed() {
      outlet.place(Publications.article(), KEY);
      assertThat(outlet.withdraw(KEY, WithdrawalReason.withdrawn()))
          .isEqualTo(new Standing.Absent());
      assertThat(packs).isEmptyDirectory();
    }

    @Test
    void asks_a_person_to_delete_every_article_and_keeps_no_text() throws IOException {
      confirm(outlet.place(Publications.article(), KEY), FIRST);
      confirm(outlet.place(later(), KEY), SECOND);
      Standing.Pending pending = pending(outlet.withdraw(KEY, WithdrawalReason.withdrawn()));
      Path folder = packs.resolve(pending.handle());
      assertThat(pending.task()).asString().contains("请在公众平台后台删除该文章", "removed.txt");
      assertThat(folder.resolve("README.txt")).content().contains(FIRST, SECOND);
      assertThat(Footprint.of(packs).files().keySet())
          .noneMatch(
              name -> name.endsWith(".html") || name.contains("title") || name.contains("cover"));
      assertThat(outlet.check(KEY)).isEqualTo(pending);
      Files.writeString(folder.resolve("removed.txt"), "");
      assertThat(outlet.check(KEY)).isEqualTo(new Standing.Absent());
    }

    @Test
    void asks_too_while_only_an_earlier_revision_is_out() throws IOException {
      confirm(outlet.place(Publications.article(), KEY), FIRST);
      outlet.place(later(), KEY);
      assertThat(outlet.withdraw(KEY, WithdrawalReason.withdrawn()))
          .isInstanceOf(Standing.Pending.class);
    }

    @Test
    void asks_too_if_a_confirmation_cannot_be_read() throws IOException {
      confirm(outlet.place(Publications.article(), KEY), "已发表");
      assertThat(outlet.withdraw(KEY, WithdrawalReason.withdrawn()))
          .isInstanceOf(Standing.Pending.class);
    }

    @Test
    void is_forgotten_when_it_is_placed_again() throws IOException {
      confirm(outlet.place(Publications.article(), KEY), FIRST);
      Standing.Pending withdrawal = pending(outlet.withdraw(KEY, WithdrawalReason.withdrawn()));
      Files.writeString(packs.resolve(withdrawal.handle()).resolve("removed.txt"), "");
      Standing.Pending again = pending(outlet.place(Publications.article(), KEY));
      assertThat(again.handle()).endsWith("/001");
      assertThat(Files.readString(packs.resolve(again.handle()).resolve("README.txt")))
          .doesNotContain(FIRST);
    }
  }

  @Test
  void an_article_that_a_person_took_down_is_absent() throws IOException {
    confirm(outlet.place(Publications.article(), KEY), FIRST);
    try (Stream<Path> folders = Files.list(packs)) {
      Files.writeString(folders.findFirst().orElseThrow().resolve("removed.txt"), "");
    }
    assertThat(outlet.check(KEY)).isEqualTo(new Standing.Absent());
    assertThat(outlet.place(Publications.article(), KEY)).isInstanceOf(Standing.Pending.class);
  }

  @Test
  void a_second_outlet_object_on_the_same_directory_goes_on() throws IOException {
    confirm(outlet.place(Publications.article(), KEY), FIRST);
    assertThat(SharePack.in(packs).account("云汀大学").at(SITE).check(KEY))
        .isInstanceOf(Standing.Live.class);
  }

  @Test
  void keys_of_any_form_stay_inside_the_directory() {
    for (String subject :
        new String[] {
          "../../outside", "/etc/passwd", "C:\\x", "..", "项目", "a".repeat(300), "a\u0000b"
        }) {
      assertThat(outlet.place(Publications.minimal(), new PlacementKey(subject, "../wechat")))
          .isInstanceOf(Standing.Pending.class);
    }
    assertThat(ground).isDirectoryContaining(path -> path.equals(packs));
    assertThat(Footprint.of(ground).files().keySet())
        .allMatch(name -> name.equals("packs") || name.startsWith("packs/"));
  }

  @Test
  void an_opening_without_its_parts_says_which() {
    assertThatIllegalStateException()
        .isThrownBy(() -> SharePack.in(packs).at(SITE))
        .withMessageContaining("account(name)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SharePack.in(packs).account("云汀大学").at(URI.create("/relative")));
  }

  @Test
  void nothing_to_preview_is_found_in_what_fits() {
    assertThat(outlet.preview(Publications.article())).isEmpty();
    assertThat(outlet.replaces()).isFalse();
  }

  private static Publication later() {
    return Publications.from(Publications.article()).next(Html.text("后来的一版。")).done();
  }

  private void confirm(Standing placed, String note) throws IOException {
    Files.writeString(packs.resolve(pending(placed).handle()).resolve("live.txt"), note);
  }

  private static Standing.Pending pending(Standing answer) {
    assertThat(answer).isInstanceOf(Standing.Pending.class);
    return (Standing.Pending) answer;
  }
}
