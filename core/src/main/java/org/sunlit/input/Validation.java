package org.sunlit.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sunlit.words.Words;

/**
 * Checks the Jakarta constraints of what comes from outside against the limits, and says every
 * fault at once in both languages. Thread-safe.
 */
public final class Validation {
  private final Validator validator;
  private final MessageInterpolator interpolator;
  private final Limits limits;

  private Validation(ValidatorFactory factory, Limits limits) {
    this.limits = limits;
    this.interpolator = factory.getMessageInterpolator();
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

  /** Every fault, sorted by pointer; empty if there is none. */
  public List<Violation> violations(Object given) {
    return validator.validate(given).stream()
        .map(this::violation)
        .sorted(Comparator.comparing(Violation::pointer).thenComparing(each -> each.words().en()))
        .toList();
  }

  private Violation violation(ConstraintViolation<?> fault) {
    return new Violation(pointer(fault.getPropertyPath()), words(fault));
  }

  private Words words(ConstraintViolation<?> fault) {
    Annotation constraint = fault.getConstraintDescriptor().getAnnotation();
    if (constraint instanceof Within within) {
      return limits.exceeded(within.value(), Within.OfLimits.size(fault.getInvalidValue()));
    }
    return constraint instanceof Code
        ? Code.EXPECTED
        : new Words(
            interpolated(fault, Locale.SIMPLIFIED_CHINESE), interpolated(fault, Locale.ENGLISH));
  }

  private String interpolated(ConstraintViolation<?> fault, Locale locale) {
    return interpolator.interpolate(fault.getMessageTemplate(), new Fault(fault), locale);
  }

  /** {@code /invitation/uninvited/students}; list elements by their index. */
  private static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.isInIterable()) {
        pointer.append('/').append(node.getIndex() != null ? node.getIndex() : key(node));
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.toString();
  }

  /** As files write it: constants in lower case with hyphens. */
  private static Object key(Path.Node node) {
    return node.getKey() instanceof Enum<?> constant
        ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
        : node.getKey();
  }

  private record Fault(ConstraintViolation<?> of) implements MessageInterpolator.Context {
    @Override
    public ConstraintDescriptor<?> getConstraintDescriptor() {
      return of.getConstraintDescriptor();
    }

    @Override
    public @Nullable Object getValidatedValue() {
      return of.getInvalidValue();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      throw new jakarta.validation.ValidationException("nothing to unwrap to " + type);
    }
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
