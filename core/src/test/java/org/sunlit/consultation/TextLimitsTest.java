package org.sunlit.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.consultation.ConsultationCommand.ExtendConsultation;
import org.sunlit.consultation.DispositionCommand.Dispose;
import org.sunlit.consultation.DispositionCommand.ReopenDispositions;
import org.sunlit.consultation.ModerationCommand.AppealHiding;
import org.sunlit.consultation.ModerationCommand.DecideAppeal;
import org.sunlit.consultation.OpinionCommand.EnterOpinion;
import org.sunlit.consultation.OpinionCommand.SpeakForOrganization;
import org.sunlit.consultation.OpinionCommand.SubmitOpinion;
import org.sunlit.feedback.FeedbackCommand;
import org.sunlit.feedback.FeedbackCommand.AnswerFeedback;
import org.sunlit.feedback.FeedbackCommand.SubmitFeedback;
import org.sunlit.feedback.Remark;
import org.sunlit.input.Violation;
import org.sunlit.input.Within;
import org.sunlit.item.StageCommand.OpenConsultation;
import org.sunlit.procedure.Stage;
import org.sunlit.protection.MisconductReport;
import org.sunlit.record.Command;
import org.sunlit.record.Outcome;
import org.sunlit.visibility.Audience;

/** Nobody can send more than can be kept, and whoever tries is told so in both languages. */
class TextLimitsTest {
  private static final String ENDLESS = "长".repeat(25_000);

  private final School school = new School();
  private final Matter matter = Matter.at(Stage.CONSULTATION, school);

  @AfterEach
  void close() {
    school.close();
  }

  @Test
  void every_text_of_every_order_has_a_limit() throws NoSuchFieldException {
    List<String> without = new ArrayList<>();
    List<Class<?>> carriers =
        Stream.of(ConsultationCommand.class, FeedbackCommand.class)
            .flatMap(TextLimitsTest::orders)
            .toList();
    assertThat(carriers).hasSizeGreaterThan(15);
    for (Class<?> each :
        Stream.concat(carriers.stream(), Stream.of(MisconductReport.class)).toList()) {
      for (var component : each.getRecordComponents()) {
        boolean text = component.getType() == String.class || component.getType() == List.class;
        boolean limited =
            each.getDeclaredField(component.getName()).isAnnotationPresent(Within.class);
        if (text && !limited) without.add(each.getSimpleName() + "." + component.getName());
      }
    }

    assertThat(without).isEmpty();
  }

  private static Stream<Class<?>> orders(Class<?> sealed) {
    return sealed.isRecord()
        ? Stream.of(sealed)
        : Stream.of(sealed.getPermittedSubclasses()).flatMap(TextLimitsTest::orders);
  }

  @Test
  void what_is_too_long_or_missing_is_named_in_chinese_and_english() {
    LocalDate today = school.clock.today();
    List<Command<?, ?>> orders =
        List.of(
            new OpenConsultation(
                matter.id,
                new Invitation(
                    today,
                    List.of(),
                    Map.of(Audience.PUBLIC, ENDLESS, Audience.group("cadres"), " "),
                    true)),
            new ExtendConsultation(matter.id, today, ENDLESS),
            new SubmitOpinion(matter.id, ENDLESS, ENDLESS),
            new SpeakForOrganization(matter.id, ENDLESS, " "),
            new EnterOpinion(
                matter.id, Source.BOX, today, ENDLESS, ENDLESS, ENDLESS, null, ENDLESS),
            new Dispose(
                matter.id, ENDLESS, List.of(" "), ENDLESS, Disposition.Kind.ADOPTED, ENDLESS),
            new ReopenDispositions(matter.id, ENDLESS),
            new AppealHiding(matter.id, ENDLESS, ENDLESS, ENDLESS),
            new DecideAppeal(matter.id, ENDLESS, true, ENDLESS),
            new SubmitFeedback(matter.id, Remark.Kind.QUESTION, ENDLESS),
            new AnswerFeedback(
                matter.id, ENDLESS, ENDLESS, ENDLESS, Remark.Rectification.NONE, ENDLESS));

    for (Command<?, ?> order : orders) {
      Outcome outcome = school.sunlit.perform(School.HEAD, order);
      assertThat(outcome).as(order.move().name()).isInstanceOf(Outcome.Invalid.class);
      assertThat(((Outcome.Invalid) outcome).violations())
          .isNotEmpty()
          .allSatisfy(TextLimitsTest::speaksBothLanguages);
    }
  }

  private static void speaksBothLanguages(Violation violation) {
    assertThat(violation.pointer()).startsWith("/");
    assertThat(violation.words().zh()).matches(".*\\p{IsHan}.*").doesNotContain("长长", "{");
    assertThat(violation.words().en()).matches("[\\x20-\\x7e]+").doesNotContain("{");
  }
}
