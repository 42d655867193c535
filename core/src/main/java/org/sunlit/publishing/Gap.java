package org.sunlit.publishing;

import java.util.List;
import org.sunlit.visibility.VisibilityScope;

/**
 * What is missing until a version on show is fully disclosed (no gap).
 *
 * @param unreached those in its scope whom no outlet has reached with it
 * @param wouldReach the outlets, by id, that would reach some of them and nobody beyond the scope
 */
public record Gap(VisibilityScope unreached, List<String> wouldReach) {
  public Gap {
    wouldReach = List.copyOf(wouldReach);
  }
}
