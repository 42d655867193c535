package org.sunlit.channels.website.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the index consists of.
 *
 * @param sealed numbers below it are in segments, the others in the file of the newest
 * @param live what the script reads, the oldest first
 * @param growing the segment that is being made of eight smaller ones, a few files at a time
 * @param grown how many of its files are made
 * @param retired smaller ones that are no longer read, with files still to delete
 */
public record Segments(
    int sealed, List<Segment> live, @Nullable Segment growing, int grown, List<Segment> retired) {
  public static final Segments NONE = new Segments(0, List.of(), null, 0, List.of());

  /** With 512 files a segment is large enough; larger ones would only take longer to make. */
  private static final int HIGHEST = 3;

  public Segments {
    live = List.copyOf(live);
    retired = List.copyOf(retired);
  }

  Segments with(Segment fresh) {
    List<Segment> more = new ArrayList<>(live);
    more.add(fresh);
    return new Segments(fresh.to(), more, growing, grown, retired);
  }

  /** The smallest eight that can become one. */
  Optional<Segment> nextToGrow() {
    return live.stream()
        .filter(each -> each.level() < HIGHEST)
        .map(each -> new Segment(each.level() + 1, each.from()))
        .filter(each -> each.from() % each.size() == 0 && live.containsAll(each.parts()))
        .min((one, other) -> Integer.compare(one.level(), other.level()));
  }

  Segments growing(Segment segment, int made) {
    return new Segments(sealed, live, segment, made, retired);
  }

  /** The large one in place of its parts. */
  Segments replaced(Segment segment) {
    List<Segment> rest = new ArrayList<>();
    for (Segment each : live) {
      if (each.equals(segment.parts().get(0))) rest.add(segment);
      if (!segment.parts().contains(each)) rest.add(each);
    }
    List<Segment> old = new ArrayList<>(retired);
    old.addAll(segment.parts());
    return new Segments(sealed, rest, null, 0, old);
  }

  Segments without(Segment deleted) {
    List<Segment> rest = new ArrayList<>(retired);
    rest.remove(deleted);
    return new Segments(sealed, live, growing, grown, rest);
  }
}
