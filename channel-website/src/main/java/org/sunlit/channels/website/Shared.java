package org.sunlit.channels.website;

import java.util.Map;
import java.util.TreeMap;
import org.sunlit.channels.website.search.Segments;

/**
 * How far the pages that all items share are cut.
 *
 * @param archived how many numbered pages each list has, by its address
 * @param search the parts of the search index
 */
record Shared(Map<String, Integer> archived, Segments search) {
  static final Shared NONE = new Shared(Map.of(), Segments.NONE);

  Shared {
    archived = new TreeMap<>(archived);
  }
}
