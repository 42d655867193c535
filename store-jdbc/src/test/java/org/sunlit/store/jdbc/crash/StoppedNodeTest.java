package org.sunlit.store.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.publishing.Placement;
import org.sunlit.store.jdbc.Databases;

/**
 * A node stands still with something in hand for longer than it is waited for, and goes on when
 * another has taken it over: what it does then changes nothing any more.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class StoppedNodeTest {
  private static final Duration LEASE = Duration.ofSeconds(2);
  private static final int MATTERS = 4;

  /** To be shown once its last order is given: none that comes later changes what is wanted. */
  private static final String SHOWN = Errand.of(1).subject.value();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void is_fenced_off_when_it_had_not_called_the_site_yet() throws Exception {
    Receiver receiver = stopped(Receiver.Step.CLAIMED, TwoOutlets.SITE);

    assertThat(receiver.repeated()).as("no second effect, for the site knows keys").hasSize(1);
  }

  @Test
  void is_fenced_off_when_the_wall_had_not_answered_yet() throws Exception {
    Receiver receiver = stopped(Receiver.Step.PLACED, TwoOutlets.WALL);

    assertThat(receiver.repeated()).isEmpty();
  }

  private Receiver stopped(Receiver.Step step, String outlet) throws Exception {
    try (Receiver receiver = new Receiver();
        CrashRun run = new CrashRun(settings(receiver.port()), receiver)) {
      run.setTime(Duration.between(Instant.now(), TwoOutlets.TODAY));
      run.start();
      Receiver.Trap trap = receiver.trap(step, outlet, key -> key.startsWith(SHOWN));
      receiver.allow(MATTERS);
      Receiver.Caught caught = trap.caught().get();
      NodeProcess sleeper = run.node(caught.node());
      sleeper.signal("STOP");
      NodeProcess awake = run.node(1 - sleeper.node());
      // It ends once nothing is left to do, though the other does not answer.
      awake.ends(2);
      Placement before = inHand(run, caught);
      assertThat(before).matches(TwoOutlets::isSettled);

      sleeper.signal("CONT");
      trap.letGo();
      sleeper.ends(2);

      assertThat(inHand(run, caught)).isEqualTo(before);
      assertThat(run.placements()).allMatch(TwoOutlets::isSettled);
      assertThat(receiver.effects()).doesNotHaveDuplicates();
      return receiver;
    }
  }

  private static Placement inHand(CrashRun run, Receiver.Caught caught) {
    return run.placements().stream()
        .filter(each -> each.key().equals(caught.key()))
        .findFirst()
        .orElseThrow();
  }

  private NodeSettings settings(int port) {
    return new NodeSettings(
        Databases.postgresqlAddress() + "&options=-c%20idle_in_transaction_session_timeout=5s",
        Databases.newPrefix(),
        port,
        0,
        2,
        MATTERS,
        1,
        LEASE,
        folder);
  }
}
