package org.sunlit.words;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a Jakarta constraint that does not hold: its place by JSON pointer, and its words
 * in both languages. A message of one's own has both, as {@link Words#toString} writes them:
 * {@code @Pattern(…, message = "须为网址 / must be a web address")}.
 */
public final class BrokenConstraint {
  private static final String BETWEEN = " / ";

  private BrokenConstraint() {}

  /** Both languages, by the messages that the provider has for them. */
  public static Words words(ConstraintViolation<?> broken, MessageInterpolator interpolator) {
    return both(
        interpolated(broken, interpolator, Locale.SIMPLIFIED_CHINESE),
        interpolated(broken, interpolator, Locale.ENGLISH));
  }

  /** A message that has both languages itself, or else the same in both. */
  public static Words words(String message) {
    return both(message, message);
  }

  private static Words both(String zh, String en) {
    int first = zh.indexOf(BETWEEN);
    int second = en.indexOf(BETWEEN);
    return new Words(
        first > 0 ? zh.substring(0, first) : zh,
        second > 0 ? en.substring(second + BETWEEN.length()) : en);
  }

  private static String interpolated(
      ConstraintViolation<?> broken, MessageInterpolator interpolator, Locale locale) {
    return interpolator.interpolate(broken.getMessageTemplate(), new Context(broken), locale);
  }

  /**
   * {@code /invitation/uninvited/students}; list elements by their index, constants that are keys
   * in lower case with hyphens.
   */
  public static String pointer(Path path) {
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

  private static Object key(Path.Node node) {
    return node.getKey() instanceof Enum<?> constant
        ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
        : node.getKey();
  }

  private record Context(ConstraintViolation<?> of) implements MessageInterpolator.Context {
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
      throw new ValidationException("nothing to unwrap to " + type);
    }
  }
}
