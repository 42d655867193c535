package org.sunlit.channels;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.VisibilityScope;

/** What JSON a component of {@link Settings} is read from. */
final class Shape {
  private final Class<?> type;
  private final Type generic;

  private Shape(Class<?> type, Type generic) {
    this.type = type;
    this.generic = generic;
  }

  static Shape of(Type type) {
    Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
    if (!(raw instanceof Class<?> shape)) {
      throw new IllegalStateException("settings cannot hold a " + type);
    }
    return new Shape(shape, type);
  }

  boolean isRecord() {
    return type.isRecord() && parser().isEmpty();
  }

  Class<? extends Record> asRecord() {
    return type.asSubclass(Record.class);
  }

  boolean isList() {
    return type == List.class;
  }

  boolean isMap() {
    return type == Map.class;
  }

  /** Of a list or map. */
  Type element() {
    if (!(generic instanceof ParameterizedType of)) {
      throw new IllegalStateException("say what is in it: " + generic);
    }
    Type[] arguments = of.getActualTypeArguments();
    return arguments[arguments.length - 1];
  }

  /** Nothing if the JSON is no such thing. */
  Optional<Object> read(Object json) {
    if (type == boolean.class || type == Boolean.class) return ifA(Boolean.class, json);
    if (type == int.class || type == Integer.class) {
      return whole(json).filter(each -> each == each.intValue()).map(Long::intValue);
    }
    if (type == long.class || type == Long.class) return whole(json).map(each -> each);
    if (type == VisibilityScope.class) {
      return json instanceof List<?> texts ? scope(texts) : Optional.empty();
    }
    if (!(json instanceof String text) || text.isBlank()) return Optional.empty();
    try {
      return Optional.of(text(text.strip()));
    } catch (IllegalArgumentException | DateTimeException wrong) {
      return Optional.empty();
    }
  }

  private static Optional<Object> ifA(Class<?> expected, Object json) {
    return Optional.of(json).filter(expected::isInstance);
  }

  private static Optional<Long> whole(Object json) {
    boolean isWhole = json instanceof Integer || json instanceof Long;
    return isWhole ? Optional.of(((Number) json).longValue()) : Optional.empty();
  }

  private Object text(String text) {
    if (type == String.class) return text;
    if (type == URI.class) return URI.create(text);
    if (type == Path.class) return Path.of(text);
    return type.isEnum() ? constant(text) : parsed(text);
  }

  /** As everywhere in the JSON of a school: in lower case with hyphens. */
  private Object constant(String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(
            each -> ((Enum<?>) each).name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such constant"));
  }

  /**
   * @throws IllegalStateException if the type cannot be read at all: a fault of the channel
   */
  private Object parsed(String text) {
    try {
      Method parse =
          parser()
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "settings cannot hold a " + type + ": it has no parse(String)"));
      parse.setAccessible(true);
      return parse.invoke(null, text);
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof RuntimeException wrong) throw wrong;
      throw new IllegalStateException(type + " cannot be read", refused);
    } catch (IllegalAccessException closed) {
      throw new IllegalStateException(type + " cannot be read", closed);
    }
  }

  private Optional<Method> parser() {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(each -> each.getName().equals("parse") && Modifier.isStatic(each.getModifiers()))
        .filter(each -> each.getParameterCount() == 1)
        .filter(each -> each.getParameterTypes()[0].isAssignableFrom(String.class))
        .findFirst();
  }

  /** The settings name audiences without the school's tree; core holds the tree and compares. */
  private static Optional<Object> scope(List<?> texts) {
    List<Audience> audiences = new ArrayList<>();
    for (Object each : texts) {
      if (!(each instanceof String text)) return Optional.empty();
      try {
        audiences.add(Audience.parse(text));
      } catch (IllegalArgumentException unknown) {
        return Optional.empty();
      }
    }
    return audiences.isEmpty()
        ? Optional.empty()
        : Optional.of(VisibilityScope.recalled(audiences));
  }
}
