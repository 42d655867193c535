package org.sunlit.demo.tour;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunlit.words.Words;

/**
 * A stage that the matter stood at, in the words of people who have never seen the software.
 *
 * @param number from 1
 * @param step which of the six stages, from 1
 * @param again whether the matter had been there before
 * @param lines five, each with what it is about
 * @param page the page of the matter on the site as it was then, from the site's front page; none
 *     if nothing stood there
 */
public record Station(
    int number, int step, Words stage, boolean again, List<Line> lines, @Nullable String page) {
  public Station {
    lines = List.copyOf(lines);
  }

  /** One of the five. */
  public record Line(Words about, Words words) {}
}
