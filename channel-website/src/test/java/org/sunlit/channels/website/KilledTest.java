package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Standing;

/**
 * A program that publishes is killed, as by {@code kill -9}, at random moments, while a reader
 * follows every link all the time. {@code -Dsunlit.kills=100} for more moments than the usual few,
 * {@code -Dsunlit.seed} for others; what was found is in {@code target/killed.txt}.
 */
class KilledTest {
  private static final int KILLS = Integer.getInteger("sunlit.kills", 6);
  private static final long SEED = Long.getLong("sunlit.seed", 1);
  private static final int LONGEST = 700;
  private static final int ITEMS_OF_A_RUN = 1_000;
  private static final PlacementKey ANOTHER = new PlacementKey("another", "main");

  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> cutOff = new TreeMap<>();
  private Map<String, String> standing = new TreeMap<>();
  private volatile boolean done;
  private int rounds;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  @Test
  void nobody_sees_a_broken_link_or_half_a_file_and_the_next_run_completes_it(TestReporter reporter)
      throws Exception {
    Random random = new Random(SEED);
    Thread reader = new Thread(this::read, "reader");
    reader.start();
    try {
      for (int kill = 0; kill < KILLS; kill++) {
        PublishingProgram program = new PublishingProgram(directory, standing);
        program.runAndBeKilledAfter(random.nextInt(LONGEST), kill * ITEMS_OF_A_RUN);
        cutOff.merge(program.cutOff(), 1, Integer::sum);
        assertComplete(program, "after kill %s with seed %s".formatted(kill, SEED));
      }
    } finally {
      done = true;
      reader.join();
    }
    assertThat(seen).as("what the reader found with seed %s", SEED).isEmpty();
    assertThat(rounds).as("times that the reader went through the site").isPositive();
    report(reporter);
  }

  private void report(TestReporter reporter) throws IOException {
    long up = standing.values().stream().filter(each -> !each.isEmpty()).count();
    String line =
        "%d kills with seed %d, cut off %s; %d items placed, %d of them stand; the reader followed all links %d times and found none broken"
            .formatted(KILLS, SEED, cutOff, standing.size(), up, rounds);
    reporter.publishEntry("killed", line);
    Files.writeString(Path.of("killed.txt"), line + "\n");
  }

  /** What was answered stands, the step that was cut off as a whole or not at all. */
  private void assertComplete(PublishingProgram program, String when) throws IOException {
    Path shown = directory.resolve("site");
    Website site = Website.in(directory).at(Sites.ADDRESS);
    site.check(ANOTHER);
    assertThat(Links.broken(shown)).as(when).isEmpty();
    assertThat(Sites.files(shown)).as(when).noneMatch(each -> each.endsWith(".part"));
    assertThat(Sites.files(directory.resolve("state")))
        .as(when)
        .noneMatch(each -> each.contains("underway/"));
    Map<String, String> found = new TreeMap<>();
    program.after().keySet().forEach(each -> found.put(each, revision(site, each)));
    Map<String, String> before = new TreeMap<>(program.before());
    program.after().keySet().forEach(each -> before.putIfAbsent(each, ""));
    assertThat(found)
        .as("%s, cut off: %s", when, program.cutOff())
        .satisfiesAnyOf(
            each -> assertThat(each).isEqualTo(before),
            each -> assertThat(each).isEqualTo(program.after()));
    standing = found;
    assertListed(shown, when);
  }

  private static String revision(Website site, String path) {
    Standing found = site.check(new PlacementKey(path, "main"));
    return found instanceof Standing.Live live ? live.revision() : "";
  }

  private static void assertListed(Path shown, String when) throws IOException {
    Map<String, String> standing = new TreeMap<>();
    for (String each : Sites.files(shown)) {
      if (!each.startsWith("manifest")) standing.put(each, Manifests.digest(shown.resolve(each)));
    }
    assertThat(Manifests.read(shown)).as("manifest " + when).isEqualTo(standing);
  }

  private void read() {
    Path site = directory.resolve("site");
    while (!done) {
      try {
        if (Files.isRegularFile(site.resolve("index.html"))) {
          seen.addAll(Links.brokenWhileWritten(site));
          rounds++;
        }
      } catch (IOException | UncheckedIOException e) {
        seen.add(e.toString());
      }
    }
  }
}
