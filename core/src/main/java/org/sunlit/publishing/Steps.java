package org.sunlit.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Period;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.Notice;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Publication.Days;
import org.sunlit.channels.Publication.Remark;
import org.sunlit.channels.Publication.Resolution;
import org.sunlit.channels.Publication.Step;
import org.sunlit.consultation.Consultation;
import org.sunlit.consultation.ConsultationReport;
import org.sunlit.consultation.InvitationPaper;
import org.sunlit.deliberation.Minutes;
import org.sunlit.deliberation.Session;
import org.sunlit.deliberation.Tally;
import org.sunlit.feedback.FeedbackCommand.AnswerText;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.Dossier.Shelf;
import org.sunlit.item.NoticeRun;
import org.sunlit.item.Showing;
import org.sunlit.item.StageVisit;
import org.sunlit.organization.Body;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Stage;
import org.sunlit.publishing.Rendering.Shown;
import org.sunlit.visibility.Audience;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** What each visited stage discloses, and the stages that are still to come. */
final class Steps {
  private final SchoolProfile school;
  private final Shelf shelf;
  private final DisclosureItem item;
  private final CatalogEntry entry;

  Steps(SchoolProfile school, Shelf shelf, DisclosureItem item, CatalogEntry entry) {
    this.school = school;
    this.shelf = shelf;
    this.item = item;
    this.entry = entry;
  }

  List<Step> of(List<Shown> shown) {
    List<Step> steps = new ArrayList<>();
    int round = 0;
    for (int at = 0; at < shown.size(); at++) {
      Shown each = shown.get(at);
      if (each.visit().stage() == Stage.CONSULTATION) round++;
      steps.add(step(each, at + 1 < shown.size() ? shown.get(at + 1) : null, round));
    }
    Stage reached = shown.get(shown.size() - 1).visit().stage();
    for (Stage stage : Stage.values()) {
      if (stage.isOfTheProcedure()
          && item.profile().stages().contains(stage)
          && isUnderWay()
          && stage.compareTo(reached) > 0) {
        steps.add(
            new Step(
                stage.label(),
                Step.State.UPCOMING,
                null,
                Html.NONE,
                List.of(),
                List.of(),
                List.of()));
      }
    }
    return steps;
  }

  private Step step(Shown shown, @Nullable Shown next, int round) {
    StageVisit visit = shown.visit();
    List<Publication.Facet> figures = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    Days days = null;
    switch (visit.stage()) {
      case CONSULTATION -> {
        Optional<Consultation> consultation = round(round);
        days =
            consultation
                .flatMap(each -> Optional.ofNullable(each.window()))
                .map(this::days)
                .orElse(null);
        consultation.ifPresent(each -> figures.addAll(invitation(each)));
      }
      case DECISION_DISCLOSURE -> {
        days = minimum(visit);
        Optional<ConsultationReport> report =
            round(round)
                .flatMap(each -> Optional.ofNullable(each.dispositions()))
                .flatMap(digest -> shelf.paper(digest, ConsultationReport.class));
        report.ifPresent(
            each -> {
              figures.addAll(received(each));
              each.lines().forEach(line -> remarks.add(opinion(line)));
            });
      }
      case PRIOR_DISCLOSURE -> days = minimum(visit);
      case PUBLIC_SUPERVISION -> {
        days = item.notices().isEmpty() ? minimum(visit) : noticePeriod(visit, figures);
        remarks.addAll(feedback(visit.at(), next == null ? null : next.visit().at()));
      }
      case RESULT_DISCLOSURE ->
          remarks.addAll(feedback(visit.at(), next == null ? null : next.visit().at()));
      case DRAFT, DELIBERATION, ARCHIVED, WITHDRAWN -> {}
    }
    return new Step(
        visit.stage().label(),
        next == null && isUnderWay() ? Step.State.CURRENT : Step.State.DONE,
        days,
        shown.text() == null ? Html.NONE : Html.text(shown.text().paper().summary()),
        figures,
        remarks,
        shown.deliberation() == 0 || visit.stage() != Stage.DELIBERATION
            ? List.of()
            : resolutions(shown.deliberation()));
  }

  private boolean isUnderWay() {
    return item.stage().isOfTheProcedure();
  }

  private Optional<Consultation> round(int round) {
    return round == 0 || round > item.consultations().size()
        ? Optional.empty()
        : Optional.of(item.consultations().get(round - 1));
  }

  private Days days(Period period) {
    return new Days(period.first(), period.last(), school.calendar().isProvisional(period.last()));
  }

  private @Nullable Days minimum(StageVisit visit) {
    return Showing.minimum(visit.stage(), visit.at(), school.calendar(), school.parameters())
        .map(this::days)
        .orElse(null);
  }

  /**
   * The notice period of the version on show in this visit; if a part was changed, that of what was
   * not is told too.
   */
  private @Nullable Days noticePeriod(StageVisit visit, List<Publication.Facet> figures) {
    Notice notice = item.notice().orElseThrow();
    List<NoticeRun> runs =
        item.notices().stream()
            .filter(run -> !run.first().isAfter(school.calendar().dayOf(visit.at())))
            .toList();
    if (runs.isEmpty()) return null;
    if (runs.size() > 1) {
      figures.add(
          figure(
              "unchanged-part",
              new Words("未变更部分公示期", "notice period of what was not changed"),
              runs.get(0).period(notice, school.calendar(), school.parameters()).words().zh()));
    }
    return days(runs.get(runs.size() - 1).period(notice, school.calendar(), school.parameters()));
  }

  private List<Publication.Facet> invitation(Consultation consultation) {
    List<Publication.Facet> figures = new ArrayList<>();
    figures.add(
        figure(
            "invited",
            new Words("征求意见对象", "invited"),
            String.join(
                "、",
                consultation.invited().stream().map(each -> school.words(each).zh()).toList())));
    Map<String, String> uninvited =
        Optional.ofNullable(consultation.invitation())
            .flatMap(digest -> shelf.paper(digest, InvitationPaper.class))
            .map(InvitationPaper::uninvited)
            .orElse(Map.of());
    uninvited.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            each ->
                figures.add(
                    figure(
                        "uninvited-" + each.getKey(),
                        new Words("未邀请{group}的理由", "why {group} are not invited")
                            .with(Map.of("group", school.words(Audience.parse(each.getKey())))),
                        each.getValue())));
    return figures;
  }

  private List<Publication.Facet> received(ConsultationReport report) {
    List<Publication.Facet> figures = new ArrayList<>();
    figures.add(figure("opinions", new Words("收到意见", "opinions received"), report.total() + "条"));
    report.received().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            each ->
                figures.add(
                    figure(
                        "opinions-" + each.getKey(),
                        school.words(Audience.parse(each.getKey())),
                        each.getValue() + "条")));
    return figures;
  }

  private static Remark opinion(ConsultationReport.Line line) {
    return new Remark(
        new Label("opinion", new Words("意见", "opinion")),
        null,
        line.opinions(),
        line.topic(),
        line.kind().label(),
        line.reason(),
        null);
  }

  /** Answered feedback that came between two instants; what is not answered is not shown yet. */
  private List<Remark> feedback(Instant from, @Nullable Instant until) {
    List<Remark> remarks = new ArrayList<>();
    item.feedback().remarks().stream()
        .filter(each -> !each.at().isBefore(from))
        .filter(each -> until == null || each.at().isBefore(until))
        .sorted(Comparator.comparing(org.sunlit.feedback.Remark::at))
        .forEach(
            each ->
                Optional.ofNullable(each.answer())
                    .flatMap(digest -> shelf.paper(digest, AnswerText.class))
                    .ifPresent(answer -> remarks.add(remark(each, answer))));
    return remarks;
  }

  private Remark remark(org.sunlit.feedback.Remark of, AnswerText answer) {
    Label outcome =
        switch (of.rectification()) {
          case NONE -> new Label("answered", new Words("已答复", "answered"));
          case OF_FORM ->
              of.rectified()
                  ? new Label("rectified", new Words("已整改", "rectified"))
                  : new Label("rectifying", new Words("整改中", "being rectified"));
          case OF_SUBSTANCE ->
              of.rectified()
                  ? new Label("rectified", new Words("已整改", "rectified"))
                  : new Label("deliberated-again", new Words("重新讨论", "deliberated again"));
        };
    LocalDate replied = of.answeredAt() == null ? null : school.calendar().dayOf(of.answeredAt());
    return new Remark(
        of.kind().label(),
        school.calendar().dayOf(of.at()),
        1,
        answer.topic(),
        outcome,
        answer.text(),
        replied);
  }

  private List<Resolution> resolutions(int deliberation) {
    return item.deliberations().get(deliberation - 1).sessions().stream()
        .map(this::resolution)
        .toList();
  }

  /** Before a resolution is confirmed only body and date are known outside. */
  private Resolution resolution(Session session) {
    Label body =
        new Label(
            session.body().value(),
            school.body(session.body()).map(Body::name).orElse(Words.same(session.body().value())));
    Optional<Minutes> minutes =
        Optional.ofNullable(session.minutes())
            .filter(digest -> session.confirmed())
            .flatMap(digest -> shelf.paper(digest, Minutes.class));
    return new Resolution(
        body,
        session.date(),
        minutes.map(Minutes::number).orElse(null),
        minutes.map(each -> each.outcome().label()).orElse(null),
        minutes.map(each -> Html.text(each.amendments())).orElse(Html.NONE),
        minutes.filter(each -> entry.countsDisclosed()).map(Steps::counts).orElse(List.of()));
  }

  private static List<Publication.Facet> counts(Minutes minutes) {
    List<Publication.Facet> figures = new ArrayList<>();
    figures.add(figure("manner", new Words("表决方式", "manner"), minutes.manner().words().zh()));
    figures.add(figure("due", new Words("应到", "due"), minutes.due() + "人"));
    figures.add(figure("present", new Words("实到", "present"), minutes.present() + "人"));
    figures.add(figure("recused", new Words("回避", "recused"), minutes.recused() + "人"));
    Tally tally = minutes.tally();
    if (tally != null) {
      figures.add(figure("for", new Words("赞成", "for"), tally.inFavour() + "票"));
      figures.add(figure("against", new Words("反对", "against"), tally.against() + "票"));
      figures.add(figure("abstained", new Words("弃权", "abstained"), tally.abstained() + "票"));
    }
    return figures;
  }

  private static Publication.Facet figure(String code, Words name, String value) {
    return new Publication.Facet(new Label(code, name), Html.text(value));
  }
}
