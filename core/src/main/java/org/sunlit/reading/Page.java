package org.sunlit.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of what was asked for, in its order.
 *
 * @param next what to ask on with; nothing if this is the end. It tells nothing but where the page
 *     ended
 */
public record Page<T>(List<T> items, @Nullable String next) {
  public Page {
    items = List.copyOf(items);
  }
}
