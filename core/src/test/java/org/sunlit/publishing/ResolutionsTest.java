package org.sunlit.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunlit.Matter.LEADING_GROUP;
import static org.sunlit.Matter.STAFF_CONGRESS;
import static org.sunlit.Matter.WORKING_GROUP;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Publication.Facet;
import org.sunlit.channels.Publication.Resolution;
import org.sunlit.channels.Publication.Step;
import org.sunlit.deliberation.DeliberationCommand.AttestTally;
import org.sunlit.deliberation.DeliberationCommand.CallMeeting;
import org.sunlit.deliberation.DeliberationCommand.CallOffMeeting;
import org.sunlit.deliberation.DeliberationCommand.MoveMeeting;
import org.sunlit.deliberation.Recording;
import org.sunlit.deliberation.ResolutionOutcome;
import org.sunlit.item.StageCommand.DiscloseResult;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Content;
import org.sunlit.record.Digest;
import org.sunlit.visibility.Viewer;

/** What of a deliberation is on the page, and from when on. */
class ResolutionsTest {
  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private Publication page(Matter matter) {
    return school.sunlit.item(Viewer.ANONYMOUS, matter.id).orElseThrow();
  }

  private Step step(Matter matter, Stage stage) {
    return page(matter).steps().stream()
        .filter(each -> each.stage().code().equals(stage.label().code()))
        .findFirst()
        .orElseThrow();
  }

  private List<Resolution> resolutions(Matter matter) {
    return step(matter, Stage.DELIBERATION).resolutions();
  }

  private static List<String> figures(List<Facet> figures) {
    return figures.stream()
        .map(each -> each.label().zh() + " " + each.html().value().replaceAll("</?p>", ""))
        .toList();
  }

  @Test
  void beforehand_body_and_date_and_nothing_that_is_not_confirmed() {
    Matter matter = Matter.at(Stage.DELIBERATION, school);
    matter.meeting(WORKING_GROUP);
    Digest minutes = matter.recorded(Recording.of(matter, WORKING_GROUP).hands(9, 8, 1, 0).order());
    matter.done(
        Matter.of(WORKING_GROUP, "scrutineer"), new AttestTally(matter.id, WORKING_GROUP, minutes));

    assertThat(page(matter).title()).isEqualTo("学生勤工助学岗位与酬金管理办法");
    assertThat(resolutions(matter))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.body().zh()).isEqualTo("工作小组");
              assertThat(each.day()).isEqualTo(school.clock.today());
              assertThat(each.number()).isNull();
              assertThat(each.outcome()).isNull();
              assertThat(each.html().isEmpty()).isTrue();
              assertThat(each.figures()).isEmpty();
            });
  }

  @Test
  void counts_with_all_their_denominators_where_the_entry_discloses_them() {
    Matter matter = Matter.at(Stage.DELIBERATION, school);
    matter.meeting(WORKING_GROUP);
    matter.confirmed(
        Recording.of(matter, WORKING_GROUP)
            .ballot(8, 7, 7, 6)
            .present(8, 1)
            .tally(5, 1, 0)
            .order());

    assertThat(resolutions(matter).get(0).outcome()).extracting("zh").isEqualTo("通过");
    assertThat(figures(resolutions(matter).get(0).figures()))
        .containsExactly(
            "表决方式 无记名投票",
            "通过条件 赞成票超过实到人数的1/2",
            "应到 9人",
            "实到 8人",
            "回避 1人",
            "发出 7票",
            "收回 7票",
            "有效 6票",
            "赞成 5票",
            "反对 1票",
            "弃权 0票");
  }

  @Test
  void the_outcome_alone_where_the_entry_discloses_no_counts() {
    Matter matter = Matter.at(Stage.DELIBERATION, school, "S-03");
    matter.meeting(STAFF_CONGRESS);
    matter.confirmed(Recording.of(matter, STAFF_CONGRESS).hands(90, 80, 10, 0).order());

    assertThat(resolutions(matter).get(0).outcome()).extracting("code").isEqualTo("adopted");
    assertThat(resolutions(matter).get(0).number()).isEqualTo("纪要〔2026〕7号");
    assertThat(resolutions(matter).get(0).figures()).isEmpty();
  }

  @Test
  void each_amendment_at_its_meeting_and_again_with_the_result() {
    Matter matter = Matter.at(Stage.DELIBERATION, school);
    matter.resolved(WORKING_GROUP, ResolutionOutcome.ADOPTED);
    matter.meeting(LEADING_GROUP);
    matter.confirmed(
        Recording.of(matter, LEADING_GROUP)
            .consensus(13)
            .outcome(ResolutionOutcome.ADOPTED_WITH_AMENDMENTS)
            .amendments("第二条改为23元", "附则 <b>2026年</b>9月1日施行")
            .order());
    matter.approved(Stage.RESULT_DISCLOSURE, Matter.PLAN.replace("22元", "23元"), "按决议修改");
    matter.done(School.HEAD, new DiscloseResult(matter.id));

    String list = "<ol><li>第二条改为23元</li><li>附则 &lt;b&gt;2026年&lt;/b&gt;9月1日施行</li></ol>";
    assertThat(resolutions(matter).get(1).html().value().replaceAll("</?p>", "")).isEqualTo(list);
    assertThat(figures(step(matter, Stage.RESULT_DISCLOSURE).figures()))
        .containsExactly("决议 修改后通过", "决议修改内容 " + list);
  }

  @Test
  void a_rejection_as_the_result() {
    Matter matter = Matter.at(Stage.DELIBERATION, school);
    matter.resolved(WORKING_GROUP, ResolutionOutcome.REJECTED);
    matter.approved(Stage.RESULT_DISCLOSURE, "<p>本办法未获通过。</p>", "工作小组未通过");
    matter.done(School.HEAD, new DiscloseResult(matter.id));

    assertThat(figures(step(matter, Stage.RESULT_DISCLOSURE).figures())).containsExactly("决议 未通过");
  }

  @Test
  void what_a_body_said_that_was_heard() {
    Matter matter = Matter.at(Stage.DELIBERATION, school, "S-05");
    matter.meeting(STAFF_CONGRESS);
    matter.confirmed(
        Recording.of(matter, STAFF_CONGRESS)
            .outcome(ResolutionOutcome.HEARD)
            .present(100, 0)
            .opinions("规模宜稳", "增加青年教师公寓")
            .order());

    assertThat(resolutions(matter).get(0).outcome()).extracting("zh").isEqualTo("已听取意见");
    assertThat(resolutions(matter).get(0).html().value()).contains("规模宜稳", "增加青年教师公寓");
  }

  @Test
  void a_meeting_that_was_moved_with_its_first_day_and_why() {
    Matter matter = Matter.at(Stage.DELIBERATION, school);
    LocalDate day = LocalDate.parse("2026-05-08");
    matter.done(
        Matter.of(WORKING_GROUP, "secretary"), new CallMeeting(matter.id, WORKING_GROUP, day));
    matter.done(
        Matter.of(WORKING_GROUP, "secretary"),
        new MoveMeeting(matter.id, WORKING_GROUP, day.plusDays(3), "会议材料不齐"));

    assertThat(resolutions(matter).get(0).day()).isEqualTo(day.plusDays(3));
    assertThat(figures(resolutions(matter).get(0).figures()))
        .containsExactly("会议改期 原定2026年5月8日；会议材料不齐");
  }

  @Test
  void a_meeting_that_was_called_off_as_such_and_why() {
    Matter matter = Matter.at(Stage.DELIBERATION, school);
    matter.meeting(WORKING_GROUP);
    Publication before = page(matter);
    school.clock.set(school.clock.instant().plusSeconds(60));
    matter.done(
        Matter.of(WORKING_GROUP, "secretary"),
        new CallOffMeeting(matter.id, WORKING_GROUP, "会议材料不齐"));

    assertThat(resolutions(matter).get(0).outcome()).extracting("zh").isEqualTo("会议取消");
    assertThat(resolutions(matter).get(0).html().value()).isEqualTo("<p>会议材料不齐</p>");
    assertThat(page(matter).updated()).isAfter(before.updated());
  }

  @Test
  void of_a_personnel_matter_body_date_number_and_outcome() {
    Matter matter = Matter.at(Stage.DELIBERATION, school, "S-25");
    matter.meeting(WORKING_GROUP);
    matter.confirmed(Recording.of(matter, WORKING_GROUP).order());

    assertThat(resolutions(matter))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.body().zh()).isEqualTo("工作小组");
              assertThat(each.day()).isEqualTo(school.clock.today());
              assertThat(each.number()).isEqualTo("纪要〔2026〕7号");
              assertThat(each.outcome()).extracting("zh").isEqualTo("通过");
              assertThat(each.html().isEmpty()).isTrue();
              assertThat(each.figures()).isEmpty();
            });
  }

  @Test
  void nothing_of_minutes_whose_paper_is_gone_but_the_outcome() {
    Matter matter = Matter.at(Stage.DELIBERATION, school);
    matter.meeting(WORKING_GROUP);
    matter.confirmed(Recording.of(matter, WORKING_GROUP).hands(9, 9, 0, 0).order());
    Digest minutes = matter.minutes(WORKING_GROUP);
    school.store.transaction(
        tx -> {
          tx.row(Content.class, minutes.value()).ifPresent(tx::remove);
          return 0;
        });

    assertThat(resolutions(matter).get(0).outcome()).extracting("zh").isEqualTo("通过");
    assertThat(resolutions(matter).get(0).figures()).isEmpty();
    assertThat(resolutions(matter).get(0).number()).isNull();
  }
}
