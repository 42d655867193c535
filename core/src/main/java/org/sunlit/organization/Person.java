package org.sunlit.organization;

import java.util.Set;
import org.sunlit.record.PersonId;
import org.sunlit.record.PostId;
import org.sunlit.visibility.Viewer;

/**
 * What the host's directory says of a person at this moment: posts held, and what they may see by.
 */
public record Person(PersonId id, Set<PostId> posts, Viewer viewer) {
  public Person {
    posts = Set.copyOf(posts);
  }
}
