package org.sunlit.store.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.store.jdbc.Databases;
import org.sunlit.store.jdbc.Thorough;

/**
 * Nodes are killed, as by {@code kill -9}, at random moments and at chosen ones of a placing, while
 * they give orders and work. {@code -Dsunlit.kills=50 -Dsunlit.matters=2000} is the long form,
 * {@code -Dsunlit.seed} gives other moments; what was seen is in {@code target/crash-….txt}.
 */
class CrashTest {
  private static final int KILLS = Integer.getInteger("sunlit.kills", Thorough.size(4, 2));
  private static final int MATTERS = Integer.getInteger("sunlit.matters", 24);
  private static final int NODES = Integer.getInteger("sunlit.nodes", 2);
  private static final long SEED = Long.getLong("sunlit.seed", 1);
  private static final Duration LEASE = Duration.ofSeconds(Integer.getInteger("sunlit.lease", 5));

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void loses_nothing_and_does_nothing_twice_on_postgresql() throws Exception {
    crash("postgresql", Databases.postgresqlAddress(), NODES, 0);
  }

  @Test
  void loses_nothing_and_does_nothing_twice_on_h2_in_a_file() throws Exception {
    crash("h2", folder.resolve("record").toString(), 1, 4);
  }

  /**
   * @param firstMoment so that short runs on several databases see different moments
   */
  private void crash(String name, String database, int nodes, int firstMoment) throws Exception {
    try (Receiver receiver = new Receiver()) {
      NodeSettings school =
          new NodeSettings(
              database,
              Databases.newPrefix(),
              receiver.port(),
              0,
              nodes,
              MATTERS,
              SEED,
              LEASE,
              folder);
      try (CrashRun run = new CrashRun(school, receiver)) {
        run.setTime(Duration.between(Instant.now(), TwoOutlets.TODAY));
        run.start();
        for (int kill = 0; kill < KILLS; kill++) {
          receiver.allow(MATTERS * (kill + 1) / KILLS);
          run.killAndStartAgain(firstMoment + kill);
        }
        run.untilAllIsQuiet();
        assertThat(run.complaints()).isEmpty();
        assertThat(receiver.repeated()).as("placed though the site had said it stands").isEmpty();
        Aftermath aftermath = new Aftermath(school, receiver, run);
        aftermath.assertNothingIsLostOrDoneTwice();
        report(name, receiver, run, aftermath);
      }
    } catch (AssertionError failed) {
      throw new AssertionError("with -Dsunlit.seed=" + SEED, failed);
    }
  }

  private static void report(String name, Receiver receiver, CrashRun run, Aftermath aftermath)
      throws IOException {
    String line =
        "%d nodes killed in %d rounds with seed %d, cut off %s; %d matters, %d effects, none twice; of %d sheets on the wall nobody knows"
            .formatted(
                run.killed(),
                KILLS,
                SEED,
                run.cutOff(),
                MATTERS,
                receiver.effects().size(),
                aftermath.doubtful());
    Files.writeString(Path.of("crash-" + name + ".txt"), line + "\n");
  }
}
