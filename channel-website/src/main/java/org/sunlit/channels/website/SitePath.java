package org.sunlit.channels.website;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where a file stands below a folder: a relative path that cannot lead out of it. */
record SitePath(String value) implements Comparable<SitePath> {
  /**
   * No leading dot keeps parent folders, hidden files and unfinished files out; no closing one,
   * because some file systems drop it.
   */
  private static final Pattern SEGMENT =
      Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9._~-]{0,118}[A-Za-z0-9_~-])?");

  private static final int LONGEST = 300;

  SitePath {
    if (!fits(value)) throw new IllegalArgumentException("not a path inside the site: " + value);
  }

  static boolean fits(String text) {
    if (text.isEmpty() || text.length() > LONGEST) return false;
    for (String segment : text.split("/", -1)) {
      if (!SEGMENT.matcher(segment).matches()) return false;
    }
    return true;
  }

  /** The page of a publication that stands under this path. */
  static SitePath page(String publication) {
    return new SitePath(publication + ".html");
  }

  Path in(Path folder) {
    return folder.resolve(value);
  }

  /** What leads from a page here to the site's root: empty, or {@code ../} for each folder. */
  String up() {
    return "../".repeat((int) value.chars().filter(each -> each == '/').count());
  }

  /** The folders that it stands in, the nearest last. */
  Stream<SitePath> ancestors() {
    return IntStream.range(0, value.length())
        .filter(each -> value.charAt(each) == '/')
        .mapToObj(each -> new SitePath(value.substring(0, each)));
  }

  /** Whether any of these is the same as any of those, or a folder where the other has a file. */
  static boolean clash(Set<SitePath> these, Set<SitePath> those) {
    return these.stream()
            .flatMap(each -> Stream.concat(Stream.of(each), each.ancestors()))
            .anyMatch(those::contains)
        || those.stream().flatMap(SitePath::ancestors).anyMatch(these::contains);
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
