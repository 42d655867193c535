package org.sunlit.channels.website.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sunlit.channels.website.root.SitePath;

/**
 * The terms of {@code 8^(level+1)} consecutive numbers, in {@code 8^level} files by the terms'
 * hashes: each file stays as small as the text of about eight pages.
 *
 * @param from the first number
 */
public record Segment(int level, int from) {
  static final int FAN = 8;

  int size() {
    return power(level + 1);
  }

  int shards() {
    return power(level);
  }

  int to() {
    return from + size();
  }

  boolean covers(int number) {
    return from <= number && number < to();
  }

  SitePath shard(int shard) {
    return new SitePath("search/%d-%d/%d.json".formatted(level, from, shard));
  }

  /** The segments one level below that make up this one. */
  List<Segment> parts() {
    List<Segment> parts = new ArrayList<>();
    for (int i = 0; i < FAN; i++) parts.add(new Segment(level - 1, from + i * power(level)));
    return parts;
  }

  /** The largest that begins here and ends in time; none if even eight are too many. */
  static Optional<Segment> largest(int from, int end, int highest) {
    return IntStream.iterate(highest, level -> level >= 0, level -> level - 1)
        .mapToObj(level -> new Segment(level, from))
        .filter(each -> from % each.size() == 0 && each.to() <= end)
        .findFirst();
  }

  private static int power(int exponent) {
    return (int) Math.pow(FAN, exponent);
  }
}
