package org.sunlit.calendar;

import org.sunlit.words.Words;

/**
 * What a parameter sets: how long something lasts, or the day of the year by which it is done. The
 * text form is {@code 10 wd}, {@code 3 d}, {@code 6 m}, {@code 1 y} or {@code 10-31}.
 */
public sealed interface Term permits Span, Yearly {

  /** As people read it. */
  Words words();

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException for anything else
   */
  static Term parse(String text) {
    return Yearly.isWritten(text) ? Yearly.parse(text) : Span.parse(text);
  }
}
