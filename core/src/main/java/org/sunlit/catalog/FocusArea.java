package org.sunlit.catalog;

import java.util.regex.Pattern;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * What is disclosed with particular care (C4.5). The seven of the founding plan are here; its list
 * is open, so a school adds its own.
 */
public record FocusArea(String code, Words words) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  public static final FocusArea EDUCATION_DECISIONS =
      of("education-decisions", "教育决策措施", "decisions on education");
  public static final FocusArea ADMISSIONS = of("admissions", "招生政策", "admissions");
  public static final FocusArea CONSTRUCTION = of("construction", "教育建设工程项目", "construction");
  public static final FocusArea FUNDS = of("funds", "教育资金分配使用", "allocation and use of funds");
  public static final FocusArea APPOINTMENTS =
      of("appointments", "人事任免", "appointments and removals");
  public static final FocusArea STUDENT_AID = of("student-aid", "学生资助政策", "student aid");
  public static final FocusArea POVERTY_RELIEF =
      of("poverty-relief", "扶贫资金使用", "use of poverty relief funds");

  public FocusArea {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "a focus area's code is lower-case letters, digits and hyphens, given: " + code);
    }
  }

  private static FocusArea of(String code, String zh, String en) {
    return new FocusArea(code, new Words(zh, en));
  }

  public Label label() {
    return new Label(code, words);
  }
}
