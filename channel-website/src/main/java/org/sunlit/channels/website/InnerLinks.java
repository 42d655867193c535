package org.sunlit.channels.website;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;

/**
 * Turns {@code sunlit:<path>} into addresses relative to a page; a link to what does not stand here
 * becomes its own text.
 */
record InnerLinks(Set<String> pages, Set<String> files) {
  private static final Pattern LINK =
      Pattern.compile(
          "<a\\b([^>]*?)\\shref=\"sunlit:([^\"#]*)(#[^\"]*)?\"([^>]*)>(.*?)</a>", Pattern.DOTALL);

  InnerLinks {
    pages = Set.copyOf(pages);
    files = Set.copyOf(files);
  }

  static InnerLinks to(List<Listed> all) {
    return new InnerLinks(
        all.stream().map(Listed::path).collect(Collectors.toSet()),
        all.stream().flatMap(each -> each.files().stream()).collect(Collectors.toSet()));
  }

  /** With the publication that is about to stand: it may link to itself. */
  InnerLinks and(Publication publication) {
    Set<String> more = new HashSet<>(pages);
    more.add(publication.path());
    return new InnerLinks(more, files);
  }

  /**
   * @param up what leads from the page to the site's root
   */
  String rewrite(Html html, String up) {
    return LINK.matcher(html.value())
        .replaceAll(link -> Matcher.quoteReplacement(rewritten(link, up)));
  }

  /** The address of a publication, or of a file that a ledger holds, if it stands here. */
  Optional<String> address(String path, String up) {
    if (pages.contains(path)) return Optional.of(up + SitePath.page(path));
    return files.contains(path) ? Optional.of(up + path) : Optional.empty();
  }

  private String rewritten(MatchResult link, String up) {
    String text = link.group(5);
    String fragment = link.group(3) == null ? "" : link.group(3);
    return address(link.group(2), up)
        .map(
            target ->
                "<a%s href=\"%s%s\"%s>%s</a>"
                    .formatted(link.group(1), target, fragment, link.group(4), text))
        .orElse(text);
  }
}
