package org.sunlit.publishing;

import static org.sunlit.publishing.Patience.LAST_RETRY;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunlit.channels.Channel;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Standing;
import org.sunlit.channels.Wanted;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.Dossiers;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.record.Actor;
import org.sunlit.record.Conflict;
import org.sunlit.record.Papers;
import org.sunlit.record.PersonId;
import org.sunlit.record.Transaction;
import org.sunlit.record.Trouble;
import org.sunlit.store.OneByOne;
import org.sunlit.store.Store;

/**
 * Makes what stands on every outlet what is wanted there: the one loop behind routing, retry,
 * re-disclosure, narrowing and takedown. Once it is quiet every standing is its wanted one, and
 * none was ever set that reaches anyone beyond its scope at the claim. No transaction is open while
 * a channel is called.
 */
public final class Placements {
  /** Who states what an outlet answered. */
  public static final Actor LOOP = Actor.participant(new PersonId("sunlit"));

  /** How long whoever has something in hand is waited for, unless the host says otherwise. */
  public static final Duration LEASE = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(Placements.class);

  /** So many are done before another outlet has its turn. */
  private static final int BATCH = 50;

  /** An outlet that is silent so often in a row is left alone until the next time. */
  private static final int SILENCES = 3;

  private final Store store;
  private final Map<String, Channel> channels;
  private final Turns turns;
  private final Doors doors;
  private final Demands demands;
  private final Following following;
  private final Duration lease;

  public Placements(
      SchoolProfile school,
      Dossiers dossiers,
      Store store,
      Rendering rendering,
      Papers papers,
      Map<String, Channel> channels,
      Doors doors,
      Recording recording,
      Duration lease) {
    this.store = store;
    this.lease = lease;
    this.channels = Map.copyOf(channels);
    this.turns = new Turns(channels, store, lease);
    this.doors = doors;
    this.demands =
        new Demands(
            school,
            dossiers,
            rendering,
            new CatalogPage(school, dossiers, rendering, doors, papers),
            channels,
            doors,
            recording);
    this.following = new Following(store, demands, papers);
  }

  /** Writes down what is wanted of an item on each outlet, in the transaction that changed it. */
  public void want(Transaction transaction, DisclosureItem item) {
    following.changed(transaction, item);
  }

  /** Whether something of the item is to stand on an outlet now. */
  public boolean isWanted(Transaction transaction, DisclosureItem item, String outlet) {
    return demands.of(transaction, item).on(outlet).isPresent();
  }

  /** Everything wanted and standing, sorted by subject and outlet. */
  public List<Placement> all() {
    return store.transaction(transaction -> transaction.rows(Placement.class));
  }

  /** Does everything that is due; where strangers are kept out first, others may wait for that. */
  public Instant work() {
    Instant now = store.transaction(Transaction::now);
    following.catchUp(now);
    boolean more = true;
    while (more) {
      more = false;
      for (String each : insideFirst()) {
        if (isDue(each)) more |= turns.take(each, turn -> someOf(each, turn)).orElse(false);
      }
    }
    return next().min(Instant::compareTo).orElse(now.plus(LAST_RETRY));
  }

  /** What stands inside by its turn may have been waited for outside. */
  private List<String> insideFirst() {
    return channels.keySet().stream()
        .sorted(Comparator.comparing(doors::isOutside).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private boolean isDue(String outlet) {
    return store.<Boolean>transaction(
        transaction ->
            transaction
                .next(Placement.class, outlet)
                .filter(due -> !due.isAfter(transaction.now()))
                .isPresent());
  }

  private Stream<Instant> next() {
    List<Instant> placements =
        store.transaction(
            transaction ->
                channels.keySet().stream()
                    .flatMap(each -> transaction.next(Placement.class, each).stream())
                    .toList());
    return Stream.of(placements.stream(), doors.next().stream(), following.next().stream())
        .flatMap(each -> each);
  }

  /**
   * Some of what is due on an outlet, as long as it answers; whether there may be more. Who finds
   * one in other hands goes on with those that these have not come to.
   */
  private boolean someOf(String outlet, Turns.GoesOn turn) {
    List<Placement> due =
        new ArrayList<>(
            store.transaction(
                transaction -> transaction.due(Placement.class, outlet, transaction.now(), BATCH)));
    boolean more = due.size() == BATCH;
    int silent = 0;
    while (!due.isEmpty() && silent < SILENCES) {
      Optional<Standing> answer = work(due.remove(0), turn);
      if (answer.isEmpty()) Collections.rotate(due, due.size() / 2);
      silent = answer.filter(Standing.Unknown.class::isInstance).isPresent() ? silent + 1 : 0;
    }
    return more && silent < SILENCES;
  }

  /** What is due is taken in hand for what is wanted, the outlet is called, its answer recorded. */
  private Optional<Standing> work(Placement known, Turns.GoesOn turn) {
    try {
      Optional<Attempt> attempt =
          store.transaction(
              transaction ->
                  turn.goesOn(transaction) ? claim(transaction, known) : Optional.empty());
      return attempt.map(
          each -> {
            Standing answer = each.on(channel(known.outlet()));
            settle(each, answer, turn);
            return answer;
          });
    } catch (Conflict meanwhile) {
      // Somebody else has it in hand, or has changed what is wanted: it is due still.
      return Optional.empty();
    } catch (RuntimeException broken) {
      LOG.error(
          "{} on {} is put off: {}", known.subject(), known.outlet(), Trouble.forTheLog(broken));
      putOff(known, broken);
      return Optional.empty();
    }
  }

  /** As it stands by now: what broke may have come after the outlet was called. */
  private void putOff(Placement known, RuntimeException why) {
    write(
        transaction -> {
          Trouble trouble =
              Trouble.of(transaction, Trouble.Part.PLACEMENT, known.subject(), known.outlet())
                  .again(transaction.now(), why);
          transaction.put(trouble);
          transaction.put(
              Placement.read(transaction, known.subject(), known.outlet())
                  .due(trouble.next(transaction.now())));
        });
  }

  private Optional<Attempt> claim(Transaction transaction, Placement known) {
    Optional<Attempt> attempt = taken(transaction, known);
    if (attempt.isEmpty()) isDone(transaction, known);
    return attempt;
  }

  private static void isDone(Transaction transaction, Placement known) {
    OneByOne.over(transaction, Trouble.Part.PLACEMENT, known.subject(), known.outlet());
  }

  private Optional<Attempt> taken(Transaction transaction, Placement known) {
    return Claims.claim(
        transaction,
        demands.of(transaction, known.subject()),
        known.outlet(),
        channel(known.outlet()),
        lease);
  }

  private Channel channel(String outlet) {
    return Objects.requireNonNull(channels.get(outlet), outlet);
  }

  /** The turn lasts longer with every answer; what it was is written down in any case. */
  private void settle(Attempt attempt, Standing answer, Turns.GoesOn turn) {
    write(
        transaction -> {
          turn.goesOn(transaction);
          Settlement.settle(
              transaction, demands.of(transaction, attempt.placement().subject()), attempt, answer);
          isDone(transaction, attempt.placement());
        });
  }

  private void write(Consumer<Transaction> what) {
    store.transaction(
        transaction -> {
          what.accept(transaction);
          return true;
        });
  }

  /** What came of making an outlet anew: how many publications stand, and how many do not. */
  public record Rebuilt(int live, int refused) {}

  /**
   * Has everything that is wanted on an outlet placed anew at once, with no transaction open while
   * the channel works; nothing if others are at the outlet, so that it has to wait.
   */
  public Optional<Rebuilt> rebuild(String outlet) {
    return turns.take(outlet, turn -> rebuild(outlet, turn));
  }

  private Rebuilt rebuild(String outlet, Turns.GoesOn turn) {
    Channel channel = channel(outlet);
    List<Attempt> attempts =
        all().stream()
            .filter(each -> each.outlet().equals(outlet))
            .flatMap(each -> anew(each).stream())
            .toList();
    Map<PlacementKey, Attempt> open = new LinkedHashMap<>();
    attempts.forEach(each -> open.put(each.placement().channelKey(), each));
    List<Standing> answers = new ArrayList<>();
    channel.rebuild(
        () -> attempts.stream().flatMap(each -> stillWanted(each).stream()).iterator(),
        (key, answer) -> {
          Attempt attempt = open.remove(key);
          if (attempt == null) return;
          answers.add(answer);
          settle(attempt, answer, turn);
        });
    int live = (int) answers.stream().filter(Standing.Live.class::isInstance).count();
    return new Rebuilt(live, attempts.size() - live);
  }

  private Optional<Attempt> anew(Placement known) {
    return store.transaction(
        transaction ->
            Claims.anew(
                transaction, demands.of(transaction, known.subject()), known.outlet(), lease));
  }

  /** One after another, for all of them may be more than there is room for. */
  private Optional<Wanted> stillWanted(Attempt attempt) {
    Placement placement = attempt.placement();
    return store.transaction(
        transaction ->
            demands
                .of(transaction, placement.subject())
                .on(placement.outlet())
                .map(each -> new Wanted(placement.channelKey(), each)));
  }
}
