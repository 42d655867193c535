package org.sunlit.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.CatalogEntry.Origin;
import org.sunlit.catalog.CatalogInForce;
import org.sunlit.catalog.ListInForce;
import org.sunlit.catalog.Manner;
import org.sunlit.organization.Acting;
import org.sunlit.organization.Outlet;
import org.sunlit.procedure.Act;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.Units;
import org.sunlit.withholding.Register;

/**
 * What is decided on: the list, the version in question, who acts, and what the version is held
 * against.
 *
 * @param pending the paper of the version that waits, if one does
 * @param adopted the paper of the version in force, if there is one
 * @param required what the lists of other units in force require of this one
 * @param foreignRequirements the codes of all that other units require of anybody
 */
public record Listing(
    DisclosureList list,
    @Nullable ListDraft draft,
    @Nullable ListPaper pending,
    @Nullable ListPaper adopted,
    Acting acting,
    CatalogInForce catalog,
    Register register,
    List<Requirement> required,
    List<String> foreignRequirements) {
  private static final List<Act> ACTS =
      List.of(Act.DRAFT, Act.COMMIT_LIST, Act.KEEP_CATALOG, Act.ADOPT_LIST);

  public Listing {
    required = List.copyOf(required);
    foreignRequirements = List.copyOf(foreignRequirements);
  }

  Listing seenBy(Acting other) {
    return new Listing(
        list, draft, pending, adopted, other, catalog, register, required, foreignRequirements);
  }

  ListStage stage() {
    return list.stage();
  }

  UnitId unit() {
    return list.unit();
  }

  Units order() {
    return acting.school().order();
  }

  boolean actorMay(Act act) {
    return acting.may(act, unit());
  }

  /** Only a unit that answers for itself has a list (C7.2.3). */
  boolean concernsActor() {
    return acting.school().unit(unit()).filter(each -> each.kind().answersForItself()).isPresent()
        && ACTS.stream().anyMatch(this::actorMay);
  }

  /** The version in question: what waits, else what is being drafted. */
  Optional<ListPaper> paper() {
    return Optional.ofNullable(pending).or(() -> Optional.ofNullable(draft).map(ListDraft::paper));
  }

  /** What is being drafted; else the version in force, or the profile's part, to go on from. */
  ListPaper drafted() {
    if (draft != null) return draft.paper();
    if (adopted != null) return adopted;
    return new ListPaper(
        catalog.of(unit()).stream().map(EntryDraft::of).toList(), List.of(), List.of());
  }

  /** The draft, where the gates have made sure of one. */
  ListDraft requiredDraft() {
    if (draft == null) throw new IllegalStateException("the list has no draft: " + list.id());
    return draft;
  }

  /** The version that waits, where the gates have made sure of one. */
  ListPaper requiredPending() {
    if (pending == null) throw new IllegalStateException("no version waits: " + list.id());
    return pending;
  }

  /** The version that waits as a draft of whoever proposed it. */
  ListDraft draftAgain() {
    DisclosureList.Pending waiting = list.pending();
    if (waiting == null) throw new IllegalStateException("no version waits: " + list.id());
    return new ListDraft(list.id(), 1, waiting.proposedBy().person(), requiredPending());
  }

  /**
   * A deputy of the chair adopts as the chair would; whom the chair delegates to, as a delegate.
   */
  DisclosureList.By adoptedBy() {
    return acting.standsFor().anyMatch(acting.school()::chairsTheLeadingGroup)
        ? DisclosureList.By.LEADING_GROUP
        : DisclosureList.By.DELEGATE;
  }

  int draftNumber() {
    return draft == null ? 0 : draft.number();
  }

  /**
   * The entries of a version as they would come into force. What was core stays so, and what covers
   * a preset's item becomes so: nobody says it, and so nobody says it wrongly (C3.5).
   */
  List<CatalogEntry> entries(ListPaper paper) {
    return paper.entries().stream().flatMap(each -> each.entry(order(), origin(each))).toList();
  }

  /** Whether an official outlet is among those named; of none, or one unheard of, others ask. */
  boolean isOfficial(@Nullable Manner manner) {
    return manner == null
        || manner.outlets().isEmpty()
        || manner.outlets().stream()
            .map(acting.school()::outlet)
            .anyMatch(each -> each.map(Outlet::official).orElse(true));
  }

  private Origin origin(EntryDraft entry) {
    boolean core =
        entry.presetItem() != null
            || catalog.core(unit()).stream().anyMatch(each -> each.code().equals(entry.code()));
    return core
        ? Origin.CORE
        : entry.requirement() != null ? Origin.REQUIRED_BY_A_DEPARTMENT : Origin.ADDITIONAL;
  }

  /** The core entries that nothing in the version stands for. */
  List<CatalogEntry> leftOut(ListPaper paper) {
    return catalog.core(unit()).stream().filter(each -> paper.holding(each).isEmpty()).toList();
  }

  /** The core entries that the version would show to fewer than they were ever shown to. */
  List<CatalogEntry> narrowed(ListPaper paper) {
    return catalog.core(unit()).stream()
        .filter(
            core ->
                paper
                    .holding(core)
                    .filter(each -> each.scope().stream().allMatch(order()::knows))
                    .filter(each -> !order().includes(order().scope(each.scope()), core.widest()))
                    .isPresent())
        .toList();
  }

  /** What is required of the unit and neither met nor explained. */
  List<Requirement> unmet(ListPaper paper) {
    return required.stream()
        .filter(each -> !paper.departsFrom(each.code()))
        .filter(each -> paper.fulfilling(each.code()).filter(met -> meets(met, each)).isEmpty())
        .toList();
  }

  /** An entry that goes to fewer than required is none of it. */
  private boolean meets(EntryDraft entry, Requirement requirement) {
    List<Audience> wanted = requirement.entry().scope();
    boolean known =
        wanted.stream().allMatch(order()::knows) && entry.scope().stream().allMatch(order()::knows);
    return !known || order().includes(order().scope(entry.scope()), order().scope(wanted));
  }

  /** The list as it is kept once this version is adopted. */
  ListInForce inForce(ListPaper paper, int number, LocalDate resolvedOn) {
    List<CatalogEntry> entries = entries(paper);
    return new ListInForce(
        list.id(), unit(), number, resolvedOn, entries, core(entries), former(entries));
  }

  private List<CatalogEntry> core(List<CatalogEntry> entries) {
    Map<String, CatalogEntry> core = new LinkedHashMap<>();
    catalog.core(unit()).forEach(each -> core.put(each.code(), each));
    for (CatalogEntry each : entries) {
      if (each.origin() != Origin.CORE) continue;
      CatalogEntry widest = core.get(each.code());
      if (widest == null || order().includes(each.widest(), widest.widest())) {
        core.put(each.code(), each);
      }
    }
    return List.copyOf(core.values());
  }

  private List<CatalogEntry> former(List<CatalogEntry> entries) {
    Map<String, CatalogEntry> former = new LinkedHashMap<>();
    catalog.former(unit()).forEach(each -> former.put(each.code(), each));
    catalog.of(unit()).forEach(each -> former.put(each.code(), each));
    entries.forEach(each -> former.remove(each.code()));
    return new ArrayList<>(former.values());
  }
}
