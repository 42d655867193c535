package org.sunlit.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.item.Attachment;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.DisclosureItems;
import org.sunlit.item.Dossier.Shelf;
import org.sunlit.item.Dossiers;
import org.sunlit.item.NoticeRun;
import org.sunlit.item.Origin;
import org.sunlit.item.StageVisit;
import org.sunlit.item.Version;
import org.sunlit.item.VersionPaper;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Stage;
import org.sunlit.protection.PlainText;
import org.sunlit.record.Bytes;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.record.Trouble;
import org.sunlit.store.OneByOne;
import org.sunlit.store.Store;
import org.sunlit.visibility.VisibilityScope;

/**
 * Keeps what lists need of each item beside it: written with the item, so that nothing is listed
 * that is not shown, and the words a little later. Thread-safe.
 */
public final class ShownItems {
  /** Changes whenever lines are made in another way. */
  private static final String WAY = "1";

  private static final int SUMMARY = 120;
  private static final int BATCH = 50;

  private final SchoolProfile school;
  private final Dossiers dossiers;
  private final Store store;
  private final OneByOne oneByOne;

  public ShownItems(SchoolProfile school, Dossiers dossiers, Store store) {
    this.school = school;
    this.dossiers = dossiers;
    this.store = store;
    this.oneByOne = new OneByOne(store, Trouble.Part.LISTING);
  }

  /** In the transaction that changed the item; writes nothing if lists show what they showed. */
  public void changed(Transaction transaction, DisclosureItem item) {
    Optional<Shown> before = transaction.row(Shown.class, item.id(), item.id().value());
    Shown now = shown(item, dossiers.shelf(transaction, item.id()), before.orElse(null));
    if (before.isEmpty() && now.lines().isEmpty()) return;
    if (!Optional.of(now).equals(before)) transaction.put(now);
  }

  /**
   * When the school opens: looks at every item again if none was ever looked at or the profile has
   * other entries, and at those that are down from a day on if that may be another day now.
   */
  public void catchUp() {
    ShownForm form = new ShownForm(way(), days());
    Optional<ShownForm> before =
        store.transaction(transaction -> transaction.row(ShownForm.class, form.key()));
    if (before.equals(Optional.of(form))) return;
    if (before.filter(each -> each.way().equals(form.way())).isPresent()) {
      for (List<Shown> some = after(""); !some.isEmpty(); some = after(last(some))) {
        some.stream().filter(each -> each.down() != null).forEach(each -> again(each.subject()));
      }
    } else {
      store
          .<List<SubjectId>>transaction(tx -> tx.subjects(DisclosureItems.PREFIX))
          .forEach(this::again);
    }
    store.transaction(
        transaction -> {
          transaction.row(ShownForm.class, form.key());
          transaction.put(form);
          return true;
        });
  }

  private List<Shown> after(String key) {
    return store.transaction(transaction -> transaction.rows(Shown.class, key, BATCH));
  }

  private static String last(List<Shown> some) {
    return some.get(some.size() - 1).key();
  }

  private void again(SubjectId subject) {
    oneByOne.done(
        subject, transaction -> changed(transaction, dossiers.item(transaction, subject)));
  }

  private String way() {
    return digest(
        WAY, school.catalog().entries().stream().map(CatalogEntry::code).sorted().toList());
  }

  private String days() {
    return digest(
        school.calendar().zone(),
        school.calendar().offByDay(),
        school.calendar().vacations(),
        school.calendar().vacationsCount(),
        // Sorted: a map has another order in another process.
        new TreeMap<>(school.parameters().overrides()));
  }

  private static String digest(Object... told) {
    return Bytes.sha256(Bytes.utf8(List.of(told).toString())).toHex();
  }

  /**
   * Makes new words findable, and those that are shown no more not.
   *
   * @return when something that was put off is tried again
   */
  public Optional<Instant> work() {
    for (Trouble each : putOff()) {
      oneByOne.done(each.subject(), transaction -> anew(transaction, each.subject()));
    }
    List<SubjectId> some = unindexed();
    while (!some.isEmpty()) {
      some.forEach(this::makeFindable);
      some = unindexed();
    }
    return store.transaction(
        transaction -> transaction.next(Trouble.class, Trouble.Part.LISTING.name()));
  }

  private void anew(Transaction transaction, SubjectId subject) {
    changed(transaction, dossiers.item(transaction, subject));
    if (transaction.row(Shown.class, subject, subject.value()).isPresent()) {
      transaction.put(grams(transaction, subject));
    }
  }

  private List<Trouble> putOff() {
    return store.transaction(
        transaction ->
            transaction.due(Trouble.class, Trouble.Part.LISTING.name(), transaction.now(), BATCH));
  }

  private void makeFindable(SubjectId subject) {
    oneByOne.done(
        subject,
        transaction -> transaction.put(grams(transaction, subject)),
        (transaction, until) -> transaction.put(noGrams(transaction, subject)));
  }

  /** Looked at, and found by nothing. */
  private static Grams noGrams(Transaction transaction, SubjectId subject) {
    Map<Long, Grams.Text> texts = new HashMap<>();
    transaction
        .row(Shown.class, subject, subject.value())
        .map(Shown::lines)
        .orElse(List.of())
        .forEach(each -> texts.put(each.scopeId(), new Grams.Text(each.version(), Set.of())));
    return new Grams(subject, texts);
  }

  private List<SubjectId> unindexed() {
    return store.transaction(transaction -> transaction.ask(new Unindexed(BATCH)));
  }

  private Grams grams(Transaction transaction, SubjectId subject) {
    DisclosureItem item = dossiers.item(transaction, subject);
    Shelf shelf = dossiers.shelf(transaction, subject);
    Map<Long, Grams.Text> texts = new HashMap<>();
    Shown shown = transaction.row(Shown.class, subject, subject.value()).orElseThrow();
    if (shown.isDown(transaction.now())) return new Grams(subject, texts);
    for (Shown.Line each : shown.lines()) {
      String text =
          item.version(each.version())
              .flatMap(version -> shelf.paper(version.digest(), VersionPaper.class))
              .map(ShownItems::text)
              .orElse("");
      texts.put(each.scopeId(), new Grams.Text(each.version(), Bigrams.of(text)));
    }
    return new Grams(subject, texts);
  }

  /** All that a page says in this version's words. */
  private static String text(VersionPaper paper) {
    List<String> parts = new ArrayList<>(List.of(paper.title(), paper.summary()));
    parts.addAll(PlainText.lines(paper.body()));
    parts.addAll(paper.facets().values());
    paper.attachments().stream().map(Attachment::name).forEach(parts::add);
    return String.join("\n", parts);
  }

  private Shown shown(DisclosureItem item, Shelf shelf, @Nullable Shown before) {
    String entry = item.entry();
    boolean hidden =
        item.stage() == Stage.WITHDRAWN || entry == null || shelf.entry(entry).isEmpty();
    List<Shown.Line> lines = hidden ? List.of() : lines(item, shelf);
    Instant down =
        NoticeRun.downFrom(item, school.calendar(), school.parameters())
            .map(day -> day.atStartOfDay(school.calendar().zone()).toInstant())
            .orElse(null);
    return new Shown(
        item.id(), Objects.requireNonNullElse(entry, ""), down, lines, gone(before, lines));
  }

  private static List<VisibilityScope> gone(@Nullable Shown before, List<Shown.Line> lines) {
    if (before == null) return List.of();
    Set<VisibilityScope> gone = new LinkedHashSet<>(before.gone());
    before.lines().forEach(each -> gone.add(each.scope()));
    lines.forEach(each -> gone.remove(each.scope()));
    return List.copyOf(gone);
  }

  /** The stages that one scope sees, and the versions that they show it. */
  private record Seen(int visit, Stage stage, Instant at, List<Version> versions) {}

  /** A stage without a version of its own is seen by whoever sees the version before it. */
  private List<Shown.Line> lines(DisclosureItem item, Shelf shelf) {
    Map<VisibilityScope, Seen> seen = new LinkedHashMap<>();
    VisibilityScope scope = VisibilityScope.NOBODY;
    for (int at = 0; at < item.visits().size(); at++) {
      StageVisit visit = item.visits().get(at);
      Version version = Optional.ofNullable(visit.version()).flatMap(item::version).orElse(null);
      if (version == null && !visit.stage().isOfTheProcedure()) continue;
      if (version != null) scope = version.scope();
      if (scope.isNobody()) continue;
      // What was entered last stands at the end.
      Seen before = seen.remove(scope);
      List<Version> versions = new ArrayList<>(before == null ? List.of() : before.versions());
      if (version != null) versions.add(version);
      seen.put(scope, new Seen(at, visit.stage(), at(item, visit), versions));
    }
    List<Shown.Line> lines = new ArrayList<>();
    seen.forEach((each, by) -> line(each, by, shelf).ifPresent(lines::add));
    return lines;
  }

  /** Nothing if every text of this scope was erased. */
  private static Optional<Shown.Line> line(VisibilityScope scope, Seen seen, Shelf shelf) {
    for (int at = seen.versions().size() - 1; at >= 0; at--) {
      Version version = seen.versions().get(at);
      Optional<VersionPaper> paper = shelf.paper(version.digest(), VersionPaper.class);
      if (paper.isEmpty()) continue;
      return Optional.of(
          new Shown.Line(
              scope,
              seen.visit(),
              seen.stage(),
              seen.at(),
              version.number(),
              paper.get().title(),
              cut(paper.get().summary())));
    }
    return Optional.empty();
  }

  /** What was disclosed elsewhere before is as old as it was there. */
  private Instant at(DisclosureItem item, StageVisit visit) {
    Origin origin = item.origin();
    return origin == null
        ? visit.at()
        : origin.date().atStartOfDay(school.calendar().zone()).toInstant();
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= SUMMARY
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SUMMARY - 1)) + "…";
  }
}
