package org.sunlit.channels.website;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its own content.
 *
 * @param up what leads to the site's root
 * @param revision of the publication that the page shows
 * @param marking what must stand on top of everything narrower than the public
 * @param hidden whether search engines are asked to leave the page out
 */
record Frame(
    String site,
    String title,
    String description,
    String up,
    String canonical,
    @Nullable String revision,
    @Nullable String marking,
    boolean hidden,
    List<Tab> tabs) {

  /** An entry of the site's navigation. */
  record Tab(String name, String href, boolean here) {}
}
