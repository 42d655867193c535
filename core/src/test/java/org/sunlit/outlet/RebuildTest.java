package org.sunlit.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.channels.Standing;
import org.sunlit.item.OutletStanding;
import org.sunlit.item.StageCommand.WithdrawItem;
import org.sunlit.outlet.OutletCommand.RebuildOutlet;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Outcome;
import org.sunlit.words.Words;

class RebuildTest {
  private static final RebuildOutlet ORDER = new RebuildOutlet(OutletUpkeep.of("site"), "服务器重装");

  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private OutletUpkeep upkeep() {
    return school.sunlit.outlets().upkeep("site");
  }

  @Test
  void everything_that_is_wanted_stands_again() {
    Matter kept = Matter.at(Stage.PRIOR_DISCLOSURE, school);
    Matter gone = Matter.at(Stage.PRIOR_DISCLOSURE, school);
    gone.done(School.OFFICE, new WithdrawItem(gone.id, "内容有误"));
    school.sunlit.work();
    school.site.standing.clear();

    school.done(School.OFFICE, ORDER);
    assertThat(upkeep().stage()).isEqualTo(OutletStage.TO_REBUILD);
    school.sunlit.work();

    assertThat(school.site.standing).hasSize(1);
    assertThat(kept.onSite().kind()).isEqualTo(OutletStanding.Kind.LIVE);
    assertThat(upkeep())
        .satisfies(
            done -> {
              assertThat(done.stage()).isEqualTo(OutletStage.IN_ORDER);
              assertThat(done.live()).isEqualTo(1);
              assertThat(done.refused()).isZero();
            });
  }

  @Test
  void it_is_done_once() {
    Matter.at(Stage.PRIOR_DISCLOSURE, school);
    school.done(School.OFFICE, ORDER);
    school.sunlit.work();
    int placed = school.site.placed.get();

    school.sunlit.work();

    assertThat(school.site.placed).hasValue(placed);
    school.done(School.OFFICE, ORDER);
    school.sunlit.work();
    assertThat(school.site.placed).hasValue(placed + 1);
  }

  @Test
  void what_is_refused_is_counted_and_stands_as_refused() {
    Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
    school.site.insteadOfPlacing = () -> new Standing.Rejected(new Words("满", "full"), false);
    school.done(School.OFFICE, ORDER);
    school.sunlit.work();

    assertThat(upkeep().refused()).isEqualTo(1);
    assertThat(matter.onSite().kind()).isEqualTo(OutletStanding.Kind.REJECTED);
  }

  @Test
  void a_channel_that_breaks_down_is_asked_again_later() {
    Matter.at(Stage.PRIOR_DISCLOSURE, school);
    school.site.insteadOfPlacing =
        () -> {
          throw new IllegalStateException("broken plugin");
        };
    school.done(School.OFFICE, ORDER);
    school.sunlit.work();
    assertThat(upkeep().stage()).isEqualTo(OutletStage.TO_REBUILD);

    school.site.insteadOfPlacing = null;
    school.clock.set(school.clock.instant().plus(Duration.ofHours(1)));
    school.sunlit.work();
    assertThat(upkeep().stage()).isEqualTo(OutletStage.IN_ORDER);
  }

  @Nested
  class NobodyOrdersIt {
    @Test
    void of_an_outlet_that_is_not_there_or_replaces_nothing() {
      assertThat(
              school.refused(School.OFFICE, new RebuildOutlet(OutletUpkeep.of("nowhere"), "服务器重装")))
          .containsExactly("outlet-can-be-made-anew");
      school.site.replaces = false;
      assertThat(school.refused(School.OFFICE, ORDER)).containsExactly("outlet-can-be-made-anew");
    }

    @Test
    void but_the_office() {
      assertThat(school.sunlit.perform(School.KEEPER, ORDER)).isInstanceOf(Outcome.NotFound.class);
    }
  }
}
