package org.sunlit.channels.website;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.website.register.Line;
import org.sunlit.channels.website.register.Register;
import org.sunlit.channels.website.root.FinishedFiles;
import org.sunlit.channels.website.root.Sha256;
import org.sunlit.channels.website.root.SitePath;

/**
 * What the website knows without asking anybody: one file for each key under {@code standing}, or
 * several in one under {@code packed}, the lines of all under {@code register}, and under {@code
 * underway} what a call is working on, left behind only by a crash.
 */
final class State {
  private static final String REGISTER = "register";
  private static final String UNDERWAY = "underway";
  private static final int LINES = 256;

  private static final SitePath LOOK = new SitePath("look");
  private static final SitePath TURN = new SitePath("turn");
  private static final SitePath SHARED = new SitePath("shared.json");

  private final FinishedFiles files;
  private final Packs packs;
  private @Nullable Remembered memory;

  /** The register as this node knows it; another turn means that another node wrote. */
  private record Remembered(int turn, Register register) {}

  State(FinishedFiles files) {
    this.files = files;
    this.packs = new Packs(files);
  }

  Packs packs() {
    return packs;
  }

  Optional<Kept> of(PlacementKey key) {
    return byItself(key)
        .or(
            () ->
                register()
                    .of(key)
                    .flatMap(line -> Packs.find(packs.at(line.number() / Packs.SIZE), key)));
  }

  private Optional<Kept> byItself(PlacementKey key) {
    SitePath at = standing(key);
    return files.read(at).map(json -> StateJson.read(at, json, Kept.class));
  }

  /** The same publication or the same words as before. */
  void keep(Kept kept) {
    files.create(standing(kept.key()), StateJson.write(kept, Kept.class));
  }

  /** With its line, which the register has already, and those beside it. */
  void keep(Kept kept, Line line) {
    SitePath standing = standing(kept.key());
    SitePath lines = chunk(line.number() / LINES);
    files.stage(standing, StateJson.write(kept, Kept.class));
    files.stage(lines, lines(register(), line.number() / LINES));
    files.finish(List.of(standing, lines));
    packs.drop(line.number(), kept.key());
  }

  /** Writes down what is about to be done; from now on what other nodes remember is old. */
  void begin(Underway underway) {
    SitePath at = new SitePath(UNDERWAY + "/" + name(underway.wanted().key()) + ".json");
    int turn = turn() + 1;
    files.stage(TURN, Integer.toString(turn).getBytes(StandardCharsets.UTF_8));
    files.stage(at, StateJson.write(underway, Underway.class));
    files.finish(List.of(TURN, at));
    if (memory != null) memory = new Remembered(turn, memory.register());
  }

  private int turn() {
    return files
        .read(TURN)
        .map(bytes -> Integer.valueOf(new String(bytes, StandardCharsets.UTF_8)))
        .orElse(0);
  }

  void end(PlacementKey key) {
    files.delete(new SitePath(UNDERWAY + "/" + name(key) + ".json"));
  }

  /**
   * What calls began and did not end. A call that was cut off before its intention was written down
   * has done nothing, and nothing stays of what it was about to say.
   */
  List<Underway> unfinished() {
    files.discardAll(UNDERWAY);
    return files.list(UNDERWAY).stream()
        .flatMap(
            at -> files.read(at).map(json -> StateJson.read(at, json, Underway.class)).stream())
        .toList();
  }

  /** Everything that stands or stood, one after another. */
  Stream<Kept> all() {
    int packed = (register().size() + Packs.SIZE - 1) / Packs.SIZE;
    return IntStream.range(0, packed).boxed().flatMap(this::all);
  }

  private Stream<Kept> all(int pack) {
    Register all = register();
    List<Kept> packed = packs.at(pack);
    int first = pack * Packs.SIZE;
    return IntStream.range(first, Math.min(first + Packs.SIZE, all.size()))
        .mapToObj(number -> all.at(number).key())
        .flatMap(key -> byItself(key).or(() -> Packs.find(packed, key)).stream());
  }

  /** The look in which all pages were last rendered. */
  Optional<String> look() {
    return files.read(LOOK).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  void look(String look) {
    files.write(LOOK, look.getBytes(StandardCharsets.UTF_8));
  }

  /** How far the shared pages are cut. */
  Shared shared() {
    return files
        .read(SHARED)
        .map(json -> StateJson.read(SHARED, json, Shared.class))
        .orElse(Shared.NONE);
  }

  void shared(Shared shared) {
    files.write(SHARED, StateJson.write(shared, Shared.class));
  }

  /** All lines; what the caller changes in it is kept by {@link #keep(Kept, Line)}. */
  Register register() {
    int turn = turn();
    if (memory == null || memory.turn() != turn) memory = new Remembered(turn, readAll());
    return memory.register();
  }

  /** After a call that failed half-way: what is on the disk counts. */
  void forget() {
    memory = null;
  }

  private Register readAll() {
    List<Line> lines = new ArrayList<>();
    for (int chunk = 0; ; chunk++) {
      SitePath at = chunk(chunk);
      Optional<byte[]> json = files.read(at);
      if (json.isEmpty()) return Register.of(lines);
      lines.addAll(List.of(StateJson.read(at, json.get(), Line[].class)));
    }
  }

  /** Writes all lines down. */
  void keepAll(Register register) {
    for (int chunk = 0; chunk * LINES < register.size(); chunk++) {
      files.create(chunk(chunk), lines(register, chunk));
    }
  }

  private static byte[] lines(Register register, int chunk) {
    int first = chunk * LINES;
    Line[] lines =
        IntStream.range(first, Math.min(first + LINES, register.size()))
            .mapToObj(register::at)
            .toArray(Line[]::new);
    return StateJson.write(lines, Line[].class);
  }

  private static SitePath chunk(int number) {
    return new SitePath(REGISTER + "/" + number + ".json");
  }

  private static SitePath standing(PlacementKey key) {
    String name = name(key);
    return new SitePath("standing/" + name.substring(0, 2) + "/" + name + ".json");
  }

  /** A digest, since a key may hold what no file name can. */
  private static String name(PlacementKey key) {
    return Sha256.of(key.subject() + "\n" + key.outlet()).substring(0, 32);
  }
}
