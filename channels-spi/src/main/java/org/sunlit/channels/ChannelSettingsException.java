package org.sunlit.channels;

import java.util.List;
import org.sunlit.words.Words;

/** The settings of an outlet are not what its channel needs; lists every fault, values left out. */
public final class ChannelSettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /**
   * One key that is missing, unknown or wrong.
   *
   * @param pointer the key as a JSON pointer into the settings, such as {@code /sftp/server}; empty
   *     for the settings as a whole
   * @param words what is wrong, without the value
   */
  public record Fault(String pointer, Words words) {
    @Override
    public String toString() {
      return pointer.isEmpty() ? words.toString() : pointer + ": " + words;
    }
  }

  /**
   * @param faults at least one
   */
  public ChannelSettingsException(String outlet, List<Fault> faults) {
    super("outlet " + outlet + ": " + faults);
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
