package org.sunlit.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sunlit.channels.Publication;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.item.OutletStanding;
import org.sunlit.record.SubjectId;

/**
 * What is wanted of one subject on each outlet, and what is on record of it, in one transaction.
 */
interface Demand {
  SubjectId subject();

  /** Where it goes, be it now or later. */
  List<String> outlets();

  /**
   * What is to stand on an outlet: a pure function of the record, of whom the outlet reaches, and
   * of the instant.
   */
  Optional<Publication> on(String outlet);

  /** What the outlet holds of it, as last recorded. */
  Optional<OutletStanding> recorded(String outlet);

  /** Where a person found it; nothing if that was erased. */
  Optional<String> place(OutletStanding.Confirmation said);

  /** Whether it is not to be given to the outlet before it stands elsewhere. */
  boolean comesLater(String outlet);

  /** Whether an outlet that refuses the narrower text still shows the one that it must not. */
  boolean leaks(Placement placement);

  /** Why it comes down, in words that name nobody, whatever stood there. */
  WithdrawalReason why();

  /** When something else is wanted though nothing happens, if that is known. */
  Optional<Instant> changes();

  void record(String outlet, OutletStanding answer);

  /** Whether a person says that it stands there, and not the outlet. */
  default boolean isByHand(String outlet) {
    return recorded(outlet)
        .filter(each -> each.isByHand() && each.kind() == OutletStanding.Kind.LIVE)
        .isPresent();
  }
}
