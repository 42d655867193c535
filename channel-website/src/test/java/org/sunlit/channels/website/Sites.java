package org.sunlit.channels.website;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;

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
    return page(directory, list).select(".line-title").eachText();
  }

  /** Where a page's links lead, resolved within the site; what leaves the site stays as it is. */
  static List<String> links(Path directory, String path) throws IOException {
    URI page = URI.create("site:/" + path + ".html");
    return page(directory, path).select("main a[href]").stream()
        .map((Element each) -> page.resolve(each.attr("href")).getSchemeSpecificPart().substring(1))
        .toList();
  }

  /** Every file, relative, sorted. */
  static List<String> files(Path folder) throws IOException {
    if (!Files.exists(folder)) return List.of();
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(each -> folder.relativize(each).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
