package org.sunlit.item;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.CatalogInForce;
import org.sunlit.consultation.Hearing;
import org.sunlit.consultation.Opinion;
import org.sunlit.consultation.OpinionCommand.SubmitOpinion;
import org.sunlit.consultation.OpinionIntake;
import org.sunlit.consultation.Voice;
import org.sunlit.deliberation.Chamber;
import org.sunlit.organization.Acting;
import org.sunlit.organization.Directory;
import org.sunlit.organization.Inspectors;
import org.sunlit.organization.Person;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.protection.PersonalInformation;
import org.sunlit.record.Actor;
import org.sunlit.record.Command;
import org.sunlit.record.Content;
import org.sunlit.record.Digest;
import org.sunlit.record.Entry;
import org.sunlit.record.KeptFile;
import org.sunlit.record.Kind;
import org.sunlit.record.Log;
import org.sunlit.record.Papers;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.visibility.Community;
import org.sunlit.withholding.Register;
import org.sunlit.withholding.Withholding;

/** Puts together what is decided on, from the store, the school and the directory. Thread-safe. */
public final class Dossiers {
  private final SchoolProfile school;
  private final Directory directory;
  private final OpinionIntake intake;
  private final ExternalApprovals externalApprovals;
  private final Log<ItemFact> log;
  private final Papers papers;
  private final PersonalInformation personalInformation;
  private final Routing routing;

  /** Says of each outlet whether something of an item is to stand there. */
  @FunctionalInterface
  public interface Routing {
    boolean wants(Transaction transaction, DisclosureItem item, String outlet);
  }

  public Dossiers(
      SchoolProfile school,
      Directory directory,
      OpinionIntake intake,
      ExternalApprovals externalApprovals,
      Log<ItemFact> log,
      Papers papers,
      PersonalInformation personalInformation,
      Routing routing) {
    this.school = school;
    this.directory = directory;
    this.intake = intake;
    this.externalApprovals = externalApprovals;
    this.log = log;
    this.papers = papers;
    this.personalInformation = personalInformation;
    this.routing = routing;
  }

  /** Who acts, asked before a transaction is open; a directory that fails admits nobody. */
  public Optional<Person> person(Actor actor) {
    return Acting.find(directory, actor);
  }

  /**
   * A parent by a one-time code. A code gives nobody a post, nor a place in any other community,
   * whatever the directory answers.
   */
  public Optional<Person> parent(String code) {
    try {
      return directory
          .redeem(code)
          .filter(each -> each.posts().isEmpty())
          .filter(
              each ->
                  each.viewer().memberships().stream()
                      .allMatch(held -> held.community() == Community.PARENTS));
    } catch (RuntimeException outage) {
      return Optional.empty();
    }
  }

  /** The item as its facts tell it. */
  public DisclosureItem item(Transaction transaction, SubjectId subject) {
    return fold(subject, transaction.entries(subject));
  }

  /** Every item, sorted by id. */
  public List<DisclosureItem> items(Transaction transaction) {
    return transaction.subjects(DisclosureItems.PREFIX).stream()
        .map(each -> item(transaction, each))
        .toList();
  }

  DisclosureItem fold(SubjectId subject, List<Entry> entries) {
    return Log.fold(log, DisclosureItem.unborn(subject), entries);
  }

  /** Where the item's papers are read. */
  public Dossier.Shelf shelf(Transaction transaction, SubjectId subject) {
    return new Shelf(transaction, subject);
  }

  /** Asks the directory and the host's workflow; the rest is asked in a transaction. */
  Kind.Admission<Dossier> admit(Actor actor, @Nullable Command<?, ?> order) {
    Optional<Person> person = person(actor);
    boolean confirmed = order instanceof ApprovalCommand.ByEvidence step && isConfirmed(step);
    Speaker speaker =
        new Speaker(
            person.isPresent() || (order instanceof SubmitOpinion && isIdentified(actor)),
            person.map(Person::organizations).orElse(Set.of()),
            intake.identification());
    Function<Transaction, Acting> acting = Acting.of(school, person, actor);
    return (transaction, subject, entries) ->
        dossier(
            transaction, subject, entries, acting.apply(transaction), order, confirmed, speaker);
  }

  /** Whether the host knows a member of the public; an intake that fails knows nobody. */
  private boolean isIdentified(Actor actor) {
    try {
      return intake.admits(actor.person());
    } catch (RuntimeException outage) {
      return false;
    }
  }

  private boolean isConfirmed(ApprovalCommand.ByEvidence step) {
    ExternalApproval evidence = step.evidence();
    try {
      return evidence != null && externalApprovals.confirms(evidence, step.move(), step.digest());
    } catch (RuntimeException outage) {
      return false;
    }
  }

  private Dossier dossier(
      Transaction transaction,
      SubjectId subject,
      List<Entry> entries,
      Acting acting,
      @Nullable Command<?, ?> order,
      boolean evidenceConfirmed,
      Speaker speaker) {
    DisclosureItem item = fold(subject, entries);
    CatalogInForce catalog = CatalogInForce.read(school.catalog(), transaction);
    CatalogEntry entry =
        !item.isRaised() && order instanceof DraftingCommand.Founding founding
            ? catalog.entry(founding.entry()).orElse(null)
            : Optional.ofNullable(item.entry()).flatMap(catalog::nowOrBefore).orElse(null);
    return new Dossier(
        item,
        entry,
        withheld(transaction, subject, entry),
        acting,
        speaker,
        hearing(transaction, item),
        chamber(item, entry),
        transaction.row(Draft.class, subject, subject.value()).orElse(null),
        shelf(transaction, subject),
        entry == null
            ? null
            : new Inspectors(school, entry.responsibleUnit(), acting.today(), () -> hands(entries)),
        evidenceConfirmed,
        personalInformation,
        outlet -> routing.wants(transaction, item, outlet));
  }

  /** Who had a hand in the item: stated a fact of it, other than by supervising it. */
  public Set<Actor> hands(List<Entry> entries) {
    return entries.stream()
        .filter(each -> !(log.fact(each) instanceof ItemFact.InSupervision))
        .map(each -> log.happening(each).by())
        .collect(Collectors.toSet());
  }

  /** Whether the register says that nothing under the entry is disclosed. */
  public boolean isWithheld(Transaction transaction, CatalogEntry entry) {
    return Register.read(transaction).wholeEntry(entry.responsibleUnit(), entry.code()).isPresent();
  }

  private static @Nullable Withholding withheld(
      Transaction transaction, SubjectId subject, @Nullable CatalogEntry entry) {
    if (entry == null) return null;
    Register register = Register.read(transaction);
    return register
        .wholeItem(entry.responsibleUnit(), subject)
        .or(() -> register.wholeEntry(entry.responsibleUnit(), entry.code()))
        .orElse(null);
  }

  private static Hearing hearing(Transaction transaction, DisclosureItem item) {
    SubjectId subject = item.id();
    return new Hearing(
        subject,
        item.consultation(),
        new Hearing.Rows() {
          @Override
          public <R extends Row> List<R> all(Class<R> type) {
            return transaction.rows(type, subject);
          }

          @Override
          public Optional<Voice.Secret> secret() {
            return transaction.row(Voice.Secret.class, subject, subject.value());
          }

          @Override
          public Optional<Voice> voice(String key) {
            return transaction.row(Voice.class, subject, key);
          }

          @Override
          public Optional<Opinion> opinion(String key) {
            return transaction.row(Opinion.class, subject, key);
          }
        });
  }

  private Chamber chamber(DisclosureItem item, @Nullable CatalogEntry entry) {
    List<Chamber.Seat> seats =
        entry == null
            ? List.of()
            : school.seats(entry).stream()
                .flatMap(
                    seat ->
                        school.body(seat.body()).stream()
                            .map(body -> new Chamber.Seat(body, seat.capacity())))
                .toList();
    return new Chamber(item.id(), isPersonnel(entry), item.deliberation(), seats);
  }

  /** Whether the matter is about a person's appointment or removal. */
  boolean isPersonnel(DisclosureItem item) {
    return isPersonnel(
        item.entry() == null ? null : school.catalog().entry(item.entry()).orElse(null));
  }

  private static boolean isPersonnel(@Nullable CatalogEntry entry) {
    return entry != null && entry.conduct().personnel();
  }

  private final class Shelf implements Dossier.Shelf {
    private final Transaction transaction;
    private final SubjectId subject;

    Shelf(Transaction transaction, SubjectId subject) {
      this.transaction = transaction;
      this.subject = subject;
    }

    @Override
    public Optional<CatalogEntry> entry(String code) {
      return CatalogInForce.read(school.catalog(), transaction).nowOrBefore(code);
    }

    @Override
    public Optional<Content> content(Digest digest) {
      return Content.find(transaction, subject, digest);
    }

    @Override
    public boolean keeps(Attachment file) {
      return kept(file.sha256()).filter(each -> each.size() == file.size()).isPresent();
    }

    @Override
    public boolean keeps(Digest sha256) {
      return kept(sha256).isPresent();
    }

    private Optional<KeptFile> kept(Digest sha256) {
      return transaction.row(KeptFile.class, sha256.value());
    }

    @Override
    public <T> Optional<T> paper(Digest digest, Class<T> type) {
      return content(digest).map(each -> papers.read(each.body(), type));
    }
  }
}
