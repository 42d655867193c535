package org.sunlit.store.jdbc.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database goes away while nodes give orders and work, once in an orderly way and once killed,
 * and comes back: the nodes go on by themselves, and nothing is lost or done twice.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class DatabaseRestartTest {
  private static final int MATTERS = 24;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void is_survived_by_the_nodes() throws Exception {
    try (OwnPostgres database = new OwnPostgres(folder.resolve("data"));
        Receiver receiver = new Receiver()) {
      NodeSettings school = settings(database.address(), receiver.port());
      try (CrashRun run = new CrashRun(school, receiver)) {
        Duration offset = Duration.between(Instant.now(), TwoOutlets.TODAY);
        run.setTime(offset);
        run.start();
        Receiver.Trap atTheSite = receiver.trap(Receiver.Step.PLACED, TwoOutlets.SITE);
        receiver.allow(MATTERS / 3);
        atTheSite.caught().get();
        database.stop();
        atTheSite.letGo();
        database.start();

        Receiver.Trap atTheWall = receiver.trap(Receiver.Step.ANSWERED, TwoOutlets.WALL);
        receiver.allow(2 * MATTERS / 3);
        atTheWall.caught().get();
        database.kill();
        atTheWall.letGo();
        database.start();

        // What was put off for a minute because the database was away is due at once.
        run.setTime(offset.plusMinutes(2));
        run.untilAllIsQuiet();
        new Aftermath(school, receiver, run).assertNothingIsLostOrDoneTwice();
      }
    }
  }

  private NodeSettings settings(String database, int port) {
    return new NodeSettings(database, "sl_", port, 0, 2, MATTERS, 1, Duration.ofSeconds(5), folder);
  }
}
