package org.sunlit.channels.website.register;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.channels.website.root.SitePath;
import org.sunlit.words.Label;

/**
 * The part of a placed publication that lists, feeds and links need, small enough to be held for
 * all.
 *
 * @param published an instant with the school's offset, in its text form; so is updated
 * @param columns the lists that it stands in
 * @param period the days that its current stage is on show, in words
 * @param links every path that it links to
 * @param files every path below its own that others may link to: those of a ledger
 */
public record Listed(
    String path,
    Publication.Kind kind,
    String title,
    String summary,
    String published,
    String updated,
    List<Column> columns,
    @Nullable String stageCode,
    @Nullable String period,
    @Nullable String occasion,
    Set<String> links,
    Set<String> files) {
  private static final Pattern LINK = Pattern.compile("\\shref=\"sunlit:([^\"#]*)");

  public Listed {
    columns = List.copyOf(columns);
    links = Set.copyOf(links);
    files = Set.copyOf(files);
  }

  public static Listed of(Publication all) {
    return new Listed(
        all.path(),
        all.kind(),
        all.title(),
        all.summary(),
        written(all.published()),
        written(all.updated()),
        Column.of(all),
        all.currentStep().map(step -> step.stage().code()).orElse(null),
        all.currentStep()
            .flatMap(step -> Optional.ofNullable(step.shown()))
            .map(ChineseDates::span)
            .orElse(null),
        zh(all.labels().occasion()),
        links(all),
        files(all));
  }

  /** The day on which something of it was first disclosed. */
  public String day() {
    return published.substring(0, 10);
  }

  public String lastDay() {
    return updated.substring(0, 10);
  }

  /** The name of its list of this kind; of affairs all, for an item may have several. */
  public @Nullable String words(Column.Kind kind) {
    String words =
        columns.stream()
            .filter(each -> each.kind() == kind)
            .map(Column::brief)
            .collect(Collectors.joining("、"));
    return words.isEmpty() ? null : words;
  }

  private static String written(OffsetDateTime instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.truncatedTo(ChronoUnit.SECONDS));
  }

  private static @Nullable String zh(@Nullable Label label) {
    return label == null ? null : label.zh();
  }

  private static Set<String> links(Publication publication) {
    Set<String> links = new TreeSet<>();
    everyHtml(publication)
        .forEach(
            html -> {
              Matcher link = LINK.matcher(html.value());
              while (link.find()) links.add(link.group(1));
            });
    Publication.Proof proof = publication.proof();
    if (proof != null) links.add(proof.path());
    return links;
  }

  private static Set<String> files(Publication publication) {
    if (publication.kind() != Publication.Kind.LEDGER) return Set.of();
    return Layout.of(publication).targets().stream()
        .map(SitePath::value)
        .collect(Collectors.toSet());
  }

  /** All markup of a publication, wherever it stands. */
  public static Stream<Html> everyHtml(Publication publication) {
    return Stream.of(
            publication.facets().stream().map(Publication.Facet::html),
            publication.steps().stream().flatMap(Listed::everyHtml),
            publication.versions().stream()
                .flatMap(
                    version ->
                        Stream.concat(
                            Stream.of(version.html()),
                            version.changes().stream()
                                .flatMap(change -> Stream.of(change.before(), change.after())))),
            publication.tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream()))
        .flatMap(each -> each);
  }

  private static Stream<Html> everyHtml(Publication.Step step) {
    return Stream.concat(
        Stream.concat(Stream.of(step.html()), step.figures().stream().map(Publication.Facet::html)),
        step.resolutions().stream()
            .flatMap(
                each ->
                    Stream.concat(
                        Stream.of(each.html()),
                        each.figures().stream().map(Publication.Facet::html))));
  }
}
