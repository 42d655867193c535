package org.sunlit.channels.website;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.sunlit.channels.Channel;
import org.sunlit.channels.ChannelProvider;
import org.sunlit.channels.website.look.BadThemeException;
import org.sunlit.channels.website.look.Theme;
import org.sunlit.channels.website.root.WebRoot;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/**
 * Opens websites from settings; {@code docs/site.md} lists them all. Needed are {@code directory},
 * {@code address} and {@code name}; for a site behind a login {@code reach}, audiences in their
 * text form separated by commas, and {@code access}, how access is held.
 */
public final class WebsiteProvider implements ChannelProvider {
  private static final Pattern AUTHORITY =
      Pattern.compile("[a-z0-9.-]+,\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");

  /** On the site's own host: pages may load nothing from elsewhere. */
  private static final Pattern COUNTER = Pattern.compile("/(?!/)[A-Za-z0-9/._~?&=%{}-]*");

  @Override
  public String kind() {
    return "website";
  }

  @Override
  public Words name() {
    return new Words("网站", "Website");
  }

  @Override
  public Channel open(String outlet, Map<String, String> given) {
    Settings settings = new Settings(outlet, given);
    Optional<Path> directory = settings.needed("directory", Path::of);
    Optional<URI> address = settings.needed("address", text -> Website.folder(URI.create(text)));
    Optional<String> name = settings.needed("name");
    UnaryOperator<SiteSettings> more = options(settings);
    Optional<Supplier<WebRoot>> remote = SftpSettings.read(settings);
    settings.done();
    SiteSettings site =
        more.apply(SiteSettings.of(directory.orElseThrow(), address.orElseThrow()))
            .named(name.orElseThrow());
    return new Website(remote.map(root -> site.into(root, UnaryOperator.identity())).orElse(site));
  }

  private static UnaryOperator<SiteSettings> options(Settings settings) {
    Optional<URI> fetched =
        settings.optional("fetched-at", text -> Website.folder(URI.create(text)));
    boolean tags = settings.flag("government-tags", true);
    Optional<String> code = settings.optional("site-code");
    Optional<String> counter = settings.optional("counter", text -> matching(COUNTER, text));
    Optional<String> authority =
        settings.optional("feed-authority", text -> matching(AUTHORITY, text));
    Optional<Theme> theme = theme(settings);
    Optional<VisibilityScope> reach = settings.optional("reach", WebsiteProvider::scope);
    Optional<Access> access = access(settings, reach);
    return site -> {
      SiteSettings all = site.tagged(tags, code.orElse(null));
      all = fetched.map(all::fetchedAt).orElse(all);
      all = counter.map(all::counting).orElse(all);
      all = authority.map(all::identified).orElse(all);
      all = theme.map(all::wearing).orElse(all);
      return reach.isEmpty() ? all : all.reaching(reach.get(), access.orElse(null));
    };
  }

  /** Told for every site that is not for the public, and for none that is. */
  private static Optional<Access> access(Settings settings, Optional<VisibilityScope> reach) {
    Optional<URI> base =
        settings.optional("probe-address", text -> Website.folder(URI.create(text)));
    Optional<InetSocketAddress> proxy =
        settings.optional("probe-proxy", WebsiteProvider::hostAndPort);
    Optional<String> login =
        settings.optional(
            "login", text -> Website.folder(URI.create(text)).resolve(text).toString());
    boolean narrow = reach.filter(each -> !each.isPublic()).isPresent();
    Optional<String> words = narrow ? settings.needed("access") : settings.optional("access");
    if (!narrow && words.isPresent()) {
      settings.fault("access", "面向社会的网站没有 {key}", "a site for the public has no {key}");
    }
    return narrow ? words.map(each -> new Access(each, base, login, proxy)) : Optional.empty();
  }

  private static Optional<Theme> theme(Settings settings) {
    Optional<Path> folder = settings.optional("theme", Path::of);
    try {
      return folder.map(Theme::in);
    } catch (BadThemeException e) {
      settings.faults(e.faults());
      return Optional.empty();
    }
  }

  private static String matching(Pattern pattern, String text) {
    if (!pattern.matcher(text).matches()) throw new IllegalArgumentException("not of this form");
    return text;
  }

  static InetSocketAddress hostAndPort(String text) {
    int colon = text.lastIndexOf(':');
    if (colon <= 0) throw new IllegalArgumentException("host:port is needed");
    return InetSocketAddress.createUnresolved(
        text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }

  /** The settings name audiences without the school's tree; core holds the tree and compares. */
  private static VisibilityScope scope(String text) {
    Set<Audience> audiences = new HashSet<>();
    for (String each : text.split(",", -1)) audiences.add(Audience.parse(each.strip()));
    return VisibilityScope.recalled(audiences);
  }
}
