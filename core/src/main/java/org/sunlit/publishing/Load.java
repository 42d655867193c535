package org.sunlit.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sunlit.channels.Quota;
import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

/**
 * When something was placed on an outlet that takes only so much at a time.
 *
 * @param placed within the window of its quota, oldest first
 */
@Kept("load")
record Load(String outlet, List<Instant> placed) implements Row {
  Load {
    placed = List.copyOf(placed);
  }

  static Load of(Transaction transaction, String outlet) {
    return transaction.row(Load.class, outlet).orElse(new Load(outlet, List.of()));
  }

  @Override
  public String key() {
    return outlet;
  }

  @Override
  public SubjectId subject() {
    return new SubjectId("outlet-" + outlet);
  }

  /** When there is room again; nothing if there is room now. */
  Optional<Instant> full(Quota quota, Instant now) {
    List<Instant> within = within(quota, now);
    return within.size() < quota.count()
        ? Optional.empty()
        : Optional.of(within.get(within.size() - quota.count()).plus(quota.window()));
  }

  Load and(Quota quota, Instant now) {
    return new Load(outlet, Stream.concat(within(quota, now).stream(), Stream.of(now)).toList());
  }

  private List<Instant> within(Quota quota, Instant now) {
    return placed.stream().filter(each -> each.plus(quota.window()).isAfter(now)).toList();
  }
}
