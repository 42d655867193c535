package org.sunlit.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.MemoryChannel;
import org.sunlit.School;
import org.sunlit.item.ApprovalCommand.ReleaseVersion;
import org.sunlit.item.StageCommand.DisclosePrior;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Digest;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

class GapsTest {
  private final MemoryChannel campus = new MemoryChannel();

  @SuppressWarnings("NullAway.Init")
  private School school;

  @SuppressWarnings("NullAway.Init")
  private Matter matter;

  @BeforeEach
  void open() {
    campus.reach = ThreeOutlets.campus();
    school = ThreeOutlets.school(false, new MemoryChannel(), campus, new MemoryChannel());
    matter = Matter.raisedIn(school);
  }

  @AfterEach
  void close() {
    school.close();
  }

  private Digest shown(List<Audience> scope, String... outlets) {
    Digest digest =
        matter.approvedFor(matter.draft(Stage.PRIOR_DISCLOSURE, scope, Matter.PLAN, ""), outlets);
    matter.done(School.HEAD, new DisclosePrior(matter.id));
    school.sunlit.work();
    return digest;
  }

  @Test
  void what_is_not_on_show_has_none() {
    assertThat(school.sunlit.outlets().gap(matter.id)).isEmpty();
  }

  @Test
  void names_those_who_are_not_reached_and_what_would_reach_them() {
    Digest digest = shown(List.of(Audience.PUBLIC), ThreeOutlets.CAMPUS);

    assertThat(school.sunlit.outlets().gap(matter.id))
        .contains(new Gap(VisibilityScope.PUBLIC, List.of(ThreeOutlets.SITE, ThreeOutlets.WALL)));

    matter.done(School.KEEPER, new ReleaseVersion(matter.id, digest, ThreeOutlets.SITE));
    school.sunlit.work();
    assertThat(school.sunlit.outlets().gap(matter.id)).isEmpty();
  }

  @Test
  void no_outlet_that_reaches_more_than_the_scope_would_help() {
    Audience staff = Audience.of(Community.STAFF);
    Audience parents = Audience.of(Community.PARENTS);
    campus.reach = School.PROFILE.order().scope(staff);
    shown(List.of(staff, parents), ThreeOutlets.CAMPUS);

    assertThat(school.sunlit.outlets().gap(matter.id))
        .contains(new Gap(School.PROFILE.order().scope(parents), List.of()));
  }

  @Test
  void an_outlet_reaches_the_public_while_its_door_is_open() {
    assertThat(school.sunlit.outlets().reach(ThreeOutlets.CAMPUS, ThreeOutlets.campus()))
        .isEqualTo(ThreeOutlets.campus());

    campus.faults = List.of(new Words("门未关", "the door is open"));
    school.clock.set(school.clock.instant().plus(Duration.ofHours(7)));
    school.sunlit.work();

    assertThat(school.sunlit.outlets().reach(ThreeOutlets.CAMPUS, ThreeOutlets.campus()))
        .isEqualTo(VisibilityScope.PUBLIC);
  }
}
