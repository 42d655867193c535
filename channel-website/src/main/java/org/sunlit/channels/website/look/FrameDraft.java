package org.sunlit.channels.website.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.website.feed.Feed;
import org.sunlit.channels.website.register.Column;
import org.sunlit.channels.website.root.SitePath;

/** A frame being put together; only what every page has is needed. */
final class FrameDraft {
  private final Imprint imprint;
  private final boolean ownStyle;
  private final Set<SitePath> missing;
  private final SitePath at;
  private final String title;
  private final String policy;
  private String description = "";
  private @Nullable Column column;
  private @Nullable String revision;
  private @Nullable String marking;
  private boolean hidden;
  private boolean bare;
  private List<Frame.Tag> tags = List.of();
  private @Nullable String data;

  FrameDraft(
      Imprint imprint,
      boolean ownStyle,
      Set<SitePath> missing,
      SitePath at,
      String title,
      String policy) {
    this.imprint = imprint;
    this.ownStyle = ownStyle;
    this.missing = missing;
    this.at = at;
    this.title = title;
    this.policy = policy;
    this.marking = imprint.marking();
    this.hidden = !imprint.open();
  }

  FrameDraft described(String description) {
    this.description = description;
    return this;
  }

  FrameDraft under(Column column) {
    this.column = column;
    return this;
  }

  /** A publication's own marking counts, also on a site for the public. */
  FrameDraft showing(String revision, @Nullable String marking) {
    this.revision = revision;
    if (marking != null) {
      this.marking = marking;
      this.hidden = true;
    }
    return this;
  }

  FrameDraft tagged(List<Frame.Tag> tags, @Nullable String data) {
    this.tags = tags;
    this.data = data;
    return this;
  }

  /** Not for search engines, and without any address to keep. */
  FrameDraft hidden() {
    this.hidden = true;
    this.bare = true;
    return this;
  }

  Frame done() {
    return new Frame(
        imprint.name(),
        title,
        description,
        policy,
        at.up(),
        bare ? null : imprint.at(at.value()),
        revision,
        marking,
        hidden,
        ownStyle,
        tags,
        data,
        tabs(),
        feeds(),
        imprint.access());
  }

  private List<Frame.Tab> tabs() {
    List<Frame.Tab> tabs = new ArrayList<>();
    tab(tabs, "首页", Pages.HOME);
    Column.AFFAIRS.forEach(each -> tab(tabs, each.name(), each.front()));
    tab(tabs, Column.CATALOG.name(), Column.CATALOG.front());
    tab(tabs, "全部栏目", Pages.DIRECTORY);
    tab(tabs, "检索", Pages.SEARCH);
    return tabs;
  }

  private void tab(List<Frame.Tab> tabs, String name, SitePath to) {
    boolean here = to.equals(at) || (column != null && to.equals(column.front()));
    if (!missing.contains(to)) tabs.add(new Frame.Tab(name, at.up() + to, here));
  }

  /** Of the whole site, and of the affair that the page belongs to. */
  private List<Frame.FeedLink> feeds() {
    List<Frame.FeedLink> feeds = new ArrayList<>();
    addFeeds(feeds, imprint.name(), null);
    Column here = column;
    if (here != null && Column.AFFAIRS.contains(here)) addFeeds(feeds, here.name(), here);
    return feeds;
  }

  private void addFeeds(List<Frame.FeedLink> feeds, String name, @Nullable Column of) {
    addFeed(feeds, name, Feed.atom(of), "application/atom+xml");
    addFeed(feeds, name, Feed.json(of), "application/feed+json");
  }

  private void addFeed(List<Frame.FeedLink> feeds, String name, SitePath to, String type) {
    if (!missing.contains(to)) feeds.add(new Frame.FeedLink(name, at.up() + to, type));
  }
}
