package org.sunlit.channels.website.root;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where a file stands below a folder: a relative path that cannot lead out of it. */
public record SitePath(String value) implements Comparable<SitePath> {
  /**
   * No leading dot keeps parent folders, hidden files and unfinished files out; no closing one,
   * because some file systems drop it.
   */
  private static final Pattern SEGMENT =
      Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9._~-]{0,118}[A-Za-z0-9_~-])?");

  private static final int LONGEST = 300;

  public SitePath {
    if (!fits(value)) throw new IllegalArgumentException("not a path inside the site: " + value);
  }

  public static boolean fits(String text) {
    if (text.isEmpty() || text.length() > LONGEST) return false;
    for (String segment : text.split("/", -1)) {
      if (!SEGMENT.matcher(segment).matches()) return false;
    }
    return true;
  }

  /** The page of a publication that stands under this path. */
  public static SitePath page(String publication) {
    return new SitePath(publication + ".html");
  }

  /** What leads from a page here to the site's root: empty, or {@code ../} for each folder. */
  public String up() {
    return "../".repeat((int) value.chars().filter(each -> each == '/').count());
  }

  /** The folders that it stands in, the nearest last. */
  public Stream<SitePath> ancestors() {
    return IntStream.range(0, value.length())
        .filter(each -> value.charAt(each) == '/')
        .mapToObj(each -> new SitePath(value.substring(0, each)));
  }

  @Override
  public int compareTo(SitePath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
