package org.sunlit.visibility;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Some people, as a scope names them: a community, the part of it in one unit, or a named group.
 *
 * <p>The text form is {@code public}, {@code staff}, {@code students@cs} or {@code group:cadres};
 * the natural order is that of the text forms.
 */
public sealed interface Audience extends Comparable<Audience> {
  Audience PUBLIC = new Members(Community.PUBLIC, null);

  /** The community throughout the school. */
  static Audience of(Community community) {
    return new Members(community, null);
  }

  /** The part of the community that belongs to the unit or a unit below it. */
  static Audience of(Community community, UnitId unit) {
    return new Members(community, unit);
  }

  static Audience group(String name) {
    return new Group(name);
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException for anything else
   */
  static Audience parse(String text) {
    if (text.startsWith("group:")) return new Group(text.substring("group:".length()));
    int at = text.indexOf('@');
    String community = at < 0 ? text : text.substring(0, at);
    UnitId unit = at < 0 ? null : new UnitId(text.substring(at + 1));
    for (Community each : Community.values()) {
      if (each.code().equals(community)) return new Members(each, unit);
    }
    throw new IllegalArgumentException("no such audience: " + text);
  }

  /** Members of a community, everywhere or in one unit; the public has no unit. */
  record Members(Community community, @Nullable UnitId unit) implements Audience {
    public Members {
      if (community == Community.PUBLIC && unit != null) {
        throw new IllegalArgumentException("the public has no unit, given: " + unit);
      }
    }

    @Override
    public int compareTo(Audience other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return unit == null ? community.code() : community.code() + "@" + unit;
    }
  }

  /** A named group such as cadres; {@link Units} knows what it lies within. */
  record Group(String name) implements Audience {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public Group {
      if (!FORM.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "a group's name is lower-case letters, digits and hyphens, given: "
                + name.toLowerCase(Locale.ROOT));
      }
    }

    @Override
    public int compareTo(Audience other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return "group:" + name;
    }
  }
}
