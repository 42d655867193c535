package org.sunlit.channels.website;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.website.register.Line;
import org.sunlit.channels.website.root.SitePath;

/**
 * What a call is working on, written down before it begins.
 *
 * @param wanted what is to be kept in the end
 * @param before the line it had so far: lists that it leaves have to be written, too
 * @param obsolete files that nobody may find any more, to be deleted
 * @param touched every file of the site that may change on the way, for the manifest
 */
record Underway(
    Kept wanted, @Nullable Line before, List<SitePath> obsolete, List<SitePath> touched) {
  Underway {
    obsolete = List.copyOf(obsolete);
    touched = List.copyOf(touched);
  }

  Underway touching(List<SitePath> files) {
    return new Underway(wanted, before, obsolete, files);
  }
}
