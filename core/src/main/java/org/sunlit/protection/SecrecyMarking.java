package org.sunlit.protection;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;

/**
 * The marking that a carrier of a secret bears: its level, a star, and for how long (secrecy law,
 * art. 22; GB/T 9704). This is a system for unclassified matters, so whatever bears one is refused
 * before it is kept, logged or named. A text that speaks of secrets bears none.
 */
public final class SecrecyMarking {
  public static final Rule NOTHING_BEARS_A_SECRECY_MARKING =
      Rule.of(
          "nothing-bears-a-secrecy-marking",
          "C7.2.6",
          Principle.LAWFULNESS,
          Mender.CONFIDENTIALITY_REVIEWER,
          "文字、标题或附件名称带有密级标志，未予保存；已通知保密审查员，请勿再次提交",
          "a text, title or file name bears a marking of secrecy; nothing of it was kept, the"
              + " confidentiality reviewer is told, and it is not to be handed in again");

  /** A marking without star or period counts where it has its place: at the top. */
  private static final int TOP = 10;

  private static final String LEVEL = "(?:绝密|机密|工作秘密|秘密)";
  private static final String PERIOD =
      "(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:年|个月|月|天|日)|长期|启用前|解密前)";
  private static final String OPEN = "[\\[【(〔]";
  private static final String CLOSE = "[\\]】)〕]";

  /** Nobody writes these but to mark something. */
  private static final Pattern ANYWHERE =
      Pattern.compile(
          LEVEL
              + "(?:级)?[★☆]"
              + "|(?<!\\p{IsHan})"
              + LEVEL
              + "(?:级)?\\*?"
              + PERIOD
              + "|密级:"
              + LEVEL);

  private static final Pattern ALONE =
      Pattern.compile(OPEN + "*" + LEVEL + "(?:级|件|文件|资料)?\\*?" + PERIOD + "?" + CLOSE + "*");

  private static final Pattern IN_BRACKETS =
      Pattern.compile(OPEN + LEVEL + "(?:级)?\\*?" + PERIOD + "?" + CLOSE);

  private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\s_.·:,，、—–-]+");

  private SecrecyMarking() {}

  /** Whether a title, or a file by its name, bears one. */
  public static boolean isOn(String name) {
    String narrow = PlainText.narrow(name).strip();
    if (!speaksOfALevel(narrow)) return false;
    return marks(narrow)
        || IN_BRACKETS.matcher(together(narrow)).find()
        || BETWEEN_PARTS.splitAsStream(narrow).anyMatch(each -> ALONE.matcher(each).matches());
  }

  /** Whether sanitized HTML or a plain text bears one. */
  public static boolean isIn(String text) {
    List<String> lines = PlainText.lines(text);
    if (lines.stream().noneMatch(SecrecyMarking::speaksOfALevel)) return false;
    return lines.stream().anyMatch(SecrecyMarking::marks)
        || lines.stream().limit(TOP).map(SecrecyMarking::together).anyMatch(SecrecyMarking::isTop);
  }

  /** Whether one of these texts bears one. */
  public static boolean isInAnyOf(Stream<String> texts) {
    return texts.anyMatch(SecrecyMarking::isIn);
  }

  /** Each has this character; most texts have it nowhere. */
  private static boolean speaksOfALevel(String line) {
    return line.indexOf('密') >= 0;
  }

  private static boolean marks(String line) {
    return ANYWHERE.matcher(together(line)).find();
  }

  private static boolean isTop(String line) {
    return ALONE.matcher(line).matches() || IN_BRACKETS.matcher(line).find();
  }

  /** Markings are written with spaces between. */
  private static String together(String line) {
    return line.replace(" ", "");
  }
}
