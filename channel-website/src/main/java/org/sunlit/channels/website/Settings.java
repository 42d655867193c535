package org.sunlit.channels.website;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.sunlit.channels.ChannelSettingsException;
import org.sunlit.words.Words;

/**
 * Settings being read: every key that is missing, wrong or unknown is collected, so that all are
 * named at once and no value is ever repeated.
 */
public final class Settings {
  private final String outlet;
  private final Map<String, String> given;
  private final Set<String> known = new HashSet<>();
  private final List<Words> faults = new ArrayList<>();

  public Settings(String outlet, Map<String, String> given) {
    this.outlet = outlet;
    this.given = Map.copyOf(given);
  }

  /** The value of a key that must be there, as text. */
  public Optional<String> needed(String key) {
    Optional<String> value = optional(key);
    if (value.isEmpty()) fault(key, "缺少设置项 {key}", "the setting {key} is missing");
    return value;
  }

  public <T> Optional<T> needed(String key, Function<String, T> reader) {
    return needed(key).flatMap(value -> read(key, value, reader));
  }

  public Optional<String> optional(String key) {
    known.add(key);
    return Optional.ofNullable(given.get(key)).map(String::strip).filter(text -> !text.isEmpty());
  }

  public <T> Optional<T> optional(String key, Function<String, T> reader) {
    return optional(key).flatMap(value -> read(key, value, reader));
  }

  /** {@code true} or {@code false}. */
  public boolean flag(String key, boolean otherwise) {
    return optional(
            key,
            value ->
                switch (value) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw new IllegalArgumentException("neither true nor false");
                })
        .orElse(otherwise);
  }

  private <T> Optional<T> read(String key, String value, Function<String, T> reader) {
    try {
      return Optional.of(reader.apply(value));
    } catch (IllegalArgumentException e) {
      fault(key, "设置项 {key} 的值无效", "the value of {key} is not valid");
      return Optional.empty();
    }
  }

  /** One more fault, with {@code {key}} for the key. */
  public void fault(String key, String zh, String en) {
    faults.add(new Words(zh, en).with(Map.of("key", key)));
  }

  public void faults(List<Words> more) {
    faults.addAll(more);
  }

  /**
   * Ends the reading, once every key was asked for.
   *
   * @throws ChannelSettingsException naming all faults, if there is any
   */
  public void done() {
    for (String key : new TreeSet<>(given.keySet())) {
      if (!known.contains(key)) fault(key, "不认识的设置项 {key}", "there is no setting {key}");
    }
    if (!faults.isEmpty()) throw new ChannelSettingsException(outlet, faults);
  }
}
