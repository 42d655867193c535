package org.sunlit.publishing;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Standing;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/**
 * One subject on one outlet: what is wanted there, what stands, and what was last tried.
 *
 * @param wanted the revision that should stand; none if nothing should
 * @param placed the revision that was last given to the outlet
 * @param placedVersion the newest version in it
 * @param attempts since the last success
 * @param due when to look at it again
 */
public record Placement(
    SubjectId subject,
    String outlet,
    @Nullable String wanted,
    @Nullable String placed,
    int placedVersion,
    Standing standing,
    int attempts,
    Instant due)
    implements Row {

  static Placement first(SubjectId subject, String outlet, Instant now) {
    return new Placement(subject, outlet, null, null, 0, new Standing.Absent(), 0, now);
  }

  static String key(SubjectId subject, String outlet) {
    return new PlacementKey(subject.value(), outlet).toString();
  }

  @Override
  public String key() {
    return key(subject, outlet);
  }

  PlacementKey channelKey() {
    return new PlacementKey(subject.value(), outlet);
  }

  Placement wanting(@Nullable String revision, Instant now) {
    return Objects.equals(wanted, revision)
        ? this
        : new Placement(subject, outlet, revision, placed, placedVersion, standing, 0, now);
  }

  Placement trying(String revision, int version) {
    return new Placement(subject, outlet, wanted, revision, version, standing, attempts, due);
  }

  Placement answered(Standing answer, int tries, Instant next) {
    return new Placement(subject, outlet, wanted, placed, placedVersion, answer, tries, next);
  }
}
