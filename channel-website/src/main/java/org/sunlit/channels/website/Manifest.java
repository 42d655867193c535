package org.sunlit.channels.website;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sunlit.channels.website.root.FinishedFiles;
import org.sunlit.channels.website.root.Sha256;
import org.sunlit.channels.website.root.SitePath;

/**
 * The SHA-256 of every file of a site, in the form that {@code sha256sum} reads. {@code
 * manifest.txt} holds what was written last and, of a small site, everything; when it grows too
 * long, lines move to parts below {@code manifest}, one part at a time. Where a file stands in
 * both, {@code manifest.txt} counts.
 */
final class Manifest {
  static final SitePath NEWEST = new SitePath("manifest.txt");
  private static final String PARTS = "manifest";
  private static final int PART_COUNT = 64;
  private static final int LONGEST = 1_000;
  private static final String BETWEEN = "  ";

  private final FinishedFiles files;

  Manifest(FinishedFiles files) {
    this.files = files;
  }

  /**
   * Takes in what became of some files: a digest, or nothing for one that is gone.
   *
   * @param room how many parts may be written beside {@code manifest.txt} only to keep that short
   */
  void update(Map<SitePath, Optional<String>> changes, int room) {
    Map<String, String> newest = read(NEWEST);
    Map<SitePath, Map<String, String>> parts = new TreeMap<>();
    changes.forEach(
        (at, digest) -> {
          if (digest.isPresent()) {
            newest.put(at.value(), digest.get());
          } else {
            newest.remove(at.value());
            SitePath part = part(at.value());
            parts.computeIfAbsent(part, this::read).remove(at.value());
          }
        });
    for (int i = 0; i < room && newest.size() > LONGEST; i++) move(newest, parts);
    parts.forEach(this::write);
    write(NEWEST, newest);
  }

  /** The lines of the part that most of them belong to. */
  private void move(Map<String, String> newest, Map<SitePath, Map<String, String>> parts) {
    Map<SitePath, List<String>> byPart =
        newest.keySet().stream().collect(Collectors.groupingBy(Manifest::part));
    SitePath fullest =
        byPart.keySet().stream()
            .max(Comparator.comparingInt(each -> byPart.getOrDefault(each, List.of()).size()))
            .orElseThrow();
    Map<String, String> lines = parts.computeIfAbsent(fullest, this::read);
    byPart
        .getOrDefault(fullest, List.of())
        .forEach(each -> lines.put(each, Objects.requireNonNull(newest.remove(each))));
  }

  /** All files as they are listed. */
  Map<String, String> all() {
    Map<String, String> all = new HashMap<>();
    files.list(PARTS).forEach(each -> all.putAll(read(each)));
    all.putAll(read(NEWEST));
    return all;
  }

  /** Lists all files anew, from what stands there. */
  void remake() {
    Map<String, String> all = new TreeMap<>();
    for (SitePath each : files.all()) {
      if (!isOwn(each))
        files.read(each).ifPresent(bytes -> all.put(each.value(), Sha256.of(bytes)));
    }
    replace(all);
  }

  void replace(Map<String, String> all) {
    Map<SitePath, Map<String, String>> parts = new TreeMap<>();
    files.list(PARTS).forEach(each -> parts.put(each, new TreeMap<>()));
    if (all.size() > LONGEST) {
      all.forEach(
          (name, digest) ->
              parts.computeIfAbsent(part(name), x -> new TreeMap<>()).put(name, digest));
      parts.forEach(this::write);
      write(NEWEST, Map.of());
    } else {
      write(NEWEST, all);
      parts.forEach(this::write);
    }
  }

  static boolean isOwn(SitePath at) {
    return at.equals(NEWEST) || at.value().startsWith(PARTS + "/");
  }

  private Map<String, String> read(SitePath at) {
    Map<String, String> lines = new TreeMap<>();
    files
        .read(at)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("")
        .lines()
        .forEach(
            line -> {
              int between = line.indexOf(BETWEEN);
              lines.put(line.substring(between + BETWEEN.length()), line.substring(0, between));
            });
    return lines;
  }

  private void write(SitePath at, Map<String, String> lines) {
    if (lines.isEmpty() && !at.equals(NEWEST)) {
      files.delete(at);
      return;
    }
    String text =
        lines.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> each.getValue() + BETWEEN + each.getKey() + "\n")
            .collect(Collectors.joining());
    files.write(at, text.getBytes(StandardCharsets.UTF_8));
  }

  private static SitePath part(String name) {
    int number = Integer.parseInt(Sha256.of(name).substring(0, 4), 16) % PART_COUNT;
    return new SitePath(PARTS + "/%02d.txt".formatted(number));
  }
}
