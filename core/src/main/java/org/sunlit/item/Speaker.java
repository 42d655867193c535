package org.sunlit.item;

import java.util.Set;
import org.sunlit.words.Words;

/**
 * Who wants to speak, as the host knows them.
 *
 * @param identified whether it does: by an account or, for the public, by its intake
 * @param organizations whose spokesperson they are, by name
 * @param identification how the host identifies members of the public
 */
public record Speaker(boolean identified, Set<String> organizations, Words identification) {
  public Speaker {
    organizations = Set.copyOf(organizations);
  }
}
