package org.sunlit.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text, collection or map within one of the {@link Limits} that the library was opened with. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Within.OfLimits.class)
public @interface Within {
  Limit value();

  String message() default "{org.sunlit.input.Within}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Measures against the limits; made by {@link Validation} only. */
  final class OfLimits implements ConstraintValidator<Within, Object> {
    private final Limits limits;
    private int most;

    OfLimits(Limits limits) {
      this.limits = limits;
    }

    @Override
    public void initialize(Within within) {
      most = limits.most(within.value());
    }

    @Override
    public boolean isValid(@Nullable Object given, ConstraintValidatorContext context) {
      return size(given) <= most;
    }

    static int size(@Nullable Object given) {
      if (given instanceof CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
      }
      if (given instanceof Map<?, ?> map) return map.size();
      return given instanceof Collection<?> collection ? collection.size() : 0;
    }
  }
}
