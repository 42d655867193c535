package org.sunlit.json;

import java.util.List;
import java.util.stream.Collectors;
import org.sunlit.input.Violation;
import org.sunlit.words.Words;

/** JSON from outside that cannot be read as meant; names each place by pointer. */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  public Unreadable(String pointer, Words words) {
    this(List.of(new Violation(pointer, words)));
  }

  /**
   * @param violations at least one
   */
  public Unreadable(List<Violation> violations) {
    super(
        violations.stream()
            .map(each -> each.pointer() + ": " + each.words())
            .collect(Collectors.joining("; ")));
    this.violations = List.copyOf(violations);
  }

  /** The first place. */
  public Violation violation() {
    return violations.get(0);
  }

  /** Every place that was found. */
  public List<Violation> violations() {
    return violations;
  }
}
