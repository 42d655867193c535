package org.sunlit.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.MemoryChannel;
import org.sunlit.School;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Quota;
import org.sunlit.channels.Standing;
import org.sunlit.feedback.Remark;
import org.sunlit.item.ApprovalCommand.ApproveVersion;
import org.sunlit.item.ApprovalCommand.CountersignVersion;
import org.sunlit.item.ApprovalCommand.ReleaseVersion;
import org.sunlit.item.ApprovalCommand.ReviewConfidentiality;
import org.sunlit.item.ApprovalCommand.ReviewVersion;
import org.sunlit.item.DraftingCommand.DraftVersion;
import org.sunlit.item.OutletStanding;
import org.sunlit.item.ScopeCommand.NarrowScope;
import org.sunlit.item.StageCommand.DisclosePrior;
import org.sunlit.item.StageCommand.OpenConsultation;
import org.sunlit.item.StageCommand.Redisclose;
import org.sunlit.item.StageCommand.WithdrawItem;
import org.sunlit.outlet.OutletCommand.RebuildOutlet;
import org.sunlit.outlet.OutletUpkeep;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Digest;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

class PlacementsTest {
  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private Standing standing() {
    return school.sunlit.placements().get(0).standing();
  }

  @Nested
  class NothingIsPlaced {
    @Test
    void before_the_keeper_has_released_it() {
      Matter matter = Matter.raisedIn(school);
      Digest digest = matter.proposed(matter.draft(Stage.PRIOR_DISCLOSURE, Matter.PLAN, ""));
      matter.done(School.SECTION_HEAD, new ReviewVersion(matter.id, digest));
      matter.done(School.REVIEWER, new ReviewConfidentiality(matter.id, digest));
      matter.done(School.LEADER, new ApproveVersion(matter.id, digest));
      matter.done(School.OFFICE, new CountersignVersion(matter.id, digest));
      matter.done(School.HEAD, new DisclosePrior(matter.id));

      school.sunlit.work();

      assertThat(school.site.standing).isEmpty();
    }

    @Test
    void on_an_outlet_that_reaches_more_than_the_scope() {
      Matter matter = Matter.raisedIn(school);
      matter.approved(
          matter.draft(
              Stage.PRIOR_DISCLOSURE, List.of(Audience.of(Community.STAFF)), Matter.PLAN, ""));
      matter.done(School.HEAD, new DisclosePrior(matter.id));
      school.sunlit.work();
      assertThat(school.site.standing).isEmpty();

      school.site.reach = School.PROFILE.order().scope(Audience.of(Community.STAFF_DELEGATES));
      Matter other = Matter.raisedIn(school);
      other.approved(
          other.draft(
              Stage.PRIOR_DISCLOSURE, List.of(Audience.of(Community.STAFF)), Matter.PLAN, ""));
      other.done(School.HEAD, new DisclosePrior(other.id));
      school.sunlit.work();
      assertThat(school.site.standing.values())
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.marking()).isEqualTo("校内公开，请勿外传");
                assertThat(each.reach()).isEqualTo(school.site.reach);
              });
    }
  }

  @Test
  void an_outlet_that_lets_strangers_in_holds_only_what_is_public_until_it_is_mended() {
    school.site.reach = School.PROFILE.order().scope(Audience.of(Community.STAFF_DELEGATES));
    Matter inside = Matter.raisedIn(school);
    inside.approved(
        inside.draft(
            Stage.PRIOR_DISCLOSURE, List.of(Audience.of(Community.STAFF)), Matter.PLAN, ""));
    inside.done(School.HEAD, new DisclosePrior(inside.id));
    school.sunlit.work();
    assertThat(school.site.standing).hasSize(1);

    school.site.faults = List.of(new Words("未登录的访问没有被拒绝", "a stranger was not refused"));
    school.clock.set(school.clock.instant().plus(Duration.ofHours(7)));
    Instant again = school.sunlit.work();
    assertThat(school.site.standing).isEmpty();
    assertThat(school.sunlit.outlets().doors())
        .extracting(Door::faults)
        .containsExactly(school.site.faults);
    assertThat(again).isEqualTo(school.clock.instant().plus(Duration.ofMinutes(1)));

    school.site.faults = List.of();
    school.clock.set(again);
    school.sunlit.work();
    assertThat(school.site.standing).hasSize(1);
    assertThat(school.sunlit.outlets().doors()).allMatch(Door::passed);
  }

  @Test
  void what_stands_is_placed_once() {
    Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
    int placed = school.site.placed.get();

    school.sunlit.work();
    school.sunlit.work();

    assertThat(school.site.placed).hasValue(placed);
    assertThat(matter.onSite().kind()).isEqualTo(OutletStanding.Kind.LIVE);
  }

  @Test
  void a_narrower_version_leaves_only_what_the_outlet_may_carry() {
    Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
    matter.afterWorkingDays(4);
    matter.approved(
        matter.draft(
            Stage.CONSULTATION,
            List.of(Audience.of(Community.CAMPUS), Audience.of(Community.PARENTS)),
            Matter.PLAN,
            ""));
    matter.done(School.HEAD, new OpenConsultation(matter.id, matter.invitation()));
    school.sunlit.work();

    Publication there = school.site.standing.values().iterator().next();

    assertThat(there.versions()).hasSize(1);
    assertThat(there.toString()).doesNotContain("每小时22元");
    assertThat(there.reach()).isEqualTo(VisibilityScope.PUBLIC);
  }

  @Nested
  class AnUnknownOutcome {
    @Test
    void is_looked_at_and_never_placed_again_blindly() {
      school.site.insteadOfPlacing = () -> new Standing.Unknown("timeout");
      school.site.insteadOfChecking = () -> new Standing.Unknown("timeout");
      Matter.at(Stage.PRIOR_DISCLOSURE, school);
      assertThat(school.site.placed).hasValue(1);
      for (int each = 0; each < 20; each++) {
        school.clock.set(school.clock.instant().plus(Duration.ofHours(7)));
        school.sunlit.work();
      }
      assertThat(school.site.placed).hasValue(1);

      school.site.insteadOfChecking = () -> new Standing.Absent();
      school.site.insteadOfPlacing = null;
      school.clock.set(school.clock.instant().plus(Duration.ofHours(7)));
      school.sunlit.work();
      school.site.insteadOfChecking = null;
      school.sunlit.work();

      assertThat(school.site.placed).hasValue(2);
    }

    @Test
    void is_looked_at_first_where_the_answer_could_not_be_written_down() {
      school.site.insteadOfPlacing =
          () -> new Standing.Pending("never", Duration.ofSeconds(Long.MAX_VALUE), null);
      school.site.insteadOfChecking = () -> new Standing.Unknown("timeout");
      Matter.at(Stage.PRIOR_DISCLOSURE, school);
      assertThat(school.site.placed).hasValue(1);

      school.site.insteadOfPlacing = null;
      for (int each = 0; each < 3; each++) {
        school.clock.set(school.clock.instant().plus(Duration.ofHours(7)));
        school.sunlit.work();
      }

      assertThat(school.site.placed).hasValue(1);
    }

    @Test
    void follows_from_a_channel_that_throws() {
      school.site.insteadOfPlacing =
          () -> {
            throw new IllegalStateException("broken plugin");
          };
      Matter.at(Stage.PRIOR_DISCLOSURE, school);

      assertThat(standing()).isEqualTo(new Standing.Unknown("IllegalStateException"));
    }
  }

  @Test
  void a_refusal_is_tried_again_only_if_the_outlet_says_so_and_later_each_time() {
    school.site.insteadOfPlacing = () -> new Standing.Rejected(new Words("忙", "busy"), true);
    Matter.at(Stage.PRIOR_DISCLOSURE, school);
    school.sunlit.work();
    assertThat(school.site.placed).hasValue(1);
    school.clock.set(school.clock.instant().plusSeconds(61));
    school.sunlit.work();
    school.clock.set(school.clock.instant().plusSeconds(61));
    school.sunlit.work();
    assertThat(school.site.placed).hasValue(2);

    school.site.insteadOfPlacing = () -> new Standing.Rejected(new Words("不收", "never"), false);
    school.clock.set(school.clock.instant().plusSeconds(3600));
    school.sunlit.work();
    school.clock.set(school.clock.instant().plusSeconds(360_000));
    school.sunlit.work();
    assertThat(school.site.placed).hasValue(3);
  }

  @Test
  void a_person_finishes_what_is_pending() {
    school.site.insteadOfPlacing =
        () ->
            new Standing.Pending("pack", Duration.ofMinutes(5), new Words("请发布", "please publish"));
    Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
    assertThat(matter.onSite().kind()).isEqualTo(OutletStanding.Kind.AWAITS_PERSON);
    String revision = school.sunlit.placements().get(0).wanted();
    school.site.insteadOfChecking =
        () -> new Standing.Live("there", VisibilityScope.PUBLIC, String.valueOf(revision));
    school.clock.set(school.clock.instant().plus(Duration.ofMinutes(6)));

    school.sunlit.work();

    assertThat(matter.onSite().kind()).isEqualTo(OutletStanding.Kind.LIVE);
    assertThat(school.site.placed).hasValue(1);
  }

  @Test
  void an_outlet_that_cannot_replace_is_given_new_versions_only() {
    school.site.replaces = false;
    Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);
    int placed = school.site.placed.get();
    matter.answered(matter.objection("前后不一致"), Remark.Rectification.OF_FORM);
    school.sunlit.work();
    assertThat(school.site.placed).hasValue(placed);

    matter.approved(Stage.RESULT_DISCLOSURE, Matter.PLAN + "<p>附表</p>", "更正差错");
    matter.done(School.HEAD, new Redisclose(matter.id));
    school.sunlit.work();

    assertThat(school.site.placed).hasValue(placed + 1);
  }

  @Test
  void a_withdrawal_takes_it_down() {
    Matter matter = Matter.at(Stage.RESULT_DISCLOSURE, school);
    matter.done(School.OFFICE, new WithdrawItem(matter.id, "内容有误"));
    assertThat(school.site.standing).hasSize(1);

    school.sunlit.work();

    assertThat(school.site.standing).isEmpty();
    assertThat(standing()).isInstanceOf(Standing.Absent.class);
  }

  @Nested
  class WhatStands {
    private final Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);

    private void later() {
      school.clock.set(school.clock.instant().plus(Duration.ofHours(7)));
      school.sunlit.work();
    }

    @Test
    void is_looked_at_now_and_then_and_put_back_where_it_is_gone() {
      school.site.standing.clear();

      later();
      assertThat(matter.onSite().kind()).isEqualTo(OutletStanding.Kind.ABSENT);
      school.sunlit.work();

      assertThat(school.site.standing).hasSize(1);
      assertThat(matter.onSite().kind()).isEqualTo(OutletStanding.Kind.LIVE);
    }

    @Test
    void is_not_doubted_because_nobody_could_look_once() {
      OutletStanding before = matter.onSite();
      school.site.insteadOfChecking = () -> new Standing.Unknown("no network");
      later();
      assertThat(matter.onSite()).isEqualTo(before);

      later();
      later();
      assertThat(matter.onSite().kind()).isEqualTo(OutletStanding.Kind.UNKNOWN);

      school.site.insteadOfChecking = null;
      later();
      assertThat(matter.onSite().kind()).isEqualTo(OutletStanding.Kind.LIVE);
      assertThat(school.site.placed).hasValue(1);
    }

    @Test
    void comes_down_where_the_outlet_refuses_the_text_for_fewer_people() {
      school.site.reach = ThreeOutlets.campus();
      later();
      school.site.insteadOfPlacing = () -> new Standing.Rejected(new Words("不收", "never"), false);
      matter.done(
          School.REVIEWER,
          new NarrowScope(matter.id, List.of(Audience.of(Community.STAFF)), "含内部安排"));

      later();
      later();

      assertThat(school.site.standing).isEmpty();
    }
  }

  @Test
  void an_outlet_that_refuses_on_and_on_is_left_alone() {
    school.site.insteadOfPlacing = () -> new Standing.Rejected(new Words("忙", "busy"), true);
    Matter.at(Stage.PRIOR_DISCLOSURE, school);
    for (int each = 0; each < 3 * Placement.PATIENCE; each++) {
      school.clock.set(school.clock.instant().plus(Duration.ofHours(7)));
      school.sunlit.work();
    }

    assertThat(school.site.placed).hasValue(Placement.PATIENCE);
  }

  @Test
  void whoever_comes_first_has_it_in_hand_and_nobody_else() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch on = new CountDownLatch(1);
    Matter matter = Matter.raisedIn(school);
    matter.approved(matter.draft(Stage.PRIOR_DISCLOSURE, Matter.PLAN, ""));
    matter.done(School.HEAD, new DisclosePrior(matter.id));
    school.site.insteadOfPlacing =
        () -> {
          inside.countDown();
          try {
            on.await();
          } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
          }
          return new Standing.Unknown("slow");
        };
    Thread first = new Thread(school.sunlit::work);
    first.start();
    inside.await();

    school.sunlit.work();
    assertThat(school.site.placed).hasValue(1);

    on.countDown();
    first.join();
    assertThat(standing()).isEqualTo(new Standing.Unknown("slow"));
  }

  @Test
  void what_a_process_left_in_hand_is_looked_at_before_anything_is_placed_again() {
    school.site.insteadOfPlacing =
        () -> {
          throw new StormyOutlet.Killed();
        };
    assertThatThrownBy(() -> Matter.at(Stage.PRIOR_DISCLOSURE, school))
        .isInstanceOf(StormyOutlet.Killed.class);
    school.site.insteadOfPlacing = null;
    school.site.insteadOfChecking = () -> new Standing.Unknown("still down");
    school.sunlit.work();
    school.clock.set(school.clock.instant().plus(Duration.ofMinutes(11)));
    school.sunlit.work();
    assertThat(school.site.placed).hasValue(1);

    school.site.insteadOfChecking = null;
    school.clock.set(school.clock.instant().plus(Duration.ofHours(7)));
    school.sunlit.work();
    school.sunlit.work();

    assertThat(school.site.placed).hasValue(2);
    assertThat(school.site.standing).hasSize(1);
  }

  @Test
  void a_party_affair_stands_inside_before_it_stands_outside() {
    MemoryChannel site = new MemoryChannel();
    MemoryChannel campus = new MemoryChannel();
    campus.reach = ThreeOutlets.campus();
    campus.insteadOfPlacing = () -> new Standing.Rejected(new Words("忙", "busy"), true);
    try (School party = ThreeOutlets.school(true, site, campus, new MemoryChannel())) {
      Matter matter = Matter.raisedIn(party);
      matter.approved(matter.draft(Stage.PRIOR_DISCLOSURE, Matter.PLAN, ""));
      matter.done(School.HEAD, new DisclosePrior(matter.id));
      party.sunlit.work();
      party.clock.set(party.clock.instant().plus(Duration.ofMinutes(2)));
      party.sunlit.work();
      assertThat(site.standing).isEmpty();

      campus.insteadOfPlacing = null;
      party.clock.set(party.clock.instant().plus(Duration.ofMinutes(5)));
      party.sunlit.work();

      assertThat(campus.standing).hasSize(1);
      assertThat(site.standing).hasSize(1);
    }
  }

  @Test
  void a_party_affair_stands_inside_first_though_the_door_there_is_open_still() {
    MemoryChannel site = new MemoryChannel();
    MemoryChannel campus = new MemoryChannel();
    campus.reach = ThreeOutlets.campus();
    campus.faults = List.of(new Words("门未关", "the door is open"));
    campus.insteadOfPlacing = () -> new Standing.Rejected(new Words("忙", "busy"), true);
    try (School party = ThreeOutlets.school(true, site, campus, new MemoryChannel())) {
      Matter matter = Matter.raisedIn(party);
      matter.approved(matter.draft(Stage.PRIOR_DISCLOSURE, Matter.PLAN, ""));
      matter.done(School.HEAD, new DisclosePrior(matter.id));
      party.sunlit.work();
      assertThat(site.standing).isEmpty();

      campus.insteadOfPlacing = null;
      party.clock.set(party.clock.instant().plus(Duration.ofMinutes(5)));
      party.sunlit.work();

      assertThat(campus.standing).hasSize(1);
      assertThat(site.standing).hasSize(1);
    }
  }

  @Test
  void a_party_affair_waits_outside_until_it_is_released_inside() {
    MemoryChannel site = new MemoryChannel();
    MemoryChannel campus = new MemoryChannel();
    campus.reach = ThreeOutlets.campus();
    try (School party = ThreeOutlets.school(true, site, campus, new MemoryChannel())) {
      Matter matter = Matter.raisedIn(party);
      DraftVersion draft = matter.draft(Stage.PRIOR_DISCLOSURE, Matter.PLAN, "");
      Digest digest = matter.approvedFor(draft, ThreeOutlets.SITE);
      matter.done(School.HEAD, new DisclosePrior(matter.id));
      party.sunlit.work();
      assertThat(site.standing).isEmpty();

      matter.done(School.KEEPER, new ReleaseVersion(matter.id, digest, ThreeOutlets.CAMPUS));
      party.sunlit.work();

      assertThat(campus.standing).hasSize(1);
      assertThat(site.standing).hasSize(1);
    }
  }

  @Test
  void a_party_affair_waits_for_no_outlet_that_reaches_nobody() {
    MemoryChannel site = new MemoryChannel();
    MemoryChannel campus = new MemoryChannel();
    MemoryChannel nobody = new MemoryChannel();
    campus.reach = ThreeOutlets.campus();
    nobody.reach = VisibilityScope.NOBODY;
    try (School party = ThreeOutlets.school(true, site, nobody, campus)) {
      Matter matter = Matter.raisedIn(party);
      DraftVersion draft = matter.draft(Stage.PRIOR_DISCLOSURE, Matter.PLAN, "");
      matter.approvedFor(draft, ThreeOutlets.SITE, ThreeOutlets.WALL);
      matter.done(School.HEAD, new DisclosePrior(matter.id));
      party.sunlit.work();

      assertThat(site.standing).hasSize(1);
    }
  }

  @Test
  void a_party_affair_does_not_come_outside_first_with_all_that_is_made_anew() {
    MemoryChannel site = new MemoryChannel();
    MemoryChannel campus = new MemoryChannel();
    campus.reach = ThreeOutlets.campus();
    campus.insteadOfPlacing = () -> new Standing.Rejected(new Words("忙", "busy"), true);
    try (School party = ThreeOutlets.school(true, site, campus, new MemoryChannel())) {
      Matter matter = Matter.raisedIn(party);
      matter.approved(matter.draft(Stage.PRIOR_DISCLOSURE, Matter.PLAN, ""));
      matter.done(School.HEAD, new DisclosePrior(matter.id));
      party.sunlit.work();

      party.done(School.OFFICE, new RebuildOutlet(OutletUpkeep.of(ThreeOutlets.SITE), "服务器重装"));
      party.sunlit.work();

      assertThat(site.standing).isEmpty();
    }
  }

  @Test
  void what_is_over_an_outlets_quota_waits_for_room() {
    StormyOutlet wall =
        new StormyOutlet(
            VisibilityScope.PUBLIC, false, new Quota(1, Duration.ofDays(1)), new Random(1));
    try (School school =
        ThreeOutlets.school(false, new MemoryChannel(), new MemoryChannel(), wall)) {
      Matter one = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      Matter two = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      assertThat(ThreeOutlets.on(one, ThreeOutlets.WALL).standing())
          .isInstanceOf(Standing.Live.class);
      assertThat(ThreeOutlets.on(two, ThreeOutlets.WALL).standing())
          .isInstanceOf(Standing.Absent.class);

      school.clock.set(school.clock.instant().plus(Duration.ofDays(1)));
      school.sunlit.work();

      assertThat(ThreeOutlets.on(two, ThreeOutlets.WALL).standing())
          .isInstanceOf(Standing.Live.class);
    }
  }

  @Test
  void a_rebuild_gives_nothing_to_an_outlet_that_has_left_the_entry() {
    MemoryChannel site = new MemoryChannel();
    MemoryChannel campus = new MemoryChannel();
    MemoryChannel wall = new MemoryChannel();
    try (School before = ThreeOutlets.school(false, site, campus, wall)) {
      Matter.at(Stage.PRIOR_DISCLOSURE, before);
      int placed = site.placed.get();
      assertThat(placed).isPositive();
      School after =
          new School(
              ThreeOutlets.profile(false, "\"campus-site\", \"wall\""),
              site,
              parts ->
                  parts
                      .store(before.store)
                      .channel(ThreeOutlets.CAMPUS, campus)
                      .channel(ThreeOutlets.WALL, wall));

      after.done(School.OFFICE, new RebuildOutlet(OutletUpkeep.of(ThreeOutlets.SITE), "服务器重装"));
      after.done(School.OFFICE, new RebuildOutlet(OutletUpkeep.of(ThreeOutlets.CAMPUS), "服务器重装"));
      after.sunlit.work();

      assertThat(site.placed).hasValue(placed);
      assertThat(site.standing).isEmpty();
      assertThat(after.sunlit.outlets().upkeep(ThreeOutlets.SITE).live()).isZero();
      assertThat(after.sunlit.outlets().upkeep(ThreeOutlets.CAMPUS).live()).isEqualTo(1);
    }
  }
}
