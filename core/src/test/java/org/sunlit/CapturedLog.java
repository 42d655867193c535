package org.sunlit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.event.Level;

/** Keeps every line that is logged, for tests that ask what was. */
public final class CapturedLog extends HandedLog {
  private static final List<String> LINES = Collections.synchronizedList(new ArrayList<>());

  /** Every line so far. */
  public static List<String> lines() {
    synchronized (LINES) {
      return List.copyOf(LINES);
    }
  }

  /** Everything of ours; of others not what drivers say of each packet. */
  @Override
  protected boolean listensFor(Level level, String name) {
    return name.startsWith("org.sunlit") || level.toInt() >= Level.INFO.toInt();
  }

  @Override
  protected void hear(Level level, String name, String line) {
    LINES.add(level + " " + name + " " + line);
  }
}
