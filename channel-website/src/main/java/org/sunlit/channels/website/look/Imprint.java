package org.sunlit.channels.website.look;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a site says of itself on every page.
 *
 * @param address where readers find the site's root, with a closing slash
 * @param open whether it is for the public
 * @param access how access is held, in words, where it is not
 * @param authority whose ids its feeds have
 * @param governmentTags whether pages carry the meta tags of government sites
 * @param siteCode the site's registered code, one of those tags
 * @param counter the path on the same host of a picture that counts and shows views; {@code {path}}
 *     stands for the page's own
 */
public record Imprint(
    String name,
    URI address,
    boolean open,
    @Nullable String access,
    String authority,
    boolean governmentTags,
    @Nullable String siteCode,
    @Nullable String counter) {
  /** What must stand on top of everything narrower than the public. */
  static final String MARKING = "校内公开，请勿外传";

  public @Nullable String marking() {
    return open ? null : MARKING;
  }

  String at(String path) {
    return address.resolve(path).toString();
  }
}
