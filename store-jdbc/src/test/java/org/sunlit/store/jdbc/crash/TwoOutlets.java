package org.sunlit.store.jdbc.crash;

import java.time.Instant;
import org.sunlit.School;
import org.sunlit.channels.Standing;
import org.sunlit.json.ProfileJson;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.publishing.Placement;

/**
 * The small university with a site that understands placement keys and can be looked at, and a wall
 * that does neither: whatever is put up twice hangs there twice, and nobody can go and look.
 */
final class TwoOutlets {
  static final String SITE = "site";
  static final String WALL = "wall";
  static final SchoolProfile PROFILE = profile();

  /** A day on which its calendar is known. */
  static final Instant TODAY = Instant.parse("2026-03-10T02:00:00Z");

  private TwoOutlets() {}

  private static SchoolProfile profile() {
    String keeper = "\"keeper\": \"site-keeper\", \"official\": true}";
    return ProfileJson.read(
        School.resource("school.json")
            .replace(
                keeper,
                keeper
                    + ", {\"id\": \"wall\", \"kind\": \"memory\","
                    + " \"name\": {\"zh\": \"公告栏\", \"en\": \"board\"},"
                    + " \"keeper\": \"site-keeper\"}")
            .replace("\"outlets\": [\"site\"]", "\"outlets\": [\"site\", \"wall\"]"));
  }

  /** Whether nothing is left to do about it, by the loop or by anybody but a person. */
  static boolean isSettled(Placement placement) {
    if (isDoubtful(placement)) return placement.claimedUntil() == null;
    if (placement.wanted() == null) return placement.standing() instanceof Standing.Absent;
    return placement.standing() instanceof Standing.Live live
        && (placement.outlet().equals(WALL) || placement.wanted().equals(live.revision()));
  }

  /** Whether only a person can say what hangs on the wall. */
  static boolean isDoubtful(Placement placement) {
    return placement.outlet().equals(WALL) && placement.standing() instanceof Standing.Unknown;
  }
}
