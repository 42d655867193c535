package org.sunlit.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.channels.Channel;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.item.ConfirmationPaper;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.Dossier;
import org.sunlit.item.OutletStanding;
import org.sunlit.item.Version;
import org.sunlit.organization.Wording;
import org.sunlit.procedure.Stage;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.visibility.VisibilityScope;

/**
 * What is wanted of an item: on the outlets of its entry what is released there, for whom it is.
 */
final class ItemDemand implements Demand {
  private final Demands all;
  private final Transaction transaction;
  private final DisclosureItem item;
  private final Dossier.Shelf shelf;
  private final Optional<CatalogEntry> entry;

  ItemDemand(Demands all, Transaction transaction, DisclosureItem item) {
    this.all = all;
    this.transaction = transaction;
    this.item = item;
    this.shelf = all.dossiers().shelf(transaction, item.id());
    this.entry = Optional.ofNullable(item.entry()).flatMap(shelf::entry);
  }

  @Override
  public SubjectId subject() {
    return item.id();
  }

  @Override
  public List<String> outlets() {
    return entry.map(CatalogEntry::outlets).orElse(List.of());
  }

  @Override
  public Optional<Publication> on(String outlet) {
    Channel channel = all.channels().get(outlet);
    Optional<Version> shown = item.shown();
    if (channel == null || shown.isEmpty()) return Optional.empty();
    if (!outlets().contains(outlet)) return Optional.empty();
    if (item.origin() != null && !channel.takesArchives()) return Optional.empty();
    VisibilityScope reach = all.doors().reach(outlet, shown.get().scope());
    return all.rendering().forOutlet(item, shelf, outlet, reach, transaction.now());
  }

  @Override
  public Optional<OutletStanding> recorded(String outlet) {
    return Optional.ofNullable(item.standings().get(outlet));
  }

  @Override
  public Optional<String> place(OutletStanding.Confirmation said) {
    return shelf.paper(said.paper(), ConfirmationPaper.class).map(ConfirmationPaper::place);
  }

  /**
   * Whether it is a Party affair, the outlet outside, and it does not stand inside yet, be it that
   * the inside has not answered or that its keeper has not released it.
   */
  @Override
  public boolean comesLater(String outlet) {
    Optional<Version> shown = item.shown();
    if (!all.doors().isOutside(outlet) || shown.isEmpty()) return false;
    if (entry.filter(CatalogEntry::isPartyAffair).isEmpty()) return false;
    List<String> inside =
        outlets().stream()
            .filter(each -> !all.doors().isOutside(each))
            .filter(each -> mayCarry(shown.get(), each))
            .toList();
    return !inside.isEmpty() && inside.stream().noneMatch(each -> stands(shown.get(), each));
  }

  /** Whether the outlet reaches nobody beyond the version's scope, whoever has released it. */
  private boolean mayCarry(Version shown, String outlet) {
    Channel channel = Objects.requireNonNull(all.channels().get(outlet), outlet);
    VisibilityScope reach = all.doors().reach(outlet, shown.scope());
    return (item.origin() == null || channel.takesArchives())
        && !reach.isNobody()
        && all.school().order().includes(shown.scope(), reach);
  }

  private boolean stands(Version shown, String outlet) {
    Placement placement = Placement.read(transaction, item.id(), outlet);
    return shown.released().contains(outlet)
        && placement.standing() instanceof Standing.Live live
        && live.revision().equals(placement.wanted());
  }

  @Override
  public boolean leaks(Placement placement) {
    Placement.Shown stood = placement.stood();
    if (!(placement.standing() instanceof Standing.Rejected) || stood == null) return false;
    return item.version(stood.version())
        .filter(
            each ->
                !all.school()
                    .order()
                    .includes(each.scope(), all.doors().reach(placement.outlet(), each.scope())))
        .isPresent();
  }

  @Override
  public WithdrawalReason why() {
    Wording wording = all.school().wording();
    if (item.stage() == Stage.WITHDRAWN) {
      return new WithdrawalReason(WithdrawalReason.Kind.WITHDRAWN, wording.tombstone());
    }
    return item.notices().isEmpty()
        ? new WithdrawalReason(WithdrawalReason.Kind.NARROWED, wording.tombstone())
        : new WithdrawalReason(WithdrawalReason.Kind.PERIOD_OVER, wording.noticeTakenDown());
  }

  /** When a notice comes down. */
  @Override
  public Optional<Instant> changes() {
    return all.rendering()
        .downFrom(item)
        .map(day -> day.atStartOfDay(all.school().calendar().zone()).toInstant());
  }

  @Override
  public void record(String outlet, OutletStanding answer) {
    all.recording().ofItem(transaction, item.id(), outlet, answer);
  }
}
