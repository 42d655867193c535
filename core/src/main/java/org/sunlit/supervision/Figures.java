package org.sunlit.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.sunlit.agenda.ItemMoments;
import org.sunlit.agenda.Moment;
import org.sunlit.agenda.Occasion;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.Period;
import org.sunlit.calendar.WorkingCalendar;
import org.sunlit.example.Examples;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.Dossiers;
import org.sunlit.item.Grounds;
import org.sunlit.item.StageVisit;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Transaction;
import org.sunlit.report.ReportKind;
import org.sunlit.task.Task;
import org.sunlit.task.TaskNature;
import org.sunlit.task.TaskStage;
import org.sunlit.task.Tasks;
import org.sunlit.withholding.WithheldCount;

/** Counts for a report what the record comes to in this instant; changes nothing. */
public final class Figures {
  private static final Set<Occasion> DUES =
      Set.of(
          Occasion.DISCLOSURE_DUE,
          Occasion.RESULT_DUE,
          Occasion.RESULT_DUE_AT_THE_LATEST,
          Occasion.DISPOSITIONS_DUE,
          Occasion.FEEDBACK_ACKNOWLEDGEMENT_DUE,
          Occasion.FEEDBACK_ANSWER_DUE,
          Occasion.EMERGENCY_CONFIRMATION_DUE,
          Occasion.WITHDRAWAL_REASON_DUE);

  private final WorkingCalendar calendar;
  private final Parameters parameters;
  private final Dossiers dossiers;
  private final ItemMoments moments;
  private final Tasks tasks;
  private final Examples examples;
  private final Supervised supervised;
  private final TakingPart takingPart;
  private final Function<Transaction, Coverage> coverage;
  private final Function<Transaction, List<WithheldCount>> withheld;

  /**
   * @param coverage of the whole school
   * @param withheld of the whole school
   */
  public Figures(
      SchoolProfile school,
      Dossiers dossiers,
      ItemMoments moments,
      Tasks tasks,
      Examples examples,
      Supervised supervised,
      TakingPart takingPart,
      Function<Transaction, Coverage> coverage,
      Function<Transaction, List<WithheldCount>> withheld) {
    this.calendar = school.calendar();
    this.parameters = school.parameters();
    this.dossiers = dossiers;
    this.moments = moments;
    this.tasks = tasks;
    this.examples = examples;
    this.supervised = supervised;
    this.takingPart = takingPart;
    this.coverage = coverage;
    this.withheld = withheld;
  }

  /** What is kept of a report of the kind. */
  public Record of(Transaction transaction, ReportKind kind, Period period) {
    return switch (kind) {
      case OFFICE_BRIEFING -> briefing(transaction, period);
      case SUPERVISION_REPORT -> supervisionReport(transaction, period);
    };
  }

  public OfficeBriefing briefing(Transaction transaction, Period period) {
    List<DisclosureItem> items = dossiers.items(transaction);
    List<Task> all = tasks.all(transaction);
    return new OfficeBriefing(
        period,
        calendar.dayOf(transaction.now()),
        items(items, period),
        CoverageFigures.of(coverage.apply(transaction)),
        late(transaction, items, period),
        tasks(all, TaskNature.DECISION, transaction.now(), period),
        tasks(all, TaskNature.OTHER_WORK, transaction.now(), period),
        tasks(all, TaskNature.SUGGESTION, transaction.now(), period),
        examples.marked(transaction).size(),
        takingPart.of(transaction, period, unit -> true),
        withheld.apply(transaction));
  }

  public SupervisionReport supervisionReport(Transaction transaction, Period period) {
    return new SupervisionReport(
        period,
        calendar.dayOf(transaction.now()),
        CoverageFigures.of(coverage.apply(transaction)),
        late(transaction, dossiers.items(transaction), period),
        supervised.findings(transaction, period),
        supervised.inspections(transaction, period),
        tasks(tasks.all(transaction), TaskNature.SUGGESTION, transaction.now(), period),
        withheld.apply(transaction));
  }

  private ItemFigures items(List<DisclosureItem> items, Period period) {
    Map<Stage, Integer> byStage = new EnumMap<>(Stage.class);
    items.stream()
        .filter(DisclosureItem::isRaised)
        .forEach(each -> byStage.merge(each.stage(), 1, Integer::sum));
    return new ItemFigures(
        byStage,
        sum(items, each -> arose(each, period) ? 1 : 0),
        sum(items, each -> disclosedFirst(each, period) ? 1 : 0),
        sum(items, each -> visits(each, Stage.RESULT_DISCLOSURE, period)),
        sum(items, each -> visits(each, Stage.ARCHIVED, period)));
  }

  private static boolean arose(DisclosureItem item, Period period) {
    Grounds grounds = item.grounds();
    return grounds != null && period.contains(grounds.arose());
  }

  private boolean disclosedFirst(DisclosureItem item, Period period) {
    return item.visits().stream()
        .filter(each -> each.version() != null)
        .findFirst()
        .filter(each -> isIn(period, each.at()))
        .isPresent();
  }

  private int visits(DisclosureItem item, Stage stage, Period period) {
    return (int)
        item.visits().stream()
            .filter(each -> each.stage() == stage)
            .map(StageVisit::at)
            .filter(each -> isIn(period, each))
            .count();
  }

  private static int sum(List<DisclosureItem> items, ToIntFunction<DisclosureItem> each) {
    return items.stream().mapToInt(each).sum();
  }

  private List<Late> late(Transaction transaction, List<DisclosureItem> items, Period period) {
    List<Late> late = new ArrayList<>();
    for (DisclosureItem item : items) {
      Grounds grounds = item.grounds();
      if (grounds == null) continue;
      for (Moment each : moments.of(transaction, item)) {
        LocalDate due = each.lastDay(calendar).day();
        boolean counts = each.isOpen() ? !due.isAfter(period.last()) : period.contains(due);
        if (DUES.contains(each.occasion()) && each.isMissed(transaction.now()) && counts) {
          late.add(
              new Late(item.id(), grounds.responsibleUnit(), each.occasion(), due, !each.isOpen()));
        }
      }
    }
    late.sort(Comparator.comparing(Late::due).thenComparing(each -> each.item().value()));
    return late;
  }

  private TaskFigures tasks(List<Task> all, TaskNature nature, Instant now, Period period) {
    LocalDate today = calendar.dayOf(now);
    List<Task> of =
        all.stream()
            .filter(each -> each.charge().filter(is -> is.nature() == nature).isPresent())
            .toList();
    return new TaskFigures(
        count(of, each -> each.charge().filter(is -> isIn(period, is.given())).isPresent()),
        count(of, Task::isOpen),
        count(of, each -> each.isOverdue(today, calendar, parameters)),
        count(
            of,
            each ->
                each.stage() == TaskStage.DONE
                    && Optional.ofNullable(each.since())
                        .filter(at -> isIn(period, at))
                        .isPresent()),
        count(
            of,
            each ->
                each.wasAnsweredLate(calendar, parameters)
                    && each.answer().filter(is -> isIn(period, is.at())).isPresent()));
  }

  private static <T> int count(List<T> all, Predicate<T> which) {
    return (int) all.stream().filter(which).count();
  }

  private boolean isIn(Period period, Instant instant) {
    return period.contains(calendar.dayOf(instant));
  }
}
