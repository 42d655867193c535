package org.sunlit.channels.website.look;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a heading may go on in the next line. Browsers break Chinese between any two characters,
 * also within a word; what official titles are made of shows where one ends.
 */
final class Phrases {
  private static final String KINDS = "办法|规定|细则|方案|规则|通知|公告|公示|预算|决算|报告|要点|目录|名单";
  private static final String BEFORE = "管理|实施|暂行|调整|关于|岗位|" + KINDS;
  private static final Pattern BREAK =
      Pattern.compile(
          "(?<=大学|学院|委员会|的|日至)(?=.)|(?<=年)(?=[0-9]{1,2}月)|(?<=.)(?="
              + BEFORE
              + ")|(?<=[^参给赋授])(?=与)");

  private Phrases() {}

  /** Plain text as markup, with a mark at each place where a line may end. */
  static String html(String text) {
    return BREAK.splitAsStream(text).map(Phrases::escaped).collect(Collectors.joining("<wbr>"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
