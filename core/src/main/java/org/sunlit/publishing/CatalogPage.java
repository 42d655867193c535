package org.sunlit.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.Span;
import org.sunlit.catalog.Affair;
import org.sunlit.catalog.BasisDocument;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.CatalogInForce;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Publication.Contact;
import org.sunlit.channels.Publication.Table;
import org.sunlit.item.Dossiers;
import org.sunlit.organization.Outlet;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.organization.Unit;
import org.sunlit.record.Papers;
import org.sunlit.record.Transaction;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * The catalog with its coverage (C4.2, C4.7) as a finished document for whom an outlet reaches: the
 * entries that they may know of, and of each how much was disclosed to them and when last. Nothing
 * of what is withheld, late or inside is in it, not even in a count.
 *
 * <p>It is a pure function of the catalog, the items, the reach and the instant. What is new comes
 * onto it with the next day (or whichever interval the school sets), so that it is not placed again
 * for every item; what is no longer to be seen leaves it at once.
 */
final class CatalogPage {
  static final String PATH = "catalog";

  private static final Words TITLE = new Words("“阳光三务”公开目录", "Disclosure catalog");
  private static final String NOTHING_YET = "尚无";
  private static final List<Label> COLUMNS =
      List.of(
          label("entry", "公开事项", "entry"),
          label("unit", "责任主体", "unit"),
          label("manner", "公开方式", "manner"),
          label("scope", "公开范围", "scope"),
          label("timing", "公开时间", "timing"),
          label("matters", "已公开件数", "disclosed"),
          label("latest", "最近公开", "latest"));

  private final SchoolProfile school;
  private final Dossiers dossiers;
  private final Rendering rendering;
  private final Doors doors;
  private final Papers papers;

  CatalogPage(
      SchoolProfile school, Dossiers dossiers, Rendering rendering, Doors doors, Papers papers) {
    this.school = school;
    this.dossiers = dossiers;
    this.rendering = rendering;
    this.doors = doors;
    this.papers = papers;
  }

  /** The page for whom the outlet reaches; nothing if there is no entry that they may know of. */
  Optional<Publication> forOutlet(Transaction transaction, String outlet) {
    VisibilityScope reach = doors.reach(outlet, VisibilityScope.PUBLIC);
    if (reach.isNobody()) return Optional.empty();
    Reader reader = new Reader(outlet, reach, transaction.now());
    Map<String, List<CatalogLine>> items =
        CatalogLine.all(transaction, dossiers, rendering).stream()
            .collect(Collectors.groupingBy(CatalogLine::entry));
    List<Line> lines =
        CatalogInForce.read(school.catalog(), transaction).entries(reader::sees).stream()
            .filter(each -> !dossiers.isWithheld(transaction, each))
            .map(each -> reader.line(each, items.getOrDefault(each.code(), List.of())))
            .toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(page(reader, lines));
  }

  /** When what was disclosed meanwhile comes onto the page. */
  Instant next(Instant now) {
    LocalDate day = school.calendar().dayOf(now);
    LocalDate next = day.plusDays(1);
    while (since(next).equals(since(day))) next = next.plusDays(1);
    return start(next);
  }

  /** The first day of the interval that a day lies in: what is older is on the page. */
  private LocalDate since(LocalDate day) {
    Span span = school.parameters().span(Parameters.Name.CATALOG_PAGE_RENEWED);
    return switch (span.unit()) {
      case WORKING_DAYS, CALENDAR_DAYS ->
          day.minusDays(Math.floorMod(day.toEpochDay(), Math.max(1, span.count())));
      case MONTHS -> day.withDayOfMonth(1);
      case YEARS -> day.withDayOfYear(1);
    };
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(school.calendar().zone()).toInstant();
  }

  /** An item under an entry as far as it was disclosed to these readers. */
  private record Disclosed(CatalogLine item, LocalDate last, Instant at) {}

  /** An entry with what was disclosed under it, newest first. */
  private record Line(CatalogEntry entry, List<Disclosed> disclosed) {}

  /** Whom the page is for, where and when. */
  private final class Reader {
    private final String outlet;
    private final VisibilityScope reach;
    private final Instant now;
    private final Instant since;

    Reader(String outlet, VisibilityScope reach, Instant now) {
      this.outlet = outlet;
      this.reach = reach;
      this.now = now;
      this.since = start(CatalogPage.this.since(school.calendar().dayOf(now)));
    }

    boolean sees(VisibilityScope scope) {
      return school.order().includes(scope, reach);
    }

    Line line(CatalogEntry entry, List<CatalogLine> items) {
      // Outside a Party affair is told of once it went there, which follows the inside.
      Predicate<CatalogLine> held =
          entry.isPartyAffair() && doors.isOutside(outlet) ? this::isOutside : item -> true;
      return new Line(
          entry,
          items.stream()
              .filter(each -> !each.isDown(school.calendar().dayOf(now)))
              .filter(held)
              .flatMap(each -> disclosed(each).stream())
              .sorted(Comparator.comparing(Disclosed::last).thenComparing(Disclosed::at).reversed())
              .toList());
    }

    private Optional<Disclosed> disclosed(CatalogLine item) {
      return item.disclosures().stream()
          .filter(each -> each.at().isBefore(since))
          .filter(each -> sees(each.scope()))
          .map(CatalogLine.Disclosure::at)
          .max(Comparator.naturalOrder())
          .map(
              at ->
                  new Disclosed(
                      item, item.day() == null ? school.calendar().dayOf(at) : item.day(), at));
    }

    private boolean isOutside(CatalogLine item) {
      return item.outlets().stream().anyMatch(doors::isOutside);
    }

    boolean isBrought(CatalogLine item) {
      return item.outlets().contains(outlet);
    }
  }

  private Publication page(Reader reader, List<Line> lines) {
    List<Instant> instants =
        lines.stream().flatMap(each -> each.disclosed().stream()).map(Disclosed::at).toList();
    Instant beginning = beginning(lines);
    long covered = lines.stream().filter(each -> !each.disclosed().isEmpty()).count();
    return Revision.of(
        new Publication(
            PATH,
            "",
            Publication.Kind.CATALOG,
            reader.reach,
            reader.reach.isPublic() ? null : school.wording().marking().zh(),
            TITLE.zh(),
            null,
            "列明公开事项%d项，其中已有公开%d项，共%d件。".formatted(lines.size(), covered, instants.size()),
            local(instants.stream().min(Comparator.naturalOrder()).orElse(beginning)),
            local(instants.stream().max(Comparator.naturalOrder()).orElse(beginning)),
            new Publication.Labels(List.of(), null, null, null, null, scope(reader.reach)),
            null,
            List.of(),
            List.of(),
            List.of(),
            tables(reader, lines),
            contacts(),
            List.of(),
            null),
        papers);
  }

  /** Before anything is disclosed it is as old as the newest document that it rests on. */
  private Instant beginning(List<Line> lines) {
    return lines.stream()
        .flatMap(each -> school.catalog().basis(each.entry()).stream())
        .map(BasisDocument::from)
        .max(Comparator.naturalOrder())
        .map(this::start)
        .orElse(Instant.EPOCH);
  }

  /** One table for each affair; an entry of several stands with the first. */
  private List<Table> tables(Reader reader, List<Line> lines) {
    List<Table> tables = new ArrayList<>();
    for (Affair affair : Affair.values()) {
      List<Table.Row> rows =
          lines.stream()
              .filter(
                  each ->
                      each.entry().affairs().stream().sorted().findFirst().orElseThrow() == affair)
              .map(each -> row(reader, each))
              .toList();
      if (!rows.isEmpty()) tables.add(new Table(school.wording().of(affair), COLUMNS, rows));
    }
    return tables;
  }

  private Table.Row row(Reader reader, Line line) {
    CatalogEntry entry = line.entry();
    return new Table.Row(
        entry.code(),
        Stream.of(
                Html.text(entry.title()),
                Html.text(
                    school.unit(entry.responsibleUnit()).map(Unit::name).map(Words::zh).orElse("")),
                Html.text(manner(reader, entry)),
                Html.text(school.words(entry.widest()).zh()),
                Html.text(entry.timing().label().zh()),
                Html.text(String.valueOf(line.disclosed().size())),
                latest(reader, line))
            .toList());
  }

  /** The outlets by name on which these readers find it; another one is none of theirs. */
  private String manner(Reader reader, CatalogEntry entry) {
    List<String> names =
        entry.outlets().stream()
            .filter(
                each -> school.order().includes(doors.reach(each, entry.widest()), reader.reach))
            .flatMap(each -> school.outlet(each).stream())
            .map(Outlet::name)
            .map(Words::zh)
            .toList();
    return names.isEmpty() ? entry.manner().medium().label().zh() : String.join("、", names);
  }

  private static Html latest(Reader reader, Line line) {
    if (line.disclosed().isEmpty()) return Html.text(NOTHING_YET);
    Disclosed newest = line.disclosed().get(0);
    String day = newest.last().toString();
    return reader.isBrought(newest.item())
        ? new Html(
            "<a href=\"sunlit:" + Rendering.path(newest.item().subject()) + "\">" + day + "</a>")
        : Html.text(day);
  }

  private Label scope(VisibilityScope reach) {
    return new Label(
        String.join(",", reach.audiences().stream().map(Audience::toString).toList()),
        school.words(reach));
  }

  private List<Contact> contacts() {
    String whom = school.contacts().supervisionGroup();
    return whom == null
        ? List.of()
        : List.of(new Contact(school.wording().supervisionGroup(), whom));
  }

  private OffsetDateTime local(Instant at) {
    return at.atZone(school.calendar().zone()).toOffsetDateTime();
  }

  private static Label label(String code, String zh, String en) {
    return new Label(code, new Words(zh, en));
  }
}
