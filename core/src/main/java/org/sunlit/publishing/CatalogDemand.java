package org.sunlit.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sunlit.channels.Channel;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.item.OutletStanding;
import org.sunlit.organization.Outlet;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

/**
 * What is wanted of the catalog page: on each outlet that the school shows it on and that can
 * replace it, the page for whom the outlet reaches.
 */
final class CatalogDemand implements Demand {
  static final SubjectId SUBJECT = new SubjectId("catalog-page");

  private final Demands all;
  private final Transaction transaction;

  CatalogDemand(Demands all, Transaction transaction) {
    this.all = all;
    this.transaction = transaction;
  }

  @Override
  public SubjectId subject() {
    return SUBJECT;
  }

  @Override
  public List<String> outlets() {
    return all.school().outlets().stream()
        .filter(Outlet::catalog)
        .map(Outlet::id)
        .filter(
            each ->
                Optional.ofNullable(all.channels().get(each)).filter(Channel::replaces).isPresent())
        .toList();
  }

  @Override
  public Optional<Publication> on(String outlet) {
    return outlets().contains(outlet)
        ? all.page().forOutlet(transaction, outlet)
        : Optional.empty();
  }

  @Override
  public Optional<OutletStanding> recorded(String outlet) {
    return all.recording().catalogOn(transaction, outlet);
  }

  /** No person confirms it. */
  @Override
  public Optional<String> place(OutletStanding.Confirmation said) {
    return Optional.empty();
  }

  @Override
  public boolean comesLater(String outlet) {
    return false;
  }

  /** Of the page before nobody knows whether all of it may still be seen. */
  @Override
  public boolean leaks(Placement placement) {
    return placement.standing() instanceof Standing.Rejected && placement.stood() != null;
  }

  @Override
  public WithdrawalReason why() {
    return new WithdrawalReason(
        WithdrawalReason.Kind.WITHDRAWN, all.school().wording().tombstone());
  }

  @Override
  public Optional<Instant> changes() {
    return Optional.of(all.page().next(transaction.now()));
  }

  @Override
  public void record(String outlet, OutletStanding answer) {
    all.recording().ofCatalog(transaction, outlet, answer);
  }
}
