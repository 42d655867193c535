package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.calendar.Parameters.Name;
import org.sunlit.calendar.Span;
import org.sunlit.catalog.Facet;
import org.sunlit.channels.Publication;
import org.sunlit.consultation.Invitation;
import org.sunlit.item.DraftingCommand.DraftVersion;
import org.sunlit.item.EmergencyCommand.ConfirmEmergency;
import org.sunlit.item.EmergencyCommand.OrderEmergency;
import org.sunlit.item.EmergencyCommand.SkipToDeliberation;
import org.sunlit.item.EmergencyCommand.SkipToResult;
import org.sunlit.item.StageCommand.AnnounceTogether;
import org.sunlit.item.StageCommand.OpenConsultation;
import org.sunlit.item.StageCommand.OpenDeliberation;
import org.sunlit.item.StageVisit;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Viewer;

/** The shorter ways: what a leader may order when a matter cannot wait, and one announcement. */
class EmergencyTest {
  private static final Actor GROUP_CHAIR = School.holderOf("lg-chair");

  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private OrderEmergency order(Matter matter, Map<Name, Span> shortened, boolean skips) {
    return new OrderEmergency(matter.id, "汛情紧急，宿舍须立即调整", shortened, skips);
  }

  @Nested
  class AnOrder {
    @Test
    void is_the_portfolio_leaders_and_only_shortens() {
      Matter matter = Matter.raisedIn(school);
      Span day = Span.workingDays(1);

      assertThat(matter.refused(School.HEAD, order(matter, Map.of(), true)))
          .containsExactly("act-belongs-to-the-post");
      assertThat(matter.refused(School.LEADER, order(matter, Map.of(), false)))
          .containsExactly("emergency-only-shortens");
      assertThat(
              matter.refused(
                  School.LEADER, order(matter, Map.of(Name.FEEDBACK_ANSWERED, day), false)))
          .containsExactly("emergency-only-shortens");
      assertThat(
              matter.refused(
                  School.LEADER,
                  order(matter, Map.of(Name.CONSULTATION_WINDOW, Span.workingDays(10)), false)))
          .containsExactly("emergency-only-shortens");
      matter.done(School.LEADER, order(matter, Map.of(Name.CONSULTATION_WINDOW, day), false));
    }

    @Test
    void makes_the_times_of_this_matter_shorter_and_of_no_other() {
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      Matter other = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      matter.done(
          School.LEADER,
          order(
              matter,
              Map.of(
                  Name.PRIOR_DISCLOSURE_DISPLAY, Span.workingDays(1),
                  Name.CONSULTATION_WINDOW, Span.workingDays(2)),
              false));
      matter.afterWorkingDays(2);
      for (Matter each : List.of(matter, other)) {
        each.approved(Stage.CONSULTATION, Matter.PLAN, "");
      }
      Invitation brief =
          new Invitation(
              School.PROFILE.calendar().after(school.clock.today(), Span.workingDays(2)).day(),
              Matter.EVERYONE_ASKED,
              Map.of(),
              true);

      assertThat(matter.refused(School.HEAD, new OpenConsultation(matter.id, brief))).isEmpty();
      assertThat(other.refused(School.HEAD, new OpenConsultation(other.id, brief)))
          .containsExactly("shown-for-the-minimum-time", "consultation-lasts-the-minimum");
    }

    @Test
    void is_confirmed_by_the_leading_group_and_its_reason_disclosed() {
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      matter.done(School.LEADER, order(matter, Map.of(), true));
      ConfirmEmergency confirm = new ConfirmEmergency(matter.id, "纪要〔2026〕9号");

      assertThat(told(matter)).contains("汛情紧急").contains("待领导小组确认");
      assertThat(matter.refused(School.holderOf("wg-chair"), confirm))
          .containsExactly("leading-group-confirms");
      matter.done(GROUP_CHAIR, confirm);
      assertThat(told(matter)).contains("领导小组已确认");
      assertThat(matter.refused(GROUP_CHAIR, confirm))
          .containsExactly("emergency-awaits-confirmation");
    }

    private String told(Matter matter) {
      return school.sunlit.item(Viewer.ANONYMOUS, matter.id).orElseThrow().facets().stream()
          .filter(each -> each.label().code().equals("emergency"))
          .map(each -> each.html().value())
          .findFirst()
          .orElseThrow();
    }
  }

  @Nested
  class Skipping {
    @Test
    void needs_the_order() {
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);

      assertThat(matter.refused(School.HEAD, new SkipToDeliberation(matter.id)))
          .containsExactly("skipping-is-ordered");
      assertThat(matter.refused(School.HEAD, new SkipToResult(matter.id)))
          .containsExactly("skipping-is-ordered", "stage-has-an-approved-version");
      matter.done(School.LEADER, order(matter, Map.of(), true));
      matter.done(School.HEAD, new SkipToDeliberation(matter.id));
      assertThat(matter.item().visits())
          .extracting(StageVisit::stage)
          .containsExactly(Stage.PRIOR_DISCLOSURE, Stage.DELIBERATION);
    }

    @Test
    void seals_the_opinions_that_came_in() {
      Matter matter = Matter.at(Stage.CONSULTATION, school);
      String opinion = matter.opinion(School.STUDENT, "students", "先保证住宿");
      matter.done(School.LEADER, order(matter, Map.of(), true));
      matter.approved(Stage.RESULT_DISCLOSURE, Matter.PLAN, "");
      matter.done(School.HEAD, new SkipToResult(matter.id));

      assertThat(matter.item().stage()).isEqualTo(Stage.RESULT_DISCLOSURE);
      assertThat(matter.item().consultation().sealed())
          .singleElement()
          .satisfies(each -> assertThat(each.value()).isEqualTo(opinion));
    }
  }

  @Nested
  class OneAnnouncement {
    private final Matter matter = Matter.raisedIn(school, "S-39");

    @Test
    void records_both_stages_and_shows_one_version() {
      matter.approved(Stage.CONSULTATION, Matter.PLAN, "");
      matter.done(School.HEAD, new AnnounceTogether(matter.id, matter.invitation()));
      school.sunlit.work();

      assertThat(matter.item().visits())
          .extracting(StageVisit::stage, StageVisit::version)
          .containsExactly(tuple(Stage.PRIOR_DISCLOSURE, 1), tuple(Stage.CONSULTATION, 1));
      Publication page = school.sunlit.item(Viewer.ANONYMOUS, matter.id).orElseThrow();
      assertThat(page.versions()).hasSize(1);
      assertThat(page.steps())
          .extracting(each -> each.stage().code())
          .startsWith("prior-disclosure", "consultation", "decision-disclosure");
      matter.toDecision();
      assertThat(matter.refused(School.HEAD, new OpenDeliberation(matter.id)))
          .containsExactly("shown-for-the-minimum-time");
    }

    @Test
    void needs_the_entrys_leave_the_facets_of_both_and_the_longer_time() {
      Matter elsewhere = Matter.raisedIn(school);
      assertThat(
              elsewhere.refused(
                  School.HEAD, new AnnounceTogether(elsewhere.id, elsewhere.invitation())))
          .contains("entry-allows-one-announcement", "stage-has-an-approved-version");
      assertThat(
              elsewhere.refused(
                  School.HANDLER, elsewhere.draft(Stage.CONSULTATION, "<p>稿</p>", "")))
          .containsExactly("draft-fits-a-coming-stage");

      DraftVersion incomplete =
          new DraftVersion(
              matter.id,
              Stage.CONSULTATION,
              List.of(Audience.PUBLIC),
              "学生宿舍管理规定",
              "修订宿舍规定。",
              Matter.PLAN,
              Map.of(Facet.HOW_TO_TAKE_PART, "网上提交"),
              List.of(),
              "");
      matter.approved(incomplete);
      Invitation tooShort =
          new Invitation(school.clock.today(), Matter.EVERYONE_ASKED, Map.of(), true);
      assertThat(matter.refused(School.HEAD, new AnnounceTogether(matter.id, tooShort)))
          .containsExactly(
              "announcement-has-the-facets-of-both",
              "consultation-lasts-the-minimum",
              "announcement-lasts-the-longer");
    }
  }
}
