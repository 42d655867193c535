package org.sunlit.channels.website.root;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A few threads that share what one call has to do. The call's own thread hands out, never far
 * ahead of what is done, so that memory does not grow with the work; what fails there fails here.
 */
public final class Hands implements AutoCloseable {
  private static final int AHEAD = 64;

  private final @Nullable ExecutorService threads;
  private final Deque<Future<?>> given = new ArrayDeque<>();

  /**
   * @param count with one, the calling thread does everything itself
   */
  public Hands(int count) {
    this.threads = count > 1 ? Executors.newFixedThreadPool(count) : null;
  }

  /** Does the same with each, and takes what comes of them in their order. */
  public <T, R> void each(Iterable<T> all, Function<T, R> work, Consumer<R> inOrder) {
    ExecutorService several = threads;
    Deque<Future<R>> ahead = new ArrayDeque<>();
    for (T each : all) {
      if (several == null) {
        inOrder.accept(work.apply(each));
        continue;
      }
      if (ahead.size() == AHEAD) inOrder.accept(outcome(ahead.remove()));
      ahead.add(several.submit(() -> work.apply(each)));
    }
    while (!ahead.isEmpty()) inOrder.accept(outcome(ahead.remove()));
  }

  /** Does it at some time, at the latest when the caller waits for it. */
  public void give(Runnable work) {
    if (threads == null) {
      work.run();
      return;
    }
    if (given.size() == AHEAD) outcome(given.remove());
    given.add(threads.submit(work));
  }

  /** Waits until everything that was given is done. */
  public void await() {
    while (!given.isEmpty()) outcome(given.remove());
  }

  private static <R> R outcome(Future<R> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException("interrupted while writing"));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) throw error;
      if (e.getCause() instanceof RuntimeException failed) throw failed;
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Nothing is done any more once this is back. */
  @Override
  public void close() {
    if (threads == null) return;
    threads.shutdownNow();
    boolean interrupted = false;
    while (true) {
      try {
        if (threads.awaitTermination(1, TimeUnit.MINUTES)) break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }
}
