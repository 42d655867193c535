package org.sunlit.json;

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
   * @throws Unreadable naming the first place that cannot be read
   */
  static <T> T read(String json, Class<T> type) {
    T file = new Json().read(json, type);
    List<Violation> faults = Validation.byProvider(Limits.defaults()).violations(file);
    if (!faults.isEmpty()) {
      throw new Unreadable(faults.get(0).pointer(), faults.get(0).words());
    }
    return file;
  }
}
