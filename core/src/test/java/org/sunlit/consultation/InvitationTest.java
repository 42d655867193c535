package org.sunlit.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.consultation.ConsultationCommand.CloseConsultation;
import org.sunlit.consultation.ConsultationCommand.ExtendConsultation;
import org.sunlit.consultation.OpinionCommand.SubmitOpinion;
import org.sunlit.item.StageCommand.OpenConsultation;
import org.sunlit.json.Json;
import org.sunlit.json.Unreadable;
import org.sunlit.procedure.Refusal;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Command;
import org.sunlit.record.Outcome;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.Viewer;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** Who is asked, who is not and why, and until when. */
class InvitationTest {
  private static final Audience STAFF = Audience.of(Community.STAFF);
  private static final Audience STUDENTS = Audience.of(Community.STUDENTS);
  private static final Audience PARENTS = Audience.of(Community.PARENTS);
  private static final Audience PARTY_MEMBERS = Audience.of(Community.PARTY_MEMBERS);
  private static final Audience AID_STUDENTS =
      Audience.of(Community.STUDENTS, new UnitId("aid-centre"));

  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  /** Shown beforehand for long enough, with a draft for comment ready. */
  private Matter ready(String entry, Audience... scope) {
    Matter matter = Matter.raisedIn(school, entry);
    List<Audience> seen = scope.length == 0 ? List.of(Audience.PUBLIC) : List.of(scope);
    school.site.reach = School.PROFILE.order().scope(seen);
    matter.toPriorDisclosure(seen);
    matter.afterWorkingDays(4);
    matter.approved(matter.draft(Stage.CONSULTATION, seen, Matter.PLAN, ""));
    return matter;
  }

  private static OpenConsultation opening(
      Matter matter, List<Audience> invited, Map<Audience, String> uninvited) {
    return new OpenConsultation(
        matter.id, new Invitation(matter.invitation().until(), invited, uninvited, true));
  }

  private Refusal refusal(Command<?, ?> order) {
    Outcome outcome = school.sunlit.perform(School.HEAD, order);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    List<Refusal> refusals = ((Outcome.Refused) outcome).refusals();
    assertThat(refusals).hasSize(1);
    return refusals.get(0);
  }

  @Nested
  class Inviting {
    @Test
    void names_those_who_are_forgotten_and_those_of_them_whose_interests_are_at_stake() {
      Matter matter = ready("S-38");

      Refusal refusal = refusal(opening(matter, List.of(STAFF), Map.of(PARENTS, "新生家长另行通知")));

      assertThat(refusal.rule().id()).isEqualTo("groups-are-invited-or-the-reason-stands");
      assertThat(refusal.missing())
          .containsEntry("codes", List.of("students", "party-members"))
          .containsEntry("stakeholders", new Words("学生", "students"));
      assertThat(refusal.words().zh()).contains("学生、党员；其中事项涉及其切身利益的：学生");
    }

    @Test
    void warns_of_stakeholders_who_are_left_out_with_a_reason() {
      Matter matter = ready("S-38");

      Outcome.Done done =
          matter.done(
              School.HEAD,
              opening(matter, List.of(STAFF, STUDENTS, PARTY_MEMBERS), Map.of(PARENTS, "另行召开家长会")));

      assertThat(done.warnings()).extracting(Words::zh).containsExactly("事项涉及家长的切身利益，而未全部邀请");
      assertThat(figures(matter))
          .anySatisfy(
              each -> {
                assertThat(each.label().zh()).isEqualTo("未（全部）邀请家长的理由（事项涉及其切身利益）");
                assertThat(each.html()).isEqualTo(Html.text("另行召开家长会"));
              });
    }

    @Test
    void wants_a_reason_where_only_a_part_of_a_community_is_asked() {
      Matter matter = ready("S-37");
      List<Audience> invited = List.of(STAFF, PARTY_MEMBERS, PARENTS, AID_STUDENTS);

      assertThat(refusal(opening(matter, invited, Map.of())).missing())
          .containsEntry("codes", List.of("students"));
      matter.done(School.HEAD, opening(matter, invited, Map.of(STUDENTS, "只涉及资助中心学生")));
    }

    @Test
    void asks_of_a_units_own_matter_no_more_than_the_unit() {
      UnitId unit = new UnitId("student-affairs");
      Matter matter = ready("S-97", Audience.of(Community.CAMPUS, unit));
      List<Audience> invited =
          List.of(
              Audience.of(Community.STAFF, unit),
              Audience.of(Community.STUDENTS, unit),
              Audience.of(Community.PARTY_MEMBERS, unit));

      assertThat(refusal(opening(matter, invited, Map.of())).missing())
          .containsEntry("codes", List.of("parents"));
      matter.done(School.HEAD, opening(matter, invited, Map.of(PARENTS, "与家长无关")));
    }

    @Test
    void lets_parts_of_units_and_groups_speak() {
      Matter matter = ready("S-37");
      Audience cadres = Audience.group("cadres");
      Audience aidStaff = Audience.of(Community.STAFF, new UnitId("aid-centre"));
      matter.done(
          School.HEAD,
          opening(
              matter,
              List.of(cadres, aidStaff),
              Map.of(STAFF, "理由", STUDENTS, "理由", PARTY_MEMBERS, "理由", PARENTS, "理由")));

      assertThat(
              matter.refused(
                  School.TEACHER, new SubmitOpinion(matter.id, "staff@aid-centre", "建议")))
          .containsExactly("speaker-is-invited");
      assertThat(matter.refused(School.TEACHER, new SubmitOpinion(matter.id, "group:cadres", "建议")))
          .containsExactly("speaker-is-invited");
      assertThat(matter.refused(School.TEACHER, new SubmitOpinion(matter.id, "nonsense", "建议")))
          .containsExactly("speaker-is-invited");
      matter.opinion(School.CADRE, "group:cadres", "建议");
    }

    @Test
    void reads_only_audiences_as_those_who_are_not_invited() {
      assertThatThrownBy(
              () ->
                  new Json()
                      .read(
                          """
                          {"until": "2026-04-01", "invited": ["staff"], "anonymous": true,
                           "uninvited": {"everybody": "理由"}}
                          """,
                          Invitation.class))
          .isInstanceOfSatisfying(
              Unreadable.class,
              each -> assertThat(each.violation().pointer()).isEqualTo("/uninvited"));
    }
  }

  @Nested
  class Extending {
    private final Matter matter = Matter.at(Stage.CONSULTATION, school);
    private final LocalDate last = matter.invitation().until();

    @Test
    void gives_more_time_and_never_less() {
      assertThat(matter.refused(School.HANDLER, extension(last)))
          .containsExactly("consultation-window-is-only-extended");
      matter.done(School.HANDLER, extension(last.plusDays(3)));
      assertThat(matter.refused(School.HANDLER, extension(last.plusDays(2))))
          .containsExactly("consultation-window-is-only-extended");

      school.clock.day(last.plusDays(3));
      matter.opinion(School.STUDENT, "students", "还来得及");
      assertThat(matter.refused(School.HANDLER, new CloseConsultation(matter.id)))
          .containsExactly("consultation-window-is-over");
    }

    @Test
    void is_announced_with_its_reason() {
      matter.done(School.HANDLER, extension(last.plusDays(3)));

      assertThat(figures(matter))
          .anySatisfy(
              each -> {
                assertThat(each.label().zh()).isEqualTo("延长至" + last.plusDays(3));
                assertThat(each.html()).isEqualTo(Html.text("正值期末考试"));
              });
      assertThat(step(matter).shown())
          .isEqualTo(new Publication.Days(school.clock.today(), last.plusDays(3), false));
    }

    @Test
    void is_for_a_window_that_runs() {
      school.clock.day(last.plusDays(1));

      assertThat(matter.refused(School.HANDLER, extension(last.plusDays(9))))
          .containsExactly("consultation-window-is-running");
    }

    private ExtendConsultation extension(LocalDate until) {
      return new ExtendConsultation(matter.id, until, "正值期末考试");
    }
  }

  @Test
  void tells_at_once_whether_names_are_kept_and_texts_shown() {
    Matter grouped = ready("S-37");
    grouped.toConsultation(grouped.invitation());
    Matter single = ready("S-38");
    single.toConsultation(
        new Invitation(single.invitation().until(), Matter.EVERYONE_ASKED, Map.of(), false));

    assertThat(figures(grouped)).contains(figure("naming", "署名方式", "names", "匿名，不保存意见人身份"));
    assertThat(figures(grouped)).noneMatch(each -> each.label().code().equals("texts"));
    assertThat(figures(single))
        .contains(
            figure("naming", "署名方式", "names", "署名，姓名不公开"),
            figure("texts", "意见展示", "texts", "经审核后逐条展示意见原文，并归并公开采纳情况"));
  }

  private static Publication.Facet figure(String code, String zh, String en, String value) {
    return new Publication.Facet(new Label(code, new Words(zh, en)), Html.text(value));
  }

  private Publication.Step step(Matter matter) {
    return school.sunlit.item(Viewer.ANONYMOUS, matter.id).orElseThrow().steps().stream()
        .filter(each -> each.stage().code().equals("consultation"))
        .findFirst()
        .orElseThrow();
  }

  private List<Publication.Facet> figures(Matter matter) {
    return step(matter).figures();
  }
}
