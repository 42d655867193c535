package org.sunlit.json;

import org.sunlit.organization.SchoolProfile;

/** A school profile as one JSON file. */
public final class ProfileJson {
  private ProfileJson() {}

  /**
   * Reads a profile.
   *
   * @throws Unreadable naming the first place that cannot be read
   * @throws IllegalArgumentException if it names what it does not have
   */
  public static SchoolProfile read(String json) {
    return Checked.read(json, ProfileFile.class).profile();
  }
}
