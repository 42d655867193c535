package org.sunlit.channels.website;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
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

  /** The page as it should be. */
  byte[] render(Pages pages, InnerLinks links);

  /** The files that belong to the page. */
  List<Layout.Copy> copies();

  /** The files that nobody may find any more, until they are deleted. */
  List<SitePath> obsolete();

  /** The same with the digest of the page as now written. */
  Kept written(String digest);

  /** The same with nothing left to delete. */
  Kept done();

  /** What a reader finds where page and files are as they were written. */
  Standing standing(Site site);

  /** Completes what a call began, or undoes it where that is the safer way. */
  void resume(Site site);

  /** The publication as placed, its files without their bytes. */
  record Placed(PlacementKey key, Publication publication, String page, List<SitePath> obsolete)
      implements Kept {
    public Placed {
      obsolete = List.copyOf(obsolete);
    }

    @Override
    public String path() {
      return publication.path();
    }

    @Override
    public byte[] render(Pages pages, InnerLinks links) {
      return pages.publication(publication, links);
    }

    @Override
    public List<Layout.Copy> copies() {
      return Layout.of(publication).copies();
    }

    @Override
    public Placed written(String digest) {
      return new Placed(key, publication, digest, obsolete);
    }

    @Override
    public Placed done() {
      return new Placed(key, publication, page, List.of());
    }

    @Override
    public Standing standing(Site site) {
      return site.live(path(), publication.revision());
    }

    @Override
    public void resume(Site site) {
      site.resume(this);
    }
  }

  /** Taken down; nothing of the publication is kept. */
  record Withdrawn(PlacementKey key, String path, Words words, String page, List<SitePath> obsolete)
      implements Kept {
    public Withdrawn {
      obsolete = List.copyOf(obsolete);
    }

    @Override
    public byte[] render(Pages pages, InnerLinks links) {
      return pages.tombstone(path, words);
    }

    @Override
    public List<Layout.Copy> copies() {
      return List.of();
    }

    @Override
    public Withdrawn written(String digest) {
      return new Withdrawn(key, path, words, digest, obsolete);
    }

    @Override
    public Withdrawn done() {
      return new Withdrawn(key, path, words, page, List.of());
    }

    @Override
    public Standing standing(Site site) {
      return new Standing.Absent();
    }

    @Override
    public void resume(Site site) {
      site.finish(this);
    }
  }
}
