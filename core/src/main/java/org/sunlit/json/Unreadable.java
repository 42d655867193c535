package org.sunlit.json;

import org.sunlit.input.Violation;
import org.sunlit.words.Words;

/** JSON from outside that cannot be read as meant; names the place by pointer. */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Violation violation;

  public Unreadable(String pointer, Words words) {
    super(pointer + ": " + words);
    this.violation = new Violation(pointer, words);
  }

  public Violation violation() {
    return violation;
  }
}
