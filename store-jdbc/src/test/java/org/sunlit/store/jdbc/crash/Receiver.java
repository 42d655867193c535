package org.sunlit.store.jdbc.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What nodes place, kept in a process that nobody kills: what reached it has happened, whatever
 * becomes of the node. Answers over loopback, a line for a line. Of the site a revision that stands
 * already is no second effect; of the wall every placing is one.
 */
final class Receiver implements AutoCloseable {
  /** How far a placing has come when its node says so and waits for a word. */
  enum Step {
    /** In hand, and the outlet not yet called. */
    CLAIMED,
    /** The outlet has done it, and not yet answered. */
    PLACED,
    /** The node has the answer, and nothing of it is recorded. */
    ANSWERED
  }

  /** Who has come to a trap, with what. */
  record Caught(int node, String key) {}

  /**
   * Where a node is waited for: there it gets no word before it is let go.
   *
   * @param caught completed when one has come
   */
  record Trap(
      Step step,
      String outlet,
      Predicate<String> keys,
      CompletableFuture<Caught> caught,
      CompletableFuture<Boolean> word) {
    private Trap(Step step, String outlet, Predicate<String> keys) {
      this(step, outlet, keys, new CompletableFuture<>(), new CompletableFuture<>());
    }

    private boolean isFor(Step at, String where, String key) {
      return step == at && outlet.equals(where) && keys.test(key);
    }

    void letGo() {
      word.complete(true);
    }
  }

  /** What a node did to an outlet. */
  record Effect(String outlet, String key, String revision) {}

  private final ServerSocket server;
  private final List<Socket> lines = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private final List<Effect> repeated = new ArrayList<>();
  private final Map<String, String> standing = new HashMap<>();
  private final Map<Integer, CountDownLatch> working = new HashMap<>();
  private volatile int limit;
  private @Nullable Trap trap;

  Receiver() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread accepting = new Thread(this::accept, "receiver");
    accepting.setDaemon(true);
    accepting.start();
  }

  int port() {
    return server.getLocalPort();
  }

  /** How many matters nodes may have begun by now. */
  void allow(int matters) {
    limit = matters;
  }

  /** The next node that comes to this step is held there. */
  Trap trap(Step step, String outlet) {
    return trap(step, outlet, key -> true);
  }

  /**
   * The next one that comes there with certain things is.
   *
   * @param keys the keys of their placements
   */
  synchronized Trap trap(Step step, String outlet, Predicate<String> keys) {
    trap = new Trap(step, outlet, keys);
    return trap;
  }

  /** Nobody is waited for any more. */
  synchronized void untrap() {
    trap = null;
  }

  /** Counts down as often as a node does all that it finds due, once there was any effect. */
  synchronized CountDownLatch working(int node, int often) {
    CountDownLatch latch = new CountDownLatch(often);
    working.put(node, latch);
    return latch;
  }

  /** Every effect, in the order in which they came. */
  synchronized List<Effect> effects() {
    return List.copyOf(effects);
  }

  /** What was to be placed where it stood already, at the outlet that knows. */
  synchronized List<Effect> repeated() {
    return List.copyOf(repeated);
  }

  /** The revision under each key that stands on an outlet. */
  synchronized Map<String, String> standing(String outlet) {
    Map<String, String> found = new HashMap<>();
    standing.forEach(
        (at, revision) -> {
          if (at.endsWith("@" + outlet)) found.put(at, revision);
        });
    return found;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket line = server.accept();
        synchronized (this) {
          lines.add(line);
        }
        Thread talking = new Thread(() -> talk(line), "receiver");
        talking.setDaemon(true);
        talking.start();
      } catch (IOException closed) {
        return;
      }
    }
  }

  /** Until the node hangs up, as it does when it is killed. */
  private void talk(Socket line) {
    try (line;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
      OutputStream out = line.getOutputStream();
      for (String said = in.readLine(); said != null; said = in.readLine()) {
        String answer = answer(said.split(" ", -1));
        out.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException killed) {
      // So it has hung up.
    }
  }

  private String answer(String[] said) {
    int node = Integer.parseInt(said[0]);
    return switch (said[1]) {
      case "limit" -> Integer.toString(limit);
      case "worked" -> worked(node);
      case "claimed" -> held(Step.CLAIMED, said[2], new Caught(node, said[3]), "go on");
      case "place" -> {
        place(said[2], said[3], said[4]);
        yield held(Step.PLACED, said[2], new Caught(node, said[3]), said[4]);
      }
      case "answered" -> held(Step.ANSWERED, said[2], new Caught(node, said[3]), "go on");
      case "check" -> check(said[2], said[3]);
      case "withdraw" -> withdraw(said[3]);
      default -> throw new IllegalArgumentException(String.join(" ", said));
    };
  }

  /** The same answer, but for a node that has come to the trap only once it is let go. */
  private String held(Step step, String outlet, Caught caught, String answer) {
    Trap trapped = trapped(step, outlet, caught.key());
    if (trapped != null) {
      trapped.caught().complete(caught);
      trapped.word().join();
    }
    return answer;
  }

  private synchronized @Nullable Trap trapped(Step step, String outlet, String key) {
    Trap set = trap;
    if (set == null || !set.isFor(step, outlet, key)) return null;
    trap = null;
    return set;
  }

  private synchronized String worked(int node) {
    CountDownLatch latch = working.get(node);
    if (latch != null && !effects.isEmpty()) latch.countDown();
    return "go on";
  }

  private synchronized void place(String outlet, String key, String revision) {
    Effect effect = new Effect(outlet, key, revision);
    String before = standing.put(key, revision);
    if (outlet.equals(TwoOutlets.SITE) && revision.equals(before)) repeated.add(effect);
    else effects.add(effect);
  }

  private synchronized String check(String outlet, String key) {
    if (outlet.equals(TwoOutlets.WALL)) return "unknown";
    return standing.getOrDefault(key, "");
  }

  private synchronized String withdraw(String key) {
    standing.remove(key);
    return "";
  }

  @Override
  public void close() throws IOException {
    server.close();
    synchronized (this) {
      for (Socket each : lines) each.close();
    }
  }
}
