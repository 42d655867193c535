package org.sunlit.procedure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunlit.words.Words;

/**
 * Where a rule comes from: {@code C5.3} of the founding plan, {@code R29-17} of Decree 29 on
 * university information, {@code PA-15} of the regulations on Party affairs.
 */
public record Clause(String id) {
  private static final Pattern PLAN = Pattern.compile("C\\d+(\\.\\d+){1,2}");
  private static final Pattern ARTICLE = Pattern.compile("(R29|PA)-(\\d+)");

  public Clause {
    if (!PLAN.matcher(id).matches() && !ARTICLE.matcher(id).matches()) {
      throw new IllegalArgumentException("no such form of clause: " + id);
    }
  }

  public static Clause of(String id) {
    return new Clause(id);
  }

  /** As it is quoted to people. */
  public Words cite() {
    Matcher article = ARTICLE.matcher(id);
    if (!article.matches()) return new Words("《实施方案》" + id, "the founding plan, " + id);
    String number = article.group(2);
    return article.group(1).equals("PA")
        ? new Words(
            "《中国共产党党务公开条例（试行）》第" + number + "条",
            "Regulations on Party affairs disclosure, art. " + number)
        : new Words(
            "《高等学校信息公开办法》第" + number + "条", "Decree 29 on university information, art. " + number);
  }
}
