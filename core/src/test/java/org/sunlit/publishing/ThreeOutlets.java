package org.sunlit.publishing;

import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.channels.Channel;
import org.sunlit.json.ProfileJson;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.VisibilityScope;

/**
 * The small university with the public site, one for the campus, and a wall that keeps what it
 * gets.
 */
final class ThreeOutlets {
  static final String SITE = "site";
  static final String CAMPUS = "campus-site";
  static final String WALL = "wall";

  private static final String KEEPER = "\"keeper\": \"site-keeper\", \"official\": true}";

  private ThreeOutlets() {}

  /** Every entry on all three; what was a school affair is one of the Party too, if asked for. */
  static SchoolProfile profile(boolean party) {
    return profile(party, "\"site\", \"campus-site\", \"wall\"");
  }

  /** Every entry on these. */
  static SchoolProfile profile(boolean party, String outlets) {
    return ProfileJson.read(text(party, outlets));
  }

  private static String text(boolean party, String outlets) {
    String text =
        School.resource("school.json")
            .replace(
                KEEPER,
                KEEPER
                    + ","
                    + outlet(CAMPUS, "校内信息门户", "campus portal")
                    + ","
                    + outlet(WALL, "公告栏", "board"))
            .replace("\"outlets\": [\"site\"]", "\"outlets\": [" + outlets + "]");
    return party
        ? text.replace("[\"school\", \"finance\"]", "[\"party\", \"school\", \"finance\"]")
        : text;
  }

  private static String outlet(String id, String zh, String en) {
    return "{\"id\": \"%s\", \"kind\": \"memory\", \"name\": {\"zh\": \"%s\", \"en\": \"%s\"}, %s"
        .formatted(id, zh, en, KEEPER);
  }

  /** The same, with the catalog page wherever it can be replaced. */
  static SchoolProfile withTheCatalogPage(boolean party) {
    return ProfileJson.read(
        text(party, "\"site\", \"campus-site\", \"wall\"")
            .replace("\"official\": true", "\"official\": true, \"catalog\": true"));
  }

  static School school(boolean party, Channel site, Channel campus, Channel wall) {
    return school(profile(party), site, campus, wall);
  }

  static School school(SchoolProfile profile, Channel site, Channel campus, Channel wall) {
    return new School(profile, site, parts -> parts.channel(CAMPUS, campus).channel(WALL, wall));
  }

  static VisibilityScope campus() {
    return School.PROFILE.order().scope(Audience.of(Community.CAMPUS));
  }

  static Placement on(Matter matter, String outlet) {
    return matter.school.sunlit.placements().stream()
        .filter(each -> each.subject().equals(matter.id) && each.outlet().equals(outlet))
        .findFirst()
        .orElseThrow();
  }
}
