package org.sunlit.channels.website.look;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Publication;

/** A version as its page shows it. */
record VersionView(
    int number,
    boolean earlier,
    String name,
    String date,
    String digest,
    String html,
    @Nullable String reason,
    @Nullable Integer comparedWith,
    List<Passage> passages) {

  /** A passage before and after, as markup. */
  record Passage(String beforeHtml, String afterHtml) {}

  static VersionView of(Publication.Version version, boolean earlier, InnerLinks links, String up) {
    return new VersionView(
        version.number(),
        earlier && !version.html().isEmpty(),
        version.name().zh(),
        version.day().toString(),
        version.digest(),
        links.rewrite(version.html(), up),
        version.reason(),
        version.comparedWith(),
        version.changes().stream()
            .map(
                each ->
                    new Passage(links.rewrite(each.before(), up), links.rewrite(each.after(), up)))
            .toList());
  }
}
