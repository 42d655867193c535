package org.sunlit.channels.website;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.website.look.InnerLinks;
import org.sunlit.channels.website.look.Pages;
import org.sunlit.channels.website.register.Layout;
import org.sunlit.channels.website.root.SitePath;
import org.sunlit.words.Words;

/** What the state knows of one key: what was placed, or that it was taken down. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kept")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Kept.Placed.class, name = "placed"),
  @JsonSubTypes.Type(value = Kept.Withdrawn.class, name = "withdrawn")
})
sealed interface Kept {
  PlacementKey key();

  String path();

  /** The SHA-256 of the page as it was written. */
  String page();

  /** The files that belong to the page. */
  List<Layout.Copy> copies();

  byte[] render(Pages pages, InnerLinks links);

  /** The same with the digest of the page as now written. */
  Kept written(String digest);

  default SitePath at() {
    return SitePath.page(path());
  }

  default List<SitePath> targets() {
    return copies().stream().map(Layout.Copy::target).distinct().toList();
  }

  /** The publication as placed, its files without their bytes. */
  record Placed(PlacementKey key, Publication publication, String page) implements Kept {

    @Override
    public String path() {
      return publication.path();
    }

    @Override
    public List<Layout.Copy> copies() {
      return Layout.of(publication).copies();
    }

    @Override
    public byte[] render(Pages pages, InnerLinks links) {
      return pages.publication(publication, links);
    }

    @Override
    public Placed written(String digest) {
      return new Placed(key, publication, digest);
    }
  }

  /**
   * Taken down; nothing of the publication is kept.
   *
   * @param words that stand in its place
   */
  record Withdrawn(PlacementKey key, String path, Words words, String page) implements Kept {

    @Override
    public List<Layout.Copy> copies() {
      return List.of();
    }

    @Override
    public byte[] render(Pages pages, InnerLinks links) {
      return pages.tombstone(path, words);
    }

    @Override
    public Withdrawn written(String digest) {
      return new Withdrawn(key, path, words, digest);
    }
  }
}
