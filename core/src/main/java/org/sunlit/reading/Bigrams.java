package org.sunlit.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * How texts are searched without a dictionary of Chinese: by every two characters that stand side
 * by side. Wide and narrow, capital and small letters are the same; only letters and digits count.
 */
public final class Bigrams {
  private Bigrams() {}

  /**
   * What is searched for.
   *
   * @param grams pairs that all have to stand in a text
   * @param letters single ones that have to
   */
  public record Wanted(Set<String> grams, Set<String> letters) {
    public Wanted {
      grams = Set.copyOf(grams);
      letters = Set.copyOf(letters);
    }

    public boolean isNothing() {
      return grams.isEmpty() && letters.isEmpty();
    }

    public boolean isIn(Collection<String> text) {
      return text.containsAll(grams)
          && letters.stream()
              .allMatch(letter -> text.stream().anyMatch(each -> each.startsWith(letter)));
    }
  }

  /** All pairs of a text, and the last letter of each run of letters by itself. */
  public static Set<String> of(String text) {
    Set<String> grams = new TreeSet<>();
    for (int[] run : runs(text)) {
      for (int at = 0; at + 1 < run.length; at++) grams.add(new String(run, at, 2));
      grams.add(new String(run, run.length - 1, 1));
    }
    return grams;
  }

  public static Wanted wanted(String words) {
    Set<String> grams = new TreeSet<>();
    Set<String> letters = new TreeSet<>();
    for (int[] run : runs(words)) {
      if (run.length == 1) letters.add(new String(run, 0, 1));
      for (int at = 0; at + 1 < run.length; at++) grams.add(new String(run, at, 2));
    }
    return new Wanted(grams, letters);
  }

  /** As texts are compared. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static List<int[]> runs(String text) {
    List<int[]> runs = new ArrayList<>();
    int[] points = plain(text).codePoints().toArray();
    int first = 0;
    for (int at = 0; at <= points.length; at++) {
      if (at < points.length && Character.isLetterOrDigit(points[at])) continue;
      if (at > first) runs.add(java.util.Arrays.copyOfRange(points, first, at));
      first = at + 1;
    }
    return runs;
  }
}
