package org.sunlit.channels.website.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sunlit.channels.website.register.Listed;
import org.sunlit.channels.website.root.SitePath;

/**
 * Where search engines find every page: an index, and maps of a thousand numbers each, far below
 * the fifty thousand addresses that one map may have.
 */
public final class Sitemap {
  public static final int NUMBERS = 1000;
  public static final SitePath INDEX = new SitePath("sitemap.xml");
  public static final SitePath ROBOTS = new SitePath("robots.txt");

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private Sitemap() {}

  public static SitePath map(int chunk) {
    return new SitePath("sitemap/" + chunk + ".xml");
  }

  public static byte[] index(URI address, int maps) {
    String lines =
        IntStream.range(0, maps)
            .mapToObj(each -> "<sitemap><loc>" + at(address, map(each)) + "</loc></sitemap>\n")
            .collect(Collectors.joining());
    return bytes("sitemapindex", lines);
  }

  public static byte[] write(URI address, List<Listed> pages) {
    String lines =
        pages.stream()
            .map(
                each ->
                    "<url><loc>%s</loc><lastmod>%s</lastmod></url>\n"
                        .formatted(at(address, SitePath.page(each.path())), each.updated()))
            .collect(Collectors.joining());
    return bytes("urlset", lines);
  }

  /** Engines are told where the map is, or to stay away from what is not for the public. */
  public static byte[] robots(URI address, boolean open) {
    String text =
        open
            ? "User-agent: *\nAllow: /\nSitemap: " + address.resolve(INDEX.value()) + "\n"
            : "User-agent: *\nDisallow: /\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String at(URI address, SitePath path) {
    return address.resolve(path.value()).toString().replace("&", "&amp;").replace("<", "&lt;");
  }

  private static byte[] bytes(String name, String lines) {
    String map =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%s xmlns=\"%s\">\n%s</%s>\n"
            .formatted(name, NAMESPACE, lines, name);
    return map.getBytes(StandardCharsets.UTF_8);
  }
}
