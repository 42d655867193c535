package org.sunlit;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sunlit.agenda.Agenda;
import org.sunlit.agenda.Announcement;
import org.sunlit.agenda.Announcements;
import org.sunlit.agenda.CatalogAgenda;
import org.sunlit.agenda.EntryMoments;
import org.sunlit.agenda.FindingAgenda;
import org.sunlit.agenda.FindingForesight;
import org.sunlit.agenda.ItemAgenda;
import org.sunlit.agenda.ItemForesight;
import org.sunlit.agenda.ItemMoments;
import org.sunlit.agenda.Occasion;
import org.sunlit.agenda.OfficeAgenda;
import org.sunlit.agenda.ReportForesight;
import org.sunlit.agenda.RequestForesight;
import org.sunlit.agenda.TaskForesight;
import org.sunlit.agenda.WithholdingForesight;
import org.sunlit.catalog.CatalogSubject;
import org.sunlit.channels.Channel;
import org.sunlit.channels.Publication;
import org.sunlit.consultation.Reply;
import org.sunlit.finding.Findings;
import org.sunlit.input.Limit;
import org.sunlit.input.Limits;
import org.sunlit.input.Validation;
import org.sunlit.item.ArchivedMatter;
import org.sunlit.item.Attachment;
import org.sunlit.item.Consultations;
import org.sunlit.item.Correspondence;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.DisclosureItems;
import org.sunlit.item.Dossier;
import org.sunlit.item.Dossiers;
import org.sunlit.item.Draft;
import org.sunlit.item.DraftingCommand.DraftVersion;
import org.sunlit.item.FilesNamed;
import org.sunlit.item.ImportReport;
import org.sunlit.item.ItemFact;
import org.sunlit.item.OutletStanding;
import org.sunlit.item.WithheldItems;
import org.sunlit.json.Json;
import org.sunlit.json.JsonLog;
import org.sunlit.organization.Directory;
import org.sunlit.organization.Person;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.outlet.Holding;
import org.sunlit.outlet.OutletFact;
import org.sunlit.procedure.Rule;
import org.sunlit.protection.FileInspection;
import org.sunlit.protection.MarkedFile;
import org.sunlit.protection.MisconductReport;
import org.sunlit.protection.MisconductReports;
import org.sunlit.protection.ReportAnswer;
import org.sunlit.protection.SecrecyMarking;
import org.sunlit.publishing.Comparison;
import org.sunlit.publishing.Doors;
import org.sunlit.publishing.Gaps;
import org.sunlit.publishing.Placement;
import org.sunlit.publishing.Placements;
import org.sunlit.publishing.Recording;
import org.sunlit.publishing.Rendering;
import org.sunlit.reading.Filter;
import org.sunlit.reading.Listed;
import org.sunlit.reading.Page;
import org.sunlit.record.Actor;
import org.sunlit.record.Command;
import org.sunlit.record.Conflict;
import org.sunlit.record.Digest;
import org.sunlit.record.Entry;
import org.sunlit.record.Envelope;
import org.sunlit.record.Guidance;
import org.sunlit.record.Ids;
import org.sunlit.record.KeptFile;
import org.sunlit.record.Kind;
import org.sunlit.record.Outcome;
import org.sunlit.record.PersonId;
import org.sunlit.record.PostId;
import org.sunlit.record.Setting;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Subjects;
import org.sunlit.record.Transaction;
import org.sunlit.record.Trouble;
import org.sunlit.report.Reports;
import org.sunlit.request.EntryRequests;
import org.sunlit.soundness.Soundness;
import org.sunlit.store.KeptFiles;
import org.sunlit.store.NotKept;
import org.sunlit.store.OneThread;
import org.sunlit.store.Store;
import org.sunlit.store.TooLarge;
import org.sunlit.supervision.Coverage;
import org.sunlit.supervision.Examination;
import org.sunlit.task.Tasks;
import org.sunlit.visibility.Viewer;
import org.sunlit.withholding.WithheldRegister;

/**
 * One school's disclosure, put together from its parts. Thread-safe.
 *
 * <pre>{@code
 * Sunlit sunlit = Sunlit.of(ProfileJson.read(json)).directory(ourPeople).open();
 * Outcome done = sunlit.perform(actor, new ApproveVersion(item, digest));
 * Guidance next = sunlit.explain(actor, item).orElseThrow();
 * Instant again = sunlit.work();
 * }</pre>
 */
public final class Sunlit implements AutoCloseable {
  private final DisclosureItems disclosureItems;
  private final Subjects<Dossier, DisclosureItem, ItemFact> items;
  private final ReadingDesk reading;
  private final CatalogDesk catalog;
  private final OfficeDesk office;
  private final SupervisionDesk supervision;
  private final List<Subjects<?, ?, ?>> kinds;
  private final OutletDesk outlets;
  private final Placements placements;
  private final Announcements announcements;
  private final SchoolProfile school;
  private final Store store;
  private final KeptFiles files;
  private final Limits limits;
  private final Dossiers dossiers;
  private final Directory directory;
  private final Consultations consultations;
  private final MisconductReports reports;
  private final Map<String, Channel> channels;

  /** What {@link #work} does, and when each part wants to be done again. */
  private final List<Supplier<Optional<Instant>>> parts;

  Sunlit(Assembly parts, Map<String, Channel> channels, Validation validation) {
    Json json = new Json();
    this.school = parts.school;
    this.store = parts.store;
    this.files = new KeptFiles(store, parts.blobs(), new Ids(parts.random), new FilesNamed());
    this.limits = parts.limits;
    this.directory = parts.directory;
    this.channels = channels;
    Rendering rendering = new Rendering(school, json, files);
    Setting setting =
        new Setting(school.calendar(), school.parameters(), new Ids(parts.random), json);
    JsonLog<ItemFact> log = JsonLog.ofItems(json);
    this.dossiers =
        new Dossiers(
            school,
            parts.directory,
            parts.intake,
            parts.externalApprovals,
            log,
            json,
            parts.personalInformation,
            this::isWanted);
    this.consultations = new Consultations(dossiers);
    this.reports =
        new MisconductReports(
            parts.disciplineIntake,
            school.contacts(),
            school.wording(),
            validation,
            () -> store.transaction(Transaction::now));
    Doors doors = new Doors(channels, store);
    this.placements =
        new Placements(
            school,
            dossiers,
            store,
            rendering,
            json,
            channels,
            doors,
            new StandingsOnRecord(),
            parts.lease);
    this.outlets =
        new OutletDesk(
            parts,
            json,
            setting,
            validation,
            doors,
            new Gaps(school, dossiers, doors),
            placements,
            channels);
    ItemMoments itemMoments = new ItemMoments(school);
    EntryMoments entryMoments = new EntryMoments(school);
    ItemForesight itemForesight = new ItemForesight(itemMoments, dossiers);
    RequestForesight requestForesight = new RequestForesight(school, JsonLog.ofRequests(json));
    WithholdingForesight withholdingForesight = new WithholdingForesight(school);
    FindingForesight findingForesight = new FindingForesight(school, JsonLog.ofFindings(json));
    TaskForesight taskForesight = new TaskForesight(school, JsonLog.ofTasks(json));
    ReportForesight reportForesight = new ReportForesight(school, JsonLog.ofReports(json));
    Agenda agenda =
        new Agenda(
            store,
            Map.of(
                DisclosureItems.PREFIX,
                itemForesight,
                CatalogSubject.PREFIX,
                entryMoments,
                EntryRequests.PREFIX,
                requestForesight,
                WithheldRegister.PREFIX,
                withholdingForesight,
                Tasks.PREFIX,
                taskForesight,
                Findings.PREFIX,
                findingForesight,
                Reports.PREFIX,
                reportForesight),
            school,
            json);
    ItemAgenda itemAgenda = new ItemAgenda(agenda, itemMoments);
    this.announcements = new Announcements(store, agenda, parts.notifier);
    this.supervision =
        new SupervisionDesk(
            parts,
            json,
            setting,
            validation,
            dossiers,
            log,
            doors::reach,
            new FindingAgenda(agenda, findingForesight));
    Examination examination = supervision.examination();
    this.reading = new ReadingDesk(parts, setting, dossiers, rendering);
    this.disclosureItems =
        new DisclosureItems(
            dossiers,
            (transaction, item) -> {
              placements.want(transaction, item);
              reading.changed(transaction, item);
              itemAgenda.changed(transaction, item);
              examination.changed(transaction, item.id());
            });
    this.items = new Subjects<>(disclosureItems, log, setting, validation);
    this.catalog =
        new CatalogDesk(
            parts,
            json,
            setting,
            validation,
            dossiers,
            entryMoments,
            itemMoments,
            new WithheldItems(dossiers, setting, items::record),
            new CatalogAgenda(
                agenda, itemForesight, entryMoments, requestForesight, withholdingForesight));
    this.office =
        new OfficeDesk(
            parts,
            json,
            setting,
            validation,
            dossiers,
            rendering,
            catalog,
            itemMoments,
            new OfficeAgenda(agenda, taskForesight, reportForesight));
    this.kinds =
        Stream.<List<Subjects<?, ?, ?>>>of(
                List.of(items, outlets.kind()),
                supervision.kinds(),
                catalog.kinds(),
                office.kinds())
            .flatMap(List::stream)
            .toList();
    store.transaction(
        transaction -> {
          entryMoments.watch(transaction);
          reportForesight.watch(transaction);
          return true;
        });
    reading.catchUp();
    this.parts =
        List.of(
            () -> Optional.of(placements.work()),
            alone(outlets::work),
            alone(this::tick),
            alone(supervision::work),
            alone(files::work),
            alone(reading::work));
  }

  private static Supplier<Optional<Instant>> alone(Supplier<Optional<Instant>> part) {
    OneThread thread = new OneThread();
    return () -> thread.alone(part);
  }

  /** What is wanted is the loop's own answer, and the loop needs the dossiers first. */
  private boolean isWanted(Transaction transaction, DisclosureItem item, String outlet) {
    return placements.isWanted(transaction, item, outlet);
  }

  public static Assembly of(SchoolProfile school) {
    return new Assembly(school);
  }

  /** Carries out an order of the actor, or says every reason why not. */
  public Outcome perform(Actor actor, Command<?, ?> order) {
    return perform(actor, order, Envelope.PLAIN);
  }

  /**
   * The same, for a version that the actor looked at, or with a key that makes repeating harmless.
   */
  public Outcome perform(Actor actor, Command<?, ?> order, Envelope envelope) {
    Outcome outcome = store.transaction(kind(order).ordering(actor, order, envelope));
    if (outcome.isRefusedBy(SecrecyMarking.NOTHING_BEARS_A_SECRECY_MARKING)) {
      announcements.announce(order.subject(), Occasion.MARKING_REFUSED);
    }
    return outcome;
  }

  /** What the actor could do with a subject now, and what stands in the way of each. */
  public Optional<Guidance> explain(Actor actor, SubjectId subject) {
    return kinds.stream()
        .filter(each -> each.hold(subject))
        .findFirst()
        .flatMap(each -> store.transaction(each.explaining(actor, subject)));
  }

  private Subjects<?, ?, ?> kind(Command<?, ?> order) {
    for (Subjects<?, ?, ?> each : kinds) {
      if (each.take(order)) return each;
    }
    throw new IllegalArgumentException("no such order: " + order.move().name());
  }

  /** What a handler is writing on an item, for those who draft or review it; else nothing. */
  public Optional<Draft> draft(Actor actor, SubjectId item) {
    Kind.Admission<Dossier> admission = disclosureItems.admit(actor, null);
    return store.transaction(
        transaction ->
            admission.view(transaction, item, transaction.entries(item)).draftForActor());
  }

  /**
   * Where a draft that the actor wants to save differs from the one that is there meanwhile; empty
   * if it does not.
   */
  public List<Publication.Change> conflict(Actor actor, DraftVersion mine) {
    return draft(actor, mine.subject())
        .map(theirs -> Comparison.between(theirs.paper().body(), mine.paper().body()))
        .orElse(List.of());
  }

  /** The id for a matter that is to be raised. */
  public SubjectId newItem() {
    return items.next();
  }

  /**
   * Brings in what was disclosed elsewhere before, line by line and each in a transaction of its
   * own; an import that broke off is run again with the same lines.
   */
  public ImportReport importArchives(Actor actor, Iterable<ArchivedMatter> archive) {
    int imported = 0;
    int there = 0;
    List<ImportReport.Rejected> rejected = new ArrayList<>();
    for (ArchivedMatter each : archive) {
      if (!entries(each.subject()).isEmpty()) {
        there++;
        continue;
      }
      Outcome outcome = perform(actor, each.order());
      if (outcome.isDone()) imported++;
      else rejected.add(new ImportReport.Rejected(each.key(), outcome));
    }
    return new ImportReport(imported, there, rejected);
  }

  /**
   * Keeps a file that a draft can then attach, within a day. To be called while no transaction is
   * open.
   *
   * @throws TooLarge if it is larger than the limit
   * @throws NotKept if there is no space left, or it cannot be read
   * @throws MarkedFile if it bears a marking of secrecy; the confidentiality reviewer is told
   */
  public Attachment attach(String name, String mediaType, InputStream bytes) {
    try {
      InputStream inspected = FileInspection.inspected(name, mediaType, bytes);
      KeptFile kept = files.keep(inspected, limits.most(Limit.FILE));
      return new Attachment(name, mediaType, kept.size(), kept.sha256());
    } catch (MarkedFile marked) {
      announcements.announce(KeptFile.HANDED_IN, Occasion.MARKING_REFUSED);
      throw marked;
    }
  }

  /**
   * Reads every file that is kept, and names those that are damaged or gone, such as after a backup
   * was restored.
   */
  public List<Digest> damagedFiles() {
    return files.damaged();
  }

  /**
   * The newest of what the viewer may see and looks for; {@link #reading} has the pages after it,
   * and counts.
   */
  public Page<Listed> items(Viewer viewer, Filter filter) {
    return reading.items(viewer, filter);
  }

  /** One item as far as the viewer may see it; empty if they may see nothing, or there is none. */
  public Optional<Publication> item(Viewer viewer, SubjectId subject) {
    return reading.item(viewer, subject);
  }

  /**
   * Who a person is as a viewer; a directory that fails or does not know them admits to nothing.
   */
  public Viewer viewer(PersonId person) {
    return dossiers.person(Actor.participant(person)).map(Person::viewer).orElse(Viewer.ANONYMOUS);
  }

  /**
   * What became of an opinion, for whoever holds its receipt: the id and the salt that speaking
   * answered. A wrong salt and an unknown id answer the same: nothing.
   */
  public Optional<Reply> reply(String opinion, String salt) {
    return store.transaction(transaction -> consultations.reply(transaction, opinion, salt));
  }

  /** The opinions on an item and what becomes of them, for those who weigh them. */
  public Optional<Consultations.Weighing> weighing(Actor actor, SubjectId item) {
    Kind.Admission<Dossier> admission = disclosureItems.admit(actor, null);
    return store.transaction(
        transaction ->
            consultations.weighing(admission.view(transaction, item, transaction.entries(item))));
  }

  /** The feedback on an item and what is late, for those who answer it. */
  public Optional<Correspondence> correspondence(Actor actor, SubjectId item) {
    Kind.Admission<Dossier> admission = disclosureItems.admit(actor, null);
    return store.transaction(
        transaction ->
            Correspondence.of(
                admission.view(transaction, item, transaction.entries(item)), transaction.now()));
  }

  /**
   * Hands a report of misconduct or retaliation over to the discipline office, once, or says who
   * takes it. Nothing of it is kept: no row, no entry, no count, no line in a log.
   */
  public ReportAnswer report(MisconductReport report) {
    return reports.pass(report);
  }

  /**
   * A parent, by a one-time code of the host; nobody if it is used, expired or none at all. They
   * then take part as any other person, as long as the host's directory answers for them.
   */
  public Optional<Actor> parent(String code) {
    return dossiers.parent(code).map(each -> Actor.participant(each.id()));
  }

  /** The items that the actor's post has some act on, disclosed or not. */
  public List<DisclosureItems.OnDesk> desk(Actor actor) {
    Kind.Admission<Dossier> admission = disclosureItems.admit(actor, null);
    return store.transaction(transaction -> disclosureItems.desk(transaction, admission));
  }

  /** What anyone reads of the items: pages, counts, suggestions. */
  public ReadingDesk reading() {
    return reading;
  }

  /** What is read of the catalog, of units' lists, and of what is withheld. */
  public CatalogDesk catalog() {
    return catalog;
  }

  /** What is read of the work of the leading group's office and of the supervision group. */
  public OfficeDesk office() {
    return office;
  }

  /** What is read of supervision: findings and the rules that raise them. */
  public SupervisionDesk supervision() {
    return supervision;
  }

  /** Which entries of the units that the actor looks after have a disclosure (C4.7). */
  public Coverage coverage(Actor actor) {
    return catalog.coverage(actor);
  }

  /** Every rule that an order may break, those of every order first, then by id. */
  public List<Rule> rules() {
    return kinds.stream().flatMap(each -> each.rules().stream()).distinct().toList();
  }

  /**
   * Whether the school's organization is sound on a day: every defect, for the office to mend, and
   * every overlap. Whether posts are filled is asked of the directory as of now.
   */
  public Soundness soundness(LocalDate day) {
    return Soundness.of(school, day, this::holders);
  }

  private OptionalInt holders(PostId post) {
    try {
      return directory.holders(post);
    } catch (RuntimeException outage) {
      return OptionalInt.empty();
    }
  }

  /** What is wanted and what stands, on every outlet. */
  public List<Placement> placements() {
    return placements.all();
  }

  /** What is known of the outlets themselves. */
  public OutletDesk outlets() {
    return outlets;
  }

  /** A subject's entries as they are kept. */
  public List<Entry> entries(SubjectId subject) {
    return store.transaction(transaction -> transaction.entries(subject));
  }

  /**
   * Does everything that is due: places, looks, takes down, announces, makes new words findable,
   * holds the rules of supervision against what has changed, and removes files that nothing refers
   * to. To be called again at the instant it answers, or earlier. What cannot be done for one
   * subject is put off, and stands among the {@link #troubles}; if a whole part cannot be done, the
   * others are, and then the reason is thrown. Of several threads all place, and one does the rest.
   */
  public Instant work() {
    List<RuntimeException> failed = new ArrayList<>();
    Optional<Instant> again =
        parts.stream()
            .flatMap(each -> unlessOthersDo(each, failed).stream())
            .min(Instant::compareTo);
    if (!failed.isEmpty()) throw failed.get(0);
    return again.orElseThrow();
  }

  /** What could not be done and was put off, and what cannot be read: for people to see to. */
  public List<Trouble> troubles() {
    return store.transaction(transaction -> transaction.rows(Trouble.class));
  }

  /** Where several nodes come upon the same at once, one of them does it. */
  private Optional<Instant> unlessOthersDo(
      Supplier<Optional<Instant>> part, List<RuntimeException> failed) {
    try {
      return part.get();
    } catch (Conflict meanwhile) {
      return Optional.of(store.transaction(Transaction::now));
    } catch (RuntimeException broken) {
      failed.add(broken);
      return Optional.empty();
    }
  }

  /**
   * Announces what has become true with time since somebody ticked last, and tells the notifier.
   * Costs nothing for what nothing has become of. No gate and no query depends on it.
   *
   * @return when there will be something to announce next, as far as is known; nothing if nothing
   *     is waited for
   */
  public Optional<Instant> tick() {
    return announcements.tick();
  }

  /**
   * What has become true with time, in the order in which it was found; of what was found together
   * the earlier first.
   *
   * @param after the position of the last announcement known; 0 for the first
   */
  public List<Announcement> announcements(long after, int limit) {
    return announcements.after(after, limit);
  }

  public SchoolProfile school() {
    return school;
  }

  /** Closes every outlet and the store. */
  @Override
  public void close() {
    channels.values().forEach(Channel::close);
    store.close();
  }

  /**
   * What outlets answer goes to the record of items and of outlets, which are put together later.
   */
  private final class StandingsOnRecord implements Recording {
    @Override
    public void ofItem(
        Transaction transaction, SubjectId item, String outlet, OutletStanding answer) {
      items.record(
          transaction,
          item,
          Placements.LOOP,
          new ItemFact.StandingChanged(outlet, answer.kind(), answer.version(), answer.reached()));
    }

    @Override
    public void ofCatalog(Transaction transaction, String outlet, OutletStanding answer) {
      outlets.record(
          transaction,
          outlet,
          new OutletFact.CatalogStandingChanged(
              Holding.Kind.valueOf(answer.kind().name()), answer.reached()));
    }

    @Override
    public Optional<OutletStanding> catalogOn(Transaction transaction, String outlet) {
      return outlets
          .catalogOn(transaction, outlet)
          .map(
              each ->
                  new OutletStanding(
                      OutletStanding.Kind.valueOf(each.kind().name()),
                      0,
                      each.reached(),
                      each.since()));
    }
  }
}
