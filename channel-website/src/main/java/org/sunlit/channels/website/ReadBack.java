package org.sunlit.channels.website;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.sunlit.channels.Standing;
import org.sunlit.channels.website.look.Pages;
import org.sunlit.channels.website.root.SitePath;

/**
 * Looks at a page through the web server that readers use: that a file was written does not prove
 * that anyone is shown it.
 */
final class ReadBack {
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

  private final URI base;

  ReadBack(URI base) {
    this.base = base;
  }

  /** The same if readers find so, too. */
  Standing confirmed(Standing files, String path) {
    Outside.Answer answer =
        new Outside(Optional.empty()).get(base.resolve(SitePath.page(path).value()));
    if (!answer.came()) return new Standing.Unknown("the web server does not answer");
    Optional<String> shown =
        answer.status() == 200 ? Pages.revision(answer.body()) : Optional.empty();
    boolean asWritten =
        files instanceof Standing.Live live
            ? shown.filter(live.revision()::equals).isPresent()
            : shown.isEmpty() && answer.status() != 500 && answer.status() != 503;
    return asWritten ? files : new Standing.Pending(path, LOOK_AGAIN, null);
  }
}
