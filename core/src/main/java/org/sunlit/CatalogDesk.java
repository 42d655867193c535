package org.sunlit;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sunlit.agenda.CatalogAgenda;
import org.sunlit.agenda.EntryMoments;
import org.sunlit.agenda.ItemMoments;
import org.sunlit.catalog.Catalog;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.CatalogInForce;
import org.sunlit.catalog.CatalogSubject;
import org.sunlit.input.Validation;
import org.sunlit.item.Dossiers;
import org.sunlit.item.WithheldItems;
import org.sunlit.json.Json;
import org.sunlit.json.JsonLog;
import org.sunlit.listing.DisclosureLists;
import org.sunlit.organization.Acting;
import org.sunlit.organization.Directory;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Act;
import org.sunlit.record.Actor;
import org.sunlit.record.Setting;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Subjects;
import org.sunlit.record.Transaction;
import org.sunlit.request.EntryRequests;
import org.sunlit.store.Store;
import org.sunlit.supervision.Coverage;
import org.sunlit.supervision.CoverageReport;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.Viewer;
import org.sunlit.withholding.Register;
import org.sunlit.withholding.WithheldCount;
import org.sunlit.withholding.WithheldRegister;

/**
 * What is read of the catalog and of what is around it: lists, requests for entries, the register
 * of the withheld. Orders about them go to {@link Sunlit#perform} like all others. Thread-safe.
 */
public final class CatalogDesk {
  private final SchoolProfile school;
  private final Directory directory;
  private final Store store;
  private final Dossiers dossiers;
  private final EntryMoments entryMoments;
  private final ItemMoments itemMoments;
  private final DisclosureLists lists;
  private final EntryRequests requests;
  private final WithheldRegister withheld;
  private final List<Subjects<?, ?, ?>> kinds;
  private final Setting setting;

  /**
   * @param withheldItems what comes down when something is withheld
   * @param agenda what has to know when one of these changes
   */
  CatalogDesk(
      Assembly parts,
      Json json,
      Setting setting,
      Validation validation,
      Dossiers dossiers,
      EntryMoments entryMoments,
      ItemMoments itemMoments,
      WithheldItems withheldItems,
      CatalogAgenda agenda) {
    this.school = parts.school;
    this.directory = parts.directory;
    this.store = parts.store;
    this.dossiers = dossiers;
    this.entryMoments = entryMoments;
    this.itemMoments = itemMoments;
    this.setting = setting;
    this.lists =
        new DisclosureLists(school, directory, JsonLog.ofLists(json), json, agenda::adopted);
    this.requests =
        new EntryRequests(school, directory, JsonLog.ofRequests(json), json, agenda::changed);
    this.withheld =
        new WithheldRegister(
            school,
            directory,
            JsonLog.ofWithholdings(json),
            json,
            (transaction, withholding) -> {
              withheldItems.withdraw(transaction, withholding);
              agenda.changed(transaction, withholding);
            });
    this.kinds =
        List.of(
            new Subjects<>(lists, JsonLog.ofLists(json), setting, validation),
            new Subjects<>(requests, JsonLog.ofRequests(json), setting, validation),
            new Subjects<>(withheld, JsonLog.ofWithholdings(json), setting, validation));
  }

  List<Subjects<?, ?, ?>> kinds() {
    return kinds;
  }

  /** The entries in force that the viewer may know of. */
  public List<CatalogEntry> entries(Viewer viewer) {
    return store.transaction(
        transaction ->
            CatalogInForce.read(school.catalog(), transaction)
                .entries(scope -> school.order().admits(scope, viewer)));
  }

  /** All that is in force as one catalog, for the host to take out and for its own lists. */
  public Catalog inForce() {
    return store.transaction(
        transaction -> CatalogInForce.read(school.catalog(), transaction).toCatalog());
  }

  /** The lists that the actor's post has something to do on. */
  public List<DisclosureLists.OnDesk> lists(Actor actor) {
    var admission = lists.admit(actor, null);
    return store.transaction(transaction -> lists.desk(transaction, admission));
  }

  /** The id for a request that is to be made. */
  public SubjectId newRequest() {
    return new SubjectId(setting.ids().next(EntryRequests.PREFIX));
  }

  /** The requests that the actor made or has something to do about, with when that is due. */
  public List<EntryRequests.OnDesk> requests(Actor actor) {
    var admission = requests.admit(actor, null);
    return store.transaction(transaction -> requests.desk(transaction, admission));
  }

  /** The id for something that is to be withheld. */
  public SubjectId newWithholding() {
    return new SubjectId(setting.ids().next(WithheldRegister.PREFIX));
  }

  /** The lines of the register that the actor's post has something to do on. */
  public List<WithheldRegister.Line> withheld(Actor actor) {
    var admission = withheld.admit(actor, null);
    return store.transaction(transaction -> withheld.desk(transaction, admission));
  }

  /** How much is withheld by whom and why; for the office and the supervision group only. */
  public List<WithheldCount> withheldCounts(Actor actor) {
    Function<Transaction, Acting> acting = Acting.in(school, directory, actor);
    return store.transaction(
        transaction -> {
          Acting reader = acting.apply(transaction);
          return reader.mayThroughout(Act.KEEP_CATALOG) || reader.mayThroughout(Act.SUPERVISE)
              ? withheld.counts(transaction)
              : List.of();
        });
  }

  /** How much is withheld by whom and why. */
  List<WithheldCount> withheldCounts(Transaction transaction) {
    return withheld.counts(transaction);
  }

  /** What has become of the entries of the units that the actor's post has something to do for. */
  public Coverage coverage(Actor actor) {
    Function<Transaction, Acting> known = Acting.in(school, directory, actor);
    return store.transaction(
        transaction -> {
          Acting acting = known.apply(transaction);
          return coverage(transaction, unit -> looksAfter(acting, unit));
        });
  }

  /** What has become of the entries of some units. */
  Coverage coverage(Transaction transaction, Predicate<UnitId> units) {
    return new CoverageReport(
            school,
            CatalogInForce.read(school.catalog(), transaction),
            Register.read(transaction),
            dossiers.items(transaction),
            school.calendar().dayOf(transaction.now()),
            entry -> entryMoments.owed(transaction, CatalogSubject.of(entry.code())),
            item -> itemMoments.of(transaction, item))
        .of(units);
  }

  /** Whether the actor has something to do for the unit, of whatever kind. */
  static boolean looksAfter(Acting acting, UnitId unit) {
    return acting.may(Act.KEEP_CATALOG, unit)
        || acting.may(Act.SUPERVISE, unit)
        || acting.may(Act.ADOPT_LIST, unit)
        || acting.may(Act.APPROVE_WITHHOLDING, unit)
        || acting.may(Act.CONDUCT, unit);
  }
}
