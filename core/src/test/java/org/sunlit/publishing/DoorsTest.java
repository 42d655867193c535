package org.sunlit.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunlit.MemoryChannel;
import org.sunlit.SettableClock;
import org.sunlit.store.MemoryStore;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

class DoorsTest {
  private static final VisibilityScope STAFF = Units.none().scope(Audience.of(Community.STAFF));
  private static final List<Words> OPEN = List.of(new Words("门未关", "the door is open"));

  private final SettableClock clock = new SettableClock("2026-03-09");
  private final MemoryStore store = new MemoryStore(clock);
  private final MemoryChannel intranet = new MemoryChannel();

  @BeforeEach
  void narrow() {
    intranet.reach = STAFF;
  }

  private Doors open() {
    return new Doors(Map.of("intranet", intranet), store);
  }

  private void after(Doors doors, Duration wait) {
    clock.set(clock.instant().plus(wait));
    doors.tryAll(clock.instant());
  }

  @Test
  void an_outlet_reaches_whom_it_says_once_strangers_were_refused() {
    assertThat(open().reach("intranet", STAFF)).isEqualTo(STAFF);
    assertThat(intranet.probed).hasValue(1);
  }

  @Test
  void until_then_it_reaches_the_public() {
    intranet.faults = OPEN;
    Doors doors = open();
    assertThat(doors.reach("intranet", STAFF)).isEqualTo(VisibilityScope.PUBLIC);

    intranet.faults = List.of();
    after(doors, Duration.ofSeconds(59));
    assertThat(doors.reach("intranet", STAFF)).isEqualTo(VisibilityScope.PUBLIC);
    after(doors, Duration.ofSeconds(1));
    assertThat(doors.reach("intranet", STAFF)).isEqualTo(STAFF);
  }

  @Test
  void a_probe_that_breaks_has_not_passed() {
    intranet.insteadOfProbing =
        () -> {
          throw new IllegalStateException("broken plugin");
        };
    Doors doors = open();
    assertThat(doors.reach("intranet", STAFF)).isEqualTo(VisibilityScope.PUBLIC);
    assertThat(doors.all()).noneMatch(Door::passed);
  }

  @Test
  void one_that_reaches_nobody_and_one_that_is_not_there_reach_nobody() {
    intranet.faults = OPEN;
    intranet.reach = VisibilityScope.NOBODY;
    assertThat(open().reach("intranet", STAFF)).isEqualTo(VisibilityScope.NOBODY);
    assertThat(open().reach("elsewhere", STAFF)).isEqualTo(VisibilityScope.NOBODY);
  }

  @Test
  void a_door_that_was_shut_is_tried_again_and_found_open() {
    Doors doors = open();
    after(doors, Duration.ofHours(5));
    assertThat(intranet.probed).hasValue(1);
    intranet.faults = OPEN;
    after(doors, Duration.ofHours(1));
    assertThat(doors.reach("intranet", STAFF)).isEqualTo(VisibilityScope.PUBLIC);
  }

  @Test
  void one_that_stays_open_is_tried_ever_more_seldom() {
    intranet.faults = OPEN;
    Doors doors = open();
    for (int minute = 0; minute < 24 * 60; minute++) after(doors, Duration.ofMinutes(1));
    assertThat(intranet.probed.get()).isBetween(10, 14);
  }

  @Test
  void what_is_wanted_has_to_follow_once_also_after_a_restart() {
    assertThat(open().changed()).isEmpty();
    intranet.faults = OPEN;
    Doors doors = open();
    assertThat(doors.changed()).hasSize(1);
    doors.followed(doors.changed());
    assertThat(doors.changed()).isEmpty();
    assertThat(open().changed()).isEmpty();
    intranet.faults = List.of();
    assertThat(open().changed()).extracting(Door::passed).containsExactly(true);
  }
}
