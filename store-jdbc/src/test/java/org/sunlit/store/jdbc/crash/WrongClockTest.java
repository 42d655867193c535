package org.sunlit.store.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.store.jdbc.Databases;

/**
 * The clock of one node is an hour slow and that of the other an hour fast: neither takes early
 * what the other has in hand, for the clock that counts is the database's. The clocks are set by
 * the program {@code faketime}.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WrongClockTest {
  private static final Path FAKETIME = Path.of("/usr/bin/faketime");
  private static final int MATTERS = 8;
  private static final int OFTEN = 5;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void makes_nobody_take_early_what_another_has_in_hand() throws Exception {
    assumeTrue(Files.isExecutable(FAKETIME), "no faketime to set clocks with (Debian: faketime)");
    try (Receiver receiver = new Receiver();
        CrashRun run = new CrashRun(settings(receiver.port()), receiver)) {
      run.setTime(Duration.between(Instant.now(), TwoOutlets.TODAY));
      run.start(List.of(by("-1h"), by("+1h")));
      Receiver.Trap trap = receiver.trap(Receiver.Step.CLAIMED, TwoOutlets.WALL);
      receiver.allow(MATTERS);
      Receiver.Caught caught = trap.caught().get();
      receiver.working(1 - caught.node(), OFTEN).await();

      assertThat(receiver.effects())
          .isNotEmpty()
          .extracting(Receiver.Effect::key)
          .doesNotContain(caught.key());
      trap.letGo();
      run.untilAllIsQuiet();

      assertThat(run.complaints()).isEmpty();
      assertThat(receiver.effects())
          .doesNotHaveDuplicates()
          .extracting(Receiver.Effect::key)
          .contains(caught.key());
      assertThat(run.placements()).noneMatch(TwoOutlets::isDoubtful);
    }
  }

  private static List<String> by(String shift) {
    return List.of(FAKETIME.toString(), "-f", shift);
  }

  private NodeSettings settings(int port) {
    return new NodeSettings(
        Databases.postgresqlAddress(),
        Databases.newPrefix(),
        port,
        0,
        2,
        MATTERS,
        1,
        Duration.ofMinutes(10),
        folder);
  }
}
