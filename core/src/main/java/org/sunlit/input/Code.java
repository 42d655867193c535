package org.sunlit.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sunlit.words.Words;

/**
 * A code or number by which people name something, short and without words: so it may stand in
 * facts, where no text may.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,47}")
public @interface Code {
  /** What is said of anything else. */
  Words EXPECTED =
      new Words(
          "应为编号：字母、数字和连字符，不超过48个字符",
          "must be a code: letters, digits and hyphens, at most 48 characters");

  String message() default "{org.sunlit.input.Code}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
