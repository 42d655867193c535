package org.sunlit.demo.scenario;

/** What keeps strangers out of the campus site, unless somebody forgot it. Thread-safe. */
public final class Door {
  private volatile boolean open;

  /** Whether strangers get in. */
  public boolean isOpen() {
    return open;
  }

  void leaveOpen() {
    open = true;
  }

  void shut() {
    open = false;
  }
}
