package org.sunlit.channels;

import jakarta.validation.ValidatorFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.ChannelSettingsException.Fault;
import org.sunlit.words.BrokenConstraint;
import org.sunlit.words.Words;

/**
 * Binds the settings of an outlet, as JSON gives them, to the record that its channel asks for, and
 * names everything that is wrong at once without ever repeating a value.
 *
 * <p>A component may be a text, a truth value, a whole number, an {@link java.net.URI}, a {@link
 * java.nio.file.Path}, a {@link Secret}, a {@link org.sunlit.visibility.VisibilityScope} (a list of
 * audiences), an enum (in lower case with hyphens), any type that has a static {@code
 * parse(String)}, such as {@link java.time.Duration}; any other record; or a {@link List} or {@link
 * Map} by names of these. A key that is not given is null. Jakarta constraints hold at every depth;
 * what several components have to agree on is said by the record's constructor with an {@link
 * IllegalArgumentException}, whose message has both languages (see {@link BrokenConstraint}).
 */
public final class Settings {
  private static final Words MISSING = new Words("缺少此项", "is missing");
  private static final Words UNKNOWN = new Words("没有这一项", "there is no such key");
  private static final Words NO_OBJECT = new Words("须为对象", "must be an object");
  private static final Words NO_LIST = new Words("须为列表", "must be a list");
  private static final Words WRONG = new Words("此项的值无效", "its value is not valid");

  private final ValidatorFactory validation;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> faulty = new HashSet<>();

  private Settings(ValidatorFactory validation) {
    this.validation = validation;
  }

  /**
   * @param given JSON as texts, numbers, truth values, lists and maps
   * @throws ChannelSettingsException naming every key that is missing, unknown or wrong
   */
  public static <S extends Record> S bind(
      String outlet, Map<String, ?> given, Class<S> type, ValidatorFactory validation) {
    Settings settings = new Settings(validation);
    Optional<S> bound = settings.record("", given, type);
    if (settings.faults.isEmpty()) bound.ifPresent(settings::checkAsAWhole);
    if (!settings.faults.isEmpty()) throw new ChannelSettingsException(outlet, settings.faults);
    return bound.orElseThrow();
  }

  private <R extends Record> Optional<R> record(String at, Map<?, ?> given, Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    Set<String> unknown = new TreeSet<>();
    given.keySet().forEach(key -> unknown.add(String.valueOf(key)));
    Arrays.stream(components).map(RecordComponent::getName).forEach(unknown::remove);
    @Nullable Object[] values = new Object[components.length];
    int before = faults.size();
    for (int i = 0; i < components.length; i++) {
      String pointer = at + "/" + components[i].getName();
      values[i] = component(pointer, given.get(components[i].getName()), components[i]);
      checkConstraints(pointer, type, components[i], values[i]);
    }
    unknown.forEach(key -> fault(at + "/" + key, UNKNOWN));
    return faults.size() == before ? made(at, type, components, values) : Optional.empty();
  }

  private @Nullable Object component(String at, @Nullable Object given, RecordComponent component) {
    if (given == null) {
      if (component.getType().isPrimitive()) fault(at, MISSING);
      return null;
    }
    return value(at, given, component.getGenericType());
  }

  /** The value of a type; null, and a fault, if the JSON is none. */
  private @Nullable Object value(String at, @Nullable Object given, Type type) {
    Shape shape = Shape.of(type);
    if (shape.isRecord()) {
      if (given instanceof Map<?, ?> object) {
        return record(at, object, shape.asRecord()).orElse(null);
      }
      fault(at, NO_OBJECT);
      return null;
    }
    if (shape.isList()) return list(at, given, shape.element());
    if (shape.isMap()) return map(at, given, shape.element());
    Optional<Object> read = given == null ? Optional.empty() : shape.read(given);
    if (read.isEmpty()) fault(at, WRONG);
    return read.orElse(null);
  }

  private @Nullable Object list(String at, @Nullable Object given, Type element) {
    if (!(given instanceof List<?> elements)) {
      fault(at, NO_LIST);
      return null;
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      Object value = value(at + "/" + i, elements.get(i), element);
      if (value != null) values.add(value);
    }
    return List.copyOf(values);
  }

  private @Nullable Object map(String at, @Nullable Object given, Type element) {
    if (!(given instanceof Map<?, ?> entries)) {
      fault(at, NO_OBJECT);
      return null;
    }
    Map<String, Object> values = new TreeMap<>();
    entries.forEach(
        (key, each) -> {
          Object value = value(at + "/" + key, each, element);
          if (value != null) values.put(String.valueOf(key), value);
        });
    return Collections.unmodifiableMap(values);
  }

  /** Those of one component; what is wrong already is not said twice. */
  private void checkConstraints(
      String at, Class<?> type, RecordComponent component, @Nullable Object value) {
    if (faulty.stream().anyMatch(each -> each.equals(at) || each.startsWith(at + "/"))) return;
    validation
        .getValidator()
        .validateValue(type, component.getName(), value)
        .forEach(
            broken ->
                fault(
                    at + below(component, BrokenConstraint.pointer(broken.getPropertyPath())),
                    value == null
                        ? MISSING
                        : BrokenConstraint.words(broken, validation.getMessageInterpolator())));
  }

  private static String below(RecordComponent component, String pointer) {
    return pointer.substring(Math.min(pointer.length(), component.getName().length() + 1));
  }

  private <R extends Record> Optional<R> made(
      String at, Class<R> type, RecordComponent[] components, @Nullable Object[] values) {
    try {
      Constructor<R> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return Optional.of(constructor.newInstance(values));
    } catch (InvocationTargetException refused) {
      if (!(refused.getCause() instanceof IllegalArgumentException why)) {
        throw new IllegalStateException(type + " cannot be made", refused.getCause());
      }
      fault(at, BrokenConstraint.words(String.valueOf(why.getMessage())));
      return Optional.empty();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type + " cannot be made", impossible);
    }
  }

  /** Constraints on the record itself, and on what it derives from its components. */
  private void checkAsAWhole(Record bound) {
    validation
        .getValidator()
        .validate(bound)
        .forEach(
            broken ->
                fault(
                    BrokenConstraint.pointer(broken.getPropertyPath()),
                    BrokenConstraint.words(broken, validation.getMessageInterpolator())));
  }

  private void fault(String at, Words words) {
    faults.add(new Fault(at, words));
    faulty.add(at);
  }
}
