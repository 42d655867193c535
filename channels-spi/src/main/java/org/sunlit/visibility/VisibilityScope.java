package org.sunlit.visibility;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * The audiences who may see something (C4.2, C6.6): canonical, so that equal scopes are equal sets.
 * Made by {@link Units#scope}, which also answers everything about its order.
 */
public final class VisibilityScope {
  public static final VisibilityScope NOBODY = new VisibilityScope(Set.of());
  public static final VisibilityScope PUBLIC = new VisibilityScope(Set.of(Audience.PUBLIC));

  private final List<Audience> audiences;

  VisibilityScope(Collection<Audience> canonical) {
    TreeMap<String, Audience> sorted = new TreeMap<>();
    canonical.forEach(each -> sorted.put(each.toString(), each));
    this.audiences = List.copyOf(sorted.values());
  }

  /** A scope as it was written down: canonical when it was made, whatever the units are today. */
  public static VisibilityScope recalled(Collection<Audience> audiences) {
    return new VisibilityScope(audiences);
  }

  /** None included in another, sorted by text form. */
  public List<Audience> audiences() {
    return audiences;
  }

  public boolean isNobody() {
    return audiences.isEmpty();
  }

  public boolean isPublic() {
    return equals(PUBLIC);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VisibilityScope scope && audiences.equals(scope.audiences);
  }

  @Override
  public int hashCode() {
    return audiences.hashCode();
  }

  @Override
  public String toString() {
    return audiences.toString();
  }
}
