package org.sunlit.channels.website;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sunlit.channels.Capacity;
import org.sunlit.channels.Channel;
import org.sunlit.channels.Html;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.Wanted;
import org.sunlit.channels.WebAddress;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.channels.website.look.AllowedHtml;
import org.sunlit.channels.website.look.Pages;
import org.sunlit.channels.website.register.Layout;
import org.sunlit.channels.website.register.Listed;
import org.sunlit.channels.website.root.SitePath;
import org.sunlit.channels.website.root.WebRoot;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/**
 * An official site as finished files: any web server shows the folder {@code site}, and the folder
 * {@code state} beside it, never shown, holds what was placed, so that lists are rendered without
 * asking anybody. No database, nothing from elsewhere, and a script for searching only.
 *
 * <p>A site that is not for the public reaches the public until a stranger's attempt was seen to be
 * refused, and each page that is not for the public is tried again once it stands.
 *
 * <p>Safe for use by several threads; several nodes may share the directory as long as one calls at
 * a time.
 */
public final class Website implements Channel {
  private final SiteSettings settings;
  private final Releases releases;
  private volatile boolean passed;

  Website(SiteSettings settings) {
    this.settings = settings;
    this.releases = new Releases(settings);
  }

  /** A directory that will hold a site; it is made when something is placed first. */
  public static Ground in(Path directory) {
    return new Ground(directory);
  }

  /** A directory still without an address. */
  public static final class Ground {
    private final Path directory;

    private Ground(Path directory) {
      this.directory = directory;
    }

    /**
     * The site in this directory, for the public, under a general name.
     *
     * @param address where readers find the folder {@code site}: http or https, without query
     * @throws IllegalArgumentException for any other address
     */
    public Website at(URI address) {
      return new Website(SiteSettings.of(directory, folder(address)));
    }
  }

  /** The same site with the name that stands on top of every page. */
  public Website named(String name) {
    if (name.isBlank()) throw new IllegalArgumentException("a site's name must not be blank");
    return new Website(settings.named(name.strip()));
  }

  /**
   * The same site for those only who get in, say, by the campus login.
   *
   * @param access how access is held, for readers
   */
  public Website reaching(VisibilityScope reach, String access) {
    if (reach.isNobody()) throw new IllegalArgumentException("a site that reaches nobody");
    if (access.isBlank()) throw new IllegalArgumentException("say how access is held");
    return reaching(
        reach, new Access(access.strip(), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  Website reaching(VisibilityScope reach, Access access) {
    return new Website(settings.reaching(reach, access));
  }

  /** The same site with its root elsewhere, and something put around every root. */
  Website into(Supplier<WebRoot> root, UnaryOperator<WebRoot> seam) {
    return new Website(settings.into(root, seam));
  }

  /** The same site with all its roots on this machine, each behind the seam. */
  Website behind(UnaryOperator<WebRoot> seam) {
    return into(settings.root(), seam);
  }

  /** The same site, looked at through its web server before anything counts as live. */
  public Website fetchedAt(URI address) {
    return new Website(settings.fetchedAt(folder(address)));
  }

  static URI folder(URI address) {
    if (!WebAddress.Plain.holds(address)) {
      throw new IllegalArgumentException(
          "a site's address is an http or https address without query or fragment, given: "
              + address);
    }
    String text = address.toString();
    return text.endsWith("/") ? address : URI.create(text + "/");
  }

  @Override
  public VisibilityScope meantFor(VisibilityScope wanted) {
    return settings.reach();
  }

  /**
   * The site's own readers, whoever was asked for; the public, as long as it is not known that
   * strangers are kept out.
   */
  @Override
  public VisibilityScope reach(VisibilityScope wanted) {
    return settings.access() == null || passed ? settings.reach() : VisibilityScope.PUBLIC;
  }

  @Override
  public synchronized List<Words> probe() {
    return settings.held().map(each -> tried(each, Pages.ACCESS)).orElse(List.of());
  }

  private List<Words> tried(Access access, SitePath page) {
    try {
      releases.standing();
      Optional<Words> fault = access.fault(settings.address(), page);
      passed = fault.isEmpty();
      return fault.stream().toList();
    } catch (UncheckedIOException e) {
      releases.forget();
      passed = false;
      return List.of(
          new Words("网站目录无法写入，不能验证访问控制", "the site cannot be written, so access cannot be tried"));
    }
  }

  @Override
  public synchronized Standing place(Publication publication, PlacementKey key) {
    List<Words> faults = preview(publication);
    if (!faults.isEmpty()) return new Standing.Rejected(joined(faults), false);
    return answered(
        () -> {
          Optional<Access> held = settings.held().filter(each -> !publication.reach().isPublic());
          Optional<Standing> leak = held.flatMap(each -> leak(each, Pages.ACCESS));
          if (leak.isPresent()) return leak.get();
          Standing placed = releases.standing().place(publication, key);
          if (!(placed instanceof Standing.Live)) return placed;
          SitePath page = SitePath.page(publication.path());
          Optional<Standing> leaked = held.flatMap(each -> leak(each, page));
          if (leaked.isPresent()) {
            releases.standing().withdraw(key, WithdrawalReason.withdrawn().words());
            return leaked.get();
          }
          return readBack(placed, publication.path());
        });
  }

  private Optional<Standing> leak(Access access, SitePath page) {
    List<Words> faults = tried(access, page);
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of(new Standing.Rejected(joined(faults), true));
  }

  private Standing readBack(Standing files, String path) {
    URI fetched = settings.fetched();
    return fetched == null ? files : new ReadBack(fetched).confirmed(files, path);
  }

  /**
   * From the files that a reader is given, and if the site can be fetched, from what its web server
   * answers; a place that was altered is never the revision.
   */
  @Override
  public synchronized Standing check(PlacementKey key) {
    return answered(
        () -> {
          Site site = releases.site();
          Standing files = site.check(key);
          Optional<Kept> kept = site.state().of(key);
          return kept.isPresent() ? readBack(files, kept.get().path()) : files;
        });
  }

  @Override
  public synchronized Standing withdraw(PlacementKey key, WithdrawalReason why) {
    return answered(
        () -> {
          Site site = releases.site();
          Standing files = site.withdraw(key, why.words());
          Optional<Kept> kept = site.state().of(key);
          return kept.isPresent() ? readBack(files, kept.get().path()) : files;
        });
  }

  /** A new release beside the one that is shown, which it then replaces in one step. */
  @Override
  public synchronized void rebuild(
      Iterable<Wanted> all, BiConsumer<PlacementKey, Standing> answers) {
    try {
      new Rebuild(this, releases, settings).run(all, answers);
    } catch (UncheckedIOException e) {
      releases.forget();
      throw e;
    }
  }

  /**
   * Whether a file that is replaced is never missing for a moment; some servers cannot do that.
   *
   * @throws UncheckedIOException if the web root cannot be reached
   */
  public synchronized boolean replacesAtomically() {
    try {
      return releases.root().replacesAtomically();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot reach the web root", e);
    }
  }

  private Standing answered(Supplier<Standing> call) {
    boolean whole = false;
    try {
      Standing answer = call.get();
      whole = true;
      return answer;
    } catch (UncheckedIOException e) {
      return new Standing.Unknown(String.valueOf(e.getMessage()));
    } finally {
      if (!whole) releases.forget();
    }
  }

  /** Paths, file names and markup that no site can have, and a reach that is not this site's. */
  @Override
  public List<Words> preview(Publication publication) {
    List<Words> faults = new ArrayList<>(Layout.faults(publication));
    if (!publication.reach().isPublic() && !publication.reach().equals(settings.reach())) {
      faults.add(
          new Words("内容的公开范围与本网站的读者不一致", "it was rendered for others than this site's readers"));
    }
    if (!Listed.everyHtml(publication).map(Html::value).allMatch(AllowedHtml::holds)) {
      faults.add(
          new Words("正文含有不允许的标记或不完整的标记", "it holds markup that is not allowed or not closed"));
    }
    return faults;
  }

  @Override
  public List<Capacity> capacities() {
    return Layout.capacities();
  }

  /** Lists are shared by all keys. */
  @Override
  public boolean oneAtATime() {
    return true;
  }

  @Override
  public synchronized void close() {
    releases.close();
  }

  @Override
  public String toString() {
    return "Website at " + settings.address();
  }

  static Words joined(List<Words> faults) {
    return new Words(
        faults.stream().map(Words::zh).collect(Collectors.joining("；")),
        faults.stream().map(Words::en).collect(Collectors.joining("; ")));
  }
}
