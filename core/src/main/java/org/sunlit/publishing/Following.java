package org.sunlit.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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
    if (isCatalogShown(transaction)) transaction.put(new StaleCatalog(item.id()));
  }

  private boolean isCatalogShown(Transaction transaction) {
    return !demands.ofCatalog(transaction).outlets().isEmpty();
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
    oneByOne.done(
        item,
        transaction -> {
          DisclosureItem known = demands.dossiers().item(transaction, item);
          Wants.write(transaction, demands.of(transaction, known));
          if (isCatalogShown(transaction)) line(transaction, known);
        });
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
                        demands.school().countedBy(),
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
    for (List<StaleCatalog> some = stale(); !some.isEmpty(); some = stale()) {
      some.forEach(this::renew);
    }
    oneByOne.done(CatalogDemand.SUBJECT, transaction -> catalog(transaction, other));
  }

  private List<StaleCatalog> stale() {
    return store.transaction(
        transaction ->
            transaction.rows(StaleCatalog.class, "", BATCH).stream()
                .filter(each -> !each.equals(StaleCatalog.PAGE))
                .toList());
  }

  /** Of what cannot be read nothing is told; it is followed as a whole when it is tried again. */
  private void renew(StaleCatalog stale) {
    oneByOne.done(
        stale.subject(),
        transaction -> {
          transaction.remove(stale);
          line(transaction, demands.dossiers().item(transaction, stale.subject()));
        },
        (transaction, until) -> {
          transaction.remove(stale);
          if (CatalogLine.drop(transaction, stale.subject())) markPage(transaction);
        });
  }

  /** Brings its line on the page to what an item is. */
  private void line(Transaction transaction, DisclosureItem item) {
    if (CatalogLine.follow(transaction, item, demands.rendering())) markPage(transaction);
  }

  /** Asked for first, since it is there as a rule and then written over. */
  private static void markPage(Transaction transaction) {
    isPageMarked(transaction);
    transaction.put(StaleCatalog.PAGE);
  }

  private static boolean isPageMarked(Transaction transaction) {
    return transaction
        .row(StaleCatalog.class, CatalogDemand.SUBJECT, StaleCatalog.PAGE.key())
        .isPresent();
  }

  private boolean isPutOff() {
    return store.transaction(
        transaction ->
            Trouble.of(transaction, Trouble.Part.WANTED, CatalogDemand.SUBJECT, "")
                .next(transaction.now())
                .isAfter(transaction.now()));
  }

  /** Once a line has changed, or where it goes. */
  private void catalog(Transaction transaction, boolean other) {
    Demand catalog = demands.ofCatalog(transaction);
    boolean changed = isPageMarked(transaction);
    boolean known =
        catalog.outlets().stream()
            .allMatch(each -> Placement.find(transaction, catalog.subject(), each).isPresent());
    if (known && !changed && !other) return;
    if (changed) transaction.remove(StaleCatalog.PAGE);
    Wants.write(transaction, catalog);
  }

  private void write(Consumer<Transaction> what) {
    store.transaction(
        transaction -> {
          what.accept(transaction);
          return true;
        });
  }
}
