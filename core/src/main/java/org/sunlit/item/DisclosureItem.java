package org.sunlit.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.WorkingCalendar;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.Notice;
import org.sunlit.consultation.Consultation;
import org.sunlit.deliberation.Deliberation;
import org.sunlit.feedback.Feedback;
import org.sunlit.procedure.Profile;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Digest;
import org.sunlit.record.ErasureReason;
import org.sunlit.record.Happening;
import org.sunlit.record.SubjectId;
import org.sunlit.reminder.Reminders;
import org.sunlit.visibility.UnitId;

/**
 * One matter under one catalog entry: the fold of its facts. Immutable; each method that changes
 * something answers another.
 *
 * @param grounds what it was raised under; none before
 * @param visits every stage it entered, in order
 * @param consultations every round, oldest first
 * @param deliberations every round, oldest first
 * @param emergencies every shortening of the procedure, oldest first
 * @param withdrawal while it is withdrawn
 * @param origin of what was disclosed elsewhere before; none of what is conducted here
 * @param notices every run of a public notice, oldest first
 * @param standings what each outlet holds, as last recorded
 * @param erased content that is gone, with the reason
 */
public record DisclosureItem(
    SubjectId id,
    @Nullable Grounds grounds,
    Stage stage,
    List<Version> versions,
    List<StageVisit> visits,
    List<Consultation> consultations,
    List<Deliberation> deliberations,
    Feedback feedback,
    List<Emergency> emergencies,
    @Nullable Withdrawal withdrawal,
    Reminders reminders,
    @Nullable Origin origin,
    List<NoticeRun> notices,
    Map<String, OutletStanding> standings,
    Map<Digest, ErasureReason> erased) {
  public DisclosureItem {
    versions = List.copyOf(versions);
    visits = List.copyOf(visits);
    consultations = List.copyOf(consultations);
    deliberations = List.copyOf(deliberations);
    emergencies = List.copyOf(emergencies);
    notices = List.copyOf(notices);
    standings = Map.copyOf(standings);
    erased = Map.copyOf(erased);
  }

  /** Before anything has happened. */
  public static DisclosureItem unborn(SubjectId id) {
    return new DisclosureItem(
        id,
        null,
        Stage.DRAFT,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Feedback.NONE,
        List.of(),
        null,
        Reminders.NONE,
        null,
        List.of(),
        Map.of(),
        Map.of());
  }

  public boolean isRaised() {
    return grounds != null;
  }

  /** The catalog entry's code; none before the matter is raised. */
  public @Nullable String entry() {
    return grounds == null ? null : grounds.entry();
  }

  public @Nullable UnitId responsibleUnit() {
    return grounds == null ? null : grounds.responsibleUnit();
  }

  /** By which stages it goes; before it is raised, by all six. */
  public Profile profile() {
    return grounds == null ? Profile.FULL : grounds.profile();
  }

  public Optional<Notice> notice() {
    return Optional.ofNullable(grounds).flatMap(each -> Optional.ofNullable(each.notice()));
  }

  /** The school's parameters as they hold for this matter: shorter in an emergency. */
  public Parameters under(Parameters ofTheSchool) {
    Parameters own = ofTheSchool;
    for (Emergency each : emergencies) own = each.over(own);
    return own;
  }

  /** Whether stages may be left out. */
  public boolean maySkip() {
    return emergencies.stream().anyMatch(Emergency::skips);
  }

  /** The emergency that the leading group has still to confirm, if any. */
  public Optional<Emergency> unconfirmed() {
    return emergencies.stream().filter(each -> !each.isConfirmed()).findFirst();
  }

  /**
   * The last day on which an archived item has to be kept; nothing before it is archived, nor if it
   * is kept for ever.
   */
  public Optional<LocalDate> retainedUntil(@Nullable CatalogEntry under, WorkingCalendar calendar) {
    Integer years = under == null ? null : under.retentionYears();
    if (years == null) return Optional.empty();
    return visits.stream()
        .filter(each -> each.stage() == Stage.ARCHIVED)
        .reduce((earlier, later) -> later)
        .map(each -> calendar.dayOf(each.at()).plusYears(years));
  }

  /** The stage that a withdrawn item comes back to: the last that showed a version. */
  public Optional<Stage> resumesAt() {
    return stage == Stage.WITHDRAWN ? shown().map(Version::stage) : Optional.empty();
  }

  /** The present round of consultation. */
  public Consultation consultation() {
    return consultations.isEmpty()
        ? Consultation.NONE
        : consultations.get(consultations.size() - 1);
  }

  /** The present round of deliberation. */
  public Deliberation deliberation() {
    return deliberations.isEmpty()
        ? Deliberation.NONE
        : deliberations.get(deliberations.size() - 1);
  }

  public Optional<Version> version(int number) {
    return versions.stream().filter(each -> each.number() == number).findFirst();
  }

  /** The version that waits for review or approval, if any. */
  public Optional<Version> pending() {
    return versions.stream().filter(Version::awaitsApproval).reduce((a, b) -> b);
  }

  public Optional<Version> byDigest(Digest digest) {
    return versions.stream().filter(each -> each.digest().equals(digest)).findFirst();
  }

  /** The newest approved version for a stage that was not shown there yet. */
  public Optional<Version> readyFor(Stage wanted) {
    return versions.stream()
        .filter(each -> each.stage() == wanted && each.isApproved() && !isOnShow(each))
        .reduce((a, b) -> b);
  }

  /** The version of the newest stage that shows one: what the public sees as the matter's state. */
  public Optional<Version> shown() {
    return disclosed().stream().reduce((a, b) -> b);
  }

  /** The version that was shown as the matter's state at an instant. */
  public Optional<Version> shownAt(Instant instant) {
    return visits.stream()
        .filter(each -> !each.at().isAfter(instant))
        .flatMap(each -> Optional.ofNullable(each.version()).stream())
        .reduce((a, b) -> b)
        .flatMap(this::version);
  }

  /** The visit of a stage during which something happened. */
  public Optional<StageVisit> visitAt(Instant instant) {
    return visits.stream().filter(each -> !each.at().isAfter(instant)).reduce((a, b) -> b);
  }

  /** Every version that some stage showed, oldest first. */
  public List<Version> disclosed() {
    return visits.stream()
        .flatMap(each -> Optional.ofNullable(each.version()).stream())
        .flatMap(number -> version(number).stream())
        .toList();
  }

  /** The newest version that was shown in a stage. */
  public Optional<Version> disclosed(Stage wanted) {
    return disclosed().stream().filter(each -> each.stage() == wanted).reduce((a, b) -> b);
  }

  public boolean isOnShow(Version version) {
    return visits.stream()
        .anyMatch(each -> each.version() != null && each.version() == version.number());
  }

  /** When the present stage was entered. */
  public Optional<StageVisit> visit() {
    return visits.isEmpty() ? Optional.empty() : Optional.of(visits.get(visits.size() - 1));
  }

  public Collection<String> outletsHolding() {
    return standings.entrySet().stream()
        .filter(each -> each.getValue().kind() != OutletStanding.Kind.ABSENT)
        .map(Map.Entry::getKey)
        .toList();
  }

  DisclosureItem under(Grounds changed) {
    return with(next -> next.grounds = changed);
  }

  DisclosureItem inEmergency(Emergency emergency) {
    return with(next -> next.emergencies = more(emergencies, emergency));
  }

  DisclosureItem emergenciesConfirmed(Instant when) {
    return with(
        next ->
            next.emergencies =
                emergencies.stream()
                    .map(each -> each.isConfirmed() ? each : each.confirmed(when))
                    .toList());
  }

  DisclosureItem withdrawn(Withdrawal changed) {
    return with(next -> next.withdrawal = changed);
  }

  DisclosureItem importedFrom(Origin from) {
    return with(next -> next.origin = from);
  }

  /** The newest visit that shows a version shows this one instead. */
  DisclosureItem showing(int version) {
    List<StageVisit> changed = new ArrayList<>(visits);
    for (int at = changed.size() - 1; at >= 0; at--) {
      StageVisit visit = changed.get(at);
      if (visit.version() == null) continue;
      changed.set(at, new StageVisit(visit.stage(), visit.at(), version));
      break;
    }
    return with(next -> next.visits = changed);
  }

  DisclosureItem noticed(NoticeRun run) {
    return with(next -> next.notices = more(notices, run));
  }

  DisclosureItem proposed(Version version) {
    List<Version> more = new ArrayList<>();
    versions.forEach(each -> more.add(each.awaitsApproval() ? each.overtaken() : each));
    more.add(version);
    return with(next -> next.versions = more);
  }

  DisclosureItem changed(int number, UnaryOperator<Version> change) {
    return with(
        next ->
            next.versions =
                versions.stream()
                    .map(each -> each.number() == number ? change.apply(each) : each)
                    .toList());
  }

  DisclosureItem signed(int number, Version.Step step, Happening how) {
    return changed(number, each -> each.signed(step, how.by()));
  }

  /** A deliberation begins anew each time it is entered; a new version of the result rectifies. */
  DisclosureItem entered(StageVisit visit) {
    return with(
        next -> {
          next.stage = visit.stage();
          next.visits = more(visits, visit);
          if (visit.stage() != Stage.WITHDRAWN) next.withdrawal = null;
          if (visit.stage() == Stage.DELIBERATION) {
            next.deliberations = more(deliberations, Deliberation.NONE);
          }
          if (visit.stage() == Stage.RESULT_DISCLOSURE) next.feedback = feedback.rectified();
        });
  }

  /** A fact of the present round changes it; one of the next round adds it. */
  DisclosureItem consulted(Consultation changed) {
    return with(
        next ->
            next.consultations =
                changed.round() > consultations.size()
                    ? more(consultations, changed)
                    : replacingLast(consultations, changed));
  }

  DisclosureItem deliberated(Deliberation changed) {
    return with(next -> next.deliberations = replacingLast(deliberations, changed));
  }

  DisclosureItem heard(Feedback changed) {
    return with(next -> next.feedback = changed);
  }

  DisclosureItem reminded(Reminders changed) {
    return with(next -> next.reminders = changed);
  }

  DisclosureItem standing(String outlet, OutletStanding standing) {
    return with(next -> next.standings = more(standings, outlet, standing));
  }

  DisclosureItem erased(Digest content, ErasureReason reason) {
    return with(next -> next.erased = more(erased, content, reason));
  }

  private DisclosureItem with(Consumer<Parts> change) {
    Parts next = new Parts(this);
    change.accept(next);
    return next.assembled();
  }

  /** All components, for the moment between one item and the next. */
  private static final class Parts {
    private final SubjectId id;
    private @Nullable Grounds grounds;
    private Stage stage;
    private List<Version> versions;
    private List<StageVisit> visits;
    private List<Consultation> consultations;
    private List<Deliberation> deliberations;
    private Feedback feedback;
    private List<Emergency> emergencies;
    private @Nullable Withdrawal withdrawal;
    private Reminders reminders;
    private @Nullable Origin origin;
    private List<NoticeRun> notices;
    private Map<String, OutletStanding> standings;
    private Map<Digest, ErasureReason> erased;

    Parts(DisclosureItem of) {
      id = of.id;
      grounds = of.grounds;
      stage = of.stage;
      versions = of.versions;
      visits = of.visits;
      consultations = of.consultations;
      deliberations = of.deliberations;
      feedback = of.feedback;
      emergencies = of.emergencies;
      withdrawal = of.withdrawal;
      reminders = of.reminders;
      origin = of.origin;
      notices = of.notices;
      standings = of.standings;
      erased = of.erased;
    }

    DisclosureItem assembled() {
      return new DisclosureItem(
          id,
          grounds,
          stage,
          versions,
          visits,
          consultations,
          deliberations,
          feedback,
          emergencies,
          withdrawal,
          reminders,
          origin,
          notices,
          standings,
          erased);
    }
  }

  private static <T> List<T> more(List<T> all, T next) {
    List<T> more = new ArrayList<>(all);
    more.add(next);
    return more;
  }

  private static <K, V> Map<K, V> more(Map<K, V> all, K key, V value) {
    Map<K, V> more = new HashMap<>(all);
    more.put(key, value);
    return more;
  }

  private static <T> List<T> replacingLast(List<T> all, T changed) {
    return more(all.subList(0, Math.max(0, all.size() - 1)), changed);
  }
}
