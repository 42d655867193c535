package org.sunlit.demo.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Why a step is there, for people; written as a text in Chinese, or in both languages.
 *
 * @param en none if it was written in Chinese only
 */
public record Note(String zh, @Nullable String en) {

  /** As a text. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Note of(String zh) {
    return new Note(zh, null);
  }

  /** In both languages. */
  @JsonCreator
  static Note of(@JsonProperty("zh") String zh, @JsonProperty("en") @Nullable String en) {
    return new Note(zh, en);
  }
}
