package org.sunlit.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.NewMatter;
import org.sunlit.School;
import org.sunlit.UnitList;
import org.sunlit.WithheldMatter;
import org.sunlit.agenda.Announcement;
import org.sunlit.agenda.Occasion;
import org.sunlit.json.Json;
import org.sunlit.json.JsonLog;
import org.sunlit.record.Actor;
import org.sunlit.record.Digest;
import org.sunlit.record.Entry;
import org.sunlit.record.ErasureReason;
import org.sunlit.record.Outcome;
import org.sunlit.request.RequestCommand.AssignRequest;
import org.sunlit.request.RequestCommand.DeclineRequest;
import org.sunlit.request.RequestCommand.EraseRequestPaper;
import org.sunlit.request.RequestCommand.FulfilRequest;
import org.sunlit.request.RequestCommand.PromiseEntry;
import org.sunlit.visibility.UnitId;
import org.sunlit.withholding.WithholdingStage;

/** “New matter, no entry yet.” */
class RequestTest {
  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  @Nested
  class Asking {
    @Test
    void is_for_any_units_handler_and_anyone_on_campus() {
      for (Actor each : List.of(School.holderOf("fi-handler"), School.TEACHER, School.STUDENT)) {
        school.done(each, NewMatter.in(school).asking());
      }
      for (Actor each : List.of(School.PARENT, School.STRANGER)) {
        assertThat(school.refused(each, NewMatter.in(school).asking()))
            .containsExactly("asker-is-of-the-school");
      }
    }

    @Test
    void is_once() {
      NewMatter matter = NewMatter.at(RequestStage.ASKED, school);

      assertThat(school.refused(School.TEACHER, matter.asking()))
          .containsExactly("stage-allows-the-move");
      assertThat(school.sunlit.perform(School.STUDENT, matter.asking()))
          .isEqualTo(new Outcome.NotFound(matter.id));
    }
  }

  @Nested
  class WhatWasWritten {
    private final NewMatter matter = NewMatter.at(RequestStage.ANSWERED, school);
    private final Digest paper = Objects.requireNonNull(matter.onDesk().request().paper());

    @Test
    void is_erased_where_it_names_persons_and_the_rest_stands() {
      EraseRequestPaper order =
          new EraseRequestPaper(matter.id, paper, ErasureReason.PERSONAL_INFORMATION);
      assertThat(school.refused(School.TEACHER, order)).containsExactly("act-belongs-to-the-post");
      school.done(School.OFFICE, order);

      assertThat(matter.onDesk().paper()).isNull();
      assertThat(matter.onDesk().answer()).isNotNull();
      assertThat(matter.onDesk().request().erased())
          .containsEntry(paper, ErasureReason.PERSONAL_INFORMATION);
      assertThat(school.refused(School.OFFICE, order)).containsExactly("content-is-there");
    }

    @Test
    void is_kept_until_the_request_is_settled() {
      NewMatter open = NewMatter.at(RequestStage.ASKED, school);
      Digest asked = Objects.requireNonNull(open.onDesk().request().paper());

      assertThat(
              school.refused(
                  School.OFFICE,
                  new EraseRequestPaper(open.id, asked, ErasureReason.RETENTION_OVER)))
          .containsExactly("paper-has-served");
      assertThat(
              school.refused(
                  School.OFFICE, new EraseRequestPaper(open.id, paper, ErasureReason.LAW)))
          .as("of another request")
          .containsExactly("content-is-there");
      school.done(
          School.OFFICE, new EraseRequestPaper(matter.id, paper, ErasureReason.RETENTION_OVER));
    }
  }

  @Nested
  class TheOffice {
    private final NewMatter matter = NewMatter.at(RequestStage.ASKED, school);

    @Test
    void answers_in_time_or_is_overdue() {
      assertThat(Objects.requireNonNull(matter.onDesk().due()).day()).isEqualTo("2026-03-23");
      school.clock.day(LocalDate.parse("2026-03-23"));
      assertThat(matter.onDesk().overdue()).isFalse();
      school.clock.day(LocalDate.parse("2026-03-24"));
      assertThat(matter.onDesk().overdue()).isTrue();
      school.done(School.OFFICE, matter.assignment());
      assertThat(matter.onDesk().overdue()).isFalse();
      assertThat(matter.onDesk().due()).isNull();
    }

    @Test
    void is_reminded_of_what_is_due_once() {
      school.clock.day(LocalDate.parse("2026-03-24"));
      school.sunlit.tick();
      school.sunlit.tick();
      school.done(School.OFFICE, matter.promise());
      school.clock.day(LocalDate.parse("2026-06-01"));
      school.sunlit.tick();

      assertThat(school.sunlit.announcements(0, 1_000))
          .filteredOn(each -> each.subject().equals(matter.id))
          .extracting(Announcement::occasion)
          .containsExactly(Occasion.ENTRY_REQUEST_DUE, Occasion.PROMISED_ENTRY_DUE);
    }

    @Test
    void says_under_which_entry_it_belongs() {
      assertThat(school.refused(School.OFFICE, new AssignRequest(matter.id, "none", "理由")))
          .containsExactly("answer-names-an-entry-in-force");
      school.done(School.OFFICE, matter.assignment());

      assertThat(matter.onDesk().request().entry()).isEqualTo("S-99");
      assertThat(matter.onDesk().answer()).isEqualTo("属于内部岗位安排");
      assertThat(school.sunlit.catalog().requests(School.TEACHER))
          .extracting(EntryRequests.OnDesk::answer)
          .containsExactly("属于内部岗位安排");
    }

    @Test
    void promises_it_to_a_list_and_names_the_entry_once_it_is_there() {
      assertThat(
              school.refused(School.OFFICE, new PromiseEntry(matter.id, new UnitId("none"), "理由")))
          .containsExactly("answer-names-a-unit");
      school.done(School.OFFICE, matter.promise());
      assertThat(Objects.requireNonNull(matter.onDesk().due()).day()).isEqualTo("2026-04-07");
      assertThat(school.sunlit.catalog().requests(School.HANDLER)).hasSize(1);
      assertThat(school.refused(School.OFFICE, new FulfilRequest(matter.id, "X-01")))
          .containsExactly("promised-entry-is-on-its-list");
      UnitList list = UnitList.ofStudentAffairs(school);
      list.adopted(list.core(), list.entry("X-01"));
      school.done(School.OFFICE, new FulfilRequest(matter.id, "X-01"));

      assertThat(matter.onDesk().request().stage()).isEqualTo(RequestStage.ANSWERED);
      assertThat(matter.onDesk().request().entry()).isEqualTo("X-01");
    }

    @Test
    void says_that_it_is_not_disclosed_once_that_is_registered() {
      WithheldMatter withheld = WithheldMatter.at(WithholdingStage.REVIEWED, school);
      DeclineRequest decline = new DeclineRequest(matter.id, withheld.id, "属于商业秘密");

      assertThat(school.refused(School.OFFICE, decline))
          .containsExactly("what-is-declined-is-registered");
      withheld.onTo(WithholdingStage.ENDED);
      WithheldMatter standing = WithheldMatter.at(WithholdingStage.APPROVED, school);
      assertThat(school.refused(School.OFFICE, decline))
          .containsExactly("what-is-declined-is-registered");
      school.done(School.OFFICE, new DeclineRequest(matter.id, standing.id, "属于商业秘密"));

      assertThat(matter.onDesk().request().withholding()).isEqualTo(standing.id);
    }

    @Test
    void alone_answers() {
      assertThat(school.refused(School.TEACHER, matter.assignment()))
          .containsExactly("act-belongs-to-the-post");
      assertThat(school.sunlit.perform(School.HEAD, matter.assignment()))
          .isEqualTo(new Outcome.NotFound(matter.id));
    }

    @Test
    void sees_what_is_due_first_at_the_top() {
      school.clock.day(LocalDate.parse("2026-03-10"));
      NewMatter later = NewMatter.at(RequestStage.ASKED, school);
      NewMatter done = NewMatter.at(RequestStage.ANSWERED, school);

      assertThat(school.sunlit.catalog().requests(School.OFFICE))
          .extracting(each -> each.request().id())
          .containsExactly(matter.id, later.id, done.id);
      assertThat(school.sunlit.catalog().requests(School.STUDENT)).isEmpty();
    }
  }

  @Nested
  class TheRecord {
    private final JsonLog<RequestFact> log = JsonLog.ofRequests(new Json());

    private EntryRequest replayed(NewMatter matter) {
      EntryRequest replayed = EntryRequest.unborn(matter.id);
      for (Entry each : school.sunlit.entries(matter.id)) {
        replayed = log.fact(each).applyTo(replayed, log.happening(each));
      }
      return replayed;
    }

    @Test
    void replayed_is_the_state_and_nothing_of_it_is_public() {
      for (RequestStage stage :
          List.of(RequestStage.ASKED, RequestStage.PROMISED, RequestStage.ANSWERED)) {
        NewMatter matter = NewMatter.at(stage, school);

        assertThat(replayed(matter)).isEqualTo(matter.onDesk().request());
        assertThat(school.sunlit.entries(matter.id))
            .noneMatch(each -> each.visibility() == Entry.Visibility.PUBLIC)
            .allSatisfy(
                each ->
                    assertThat(each.event().body().toUtf8()).doesNotContain("体检", "不知", "teacher"));
      }
    }

    @Test
    void of_what_is_declined_is_no_leaf_of_any_ledger() {
      NewMatter matter = NewMatter.at(RequestStage.ASKED, school);
      WithheldMatter standing = WithheldMatter.at(WithholdingStage.APPROVED, school);
      school.done(School.OFFICE, new DeclineRequest(matter.id, standing.id, "属于商业秘密"));

      assertThat(school.sunlit.entries(matter.id))
          .filteredOn(each -> each.visibility() == Entry.Visibility.NONE)
          .singleElement()
          .satisfies(each -> assertThat(log.fact(each)).isInstanceOf(RequestFact.Declined.class));
      assertThat(replayed(matter)).isEqualTo(matter.onDesk().request());
    }
  }
}
