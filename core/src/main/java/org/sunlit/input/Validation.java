package org.sunlit.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import org.sunlit.words.BrokenConstraint;
import org.sunlit.words.Words;

/**
 * Checks the Jakarta constraints of what comes from outside against the limits, and says every
 * fault at once in both languages. Thread-safe.
 */
public final class Validation {
  private final Validator validator;
  private final ValidatorFactory factory;
  private final Limits limits;

  private Validation(ValidatorFactory factory, Limits limits) {
    this.limits = limits;
    this.factory = factory;
    this.validator =
        factory
            .usingContext()
            .constraintValidatorFactory(
                new Measuring(factory.getConstraintValidatorFactory(), limits))
            .getValidator();
  }

  /** With the host's factory. */
  public static Validation by(ValidatorFactory factory, Limits limits) {
    return new Validation(factory, limits);
  }

  /**
   * With the provider on the class path.
   *
   * @throws IllegalStateException naming the dependency to add if there is none
   */
  public static Validation byProvider(Limits limits) {
    try {
      return by(jakarta.validation.Validation.buildDefaultValidatorFactory(), limits);
    } catch (NoProviderFoundException none) {
      throw new IllegalStateException(
          "Sunlit needs a Jakarta Validation provider: add org.hibernate.validator:hibernate-validator"
              + " (and org.glassfish.expressly:expressly), or pass your own with"
              + " .validator(ValidatorFactory)",
          none);
    }
  }

  /** What it checks with. */
  public ValidatorFactory factory() {
    return factory;
  }

  /** Every fault, sorted by pointer; empty if there is none. */
  public List<Violation> violations(Object given) {
    return validator.validate(given).stream()
        .map(this::violation)
        .sorted(Comparator.comparing(Violation::pointer).thenComparing(each -> each.words().en()))
        .toList();
  }

  private Violation violation(ConstraintViolation<?> fault) {
    return new Violation(BrokenConstraint.pointer(fault.getPropertyPath()), words(fault));
  }

  private Words words(ConstraintViolation<?> fault) {
    Annotation constraint = fault.getConstraintDescriptor().getAnnotation();
    if (constraint instanceof Within within) {
      return limits.exceeded(within.value(), Within.OfLimits.size(fault.getInvalidValue()));
    }
    return constraint instanceof Code
        ? Code.EXPECTED
        : BrokenConstraint.words(fault, factory.getMessageInterpolator());
  }

  private record Measuring(ConstraintValidatorFactory others, Limits limits)
      implements ConstraintValidatorFactory {
    @Override
    public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> type) {
      return type == Within.OfLimits.class
          ? type.cast(new Within.OfLimits(limits))
          : others.getInstance(type);
    }

    @Override
    public void releaseInstance(ConstraintValidator<?, ?> instance) {
      if (!(instance instanceof Within.OfLimits)) others.releaseInstance(instance);
    }
  }
}
