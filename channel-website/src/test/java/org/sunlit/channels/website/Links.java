package org.sunlit.channels.website;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Every link that any file of a site has, whoever follows it: a reader, a feed reader, an engine.
 */
final class Links {
  private static final Pattern ADDRESS =
      Pattern.compile(Pattern.quote(Sites.ADDRESS.toString()) + "([^\\s\"<]*)");

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
    if (!text.stripTrailing().endsWith("</html>")) broken.add(name + " is cut off");
    Document page = Jsoup.parse(text);
    URI base = URI.create("site:/" + name);
    for (Element link :
        page.select("a[href], link[href]:not([rel=canonical]), script[src], img[src]")) {
      String href = link.hasAttr("href") ? link.attr("href") : link.attr("src");
      if (href.matches("(?:https?|mailto):.*") || href.startsWith("#")) continue;
      String target = base.resolve(href).getPath().substring(1);
      if (!Files.isRegularFile(site.resolve(target))) broken.add(name + " -> " + target);
    }
  }

  private static void addresses(Path site, String name, String text, List<String> broken) {
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      String target = address.group(1).isEmpty() ? "index.html" : address.group(1);
      if (!Files.isRegularFile(site.resolve(target))) broken.add(name + " -> " + target);
    }
  }
}
