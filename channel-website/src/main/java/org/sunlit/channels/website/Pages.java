package org.sunlit.channels.website;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Publication;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/**
 * The looks: pages as bytes, a function of what is given alone. Everything that is not {@code Html}
 * is escaped by the templates.
 */
final class Pages {
  private static final String MARKING = "校内公开，请勿外传";
  private static final List<String> TEMPLATES =
      List.of("head", "foot", "line", "home", "list", "publication", "tombstone");
  private static final int NEWEST = 15;
  private static final Pattern REVISION =
      Pattern.compile("<meta name=\"sunlit-revision\" content=\"([^\"]*)\">");
  private static final SitePath HOME = new SitePath("index.html");
  private static final SitePath STYLE = new SitePath("assets/site.css");

  private final Mustache.Compiler compiler =
      Mustache.compiler()
          .nullValue("")
          .emptyStringIsFalse(true)
          .strictSections(true)
          .withLoader(name -> open("templates/" + name + ".html"));
  private final Template publication = template("publication");
  private final Template tombstone = template("tombstone");
  private final Template list = template("list");
  private final Template home = template("home");
  private final byte[] style = bytes("site.css");

  private final String site;
  private final URI address;
  private final VisibilityScope reach;

  Pages(String site, URI address, VisibilityScope reach) {
    this.site = site;
    this.address = address;
    this.reach = reach;
  }

  /** Changes whenever a page could: with the templates, the style and the site's own settings. */
  String look() {
    Sha256 look = Sha256.begin();
    for (String each : TEMPLATES) add(look, bytes("templates/" + each + ".html"));
    add(look, style);
    add(look, (site + "\n" + address + "\n" + reach).getBytes(StandardCharsets.UTF_8));
    return look.end();
  }

  private static void add(Sha256 digest, byte[] bytes) {
    digest.add(bytes, bytes.length);
  }

  byte[] publication(Publication shown, InnerLinks links) {
    SitePath at = SitePath.page(shown.path());
    Column column = Column.of(shown);
    Frame frame =
        frame(at, shown.title(), shown.summary(), column, shown.revision(), shown.marking());
    return render(publication, PublicationPage.of(frame, shown, column, links));
  }

  /** Says the words and nothing of what stood there. */
  byte[] tombstone(String path, Words words) {
    SitePath at = SitePath.page(path);
    Frame bare = frame(at, words.zh(), "", null, null, null);
    Frame frame =
        new Frame(
            bare.site(), words.zh(), "", bare.up(), "", null, bare.marking(), true, bare.tabs());
    return render(tombstone, Map.of("frame", frame, "words", words.zh()));
  }

  /** The lists and, last, the home page that leads to them; the style first. */
  Map<SitePath, byte[]> lists(List<Listed> all) {
    Map<SitePath, byte[]> pages = new LinkedHashMap<>();
    pages.put(STYLE, style.clone());
    List<Column> columns = Column.all(all);
    Stream.concat(columns.stream(), Stream.of(Column.CATALOG, Column.LEDGER))
        .forEach(column -> pages.put(column.at(), list(column, all)));
    pages.put(HOME, home(columns, all));
    return pages;
  }

  /** The revision that a page says it shows. */
  Optional<String> revision(byte[] page) {
    Matcher revision = REVISION.matcher(new String(page, StandardCharsets.UTF_8));
    return revision.find() ? Optional.of(revision.group(1)) : Optional.empty();
  }

  private byte[] list(Column column, List<Listed> all) {
    Frame frame = frame(column.at(), column.name(), site + column.name(), column, null, null);
    return render(list, ListPage.of(frame, column, all.stream().filter(column::holds).toList()));
  }

  private byte[] home(List<Column> columns, List<Listed> all) {
    Frame frame = frame(HOME, "首页", site, null, null, null);
    return render(home, HomePage.of(frame, columns, all, NEWEST));
  }

  private Frame frame(
      SitePath at,
      String title,
      String description,
      @Nullable Column here,
      @Nullable String revision,
      @Nullable String marking) {
    boolean open = reach.isPublic() && marking == null;
    List<Frame.Tab> tabs =
        Stream.concat(
                Stream.of(new Frame.Tab("首页", at.up() + HOME, at.equals(HOME))),
                Stream.concat(Column.AFFAIRS.stream(), Stream.of(Column.CATALOG))
                    .map(
                        each -> new Frame.Tab(each.name(), at.up() + each.at(), each.equals(here))))
            .toList();
    return new Frame(
        site,
        title,
        description,
        at.up(),
        address.resolve(at.value()).toString(),
        revision,
        marking != null || open ? marking : MARKING,
        !open,
        tabs);
  }

  private static byte[] render(Template template, Object page) {
    return template.execute(page).getBytes(StandardCharsets.UTF_8);
  }

  private Template template(String name) {
    try (Reader reader = open("templates/" + name + ".html")) {
      return compiler.compile(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the template " + name, e);
    }
  }

  private static Reader open(String resource) {
    return new InputStreamReader(stream(resource), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = stream(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private static InputStream stream(String resource) {
    InputStream in = Pages.class.getResourceAsStream(resource);
    if (in == null) throw new IllegalStateException("not in this jar: " + resource);
    return in;
  }
}
