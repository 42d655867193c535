package org.sunlit.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.channels.Publication;
import org.sunlit.consultation.DispositionCommand.ReleaseDispositions;
import org.sunlit.consultation.DispositionCommand.ReopenDispositions;
import org.sunlit.consultation.ModerationCommand.AppealHiding;
import org.sunlit.consultation.ModerationCommand.DecideAppeal;
import org.sunlit.consultation.ModerationCommand.ModerateOpinion;
import org.sunlit.consultation.OpinionCommand.SubmitOpinion;
import org.sunlit.deliberation.ResolutionOutcome;
import org.sunlit.item.StageCommand.ArchiveItem;
import org.sunlit.item.StageCommand.DiscloseDecision;
import org.sunlit.item.StageCommand.ReturnToConsultation;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Entry;
import org.sunlit.visibility.Viewer;

/** Single texts: which are shown, which hidden and why, and the author's appeal. */
class ModerationTest {
  private static final String RUDE = "处长是个糊涂虫";

  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  /** A round that shows single texts, closed, with one polite opinion and one that is hidden. */
  private final class Round {
    final Matter matter = Matter.raisedIn(school, "S-38");
    final Map<String, String> polite;
    final Map<String, String> rude;

    Round() {
      matter.toPriorDisclosure();
      matter.toConsultation();
      polite = submitted(matter, "students", "建议加装热水器");
      rude = matter.done(School.TEACHER, new SubmitOpinion(matter.id, "staff", RUDE)).answers();
      matter.closeConsultation();
    }

    void moderated() {
      matter.done(School.HANDLER, moderation(polite, null));
      matter.done(School.HANDLER, moderation(rude, HidingReason.ATTACKS_A_PERSON));
    }

    void disclosed() {
      moderated();
      matter.disposeAll();
      matter.approved(Stage.DECISION_DISCLOSURE, Matter.PLAN, "");
      matter.done(School.HEAD, new DiscloseDecision(matter.id));
      school.sunlit.work();
    }

    ModerateOpinion moderation(Map<String, String> receipt, @Nullable HidingReason hidden) {
      return new ModerateOpinion(matter.id, id(receipt), hidden);
    }

    AppealHiding appeal(Map<String, String> receipt) {
      return new AppealHiding(
          matter.id, id(receipt), Objects.requireNonNull(receipt.get("ticket")), "只是批评");
    }

    DecideAppeal decision(boolean shown) {
      return new DecideAppeal(matter.id, id(rude), shown, shown ? "属于批评" : "确属辱骂");
    }

    Reply reply(Map<String, String> receipt) {
      return school
          .sunlit
          .reply(id(receipt), Objects.requireNonNull(receipt.get("salt")))
          .orElseThrow();
    }

    List<String> texts() {
      return school.sunlit.item(Viewer.ANONYMOUS, matter.id).orElseThrow().tables().stream()
          .flatMap(each -> each.rows().stream())
          .map(each -> each.cells().get(1).value().replaceAll("</?p>", ""))
          .sorted()
          .toList();
    }
  }

  private static Map<String, String> submitted(Matter matter, String speaksFor, String text) {
    return matter.done(School.STUDENT, new SubmitOpinion(matter.id, speaksFor, text)).answers();
  }

  private static String id(Map<String, String> receipt) {
    return Objects.requireNonNull(receipt.get("opinion"));
  }

  @Nested
  class Moderating {
    @Test
    void is_for_rounds_that_show_single_texts() {
      Matter matter = Matter.at(Stage.CONSULTATION, school);
      Map<String, String> receipt = submitted(matter, "students", "建议");
      ModerateOpinion order = new ModerateOpinion(matter.id, id(receipt), null);
      assertThat(matter.refused(School.HANDLER, order))
          .containsExactly("consultation-is-closed", "single-texts-are-shown");
      matter.closeConsultation();

      assertThat(matter.refused(School.HANDLER, order)).containsExactly("single-texts-are-shown");
    }

    @Test
    void is_done_for_every_opinion_before_the_release() {
      Round round = new Round();
      round.matter.done(School.HANDLER, round.moderation(round.polite, null));
      round.matter.done(School.HANDLER, round.moderation(round.polite, HidingReason.OFF_TOPIC));
      round.matter.done(School.HANDLER, round.moderation(round.polite, null));
      assertThat(
              round.matter.refused(
                  School.HANDLER, new ModerateOpinion(round.matter.id, "none", null)))
          .containsExactly("opinion-is-there");

      assertThat(round.matter.refused(School.HEAD, new ReleaseDispositions(round.matter.id)))
          .containsExactly("every-opinion-has-a-disposition", "every-text-is-moderated");
      round.moderated();
      round.matter.disposeAll();
      assertThat(round.matter.refused(School.HANDLER, round.moderation(round.polite, null)))
          .containsExactly("dispositions-are-not-released-yet");
    }

    @Test
    void shows_texts_one_by_one_and_leaves_a_tombstone_with_the_reason() {
      Round round = new Round();
      round.disclosed();

      assertThat(round.texts()).containsExactly("〔此条未展示：含有辱骂、诽谤等人身攻击〕", "建议加装热水器");
      Publication page = school.site.standing.values().iterator().next();
      assertThat(page.toString()).doesNotContain(RUDE);
      assertThat(page.tables().get(0).rows())
          .extracting(Publication.Table.Row::id)
          .contains("opinion-" + id(round.rude).substring(0, 12));
    }

    @Test
    void counts_a_hidden_opinion_and_answers_it() {
      Round round = new Round();
      round.disclosed();

      assertThat(round.matter.weighing().reports().get(0).report().total()).isEqualTo(2);
      Reply reply = round.reply(round.rude);
      assertThat(reply.counted()).isTrue();
      assertThat(reply.answer()).isNotNull();
      assertThat(reply.hiding())
          .isEqualTo(new Reply.Hiding(HidingReason.ATTACKS_A_PERSON, false, null));
      assertThat(round.reply(round.polite).hiding()).isNull();
    }
  }

  @Nested
  class Appealing {
    @Test
    void takes_the_receipt_of_a_hidden_opinion_and_tells_nothing_else_apart() {
      Round round = new Round();
      assertThat(round.matter.refused(School.TEACHER, round.appeal(round.rude)))
          .containsExactly("receipt-is-of-a-hidden-opinion");
      round.disclosed();

      List<AppealHiding> wrong =
          List.of(
              round.appeal(round.polite),
              new AppealHiding(round.matter.id, id(round.rude), "00".repeat(32), "只是批评"),
              new AppealHiding(round.matter.id, id(round.rude), "not hexadecimal", "只是批评"),
              new AppealHiding(
                  round.matter.id,
                  id(round.rude),
                  Objects.requireNonNull(round.rude.get("salt")),
                  "经办人知道盐值"),
              new AppealHiding(
                  round.matter.id,
                  "no such opinion",
                  Objects.requireNonNull(round.rude.get("ticket")),
                  "只是批评"));

      assertThat(wrong)
          .allSatisfy(
              each ->
                  assertThat(round.matter.refused(School.TEACHER, each))
                      .containsExactly("receipt-is-of-a-hidden-opinion"));
    }

    @Test
    void leaves_no_trace_of_who_appealed() {
      Round round = new Round();
      round.disclosed();
      List<Entry> before = school.sunlit.entries(round.matter.id);

      round.matter.done(School.TEACHER, round.appeal(round.rude));

      assertThat(school.sunlit.entries(round.matter.id)).isEqualTo(before);
      assertThat(
              school.store.<List<Appeal>>transaction(tx -> tx.rows(Appeal.class, round.matter.id)))
          .containsExactly(new Appeal(id(round.rude), round.matter.id, "只是批评"));
      assertThat(round.appeal(round.rude).toString())
          .doesNotContain(Objects.requireNonNull(round.rude.get("ticket")));
    }

    @Test
    void is_possible_once() {
      Round round = new Round();
      round.disclosed();
      round.matter.done(School.TEACHER, round.appeal(round.rude));

      assertThat(round.matter.refused(School.TEACHER, round.appeal(round.rude)))
          .containsExactly("one-appeal-per-opinion");
      round.matter.done(School.OFFICE, round.decision(false));
      assertThat(round.matter.refused(School.TEACHER, round.appeal(round.rude)))
          .containsExactly("one-appeal-per-opinion");
    }

    @Test
    void shows_the_text_after_all_if_the_office_says_so() {
      Round round = new Round();
      round.disclosed();
      round.matter.done(School.TEACHER, round.appeal(round.rude));
      assertThat(round.matter.refused(School.HANDLER, round.decision(true)))
          .containsExactly("act-belongs-to-the-post");

      round.matter.done(School.OFFICE, round.decision(true));
      school.sunlit.work();

      assertThat(round.texts()).containsExactly("处长是个糊涂虫", "建议加装热水器");
      assertThat(school.site.standing.values().iterator().next().toString()).contains(RUDE);
      assertThat(round.reply(round.rude).hiding()).isNull();
    }

    @Test
    void tells_the_author_why_it_stays_hidden() {
      Round round = new Round();
      round.disclosed();
      round.matter.done(School.TEACHER, round.appeal(round.rude));

      round.matter.done(School.OFFICE, round.decision(false));

      assertThat(round.texts()).contains("〔此条未展示：含有辱骂、诽谤等人身攻击；经申诉，维持不展示〕");
      assertThat(round.reply(round.rude).hiding())
          .isEqualTo(new Reply.Hiding(HidingReason.ATTACKS_A_PERSON, true, "确属辱骂"));
      assertThat(round.matter.refused(School.OFFICE, round.decision(true)))
          .containsExactly("appeal-is-open");
    }

    @Test
    void binds_every_later_version() {
      Round round = new Round();
      round.disclosed();
      round.matter.done(School.TEACHER, round.appeal(round.rude));
      round.matter.done(School.OFFICE, round.decision(true));
      round.matter.done(School.HEAD, new ReopenDispositions(round.matter.id, "更正"));

      assertThat(
              round.matter.refused(
                  School.HANDLER, round.moderation(round.rude, HidingReason.OFF_TOPIC)))
          .containsExactly("a-verdict-stands");
      round.matter.done(School.HEAD, new ReleaseDispositions(round.matter.id));
      assertThat(round.texts()).containsExactly("处长是个糊涂虫", "建议加装热水器");
    }

    @Test
    void is_decided_before_the_matter_is_sent_back_or_ends() {
      Round round = new Round();
      round.disclosed();
      round.matter.done(School.TEACHER, round.appeal(round.rude));
      assertThat(round.matter.refused(School.OFFICE, new ArchiveItem(round.matter.id)))
          .contains("no-appeal-is-open");
      round.matter.toDeliberation();
      round.matter.resolved(Matter.WORKING_GROUP, ResolutionOutcome.SENT_BACK);
      round.matter.approved(Stage.CONSULTATION, Matter.PLAN, "重新征求意见");
      ReturnToConsultation back =
          new ReturnToConsultation(round.matter.id, round.matter.invitation());

      assertThat(round.matter.refused(School.HEAD, back)).containsExactly("no-appeal-is-open");
      round.matter.done(School.OFFICE, round.decision(false));
      round.matter.done(School.HEAD, back);
    }
  }
}
