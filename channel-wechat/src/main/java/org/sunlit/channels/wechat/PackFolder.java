package org.sunlit.channels.wechat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.PlacementKey;

/**
 * The folder of one key: {@code current.txt} names the numbered folder with the present pack and
 * its revision. A pack is finished before it is named, so that a fault half-way changes nothing.
 */
final class PackFolder {
  static final String README = "README.txt";
  private static final String CURRENT = "current.txt";
  private static final String WITHDRAWN = "withdrawn";
  private static final String UNFINISHED = "unfinished";
  private static final int LONGEST_NOTE = 8_192;

  private final Path folder;

  private PackFolder(Path folder) {
    this.folder = folder;
  }

  static PackFolder of(Path directory, PlacementKey key) {
    return new PackFolder(directory.resolve(name(key)));
  }

  /** Readable, the same on every file system, and never that of another key. */
  private static String name(PlacementKey key) {
    String readable =
        key.subject()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String cut = readable.length() > 40 ? readable.substring(0, 40) : readable;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((key.subject() + "\n" + key.outlet()).getBytes(UTF_8));
      return (cut.isEmpty() ? "pack" : cut) + "-" + HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * The pack that {@code current.txt} names.
   *
   * @param number the name of its folder
   * @param revision none if it has been withdrawn
   */
  record Current(String number, @Nullable String revision) {}

  Optional<Current> current() throws IOException {
    Path file = folder.resolve(CURRENT);
    if (!Files.exists(file)) return Optional.empty();
    List<String> lines = Files.readAllLines(file, UTF_8);
    if (lines.size() != 2) throw new IOException(CURRENT + " is damaged in " + name());
    String revision = lines.get(1).equals(WITHDRAWN) ? null : lines.get(1);
    return Optional.of(new Current(lines.get(0), revision));
  }

  String name() {
    return String.valueOf(folder.getFileName());
  }

  /** What a person finds the pack by, below the outlet's directory. */
  String handle(Current current) {
    return current.revision() == null ? name() : name() + "/" + current.number();
  }

  /** Whether a person says that nothing of it stands on the platform any more. */
  boolean removed() throws IOException {
    return left(folder, "removed").isPresent();
  }

  /** What a person wrote into {@code live.txt} of a pack. */
  Optional<String> live(String number) throws IOException {
    Optional<Path> file = left(folder.resolve(number), "live");
    if (file.isEmpty()) return Optional.empty();
    boolean note = Files.isRegularFile(file.get()) && Files.size(file.get()) <= LONGEST_NOTE;
    if (!note) return Optional.of("");
    // An address is ASCII: this way it is found in whatever encoding an editor saves.
    String text = Files.readString(file.get(), ISO_8859_1).replace("\0", "");
    return Optional.of(text);
  }

  /** Whether some pack was confirmed, rightly or not. */
  boolean everLive() throws IOException {
    for (String each : numbers()) {
      if (live(each).isPresent()) return true;
    }
    return false;
  }

  /** The articles of all packs that were confirmed, the oldest first. */
  List<ArticleAddress> addresses() throws IOException {
    Stream.Builder<ArticleAddress> addresses = Stream.builder();
    for (String each : numbers()) {
      live(each).flatMap(ArticleAddress::in).ifPresent(addresses::add);
    }
    return addresses.build().distinct().toList();
  }

  void place(Map<String, byte[]> files, String revision) throws IOException {
    if (removed()) delete();
    Path unfinished = folder.resolve(UNFINISHED);
    deleteAll(unfinished);
    Files.createDirectories(unfinished);
    for (Map.Entry<String, byte[]> each : files.entrySet()) {
      Files.write(unfinished.resolve(each.getKey()), each.getValue());
    }
    String number = next();
    Files.move(unfinished, folder.resolve(number), ATOMIC_MOVE);
    write(CURRENT, number + "\n" + revision + "\n");
    Files.deleteIfExists(folder.resolve(README));
    tidy(number);
  }

  /** Leaves nothing but what names the articles that a person has to delete. */
  void withdraw(String readme) throws IOException {
    write(README, readme);
    write(CURRENT, "-\n" + WITHDRAWN + "\n");
    tidy(null);
  }

  void delete() throws IOException {
    Files.deleteIfExists(folder.resolve(CURRENT));
    deleteAll(folder);
  }

  /** Superseded packs would be published by mistake: only their confirmations stay. */
  private void tidy(@Nullable String kept) throws IOException {
    deleteAll(folder.resolve(UNFINISHED));
    for (String each : numbers()) {
      if (each.equals(kept)) continue;
      Path pack = folder.resolve(each);
      Optional<Path> live = left(pack, "live");
      if (live.isEmpty()) {
        deleteAll(pack);
        continue;
      }
      try (Stream<Path> files = Files.list(pack)) {
        for (Path file : files.filter(path -> !path.equals(live.get())).toList()) deleteAll(file);
      }
    }
  }

  private String next() throws IOException {
    int last = numbers().stream().mapToInt(Integer::parseInt).max().orElse(0);
    return String.format(Locale.ROOT, "%03d", last + 1);
  }

  private List<String> numbers() throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(each -> String.valueOf(each.getFileName()))
          .filter(each -> each.matches("[0-9]{3,9}"))
          .sorted()
          .toList();
    }
  }

  /** A file that a person left: editors that hide endings add a second one unseen. */
  private static Optional<Path> left(Path where, String name) throws IOException {
    if (!Files.isDirectory(where)) return Optional.empty();
    List<String> names = List.of(name + ".txt", name + ".txt.txt");
    try (Stream<Path> all = Files.list(where)) {
      return all.filter(
              each -> names.contains(String.valueOf(each.getFileName()).toLowerCase(Locale.ROOT)))
          .sorted()
          .findFirst();
    }
  }

  private void write(String name, String text) throws IOException {
    Path unfinished = folder.resolve(name + "." + UNFINISHED);
    Files.writeString(unfinished, text, UTF_8);
    Files.move(unfinished, folder.resolve(name), ATOMIC_MOVE, REPLACE_EXISTING);
  }

  private static void deleteAll(Path path) throws IOException {
    if (!Files.exists(path)) return;
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException fault)
              throws IOException {
            if (fault != null) throw fault;
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
