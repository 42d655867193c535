package org.sunlit.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.Dossiers;
import org.sunlit.item.Version;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.visibility.VisibilityScope;

/**
 * What the catalog page has to know of an item, so that it is not made from the logs of all items.
 * Follows the item by way of {@link StaleCatalog}.
 *
 * @param subject the item
 * @param entry the code of its entry
 * @param disclosures to whom it was disclosed and when, the earliest first
 * @param day on which it was disclosed elsewhere, of what comes from an archive
 * @param down the day from which it is shown no more, of a notice
 * @param outlets that have answered about it, sorted
 */
@Kept("catalog-line")
record CatalogLine(
    SubjectId subject,
    String entry,
    List<Disclosure> disclosures,
    @Nullable LocalDate day,
    @Nullable LocalDate down,
    List<String> outlets)
    implements Row {
  CatalogLine {
    disclosures = List.copyOf(disclosures);
    outlets = List.copyOf(outlets);
  }

  /** That it was disclosed to somebody. */
  record Disclosure(Instant at, VisibilityScope scope) {}

  /** Of every item that has one, as it is now; those that lag behind are read from their logs. */
  static Collection<CatalogLine> all(
      Transaction transaction, Dossiers dossiers, Rendering rendering) {
    SortedMap<String, CatalogLine> lines = new TreeMap<>();
    for (CatalogLine each : transaction.rows(CatalogLine.class)) lines.put(each.key(), each);
    for (StaleCatalog each : transaction.rows(StaleCatalog.class)) {
      if (each.equals(StaleCatalog.PAGE)) continue;
      lines.remove(each.key());
      of(dossiers.item(transaction, each.subject()), rendering)
          .ifPresent(line -> lines.put(line.key(), line));
    }
    return lines.values();
  }

  /** Brings the line to what the item is; whether that is something else. */
  static boolean follow(Transaction transaction, DisclosureItem item, Rendering rendering) {
    Optional<CatalogLine> line = of(item, rendering);
    if (line.isEmpty()) return drop(transaction, item.id());
    if (line.equals(find(transaction, item.id()))) return false;
    transaction.put(line.get());
    return true;
  }

  /** Removes a line; whether there was one. */
  static boolean drop(Transaction transaction, SubjectId item) {
    Optional<CatalogLine> line = find(transaction, item);
    line.ifPresent(transaction::remove);
    return line.isPresent();
  }

  private static Optional<CatalogLine> find(Transaction transaction, SubjectId item) {
    return transaction.row(CatalogLine.class, item, item.value());
  }

  private static Optional<CatalogLine> of(DisclosureItem item, Rendering rendering) {
    String entry = item.entry();
    if (entry == null || item.stage() == Stage.WITHDRAWN) return Optional.empty();
    List<Disclosure> disclosures =
        item.visits().stream()
            .flatMap(
                each ->
                    Optional.ofNullable(each.version())
                        .flatMap(item::version)
                        .map(Version::scope)
                        .map(scope -> new Disclosure(each.at(), scope))
                        .stream())
            .toList();
    if (disclosures.isEmpty()) return Optional.empty();
    return Optional.of(
        new CatalogLine(
            item.id(),
            entry,
            disclosures,
            item.origin() == null ? null : item.origin().date(),
            rendering.downFrom(item).orElse(null),
            item.standings().keySet().stream().sorted().toList()));
  }

  @Override
  public String key() {
    return subject.value();
  }

  boolean isDown(LocalDate today) {
    return down != null && !today.isBefore(down);
  }
}
