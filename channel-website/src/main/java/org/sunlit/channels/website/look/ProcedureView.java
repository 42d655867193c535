package org.sunlit.channels.website.look;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Publication.Remark;
import org.sunlit.channels.Publication.Step;
import org.sunlit.channels.website.register.ChineseDates;
import org.sunlit.words.Label;

/** The visits of stages as their page shows them: folded into a bar, and one by one. */
record ProcedureView(
    List<StageView> stages,
    List<VisitView> visits,
    List<OpinionsView> opinions,
    List<ResolutionView> resolutions,
    List<RemarkView> feedback) {

  /** A stage in the bar, as its last visit left it. */
  record StageView(
      String name, String look, String state, boolean current, @Nullable String period) {
    /** The period, whose days are not torn where there is little room. */
    @Nullable String periodHtml() {
      return period == null ? null : Phrases.html(period);
    }
  }

  /** One visit in the timeline. */
  record VisitView(
      String name,
      String look,
      String state,
      @Nullable String period,
      String html,
      List<PublicationPage.HtmlFact> figures) {}

  /** What people said in one visit, and what became of it. */
  record OpinionsView(String name, int total, List<RemarkView> remarks) {}

  /** Opinions that ask for the same, or one piece of feedback. */
  record RemarkView(
      String kind,
      @Nullable String date,
      int count,
      String text,
      @Nullable String outcome,
      @Nullable String reply,
      @Nullable String replied) {}

  /** A meeting and what it resolved. */
  record ResolutionView(
      String body,
      String date,
      @Nullable String number,
      @Nullable String outcome,
      String html,
      List<PublicationPage.HtmlFact> figures) {}

  static ProcedureView of(Publication shown, InnerLinks links, String up) {
    List<Step> steps = shown.steps();
    int year = shown.published().getYear();
    Map<String, Step> last = new LinkedHashMap<>();
    steps.forEach(step -> last.put(step.stage().code(), step));
    return new ProcedureView(
        last.values().stream().map(step -> stage(step, year)).toList(),
        steps.stream()
            .filter(ProcedureView::isMoreThanAName)
            .map(step -> visit(step, links, up))
            .toList(),
        steps.stream().flatMap(step -> opinions(step).stream()).toList(),
        steps.stream()
            .flatMap(step -> step.resolutions().stream())
            .map(each -> resolution(each, links, up))
            .toList(),
        steps.stream()
            .flatMap(step -> step.remarks().stream())
            .filter(remark -> remark.day() != null)
            .map(ProcedureView::remark)
            .toList());
  }

  /** The bar shows what is yet to come; the timeline only what can already be said of it. */
  private static boolean isMoreThanAName(Step step) {
    return step.state() != Step.State.UPCOMING
        || step.shown() != null
        || !step.html().isEmpty()
        || !step.figures().isEmpty();
  }

  private static StageView stage(Step step, int year) {
    return new StageView(
        step.stage().zh(),
        look(step.state()),
        words(step.state()),
        step.state() == Step.State.CURRENT,
        Optional.ofNullable(step.shown()).map(days -> ChineseDates.span(days, year)).orElse(null));
  }

  private static VisitView visit(Step step, InnerLinks links, String up) {
    return new VisitView(
        step.stage().zh(),
        look(step.state()),
        words(step.state()),
        Optional.ofNullable(step.shown()).map(ChineseDates::span).orElse(null),
        links.rewrite(step.html(), up),
        PublicationPage.HtmlFact.of(step.figures(), links, up));
  }

  /** Only opinions come without a day: those of one visit belong into one table. */
  private static Optional<OpinionsView> opinions(Step step) {
    List<RemarkView> remarks =
        step.remarks().stream()
            .filter(remark -> remark.day() == null)
            .map(ProcedureView::remark)
            .toList();
    return remarks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OpinionsView(
                step.stage().zh(), remarks.stream().mapToInt(RemarkView::count).sum(), remarks));
  }

  private static RemarkView remark(Remark remark) {
    return new RemarkView(
        remark.kind().zh(),
        date(remark.day()),
        remark.count(),
        remark.text(),
        Optional.ofNullable(remark.outcome()).map(Label::zh).orElse(null),
        remark.reply(),
        date(remark.replied()));
  }

  private static ResolutionView resolution(
      Publication.Resolution resolution, InnerLinks links, String up) {
    return new ResolutionView(
        resolution.body().zh(),
        ChineseDates.day(resolution.day()),
        resolution.number(),
        Optional.ofNullable(resolution.outcome()).map(Label::zh).orElse(null),
        links.rewrite(resolution.html(), up),
        PublicationPage.HtmlFact.of(resolution.figures(), links, up));
  }

  private static @Nullable String date(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static String look(Step.State state) {
    return switch (state) {
      case DONE -> "done";
      case CURRENT -> "current";
      case UPCOMING -> "upcoming";
    };
  }

  private static String words(Step.State state) {
    return switch (state) {
      case DONE -> "已完成";
      case CURRENT -> "进行中";
      case UPCOMING -> "未开始";
    };
  }
}
