package org.sunlit.publishing;

import static org.sunlit.publishing.Patience.GLANCES;
import static org.sunlit.publishing.Patience.backoff;
import static org.sunlit.publishing.Patience.nextLook;

import java.time.Instant;
import java.util.Optional;
import org.sunlit.channels.Standing;
import org.sunlit.item.OutletStanding;
import org.sunlit.item.OutletStanding.Kind;
import org.sunlit.publishing.Placement.Next;
import org.sunlit.record.Transaction;
import org.sunlit.visibility.VisibilityScope;

/** Writes down what an outlet answered, and when to come again. */
final class Settlement {
  private Settlement() {}

  static void settle(Transaction transaction, Demand demand, Attempt attempt, Standing answer) {
    Placement placement =
        Placement.read(transaction, demand.subject(), attempt.placement().outlet());
    // Somebody took it in hand after the lease was over, and knows better.
    if (placement.claim() != attempt.placement().claim()) return;
    Instant now = transaction.now();
    boolean settled = answer instanceof Standing.Live || answer instanceof Standing.Absent;
    int tries = settled ? 0 : placement.attempts() + 1;
    boolean glance =
        attempt.action() == Next.CHECK && placement.standing() instanceof Standing.Live;
    boolean personsWord = !settled && demand.isByHand(placement.outlet());
    boolean unseen = answer instanceof Standing.Unknown && tries < GLANCES;
    if (glance && (personsWord || unseen)) {
      transaction.put(placement.answered(placement.standing(), tries, now.plus(backoff(tries))));
      return;
    }
    Placement answered = placement.answered(answer, tries, now);
    transaction.put(answered.due(due(demand, answered, attempt, settled, now)));
    OutletStanding standing = standing(answered, now);
    Optional<OutletStanding> before = demand.recorded(placement.outlet());
    boolean news =
        before
            .map(each -> each.differsFrom(standing))
            .orElse(standing.kind() != OutletStanding.Kind.ABSENT);
    if (!news || personsWord) return;
    demand.record(placement.outlet(), standing);
    if (answer instanceof Standing.Live) wake(transaction, answered);
  }

  /** What waited for this may go on. */
  static void wake(Transaction transaction, Placement live) {
    for (Placement each : transaction.rows(Placement.class, live.subject())) {
      boolean waits = each.next() == Next.PLACE && !each.isClaimed(transaction.now());
      if (waits && !each.key().equals(live.key())) transaction.put(each.due(transaction.now()));
    }
  }

  private static OutletStanding standing(Placement answered, Instant now) {
    if (answered.standing() instanceof Standing.Live live) {
      return new OutletStanding(Kind.LIVE, answered.standingVersion(), live.reached(), now);
    }
    return new OutletStanding(kind(answered.standing()), 0, VisibilityScope.NOBODY, now);
  }

  private static Kind kind(Standing answer) {
    if (answer instanceof Standing.Pending pending) {
      return pending.task() == null ? Kind.PENDING : Kind.AWAITS_PERSON;
    }
    if (answer instanceof Standing.Rejected) return Kind.REJECTED;
    return answer instanceof Standing.Unknown ? Kind.UNKNOWN : Kind.ABSENT;
  }

  private static Instant due(
      Demand demand, Placement answered, Attempt attempt, boolean settled, Instant now) {
    if (answered.standing() instanceof Standing.Pending pending) {
      return now.plus(pending.lookAgain());
    }
    if (!settled) return now.plus(backoff(answered.attempts()));
    boolean done = answered.next() == Next.NOTHING || attempt.keeps();
    return done ? nextLook(demand, now) : now;
  }
}
