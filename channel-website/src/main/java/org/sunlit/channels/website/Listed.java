package org.sunlit.channels.website;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Html;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.words.Label;

/**
 * The part of a placed publication that lists show and links need, small enough to be held for all.
 *
 * @param links every path that it links to
 * @param files every path below its own that others may link to: those of a ledger
 */
record Listed(
    PlacementKey key,
    String path,
    Publication.Kind kind,
    String title,
    String summary,
    String published,
    String updated,
    long newest,
    List<Label> affairs,
    @Nullable String category,
    @Nullable String unit,
    @Nullable String stage,
    @Nullable String occasion,
    Set<String> links,
    Set<String> files) {
  private static final Pattern LINK = Pattern.compile("\\shref=\"sunlit:([^\"#]*)");

  static Listed of(Kept.Placed placed) {
    Publication all = placed.publication();
    Publication.Labels labels = all.labels();
    return new Listed(
        placed.key(),
        all.path(),
        all.kind(),
        all.title(),
        all.summary(),
        ChineseDates.date(all.published()),
        ChineseDates.date(all.updated()),
        all.updated().toEpochSecond(),
        labels.affairs(),
        zh(labels.category()),
        zh(labels.unit()),
        all.currentStep().map(step -> step.stage().zh()).orElse(null),
        zh(labels.occasion()),
        links(all),
        files(all));
  }

  /** Whether its page changes when the publication under the path comes or goes. */
  boolean linksTo(String other) {
    return links.stream().anyMatch(link -> link.equals(other) || link.startsWith(other + "/"));
  }

  private static @Nullable String zh(@Nullable Label label) {
    return label == null ? null : label.zh();
  }

  private static Set<String> links(Publication publication) {
    Set<String> links = new LinkedHashSet<>();
    everyHtml(publication)
        .forEach(
            html -> {
              Matcher link = LINK.matcher(html.value());
              while (link.find()) links.add(link.group(1));
            });
    Publication.Proof proof = publication.proof();
    if (proof != null) links.add(proof.path());
    return Set.copyOf(links);
  }

  private static Set<String> files(Publication publication) {
    if (publication.kind() != Publication.Kind.LEDGER) return Set.of();
    return Layout.of(publication).targets().stream()
        .map(SitePath::value)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<Html> everyHtml(Publication publication) {
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
