package org.sunlit.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sunlit.record.Transaction;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.VisibilityScope;

/**
 * What the school commits to disclose at this moment (C4.2): the catalog of its profile, and in the
 * place of a unit's part of it that unit's list as soon as one is adopted.
 */
public final class CatalogInForce {
  private final Catalog profiled;
  private final Map<UnitId, ListInForce> lists = new TreeMap<>();

  public CatalogInForce(Catalog profiled, Collection<ListInForce> lists) {
    this.profiled = profiled;
    lists.forEach(each -> this.lists.put(each.unit(), each));
  }

  public static CatalogInForce read(Catalog profiled, Transaction transaction) {
    return new CatalogInForce(profiled, transaction.rows(ListInForce.class));
  }

  /** Every entry: the profile's in its order, then those of each list. */
  public List<CatalogEntry> entries() {
    List<CatalogEntry> entries = new ArrayList<>();
    profiled.entries().stream()
        .filter(each -> !lists.containsKey(each.responsibleUnit()))
        .forEach(entries::add);
    lists.values().forEach(each -> entries.addAll(each.entries()));
    return entries;
  }

  /** Those that a viewer may know of. */
  public List<CatalogEntry> entries(Predicate<VisibilityScope> admitted) {
    return entries().stream().filter(each -> admitted.test(each.widest())).toList();
  }

  public List<CatalogEntry> of(UnitId unit) {
    return entries().stream().filter(each -> each.responsibleUnit().equals(unit)).toList();
  }

  /** The entry, if it is in force. */
  public Optional<CatalogEntry> entry(String code) {
    return profiled
        .entry(code)
        .filter(each -> !lists.containsKey(each.responsibleUnit()))
        .or(() -> of(code, lists.values().stream().flatMap(each -> each.entries().stream())));
  }

  private static Optional<CatalogEntry> of(String code, Stream<CatalogEntry> some) {
    return some.filter(each -> each.code().equals(code)).findFirst();
  }

  /** The entry as it is, or as it last was: what an item under way goes by. */
  public Optional<CatalogEntry> nowOrBefore(String code) {
    return entry(code).or(() -> of(code, former()));
  }

  /** Every entry that an item may go by: as it is, or as it last was. */
  public Map<String, CatalogEntry> nowAndBefore() {
    Map<String, CatalogEntry> all = new TreeMap<>();
    Stream.concat(entries().stream(), former()).forEach(each -> all.putIfAbsent(each.code(), each));
    return all;
  }

  private Stream<CatalogEntry> former() {
    return lists.values().stream().flatMap(each -> each.former().stream());
  }

  /** What the unit's next list has to hold, or to say why not (C3.5). */
  public List<CatalogEntry> core(UnitId unit) {
    return list(unit)
        .map(ListInForce::core)
        .orElseGet(
            () ->
                of(unit).stream()
                    .filter(each -> each.origin() == CatalogEntry.Origin.CORE)
                    .toList());
  }

  /**
   * The core entries of the unit that nothing in force stands for: by its code, or by the preset's
   * item that both cover.
   */
  public List<CatalogEntry> coreLeftOut(UnitId unit) {
    List<CatalogEntry> inForce = of(unit);
    return core(unit).stream()
        .filter(
            core ->
                inForce.stream().noneMatch(each -> core.isHeldBy(each.code(), each.presetItem())))
        .toList();
  }

  /** What was in force for the unit before and is not any more. */
  public List<CatalogEntry> former(UnitId unit) {
    return list(unit).map(ListInForce::former).orElse(List.of());
  }

  /** The unit's adopted list; without one the profile says what the unit discloses. */
  public Optional<ListInForce> list(UnitId unit) {
    return Optional.ofNullable(lists.get(unit));
  }

  /** What entries rest on and are measured by; a list changes none of it. */
  public Catalog profiled() {
    return profiled;
  }

  /** All in force as one catalog, to be taken out. */
  public Catalog toCatalog() {
    return new Catalog(profiled.documents(), profiled.focusAreas(), profiled.presets(), entries());
  }
}
