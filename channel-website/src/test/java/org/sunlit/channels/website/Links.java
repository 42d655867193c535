package org.sunlit.channels.website;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Every link that any file of a site has, whoever follows it: a reader, a feed reader, an engine.
 */
final class Links {
  private static final Pattern ADDRESS =
      Pattern.compile(Pattern.quote(Sites.ADDRESS.toString()) + "([^\\s\"<]*)");

  private static final List<String> STARTS =
      List.of(
          "index.html",
          "search.html",
          "feeds/all.xml",
          "feeds/all.json",
          "sitemap.xml",
          "search/segments.json",
          "search/newest.json");

  private Links() {}

  /** Links to files that are not there, and files that are not whole. */
  static List<String> broken(Path site) throws IOException {
    List<String> broken = new ArrayList<>();
    for (String each : Sites.files(site)) {
      Path file = site.resolve(each);
      if (each.contains("/.") || each.startsWith(".")) continue;
      String text = Files.readString(file);
      if (each.endsWith(".html")) page(site, each, text, broken);
      if (each.endsWith(".xml") || each.startsWith("feeds/")) addresses(site, each, text, broken);
    }
    return broken;
  }

  private static void page(Path site, String name, String text, List<String> broken) {
    if (!isWhole(name, text)) broken.add(name + " is cut off");
    for (String target : targets(name, text)) {
      if (!Files.isRegularFile(site.resolve(target))) broken.add(name + " -> " + target);
    }
  }

  private static List<String> targets(String name, String page) {
    List<String> targets = new ArrayList<>();
    URI base = URI.create("site:/" + name);
    for (Element link :
        Jsoup.parse(page)
            .select("a[href], link[href]:not([rel=canonical]), script[src], img[src]")) {
      String href = link.hasAttr("href") ? link.attr("href") : link.attr("src");
      if (href.matches("(?:https?|mailto):.*") || href.startsWith("#")) continue;
      targets.add(base.resolve(href).getPath().substring(1));
    }
    return targets;
  }

  private static void addresses(Path site, String name, String text, List<String> broken) {
    for (String target : addresses(text)) {
      if (!Files.isRegularFile(site.resolve(target))) broken.add(name + " -> " + target);
    }
  }

  private static List<String> addresses(String text) {
    return ADDRESS
        .matcher(text)
        .results()
        .map(each -> each.group(1).isEmpty() ? "index.html" : each.group(1))
        .toList();
  }

  /** A file that a reader followed a link to, with what it said. */
  private record Read(String name, String text) {}

  /**
   * Follows every link from where readers begin, while the site is being written: a link is broken
   * only if its target is missing while the page that has it still says the same.
   */
  static List<String> brokenWhileWritten(Path site) throws IOException {
    List<String> broken = new ArrayList<>();
    Set<String> known = new HashSet<>(STARTS);
    Deque<Read> open = new ArrayDeque<>();
    for (String each : STARTS) text(site, each).ifPresent(text -> open.add(new Read(each, text)));
    while (!open.isEmpty()) {
      Read from = open.remove();
      if (!isWhole(from.name(), from.text())) broken.add(from.name() + " is cut off");
      for (String target : links(from)) {
        if (!known.add(target)) continue;
        Optional<String> text = text(site, target);
        if (text.isPresent()) {
          open.add(new Read(target, text.get()));
        } else if (text(site, from.name()).equals(Optional.of(from.text()))
            && text(site, target).isEmpty()) {
          broken.add(from.name() + " -> " + target);
        } else {
          // It was replaced meanwhile; others may still link to it.
          known.remove(target);
        }
      }
    }
    return broken;
  }

  private static List<String> links(Read from) {
    if (from.name().endsWith(".html")) return targets(from.name(), from.text());
    boolean names = from.name().endsWith(".xml") || from.name().startsWith("feeds/");
    return names ? addresses(from.text()) : List.of();
  }

  private static Optional<String> text(Path site, String name) throws IOException {
    try {
      return Optional.of(Files.readString(site.resolve(name)));
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(String name, String text) {
    String end = text.stripTrailing();
    if (name.endsWith(".html")) return end.endsWith("</html>");
    if (name.endsWith(".xml")) return end.endsWith(">");
    return !name.endsWith(".json") || end.endsWith("}") || end.endsWith("]");
  }
}
