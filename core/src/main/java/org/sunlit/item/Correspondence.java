package org.sunlit.item;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.feedback.Feedback;
import org.sunlit.feedback.FeedbackCommand.AnswerText;
import org.sunlit.feedback.FeedbackCommand.RemarkText;
import org.sunlit.feedback.Remark;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Act;

/**
 * The feedback on one item as those who answer it have it before them, in the order it came.
 *
 * @param overdue what is owed and late at this moment
 */
public record Correspondence(List<Letter> letters, List<Feedback.Overdue> overdue) {
  public Correspondence {
    letters = List.copyOf(letters);
    overdue = List.copyOf(overdue);
  }

  /**
   * One piece of feedback with its papers.
   *
   * @param text what was said; none if it was erased
   * @param drafted the answer that waits to be checked
   */
  public record Letter(
      Remark remark,
      @Nullable String text,
      @Nullable AnswerText drafted,
      @Nullable AnswerText answer) {}

  /** Nothing for those whose post has nothing to do with it. */
  public static Optional<Correspondence> of(Dossier dossier, Instant now) {
    Feedback feedback = dossier.item().feedback();
    SchoolProfile school = dossier.school();
    return Stream.of(Act.DRAFT, Act.REVIEW, Act.CONDUCT, Act.ARCHIVE).anyMatch(dossier::actorMay)
        ? Optional.of(
            new Correspondence(
                feedback.remarks().stream().map(each -> letter(each, dossier.shelf())).toList(),
                feedback.overdue(
                    school.calendar().dayOf(now), school.calendar(), school.parameters())))
        : Optional.empty();
  }

  private static Letter letter(Remark remark, Dossier.Shelf shelf) {
    return new Letter(
        remark,
        shelf.paper(remark.text(), RemarkText.class).map(RemarkText::text).orElse(null),
        answer(remark.drafted(), shelf),
        answer(remark.answer(), shelf));
  }

  private static @Nullable AnswerText answer(Remark.@Nullable Answer answer, Dossier.Shelf shelf) {
    return Optional.ofNullable(answer)
        .flatMap(each -> shelf.paper(each.paper(), AnswerText.class))
        .orElse(null);
  }
}
