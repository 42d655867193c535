package org.sunlit.store.jdbc.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sunlit.School;
import org.sunlit.record.Conflict;
import org.sunlit.record.Envelope;
import org.sunlit.record.Outcome;
import org.sunlit.store.jdbc.JdbcStore;

/**
 * A node in a process of its own: gives its orders, works, and ends by itself once all its orders
 * are acknowledged and nothing is left to do. Started again it goes on where its journal ends, and
 * gives those orders again of which it does not know what became.
 */
public final class CrashNode {
  private static final int THREADS = 2;
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

  private final Wire wire;
  private final School school;
  private final Journal journal;
  private final Errands errands;
  private final Map<String, Map<String, String>> answered = new ConcurrentHashMap<>();

  private CrashNode(NodeSettings settings, Wire wire, School school, Journal journal) {
    this.wire = wire;
    this.school = school;
    this.journal = journal;
    this.errands = new Errands(settings, () -> Integer.parseInt(wire.ask("limit")));
    for (Journal.Line each : Journal.read(settings.journal())) {
      answered.put(each.key(), each.answers());
    }
  }

  /** Says {@code open} once it is open, and nothing else. */
  public static void main(String[] words) throws Exception {
    endWithWhoeverStartedIt();
    NodeSettings settings = NodeSettings.read(words);
    Wire wire = new Wire(settings.port(), settings.node());
    JdbcStore store = settings.store();
    try (Journal journal = new Journal(settings.journal());
        School school =
            new School(
                TwoOutlets.PROFILE,
                new RemoteOutlet(TwoOutlets.SITE, wire),
                parts ->
                    parts
                        .store(store)
                        .channel(TwoOutlets.WALL, new RemoteOutlet(TwoOutlets.WALL, wire))
                        .lease(settings.lease())
                        .random(new Random(settings.seed())))) {
      System.out.println("open");
      new CrashNode(settings, wire, school, journal).run();
    }
  }

  /** Whoever is killed closes what this one could read, and no node is left behind. */
  private static void endWithWhoeverStartedIt() {
    Thread watch =
        new Thread(
            () -> {
              try {
                System.in.transferTo(OutputStream.nullOutputStream());
              } catch (IOException gone) {
                // As good as the end of it.
              }
              Runtime.getRuntime().halt(1);
            },
            "watch");
    watch.setDaemon(true);
    watch.start();
  }

  private void run() throws InterruptedException, ExecutionException {
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int each = 0; each < THREADS; each++) all.add(this::order);
    for (int each = 0; each < THREADS; each++) all.add(this::work);
    ExecutorService threads = Executors.newFixedThreadPool(all.size());
    try {
      List<Future<Boolean>> done = all.stream().map(threads::submit).toList();
      for (Future<Boolean> each : done) each.get();
    } finally {
      threads.shutdownNow();
    }
  }

  private boolean work() {
    boolean quiet = false;
    while (!quiet) {
      try {
        school.sunlit.work();
        wire.ask("worked");
        quiet = errands.areDone() && isQuiet();
      } catch (RuntimeException unreachable) {
        complain("work", unreachable);
      }
      LockSupport.parkNanos(PAUSE);
    }
    return true;
  }

  private boolean isQuiet() {
    return school.sunlit.placements().stream().allMatch(TwoOutlets::isSettled);
  }

  private boolean order() {
    while (!errands.areDone()) {
      Errand errand = errands.take();
      if (errand == null) LockSupport.parkNanos(PAUSE);
      else errands.leave(errand, run(errand));
    }
    return true;
  }

  /** Whether all of its orders are acknowledged. */
  private boolean run(Errand errand) {
    Map<String, String> known = new HashMap<>();
    for (Errand.Step step : errand.steps()) {
      String key = errand.key(step);
      if (!answered.containsKey(key)) {
        Outcome outcome = outcome(step, key, known);
        if (outcome instanceof Outcome.Refused && step.waits()) return false;
        if (!(outcome instanceof Outcome.Done done)) {
          throw new IllegalStateException(key + " was answered by " + outcome);
        }
        journal.acknowledged(step.actor().person(), key, done);
        answered.put(key, done.answers());
      }
      known.putAll(answered.getOrDefault(key, Map.of()));
    }
    return true;
  }

  /** Given again with the same key as long as nobody says what became of it. */
  private Outcome outcome(Errand.Step step, String key, Map<String, String> known) {
    while (true) {
      try {
        return school.sunlit.perform(
            step.actor(), step.order().apply(known), Envelope.PLAIN.key(key));
      } catch (Conflict meanwhile) {
        LockSupport.parkNanos(PAUSE);
      } catch (RuntimeException unreachable) {
        complain(key, unreachable);
      }
    }
  }

  /** A host would write it down and go on. */
  private static void complain(String what, RuntimeException thrown) {
    System.err.println(what + ": " + thrown);
    LockSupport.parkNanos(10 * PAUSE);
  }
}
