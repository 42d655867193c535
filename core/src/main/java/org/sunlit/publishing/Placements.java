package org.sunlit.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunlit.catalog.Affair;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.channels.Channel;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.Wanted;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.item.ConfirmationPaper;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.DisclosureItems;
import org.sunlit.item.Dossiers;
import org.sunlit.item.ItemFact;
import org.sunlit.item.OutletStanding;
import org.sunlit.item.Version;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.organization.Wording;
import org.sunlit.procedure.Stage;
import org.sunlit.publishing.Placement.Next;
import org.sunlit.publishing.Placement.Shown;
import org.sunlit.record.Actor;
import org.sunlit.record.PersonId;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.store.Store;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

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

  /** How long whoever has something in hand is waited for. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  /** What stood is not doubted because nobody could look once or twice. */
  private static final int GLANCES = 3;

  private static final Words TAKE_DOWN_BY_HAND =
      new Words(
          "该内容由人工发布：请人工撤下，并确认已撤下",
          "a person put it up: take it down by hand, and confirm that it is gone");

  private final SchoolProfile school;
  private final Dossiers dossiers;
  private final Store store;
  private final Rendering rendering;
  private final Map<String, Channel> channels;
  private final Doors doors;

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
      Map<String, Channel> channels,
      Doors doors) {
    this.school = school;
    this.dossiers = dossiers;
    this.store = store;
    this.rendering = rendering;
    this.channels = Map.copyOf(channels);
    this.doors = doors;
  }

  /** Writes down what is wanted of an item on each outlet, in the transaction that changed it. */
  public void want(Transaction transaction, DisclosureItem item) {
    Set<String> all = new LinkedHashSet<>(outlets(transaction, item));
    transaction.rows(Placement.class, item.id()).forEach(each -> all.add(each.outlet()));
    for (String outlet : all) {
      Optional<Publication> wanted = wanted(transaction, item, outlet);
      Optional<Placement> known =
          transaction.row(Placement.class, item.id(), Placement.key(item.id(), outlet));
      Placement placement = known.orElseGet(() -> recalled(transaction, item, outlet, wanted));
      Placement changed =
          confirmed(
              transaction,
              item,
              placement.wanting(wanted.map(Publication::revision).orElse(null), transaction.now()),
              wanted);
      if (changed.equals(placement(transaction, item.id(), outlet))) continue;
      transaction.put(changed);
      if (changed.standing() instanceof Standing.Live) wake(transaction, changed);
    }
  }

  /** Whether something of the item is to stand on an outlet now. */
  public boolean isWanted(Transaction transaction, DisclosureItem item, String outlet) {
    return wanted(transaction, item, outlet).isPresent();
  }

  /** What the record tells of a row that is not there: at first nothing. */
  private static Placement recalled(
      Transaction transaction, DisclosureItem item, String outlet, Optional<Publication> wanted) {
    OutletStanding standing = item.standings().get(outlet);
    return standing == null || standing.kind() == OutletStanding.Kind.ABSENT
        ? Placement.first(item.id(), outlet, transaction.now())
        : Placement.recalled(
            item.id(), outlet, shown(standing.version(), wanted), transaction.now());
  }

  /** Follows what persons have confirmed since. */
  private Placement confirmed(
      Transaction transaction,
      DisclosureItem item,
      Placement placement,
      Optional<Publication> wanted) {
    OutletStanding standing = item.standings().get(placement.outlet());
    OutletStanding.Confirmation said =
        standing == null || !standing.isByHand() ? null : standing.confirmation();
    if (said == null || said.paper().equals(placement.confirmation())) return placement;
    Instant now = transaction.now();
    if (said.kind() == OutletStanding.Kind.ABSENT) {
      return placement.confirmed(said.paper(), new Standing.Absent(), null, now);
    }
    Shown there = shown(said.version(), wanted);
    String place =
        dossiers
            .shelf(transaction, item.id())
            .paper(said.paper(), ConfirmationPaper.class)
            .map(ConfirmationPaper::place)
            .orElse("");
    return placement.confirmed(
        said.paper(), new Standing.Live(place, said.reached(), there.revision()), there, now);
  }

  /** A version as it is wanted now; of another one nobody knows the revision any more. */
  private static Shown shown(int version, Optional<Publication> wanted) {
    return new Shown(
        wanted.filter(each -> version(each) == version).map(Publication::revision).orElse(""),
        version);
  }

  private static int version(Publication publication) {
    return publication.current().map(Publication.Version::number).orElse(0);
  }

  /** Everything wanted and standing, sorted by subject and outlet. */
  public List<Placement> all() {
    return store.transaction(transaction -> transaction.rows(Placement.class));
  }

  /** Does everything that is due; where strangers are kept out first, others may wait for that. */
  public Instant work(Recording recording) {
    Instant now = store.transaction(Transaction::now);
    doors.tryAll(now);
    follow(doors.changed());
    all().stream()
        .sorted(Comparator.comparing(each -> isOutside(each.outlet())))
        .forEach(each -> work(each, recording));
    return Stream.concat(all().stream().map(Placement::due), doors.next().stream())
        .min(Instant::compareTo)
        .orElse(now.plus(LAST_RETRY));
  }

  /** Whom an outlet reaches decides what is wanted on it, of every item. */
  private void follow(List<Door> changed) {
    if (changed.isEmpty()) return;
    for (SubjectId each :
        store.transaction(transaction -> transaction.subjects(DisclosureItems.PREFIX))) {
      store.transaction(
          transaction -> {
            want(transaction, dossiers.item(transaction, each));
            return true;
          });
    }
    doors.followed(changed);
  }

  /** What came of making an outlet anew: how many publications stand, and how many do not. */
  public record Rebuilt(int live, int refused) {}

  /**
   * Has everything that is wanted on an outlet placed anew at once, with no transaction open while
   * the channel works.
   */
  public Rebuilt rebuild(String outlet, Recording recording) {
    Channel channel = Objects.requireNonNull(channels.get(outlet), outlet);
    List<Attempt> attempts =
        all().stream()
            .filter(each -> each.outlet().equals(outlet))
            .flatMap(each -> anew(each).stream())
            .toList();
    Map<PlacementKey, Attempt> open = new LinkedHashMap<>();
    attempts.forEach(each -> open.put(each.placement().channelKey(), each));
    List<Standing> answers = new ArrayList<>();
    oneAtATime(
        channel,
        () -> {
          channel.rebuild(
              () -> attempts.stream().flatMap(each -> stillWanted(each).stream()).iterator(),
              (key, answer) -> {
                Attempt attempt = open.remove(key);
                if (attempt == null) return;
                answers.add(answer);
                store.transaction(
                    transaction -> {
                      settle(transaction, attempt, answer, recording);
                      return true;
                    });
              });
          return answers;
        });
    int live = (int) answers.stream().filter(Standing.Live.class::isInstance).count();
    return new Rebuilt(live, attempts.size() - live);
  }

  /** Writes down that it is placed anew, if it is wanted still. Its text is rendered later. */
  private Optional<Attempt> anew(Placement known) {
    return store.transaction(
        transaction -> {
          Instant now = transaction.now();
          DisclosureItem item = dossiers.item(transaction, known.subject());
          Optional<Publication> wanted = wanted(transaction, item, known.outlet());
          if (wanted.isEmpty()) return Optional.empty();
          int version = version(wanted.get());
          Placement placement =
              placement(transaction, known.subject(), known.outlet())
                  .wanting(wanted.get().revision(), now);
          boolean stands = placement.standing() instanceof Standing.Live;
          if (!stands && comesLater(transaction, item, known.outlet())) return Optional.empty();
          Placement trying =
              placement.claimed(new Shown(wanted.get().revision(), version), now.plus(LEASE));
          transaction.put(trying);
          return Optional.of(
              new Attempt(trying, Next.PLACE, trying.standing(), null, why(item), false, false));
        });
  }

  /** One after another, for all of them may be more than there is room for. */
  private Optional<Wanted> stillWanted(Attempt attempt) {
    Placement placement = attempt.placement();
    return store.transaction(
        transaction ->
            wanted(transaction, dossiers.item(transaction, placement.subject()), placement.outlet())
                .map(each -> new Wanted(placement.channelKey(), each)));
  }

  private boolean isOutside(String outlet) {
    return !channels.containsKey(outlet) || doors.reach(outlet, VisibilityScope.PUBLIC).isPublic();
  }

  private void work(Placement placement, Recording recording) {
    Channel channel = channels.get(placement.outlet());
    if (channel == null) return;
    Optional<Attempt> attempt =
        store.transaction(transaction -> claim(transaction, placement, channel));
    attempt.ifPresent(
        each -> {
          Standing answer = oneAtATime(channel, () -> call(channel, each));
          store.transaction(
              transaction -> {
                settle(transaction, each, answer, recording);
                return true;
              });
        });
  }

  /** Where keys share files, nobody else calls meanwhile. */
  private static <T> T oneAtATime(Channel channel, Supplier<T> call) {
    if (!channel.oneAtATime()) return call.get();
    synchronized (channel) {
      return call.get();
    }
  }

  /**
   * What is to be tried, decided on the record as it is now.
   *
   * @param before what was known to stand there
   * @param publication what is placed, if something is
   * @param why something comes down, if it does
   * @param keeps whether what stands is left as it is, though something newer is wanted
   * @param byHand whether a person says that it stands there, and not the outlet
   */
  private record Attempt(
      Placement placement,
      Next action,
      Standing before,
      @Nullable Publication publication,
      WithdrawalReason why,
      boolean keeps,
      boolean byHand) {}

  /** Takes it in hand, unless nothing is due, somebody else has it, or it has to wait. */
  private Optional<Attempt> claim(Transaction transaction, Placement known, Channel channel) {
    Instant now = transaction.now();
    DisclosureItem item = dossiers.item(transaction, known.subject());
    Optional<Publication> wanted = wanted(transaction, item, known.outlet());
    Placement placement =
        placement(transaction, known.subject(), known.outlet())
            .wanting(wanted.map(Publication::revision).orElse(null), now);
    if (placement.due().isAfter(now) || placement.isClaimed(now)) return Optional.empty();
    int version = wanted.map(Placements::version).orElse(0);
    Next action = placement.next();
    boolean stands = placement.standing() instanceof Standing.Live;
    boolean keeps =
        action == Next.PLACE
            && stands
            && !channel.replaces()
            && version == placement.standingVersion();
    if (keeps || action == Next.NOTHING) action = stands ? Next.CHECK : Next.NOTHING;
    if (action == Next.NOTHING && leaks(item, placement)) action = Next.WITHDRAW;
    boolean byHand = isByHand(item, known.outlet());
    if (action == Next.CHECK && byHand && wanted.isEmpty()) action = Next.WITHDRAW;
    Optional<Instant> waits =
        action == Next.PLACE ? waits(transaction, item, known.outlet(), channel) : Optional.empty();
    if (action == Next.NOTHING || waits.isPresent()) {
      transaction.put(placement.due(waits.orElseGet(() -> nextLook(item, now))));
      return Optional.empty();
    }
    Shown given = action == Next.PLACE ? new Shown(wanted.orElseThrow().revision(), version) : null;
    Placement trying = placement.claimed(given, now.plus(LEASE));
    transaction.put(trying);
    if (given != null) {
      channel
          .quota()
          .ifPresent(each -> transaction.put(Load.of(transaction, known.outlet()).and(each, now)));
    }
    return Optional.of(
        new Attempt(
            trying, action, placement.standing(), wanted.orElse(null), why(item), keeps, byHand));
  }

  private static boolean isByHand(DisclosureItem item, String outlet) {
    OutletStanding standing = item.standings().get(outlet);
    return standing != null && standing.isByHand() && standing.kind() == OutletStanding.Kind.LIVE;
  }

  /** Whether an outlet that refuses the narrower text still shows the one that it must not. */
  private boolean leaks(DisclosureItem item, Placement placement) {
    Shown stood = placement.stood();
    if (!(placement.standing() instanceof Standing.Rejected) || stood == null) return false;
    return item.versions().stream()
        .filter(each -> each.number() == stood.version())
        .anyMatch(
            each ->
                !school
                    .order()
                    .includes(each.scope(), doors.reach(placement.outlet(), each.scope())));
  }

  /** Until when something may not be placed yet: the outlet is full, or the inside comes first. */
  private Optional<Instant> waits(
      Transaction transaction, DisclosureItem item, String outlet, Channel channel) {
    Instant now = transaction.now();
    if (comesLater(transaction, item, outlet)) return Optional.of(now.plus(FIRST_RETRY));
    return channel.quota().flatMap(each -> Load.of(transaction, outlet).full(each, now));
  }

  /**
   * Whether it is a Party affair, the outlet outside, and it does not stand inside yet, be it that
   * the inside has not answered or that its keeper has not released it.
   */
  private boolean comesLater(Transaction transaction, DisclosureItem item, String outlet) {
    Optional<CatalogEntry> entry = entry(transaction, item);
    Optional<Version> shown = item.shown();
    if (!isOutside(outlet) || shown.isEmpty()) return false;
    if (entry.filter(each -> each.affairs().contains(Affair.PARTY)).isEmpty()) return false;
    List<String> inside =
        entry.orElseThrow().outlets().stream()
            .filter(each -> !isOutside(each))
            .filter(each -> mayCarry(item, shown.get(), each))
            .toList();
    return !inside.isEmpty()
        && inside.stream().noneMatch(each -> stands(transaction, item, shown.get(), each));
  }

  /** Whether the outlet reaches nobody beyond the version's scope, whoever has released it. */
  private boolean mayCarry(DisclosureItem item, Version shown, String outlet) {
    Channel channel = Objects.requireNonNull(channels.get(outlet), outlet);
    VisibilityScope reach = doors.reach(outlet, shown.scope());
    return (item.origin() == null || channel.takesArchives())
        && !reach.isNobody()
        && school.order().includes(shown.scope(), reach);
  }

  private static boolean stands(
      Transaction transaction, DisclosureItem item, Version shown, String outlet) {
    Placement placement = placement(transaction, item.id(), outlet);
    return shown.released().contains(outlet)
        && placement.standing() instanceof Standing.Live live
        && live.revision().equals(placement.wanted());
  }

  /** A foreign channel may throw anything; then nobody knows what it did. */
  private static Standing call(Channel channel, Attempt attempt) {
    Placement placement = attempt.placement();
    try {
      return switch (attempt.action()) {
        case PLACE ->
            channel.place(Objects.requireNonNull(attempt.publication()), placement.channelKey());
        case CHECK -> channel.check(placement.channelKey());
        case WITHDRAW -> takeDown(channel, attempt);
        case NOTHING -> placement.standing();
      };
    } catch (Exception foreign) {
      LOG.warn("outlet {} failed: {}", placement.outlet(), foreign.getClass().getName());
      return new Standing.Unknown(foreign.getClass().getSimpleName());
    }
  }

  /**
   * An outlet that never knew what a person put up calls it absent; then a person takes it down.
   */
  private static Standing takeDown(Channel channel, Attempt attempt) {
    PlacementKey key = attempt.placement().channelKey();
    boolean known = !attempt.byHand() || channel.check(key) instanceof Standing.Live;
    Standing answer = channel.withdraw(key, attempt.why());
    return known || !(answer instanceof Standing.Absent)
        ? answer
        : new Standing.Pending("", LAST_RETRY, TAKE_DOWN_BY_HAND);
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
    // Somebody took it in hand after the lease was over, and knows better.
    if (placement.claim() != attempt.placement().claim()) return;
    boolean settled = answer instanceof Standing.Live || answer instanceof Standing.Absent;
    int tries = settled ? 0 : placement.attempts() + 1;
    Instant now = transaction.now();
    boolean glance = attempt.action() == Next.CHECK && attempt.before() instanceof Standing.Live;
    if (glance && answer instanceof Standing.Unknown && tries < GLANCES) {
      transaction.put(placement.answered(attempt.before(), tries, now.plus(backoff(tries))));
      return;
    }
    DisclosureItem item = dossiers.item(transaction, placement.subject());
    OutletStanding before = item.standings().get(placement.outlet());
    boolean personsWord = isByHand(item, placement.outlet()) && !settled;
    if (personsWord
        && attempt.action() == Next.CHECK
        && placement.standing() instanceof Standing.Live) {
      transaction.put(placement.answered(placement.standing(), tries, now.plus(backoff(tries))));
      return;
    }
    Placement answered = placement.answered(answer, tries, now);
    transaction.put(answered.due(due(transaction, answered, attempt, settled)));
    OutletStanding standing = standing(answered, now);
    if (!personsWord
        && (before == null
            ? standing.kind() != OutletStanding.Kind.ABSENT
            : before.differsFrom(standing))) {
      recording.record(
          transaction,
          placement.subject(),
          LOOP,
          new ItemFact.StandingChanged(
              placement.outlet(), standing.kind(), standing.version(), standing.reached()));
      if (answer instanceof Standing.Live) wake(transaction, placement);
    }
  }

  /** What waited for this may go on. */
  private static void wake(Transaction transaction, Placement live) {
    for (Placement each : transaction.rows(Placement.class, live.subject())) {
      boolean waits = each.next() == Next.PLACE && !each.isClaimed(transaction.now());
      if (waits && !each.key().equals(live.key())) transaction.put(each.due(transaction.now()));
    }
  }

  private static OutletStanding standing(Placement answered, Instant now) {
    Standing answer = answered.standing();
    if (answer instanceof Standing.Live live) {
      return new OutletStanding(
          OutletStanding.Kind.LIVE, answered.standingVersion(), live.reached(), now);
    }
    OutletStanding.Kind kind =
        answer instanceof Standing.Pending pending
            ? pending.task() == null
                ? OutletStanding.Kind.PENDING
                : OutletStanding.Kind.AWAITS_PERSON
            : answer instanceof Standing.Rejected
                ? OutletStanding.Kind.REJECTED
                : answer instanceof Standing.Unknown
                    ? OutletStanding.Kind.UNKNOWN
                    : OutletStanding.Kind.ABSENT;
    return new OutletStanding(kind, 0, VisibilityScope.NOBODY, now);
  }

  private Instant due(
      Transaction transaction, Placement answered, Attempt attempt, boolean settled) {
    Instant now = transaction.now();
    if (answered.standing() instanceof Standing.Pending pending) {
      return now.plus(pending.lookAgain());
    }
    if (!settled) return now.plus(backoff(answered.attempts()));
    boolean done = answered.next() == Next.NOTHING || attempt.keeps();
    return done ? nextLook(dossiers.item(transaction, answered.subject()), now) : now;
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
    if (!outlets(transaction, item).contains(outlet)) return Optional.empty();
    if (item.origin() != null && !channel.takesArchives()) return Optional.empty();
    VisibilityScope reach = doors.reach(outlet, shown.get().scope());
    return rendering.forOutlet(
        item, dossiers.shelf(transaction, item.id()), outlet, reach, transaction.now());
  }

  private List<String> outlets(Transaction transaction, DisclosureItem item) {
    return entry(transaction, item).map(CatalogEntry::outlets).orElse(List.of());
  }

  private Optional<CatalogEntry> entry(Transaction transaction, DisclosureItem item) {
    return Optional.ofNullable(item.entry()).flatMap(dossiers.shelf(transaction, item.id())::entry);
  }

  private static Placement placement(Transaction transaction, SubjectId subject, String outlet) {
    return transaction
        .row(Placement.class, subject, Placement.key(subject, outlet))
        .orElse(Placement.first(subject, outlet, transaction.now()));
  }
}
