import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What all benchmarks share: probes of the machine, medians, and threads that begin together. */
final class Machine {
  private Machine() {}

  /** Milliseconds for a fixed piece of arithmetic; the same on a machine that has nothing else to do. */
  static double cpu() {
    long begun = System.nanoTime();
    long x = 88172645463325252L;
    for (int each = 0; each < 100_000_000; each++) {
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
    }
    if (x == 0) System.out.print("");
    return (System.nanoTime() - begun) / 1e6;
  }

  /** Milliseconds to append a page to a file and to wait for the disk, the median of fifty. */
  static double fsync() throws IOException {
    Path file = Files.createTempFile("sunlit", "probe");
    List<Double> times = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
      for (int each = 0; each < 50; each++) {
        long begun = System.nanoTime();
        channel.write(ByteBuffer.allocate(8192));
        channel.force(false);
        times.add((System.nanoTime() - begun) / 1e6);
      }
    }
    Files.delete(file);
    return median(times);
  }

  static void probe(String when) throws IOException {
    System.out.printf(
        "%s: CPU probe %.0f ms, fsync probe %.2f ms, load %.1f%n",
        when,
        cpu(),
        fsync(),
        java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get((sorted.size() - 1) / 2);
  }

  /** Work of one thread. */
  interface Work {
    /**
     * @return how many pieces were done
     */
    long of(int thread) throws Exception;
  }

  /** Pieces a second that so many threads do together. */
  static double rate(int threads, Work work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Long>> all = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int number = thread;
        all.add(() -> work.of(number));
      }
      long begun = System.nanoTime();
      long done = 0;
      for (Future<Long> each : pool.invokeAll(all)) done += each.get();
      return done / ((System.nanoTime() - begun) / 1e9);
    } finally {
      pool.shutdown();
    }
  }
}
