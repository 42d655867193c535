package org.sunlit.channels.website;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.tck.Footprint;

/** A site in a directory as its readers find it. */
final class Sites {
  static final URI ADDRESS = URI.create("https://www.yunting.example/sunlit/");

  private Sites() {}

  static PlacementKey key(Publication publication) {
    return new PlacementKey(publication.path(), "main");
  }

  static Path file(Path directory, String path) {
    return directory.resolve("site").resolve(path);
  }

  static Document page(Path directory, String path) throws IOException {
    return Jsoup.parse(file(directory, path + ".html").toFile());
  }

  /** The titles that a list shows, in its order. */
  static List<String> titles(Path directory, String list) throws IOException {
    Document page = page(directory, list);
    Elements newest = page.select("section[aria-labelledby=newest] .line-title");
    return (newest.isEmpty() ? page.select(".line-title") : newest).eachText();
  }

  /** Where a page's links lead, resolved within the site; what leaves the site stays as it is. */
  static List<String> links(Path directory, String path) throws IOException {
    URI page = URI.create("site:/" + path + ".html");
    return page(directory, path).select("main a[href]").stream()
        .map((Element each) -> page.resolve(each.attr("href")).getSchemeSpecificPart().substring(1))
        .toList();
  }

  /** Everything that stands, but for the count of turns. */
  static Object footprint(Path directory) {
    SortedMap<String, String> files = new TreeMap<>(Footprint.of(directory).files());
    files.keySet().removeIf(each -> each.endsWith("/turn"));
    return files;
  }

  /** Every file, relative, sorted. */
  static List<String> files(Path folder) throws IOException {
    if (!Files.exists(folder)) return List.of();
    Path real = folder.toRealPath();
    try (Stream<Path> all = Files.walk(real)) {
      return all.filter(Files::isRegularFile)
          .map(each -> real.relativize(each).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
