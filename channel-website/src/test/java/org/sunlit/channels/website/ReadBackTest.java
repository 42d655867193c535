package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.channels.tck.Publications;

/** A site that is looked at through its web server before anything counts. */
class ReadBackTest {
  private final Publication item = Publications.minimal();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  @SuppressWarnings("NullAway.Init")
  WebServer server;

  @SuppressWarnings("NullAway.Init")
  Website site;

  @BeforeEach
  void open() {
    server = new WebServer(directory.resolve("site"));
    site = Website.in(directory).at(Sites.ADDRESS).fetchedAt(server.address());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Standing place() {
    return site.place(item, Sites.key(item));
  }

  private Standing check() {
    return site.check(Sites.key(item));
  }

  private Standing withdraw() {
    return site.withdraw(Sites.key(item), WithdrawalReason.withdrawn());
  }

  @Test
  void is_live_once_readers_get_the_revision() {
    assertThat(place())
        .isInstanceOfSatisfying(
            Standing.Live.class, live -> assertThat(live.revision()).isEqualTo(item.revision()));
    assertThat(check()).isInstanceOf(Standing.Live.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404, 500, 503, 302})
  void waits_while_the_web_server_answers_otherwise(int status) {
    server.answers(status);
    assertThat(place()).isInstanceOf(Standing.Pending.class);
    assertThat(check()).isInstanceOf(Standing.Pending.class);
    server.answers(0);
    assertThat(check()).isInstanceOf(Standing.Live.class);
  }

  @Test
  void waits_while_readers_are_shown_an_older_revision() {
    place();
    server.changes(page -> page.replace(item.revision(), "an-older-one"));
    assertThat(check()).isInstanceOf(Standing.Pending.class);
  }

  @Test
  void is_not_known_while_the_web_server_is_silent() {
    server.close();
    assertThat(place()).isInstanceOf(Standing.Unknown.class);
    assertThat(check()).isInstanceOf(Standing.Unknown.class);
  }

  @Test
  void is_absent_only_once_readers_do_not_get_it_any_more() {
    place();
    String kept = "<meta name=\"sunlit-revision\" content=\"" + item.revision() + "\">";
    server.changes(page -> page.replace("<head>", "<head>" + kept));
    assertThat(withdraw()).isInstanceOf(Standing.Pending.class);
    assertThat(check()).isInstanceOf(Standing.Pending.class);
    server.changes(page -> page);
    assertThat(check()).isEqualTo(new Standing.Absent());
  }
}
