package org.sunlit.channels.website.look;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Publication;
import org.sunlit.channels.website.register.Column;
import org.sunlit.channels.website.root.SitePath;
import org.sunlit.words.Label;

/** The names that government sites use, so that their search and monitoring understand a page. */
final class MetaTags {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Imprint imprint;
  private final List<Frame.Tag> tags = new ArrayList<>();

  private MetaTags(Imprint imprint) {
    this.imprint = imprint;
    add("SiteName", imprint.name());
    add("SiteDomain", imprint.address().getHost());
    add("SiteIDCode", imprint.siteCode());
  }

  static List<Frame.Tag> of(Imprint imprint) {
    return new MetaTags(imprint).tags();
  }

  static List<Frame.Tag> of(Imprint imprint, Column column) {
    return new MetaTags(imprint).column(column).tags();
  }

  static List<Frame.Tag> of(Imprint imprint, Publication shown, @Nullable String author) {
    MetaTags all = new MetaTags(imprint).column(Column.of(shown).get(0));
    all.add("ArticleTitle", shown.title());
    all.add("PubDate", MINUTE.format(shown.published()));
    all.add("ContentSource", Objects.requireNonNullElse(source(shown), imprint.name()));
    all.add("Author", author);
    all.add("Keywords", keywords(shown));
    all.add("Description", shown.summary());
    all.add("Url", imprint.at(SitePath.page(shown.path()).value()));
    return all.tags();
  }

  private MetaTags column(Column column) {
    add("ColumnName", column.name());
    add("ColumnDescription", imprint.name() + "“" + column.name() + "”栏目");
    add("ColumnKeywords", column.name());
    add("ColumnType", "信息公开");
    return this;
  }

  private void add(String name, @Nullable String content) {
    if (content != null && !content.isBlank()) tags.add(new Frame.Tag(name, content));
  }

  private List<Frame.Tag> tags() {
    return imprint.governmentTags() ? tags : List.of();
  }

  static @Nullable String source(Publication shown) {
    Label unit = shown.labels().unit();
    return unit == null ? null : unit.zh();
  }

  static String keywords(Publication shown) {
    Publication.Labels labels = shown.labels();
    return Stream.concat(
            labels.affairs().stream(),
            Stream.of(labels.category(), labels.entry(), labels.occasion()))
        .flatMap(Stream::ofNullable)
        .map(Label::zh)
        .distinct()
        .collect(Collectors.joining(","));
  }
}
