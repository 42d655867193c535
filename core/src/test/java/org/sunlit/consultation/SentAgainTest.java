package org.sunlit.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.consultation.ConsultationCommand.CloseConsultation;
import org.sunlit.consultation.OpinionCommand.SpeakForOrganization;
import org.sunlit.consultation.OpinionCommand.SubmitOpinion;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Command;
import org.sunlit.record.Envelope;
import org.sunlit.record.Outcome;

/** An opinion that is sent again under its key counts once, and the key names nobody. */
class SentAgainTest {
  private static final String KEY = "k3Jq0Zr8TzW5yYb1uXn4pQ";

  private final School school = new School();
  private final Matter matter = Matter.at(Stage.CONSULTATION, school);
  private final SubmitOpinion order = new SubmitOpinion(matter.id, "students", "建议提高标准");

  @AfterEach
  void close() {
    school.close();
  }

  private Outcome send(Actor who, Command<?, ?> what, String key) {
    return school.sunlit.perform(who, what, Envelope.PLAIN.key(key));
  }

  private List<Opinion> opinions() {
    return school.store.transaction(tx -> tx.rows(Opinion.class, matter.id));
  }

  @Test
  void answers_the_same_receipt_and_counts_once() {
    Outcome first = send(School.STUDENT, order, KEY);

    assertThat(first).isInstanceOf(Outcome.Done.class);
    assertThat(send(School.STUDENT, order, KEY)).isEqualTo(first);
    assertThat(opinions()).hasSize(1);
  }

  @Test
  void is_known_again_when_the_round_is_closed_and_nothing_tells_who_spoke() {
    Outcome.Done first = (Outcome.Done) send(School.STUDENT, order, KEY);
    matter.afterWorkingDays(11);
    matter.done(School.HEAD, new CloseConsultation(matter.id));

    assertThat(send(School.STUDENT, order, KEY))
        .isInstanceOfSatisfying(
            Outcome.Done.class, again -> assertThat(again.answers()).isEqualTo(first.answers()));
    assertThat(opinions()).hasSize(1);
  }

  @Test
  void is_one_organizations_too() {
    SpeakForOrganization spoken = new SpeakForOrganization(matter.id, School.UNION, "建议提高标准");
    Outcome first = send(School.DELEGATE, spoken, KEY);

    assertThat(first).isInstanceOf(Outcome.Done.class);
    assertThat(send(School.DELEGATE, spoken, KEY)).isEqualTo(first);
    assertThat(opinions()).hasSize(1);
  }

  @Test
  void is_another_one_if_it_says_something_else() {
    send(School.STUDENT, order, KEY);

    assertThat(send(School.STUDENT, new SubmitOpinion(matter.id, "students", "不同意"), KEY))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(send(School.TEACHER, new SubmitOpinion(matter.id, "staff", "不同意"), KEY))
        .isInstanceOf(Outcome.Done.class);
    assertThat(opinions()).hasSize(2);
  }

  @Test
  void is_not_taken_under_a_key_that_could_be_guessed() {
    assertThat(send(School.STUDENT, order, "opinion-1"))
        .isInstanceOfSatisfying(
            Outcome.Invalid.class,
            invalid ->
                assertThat(invalid.violations())
                    .singleElement()
                    .satisfies(
                        each -> {
                          assertThat(each.pointer()).isEqualTo("/key");
                          assertThat(each.words().zh()).contains("不少于22个字符");
                        }));
    assertThat(opinions()).isEmpty();
  }

  @Test
  void leaves_no_trace_of_its_key() {
    send(School.STUDENT, order, KEY);
    String kept =
        school.store.transaction(
            tx ->
                tx.entries(matter.id).toString()
                    + tx.rows(Opinion.class, matter.id)
                    + tx.rows(Voice.class, matter.id));

    assertThat(kept).doesNotContain(KEY).doesNotContain(School.STUDENT.person().value());
  }
}
