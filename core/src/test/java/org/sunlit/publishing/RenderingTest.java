package org.sunlit.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Publication.Step.State;
import org.sunlit.feedback.Remark;
import org.sunlit.item.Attachment;
import org.sunlit.item.DraftingCommand.DraftVersion;
import org.sunlit.item.StageCommand.DisclosePrior;
import org.sunlit.item.StageCommand.OpenConsultation;
import org.sunlit.item.StageCommand.Redisclose;
import org.sunlit.procedure.Stage;
import org.sunlit.reading.Filter;
import org.sunlit.record.Digest;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Viewer;

class RenderingTest {
  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private Publication page() {
    return school.site.standing.values().iterator().next();
  }

  @Test
  void tells_the_whole_way_to_the_result() {
    Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);
    matter.answered(matter.objection("标准前后不一致"), Remark.Rectification.OF_FORM);
    matter.afterWorkingDays(1);
    matter.approved(Stage.RESULT_DISCLOSURE, Matter.PLAN.replace("22元", "22元整"), "更正差错");
    matter.done(School.HEAD, new Redisclose(matter.id));
    school.sunlit.work();
    Publication page = page();

    assertThat(page.steps())
        .extracting(each -> each.stage().code() + " " + each.state())
        .containsExactly(
            "prior-disclosure DONE",
            "consultation DONE",
            "decision-disclosure DONE",
            "deliberation DONE",
            "result-disclosure DONE",
            "public-supervision DONE",
            "result-disclosure CURRENT",
            "public-supervision UPCOMING");
    assertThat(page.labels().occasion()).extracting("code").isEqualTo("redisclosure");
    assertThat(page.steps().get(2).remarks())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.count()).isEqualTo(2);
              assertThat(each.text()).isEqualTo("提高酬金标准");
              assertThat(each.reply()).isEqualTo("经测算可行");
            });
    assertThat(page.steps().get(3).resolutions())
        .extracting(each -> each.body().zh() + " " + each.number())
        .containsExactly("工作小组 纪要〔2026〕1号", "领导小组 纪要〔2026〕1号");
    assertThat(page.steps().get(5).remarks())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.outcome()).extracting("zh").isEqualTo("已整改");
              assertThat(each.text()).isEqualTo("标准前后不一致");
            });
    assertThat(page.versions())
        .extracting(Publication.Version::number)
        .containsExactly(1, 2, 3, 4, 5);
    Publication.Version last = page.versions().get(4);
    assertThat(last.comparedWith()).isEqualTo(4);
    assertThat(last.reason()).isEqualTo("更正差错");
    assertThat(last.changes())
        .singleElement()
        .satisfies(each -> assertThat(each.after().value()).contains("22元<ins>整</ins>"));
    assertThat(page.versions().get(1).comparedWith()).isNull();
  }

  @Test
  void shows_a_reader_only_what_their_memberships_admit() {
    Matter matter = Matter.raisedIn(school);
    matter.toPriorDisclosure();
    matter.afterWorkingDays(4);
    matter.approved(
        matter.draft(
            Stage.CONSULTATION,
            List.of(Audience.of(Community.CAMPUS), Audience.of(Community.PARENTS)),
            Matter.PLAN,
            ""));
    matter.done(School.HEAD, new OpenConsultation(matter.id, matter.invitation()));

    Publication outside = school.sunlit.item(Viewer.ANONYMOUS, matter.id).orElseThrow();
    Publication inside =
        school.sunlit.item(school.sunlit.viewer(School.STUDENT.person()), matter.id).orElseThrow();

    assertThat(outside.versions()).hasSize(1);
    assertThat(inside.versions()).hasSize(2);
    assertThat(inside.marking()).isEqualTo("校内公开，请勿外传");
    assertThat(school.sunlit.reading().feed(Viewer.ANONYMOUS, Filter.newest()))
        .containsExactly(outside);
  }

  @Test
  void does_not_depend_on_the_moment_it_is_made() {
    Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
    Publication first = school.sunlit.item(Viewer.ANONYMOUS, matter.id).orElseThrow();
    school.clock.set(school.clock.instant().plusSeconds(12_345_678));

    assertThat(school.sunlit.item(Viewer.ANONYMOUS, matter.id)).contains(first);
    assertThat(page().steps()).extracting(Publication.Step::state).contains(State.CURRENT);
  }

  @Test
  void carries_the_files_that_were_attached_and_no_others() throws IOException {
    Matter matter = Matter.raisedIn(school);
    byte[] bytes = "岗位，标准".getBytes(StandardCharsets.UTF_8);
    Attachment file = school.sunlit.attach("附表.csv", "text/csv", new ByteArrayInputStream(bytes));
    Attachment never = new Attachment("从未上传.csv", "text/csv", 3, new Digest("0".repeat(64)));
    DraftVersion draft = matter.draft(Stage.PRIOR_DISCLOSURE, Matter.PLAN, "");

    assertThat(matter.refused(School.HANDLER, with(draft, List.of(file, never))))
        .containsExactly("attachments-are-kept");
    matter.approved(with(draft, List.of(file)));
    matter.done(School.HEAD, new DisclosePrior(matter.id));
    school.sunlit.work();

    Publication.File published = page().files().get(0);
    assertThat(published.name()).isEqualTo("附表.csv");
    assertThat(published.digest()).isEqualTo(file.sha256().value());
    try (InputStream in = published.bytes().open()) {
      assertThat(in.readAllBytes()).isEqualTo(bytes);
    }
  }

  private static DraftVersion with(DraftVersion draft, List<Attachment> files) {
    return new DraftVersion(
        draft.subject(),
        draft.stage(),
        draft.scope(),
        draft.title(),
        draft.summary(),
        draft.body(),
        draft.facets(),
        files,
        draft.changes());
  }

  @Test
  void drops_what_is_not_safe_from_the_body() {
    Matter matter = Matter.raisedIn(school);
    matter.approved(
        Stage.PRIOR_DISCLOSURE,
        "<p onclick=\"x()\">正文<script>alert(1)</script><img src=x onerror=y></p>",
        "");
    matter.done(School.HEAD, new DisclosePrior(matter.id));
    school.sunlit.work();

    assertThat(page().current().orElseThrow().html().value()).isEqualTo("<p>正文</p>");
  }
}
