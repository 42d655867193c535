package org.sunlit.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sunlit.channels.Channel;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Standing;
import org.sunlit.channels.Wanted;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.DisclosureItems;
import org.sunlit.item.Dossiers;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.record.Actor;
import org.sunlit.record.Papers;
import org.sunlit.record.PersonId;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
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

  private final Store store;
  private final Map<String, Channel> channels;
  private final Doors doors;
  private final Demands demands;

  public Placements(
      SchoolProfile school,
      Dossiers dossiers,
      Store store,
      Rendering rendering,
      Papers papers,
      Map<String, Channel> channels,
      Doors doors,
      Recording recording) {
    this.store = store;
    this.channels = Map.copyOf(channels);
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
  }

  /** Writes down what is wanted of an item on each outlet, in the transaction that changed it. */
  public void want(Transaction transaction, DisclosureItem item) {
    Wants.write(transaction, demands.of(transaction, item));
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
    doors.tryAll(now);
    follow(doors.changed());
    wantCatalog();
    all().stream()
        .sorted(Comparator.comparing(each -> doors.isOutside(each.outlet())))
        .forEach(this::work);
    return Stream.concat(all().stream().map(Placement::due), doors.next().stream())
        .min(Instant::compareTo)
        .orElse(now.plus(Patience.LAST_RETRY));
  }

  /** What is due is taken in hand for what is wanted, the outlet is called, its answer recorded. */
  private void work(Placement known) {
    Channel channel = channels.get(known.outlet());
    if (channel == null) return;
    Optional<Attempt> attempt =
        store.transaction(
            transaction ->
                Claims.claim(
                    transaction,
                    demands.of(transaction, known.subject()),
                    known.outlet(),
                    channel));
    attempt.ifPresent(each -> settle(each, each.on(channel)));
  }

  private void settle(Attempt attempt, Standing answer) {
    write(
        transaction ->
            Settlement.settle(
                transaction,
                demands.of(transaction, attempt.placement().subject()),
                attempt,
                answer));
  }

  /** Of the catalog page every outlet that shows it has a row, made when it first does. */
  private void wantCatalog() {
    write(
        transaction -> {
          Demand catalog = demands.ofCatalog(transaction);
          boolean known =
              catalog.outlets().stream()
                  .allMatch(
                      each -> Placement.find(transaction, catalog.subject(), each).isPresent());
          if (!known) Wants.write(transaction, catalog);
        });
  }

  /** Whom an outlet reaches decides what is wanted on it, of every item. */
  private void follow(List<Door> changed) {
    if (changed.isEmpty()) return;
    for (SubjectId each :
        store.transaction(transaction -> transaction.subjects(DisclosureItems.PREFIX))) {
      write(transaction -> Wants.write(transaction, demands.of(transaction, each)));
    }
    doors.followed(changed);
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
   * the channel works.
   */
  public Rebuilt rebuild(String outlet) {
    Channel channel = Objects.requireNonNull(channels.get(outlet), outlet);
    List<Attempt> attempts =
        all().stream()
            .filter(each -> each.outlet().equals(outlet))
            .flatMap(each -> anew(each).stream())
            .toList();
    Map<PlacementKey, Attempt> open = new LinkedHashMap<>();
    attempts.forEach(each -> open.put(each.placement().channelKey(), each));
    List<Standing> answers = new ArrayList<>();
    Attempt.oneAtATime(
        channel,
        () -> {
          channel.rebuild(
              () -> attempts.stream().flatMap(each -> stillWanted(each).stream()).iterator(),
              (key, answer) -> {
                Attempt attempt = open.remove(key);
                if (attempt == null) return;
                answers.add(answer);
                settle(attempt, answer);
              });
          return answers;
        });
    int live = (int) answers.stream().filter(Standing.Live.class::isInstance).count();
    return new Rebuilt(live, attempts.size() - live);
  }

  private Optional<Attempt> anew(Placement known) {
    return store.transaction(
        transaction ->
            Claims.anew(transaction, demands.of(transaction, known.subject()), known.outlet()));
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
