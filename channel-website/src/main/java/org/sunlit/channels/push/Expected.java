package org.sunlit.channels.push;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/**
 * What an answer has to say.
 *
 * @param at a JSON pointer, such as {@code /data/state}
 * @param is the texts that the value there may be; a number counts as its text
 */
public record Expected(
    @NotNull @Pattern(regexp = PushSettings.POINTER, message = PushSettings.NO_POINTER) String at,
    @NotEmpty List<String> is) {

  boolean holds(JsonNode answer) {
    JsonNode found = answer.at(at);
    return !found.isMissingNode() && is.contains(found.asText());
  }
}
