package org.sunlit.channels;

import java.util.List;
import org.sunlit.words.Words;

/** The settings of an outlet are not what its channel needs; lists every fault, values left out. */
public final class ChannelSettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Words> faults;

  public ChannelSettingsException(String outlet, List<Words> faults) {
    super("outlet " + outlet + ": " + faults);
    this.faults = List.copyOf(faults);
  }

  public List<Words> faults() {
    return faults;
  }
}
