package org.sunlit.store.jdbc.crash;

import org.slf4j.event.Level;
import org.sunlit.HandedLog;

/** The log of a node: what is wrong goes to its standard error, all else nowhere. */
public final class ErrorsOnly extends HandedLog {
  @Override
  protected boolean listensFor(Level level, String name) {
    return level == Level.ERROR;
  }

  @Override
  protected void hear(Level level, String name, String line) {
    System.err.println(name + " " + line);
  }
}
