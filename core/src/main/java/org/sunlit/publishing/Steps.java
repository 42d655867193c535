package org.sunlit.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Period;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.Notice;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Publication.Days;
import org.sunlit.channels.Publication.Remark;
import org.sunlit.channels.Publication.Step;
import org.sunlit.consultation.Consultation;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.Dossier.Shelf;
import org.sunlit.item.NoticeRun;
import org.sunlit.item.Showing;
import org.sunlit.item.StageVisit;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Stage;
import org.sunlit.publishing.Rendering.Shown;
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
    List<StageVisit> reporting = reporting(shown);
    for (int at = 0; at < shown.size(); at++) {
      Shown each = shown.get(at);
      steps.add(
          step(
              each,
              at + 1 < shown.size() ? shown.get(at + 1) : null,
              reporting.contains(each.visit())));
    }
    Stage reached = shown.get(shown.size() - 1).visit().stage();
    for (Stage stage : Stage.values()) {
      if (stage.isOfTheProcedure()
          && item.profile().stages().contains(stage)
          && isUnderWay()
          && stage.compareTo(reached) > 0) {
        steps.add(
            new Step(
                school.wording().of(stage),
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

  /** The single texts of every round whose report these readers see. */
  List<Publication.Table> tables(List<Shown> shown) {
    return reporting(shown).stream()
        .flatMap(
            visit ->
                round(visit)
                    .map(this::opinions)
                    .flatMap(each -> each.texts("opinions-" + roundNumber(visit)))
                    .stream())
        .toList();
  }

  /** When consultation and feedback, as far as these readers see them, changed what they see. */
  Stream<Instant> changes(List<Shown> shown) {
    List<StageVisit> reporting = reporting(shown);
    return shown.stream()
        .map(Shown::visit)
        .flatMap(
            visit ->
                Stream.concat(answers(visit).changes(), changes(visit, reporting.contains(visit))));
  }

  private Stream<Instant> changes(StageVisit visit, boolean reports) {
    Stream<Opinions> opinions = round(visit).map(this::opinions).stream();
    if (reports) return opinions.flatMap(Opinions::reported);
    return visit.stage() == Stage.CONSULTATION
        ? opinions.flatMap(Opinions::extended)
        : Stream.empty();
  }

  /** Of each round the visit that tells its report: the last in which it is disclosed. */
  private List<StageVisit> reporting(List<Shown> shown) {
    Map<Integer, StageVisit> last = new LinkedHashMap<>();
    shown.stream()
        .map(Shown::visit)
        .filter(each -> each.stage() == Stage.DECISION_DISCLOSURE)
        .forEach(each -> last.put(roundNumber(each), each));
    return List.copyOf(last.values());
  }

  private Step step(Shown shown, @Nullable Shown next, boolean reports) {
    StageVisit visit = shown.visit();
    List<Publication.Facet> figures = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    Days days = null;
    switch (visit.stage()) {
      case CONSULTATION -> {
        Optional<Consultation> consultation = round(visit);
        days =
            consultation
                .flatMap(each -> Optional.ofNullable(each.window()))
                .map(this::days)
                .orElse(null);
        consultation.ifPresent(each -> figures.addAll(opinions(each).invitation()));
      }
      case DECISION_DISCLOSURE -> {
        days = minimum(visit);
        round(visit)
            .filter(each -> reports)
            .map(this::opinions)
            .ifPresent(
                each -> {
                  figures.addAll(each.received());
                  remarks.addAll(each.dispositions());
                });
      }
      case PRIOR_DISCLOSURE -> days = minimum(visit);
      case PUBLIC_SUPERVISION ->
          days = item.notices().isEmpty() ? minimum(visit) : noticePeriod(visit, figures);
      case RESULT_DISCLOSURE -> {
        int rounds = deliberationsBefore(visit);
        if (rounds > 0) figures.addAll(resolutions(rounds).figuresOfTheResult());
      }
      case DRAFT, DELIBERATION, ARCHIVED, WITHDRAWN -> {}
    }
    Answers answers = answers(visit);
    remarks.addAll(answers.answered());
    answers.unanswered().ifPresent(figures::add);
    return new Step(
        school.wording().of(visit.stage()),
        next == null && isUnderWay() ? Step.State.CURRENT : Step.State.DONE,
        days,
        shown.text() == null ? Html.NONE : Html.text(shown.text().paper().summary()),
        figures,
        remarks,
        shown.deliberation() == 0 || visit.stage() != Stage.DELIBERATION
            ? List.of()
            : resolutions(shown.deliberation()).all());
  }

  private Answers answers(StageVisit visit) {
    return new Answers(school, shelf, item, visit);
  }

  private Opinions opinions(Consultation round) {
    return new Opinions(school, shelf, entry, round);
  }

  private boolean isUnderWay() {
    return item.stage().isOfTheProcedure();
  }

  /** The round of consultation that a visit belongs to, if one was held. */
  private Optional<Consultation> round(StageVisit visit) {
    int round = roundNumber(visit);
    return round == 0 || round > item.consultations().size()
        ? Optional.empty()
        : Optional.of(item.consultations().get(round - 1));
  }

  /** From 1; whoever reads counts those they do not see as well. */
  private int roundNumber(StageVisit visit) {
    return (int)
        item.visits().subList(0, item.visits().indexOf(visit) + 1).stream()
            .filter(each -> each.stage() == Stage.CONSULTATION)
            .count();
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

  private Resolutions resolutions(int deliberation) {
    return new Resolutions(school, shelf, entry, item.deliberations().get(deliberation - 1));
  }

  /** How many rounds of deliberation came before a visit. */
  private int deliberationsBefore(StageVisit visit) {
    return (int)
        item.visits().stream()
            .takeWhile(each -> !each.equals(visit))
            .filter(each -> each.stage() == Stage.DELIBERATION)
            .count();
  }

  private static Publication.Facet figure(String code, Words name, String value) {
    return new Publication.Facet(new Label(code, name), Html.text(value));
  }
}
