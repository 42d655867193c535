package org.sunlit.publishing;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.item.OutletStanding;
import org.sunlit.publishing.Placement.Shown;
import org.sunlit.record.Transaction;

/**
 * Keeps the rows at what the record says: what is wanted, what persons have confirmed, and, of a
 * row that is not there, what is known to have stood.
 */
final class Wants {
  private Wants() {}

  /** On every outlet it goes to, or has gone to. */
  static void write(Transaction transaction, Demand demand) {
    Set<String> all = new LinkedHashSet<>(demand.outlets());
    transaction.rows(Placement.class, demand.subject()).forEach(each -> all.add(each.outlet()));
    all.forEach(each -> write(transaction, demand, each));
  }

  private static void write(Transaction transaction, Demand demand, String outlet) {
    Optional<Publication> wanted = demand.on(outlet);
    Placement placement =
        Placement.find(transaction, demand.subject(), outlet)
            .orElseGet(() -> recalled(transaction, demand, outlet, wanted));
    Placement changed =
        confirmed(
            demand,
            placement.wanting(wanted.map(Publication::revision).orElse(null), transaction.now()),
            wanted,
            transaction.now());
    if (changed.equals(Placement.read(transaction, demand.subject(), outlet))) return;
    transaction.put(changed);
    if (changed.standing() instanceof Standing.Live) Settlement.wake(transaction, changed);
  }

  /** What the record tells of a row that is not there: at first nothing. */
  private static Placement recalled(
      Transaction transaction, Demand demand, String outlet, Optional<Publication> wanted) {
    return demand
        .recorded(outlet)
        .filter(each -> each.kind() != OutletStanding.Kind.ABSENT)
        .map(
            each ->
                Placement.recalled(
                    demand.subject(), outlet, shown(each.version(), wanted), transaction.now()))
        .orElseGet(() -> Placement.first(demand.subject(), outlet, transaction.now()));
  }

  /** Follows what persons have confirmed since. */
  private static Placement confirmed(
      Demand demand, Placement placement, Optional<Publication> wanted, Instant now) {
    OutletStanding standing = demand.recorded(placement.outlet()).orElse(null);
    OutletStanding.Confirmation said =
        standing == null || !standing.isByHand() ? null : standing.confirmation();
    if (said == null || said.paper().equals(placement.confirmation())) return placement;
    if (said.kind() == OutletStanding.Kind.ABSENT) {
      return placement.confirmed(said.paper(), new Standing.Absent(), null, now);
    }
    Shown there = shown(said.version(), wanted);
    Standing.Live live =
        new Standing.Live(demand.place(said).orElse(""), said.reached(), there.revision());
    return placement.confirmed(said.paper(), live, there, now);
  }

  /** A version as it is wanted now; of another one nobody knows the revision any more. */
  private static Shown shown(int version, Optional<Publication> wanted) {
    return wanted
        .map(Shown::of)
        .filter(each -> each.version() == version)
        .orElse(new Shown("", version));
  }
}
