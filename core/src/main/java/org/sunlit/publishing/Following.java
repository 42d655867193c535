package org.sunlit.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.CatalogInForce;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.DisclosureItems;
import org.sunlit.record.Bytes;
import org.sunlit.record.Papers;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.record.Trouble;
import org.sunlit.store.OneByOne;
import org.sunlit.store.OneThread;
import org.sunlit.store.Store;

/**
 * Writes down what is wanted: of an item in the transaction that changed it, of all items when whom
 * an outlet reaches or where an entry's items go has changed, and of the catalog page when anything
 * has.
 */
final class Following {
  private static final int BATCH = 200;

  private final Store store;
  private final Demands demands;
  private final Papers papers;
  private final OneByOne oneByOne;
  private final OneThread oneThread = new OneThread();

  Following(Store store, Demands demands, Papers papers) {
    this.store = store;
    this.demands = demands;
    this.papers = papers;
    this.oneByOne = new OneByOne(store, Trouble.Part.WANTED);
  }

  /** In the transaction that changed it. */
  void changed(Transaction transaction, DisclosureItem item) {
    Wants.write(transaction, demands.of(transaction, item));
    boolean shown = !demands.ofCatalog(transaction).outlets().isEmpty();
    if (shown) transaction.put(new StaleCatalog(item.id()));
  }

  /** Everything that no item's own change tells; by one thread while others place. */
  void catchUp(Instant now) {
    oneThread.alone(
        () -> {
          follow(now);
          return Optional.empty();
        });
  }

  private void follow(Instant now) {
    demands.doors().tryAll(now);
    List<Door> doors = demands.doors().changed();
    Followed basis = store.transaction(this::basis);
    boolean other =
        !doors.isEmpty()
            || !store.<Boolean>transaction(
                transaction ->
                    transaction
                        .row(Followed.class, basis.subject(), Followed.KEY)
                        .filter(basis::equals)
                        .isPresent());
    if (other) {
      all();
      write(transaction -> transaction.put(basis));
      demands.doors().followed(doors);
    }
    again();
    catalog(other);
  }

  /** When something that was put off is tried again. */
  Optional<Instant> next() {
    return store.transaction(
        transaction -> transaction.next(Trouble.class, Trouble.Part.WANTED.name()));
  }

  /** What was put off. */
  private void again() {
    List<Trouble> due =
        store.transaction(
            transaction ->
                transaction.due(
                    Trouble.class, Trouble.Part.WANTED.name(), transaction.now(), BATCH));
    for (Trouble each : due) {
      if (each.subject().equals(CatalogDemand.SUBJECT)) catalog(true);
      else follow(each.subject());
    }
  }

  private void follow(SubjectId item) {
    oneByOne.done(item, transaction -> Wants.write(transaction, demands.of(transaction, item)));
  }

  /** Names what decides where items go, besides the items; another name if any of it changes. */
  private Followed basis(Transaction transaction) {
    CatalogInForce catalog = CatalogInForce.read(demands.school().catalog(), transaction);
    return new Followed(
        Bytes.sha256(
                papers.write(
                    List.of(
                        catalog.entries(),
                        catalog.entries().stream()
                            .filter(each -> demands.dossiers().isWithheld(transaction, each))
                            .map(CatalogEntry::code)
                            .toList(),
                        demands.school().outlets(),
                        new TreeSet<>(demands.channels().keySet()))))
            .toHex());
  }

  private void all() {
    for (SubjectId each :
        store.transaction(transaction -> transaction.subjects(DisclosureItems.PREFIX))) {
      follow(each);
    }
  }

  private void catalog(boolean other) {
    if (!other && isPutOff()) return;
    AtomicBoolean more = new AtomicBoolean(true);
    boolean done = true;
    while (done && more.get()) {
      done =
          oneByOne.done(
              CatalogDemand.SUBJECT, transaction -> more.set(catalog(transaction, other)));
    }
  }

  private boolean isPutOff() {
    return store.transaction(
        transaction ->
            Trouble.of(transaction, Trouble.Part.WANTED, CatalogDemand.SUBJECT, "")
                .next(transaction.now())
                .isAfter(transaction.now()));
  }

  /** Whether there is more that has changed. */
  private boolean catalog(Transaction transaction, boolean other) {
    Demand catalog = demands.ofCatalog(transaction);
    List<StaleCatalog> stale = transaction.rows(StaleCatalog.class, "", BATCH);
    boolean known =
        catalog.outlets().stream()
            .allMatch(each -> Placement.find(transaction, catalog.subject(), each).isPresent());
    if (known && stale.isEmpty() && !other) return false;
    stale.forEach(transaction::remove);
    boolean more = stale.size() == BATCH;
    if (!more) Wants.write(transaction, catalog);
    return more;
  }

  private void write(Consumer<Transaction> what) {
    store.transaction(
        transaction -> {
          what.accept(transaction);
          return true;
        });
  }
}
