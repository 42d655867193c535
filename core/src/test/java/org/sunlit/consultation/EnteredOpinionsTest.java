package org.sunlit.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.consultation.ConsultationCommand.CloseConsultation;
import org.sunlit.consultation.DispositionCommand.ReleaseDispositions;
import org.sunlit.consultation.OpinionCommand.EnterOpinion;
import org.sunlit.consultation.OpinionCommand.SpeakForOrganization;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Digest;
import org.sunlit.record.Envelope;

/** What came on paper, by telephone, in a box or at a meeting. */
class EnteredOpinionsTest {
  private final School school = new School();
  private final Matter matter = Matter.at(Stage.CONSULTATION, school);
  private final LocalDate first = school.clock.today();
  private final LocalDate last = matter.invitation().until();

  @AfterEach
  void close() {
    school.close();
  }

  private EnterOpinion slip(LocalDate received, @Nullable String speaksFor) {
    return new EnterOpinion(
        matter.id, Source.BOX, received, speaksFor, null, "食堂太贵", null, "匿名纸条，字迹可辨认");
  }

  private EnterOpinion letterOf(String organization, @Nullable Digest scan, @Nullable String why) {
    return new EnterOpinion(
        matter.id, Source.PAPER, first, null, organization, "建议提高标准", scan, why);
  }

  private Digest scan() {
    return school
        .sunlit
        .attach(
            "来信.pdf",
            "application/pdf",
            new ByteArrayInputStream("来信".getBytes(StandardCharsets.UTF_8)))
        .sha256();
  }

  @Test
  void say_how_they_came_when_whose_hand_it_was_and_what_vouches_for_them() {
    Digest scan = scan();
    matter.done(School.OFFICE, letterOf("校友会", scan, null));
    matter.done(School.OFFICE, slip(first, "students"));

    List<Opinion> entered =
        school.sunlit.weighing(School.OFFICE, matter.id).orElseThrow().opinions();

    assertThat(entered)
        .extracting(Opinion::provenance)
        .containsExactlyInAnyOrder(
            new Provenance(Source.PAPER, School.OFFICE.person(), scan, null),
            new Provenance(Source.BOX, School.OFFICE.person(), null, "匿名纸条，字迹可辨认"));
    assertThat(entered).extracting(Opinion::day).containsOnly(first);
    assertThat(matter.weighing().opinions()).as("before it is closed").isEmpty();
  }

  @Test
  void are_entered_by_the_office() {
    assertThat(matter.refused(School.HANDLER, slip(first, null)))
        .containsExactly("act-belongs-to-the-post");
  }

  @Test
  void count_from_the_day_they_came_until_the_round_is_closed() {
    school.clock.day(last.plusDays(1));
    assertThat(matter.refused(School.OFFICE, slip(last.plusDays(1), null)))
        .containsExactly("opinion-came-within-the-window");
    assertThat(matter.refused(School.OFFICE, slip(first.minusDays(1), null)))
        .containsExactly("opinion-came-within-the-window");
    matter.done(School.OFFICE, slip(last, null));
    matter.done(School.HANDLER, new CloseConsultation(matter.id));

    assertThat(matter.refused(School.OFFICE, slip(last, null)))
        .containsExactly("consultation-is-not-closed-yet");
  }

  @Test
  void cannot_come_tomorrow() {
    assertThat(matter.refused(School.OFFICE, slip(first.plusDays(1), null)))
        .containsExactly("opinion-has-come");
  }

  @Test
  void come_with_a_scan_that_is_kept_or_with_the_reason_why_there_is_none() {
    assertThat(matter.refused(School.OFFICE, letterOf("校友会", null, " ")))
        .containsExactly("a-scan-or-why-there-is-none");
    assertThat(matter.refused(School.OFFICE, letterOf("校友会", new Digest("0".repeat(64)), null)))
        .containsExactly("scan-is-kept");
  }

  @Test
  void speak_for_a_group_only_if_it_is_invited() {
    assertThat(matter.refused(School.OFFICE, slip(first, "staff-delegates")))
        .containsExactly("group-is-invited");
    assertThat(matter.refused(School.OFFICE, slip(first, "nonsense")))
        .containsExactly("group-is-invited");
  }

  @Test
  void share_the_one_voice_of_an_organization() {
    matter.done(School.OFFICE, letterOf(" " + School.UNION, null, "电话转述"));

    assertThat(matter.refused(School.OFFICE, letterOf(School.UNION, null, "电话转述")))
        .containsExactly("one-voice-per-organization");
    assertThat(
            matter.refused(
                School.DELEGATE, new SpeakForOrganization(matter.id, School.UNION, "建议")))
        .containsExactly("one-voice-per-organization");
  }

  @Test
  void are_entered_once_if_the_order_is_sent_twice() {
    EnterOpinion order = slip(first, null);
    school.sunlit.perform(School.OFFICE, order, Envelope.PLAIN.key("slip-1"));
    school.sunlit.perform(School.OFFICE, order, Envelope.PLAIN.key("slip-1"));

    assertThat(school.sunlit.weighing(School.OFFICE, matter.id).orElseThrow().opinions())
        .hasSize(1);
  }

  @Test
  void are_counted_apart_and_answered_alike() {
    matter.opinion(School.STUDENT, "students", "建议提高标准");
    matter.done(School.OFFICE, slip(first, "students"));
    matter.done(School.OFFICE, slip(first, null));
    matter.done(School.OFFICE, letterOf("校友会", null, "电话转述"));
    matter.closeConsultation();
    assertThat(matter.refused(School.HEAD, new ReleaseDispositions(matter.id)))
        .containsExactly("every-opinion-has-a-disposition");
    matter.disposeAll();

    ConsultationReport report = matter.weighing().reports().get(0).report();
    assertThat(report.total()).isEqualTo(4);
    assertThat(report.received()).hasSize(1).containsValue(2);
    assertThat(report.unstated()).isEqualTo(1);
    assertThat(report.organizations()).containsExactly("校友会");
    assertThat(report.submitted()).isEqualTo(1);
    assertThat(report.entered()).containsOnly(entry(Source.BOX, 2), entry(Source.PAPER, 1));
    assertThat(report.lines())
        .singleElement()
        .extracting(each -> each.opinions().size())
        .isEqualTo(4);
  }

  private static Map.Entry<Source, Integer> entry(Source source, int opinions) {
    return Map.entry(source, opinions);
  }
}
