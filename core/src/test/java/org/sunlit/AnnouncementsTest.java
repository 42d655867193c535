package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.agenda.Announcement;
import org.sunlit.agenda.Occasion;
import org.sunlit.catalog.CatalogSubject;
import org.sunlit.channels.Notifier;
import org.sunlit.deliberation.ResolutionOutcome;
import org.sunlit.feedback.Remark;
import org.sunlit.item.ArchivedMatter;
import org.sunlit.item.EmergencyCommand.ConfirmEmergency;
import org.sunlit.item.EmergencyCommand.OrderEmergency;
import org.sunlit.item.StageCommand.StateWithdrawalReason;
import org.sunlit.item.StageCommand.WithdrawItem;
import org.sunlit.json.ProfileJson;
import org.sunlit.listing.ListStage;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Profile;
import org.sunlit.procedure.Stage;
import org.sunlit.record.SubjectId;
import org.sunlit.report.ReportKind;
import org.sunlit.request.RequestStage;
import org.sunlit.visibility.Audience;
import org.sunlit.withholding.WithholdingStage;

/** What has become true with time: recorded once each, whoever ticks and whenever. */
class AnnouncementsTest {
  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private static List<Announcement> all(Sunlit sunlit) {
    return sunlit.announcements(0, 10_000);
  }

  /** Of one subject, as occasion and last day. */
  private List<String> of(SubjectId subject) {
    return all(school.sunlit).stream()
        .filter(each -> each.subject().equals(subject))
        .map(each -> each.occasion() + " " + lastDay(each.due()))
        .toList();
  }

  private static LocalDate lastDay(Instant due) {
    return School.PROFILE.calendar().dayOf(due.minusSeconds(1));
  }

  private static String occasion(String announcement) {
    return announcement.substring(0, announcement.indexOf(' '));
  }

  private void tickOn(String day) {
    school.clock.day(LocalDate.parse(day));
    school.sunlit.tick();
  }

  @Nested
  class OfAnItem {
    /** On show since Monday 9 March 2026, three working days: until Thursday the 12th, 24:00. */
    @Test
    void come_when_the_last_day_has_ended_and_once() {
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      tickOn("2026-03-12");
      assertThat(of(matter.id)).isEmpty();

      tickOn("2026-03-13");
      school.sunlit.tick();
      tickOn("2026-03-20");

      assertThat(of(matter.id)).containsExactly("DISPLAY_OVER 2026-03-12");
    }

    @Test
    void tell_of_every_stage_even_if_nobody_ticked_before_it_was_left() {
      Matter matter = Matter.at(Stage.ARCHIVED, school);
      String before = all(school.sunlit).toString();
      school.sunlit.tick();

      assertThat(all(school.sunlit)).hasToString(before);
      assertThat(of(matter.id))
          .extracting(AnnouncementsTest::occasion)
          .containsExactly("DISPLAY_OVER", "CONSULTATION_OVER", "DISPLAY_OVER", "SUPERVISION_OVER");
    }

    @Test
    void tell_what_is_due_and_not_what_was_done_in_time() {
      Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);
      LocalDate heard = school.clock.today();
      String first = matter.objection("标准前后不一致");
      matter.objection("时间不清楚");
      matter.answered(first, Remark.Rectification.NONE);
      school.clock.day(heard.plusDays(40));

      school.sunlit.tick();

      assertThat(of(matter.id))
          .extracting(AnnouncementsTest::occasion)
          .endsWith("FEEDBACK_ACKNOWLEDGEMENT_DUE", "SUPERVISION_OVER", "FEEDBACK_ANSWER_DUE")
          .doesNotContain("RESULT_DUE");
    }

    @Test
    void tell_when_a_result_is_due_after_the_last_resolution() {
      Matter matter = Matter.at(Stage.DELIBERATION, school);
      matter.resolved(Matter.WORKING_GROUP, ResolutionOutcome.ADOPTED);
      matter.resolved(Matter.LEADING_GROUP, ResolutionOutcome.ADOPTED);
      school.clock.day(school.clock.today().plusDays(60));

      school.sunlit.tick();

      assertThat(of(matter.id))
          .extracting(AnnouncementsTest::occasion)
          .endsWith("RESULT_DUE", "RESULT_DUE_AT_THE_LATEST");
    }

    /** Ordered on Monday 9 March 2026; the leading group has ten working days. */
    @Test
    void tell_when_an_emergency_is_to_be_confirmed() {
      Matter confirmed = Matter.raisedIn(school);
      Matter forgotten = Matter.raisedIn(school);
      for (Matter each : List.of(confirmed, forgotten)) {
        each.done(School.LEADER, new OrderEmergency(each.id, "汛情紧急", Map.of(), true));
      }
      confirmed.done(School.holderOf("lg-chair"), new ConfirmEmergency(confirmed.id, "纪要〔2026〕9号"));
      tickOn("2026-03-31");

      assertThat(of(confirmed.id)).isEmpty();
      assertThat(of(forgotten.id)).containsExactly("EMERGENCY_CONFIRMATION_DUE 2026-03-23");
    }

    @Test
    void tell_when_a_withdrawal_is_to_be_reasoned() {
      Matter reasoned = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      Matter bare = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      for (Matter each : List.of(reasoned, bare)) {
        each.done(School.OFFICE, new WithdrawItem(each.id, null));
      }
      reasoned.done(School.OFFICE, new StateWithdrawalReason(reasoned.id, "人数有误"));
      tickOn("2026-03-12");

      assertThat(of(reasoned.id)).isEmpty();
      assertThat(of(bare.id)).containsExactly("WITHDRAWAL_REASON_DUE 2026-03-10");
    }

    @Test
    void tell_the_end_of_a_notice_and_what_a_list_was_due_for() {
      Matter notice = Matter.at(Stage.PUBLIC_SUPERVISION, Profile.PUBLIC_NOTICE, school);
      Matter late = Matter.raisedIn(school, "N-01");
      tickOn("2026-04-30");

      assertThat(of(notice.id)).containsExactly("NOTICE_OVER 2026-03-16");
      assertThat(of(late.id)).containsExactly("DISCLOSURE_DUE 2026-04-07");
    }

    @Test
    void tell_at_once_what_was_due_before_it_was_raised() {
      Matter matter = Matter.raisedIn(school, "N-01", LocalDate.of(2026, 1, 5));
      school.sunlit.tick();

      assertThat(of(matter.id)).containsExactly("DISCLOSURE_DUE 2026-02-02");
    }
  }

  @Nested
  class OfAnEntry {
    private final SubjectId accounts = CatalogSubject.of("R-01");
    private final SubjectId core = CatalogSubject.of("S-37");

    /** The accounts of 2025 are due ninety days after the year, those of 2026 a year later. */
    @Test
    void come_for_every_period_that_nothing_was_raised_for() {
      school.sunlit.tick();
      tickOn("2027-12-01");
      Matter of2027 = Matter.raisedIn(school, "R-01");
      tickOn("2029-12-01");

      assertThat(of(accounts))
          .containsExactly(
              "DISCLOSURE_DUE 2026-03-31",
              "DISCLOSURE_DUE 2027-03-31",
              "DISCLOSURE_DUE 2029-03-31");
      assertThat(of(of2027.id)).containsExactly("DISCLOSURE_DUE 2028-03-30");
    }

    /** What of the year is withdrawn is missing again. */
    @Test
    void come_for_a_period_whose_item_was_withdrawn() {
      Matter of2025 = raised("2025-12-31");
      tickOn("2026-03-20");
      of2025.done(School.OFFICE, new WithdrawItem(of2025.id, "有误"));
      tickOn("2026-04-01");

      assertThat(of(accounts)).containsExactly("DISCLOSURE_DUE 2026-03-31");
    }

    @Test
    void do_not_come_for_a_period_that_something_is_raised_of() {
      raised("2025-01-01");
      tickOn("2026-04-01");

      assertThat(of(accounts)).isEmpty();
    }

    private Matter raised(String arose) {
      return Matter.raisedIn(school, "R-01", LocalDate.parse(arose));
    }

    @Test
    void come_once_for_what_all_schools_have_in_common_if_nothing_is_disclosed() {
      school.sunlit.tick();
      Matter.raisedIn(school);
      tickOn("2026-12-01");

      assertThat(of(core)).containsExactly("DISCLOSURE_DUE 2026-04-07");
    }

    @Test
    void do_not_come_once_something_is_disclosed() {
      school.sunlit.tick();
      Matter.at(Stage.PRIOR_DISCLOSURE, school);
      tickOn("2026-12-01");

      assertThat(of(core)).isEmpty();
    }
  }

  @Nested
  class AroundTheCatalog {
    /** Both from Monday 9 March 2026: ten working days to answer, twenty to keep a promise. */
    @Test
    void tell_when_a_request_for_an_entry_is_to_be_answered_and_a_promise_kept() {
      NewMatter asked = NewMatter.at(RequestStage.ASKED, school);
      NewMatter promised = NewMatter.at(RequestStage.PROMISED, school);
      NewMatter answered = NewMatter.at(RequestStage.ANSWERED, school);
      tickOn("2026-06-01");

      assertThat(of(asked.id)).containsExactly("ENTRY_REQUEST_DUE 2026-03-23");
      assertThat(of(promised.id)).containsExactly("PROMISED_ENTRY_DUE 2026-04-07");
      assertThat(of(answered.id)).isEmpty();
    }

    @Test
    void tell_when_what_is_withheld_is_to_be_looked_at_again() {
      WithheldMatter withheld = WithheldMatter.at(WithholdingStage.FILED, school);
      WithheldMatter ended = WithheldMatter.at(WithholdingStage.ENDED, school);
      tickOn("2027-03-10");

      assertThat(of(withheld.id)).containsExactly("WITHHELD_REVIEW_DUE 2027-03-09");
      assertThat(of(ended.id)).isEmpty();
    }

    @Test
    void tell_nothing_of_an_entry_that_is_withheld_until_it_is_not_any_more() {
      school.sunlit.tick();
      WithheldMatter accounts =
          WithheldMatter.in(school).entry("R-01").drivenTo(WithholdingStage.FILED);
      tickOn("2026-05-06");
      assertThat(of(CatalogSubject.of("R-01"))).isEmpty();

      accounts.onTo(WithholdingStage.ENDED);
      tickOn("2027-04-01");
      assertThat(of(CatalogSubject.of("R-01"))).containsExactly("DISCLOSURE_DUE 2027-03-31");
    }

    @Test
    void tell_nothing_of_an_item_that_is_withheld() {
      Matter matter = Matter.raisedIn(school, "N-01");
      WithheldMatter.in(school).entry("N-01").item(matter.id).drivenTo(WithholdingStage.FILED);
      tickOn("2026-06-01");

      assertThat(of(matter.id)).isEmpty();
    }

    /** The list with the yearly X-01 is adopted before what it says of 2025 is due. */
    @Test
    void tell_what_is_due_of_an_entry_that_a_list_has_brought() {
      school.sunlit.tick();
      UnitList.at(ListStage.IN_FORCE, school);
      tickOn("2027-06-01");

      assertThat(of(CatalogSubject.of("X-01")))
          .containsExactly("DISCLOSURE_DUE 2026-03-31", "DISCLOSURE_DUE 2027-03-31");
      assertThat(of(CatalogSubject.of("R-01"))).as("the list has left it out").isEmpty();
    }
  }

  @Test
  void say_nothing_of_what_an_archive_of_former_times_was_due_for() {
    ArchivedMatter old =
        new ArchivedMatter(
            "14402",
            "N-01",
            LocalDate.of(2022, 9, 1),
            "原信息公开网",
            List.of(Audience.PUBLIC),
            "2021年度名单",
            "名单。",
            "<p>名单</p>",
            List.of());
    school.sunlit.importArchives(School.OFFICE, List.of(old));
    school.sunlit.tick();

    assertThat(of(old.subject())).isEmpty();
  }

  @Test
  void catch_up_in_the_order_of_time_after_an_outage() {
    Matter second = Matter.at(Stage.PRIOR_DISCLOSURE, school);
    Matter.raisedIn(school, "N-01", LocalDate.of(2026, 2, 9));
    second.objection("不一致");
    school.clock.day(LocalDate.parse("2027-06-01"));

    school.sunlit.tick();

    List<Announcement> all = all(school.sunlit);
    assertThat(all).hasSizeGreaterThan(5);
    assertThat(all).extracting(Announcement::due).isSorted();
    assertThat(all)
        .extracting(Announcement::position)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, all.size()).boxed().toList());
    assertThat(school.sunlit.announcements(3, 2)).isEqualTo(all.subList(3, 5));
  }

  @Test
  void a_tick_answers_when_the_next_will_come() {
    Matter.at(Stage.PRIOR_DISCLOSURE, school);
    Optional<Instant> next = school.sunlit.tick();

    assertThat(next).contains(Instant.parse("2026-03-12T16:00:00Z"));
    assertThat(school.sunlit.work()).isBeforeOrEqualTo(next.orElseThrow());
  }

  @Test
  void an_order_that_must_leave_no_trace_leaves_none_here() {
    Matter matter = Matter.at(Stage.CONSULTATION, school);
    List<Announcement> before = all(school.sunlit);
    matter.opinion(School.STUDENT, "students", "建议提高标准");
    school.sunlit.tick();

    assertThat(all(school.sunlit)).isEqualTo(before);
  }

  @Nested
  class ATick {
    private final CountingStore counting = new CountingStore(school.store);

    private Sunlit open(SchoolProfile profile) {
      return Sunlit.of(profile)
          .store(counting)
          .directory(School.people())
          .channel("site", school.site)
          .open();
    }

    @Test
    void folds_no_item() {
      for (int each = 0; each < 50; each++) Matter.raisedIn(school, "N-01");
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      school.sunlit.tick();
      Sunlit sunlit = open(School.PROFILE);
      school.clock.day(LocalDate.parse("2026-05-06"));

      sunlit.tick();

      assertThat(of(matter.id)).isNotEmpty();
      assertThat(all(sunlit)).hasSizeGreaterThan(50);
      assertThat(counting.read).hasValue(0);
    }

    @Test
    void folds_each_item_and_kind_of_report_once_after_the_school_has_learnt_of_other_holidays() {
      int all = 5 + ReportKind.values().length;
      for (int each = 0; each < 5; each++) Matter.raisedIn(school, "N-01");
      school.sunlit.tick();
      Sunlit sunlit = open(told("\"2027-01-01\": true"));

      sunlit.tick();
      assertThat(counting.read).hasValue(all);
      sunlit.tick();
      assertThat(counting.read).hasValue(all);
    }
  }

  private static SchoolProfile told(String days) {
    return ProfileJson.read(
        School.resource("school.json")
            .replace(
                "\"zone\": \"Asia/Shanghai\",",
                "\"zone\": \"Asia/Shanghai\", \"holidaysKnownUntil\": 2027, \"daysOff\": {"
                    + days
                    + "},"));
  }

  /** On show since 30 December 2026 for three working days: provisionally until 5 January. */
  @Nested
  class AProvisionalDate {
    private Matter onShow() {
      school.clock.day(LocalDate.parse("2026-12-30"));
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      school.sunlit.tick();
      return matter;
    }

    private void reopened(String days) {
      Sunlit sunlit =
          Sunlit.of(told(days))
              .store(school.store)
              .directory(School.people())
              .channel("site", school.site)
              .open();
      sunlit.tick();
      sunlit.tick();
    }

    @Test
    void becomes_final() {
      Matter matter = onShow();
      reopened("\"2027-01-01\": true");

      assertThat(of(matter.id)).containsExactly("DATE_FINAL 2027-01-05");
    }

    @Test
    void or_another() {
      Matter matter = onShow();
      reopened("\"2027-01-01\": true, \"2027-01-03\": false");

      assertThat(of(matter.id)).containsExactly("DATE_CHANGED 2027-01-04");
    }
  }

  @Nested
  class ANotifier {
    private final List<Notifier.Notice> told = new ArrayList<>();
    private boolean broken;

    private Sunlit open() {
      return Sunlit.of(School.PROFILE)
          .store(school.store)
          .directory(School.people())
          .channel("site", school.site)
          .notifier(
              notice -> {
                if (broken) throw new IllegalStateException("out of order");
                told.add(notice);
              })
          .open();
    }

    @Test
    void hears_each_once_in_its_order() {
      Matter.at(Stage.PRIOR_DISCLOSURE, school);
      Sunlit sunlit = open();
      school.clock.day(LocalDate.parse("2026-05-06"));
      sunlit.tick();
      sunlit.tick();
      open().tick();

      assertThat(told)
          .extracting(Notifier.Notice::position)
          .containsExactlyElementsOf(all(sunlit).stream().map(Announcement::position).toList());
      assertThat(told)
          .extracting(each -> each.occasion().code())
          .contains(Occasion.DISPLAY_OVER.label().code());
    }

    @Test
    void hears_again_later_what_it_failed_to_take() {
      Matter.at(Stage.PRIOR_DISCLOSURE, school);
      Sunlit sunlit = open();
      school.clock.day(LocalDate.parse("2026-03-13"));
      broken = true;
      Instant again = sunlit.tick().orElseThrow();
      broken = false;
      sunlit.tick();
      assertThat(told).isEmpty();

      assertThat(again).isEqualTo(school.clock.instant().plus(Duration.ofMinutes(1)));
      school.clock.set(again);
      sunlit.tick();
      sunlit.tick();

      assertThat(told).hasSize(1);
    }
  }
}
