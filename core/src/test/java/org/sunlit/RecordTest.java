package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.accountability.AccountabilityFact;
import org.sunlit.consultation.ConsultationFact;
import org.sunlit.consultation.Opinion;
import org.sunlit.consultation.OpinionCommand.SubmitOpinion;
import org.sunlit.consultation.Voice;
import org.sunlit.deliberation.DeliberationFact;
import org.sunlit.example.ExampleFact;
import org.sunlit.feedback.FeedbackFact;
import org.sunlit.feedback.Remark;
import org.sunlit.finding.FindingFact;
import org.sunlit.inspection.InspectionFact;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.ItemFact;
import org.sunlit.item.StageCommand.EraseContent;
import org.sunlit.item.StageCommand.OpenSupervision;
import org.sunlit.item.StageCommand.WithdrawItem;
import org.sunlit.item.Version;
import org.sunlit.json.Json;
import org.sunlit.json.JsonLog;
import org.sunlit.listing.ListFact;
import org.sunlit.outlet.OutletFact;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Bytes;
import org.sunlit.record.Content;
import org.sunlit.record.Digest;
import org.sunlit.record.Entry;
import org.sunlit.record.Envelope;
import org.sunlit.record.ErasureReason;
import org.sunlit.record.Fact;
import org.sunlit.record.Outcome;
import org.sunlit.record.Row;
import org.sunlit.reminder.ReminderFact;
import org.sunlit.report.ReportFact;
import org.sunlit.request.RequestFact;
import org.sunlit.task.TaskFact;
import org.sunlit.withholding.WithholdingFact;

/** The one log: what is written, what can be read from it, and what cannot. */
class RecordTest {
  private final School school = new School();
  private final JsonLog<ItemFact> log = JsonLog.ofItems(new Json());

  @AfterEach
  void close() {
    school.close();
  }

  private DisclosureItem replayed(Matter matter) {
    DisclosureItem item = DisclosureItem.unborn(matter.id);
    for (Entry entry : school.sunlit.entries(matter.id)) {
      item = log.fact(entry).applyTo(item, log.happening(entry));
    }
    return item;
  }

  @Test
  void replay_equals_state() {
    Matter matter = Matter.at(Stage.ARCHIVED, school);

    assertThat(replayed(matter)).isEqualTo(matter.item());
    assertThat(matter.onSite().version()).isEqualTo(4);
  }

  @Test
  void every_entry_is_intact_and_repeats_the_leaf_before_it() {
    Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);
    List<Entry> entries = school.sunlit.entries(matter.id);

    assertThat(entries).allMatch(Entry::isIntact);
    assertThat(log.previous(entries.get(0))).isEqualTo(Entry.NOTHING_BEFORE.toBase64());
    for (int at = 1; at < entries.size(); at++) {
      assertThat(log.previous(entries.get(at))).isEqualTo(entries.get(at - 1).hash().toBase64());
    }
  }

  @Test
  void only_what_the_public_sees_is_in_public_entries() {
    Matter matter = Matter.at(Stage.ARCHIVED, school);

    List<String> kinds =
        school.sunlit.entries(matter.id).stream()
            .filter(each -> each.visibility() == Entry.Visibility.PUBLIC)
            .map(each -> new Json().tree(each.event().body().toUtf8()).path("kind").asText())
            .distinct()
            .toList();

    assertThat(kinds)
        .containsExactlyInAnyOrder(
            "stage-entered",
            "consultation-opened",
            "consultation-closed",
            "dispositions-released",
            "meeting-called",
            "resolution-confirmed");
  }

  @Test
  void no_event_holds_a_person_or_what_people_wrote() {
    Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);
    matter.answered(matter.objection("标准前后不一致"), Remark.Rectification.NONE);

    assertThat(school.sunlit.entries(matter.id))
        .allSatisfy(
            each ->
                assertThat(each.event().body().toUtf8())
                    .doesNotContain("p-sa-handler", "student-1", "勤工", "标准", "建议", "纪要"));
  }

  /** Text in a fact could never be erased: only codes, ids and digests may be strings. */
  @Test
  void facts_have_no_free_text_by_type() {
    List<String> strings = new ArrayList<>();
    Stream.of(
            ItemFact.class.getPermittedSubclasses(),
            ConsultationFact.class.getPermittedSubclasses(),
            DeliberationFact.class.getPermittedSubclasses(),
            FeedbackFact.class.getPermittedSubclasses(),
            ReminderFact.class.getPermittedSubclasses(),
            ListFact.class.getPermittedSubclasses(),
            RequestFact.class.getPermittedSubclasses(),
            WithholdingFact.class.getPermittedSubclasses(),
            TaskFact.class.getPermittedSubclasses(),
            AccountabilityFact.class.getPermittedSubclasses(),
            FindingFact.class.getPermittedSubclasses(),
            ExampleFact.class.getPermittedSubclasses(),
            InspectionFact.class.getPermittedSubclasses(),
            ReportFact.class.getPermittedSubclasses(),
            OutletFact.class.getPermittedSubclasses())
        .flatMap(Stream::of)
        .forEach(
            fact -> {
              for (RecordComponent each : fact.getRecordComponents()) {
                if (each.getType() == String.class) {
                  strings.add(fact.getSimpleName() + "." + each.getName());
                }
              }
            });

    assertThat(strings)
        .containsExactlyInAnyOrder(
            "VersionReleased.outlet",
            "StandingChanged.outlet",
            "StandingConfirmed.outlet",
            "Received.id",
            "Acknowledged.id",
            "AnswerDrafted.id",
            "AnswerDrafted.mergedWith",
            "Answered.mergedWith",
            "Answered.id",
            "Reminded.id",
            "FollowedUp.id",
            "Acknowledged.id",
            "Assigned.entry",
            "Fulfilled.entry",
            "Proposed.code",
            "Proposed.entry",
            "Proposed.document",
            "Filed.number",
            "FoundByRule.rule",
            "Referred.number");
  }

  @Nested
  class Erasure {
    @Test
    void leaves_the_log_whole_and_the_same_in_state_and_replay() {
      Matter matter = Matter.at(Stage.WITHDRAWN, school);
      Digest paper = matter.item().versions().get(0).digest();
      List<Entry> before = school.sunlit.entries(matter.id);

      matter.done(
          School.OFFICE, new EraseContent(matter.id, paper, ErasureReason.PERSONAL_INFORMATION));

      List<Entry> after = school.sunlit.entries(matter.id);
      assertThat(after.subList(0, before.size())).isEqualTo(before);
      assertThat(after).allMatch(Entry::isIntact);
      assertThat(replayed(matter)).isEqualTo(matter.item());
      assertThat(matter.item().erased()).containsEntry(paper, ErasureReason.PERSONAL_INFORMATION);
      assertThat(
              school.store.<Boolean>transaction(
                  tx -> tx.row(Content.class, paper.value()).isPresent()))
          .isFalse();
      assertThat(
              matter.refused(
                  School.OFFICE,
                  new EraseContent(matter.id, paper, ErasureReason.PERSONAL_INFORMATION)))
          .containsExactly("content-is-there");
    }

    @Test
    void waits_until_the_content_stands_nowhere() {
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      Digest paper = matter.item().versions().get(0).digest();
      EraseContent erase = new EraseContent(matter.id, paper, ErasureReason.SECRECY);

      assertThat(matter.refused(School.OFFICE, erase)).containsExactly("content-stands-nowhere");
      matter.done(School.REVIEWER, new WithdrawItem(matter.id, "涉密"));
      assertThat(matter.refused(School.OFFICE, erase)).containsExactly("content-stands-nowhere");
      school.sunlit.work();
      matter.done(School.OFFICE, erase);
    }
  }

  @Nested
  class Opinions {
    @Test
    void leave_no_entry_no_version_and_no_author() {
      Matter matter = Matter.at(Stage.CONSULTATION, school);
      List<Entry> before = school.sunlit.entries(matter.id);

      Outcome.Done done =
          (Outcome.Done)
              school.sunlit.perform(
                  School.STUDENT,
                  new SubmitOpinion(matter.id, "students", "建议提高标准"),
                  Envelope.PLAIN.key("k3Jq0Zr8TzW5yYb1uXn4pQ"));

      assertThat(done.version()).isEqualTo(before.size());
      assertThat(school.sunlit.entries(matter.id)).isEqualTo(before);
      assertThat(rows(Opinion.class, matter))
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.author()).isEmpty();
                assertThat(each.key()).isEqualTo(done.answers().get("opinion"));
                assertThat(each.salt().toHex()).isEqualTo(done.answers().get("salt"));
              });
      assertThat(rows(Voice.class, matter)).hasSize(1);
    }

    @Test
    void are_sealed_at_closing_and_nothing_tells_any_more_who_spoke_or_when() {
      Matter matter = Matter.at(Stage.CONSULTATION, school);
      Set<String> keys =
          Set.of(
              matter.opinion(School.STUDENT, "students", "一"),
              matter.opinion(School.TEACHER, "staff", "二"),
              matter.opinion(School.PARENT, "parents", "三"));
      matter.closeConsultation();

      assertThat(matter.item().consultation().sealed())
          .extracting(Digest::value)
          .containsExactlyInAnyOrderElementsOf(keys)
          .isSorted();
      assertThat(rows(Opinion.class, matter))
          .hasSize(3)
          .allSatisfy(each -> assertThat(each.day()).isNull());
      assertThat(rows(Voice.class, matter)).isEmpty();
      assertThat(rows(Voice.Secret.class, matter)).isEmpty();
    }

    private <R extends Row> List<R> rows(Class<R> type, Matter matter) {
      return school.store.transaction(tx -> tx.rows(type, matter.id));
    }
  }

  @Nested
  class AnEnvelope {
    @Test
    void makes_repeating_an_order_harmless() {
      Matter matter = Matter.at(Stage.RESULT_DISCLOSURE, school);
      OpenSupervision order = new OpenSupervision(matter.id);
      Outcome first = school.sunlit.perform(School.HEAD, order, Envelope.PLAIN.key("once"));
      long entries = school.sunlit.entries(matter.id).size();

      Outcome second = school.sunlit.perform(School.HEAD, order, Envelope.PLAIN.key("once"));

      assertThat(second).isEqualTo(first);
      assertThat(school.sunlit.entries(matter.id)).hasSize((int) entries);
    }

    @Test
    void refuses_what_was_looked_at_too_long_ago() {
      Matter matter = Matter.at(Stage.RESULT_DISCLOSURE, school);
      long version = school.sunlit.entries(matter.id).size();

      assertThat(
              school.sunlit.perform(
                  School.HEAD, new OpenSupervision(matter.id), Envelope.expecting(version - 1)))
          .isEqualTo(new Outcome.Outdated(matter.id, version));
    }
  }

  @Test
  void content_is_what_its_digest_says() {
    Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
    Version version = matter.item().versions().get(0);
    Content content =
        school.store.transaction(
            tx -> tx.row(Content.class, version.digest().value()).orElseThrow());

    assertThatThrownBy(
            () ->
                new Content(
                    content.digest(),
                    content.subject(),
                    content.salt(),
                    Bytes.utf8("something else")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_kind_of_fact_survives_the_log() {
    Matter matter = Matter.at(Stage.ARCHIVED, school);
    List<Fact<?>> facts = new ArrayList<>();
    school.sunlit.entries(matter.id).forEach(each -> facts.add(log.fact(each)));

    assertThat(facts).hasSameSizeAs(school.sunlit.entries(matter.id)).doesNotContainNull();
  }
}
