package org.sunlit.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Deadline;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.Parameters.Name;
import org.sunlit.calendar.Period;
import org.sunlit.calendar.Span;
import org.sunlit.calendar.Term;
import org.sunlit.calendar.WorkingCalendar;
import org.sunlit.catalog.BodyId;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.CatalogInForce;
import org.sunlit.catalog.Seat;
import org.sunlit.catalog.Timing;
import org.sunlit.consultation.Consultation;
import org.sunlit.deliberation.Deliberation;
import org.sunlit.deliberation.Session;
import org.sunlit.feedback.Feedback;
import org.sunlit.feedback.Feedback.Duty;
import org.sunlit.feedback.Remark;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.Emergency;
import org.sunlit.item.Showing;
import org.sunlit.item.StageVisit;
import org.sunlit.item.Withdrawal;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Profile;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Transaction;
import org.sunlit.visibility.UnitId;
import org.sunlit.withholding.Register;

/**
 * Every moment of a disclosure item: of its present stage the end of what has to last, and of its
 * whole life what is or was due. Follows from the record alone; what is over stays over whoever
 * looked.
 */
public final class ItemMoments {
  private final SchoolProfile school;
  private final WorkingCalendar calendar;

  public ItemMoments(SchoolProfile school) {
    this.school = school;
    this.calendar = school.calendar();
  }

  /** By its entry as it is, or as it last was; what is withheld is not due. */
  public List<Moment> of(Transaction transaction, DisclosureItem item) {
    CatalogEntry entry =
        Optional.ofNullable(item.entry())
            .flatMap(CatalogInForce.read(school.catalog(), transaction)::nowOrBefore)
            .orElse(null);
    return of(item, entry, entry != null && isWithheld(transaction, item, entry));
  }

  private static boolean isWithheld(
      Transaction transaction, DisclosureItem item, CatalogEntry entry) {
    Register register = Register.read(transaction);
    UnitId unit = entry.responsibleUnit();
    return register.wholeItem(unit, item.id()).isPresent()
        || register.wholeEntry(unit, entry.code()).isPresent();
  }

  /**
   * The same for what is known already.
   *
   * @param entry the one it was raised under
   * @param withheld whether nothing of it is disclosed, by the register
   */
  public List<Moment> of(DisclosureItem item, @Nullable CatalogEntry entry, boolean withheld) {
    List<Moment> moments = new ArrayList<>();
    periods(item, moments);
    dues(item, moments);
    if (entry != null) {
      if (!withheld) underItsEntry(item, entry, moments);
      item.retainedUntil(entry, calendar)
          .ifPresent(day -> moments.add(over(Occasion.RETENTION_OVER, new Deadline(day, false))));
    }
    return moments;
  }

  // what has to last

  private void periods(DisclosureItem item, List<Moment> moments) {
    Parameters parameters = item.under(school.parameters());
    displayBegan(item)
        .ifPresent(
            since ->
                Showing.span(item.stage(), parameters)
                    .ifPresent(
                        span ->
                            moments.add(
                                over(
                                    item.stage() == Stage.PUBLIC_SUPERVISION
                                        ? Occasion.SUPERVISION_OVER
                                        : Occasion.DISPLAY_OVER,
                                    calendar.after(calendar.dayOf(since), span)))));
    Period window = item.consultation().window();
    if (item.stage() == Stage.CONSULTATION && window != null && !item.consultation().isClosed()) {
      moments.add(over(Occasion.CONSULTATION_OVER, new Deadline(window.last(), false)));
    }
    if (item.stage() == Stage.PUBLIC_SUPERVISION && !item.notices().isEmpty()) {
      LocalDate first = item.notices().get(item.notices().size() - 1).first();
      item.notice()
          .map(notice -> parameters.span(notice.period()))
          .ifPresent(span -> moments.add(over(Occasion.NOTICE_OVER, calendar.after(first, span))));
    }
  }

  /** Since when the present stage counts; a public notice has a period of its own. */
  private Optional<Instant> displayBegan(DisclosureItem item) {
    if (item.stage() == Stage.PUBLIC_SUPERVISION) {
      return item.profile() == Profile.PUBLIC_NOTICE
          ? Optional.empty()
          : item.visit().map(StageVisit::at);
    }
    return item.shown().flatMap(each -> Showing.coveredSince(item, each, school.order()));
  }

  // what is owed whatever the entry says

  private void dues(DisclosureItem item, List<Moment> moments) {
    Instant withdrawn = withdrawn(item);
    for (Consultation each : item.consultations()) dispositions(each, withdrawn, moments);
    for (Remark each : item.feedback().remarks()) feedback(each, withdrawn, moments);
    for (Emergency each : item.emergencies()) {
      moments.add(
          due(
              Occasion.EMERGENCY_CONFIRMATION_DUE,
              after(each.at(), Name.EMERGENCY_CONFIRMED),
              each.confirmed()));
    }
    Withdrawal withdrawal = item.withdrawal();
    if (withdrawal != null) {
      moments.add(
          due(
              Occasion.WITHDRAWAL_REASON_DUE,
              after(withdrawal.at(), Name.EMERGENCY_WITHDRAWAL_REASONED),
              withdrawal.reasonedAt()));
    }
  }

  private static @Nullable Instant withdrawn(DisclosureItem item) {
    return item.withdrawal() == null ? null : item.withdrawal().at();
  }

  /** A round without any opinion owes none. */
  private void dispositions(Consultation round, @Nullable Instant withdrawn, List<Moment> moments) {
    Period window = round.window();
    boolean empty = round.sealed() != null && round.sealed().isEmpty();
    if (window == null || empty) return;
    moments.add(
        due(
            Occasion.DISPOSITIONS_DUE,
            calendar.after(window.last(), school.parameters().span(Name.DISPOSITIONS_RELEASED)),
            round.releases().isEmpty() ? withdrawn : round.releases().get(0).at()));
  }

  private void feedback(Remark remark, @Nullable Instant withdrawn, List<Moment> moments) {
    Instant answered = remark.answeredAt().orElse(withdrawn);
    Instant acknowledged = remark.acknowledgedAt();
    moments.add(
        due(
            Occasion.FEEDBACK_ACKNOWLEDGEMENT_DUE,
            Feedback.due(remark, Duty.ACKNOWLEDGEMENT, calendar, school.parameters()),
            acknowledged == null ? answered : acknowledged));
    moments.add(
        due(
            Occasion.FEEDBACK_ANSWER_DUE,
            Feedback.due(remark, Duty.ANSWER, calendar, school.parameters()),
            answered));
  }

  // what the entry asks

  private void underItsEntry(DisclosureItem item, CatalogEntry entry, List<Moment> moments) {
    if (item.profile() == Profile.FULL) results(item, entry, moments);
    else if (item.origin() == null) disclosure(item, entry).ifPresent(moments::add);
  }

  /**
   * What was not decided here is disclosed in time after it arose, or after its period; an archive
   * of former times is not measured by this.
   */
  private Optional<Moment> disclosure(DisclosureItem item, CatalogEntry entry) {
    Timing.Cycle cycle = entry.timing().cycle();
    Instant disclosed =
        visits(item, Stage.RESULT_DISCLOSURE).map(StageVisit::at).findFirst().orElse(null);
    return Optional.ofNullable(item.grounds())
        .map(
            grounds ->
                due(
                    Occasion.DISCLOSURE_DUE,
                    cycle == null
                        ? calendar.after(
                            grounds.arose(), school.parameters().span(entry.immediateWithin()))
                        : new Deadline(cycle.due(grounds.arose()), false),
                    disclosed == null ? withdrawn(item) : disclosed));
  }

  /** Of every round of deliberation that came to an end. */
  private void results(DisclosureItem item, CatalogEntry entry, List<Moment> moments) {
    List<BodyId> bodies = school.seats(entry).stream().map(Seat::body).toList();
    List<StageVisit> rounds = visits(item, Stage.DELIBERATION).toList();
    for (int at = 0; at < rounds.size(); at++) {
      Deliberation round = item.deliberations().get(at);
      Optional<LocalDate> resolved = resolved(round, bodies);
      if (resolved.isEmpty()) continue;
      Instant disclosed = disclosedAfter(item, rounds.get(at));
      Instant met = disclosed == null ? withdrawn(item) : disclosed;
      Term soon = school.parameters().span(entry.resultWithin());
      Term latest = school.parameters().span(entry.resultAtTheLatest());
      moments.add(due(Occasion.RESULT_DUE, calendar.by(resolved.get(), soon), met));
      moments.add(due(Occasion.RESULT_DUE_AT_THE_LATEST, calendar.by(resolved.get(), latest), met));
    }
  }

  private static Optional<LocalDate> resolved(Deliberation round, List<BodyId> bodies) {
    return round.isConcludedBy(bodies)
        ? round.sessions().stream()
            .filter(Session::confirmed)
            .map(Session::date)
            .max(LocalDate::compareTo)
        : Optional.empty();
  }

  private static @Nullable Instant disclosedAfter(DisclosureItem item, StageVisit deliberation) {
    return visits(item, Stage.RESULT_DISCLOSURE)
        .map(StageVisit::at)
        .filter(each -> !each.isBefore(deliberation.at()))
        .findFirst()
        .orElse(null);
  }

  private static Stream<StageVisit> visits(DisclosureItem item, Stage stage) {
    return item.visits().stream().filter(each -> each.stage() == stage);
  }

  private Deadline after(Instant since, Name name) {
    Span span = school.parameters().span(name);
    return calendar.after(calendar.dayOf(since), span);
  }

  private Moment over(Occasion occasion, Deadline deadline) {
    return due(occasion, deadline, null);
  }

  /** At 24:00 of the last day. */
  private Moment due(Occasion occasion, Deadline deadline, @Nullable Instant met) {
    return new Moment(
        occasion,
        deadline.day().plusDays(1).atStartOfDay(calendar.zone()).toInstant(),
        deadline.provisional(),
        met);
  }
}
