package org.sunlit.json;

import org.sunlit.organization.SchoolProfile;

/** A school profile as one JSON file, both ways the same. */
public final class ProfileJson {
  private ProfileJson() {}

  /**
   * Reads a profile.
   *
   * @throws Unreadable naming what cannot be read, and what it names and does not have
   */
  public static SchoolProfile read(String json) {
    Json reader = new Json();
    return Checked.read(
            reader, OrganizationPresets.into(reader.tree(json), reader), ProfileFile.class)
        .profile();
  }

  /**
   * All of it, indented; {@link #read} answers an equal profile. The settings of outlets are among
   * it, and so whatever secret they hold.
   */
  public static String write(SchoolProfile school) {
    return new Json().pretty(ProfileFile.of(school));
  }
}
