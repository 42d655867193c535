package org.sunlit.channels.website.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{Nd}&&[^\\p{IsHan}]]+");

  private Terms() {}

  public static SortedSet<String> of(String text) {
    String cut = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    String plain = Normalizer.normalize(cut, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    SortedSet<String> terms = new TreeSet<>();
    Matcher runs = RUN.matcher(plain);
    while (runs.find()) {
      String run = runs.group();
      if (UnicodeScript.of(run.codePointAt(0)) != UnicodeScript.HAN) {
        terms.add(run.substring(0, Math.min(run.length(), LONGEST_WORD)));
        continue;
      }
      int[] characters = run.codePoints().toArray();
      if (characters.length == 1) terms.add(run);
      for (int i = 0; i + 1 < characters.length; i++) terms.add(new String(characters, i, 2));
    }
    return terms;
  }

  /** FNV-1a over UTF-16 units; the script computes the same. */
  static int shard(String term, int shards) {
    int hash = OFFSET_BASIS;
    for (int i = 0; i < term.length(); i++) hash = (hash ^ term.charAt(i)) * PRIME;
    return Integer.remainderUnsigned(hash, shards);
  }
}
