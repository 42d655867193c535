package org.sunlit.outlet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Digest;
import org.sunlit.record.SubjectId;

/**
 * What was done to an outlet as a whole: the fold of its facts. Immutable.
 *
 * @param reason the paper that says why it was last ordered to be made anew
 * @param since when the present stage was entered
 * @param live how many publications stood after it was last made anew
 * @param refused how many did not
 * @param catalog what it holds of the catalog page; none if it was never given it
 */
public record OutletUpkeep(
    SubjectId id,
    OutletStage stage,
    @Nullable Digest reason,
    @Nullable Instant since,
    int live,
    int refused,
    @Nullable Holding catalog) {

  /** Before anything has happened. */
  public static OutletUpkeep unborn(SubjectId id) {
    return new OutletUpkeep(id, OutletStage.IN_ORDER, null, null, 0, 0, null);
  }

  /** The id for an outlet. */
  public static SubjectId of(String outlet) {
    return new SubjectId(Outlets.PREFIX + "-" + outlet);
  }

  /** The outlet that it is about. */
  public String outlet() {
    return id.value().substring(Outlets.PREFIX.length() + 1);
  }

  OutletUpkeep entered(OutletStage entered, Instant at) {
    return new OutletUpkeep(id, entered, reason, at, live, refused, catalog);
  }

  OutletUpkeep because(Digest why) {
    return new OutletUpkeep(id, stage, why, since, live, refused, catalog);
  }

  OutletUpkeep madeAnew(int standing, int not, Instant at) {
    return new OutletUpkeep(id, OutletStage.IN_ORDER, reason, at, standing, not, catalog);
  }

  OutletUpkeep holding(Holding changed) {
    return new OutletUpkeep(id, stage, reason, since, live, refused, changed);
  }
}
