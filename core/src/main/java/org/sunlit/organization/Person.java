package org.sunlit.organization;

import java.util.Set;
import org.sunlit.record.PersonId;
import org.sunlit.record.PostId;
import org.sunlit.visibility.Viewer;

/**
 * What the host's directory says of a person at this moment.
 *
 * @param posts held
 * @param viewer what they may see by
 * @param organizations whose spokesperson they are, such as a branch or a union, by name
 */
public record Person(PersonId id, Set<PostId> posts, Viewer viewer, Set<String> organizations) {
  public Person {
    posts = Set.copyOf(posts);
    organizations = Set.copyOf(organizations);
  }

  /** One who speaks for no organization. */
  public Person(PersonId id, Set<PostId> posts, Viewer viewer) {
    this(id, posts, viewer, Set.of());
  }
}
