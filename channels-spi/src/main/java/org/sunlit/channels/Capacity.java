package org.sunlit.channels;

import org.sunlit.words.Words;

/**
 * The most of something that an outlet takes.
 *
 * @param what with its unit, such as 标题（字）
 */
public record Capacity(Words what, long most) {
  public Capacity {
    if (most < 1) throw new IllegalArgumentException(what + ": takes nothing, given: " + most);
  }
}
