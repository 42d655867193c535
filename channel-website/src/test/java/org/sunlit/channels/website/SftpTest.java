package org.sunlit.channels.website;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunlit.channels.Channel;
import org.sunlit.channels.ChannelSettingsException;
import org.sunlit.channels.ChannelSettingsException.Fault;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.Wanted;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.channels.tck.Publications;
import org.sunlit.channels.tck.SettingsJson;

/** A web root on another machine. */
class SftpTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  private Website site(Map<String, Object> settings) {
    return (Website) SettingsJson.open(new WebsiteProvider(), settings);
  }

  private static Standing place(Channel site, Publication publication) {
    return site.place(publication, Sites.key(publication));
  }

  @Test
  void holds_the_same_files_as_one_on_this_machine() throws IOException {
    try (SftpServer server = new SftpServer(directory.resolve("server"), true);
        Website far = site(server.settings(directory.resolve("far")));
        Website near = Website.in(directory.resolve("near")).at(Sites.ADDRESS).named("云汀大学阳光三务网")) {
      for (Publication each : Examples.all()) {
        assertThat(place(far, each)).isEqualTo(place(near, each));
      }
      assertThat(Sites.footprint(server.shown().toRealPath()))
          .isEqualTo(Sites.footprint(directory.resolve("near/site").toRealPath()));
      assertThat(Links.broken(server.shown())).isEmpty();
      assertThat(directory.resolve("far/site")).doesNotExist();
    }
  }

  @Test
  void is_rebuilt_out_of_sight_and_swapped() throws IOException {
    try (SftpServer server = new SftpServer(directory.resolve("server"), true);
        Website site = site(server.settings(directory.resolve("far")))) {
      place(site, Examples.budget());
      Path before = server.shown().toRealPath();
      site.rebuild(
          new ManyItems(3), (key, answer) -> assertThat(answer).isInstanceOf(Standing.Live.class));
      assertThat(server.shown().toRealPath()).isNotEqualTo(before);
      assertThat(before).doesNotExist();
      assertThat(Links.broken(server.shown())).isEmpty();
      assertThat(site.check(Sites.key(Examples.budget()))).isEqualTo(new Standing.Absent());
      assertThat(Files.readString(server.shown().resolve("items/b9s3d0.html"))).contains("该信息已撤回");
    }
  }

  @Test
  void a_reader_never_finds_a_file_missing_or_cut_off() throws Exception {
    try (SftpServer server = new SftpServer(directory.resolve("server"), true);
        Website site = site(server.settings(directory.resolve("far")))) {
      assertThat(site.replacesAtomically()).isTrue();
      Publication item = Publications.minimal();
      place(site, item);
      Path page = server.shown().resolve(item.path() + ".html");
      AtomicBoolean done = new AtomicBoolean();
      List<String> bad = new ArrayList<>();
      Thread reader =
          new Thread(
              () -> {
                while (!done.get()) {
                  try {
                    if (!Files.readString(page).endsWith("</html>\n")) bad.add("cut off");
                  } catch (IOException e) {
                    bad.add(e.toString());
                  }
                }
              });
      reader.start();
      for (int i = 0; i < 10; i++) {
        place(site, Publications.from(item).text(Html.text("第" + i + "次更正。")).done());
      }
      done.set(true);
      reader.join();
      assertThat(bad).isEmpty();
    }
  }

  @Test
  void says_so_where_files_cannot_be_replaced_in_one_step() {
    try (SftpServer server = new SftpServer(directory.resolve("server"), false);
        Website site = site(server.settings(directory.resolve("far")))) {
      assertThat(site.replacesAtomically()).isFalse();
      assertThat(place(site, Publications.minimal())).isInstanceOf(Standing.Live.class);
      Publication later = Publications.from(Publications.minimal()).text(Html.text("更正。")).done();
      assertThat(place(site, later)).isInstanceOf(Standing.Live.class);
    }
  }

  @Test
  void a_server_with_another_key_is_not_spoken_to() throws IOException {
    try (SftpServer server = new SftpServer(directory.resolve("server"), true);
        SftpServer other = new SftpServer(directory.resolve("other"), true)) {
      Map<String, Object> settings = server.settings(directory.resolve("far"));
      settings.put("sftp", server.account(other.mark()));
      try (Website site = site(settings)) {
        assertThat(place(site, Publications.minimal())).isInstanceOf(Standing.Unknown.class);
      }
      assertThat(Sites.files(directory.resolve("server/served"))).isEmpty();
    }
  }

  @Test
  void a_connection_that_broke_is_made_anew() {
    SftpServer server = new SftpServer(directory.resolve("server"), true);
    try (server;
        Website site = site(server.settings(directory.resolve("far")))) {
      place(site, Examples.budget());
      server.hangUp();
      Standing after = place(site, Examples.partyPlan());
      if (after instanceof Standing.Unknown) after = place(site, Examples.partyPlan());
      assertThat(after).isInstanceOf(Standing.Live.class);
    }
  }

  @Nested
  class AnAnswerThatIsLost {
    private final Publication earlier = Examples.budget();
    private final Publication later =
        Publications.from(Examples.budget()).title("云汀大学2026年部门预算（调整）").done();

    /** What a check answers after the answer to one step of a placing was lost. */
    private Standing found(List<Publication> before, Publication placed, String step) {
      SftpServer server = new SftpServer(directory.resolve("server"), true);
      try (server;
          Website site = site(server.settings(directory.resolve("far")))) {
        before.forEach(each -> place(site, each));
        server.hangsUpAfter(step);
        assertThat(place(site, placed)).as("nobody answers").isInstanceOf(Standing.Unknown.class);
        assertThat(site.check(Sites.key(placed))).as("still").isInstanceOf(Standing.Unknown.class);
        assertThat(server.isThereAgain()).isTrue();
        Standing found = site.check(Sites.key(placed));
        assertThat(Links.broken(server.shown())).isEmpty();
        assertThat(revision(place(site, placed))).isEqualTo(placed.revision());
        assertThat(Links.broken(server.shown())).isEmpty();
        return found;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String revision(Standing standing) {
      return standing instanceof Standing.Live live ? live.revision() : standing.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"items/b9s3d0.html", "feeds/all.xml", "sunlit/index.html"})
    void once_the_page_stands_is_found_live(String step) {
      assertThat(revision(found(List.of(earlier), later, step))).isEqualTo(later.revision());
    }

    @Test
    void before_the_page_stands_leaves_what_stood() {
      assertThat(revision(found(List.of(earlier), later, "items/.b9s3d0.html.part")))
          .isEqualTo(earlier.revision());
    }

    @ParameterizedTest
    @ValueSource(strings = {"items/b9s3d0.html", "feeds/all.xml", "sunlit/index.html"})
    void to_a_withdrawal_leaves_no_word_of_it(String step) throws IOException {
      try (SftpServer server = new SftpServer(directory.resolve("server"), true);
          Website site = site(server.settings(directory.resolve("far")))) {
        place(site, earlier);
        server.hangsUpAfter(step);
        assertThat(site.withdraw(Sites.key(earlier), WithdrawalReason.withdrawn()))
            .as("nobody answers")
            .isInstanceOf(Standing.Unknown.class);
        assertThat(server.isThereAgain()).isTrue();
        assertThat(site.withdraw(Sites.key(earlier), WithdrawalReason.withdrawn()))
            .isEqualTo(new Standing.Absent());
        assertThat(site.check(Sites.key(earlier))).isEqualTo(new Standing.Absent());
        assertThat(Links.broken(server.shown())).isEmpty();
        for (String each : Sites.files(server.shown().toRealPath())) {
          assertThat(new String(Files.readAllBytes(server.shown().resolve(each)), UTF_8))
              .as(each)
              .doesNotContain(earlier.title());
        }
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "www/sunlit"})
    void to_a_rebuild_leaves_a_whole_site_old_or_new(String step) throws IOException {
      try (SftpServer server = new SftpServer(directory.resolve("server"), true);
          Website site = site(server.settings(directory.resolve("far")))) {
        place(site, earlier);
        List<Wanted> all = List.of(new Wanted(Sites.key(later), later));
        server.hangsUpAfter(step);
        List<Standing> answers = new ArrayList<>();
        assertThatThrownBy(() -> site.rebuild(all, (key, answer) -> answers.add(answer)))
            .isInstanceOf(UncheckedIOException.class);
        assertThat(answers).isEmpty();
        assertThat(server.isThereAgain()).isTrue();
        assertThat(Links.broken(server.shown())).isEmpty();
        assertThat(revision(site.check(Sites.key(later))))
            .isIn(earlier.revision(), later.revision());
        site.rebuild(all, (key, answer) -> answers.add(answer));
        assertThat(revision(answers.get(0))).isEqualTo(later.revision());
        assertThat(Links.broken(server.shown())).isEmpty();
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"www/sunlit", "releases/1/index.html"})
    void to_putting_up_the_first_site_is_found_absent(String step) {
      assertThat(found(List.of(), later, step)).isEqualTo(new Standing.Absent());
    }
  }

  @Test
  void its_settings_come_together_or_not_at_all() {
    ChannelSettingsException refused =
        catchThrowableOfType(
            ChannelSettingsException.class,
            () ->
                site(
                    Map.of(
                        "directory",
                        directory.toString(),
                        "address",
                        "https://www.yunting.example/",
                        "name",
                        "云汀大学",
                        "sftp",
                        Map.of("server", "files.yunting.example", "hostKey", "trust me"))));
    assertThat(refused.faults())
        .extracting(Fault::pointer)
        .containsExactly("/sftp/user", "/sftp/hostKey", "/sftp/path");
  }

  @Test
  void one_logs_in_by_a_key_or_by_a_password() throws IOException {
    try (SftpServer server = new SftpServer(directory.resolve("server"), true)) {
      Map<String, Object> settings = server.settings(directory.resolve("far"));
      Map<String, Object> account = new HashMap<>(server.account(server.mark()));
      account.remove("password");
      settings.put("sftp", account);
      assertThat(
              catchThrowableOfType(ChannelSettingsException.class, () -> site(settings)).faults())
          .singleElement()
          .asString()
          .contains("/sftp: ", "key 与 password 须写明其中一项");
      account.put("key", directory.resolve("nowhere").toString());
      assertThat(
              catchThrowableOfType(ChannelSettingsException.class, () -> site(settings)).faults())
          .singleElement()
          .asString()
          .contains("/sftp/key: 没有这个文件");
    }
  }
}
