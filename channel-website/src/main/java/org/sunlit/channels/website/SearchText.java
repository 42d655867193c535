package org.sunlit.channels.website;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.channels.website.register.ChineseDates;
import org.sunlit.channels.website.root.SitePath;
import org.sunlit.channels.website.search.Entry;
import org.sunlit.channels.website.search.Terms;
import org.sunlit.words.Label;

/** What a publication can be found by: everything that its page says of what stands now. */
final class SearchText {
  /** Marks inside a line, which may stand within a word. */
  private static final Pattern WITHIN =
      Pattern.compile("</?(?:b|i|em|strong|u|s|sub|sup|a|span|ins|del)\\b[^>]*>");

  private static final Pattern BETWEEN = Pattern.compile("<[^>]*>");

  private SearchText() {}

  static Entry entry(int number, Publication publication) {
    return new Entry(
        number,
        SitePath.page(publication.path()).value(),
        publication.title(),
        ChineseDates.date(publication.published()),
        Optional.ofNullable(publication.labels().unit()).map(Label::zh).orElse(""),
        Terms.of(of(publication)));
  }

  /** Parts stand on lines of their own, so that no pair spans two of them. */
  private static String of(Publication publication) {
    Publication.Labels labels = publication.labels();
    return Stream.of(
            Stream.of(publication.title(), publication.summary()),
            Stream.ofNullable(publication.number()),
            Stream.concat(
                    labels.affairs().stream(),
                    Stream.of(labels.category(), labels.entry(), labels.unit())
                        .flatMap(Stream::ofNullable))
                .map(Label::zh),
            publication.current().stream().map(each -> plain(each.html())),
            publication.facets().stream().map(each -> plain(each.html())),
            publication.steps().stream().flatMap(SearchText::step),
            publication.tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .map(SearchText::plain),
            publication.kind() == Publication.Kind.LEDGER
                ? Stream.<String>of()
                : publication.files().stream().map(Publication.File::name))
        .flatMap(each -> each)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> step(Publication.Step step) {
    return Stream.of(
            Stream.of(plain(step.html())),
            step.figures().stream().map(each -> plain(each.html())),
            step.remarks().stream()
                .flatMap(
                    each -> Stream.concat(Stream.of(each.text()), Stream.ofNullable(each.reply()))),
            step.resolutions().stream()
                .flatMap(each -> Stream.of(each.body().zh(), plain(each.html()))))
        .flatMap(each -> each);
  }

  private static String plain(Html html) {
    if (html.isEmpty()) return "";
    return BETWEEN
        .matcher(WITHIN.matcher(html.value()).replaceAll(""))
        .replaceAll("\n")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
