package org.sunlit.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.channels.Channel;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.Dossiers;
import org.sunlit.item.ItemFact;
import org.sunlit.item.OutletStanding;
import org.sunlit.item.Version;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.organization.Wording;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.PersonId;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.store.Store;
import org.sunlit.visibility.VisibilityScope;

/**
 * Makes what stands on every outlet what is wanted there: the one loop behind routing, retry,
 * re-disclosure, narrowing and takedown. No transaction is open while a channel is called.
 */
public final class Placements {
  /** Who states what an outlet answered. */
  public static final Actor LOOP = Actor.participant(new PersonId("sunlit"));

  private static final Logger LOG = LoggerFactory.getLogger(Placements.class);
  private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
  private static final Duration LAST_RETRY = Duration.ofHours(6);

  private final SchoolProfile school;
  private final Dossiers dossiers;
  private final Store store;
  private final Rendering rendering;
  private final Map<String, Channel> channels;

  /** Records what an outlet answered. */
  @FunctionalInterface
  public interface Recording {
    void record(Transaction transaction, SubjectId subject, Actor actor, ItemFact fact);
  }

  public Placements(
      SchoolProfile school,
      Dossiers dossiers,
      Store store,
      Rendering rendering,
      Map<String, Channel> channels) {
    this.school = school;
    this.dossiers = dossiers;
    this.store = store;
    this.rendering = rendering;
    this.channels = Map.copyOf(channels);
  }

  /** Writes down what is wanted of an item on each outlet, in the transaction that changed it. */
  public void want(Transaction transaction, DisclosureItem item) {
    for (String outlet : outlets(transaction, item)) {
      Optional<Publication> wanted = wanted(transaction, item, outlet);
      Placement placement = placement(transaction, item.id(), outlet);
      Placement changed =
          placement.wanting(wanted.map(Publication::revision).orElse(null), transaction.now());
      if (!changed.equals(placement)) transaction.put(changed);
    }
  }

  /** Everything wanted and standing, sorted by subject and outlet. */
  public List<Placement> all() {
    return store.transaction(transaction -> transaction.rows(Placement.class));
  }

  /** Does everything that is due. */
  public Instant work(Recording recording) {
    List<Placement> placements = all();
    Instant now = store.transaction(Transaction::now);
    for (Placement each : placements) {
      if (!each.due().isAfter(now)) work(each, recording);
    }
    return all().stream().map(Placement::due).min(Instant::compareTo).orElse(now.plus(LAST_RETRY));
  }

  private enum Action {
    NOTHING,
    PLACE,
    CHECK,
    WITHDRAW
  }

  /** What to do next about a placement, from what is wanted and what stands. */
  private Action action(Placement placement) {
    Standing standing = placement.standing();
    if (standing instanceof Standing.Unknown) return Action.CHECK;
    boolean given = placement.wanted() != null && placement.wanted().equals(placement.placed());
    if (placement.wanted() == null) {
      boolean nothingThere = standing instanceof Standing.Absent || placement.placed() == null;
      return nothingThere ? Action.NOTHING : Action.WITHDRAW;
    }
    if (standing instanceof Standing.Pending) return given ? Action.CHECK : Action.PLACE;
    if (standing instanceof Standing.Live live) {
      return placement.wanted().equals(live.revision()) ? Action.NOTHING : Action.PLACE;
    }
    if (standing instanceof Standing.Rejected rejected) {
      return given && !rejected.retry() ? Action.NOTHING : Action.PLACE;
    }
    return Action.PLACE;
  }

  private void work(Placement placement, Recording recording) {
    Channel channel = channels.get(placement.outlet());
    if (channel == null) return;
    Optional<Attempt> attempt =
        store.transaction(transaction -> claim(transaction, placement, channel));
    attempt.ifPresent(
        each -> {
          Standing answer = call(channel, each);
          store.transaction(
              transaction -> {
                settle(transaction, each, answer, recording);
                return true;
              });
        });
  }

  /**
   * What is to be tried, decided on the record as it is now.
   *
   * @param publication what is placed, if something is
   * @param why something comes down, if it does
   */
  private record Attempt(
      Placement placement,
      Action action,
      @Nullable Publication publication,
      int version,
      WithdrawalReason why) {}

  private Optional<Attempt> claim(Transaction transaction, Placement known, Channel channel) {
    DisclosureItem item = dossiers.item(transaction, known.subject());
    Optional<Publication> wanted = wanted(transaction, item, known.outlet());
    Placement placement =
        placement(transaction, known.subject(), known.outlet())
            .wanting(wanted.map(Publication::revision).orElse(null), transaction.now());
    Action action = action(placement);
    int version = wanted.flatMap(Publication::current).map(Publication.Version::number).orElse(0);
    boolean keeps =
        action == Action.PLACE
            && placement.standing() instanceof Standing.Live
            && !channel.replaces()
            && version == placement.placedVersion();
    if (action == Action.NOTHING || keeps) {
      transaction.put(
          placement.answered(placement.standing(), 0, nextLook(item, transaction.now())));
      return Optional.empty();
    }
    Placement trying =
        action == Action.PLACE
            ? placement.trying(wanted.orElseThrow().revision(), version)
            : placement;
    transaction.put(trying);
    return Optional.of(new Attempt(trying, action, wanted.orElse(null), version, why(item)));
  }

  /** A foreign channel may throw anything; then nobody knows what it did. */
  private static Standing call(Channel channel, Attempt attempt) {
    Placement placement = attempt.placement();
    try {
      return switch (attempt.action()) {
        case PLACE ->
            channel.place(Objects.requireNonNull(attempt.publication()), placement.channelKey());
        case CHECK -> channel.check(placement.channelKey());
        case WITHDRAW -> channel.withdraw(placement.channelKey(), attempt.why());
        case NOTHING -> placement.standing();
      };
    } catch (Exception foreign) {
      LOG.warn("outlet {} failed: {}", placement.outlet(), foreign.getClass().getName());
      return new Standing.Unknown(foreign.getClass().getSimpleName());
    }
  }

  /** Words that name nobody, whatever stood there. */
  private WithdrawalReason why(DisclosureItem item) {
    Wording wording = school.wording();
    if (item.stage() == Stage.WITHDRAWN) {
      return new WithdrawalReason(WithdrawalReason.Kind.WITHDRAWN, wording.tombstone());
    }
    return item.notices().isEmpty()
        ? new WithdrawalReason(WithdrawalReason.Kind.NARROWED, wording.tombstone())
        : new WithdrawalReason(WithdrawalReason.Kind.PERIOD_OVER, wording.noticeTakenDown());
  }

  private void settle(
      Transaction transaction, Attempt attempt, Standing answer, Recording recording) {
    Placement placement =
        placement(transaction, attempt.placement().subject(), attempt.placement().outlet());
    boolean settled = answer instanceof Standing.Live || answer instanceof Standing.Absent;
    int tries = settled ? 0 : placement.attempts() + 1;
    Placement answered = placement.answered(answer, tries, transaction.now());
    transaction.put(
        placement.answered(answer, tries, due(transaction, answered, answer, settled, tries)));
    OutletStanding standing = standing(answer, placement, transaction.now());
    OutletStanding before =
        dossiers.item(transaction, placement.subject()).standings().get(placement.outlet());
    if (before == null
        ? standing.kind() != OutletStanding.Kind.ABSENT
        : before.kind() != standing.kind()
            || before.version() != standing.version()
            || !before.reached().equals(standing.reached())) {
      recording.record(
          transaction,
          placement.subject(),
          LOOP,
          new ItemFact.StandingChanged(
              placement.outlet(), standing.kind(), standing.version(), standing.reached()));
    }
  }

  private static OutletStanding standing(Standing answer, Placement placement, Instant now) {
    if (answer instanceof Standing.Live live) {
      int version = live.revision().equals(placement.placed()) ? placement.placedVersion() : 0;
      return new OutletStanding(OutletStanding.Kind.LIVE, version, live.reached(), now);
    }
    OutletStanding.Kind kind =
        answer instanceof Standing.Pending
            ? OutletStanding.Kind.PENDING
            : answer instanceof Standing.Rejected
                ? OutletStanding.Kind.REJECTED
                : answer instanceof Standing.Unknown
                    ? OutletStanding.Kind.UNKNOWN
                    : OutletStanding.Kind.ABSENT;
    return new OutletStanding(kind, 0, VisibilityScope.NOBODY, now);
  }

  private Instant due(
      Transaction transaction, Placement answered, Standing answer, boolean settled, int tries) {
    Instant now = transaction.now();
    if (answer instanceof Standing.Pending pending) return now.plus(pending.lookAgain());
    if (!settled) return now.plus(backoff(tries));
    return action(answered) == Action.NOTHING
        ? nextLook(dossiers.item(transaction, answered.subject()), now)
        : now;
  }

  /** When to look again though nothing is to be done: in any case when a notice comes down. */
  private Instant nextLook(DisclosureItem item, Instant now) {
    Instant usual = now.plus(LAST_RETRY);
    return rendering
        .downFrom(item)
        .map(day -> day.atStartOfDay(school.calendar().zone()).toInstant())
        .filter(down -> down.isAfter(now) && down.isBefore(usual))
        .orElse(usual);
  }

  private static Duration backoff(int tries) {
    Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(tries - 1, 10));
    return wait.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : wait;
  }

  private Optional<Publication> wanted(
      Transaction transaction, DisclosureItem item, String outlet) {
    Channel channel = channels.get(outlet);
    Optional<Version> shown = item.shown();
    if (channel == null || shown.isEmpty()) return Optional.empty();
    VisibilityScope reach = channel.reach(shown.get().scope());
    return rendering.forOutlet(
        item, dossiers.shelf(transaction, item.id()), outlet, reach, transaction.now());
  }

  private List<String> outlets(Transaction transaction, DisclosureItem item) {
    return Optional.ofNullable(item.entry())
        .flatMap(dossiers.shelf(transaction, item.id())::entry)
        .map(CatalogEntry::outlets)
        .orElse(List.of());
  }

  private static Placement placement(Transaction transaction, SubjectId subject, String outlet) {
    return transaction
        .row(Placement.class, Placement.key(subject, outlet))
        .orElse(Placement.first(subject, outlet, transaction.now()));
  }
}
