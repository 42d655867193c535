package org.sunlit.record;

/**
 * Somebody else has changed the same thing first; the transaction left nothing and may be repeated.
 */
public final class Conflict extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Conflict(String what) {
    super("changed by somebody else meanwhile: " + what);
  }

  /** The same, as a database told it. */
  public Conflict(String what, Throwable cause) {
    super("changed by somebody else meanwhile: " + what, cause);
  }
}
