package org.sunlit.channels.website.look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its own content.
 *
 * @param policy what the page may load, as its Content-Security-Policy
 * @param up what leads to the site's root
 * @param revision of the publication that the page shows
 * @param marking what must stand on top of everything narrower than the public
 * @param hidden whether search engines are asked to leave the page out
 * @param tags further meta tags
 * @param data the page in JSON-LD, safe inside a script element
 */
record Frame(
    String site,
    String title,
    String description,
    String policy,
    String up,
    @Nullable String canonical,
    @Nullable String revision,
    @Nullable String marking,
    boolean hidden,
    boolean ownStyle,
    List<Tag> tags,
    @Nullable String data,
    List<Tab> tabs,
    List<FeedLink> feeds,
    @Nullable String access) {

  /** A meta tag. */
  record Tag(String name, String content) {}

  /** An entry of the site's navigation. */
  record Tab(String name, String href, boolean here) {}

  /** Where the page's changes can be followed. */
  record FeedLink(String name, String href, String type) {
    boolean isAtom() {
      return type.contains("atom");
    }
  }
}
