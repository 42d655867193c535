package org.sunlit.channels.website;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.website.look.Pages;
import org.sunlit.channels.website.root.FinishedFiles;
import org.sunlit.channels.website.root.WebRoot;

/**
 * The site as it is shown now, with the state that belongs to it: which one that is, the root alone
 * says, so that showing another one is a single step. A root that cannot be a link has one release
 * for ever.
 */
final class Releases implements AutoCloseable {
  private final SiteSettings settings;
  private final Pages pages;
  private @Nullable WebRoot root;
  private @Nullable Site site;
  private String shown = "";

  Releases(SiteSettings settings) {
    this.settings = settings;
    this.pages = new Pages(settings.imprint(), settings.theme());
  }

  Pages pages() {
    return pages;
  }

  WebRoot root() {
    WebRoot open = root;
    if (open == null) root = open = settings.openRoot();
    return open;
  }

  /** The site as it stands, to be read. */
  Site site() {
    return at(shown());
  }

  /** The site as it stands, to be written; an empty one is put up first where there is none. */
  Site standing() {
    Site now = site();
    if (now.state().look().isEmpty() && shown().equals(WebRoot.PLAIN)) {
      try {
        Optional<WebRoot> fresh = root().prepare("1");
        if (fresh.isPresent()) {
          Fresh first = fresh("1", fresh.get());
          open(first.files(), first.state()).wearLook();
          show(first);
        }
      } catch (IOException e) {
        throw unreachable(e);
      }
    }
    Site standing = site();
    standing.wearLook();
    return standing;
  }

  /** A new release, empty; none where the root cannot be a link. */
  Optional<Fresh> prepare() {
    try {
      String name = Integer.toString(Integer.parseInt(shown()) + 1);
      return root().prepare(name).map(each -> fresh(name, each));
    } catch (IOException | NumberFormatException e) {
      throw unreachable(e);
    }
  }

  /** A release that nobody is shown yet. */
  record Fresh(String name, FinishedFiles files, FinishedFiles stateFiles, State state) {}

  private Fresh fresh(String name, WebRoot root) {
    FinishedFiles state = FinishedFiles.unseenIn(settings.openState(name));
    state.all().forEach(state::delete);
    return new Fresh(name, FinishedFiles.unseenIn(root), state, new State(state));
  }

  /**
   * Of a large site not every file is forced to the disk, which would take longer than all the
   * rest; the system does that by itself soon, and a site can always be rebuilt.
   */
  void show(Fresh fresh) {
    fresh.files().settle();
    fresh.stateFiles().settle();
    try {
      root().show(fresh.name());
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  private String shown() {
    try {
      return root().release();
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  private Site at(String release) {
    Site open = site;
    if (open == null || !release.equals(shown)) {
      State state = new State(FinishedFiles.in(settings.openState(release)));
      site = open = open(FinishedFiles.in(root()), state);
      shown = release;
    }
    return open;
  }

  private Site open(FinishedFiles files, State state) {
    return new Site(files, state, pages, settings.imprint(), settings.reach());
  }

  /**
   * After a call that failed half-way, nothing that was remembered is trusted, nor a connection.
   */
  void forget() {
    site = null;
    if (root != null) root.close();
  }

  private static UncheckedIOException unreachable(Exception cause) {
    IOException known = cause instanceof IOException same ? same : new IOException(cause);
    return new UncheckedIOException(
        "cannot reach the web root (" + cause.getClass().getSimpleName() + ")", known);
  }

  @Override
  public void close() {
    if (root != null) root.close();
    root = null;
    site = null;
  }
}
