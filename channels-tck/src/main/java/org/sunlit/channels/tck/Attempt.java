package org.sunlit.channels.tck;

import java.util.concurrent.Callable;
import org.sunlit.channels.Standing;

/** Calls a channel as core does. */
final class Attempt {
  private Attempt() {}

  /** The channel's answer; what it throws is an unknown outcome, its message included. */
  static Standing of(Callable<Standing> call) {
    try {
      return call.call();
    } catch (Exception e) {
      return new Standing.Unknown(e.toString());
    }
  }

  /** Whether the Java platform keeps the thread for itself, so that no channel can end it. */
  static boolean isOfThePlatform(Thread thread) {
    ThreadGroup group = thread.getThreadGroup();
    return group == null
        || group.getName().equals("system")
        || group.getName().equals("InnocuousThreadGroup")
        || thread.getName().startsWith("ForkJoinPool.commonPool");
  }
}
