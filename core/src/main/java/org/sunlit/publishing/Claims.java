package org.sunlit.publishing;

import static org.sunlit.publishing.Patience.FIRST_RETRY;
import static org.sunlit.publishing.Patience.nextLook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sunlit.channels.Channel;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.publishing.Placement.Next;
import org.sunlit.publishing.Placement.Shown;
import org.sunlit.record.Transaction;

/** Takes placements in hand: what is wanted is asked anew, in the transaction of the claim. */
final class Claims {
  private Claims() {}

  /** Takes it in hand, unless nothing is due, somebody else has it, or it has to wait. */
  static Optional<Attempt> claim(
      Transaction transaction, Demand demand, String outlet, Channel channel, Duration lease) {
    Instant now = transaction.now();
    Optional<Publication> wanted = demand.on(outlet);
    Placement placement =
        Placement.read(transaction, demand.subject(), outlet)
            .wanting(wanted.map(Publication::revision).orElse(null), now);
    if (placement.due().isAfter(now) || placement.isClaimed(now)) return Optional.empty();
    boolean keeps = keeps(placement, wanted, channel);
    Next action = next(placement, demand, keeps);
    Optional<Instant> waits =
        action == Next.PLACE ? waits(transaction, demand, outlet, channel) : Optional.empty();
    if (action == Next.NOTHING || waits.isPresent()) {
      transaction.put(placement.due(waits.orElseGet(() -> nextLook(demand, now))));
      return Optional.empty();
    }
    Shown given = action == Next.PLACE ? wanted.map(Shown::of).orElseThrow() : null;
    Placement trying = placement.claimed(given, now.plus(lease));
    transaction.put(trying);
    if (given != null) count(transaction, outlet, channel);
    return Optional.of(attempt(trying, action, placement.standing(), wanted, demand, keeps));
  }

  /** Takes it in hand to be placed anew, if it is wanted still. Its text is rendered later. */
  static Optional<Attempt> anew(
      Transaction transaction, Demand demand, String outlet, Duration lease) {
    Instant now = transaction.now();
    Optional<Publication> wanted = demand.on(outlet);
    if (wanted.isEmpty()) return Optional.empty();
    Placement placement =
        Placement.read(transaction, demand.subject(), outlet).wanting(wanted.get().revision(), now);
    boolean stands = placement.standing() instanceof Standing.Live;
    if (!stands && demand.comesLater(outlet)) return Optional.empty();
    Placement trying = placement.claimed(Shown.of(wanted.get()), now.plus(lease));
    transaction.put(trying);
    return Optional.of(
        attempt(trying, Next.PLACE, trying.standing(), Optional.empty(), demand, false));
  }

  private static Attempt attempt(
      Placement trying,
      Next action,
      Standing before,
      Optional<Publication> wanted,
      Demand demand,
      boolean keeps) {
    return new Attempt(
        trying,
        action,
        before,
        wanted.orElse(null),
        demand.why(),
        keeps,
        demand.isByHand(trying.outlet()));
  }

  /** What cannot be replaced stays for the sake of a new revision; a new version is placed. */
  private static boolean keeps(Placement placement, Optional<Publication> wanted, Channel channel) {
    return placement.next() == Next.PLACE
        && placement.standing() instanceof Standing.Live
        && !channel.replaces()
        && wanted.map(Shown::of).map(Shown::version).orElse(0) == placement.standingVersion();
  }

  private static Next next(Placement placement, Demand demand, boolean keeps) {
    Next next = placement.next();
    if (keeps || next == Next.NOTHING) {
      if (placement.standing() instanceof Standing.Live) return Next.CHECK;
      return demand.leaks(placement) ? Next.WITHDRAW : Next.NOTHING;
    }
    // What a person put up and is to be gone is no outlet's to be asked about first.
    boolean gone = placement.wanted() == null && demand.isByHand(placement.outlet());
    return next == Next.CHECK && gone ? Next.WITHDRAW : next;
  }

  /** Until when it may not be placed yet: the outlet is full, or it stands elsewhere first. */
  private static Optional<Instant> waits(
      Transaction transaction, Demand demand, String outlet, Channel channel) {
    Instant now = transaction.now();
    if (demand.comesLater(outlet)) return Optional.of(now.plus(FIRST_RETRY));
    return channel.quota().flatMap(each -> Load.of(transaction, outlet).full(each, now));
  }

  private static void count(Transaction transaction, String outlet, Channel channel) {
    channel
        .quota()
        .map(each -> Load.of(transaction, outlet).and(each, transaction.now()))
        .ifPresent(transaction::put);
  }
}
