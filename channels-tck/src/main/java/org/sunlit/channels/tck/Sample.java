package org.sunlit.channels.tck;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.visibility.VisibilityScope;

/**
 * A publication being written for a test: it starts from another one, says only what differs, and
 * {@link #done} computes the revision.
 */
public final class Sample {
  private static final String MARKING = "校内公开，请勿外传";

  private final Publication start;
  private String path;
  private Publication.Kind kind;
  private VisibilityScope reach;
  private String title;
  private @Nullable String shortTitle;
  private String summary;
  private Publication.Labels labels;
  private List<Publication.Facet> facets;
  private List<Publication.Step> steps;
  private List<Publication.Version> versions;
  private List<Publication.Table> tables;
  private List<Publication.Contact> contacts;
  private List<Publication.File> files;

  Sample(Publication start) {
    this.start = start;
    path = start.path();
    kind = start.kind();
    reach = start.reach();
    title = start.title();
    shortTitle = start.shortTitle();
    summary = start.summary();
    labels = start.labels();
    facets = start.facets();
    steps = start.steps();
    versions = start.versions();
    tables = start.tables();
    contacts = start.contacts();
    files = start.files();
  }

  public Sample path(String path) {
    this.path = path;
    return this;
  }

  public Sample kind(Publication.Kind kind) {
    this.kind = kind;
    return this;
  }

  /** Who it was rendered for; what is narrower than the public gets the marking. */
  public Sample reach(VisibilityScope reach) {
    this.reach = reach;
    return this;
  }

  /** Without a short title; give one afterwards. */
  public Sample title(String title) {
    this.title = title;
    this.shortTitle = null;
    return this;
  }

  public Sample shortTitle(@Nullable String shortTitle) {
    this.shortTitle = shortTitle;
    return this;
  }

  public Sample summary(String summary) {
    this.summary = summary;
    return this;
  }

  public Sample labels(Publication.Labels labels) {
    this.labels = labels;
    return this;
  }

  public Sample facets(Publication.Facet... facets) {
    this.facets = List.of(facets);
    return this;
  }

  public Sample steps(List<Publication.Step> steps) {
    this.steps = steps;
    return this;
  }

  public Sample versions(List<Publication.Version> versions) {
    this.versions = versions;
    return this;
  }

  /** A further version with this text, after those there are. */
  public Sample next(Html html) {
    versions = Stream.concat(versions.stream(), Stream.of(version(html, versions.size()))).toList();
    return this;
  }

  /** One version only, with this text. */
  public Sample text(Html html) {
    versions = List.of(version(html, 0));
    return this;
  }

  private Publication.Version version(Html html, int before) {
    return new Publication.Version(
        before + 1,
        Publications.label("result", "公布稿", "Result"),
        start.updated().toLocalDate(),
        Hex.sha256(html.value()),
        html,
        null,
        null,
        List.of());
  }

  public Sample tables(Publication.Table... tables) {
    this.tables = List.of(tables);
    return this;
  }

  public Sample contacts(Publication.Contact... contacts) {
    this.contacts = List.of(contacts);
    return this;
  }

  public Sample files(Publication.File... files) {
    this.files = List.of(files);
    return this;
  }

  /** The publication, with a revision that is the same whenever all the rest is. */
  public Publication done() {
    List<String> digests = files.stream().map(each -> each.name() + " " + each.digest()).toList();
    return with(Hex.sha256(with("", List.of()) + " " + digests), files);
  }

  private Publication with(String revision, List<Publication.File> files) {
    return new Publication(
        path,
        revision,
        kind,
        reach,
        reach.isPublic() ? null : MARKING,
        title,
        shortTitle,
        summary,
        start.published(),
        start.updated(),
        labels,
        start.number(),
        facets,
        steps,
        versions,
        tables,
        contacts,
        files,
        start.proof());
  }
}
