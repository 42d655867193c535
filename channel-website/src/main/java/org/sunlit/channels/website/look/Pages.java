package org.sunlit.channels.website.look;

import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Publication;
import org.sunlit.channels.website.feed.Feed;
import org.sunlit.channels.website.register.Column;
import org.sunlit.channels.website.register.Listed;
import org.sunlit.channels.website.register.Register;
import org.sunlit.channels.website.root.Sha256;
import org.sunlit.channels.website.root.SitePath;
import org.sunlit.words.Words;

/**
 * Pages as bytes, a function of what is given alone. Everything that is not {@code Html} is escaped
 * by the templates.
 */
public final class Pages {
  public static final SitePath HOME = new SitePath("index.html");
  public static final SitePath DIRECTORY = new SitePath("lists/index.html");
  public static final SitePath SEARCH = new SitePath("search.html");

  /**
   * Says that there is a site, and nothing that is in it: what a stranger's attempt is tried on.
   */
  public static final SitePath ACCESS = new SitePath("access.html");

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'";

  private static final String SEARCH_POLICY = POLICY + "; script-src 'self'; connect-src 'self'";

  private static final Pattern REVISION =
      Pattern.compile("<meta name=\"sunlit-revision\" content=\"([^\"]*)\">");

  private final Imprint imprint;
  private final Theme theme;
  private final Map<String, Template> templates;
  private final Set<SitePath> missing;

  public Pages(Imprint imprint, Theme theme) {
    this(imprint, theme, new TreeMap<>(), Set.of());
    Theme.names().forEach(each -> templates.put(each, theme.template(each)));
  }

  private Pages(
      Imprint imprint, Theme theme, Map<String, Template> templates, Set<SitePath> missing) {
    this.imprint = imprint;
    this.theme = theme;
    this.templates = templates;
    this.missing = missing;
  }

  /** The same while some of what every page links to does not stand yet. */
  public Pages without(Set<SitePath> missing) {
    return new Pages(imprint, theme, templates, Set.copyOf(missing));
  }

  /** Changes whenever a page could: with the theme and the site's own settings. */
  public String look() {
    return Sha256.of(theme.digest() + "\n" + imprint);
  }

  /** The files that pages take their looks from. */
  public Map<SitePath, byte[]> assets() {
    return theme.assets();
  }

  public byte[] publication(Publication shown, InnerLinks links) {
    SitePath at = SitePath.page(shown.path());
    Column column = Column.of(shown).get(0);
    String author = PublicationPage.author(shown);
    Frame frame =
        frame(at, shown.title(), POLICY)
            .described(shown.summary())
            .under(column)
            .showing(shown.revision(), shown.marking())
            .tagged(MetaTags.of(imprint, shown, author), LinkedData.of(imprint, shown))
            .done();
    return render("publication", PublicationPage.of(frame, imprint, shown, links.and(shown)));
  }

  /** Only the inner part of a page, for systems that have a frame of their own. */
  public String article(Publication shown, InnerLinks links) {
    Frame frame = frame(SitePath.page(shown.path()), shown.title(), POLICY).done();
    return new String(
        render("article", PublicationPage.of(frame, imprint, shown, links.and(shown))),
        StandardCharsets.UTF_8);
  }

  /** The words that stay where something was taken down, and nothing of what stood there. */
  public byte[] tombstone(String path, Words words) {
    Frame frame = frame(SitePath.page(path), words.zh(), POLICY).hidden().done();
    return render("tombstone", Map.of("frame", frame, "words", words.zh()));
  }

  /**
   * The newest items of a list.
   *
   * @param archived how many numbered pages there are
   */
  public byte[] front(Column column, List<Listed> items, int count, int archived) {
    return list(column, column.front(), items, count, null, null, archived);
  }

  /** A numbered page of a list; the pages before it and after it stand, too. */
  public byte[] page(Column column, int number, List<Listed> items, int archived) {
    return list(column, column.page(number), items, null, number, number, archived);
  }

  private byte[] list(
      Column column,
      SitePath at,
      List<Listed> items,
      @Nullable Integer count,
      @Nullable Integer number,
      @Nullable Integer here,
      int archived) {
    String name = number == null ? column.name() : column.name() + "（第 " + number + " 页）";
    Frame frame =
        frame(at, name, POLICY)
            .described(imprint.name() + "：" + name)
            .under(column)
            .tagged(MetaTags.of(imprint, column), null)
            .done();
    String newer = null;
    if (here != null) {
      newer = at.up() + (here < archived ? column.page(here + 1) : column.front());
    }
    int before = here == null ? archived : here - 1;
    List<ListPage.Line> lines =
        sorted(items).stream().map(each -> ListPage.Line.of(each, at.up())).toList();
    return render(
        "list",
        new ListPage(
            frame,
            column.kind().words(),
            column.name(),
            count,
            number,
            lines,
            newer,
            before == 0 ? null : at.up() + column.page(before)));
  }

  private static List<Listed> sorted(List<Listed> items) {
    List<Listed> newestFirst = new ArrayList<>(items);
    java.util.Collections.reverse(newestFirst);
    newestFirst.sort(Comparator.comparing(Listed::day).reversed());
    return newestFirst;
  }

  public byte[] home(Register register) {
    Frame frame =
        frame(HOME, "首页", POLICY)
            .described(imprint.name())
            .tagged(MetaTags.of(imprint), LinkedData.site(imprint))
            .done();
    return render("home", HomePage.of(frame, register, missing));
  }

  public byte[] directory(List<Column> columns) {
    Frame frame = frame(DIRECTORY, "全部栏目", POLICY).tagged(MetaTags.of(imprint), null).done();
    return render("directory", DirectoryPage.of(frame, columns, missing));
  }

  public byte[] search() {
    Frame frame = frame(SEARCH, "检索", SEARCH_POLICY).tagged(MetaTags.of(imprint), null).done();
    return render("search", Map.of("frame", frame));
  }

  public byte[] access() {
    Frame frame = frame(ACCESS, "校内公开", POLICY).hidden().done();
    return render("access", Map.of("frame", frame));
  }

  /** The revision that a page says it shows. */
  public static Optional<String> revision(String page) {
    Matcher revision = REVISION.matcher(page);
    return revision.find() ? Optional.of(revision.group(1)) : Optional.empty();
  }

  private FrameDraft frame(SitePath at, String title, String policy) {
    return new FrameDraft(imprint, theme.hasOwnStyle(), missing, at, title, policy);
  }

  /** The feeds that every page names: of the whole site, and of each affair. */
  public static List<SitePath> feeds() {
    return Stream.concat(Stream.of((Column) null), Column.AFFAIRS.stream())
        .flatMap(each -> Stream.of(Feed.atom(each), Feed.json(each)))
        .toList();
  }

  private byte[] render(String template, Object page) {
    Template found = templates.get(template);
    if (found == null) throw new IllegalStateException("no template " + template);
    try {
      return found.execute(page).getBytes(StandardCharsets.UTF_8);
    } catch (MustacheException e) {
      throw new MustacheException("templates/" + template + ".html: " + e.getMessage(), e);
    }
  }
}
