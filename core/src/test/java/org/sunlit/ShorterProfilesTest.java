package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.channels.Publication;
import org.sunlit.feedback.Remark.Rectification;
import org.sunlit.item.DraftingCommand.ProposeVersion;
import org.sunlit.item.DraftingCommand.RaiseMatter;
import org.sunlit.item.DraftingCommand.SetProfile;
import org.sunlit.item.NoticeRun;
import org.sunlit.item.OutletStanding;
import org.sunlit.item.StageCommand.ArchiveItem;
import org.sunlit.item.StageCommand.DisclosePrior;
import org.sunlit.item.StageCommand.DiscloseResult;
import org.sunlit.item.StageCommand.Redisclose;
import org.sunlit.procedure.Profile;
import org.sunlit.procedure.Stage;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.Viewer;

/** What is not decided here: public notices and routine disclosure, stages 5 and 6 only. */
class ShorterProfilesTest {
  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private Optional<Publication> seen(Matter matter) {
    return school.sunlit.item(Viewer.ANONYMOUS, matter.id);
  }

  @Nested
  class APublicNotice {
    private final Matter matter =
        Matter.at(Stage.PUBLIC_SUPERVISION, Profile.PUBLIC_NOTICE, school);

    /** Begun on Monday 9 March 2026, five working days: until Monday 16 March. */
    @Test
    void runs_for_its_period_from_the_day_it_stands_everywhere_and_then_comes_down() {
      assertThat(matter.item().notices())
          .containsExactly(new NoticeRun(1, LocalDate.of(2026, 3, 9)));
      assertThat(seen(matter).orElseThrow().currentStep().orElseThrow().shown())
          .isEqualTo(
              new Publication.Days(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 16), false));
      school.clock.day(LocalDate.of(2026, 3, 16));
      school.sunlit.work();
      assertThat(seen(matter)).isPresent();
      assertThat(matter.refused(School.OFFICE, new ArchiveItem(matter.id)))
          .containsExactly("notice-period-is-over");

      school.clock.day(LocalDate.of(2026, 3, 17));
      assertThat(seen(matter)).as("down before anybody works").isEmpty();
      school.sunlit.work();

      assertThat(matter.onSite().kind()).isEqualTo(OutletStanding.Kind.ABSENT);
      assertThat(school.site.tombstones).hasSize(1).allMatch(each -> each.zh().equals("公示期满，已撤下"));
      matter.done(School.OFFICE, new ArchiveItem(matter.id));
    }

    @Test
    void stays_on_show_while_an_objection_is_open_and_is_not_concluded() {
      school.clock.day(LocalDate.of(2026, 3, 16));
      String objection = matter.objection("甲班人数有误");
      school.clock.day(LocalDate.of(2026, 3, 20));
      school.sunlit.work();

      assertThat(seen(matter)).isPresent();
      assertThat(matter.refused(School.OFFICE, new ArchiveItem(matter.id)))
          .containsExactly("no-feedback-is-open");
      matter.answered(objection, Rectification.NONE);
      school.sunlit.work();
      assertThat(seen(matter)).isEmpty();
      matter.done(School.OFFICE, new ArchiveItem(matter.id));
    }

    @Test
    void begins_again_for_what_is_changed() {
      school.clock.day(LocalDate.of(2026, 3, 12));
      matter.answered(matter.objection("甲班人数有误"), Rectification.OF_FORM);
      assertThat(
              matter.refused(
                  School.HANDLER,
                  matter.draft(Stage.PRIOR_DISCLOSURE, "<p>甲班11人，乙班9人。</p>", "更正甲班人数")))
          .containsExactly("draft-fits-a-coming-stage");
      matter.approved(Stage.RESULT_DISCLOSURE, "<p>甲班11人，乙班9人。</p>", "更正甲班人数");
      matter.done(School.HEAD, new Redisclose(matter.id));
      school.sunlit.work();
      matter.toSupervision();

      assertThat(matter.item().notices())
          .extracting(NoticeRun::first)
          .containsExactly(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 12));
      Publication.Step step = seen(matter).orElseThrow().currentStep().orElseThrow();
      assertThat(step.shown())
          .isEqualTo(
              new Publication.Days(LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 19), false));
      assertThat(step.figures())
          .anySatisfy(each -> assertThat(each.html().value()).contains("2026-03-09至2026-03-16"));
      school.clock.day(LocalDate.of(2026, 3, 19));
      assertThat(matter.refused(School.OFFICE, new ArchiveItem(matter.id)))
          .containsExactly("notice-period-is-over");
    }

    @Test
    void has_no_stage_before_the_result() {
      assertThat(seen(matter).orElseThrow().steps())
          .extracting(each -> each.stage().code())
          .containsExactly("result-disclosure", "public-supervision");
      Matter fresh = Matter.raisedIn(school, "N-01");
      assertThat(fresh.refused(School.HEAD, new DisclosePrior(fresh.id)))
          .containsExactly("stage-allows-the-move");
    }
  }

  @Nested
  class RoutineDisclosure {
    @Test
    void is_brought_up_to_date_years_later_with_the_reason() {
      Matter matter = Matter.at(Stage.ARCHIVED, Profile.ROUTINE, school);
      school.clock.day(LocalDate.of(2026, 11, 2));
      matter.done(School.HANDLER, matter.draft(Stage.RESULT_DISCLOSURE, "<p>甲班12人，乙班8人。</p>", ""));
      assertThat(matter.refused(School.HANDLER, new ProposeVersion(matter.id)))
          .containsExactly("redisclosure-states-its-reason");
      matter.approved(Stage.RESULT_DISCLOSURE, "<p>甲班12人，乙班8人。</p>", "一人退学");
      matter.done(School.HEAD, new Redisclose(matter.id));
      school.sunlit.work();

      assertThat(seen(matter).orElseThrow().versions())
          .hasSize(2)
          .last()
          .satisfies(each -> assertThat(each.changes()).hasSize(1));
      assertThat(matter.item().stage()).isEqualTo(Stage.RESULT_DISCLOSURE);
    }

    @Test
    void remembers_the_day_on_which_the_information_arose() {
      SubjectId id = school.sunlit.newItem();
      Matter matter = Matter.raisedIn(school, "R-01");
      matter.done(School.HANDLER, new RaiseMatter(id, "R-01", LocalDate.of(2025, 6, 30)));

      assertThat(
              school.sunlit.desk(School.OFFICE).stream()
                  .map(each -> each.item())
                  .filter(each -> each.id().equals(id))
                  .map(each -> Objects.requireNonNull(each.grounds()).arose()))
          .containsExactly(LocalDate.of(2025, 6, 30));
    }
  }

  @Nested
  class TheProfile {
    @Test
    void is_the_offices_decision_and_needs_what_it_takes() {
      Matter matter = Matter.raisedIn(school, "R-01");

      assertThat(
              matter.refused(
                  School.HANDLER, new SetProfile(matter.id, Profile.PUBLIC_NOTICE, "涉及名单")))
          .containsExactly("act-belongs-to-the-post");
      assertThat(matter.refused(School.OFFICE, new SetProfile(matter.id, Profile.FULL, "重大事项")))
          .containsExactly("entry-knows-the-profile");
      matter.done(School.OFFICE, new SetProfile(matter.id, Profile.PUBLIC_NOTICE, "涉及名单"));
      assertThat(matter.item().profile()).isEqualTo(Profile.PUBLIC_NOTICE);
      assertThat(matter.item().notice()).isPresent();
      matter.toShortResult();
      assertThat(matter.refused(School.OFFICE, new SetProfile(matter.id, Profile.ROUTINE, "再改")))
          .containsExactly("stage-allows-the-move");
    }

    @Test
    void is_not_skipped_by_going_straight_to_the_result() {
      Matter matter = Matter.raisedIn(school);

      assertThat(matter.refused(School.HEAD, new DiscloseResult(matter.id)))
          .contains("stage-allows-the-move", "every-body-has-resolved");
    }
  }
}
