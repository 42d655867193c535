package org.sunlit.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.WithheldMatter;
import org.sunlit.calendar.Period;
import org.sunlit.catalog.Affair;
import org.sunlit.consultation.ConsultationCommand.CloseConsultation;
import org.sunlit.consultation.OpinionCommand.EnterOpinion;
import org.sunlit.consultation.Source;
import org.sunlit.feedback.Remark;
import org.sunlit.json.ReportJson;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.visibility.UnitId;
import org.sunlit.withholding.WithholdingStage;

/** How much people take part: numbers, and nobody's name. */
class TakingPartTest {
  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private static Period untilNow(School school) {
    return new Period(LocalDate.parse("2026-03-01"), school.clock.today());
  }

  private ParticipationFigures whole(Actor actor) {
    return school.sunlit.office().participation(actor, untilNow(school)).whole();
  }

  private ParticipationFigures whole() {
    return whole(School.OFFICE);
  }

  @Nested
  class Opinions {
    @Test
    void count_once_their_round_is_closed() {
      Matter matter = Matter.at(Stage.CONSULTATION, school);
      matter.opinion(School.STUDENT, "students", "建议提高标准");
      matter.opinion(School.TEACHER, "staff", "建议限制夜班");
      matter.afterWorkingDays(11);
      assertThat(whole()).isEqualTo(ParticipationFigures.NOTHING);
      matter.done(School.HANDLER, new CloseConsultation(matter.id));
      assertThat(whole()).isEqualTo(new ParticipationFigures(2, 2, 0, 0, 0, null));
      matter.disposeAll();

      assertThat(whole()).isEqualTo(new ParticipationFigures(2, 2, 2, 0, 0, null));
    }

    @Test
    void are_voices_if_a_person_spoke_for_themselves() {
      Matter matter = Matter.at(Stage.CONSULTATION, school);
      matter.opinion(School.STUDENT, "students", "建议提高标准");
      matter.done(
          School.OFFICE,
          new EnterOpinion(
              matter.id, Source.BOX, school.clock.today(), null, null, "食堂太贵", null, "匿名纸条"));
      matter.closeConsultation();

      assertThat(whole().opinions()).isEqualTo(2);
      assertThat(whole().voices()).isEqualTo(1);
    }

    @Test
    void belong_to_the_period_in_which_their_window_ended() {
      Matter matter = Matter.at(Stage.DECISION_DISCLOSURE, school);
      LocalDate ended = Objects.requireNonNull(matter.item().consultation().window()).last();
      Participation before =
          school
              .sunlit
              .office()
              .participation(
                  School.OFFICE, new Period(LocalDate.parse("2026-03-01"), ended.minusDays(1)));
      Participation on =
          school.sunlit.office().participation(School.OFFICE, new Period(ended, ended));

      assertThat(before.whole().opinions()).isZero();
      assertThat(on.whole().opinions()).isEqualTo(2);
    }
  }

  @Test
  void feedback_counts_when_it_came_and_whether_it_is_answered_by_now() {
    Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);
    String feedback = matter.objection("标准前后不一致");
    matter.feedback(Remark.Kind.QUESTION, "何时施行");
    assertThat(whole().feedback()).isEqualTo(2);
    assertThat(whole().answers()).isZero();
    matter.answered(feedback, Remark.Rectification.NONE);

    assertThat(whole().answers()).isEqualTo(1);
    Period later = new Period(school.clock.today().plusDays(1), school.clock.today().plusDays(9));
    assertThat(school.sunlit.office().participation(School.OFFICE, later).whole())
        .isEqualTo(ParticipationFigures.NOTHING);
  }

  @Test
  void a_matter_counts_for_its_unit_and_for_each_of_its_affairs() {
    Matter.at(Stage.DECISION_DISCLOSURE, school);
    Participation all = school.sunlit.office().participation(School.OFFICE, untilNow(school));

    assertThat(all.units())
        .containsExactly(new Participation.OfUnit(new UnitId("student-affairs"), all.whole()));
    assertThat(all.affairs())
        .isEqualTo(Map.of(Affair.SCHOOL, all.whole(), Affair.FINANCE, all.whole()));
  }

  @Test
  void are_for_those_who_look_after_the_unit() {
    Matter.at(Stage.DECISION_DISCLOSURE, school);

    for (Actor each : List.of(School.HEAD, School.LEADER, School.SUPERVISOR)) {
      assertThat(whole(each).opinions()).isEqualTo(2);
    }
    for (Actor each : List.of(School.holderOf("fi-handler"), School.STUDENT, School.STRANGER)) {
      assertThat(whole(each)).isEqualTo(ParticipationFigures.NOTHING);
      assertThat(school.sunlit.office().participation(each, untilNow(school)).units()).isEmpty();
    }
  }

  @Test
  void of_what_is_withheld_or_not_disclosed_nothing_counts() {
    Matter.raisedIn(school);
    Matter matter = Matter.at(Stage.DECISION_DISCLOSURE, school);
    WithheldMatter.in(school).item(matter.id).drivenTo(WithholdingStage.APPROVED);
    Participation all = school.sunlit.office().participation(School.OFFICE, untilNow(school));

    assertThat(all.whole()).isEqualTo(ParticipationFigures.NOTHING);
    assertThat(all.units()).isEmpty();
    assertThat(all.affairs()).isEmpty();
  }

  @Test
  void name_nobody() {
    Matter.at(Stage.DECISION_DISCLOSURE, school);

    assertThat(
            ReportJson.write(school.sunlit.office().participation(School.OFFICE, untilNow(school))))
        .contains("student-affairs")
        .doesNotContain("student-1", "teacher-1", "建议");
  }

  @Nested
  class Looks {
    private ParticipationFigures counted(Views views) {
      try (School counting = new School(assembly -> assembly.views(views))) {
        Matter.raisedIn(counting);
        Matter.at(Stage.PRIOR_DISCLOSURE, counting);
        Matter.at(Stage.PRIOR_DISCLOSURE, counting);
        return counting.sunlit.office().participation(School.OFFICE, untilNow(counting)).whole();
      }
    }

    @Test
    void are_the_hosts_to_count_of_what_is_disclosed() {
      assertThat(counted((item, period) -> OptionalLong.of(7)).views()).isEqualTo(14);
    }

    @Test
    void are_left_out_where_the_host_does_not_know_or_fails() {
      assertThat(counted(Views.NONE).views()).isNull();
      assertThat(
              counted(
                      (item, period) -> {
                        throw new IllegalStateException("out of order");
                      })
                  .views())
          .isNull();
    }
  }
}
