package org.sunlit.channels.website.look;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.channels.website.register.Layout;
import org.sunlit.channels.website.register.Register;
import org.sunlit.channels.website.root.SitePath;

/**
 * Turns {@code sunlit:<path>} into addresses relative to a page, and {@code sha256:<digest>} into
 * the place of a picture; what does not stand here becomes its own text.
 *
 * @param base what every address begins with instead of a page's way up; empty for relative ones
 * @param pictures the places of a publication's own files, by digest
 */
public record InnerLinks(
    Predicate<String> pages, Predicate<String> files, String base, Map<String, String> pictures) {
  private static final Pattern LINK =
      Pattern.compile(
          "<a\\b([^>]*?)\\shref=\"sunlit:([^\"#]*)(#[^\"]*)?\"([^>]*)>(.*?)</a>", Pattern.DOTALL);

  private static final Pattern PICTURE =
      Pattern.compile("<img\\b([^>]*?)\\ssrc=\"sha256:([0-9a-f]*)\"([^>]*)>");

  private static final Pattern WORDS = Pattern.compile("\\salt=\"([^\"]*)\"");

  public static InnerLinks to(Register register) {
    return new InnerLinks(register::stands, register::holds, "", Map.of());
  }

  /** To pages that stand on a site elsewhere, all of them as far as anyone here knows. */
  public static InnerLinks into(String site) {
    return new InnerLinks(path -> true, path -> false, site, Map.of());
  }

  /** To nothing: every link becomes its text. */
  public static InnerLinks none() {
    return new InnerLinks(path -> false, path -> false, "", Map.of());
  }

  /** With the files of a publication, and the publication itself: it may link to itself. */
  InnerLinks and(Publication publication) {
    Map<String, String> own =
        Layout.of(publication).copies().stream()
            .collect(
                Collectors.toMap(
                    each -> each.file().digest(),
                    each -> each.target().value(),
                    (one, other) -> one));
    return new InnerLinks(
        path -> pages.test(path) || path.equals(publication.path()), files, base, own);
  }

  /**
   * @param up what leads from the page to the site's root
   */
  String rewrite(Html html, String up) {
    String text = html.value();
    // Most markup has neither, and looking for them takes longer than all the rest of a page.
    if (!text.contains("=\"sunlit:") && !text.contains("=\"sha256:")) return text;
    String linked = LINK.matcher(text).replaceAll(link -> Matcher.quoteReplacement(link(link, up)));
    return PICTURE
        .matcher(linked)
        .replaceAll(picture -> Matcher.quoteReplacement(picture(picture, up)));
  }

  /** The address of a publication, or of a file that a ledger holds, if it stands here. */
  Optional<String> address(String path, String up) {
    if (pages.test(path)) return Optional.of(start(up) + SitePath.page(path));
    return files.test(path) ? Optional.of(start(up) + path) : Optional.empty();
  }

  private String start(String up) {
    return base.isEmpty() ? up : base;
  }

  private String link(MatchResult link, String up) {
    String text = link.group(5);
    String fragment = link.group(3) == null ? "" : link.group(3);
    return address(link.group(2), up)
        .map(
            target ->
                "<a%s href=\"%s%s\"%s>%s</a>"
                    .formatted(link.group(1), target, fragment, link.group(4), text))
        .orElse(text);
  }

  private String picture(MatchResult picture, String up) {
    String place = pictures.get(picture.group(2));
    String rest = picture.group(1) + picture.group(3).replaceFirst("\\s*/$", "");
    Matcher words = WORDS.matcher(rest);
    String alternative = words.find() ? words.group(1) : "";
    if (place == null) return "<span>[图：" + alternative + "]</span>";
    return "<img src=\"" + start(up) + place + "\" alt=\"" + alternative + "\">";
  }
}
