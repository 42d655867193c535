package org.sunlit.channels.website.look;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sunlit.channels.website.root.Sha256;
import org.sunlit.channels.website.root.SitePath;
import org.sunlit.words.Words;

/**
 * The templates and files that every page is made with: ours, or a school's own in their place. A
 * folder of a school's own may hold {@code templates/NAME.html} in place of ours, {@code style.css}
 * to follow ours, and in {@code assets} pictures and fonts that these name.
 */
public final class Theme {
  private static final List<String> TEMPLATES =
      List.of(
          "head",
          "foot",
          "line",
          "home",
          "list",
          "directory",
          "search",
          "article",
          "publication",
          "tombstone",
          "access");

  private static final String STYLE = "style.css";

  private final Map<String, String> templates;
  private final Map<SitePath, byte[]> assets;
  private final Mustache.Compiler compiler;

  private Theme(Map<String, String> templates, Map<SitePath, byte[]> assets) {
    this.templates = templates;
    this.assets = assets;
    this.compiler =
        Mustache.compiler()
            .nullValue("")
            .emptyStringIsFalse(true)
            .strictSections(true)
            .withLoader(name -> new StringReader(text(name)));
  }

  /** As Sunlit brings it. */
  public static Theme plain() {
    Map<String, String> templates = new TreeMap<>();
    for (String each : TEMPLATES) {
      byte[] own = bytes("templates/" + each + ".html");
      templates.put(each, new String(own, StandardCharsets.UTF_8));
    }
    Map<SitePath, byte[]> assets = new TreeMap<>();
    assets.put(new SitePath("assets/site.css"), bytes("site.css"));
    assets.put(new SitePath("assets/search.js"), bytes("search.js"));
    return new Theme(templates, assets);
  }

  /**
   * With a school's own files.
   *
   * @throws BadThemeException listing every file that cannot be used
   */
  public static Theme in(Path folder) {
    Theme plain = plain();
    List<Words> faults = new ArrayList<>();
    Map<String, String> templates = new TreeMap<>(plain.templates);
    Map<SitePath, byte[]> assets = new TreeMap<>(plain.assets);
    if (!Files.isDirectory(folder))
      throw new BadThemeException(List.of(fault("", "没有这个文件夹", "is no folder")));
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(each).toString().replace('\\', '/');
        take(name, Files.readAllBytes(each), templates, assets, faults);
      }
    } catch (IOException e) {
      throw new BadThemeException(List.of(fault("", "无法读取", "cannot be read")));
    }
    Theme theme = new Theme(templates, assets);
    if (faults.isEmpty()) faults.addAll(Trial.faults(theme));
    if (!faults.isEmpty()) throw new BadThemeException(faults);
    return theme;
  }

  private static void take(
      String name,
      byte[] bytes,
      Map<String, String> templates,
      Map<SitePath, byte[]> assets,
      List<Words> faults) {
    String template = name.replaceFirst("^templates/", "").replaceFirst("\\.html$", "");
    if (name.equals("templates/" + template + ".html") && TEMPLATES.contains(template)) {
      templates.put(template, new String(bytes, StandardCharsets.UTF_8));
    } else if (name.equals(STYLE)) {
      Stylesheet.faults(new String(bytes, StandardCharsets.UTF_8))
          .forEach(each -> faults.add(fault(name, each.zh(), each.en())));
      assets.put(new SitePath("assets/theme.css"), bytes);
    } else if (name.startsWith("assets/") && SitePath.fits(name.replaceFirst("^assets/", ""))) {
      assets.put(new SitePath(name.replaceFirst("^assets/", "assets/theme/")), bytes);
    } else {
      faults.add(fault(name, "主题中没有这样的文件", "is no file of a theme"));
    }
  }

  static Words fault(String name, String zh, String en) {
    return new Words("主题文件 " + name + "：" + zh, "theme file " + name + ": " + en);
  }

  static List<String> names() {
    return TEMPLATES;
  }

  /** The files that pages take their looks from, by their places in the site. */
  public Map<SitePath, byte[]> assets() {
    return assets;
  }

  boolean hasOwnStyle() {
    return assets.containsKey(new SitePath("assets/theme.css"));
  }

  /** Changes whenever a page could. */
  String digest() {
    Sha256 look = Sha256.begin();
    templates.forEach(
        (name, text) -> add(look, (name + "\n" + text).getBytes(StandardCharsets.UTF_8)));
    assets.forEach(
        (at, bytes) -> {
          add(look, at.value().getBytes(StandardCharsets.UTF_8));
          add(look, bytes);
        });
    return look.end();
  }

  private static void add(Sha256 digest, byte[] bytes) {
    digest.add(bytes, bytes.length);
  }

  /**
   * Ready to be filled.
   *
   * @throws MustacheException if it does not parse
   */
  Template template(String name) {
    return compiler.compile(text(name));
  }

  private String text(String name) {
    String text = templates.get(name);
    if (text == null) throw new MustacheException("there is no template " + name);
    return text;
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = Theme.class.getResourceAsStream(resource)) {
      if (in == null) throw new IllegalStateException("not in this jar: " + resource);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
