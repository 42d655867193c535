package org.sunlit.channels;

import org.sunlit.words.Words;

/**
 * Makes channels of one kind; found by {@link java.util.ServiceLoader}, so it has a public
 * constructor without arguments that does no work.
 *
 * @param <S> what an outlet of this kind has to be told; see {@link Settings} for what its
 *     components may be
 */
public interface ChannelProvider<S extends Record> {

  /** The kind as a school profile names it, such as {@code website}; unique among all providers. */
  String kind();

  Words name();

  /**
   * The record that the settings in a school profile are bound to: a component for each key, with
   * its Jakarta constraints. Keys that are missing, unknown or wrong never come to {@link #open}.
   */
  Class<S> settings();

  /**
   * Opens one outlet.
   *
   * @param outlet the outlet's id, unique in the school
   * @throws ChannelSettingsException naming what shows to be wrong only when it is opened, such as
   *     a folder that cannot be written to
   */
  Channel open(String outlet, S settings);
}
