package org.sunlit.channels.website;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Standing;
import org.sunlit.channels.website.look.Imprint;
import org.sunlit.channels.website.look.Pages;
import org.sunlit.channels.website.register.Layout;
import org.sunlit.channels.website.root.FinishedFiles;
import org.sunlit.channels.website.root.Sha256;
import org.sunlit.channels.website.root.SitePath;
import org.sunlit.visibility.VisibilityScope;

/** What stands under a key, from the files that a reader is given. */
final class Found {
  private final FinishedFiles files;
  private final State state;
  private final Imprint imprint;
  private final VisibilityScope reach;

  Found(FinishedFiles files, State state, Imprint imprint, VisibilityScope reach) {
    this.files = files;
    this.state = state;
    this.imprint = imprint;
    this.reach = reach;
  }

  Standing standing(PlacementKey key) {
    Optional<Kept> kept = state.of(key);
    Optional<byte[]> page = kept.flatMap(each -> files.read(each.at()));
    if (page.isEmpty()) return new Standing.Absent();
    String digest = Sha256.of(page.get());
    Standing asWritten = asWritten(kept.get());
    if (digest.equals(kept.get().page()) && kept.get().copies().stream().allMatch(this::holds)) {
      return asWritten;
    }
    // Something stands there that was not written so: never the revision, and never nothing.
    String altered = "altered:" + digest;
    String revision =
        Pages.revision(new String(page.get(), StandardCharsets.UTF_8)).orElse(altered);
    boolean misleading = asWritten.equals(live(kept.get().path(), revision));
    return live(kept.get().path(), misleading ? altered : revision);
  }

  private Standing asWritten(Kept kept) {
    return kept instanceof Kept.Placed placed
        ? live(placed.path(), placed.publication().revision())
        : new Standing.Absent();
  }

  Standing live(String path, String revision) {
    String reference = imprint.address().resolve(SitePath.page(path).value()).toString();
    return new Standing.Live(reference, reach, revision);
  }

  boolean holds(Layout.Copy copy) {
    return files.holds(copy.target(), copy.file().size(), copy.file().digest());
  }
}
