package org.sunlit.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.sunlit.input.Limits;
import org.sunlit.input.Validation;
import org.sunlit.input.Violation;

/** A file that comes from outside: read, and held against the constraints of its keys. */
final class Checked {
  private Checked() {}

  /**
   * Reads a whole file.
   *
   * @throws Unreadable naming each key that breaks a constraint
   */
  static <T> T read(String json, Class<T> type) {
    Json reader = new Json();
    return read(reader, reader.tree(json), type);
  }

  /** The same of a tree. */
  static <T> T read(Json json, JsonNode tree, Class<T> type) {
    T file = json.read(tree, "", type);
    List<Violation> faults = Validation.byProvider(Limits.defaults()).violations(file);
    if (!faults.isEmpty()) throw new Unreadable(faults);
    return file;
  }
}
