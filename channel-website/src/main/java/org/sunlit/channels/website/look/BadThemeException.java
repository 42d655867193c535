package org.sunlit.channels.website.look;

import java.util.List;
import org.sunlit.words.Words;

/** A school's own templates or styles cannot be used; names each file and what is wrong. */
public final class BadThemeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Words> faults;

  BadThemeException(List<Words> faults) {
    super(faults.toString());
    this.faults = List.copyOf(faults);
  }

  public List<Words> faults() {
    return faults;
  }
}
