package org.sunlit.visibility;

import java.util.regex.Pattern;

/** Names one organizational unit of the school for its whole life. */
public record UnitId(String value) implements Comparable<UnitId> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  public UnitId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "UnitId is lower-case letters, digits and hyphens, given: " + value);
    }
  }

  @Override
  public int compareTo(UnitId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
