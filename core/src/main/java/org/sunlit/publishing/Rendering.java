package org.sunlit.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.Facet;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Publication.Contact;
import org.sunlit.item.Attachment;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.DisclosureItems;
import org.sunlit.item.Dossier.Shelf;
import org.sunlit.item.Emergency;
import org.sunlit.item.NoticeRun;
import org.sunlit.item.Origin;
import org.sunlit.item.StageVisit;
import org.sunlit.item.Version;
import org.sunlit.item.VersionPaper;
import org.sunlit.organization.Contacts;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.organization.Wording;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Papers;
import org.sunlit.record.ReasonPaper;
import org.sunlit.record.SubjectId;
import org.sunlit.store.KeptFiles;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * Makes of an item the finished document for certain readers: only stages they may see, and nothing
 * that depends on the moment it is made.
 */
public final class Rendering {
  private static final int SUMMARY = 120;
  private static final int SHORT_TITLE = 24;
  private static final Label IMPORTED =
      new Label("imported", new Words("历史资料", "from the archive; not conducted here"));
  private static final Label SHORTENED =
      new Label("emergency", new Words("应急缩短程序的理由", "why the procedure was shortened"));

  private final SchoolProfile school;
  private final Papers papers;
  private final KeptFiles files;

  public Rendering(SchoolProfile school, Papers papers, KeptFiles files) {
    this.school = school;
    this.papers = papers;
    this.files = files;
  }

  /**
   * The document for an outlet: what is released there and whose scope includes the outlet's reach
   * (no leak). Nothing if the item has nothing to say there.
   */
  public Optional<Publication> forOutlet(
      DisclosureItem item, Shelf shelf, String outlet, VisibilityScope reach, Instant now) {
    if (isDown(item, now) || reach.isNobody()) return Optional.empty();
    return render(
        item,
        shelf,
        reach,
        version ->
            version.released().contains(outlet) && school.order().includes(version.scope(), reach));
  }

  /** The document for readers of the library itself: what their memberships admit them to. */
  public Optional<Publication> forReaders(
      DisclosureItem item, Shelf shelf, Predicate<VisibilityScope> admitted, Instant now) {
    if (isDown(item, now)) return Optional.empty();
    Optional<VisibilityScope> newest =
        item.disclosed().stream()
            .map(Version::scope)
            .filter(admitted)
            .reduce((earlier, later) -> later);
    return newest.flatMap(
        scope -> render(item, shelf, scope, version -> admitted.test(version.scope())));
  }

  /** Where it stands, on every outlet that has paths. */
  static String path(SubjectId item) {
    String name = item.value();
    boolean prefixed = item.isOf(DisclosureItems.PREFIX);
    return "items/" + (prefixed ? name.substring(DisclosureItems.PREFIX.length() + 1) : name);
  }

  /** Whether nobody may see it any more: it is withdrawn, or a notice whose time is over. */
  private boolean isDown(DisclosureItem item, Instant now) {
    LocalDate today = school.calendar().dayOf(now);
    return item.stage() == Stage.WITHDRAWN
        || downFrom(item).filter(day -> !today.isBefore(day)).isPresent();
  }

  /** The day on which a notice comes down by itself, if that is known. */
  Optional<LocalDate> downFrom(DisclosureItem item) {
    return NoticeRun.downFrom(item, school.calendar(), school.parameters());
  }

  private Optional<Publication> render(
      DisclosureItem item, Shelf shelf, VisibilityScope reach, Predicate<Version> visible) {
    CatalogEntry entry = Optional.ofNullable(item.entry()).flatMap(shelf::entry).orElse(null);
    if (entry == null) return Optional.empty();
    List<Shown> shown = shown(item, shelf, visible);
    List<TextVersion> texts =
        shown.stream()
            .flatMap(each -> Optional.ofNullable(each.text()).stream())
            .distinct()
            .toList();
    if (texts.isEmpty()) return Optional.empty();
    TextVersion current = texts.get(texts.size() - 1);
    Steps steps = new Steps(school, shelf, item, entry);
    Publication unsigned =
        new Publication(
            path(item.id()),
            "",
            Publication.Kind.ARTICLE,
            reach,
            reach.isPublic() ? null : school.wording().marking().zh(),
            current.paper().title(),
            shortTitle(current.paper().title()),
            cut(current.paper().summary(), SUMMARY),
            published(item, shown),
            local(updated(item, shown, steps)),
            labels(entry, shown, current),
            null,
            facets(item, shelf, texts),
            steps.of(shown),
            new Texts(school).of(item, texts, visible),
            steps.tables(shown),
            contacts(texts),
            files(current.paper()),
            null);
    return Optional.of(Revision.of(unsigned, papers));
  }

  /**
   * One visit of a stage that these readers may see.
   *
   * @param text the version it shows, if it shows one
   */
  record Shown(StageVisit visit, @Nullable TextVersion text, int deliberation) {}

  /** A version with its paper. */
  record TextVersion(Version version, VersionPaper paper, Instant at) {}

  /** A stage without a version of its own is seen by whoever sees the version before it. */
  private List<Shown> shown(DisclosureItem item, Shelf shelf, Predicate<Version> visible) {
    List<Shown> shown = new ArrayList<>();
    boolean seen = false;
    int deliberations = 0;
    for (StageVisit visit : item.visits()) {
      if (visit.stage() == Stage.DELIBERATION) deliberations++;
      Optional<Version> version = Optional.ofNullable(visit.version()).flatMap(item::version);
      if (version.isPresent()) {
        Optional<TextVersion> text =
            version
                .filter(visible)
                .flatMap(each -> shelf.paper(each.digest(), VersionPaper.class))
                .map(paper -> new TextVersion(version.get(), paper, visit.at()));
        seen = version.filter(visible).isPresent();
        if (seen) shown.add(new Shown(visit, text.orElse(null), 0));
      } else if (seen && visit.stage().isOfTheProcedure()) {
        shown.add(new Shown(visit, null, deliberations));
      }
    }
    return shown;
  }

  private Publication.Labels labels(CatalogEntry entry, List<Shown> shown, TextVersion current) {
    Stage stage = shown.get(shown.size() - 1).visit().stage();
    boolean again =
        shown.stream().filter(each -> each.visit().stage() == Stage.RESULT_DISCLOSURE).count() > 1
            && stage.compareTo(Stage.RESULT_DISCLOSURE) >= 0;
    return new Publication.Labels(
        entry.affairs().stream().sorted().map(school.wording()::of).toList(),
        new Label(entry.category(), Words.same(entry.category())),
        new Label(entry.code(), Words.same(entry.title())),
        again ? school.wording().redisclosure() : school.wording().of(stage),
        school
            .unit(entry.responsibleUnit())
            .map(unit -> new Label(unit.id().value(), unit.name()))
            .orElse(null),
        new Label(
            String.join(
                ",",
                current.version().scope().audiences().stream().map(Audience::toString).toList()),
            school.words(current.version().scope())));
  }

  /** The newest words for each facet, and why the procedure was shortened if it was. */
  private List<Publication.Facet> facets(
      DisclosureItem item, Shelf shelf, List<TextVersion> texts) {
    List<Publication.Facet> facets = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      texts.stream()
          .flatMap(each -> Optional.ofNullable(each.paper().facets().get(facet)).stream())
          .reduce((earlier, later) -> later)
          .filter(words -> facet != Facet.WHERE_TO_OBJECT)
          .ifPresent(
              words ->
                  facets.add(new Publication.Facet(school.wording().of(facet), Html.text(words))));
    }
    Origin origin = item.origin();
    if (origin != null) {
      String from =
          shelf.paper(origin.source(), ReasonPaper.class).map(ReasonPaper::reason).orElse("");
      facets.add(
          new Publication.Facet(
              IMPORTED, Html.text("历史资料，未在本系统办理；" + origin.date() + "首次公开；来源：" + from)));
    }
    for (Emergency emergency : item.emergencies()) {
      shelf
          .paper(emergency.reason(), ReasonPaper.class)
          .map(paper -> paper.reason() + (emergency.isConfirmed() ? "（领导小组已确认）" : "（待领导小组确认）"))
          .ifPresent(words -> facets.add(new Publication.Facet(SHORTENED, Html.text(words))));
    }
    return facets;
  }

  private List<Contact> contacts(List<TextVersion> texts) {
    List<Contact> contacts = new ArrayList<>();
    texts.stream()
        .flatMap(
            each -> Optional.ofNullable(each.paper().facets().get(Facet.WHERE_TO_OBJECT)).stream())
        .reduce((earlier, later) -> later)
        .ifPresent(
            words -> contacts.add(new Contact(school.wording().of(Facet.WHERE_TO_OBJECT), words)));
    Contacts whom = school.contacts();
    Wording wording = school.wording();
    contact(wording.supervisionGroup(), whom.supervisionGroup()).ifPresent(contacts::add);
    contact(wording.disciplineOffice(), whom.disciplineOffice()).ifPresent(contacts::add);
    contact(wording.superiorOrgan(), whom.superiorOrgan()).ifPresent(contacts::add);
    return contacts;
  }

  private static Optional<Contact> contact(Label who, @Nullable String where) {
    return Optional.ofNullable(where).map(each -> new Contact(who, each));
  }

  private List<Publication.File> files(VersionPaper paper) {
    return paper.attachments().stream()
        .map(
            (Attachment each) ->
                new Publication.File(
                    each.name(),
                    each.mediaType(),
                    each.size(),
                    each.sha256().value(),
                    () -> open(each)))
        .toList();
  }

  private InputStream open(Attachment file) {
    try {
      return files.open(file.sha256());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** When it was first disclosed, here or before it came here. */
  private OffsetDateTime published(DisclosureItem item, List<Shown> shown) {
    Origin origin = item.origin();
    return origin == null
        ? local(shown.get(0).visit().at())
        : local(origin.date().atStartOfDay(school.calendar().zone()).toInstant());
  }

  /** The newest fact that changed what these readers see. */
  private static Instant updated(DisclosureItem item, List<Shown> shown, Steps steps) {
    List<Instant> instants = new ArrayList<>(steps.changes(shown).toList());
    shown.forEach(each -> instants.add(each.visit().at()));
    shown.stream()
        .filter(each -> each.deliberation() > 0)
        .map(each -> item.deliberations().get(each.deliberation() - 1))
        .flatMap(each -> each.sessions().stream())
        .forEach(each -> instants.add(each.disclosedAt()));
    item.emergencies()
        .forEach(
            each -> {
              instants.add(each.at());
              Optional.ofNullable(each.confirmed()).ifPresent(instants::add);
            });
    return instants.stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  private OffsetDateTime local(Instant at) {
    return at.atZone(school.calendar().zone()).toOffsetDateTime();
  }

  private static @Nullable String shortTitle(String title) {
    return title.codePointCount(0, title.length()) <= SHORT_TITLE ? null : cut(title, SHORT_TITLE);
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
