package org.sunlit.json;

import java.util.List;
import org.sunlit.input.Limits;
import org.sunlit.input.Validation;
import org.sunlit.input.Violation;
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
    ProfileFile file = new Json().read(json, ProfileFile.class);
    List<Violation> faults = Validation.byProvider(Limits.defaults()).violations(file);
    if (!faults.isEmpty()) {
      throw new Unreadable(faults.get(0).pointer(), faults.get(0).words());
    }
    return file.profile();
  }
}
