package org.sunlit.channels;

import java.util.Map;
import org.sunlit.words.Words;

/**
 * Makes channels of one kind; found by {@link java.util.ServiceLoader}, so it has a public
 * constructor without arguments that does no work.
 */
public interface ChannelProvider {

  /** The kind as a school profile names it, such as {@code website}; unique among all providers. */
  String kind();

  Words name();

  /**
   * Opens one outlet.
   *
   * @param outlet the outlet's id, unique in the school
   * @param settings the outlet's settings as the school profile gives them; unknown keys are errors
   * @throws ChannelSettingsException naming every key that is missing, unknown or wrong
   */
  Channel open(String outlet, Map<String, String> settings);
}
