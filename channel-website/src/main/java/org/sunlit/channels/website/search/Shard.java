package org.sunlit.channels.website.search;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sunlit.channels.website.root.SitePath;

/**
 * Terms with the numbers that have them, counted from the segment's first: each number as the
 * distance from the one before, in base 36.
 */
final class Shard {
  private static final int BASE = 36;
  private static final JsonMapper MAPPER = new JsonMapper();

  private final TreeMap<String, NavigableSet<Integer>> terms = new TreeMap<>();

  static Shard read(SitePath at, byte[] json, int from) {
    Shard shard = new Shard();
    try {
      Map<String, String> packed =
          MAPPER.readValue(json, new TypeReference<Map<String, String>>() {});
      packed.forEach((term, gaps) -> shard.terms.put(term, unpacked(gaps, from)));
      return shard;
    } catch (IOException | NumberFormatException e) {
      throw new UncheckedIOException("damaged: " + at, new IOException(e));
    }
  }

  private static NavigableSet<Integer> unpacked(String gaps, int from) {
    NavigableSet<Integer> numbers = new TreeSet<>();
    int number = from;
    for (String each : gaps.split(" ", -1)) {
      number += Integer.parseInt(each, BASE);
      numbers.add(number);
    }
    return numbers;
  }

  byte[] write(int from) {
    return json(packed(from));
  }

  Map<String, String> packed(int from) {
    Map<String, String> packed = new TreeMap<>();
    terms.forEach((term, numbers) -> packed.put(term, packed(numbers, from)));
    return packed;
  }

  private static String packed(SortedSet<Integer> numbers, int from) {
    StringBuilder gaps = new StringBuilder();
    int last = from;
    for (int each : numbers) {
      if (!gaps.isEmpty()) gaps.append(' ');
      gaps.append(Integer.toString(each - last, BASE));
      last = each;
    }
    return gaps.toString();
  }

  void add(String term, int number) {
    terms.computeIfAbsent(term, x -> new TreeSet<>()).add(number);
  }

  /** Of another shard the terms that belong here. */
  void addAll(Shard other, int shard, int shards) {
    other.terms.forEach(
        (term, numbers) -> {
          if (Terms.shard(term, shards) == shard) {
            terms.computeIfAbsent(term, x -> new TreeSet<>()).addAll(numbers);
          }
        });
  }

  /** Makes the shard say of one number just what these terms say. */
  void set(int number, Set<String> wanted, int shard, int shards) {
    terms.forEach(
        (term, numbers) -> {
          if (!wanted.contains(term)) numbers.remove(number);
        });
    terms.values().removeIf(NavigableSet::isEmpty);
    for (String term : wanted) {
      if (Terms.shard(term, shards) == shard) add(term, number);
    }
  }

  static byte[] json(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<Shard> of(Optional<byte[]> json, SitePath at, int from) {
    return json.map(bytes -> read(at, bytes, from));
  }
}
