package org.sunlit.channels.push;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What an answer has to say: the value at a JSON pointer, and one of the texts that it may be, as
 * in {@code /code=0} or {@code /data/state=published|online}.
 */
record Expected(JsonPointer at, List<String> values) {

  static Expected parse(String text) {
    int equals = text.indexOf('=');
    if (equals <= 0) throw new IllegalArgumentException("pointer=value is needed");
    return new Expected(
        JsonPointer.compile(text.substring(0, equals)),
        List.of(text.substring(equals + 1).split("\\|", -1)));
  }

  boolean holds(JsonNode answer) {
    JsonNode found = answer.at(at);
    return !found.isMissingNode() && values.contains(found.asText());
  }
}
