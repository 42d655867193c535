package org.sunlit.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.consultation.OpinionCommand.SubmitOpinion;
import org.sunlit.item.StageCommand.WithdrawItem;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Bytes;

/** What a receipt is good for. */
class ReplyTest {
  private final School school = new School();
  private final Matter matter = Matter.at(Stage.CONSULTATION, school);
  private final Map<String, String> receipt =
      matter.done(School.STUDENT, new SubmitOpinion(matter.id, "students", "建议提高标准")).answers();

  @AfterEach
  void close() {
    school.close();
  }

  private String of(String name) {
    return Objects.requireNonNull(receipt.get(name));
  }

  private Optional<Reply> reply() {
    return school.sunlit.reply(of("opinion"), of("salt"));
  }

  @Test
  void follows_an_opinion_from_submission_to_the_answer() {
    assertThat(reply()).contains(new Reply(matter.id, 1, false, null, null));
    matter.closeConsultation();
    assertThat(reply()).contains(new Reply(matter.id, 1, true, null, null));

    matter.disposeAll();

    assertThat(reply())
        .contains(
            new Reply(
                matter.id,
                1,
                true,
                new Reply.Answer(1, "提高酬金标准", Disposition.Kind.ADOPTED, "经测算可行"),
                null));
  }

  @Test
  void answers_a_wrong_salt_like_an_unknown_id() {
    matter.closeConsultation();
    matter.disposeAll();

    assertThat(school.sunlit.reply(of("opinion"), "00".repeat(32))).isEmpty();
    assertThat(school.sunlit.reply(of("opinion"), "")).isEmpty();
    assertThat(school.sunlit.reply("0".repeat(64), of("salt"))).isEmpty();
    assertThat(school.sunlit.reply("anything", "anything")).isEmpty();
  }

  @Test
  void proves_with_the_text_alone_that_it_is_what_was_sealed() {
    matter.closeConsultation();

    Bytes salt = Bytes.sha256(Bytes.utf8("sunlit/ticket/v1\n"), Bytes.hex(of("ticket")));
    String lines = matter.id + "\n1\nstudents\n\n\n\n建议提高标准";
    String commitment =
        Bytes.sha256(Bytes.utf8("sunlit/opinion/v1\n"), salt, Bytes.utf8(lines)).toHex();

    assertThat(salt.toHex()).isEqualTo(of("salt"));
    assertThat(commitment).isEqualTo(of("opinion"));
    assertThat(matter.item().consultation().sealed())
        .extracting(each -> each.value())
        .containsExactly(commitment);
  }

  @Test
  void outlives_a_second_round() {
    matter.toDecisionWithTheseOpinions();
    matter.toDeliberation();
    matter.sentBack();

    assertThat(reply()).hasValueSatisfying(each -> assertThat(each.answer()).isNotNull());
  }

  @Test
  void says_of_a_withdrawn_matter_only_that_the_opinion_was_counted() {
    matter.closeConsultation();
    matter.disposeAll();
    matter.done(School.OFFICE, new WithdrawItem(matter.id, "内容有误"));

    assertThat(reply()).contains(new Reply(matter.id, 1, true, null, null));
  }
}
