package org.sunlit.store.jdbc.crash;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sunlit.School;
import org.sunlit.catalog.Facet;
import org.sunlit.feedback.FeedbackCommand.AnswerFeedback;
import org.sunlit.feedback.FeedbackCommand.SubmitFeedback;
import org.sunlit.feedback.Remark;
import org.sunlit.item.ApprovalCommand.ApproveVersion;
import org.sunlit.item.ApprovalCommand.CountersignVersion;
import org.sunlit.item.ApprovalCommand.ReleaseVersion;
import org.sunlit.item.ApprovalCommand.ReviewConfidentiality;
import org.sunlit.item.ApprovalCommand.ReviewVersion;
import org.sunlit.item.ArchivedMatter;
import org.sunlit.item.DraftingCommand.DraftVersion;
import org.sunlit.item.DraftingCommand.ProposeVersion;
import org.sunlit.item.DraftingCommand.RaiseMatter;
import org.sunlit.item.StageCommand.DiscloseResult;
import org.sunlit.item.StageCommand.OpenSupervision;
import org.sunlit.item.StageCommand.WithdrawItem;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Command;
import org.sunlit.record.Digest;
import org.sunlit.record.SubjectId;
import org.sunlit.store.jdbc.OldMatters;
import org.sunlit.visibility.Audience;

/**
 * The orders about one matter, one after another, each with a key of its own: the same whoever runs
 * the errand, and however often. Of four matters one comes from an archive, one is disclosed and
 * stays, one is asked about and answered, and one is withdrawn.
 */
final class Errand {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

  final int number;
  final SubjectId subject;
  private final List<Step> steps = new ArrayList<>();

  /**
   * One order.
   *
   * @param order made from what the orders before it have answered
   * @param waits whether it may be refused until work has been done
   */
  record Step(
      String name,
      Actor actor,
      Function<Map<String, String>, Command<?, ?>> order,
      boolean waits) {}

  private Errand(int number, SubjectId subject) {
    this.number = number;
    this.subject = subject;
  }

  static Errand of(int number) {
    if (number % 4 == 0) return archived(number);
    Errand errand = new Errand(number, new SubjectId("item-errand-" + number));
    errand.disclose();
    if (number % 4 == 2) errand.ask();
    if (number % 4 == 3) {
      errand.add("withdraw", School.OFFICE, known -> new WithdrawItem(errand.subject, "内容有误"));
    }
    return errand;
  }

  static List<Errand> first(int count) {
    return IntStream.range(0, count).mapToObj(Errand::of).toList();
  }

  List<Step> steps() {
    return steps;
  }

  /** What makes sending an order again harmless. */
  String key(Step step) {
    return number + "/" + step.name();
  }

  private void add(String name, Actor actor, Function<Map<String, String>, Command<?, ?>> order) {
    steps.add(new Step(name, actor, order, false));
  }

  private static Errand archived(int number) {
    ArchivedMatter matter = OldMatters.matter(number);
    Errand errand = new Errand(number, matter.subject());
    errand.add("import", School.OFFICE, known -> matter.order());
    return errand;
  }

  private void disclose() {
    add("raise", School.HANDLER, known -> new RaiseMatter(subject, "R-01", DAY));
    add("draft", School.HANDLER, known -> draft());
    add("propose", School.HANDLER, known -> new ProposeVersion(subject));
    add("review", School.SECTION_HEAD, known -> new ReviewVersion(subject, digest(known)));
    add("secrets", School.REVIEWER, known -> new ReviewConfidentiality(subject, digest(known)));
    add("approve", School.LEADER, known -> new ApproveVersion(subject, digest(known)));
    add("countersign", School.OFFICE, known -> new CountersignVersion(subject, digest(known)));
    for (String each : List.of(TwoOutlets.SITE, TwoOutlets.WALL)) {
      add(
          "release-" + each,
          School.KEEPER,
          known -> new ReleaseVersion(subject, digest(known), each));
    }
    add("disclose", School.HEAD, known -> new DiscloseResult(subject));
  }

  private void ask() {
    steps.add(new Step("open", School.HEAD, known -> new OpenSupervision(subject), true));
    add(
        "ask",
        School.STUDENT,
        known -> new SubmitFeedback(subject, Remark.Kind.QUESTION, "第" + number + "项如何申请？"));
    add(
        "answer",
        School.HANDLER,
        known ->
            new AnswerFeedback(
                subject,
                answered(known, "feedback"),
                "如何申请？",
                "向学院提出。",
                Remark.Rectification.NONE,
                null));
  }

  private DraftVersion draft() {
    return new DraftVersion(
        subject,
        Stage.RESULT_DISCLOSURE,
        List.of(Audience.PUBLIC),
        "资助资金决算 " + number,
        "收支情况。",
        "<p>甲班%d人，乙班9人。</p>".formatted(number),
        Map.of(Facet.REASON, "年度决算"),
        List.of(),
        "");
  }

  private static Digest digest(Map<String, String> known) {
    return new Digest(answered(known, "digest"));
  }

  private static String answered(Map<String, String> known, String name) {
    return Objects.requireNonNull(known.get(name), name);
  }
}
