package org.sunlit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sunlit.School;
import org.sunlit.SettableClock;
import org.sunlit.channels.Channel;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Quota;
import org.sunlit.channels.Standing;
import org.sunlit.channels.Wanted;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.outlet.OutletCommand.RebuildOutlet;
import org.sunlit.outlet.OutletUpkeep;
import org.sunlit.visibility.VisibilityScope;

/** What holds for an outlet holds for all nodes that work on it together. */
class NodesAtOneOutletTest {
  private static final Quota THREE_AN_HOUR = new Quota(3, Duration.ofHours(1));

  private final SettableClock clock = new SettableClock("2026-03-09");
  private final CountingChannel board = new CountingChannel();

  enum On {
    POSTGRESQL,
    MARIADB;

    DataSource database() {
      return this == POSTGRESQL ? Databases.postgresql() : Databases.mariaDb();
    }
  }

  /** The board behind something that tests want of it. */
  private class Board implements Channel {
    @Override
    public VisibilityScope reach(VisibilityScope wanted) {
      return board.reach(wanted);
    }

    @Override
    public Standing place(Publication publication, PlacementKey key) {
      return board.place(publication, key);
    }

    @Override
    public Standing check(PlacementKey key) {
      return board.check(key);
    }

    @Override
    public Standing withdraw(PlacementKey key, WithdrawalReason why) {
      return board.withdraw(key, why);
    }
  }

  private School node(DataSource database, String prefix, Channel channel, long seed) {
    JdbcStore store = JdbcStore.on(database).prefix(prefix).clock(clock).open();
    return new School(
        School.PROFILE, channel, parts -> parts.store(store).random(new Random(seed)));
  }

  @ParameterizedTest
  @EnumSource
  void they_keep_to_its_quota_together(On on) {
    Channel limited =
        new Board() {
          @Override
          public Optional<Quota> quota() {
            return Optional.of(THREE_AN_HOUR);
          }
        };
    String prefix = Databases.newPrefix();
    try (School first = node(on.database(), prefix, limited, 1);
        School second = node(on.database(), prefix, limited, 2)) {
      first.sunlit.importArchives(School.OFFICE, OldMatters.list(8));
      for (int hours = 0; hours < 3; hours++) {
        for (int turn = 0; turn < 3; turn++) {
          CompletableFuture<?> other = CompletableFuture.runAsync(second.sunlit::work);
          first.sunlit.work();
          other.join();
        }
        assertThat(board.standing()).hasSize(Math.min(8, 3 * (hours + 1)));
        clock.set(clock.instant().plus(THREE_AN_HOUR.window()).plusSeconds(1));
      }
      assertThat(board.placedTwice()).isEmpty();
    }
  }

  /** One has begun, and the other comes to work meanwhile. */
  @Test
  void one_of_them_makes_it_anew() {
    AtomicInteger rebuilt = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Channel slow =
        new Board() {
          @Override
          public void rebuild(Iterable<Wanted> all, BiConsumer<PlacementKey, Standing> answers) {
            rebuilt.incrementAndGet();
            begun.countDown();
            await(goOn);
            super.rebuild(all, answers);
          }
        };
    String prefix = Databases.newPrefix();
    try (School first = node(Databases.postgresql(), prefix, slow, 1);
        School second = node(Databases.postgresql(), prefix, slow, 2)) {
      first.sunlit.importArchives(School.OFFICE, OldMatters.list(2));
      first.sunlit.work();
      first.done(School.OFFICE, new RebuildOutlet(OutletUpkeep.of("site"), "服务器重装"));

      CompletableFuture<?> one = CompletableFuture.runAsync(first.sunlit::work);
      await(begun);
      second.sunlit.work();
      goOn.countDown();
      one.join();
      second.sunlit.work();

      assertThat(rebuilt).hasValue(1);
      assertThat(board.standing()).hasSize(2);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
