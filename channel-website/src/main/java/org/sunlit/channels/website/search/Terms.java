package org.sunlit.channels.website.search;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a text can be found by: each two neighbouring Chinese characters, and each word of letters
 * and digits. Chinese has no spaces, and pairs need no dictionary. The script of the search page
 * does the same with a query.
 */
public final class Terms {
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_WORD = 24;
  private static final int OFFSET_BASIS = 0x811c9dc5;
  private static final int PRIME = 0x01000193;

  private enum Kind {
    CHINESE,
    WORD,
    BETWEEN;

    static Kind of(int character) {
      if (Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN) return CHINESE;
      return Character.isLetterOrDigit(character) ? WORD : BETWEEN;
    }
  }

  private Terms() {}

  public static Set<String> of(String text) {
    String cut = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    String plain = Normalizer.normalize(cut, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    Set<String> terms = new HashSet<>();
    int from = 0;
    while (from < plain.length()) {
      int to = from;
      Kind kind = Kind.of(plain.codePointAt(from));
      while (to < plain.length() && Kind.of(plain.codePointAt(to)) == kind) {
        to = plain.offsetByCodePoints(to, 1);
      }
      if (kind == Kind.WORD) terms.add(plain.substring(from, Math.min(to, from + LONGEST_WORD)));
      if (kind == Kind.CHINESE) addPairs(plain.substring(from, to), terms);
      from = to;
    }
    return terms;
  }

  private static void addPairs(String run, Set<String> terms) {
    int second = run.offsetByCodePoints(0, 1);
    if (second == run.length()) terms.add(run);
    for (int first = 0; second < run.length(); ) {
      int end = run.offsetByCodePoints(second, 1);
      terms.add(run.substring(first, end));
      first = second;
      second = end;
    }
  }

  /** FNV-1a over UTF-16 units; the script computes the same. */
  static int shard(String term, int shards) {
    int hash = OFFSET_BASIS;
    for (int i = 0; i < term.length(); i++) hash = (hash ^ term.charAt(i)) * PRIME;
    return Integer.remainderUnsigned(hash, shards);
  }
}
