package org.sunlit.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.ReadingDesk;
import org.sunlit.School;
import org.sunlit.catalog.Affair;
import org.sunlit.channels.Publication;
import org.sunlit.item.ArchivedMatter;
import org.sunlit.item.ScopeCommand.NarrowScope;
import org.sunlit.item.StageCommand.EraseContent;
import org.sunlit.item.StageCommand.OpenConsultation;
import org.sunlit.item.StageCommand.WithdrawItem;
import org.sunlit.procedure.Profile;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.ErasureReason;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.Viewer;

/** What readers find, page by page, and what is not there for them. */
class ReadingTest {
  private final School school = new School();
  private final ReadingDesk desk = school.sunlit.reading();

  @AfterEach
  void close() {
    school.close();
  }

  private Viewer viewer(Actor actor) {
    return school.sunlit.viewer(actor.person());
  }

  private List<SubjectId> found(Viewer viewer, Filter filter) {
    List<SubjectId> found = new ArrayList<>();
    desk.export(viewer, filter).forEach(each -> found.add(each.item()));
    assertThat(desk.count(viewer, filter)).isEqualTo(found.size());
    return found;
  }

  private Listed only(Viewer viewer) {
    return desk.items(viewer, Filter.newest()).items().get(0);
  }

  /** Prior disclosure for all, consultation for those inside only. */
  private Matter consultedInside() {
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
    school.sunlit.work();
    return matter;
  }

  private void archived(int from, int to) {
    List<ArchivedMatter> lines = new ArrayList<>();
    for (int each = from; each < to; each++) {
      lines.add(
          new ArchivedMatter(
              "key-" + each,
              "R-01",
              LocalDate.of(2020, 1, 1).plusDays(each),
              "旧网",
              List.of(Audience.PUBLIC),
              "第" + each + "号决算",
              "收支情况。",
              "<p>收入决算。</p>",
              List.of()));
    }
    assertThat(school.sunlit.importArchives(School.OFFICE, lines).rejected()).isEmpty();
  }

  @Test
  void each_sees_an_item_at_the_newest_stage_disclosed_to_them() {
    Matter matter = consultedInside();

    assertThat(only(Viewer.ANONYMOUS).stage()).isEqualTo(Stage.PRIOR_DISCLOSURE);
    assertThat(only(viewer(School.STUDENT)).stage()).isEqualTo(Stage.CONSULTATION);
    assertThat(only(viewer(School.STUDENT)).disclosed())
        .isAfter(only(Viewer.ANONYMOUS).disclosed());
    assertThat(found(viewer(School.STUDENT), Filter.newest())).containsExactly(matter.id);
    assertThat(found(viewer(School.STUDENT), Filter.newest().stage(Stage.PRIOR_DISCLOSURE)))
        .isEmpty();
    assertThat(found(Viewer.ANONYMOUS, Filter.newest().stage(Stage.CONSULTATION))).isEmpty();
  }

  @Test
  void a_list_says_what_the_page_says() {
    for (Stage stage :
        List.of(Stage.PRIOR_DISCLOSURE, Stage.DELIBERATION, Stage.PUBLIC_SUPERVISION)) {
      Matter.at(stage, school);
    }
    consultedInside();

    for (Viewer each : List.of(Viewer.ANONYMOUS, viewer(School.STUDENT), viewer(School.PARENT))) {
      List<Listed> listed = desk.items(each, Filter.newest()).items();
      assertThat(listed).hasSize(4);
      for (Listed one : listed) {
        Publication page = school.sunlit.item(each, one.item()).orElseThrow();
        assertThat(one.title()).isEqualTo(page.title());
        assertThat(one.summary()).isEqualTo(page.summary());
        assertThat(one.category())
            .isEqualTo(Optional.ofNullable(page.labels().category()).orElseThrow().code());
        assertThat(school.sunlit.school().wording().of(one.stage()))
            .isEqualTo(page.labels().occasion());
      }
    }
  }

  @Test
  void pages_follow_one_another_without_gap_or_repetition() {
    archived(0, 45);
    Page<Listed> first = desk.items(Viewer.ANONYMOUS, Filter.newest(), null, 20);
    archived(45, 50);
    Page<Listed> second = desk.items(Viewer.ANONYMOUS, Filter.newest(), first.next(), 20);
    Page<Listed> third = desk.items(Viewer.ANONYMOUS, Filter.newest(), second.next(), 20);

    List<String> titles = new ArrayList<>();
    List.of(first, second, third)
        .forEach(page -> page.items().forEach(each -> titles.add(each.title())));
    assertThat(titles).hasSize(45).startsWith("第44号决算", "第43号决算").endsWith("第0号决算");
    assertThat(third.next()).isNull();
    assertThat(first.items().get(0).disclosed().withOffsetSameInstant(ZoneOffset.ofHours(8)))
        .isEqualTo("2020-02-14T00:00+08:00");
    assertThatThrownBy(() -> desk.items(Viewer.ANONYMOUS, Filter.newest(), "made up", 20))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Nested
  class By {
    @Test
    void affair_category_unit_and_date() {
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      archived(0, 3);
      Listed listed = only(Viewer.ANONYMOUS);
      Viewer all = Viewer.ANONYMOUS;

      assertThat(listed.item()).isEqualTo(matter.id);
      assertThat(found(all, Filter.newest())).hasSize(4);
      assertThat(found(all, Filter.newest().category(listed.category()))).contains(matter.id);
      assertThat(found(all, Filter.newest().category("没有这一类"))).isEmpty();
      assertThat(found(all, Filter.newest().affair(listed.affairs().get(0)))).contains(matter.id);
      assertThat(found(all, Filter.newest().affair(Affair.PARTY))).doesNotContain(matter.id);
      assertThat(found(all, Filter.newest().unit(listed.unit()))).contains(matter.id);
      assertThat(found(all, Filter.newest().unit(new UnitId("no-such-unit")))).isEmpty();
      assertThat(found(all, Filter.newest().to(LocalDate.of(2020, 1, 2)))).hasSize(2);
      assertThat(found(all, Filter.newest().from(LocalDate.of(2020, 1, 2)))).hasSize(3);
      Filter second = Filter.newest().from(LocalDate.of(2020, 1, 2)).to(LocalDate.of(2020, 1, 2));
      assertThat(found(all, second)).hasSize(1);
    }

    @Test
    void words_in_what_the_reader_sees() {
      Matter matter = consultedInside();
      Viewer student = viewer(School.STUDENT);

      assertThat(found(student, Filter.newest().text("临时岗位"))).containsExactly(matter.id);
      assertThat(found(student, Filter.newest().text("每小时22元 岗位"))).containsExactly(matter.id);
      assertThat(found(student, Filter.newest().text("元"))).containsExactly(matter.id);
      assertThat(found(student, Filter.newest().text("２２"))).containsExactly(matter.id);
      assertThat(found(Viewer.ANONYMOUS, Filter.newest().text("临时岗位"))).isEmpty();
      assertThat(found(Viewer.ANONYMOUS, Filter.newest().text("拟修订"))).containsExactly(matter.id);
      assertThat(found(student, Filter.newest().text("决算"))).isEmpty();
    }

    @Test
    void words_that_are_shown_no_more_are_not_found_at_once() {
      Matter matter = consultedInside();
      matter.done(School.OFFICE, new WithdrawItem(matter.id, "内容有误"));

      assertThat(found(viewer(School.STUDENT), Filter.newest().text("临时岗位"))).isEmpty();
      school.sunlit.work();
      assertThat(school.store.<Boolean>transaction(tx -> tx.ask(new Unindexed(1)).isEmpty()))
          .isTrue();
    }
  }

  @Test
  void facets_say_how_many_a_narrower_question_finds() {
    Matter.at(Stage.PRIOR_DISCLOSURE, school);
    consultedInside();
    archived(0, 3);
    for (Viewer viewer : List.of(Viewer.ANONYMOUS, viewer(School.STUDENT))) {
      Facets facets = desk.facets(viewer, Filter.newest());

      assertThat(facets.stages()).isNotEmpty();
      facets
          .affairs()
          .forEach(
              (is, n) ->
                  assertThat(found(viewer, Filter.newest().affair(is))).hasSize((int) (long) n));
      facets
          .categories()
          .forEach(
              (is, n) ->
                  assertThat(found(viewer, Filter.newest().category(is))).hasSize((int) (long) n));
      facets
          .units()
          .forEach(
              (is, n) ->
                  assertThat(found(viewer, Filter.newest().unit(is))).hasSize((int) (long) n));
      facets
          .stages()
          .forEach(
              (is, n) ->
                  assertThat(found(viewer, Filter.newest().stage(is))).hasSize((int) (long) n));
    }
  }

  @Test
  void suggestions_are_titles_that_the_reader_may_see() {
    archived(0, 12);
    Matter.at(Stage.PRIOR_DISCLOSURE, school);

    assertThat(desk.suggestions(Viewer.ANONYMOUS, "决算", 5))
        .extracting(Listed::title)
        .containsExactly("第11号决算", "第10号决算", "第9号决算", "第8号决算", "第7号决算");
    assertThat(desk.suggestions(Viewer.ANONYMOUS, "收入", 5)).isEmpty();
    assertThat(desk.suggestions(Viewer.ANONYMOUS, " ", 5)).isEmpty();
  }

  @Nested
  class WhatIsDown {
    @Test
    void is_gone_with_the_order_that_takes_it_down() {
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      matter.done(School.OFFICE, new WithdrawItem(matter.id, "内容有误"));

      assertThat(found(Viewer.ANONYMOUS, Filter.newest())).isEmpty();
      assertThat(desk.everything(School.SUPERVISOR, Filter.newest(), null, 9).items()).isEmpty();
    }

    @Test
    void is_gone_with_the_day_on_which_its_notice_ends() {
      Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, Profile.PUBLIC_NOTICE, school);
      assertThat(found(Viewer.ANONYMOUS, Filter.newest())).containsExactly(matter.id);

      for (int day = 0; day < 400; day++) {
        school.clock.day(school.clock.today().plusDays(1));
        assertThat(found(Viewer.ANONYMOUS, Filter.newest()).size())
            .isEqualTo(school.sunlit.item(Viewer.ANONYMOUS, matter.id).isPresent() ? 1 : 0);
      }
      assertThat(found(Viewer.ANONYMOUS, Filter.newest())).isEmpty();
      school.sunlit.work();
      assertThat(found(Viewer.ANONYMOUS, Filter.newest())).isEmpty();
    }

    @Test
    void for_some_is_not_found_by_them_and_still_by_the_others() {
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      matter.done(
          School.OFFICE,
          new NarrowScope(matter.id, List.of(Audience.of(Community.CAMPUS)), "只限校内"));

      assertThat(found(Viewer.ANONYMOUS, Filter.newest())).isEmpty();
      assertThat(found(viewer(School.STUDENT), Filter.newest())).containsExactly(matter.id);
    }
  }

  @Nested
  class Everything {
    @Test
    void is_read_by_the_supervision_group_and_leaves_a_record() {
      Matter matter = consultedInside();
      Filter filter = Filter.newest().stage(Stage.CONSULTATION);

      assertThat(desk.everything(School.SUPERVISOR, filter, null, 20).items())
          .extracting(Listed::item)
          .containsExactly(matter.id);
      assertThat(desk.unfilteredReads(School.OFFICE))
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.actor()).isEqualTo(School.SUPERVISOR);
                assertThat(each.filter()).isEqualTo(filter);
                assertThat(each.at()).isEqualTo(school.clock.instant());
              });
    }

    @Test
    void is_nothing_for_anybody_else() {
      consultedInside();

      for (Actor each : List.of(School.HANDLER, School.STUDENT, School.STRANGER)) {
        assertThat(desk.everything(each, Filter.newest(), null, 20).items()).isEmpty();
        assertThat(desk.unfilteredReads(each)).isEmpty();
      }
      assertThat(desk.unfilteredReads(School.SUPERVISOR)).isEmpty();
    }
  }

  @Test
  void what_was_erased_is_not_listed() {
    Matter matter = Matter.at(Stage.WITHDRAWN, school);
    matter.done(
        School.OFFICE,
        new EraseContent(
            matter.id,
            matter.item().versions().get(0).digest(),
            ErasureReason.PERSONAL_INFORMATION));
    school.sunlit.work();

    assertThat(found(Viewer.ANONYMOUS, Filter.newest())).isEmpty();
    assertThat(found(Viewer.ANONYMOUS, Filter.newest().text("勤工助学"))).isEmpty();
  }
}
