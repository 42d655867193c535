package org.sunlit.store.jdbc;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a statement as this module writes them: those in capitals are SQL's, those in small
 * letters are ours.
 */
record SqlWords(Set<String> sql, Set<String> ours) {
  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Pattern PARAMETER = Pattern.compile(":[A-Za-z]\\w*");
  private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  static SqlWords of(String statement) {
    Set<String> sql = new TreeSet<>();
    Set<String> ours = new TreeSet<>();
    String bare = QUOTED.matcher(COMMENT.matcher(statement).replaceAll("")).replaceAll("''");
    bare = PARAMETER.matcher(bare).replaceAll("?");
    Matcher words = WORD.matcher(bare);
    while (words.find()) {
      String word = words.group();
      (word.equals(word.toUpperCase(Locale.ROOT)) ? sql : ours).add(word);
    }
    return new SqlWords(sql, ours);
  }
}
