package org.sunlit.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Publication.Facet;
import org.sunlit.feedback.FeedbackCommand.AnswerText;
import org.sunlit.feedback.Remark;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.Dossier.Shelf;
import org.sunlit.item.StageVisit;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * What a page says of the feedback that came during one visit of a stage: answers by topic, never
 * what people wrote; what is not answered only as a number.
 */
final class Answers {
  private final SchoolProfile school;
  private final Shelf shelf;
  private final List<Remark> remarks;

  Answers(SchoolProfile school, Shelf shelf, DisclosureItem item, StageVisit visit) {
    this.school = school;
    this.shelf = shelf;
    this.remarks =
        item.feedback().remarks().stream()
            .filter(each -> item.visitAt(each.at()).filter(visit::equals).isPresent())
            .toList();
  }

  List<Publication.Remark> answered() {
    return remarks.stream().flatMap(each -> remark(each).stream()).toList();
  }

  /** How many wait for an answer; nothing if none does. */
  Optional<Facet> unanswered() {
    long open = remarks.stream().filter(Remark::isOpen).count();
    return open == 0
        ? Optional.empty()
        : Optional.of(
            new Facet(
                new Label("unanswered", new Words("尚未答复的意见建议", "feedback not answered yet")),
                Html.text(open + "条")));
  }

  /** When what is said here changed. */
  Stream<Instant> changes() {
    return remarks.stream().map(each -> each.answeredAt().orElse(each.at()));
  }

  private Optional<Publication.Remark> remark(Remark of) {
    return Optional.ofNullable(of.answer())
        .flatMap(
            answer ->
                shelf
                    .paper(answer.paper(), AnswerText.class)
                    .map(
                        text ->
                            new Publication.Remark(
                                of.kind().label(),
                                school.calendar().dayOf(of.at()),
                                1,
                                text.topic(),
                                outcome(of, answer),
                                text.text(),
                                school.calendar().dayOf(answer.at()))));
  }

  private static Label outcome(Remark of, Remark.Answer answer) {
    if (of.rectified()) return new Label("rectified", new Words("已整改", "rectified"));
    return switch (answer.rectification()) {
      case NONE ->
          answer.mergedWith() == null
              ? new Label("answered", new Words("已答复", "answered"))
              : new Label("merged", new Words("合并答复", "answered together"));
      case OF_FORM -> new Label("rectifying", new Words("整改中", "being rectified"));
      case OF_SUBSTANCE -> new Label("deliberated-again", new Words("重新讨论", "deliberated again"));
    };
  }
}
