package org.sunlit.channels.website;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.website.look.Imprint;
import org.sunlit.channels.website.look.Theme;
import org.sunlit.channels.website.root.LocalRoot;
import org.sunlit.channels.website.root.WebRoot;
import org.sunlit.visibility.VisibilityScope;

/**
 * What makes one site.
 *
 * @param directory holds the state, and the site itself where its root is on this machine
 * @param fetched where the site can be fetched to see what readers see
 * @param root where the site's files go
 * @param seam put around every root, so that a test can let any operation fail
 */
record SiteSettings(
    Path directory,
    URI address,
    String name,
    VisibilityScope reach,
    @Nullable Access access,
    @Nullable URI fetched,
    Theme theme,
    boolean governmentTags,
    @Nullable String siteCode,
    @Nullable String counter,
    String authority,
    Supplier<WebRoot> root,
    UnaryOperator<WebRoot> seam) {

  static SiteSettings of(Path directory, URI address) {
    return new SiteSettings(
        directory,
        address,
        "阳光三务公开网",
        VisibilityScope.PUBLIC,
        null,
        null,
        Theme.plain(),
        true,
        null,
        null,
        address.getHost() + ",2026-01-01",
        () -> new LocalRoot(directory.resolve("site")),
        UnaryOperator.identity());
  }

  Imprint imprint() {
    return new Imprint(
        name,
        address,
        reach.isPublic(),
        access == null ? null : access.words(),
        authority,
        governmentTags,
        siteCode,
        counter);
  }

  WebRoot openRoot() {
    return seam.apply(root.get());
  }

  WebRoot openState(String release) {
    return seam.apply(new LocalRoot(directory.resolve("state").resolve(release)));
  }

  Optional<Access> held() {
    return Optional.ofNullable(access);
  }

  SiteSettings named(String other) {
    return new SiteSettings(
        directory,
        address,
        other,
        reach,
        access,
        fetched,
        theme,
        governmentTags,
        siteCode,
        counter,
        authority,
        root,
        seam);
  }

  SiteSettings reaching(VisibilityScope other, @Nullable Access holding) {
    return new SiteSettings(
        directory,
        address,
        name,
        other,
        holding,
        fetched,
        theme,
        governmentTags,
        siteCode,
        counter,
        authority,
        root,
        seam);
  }

  SiteSettings fetchedAt(URI other) {
    return new SiteSettings(
        directory,
        address,
        name,
        reach,
        access,
        other,
        theme,
        governmentTags,
        siteCode,
        counter,
        authority,
        root,
        seam);
  }

  SiteSettings wearing(Theme other) {
    return new SiteSettings(
        directory,
        address,
        name,
        reach,
        access,
        fetched,
        other,
        governmentTags,
        siteCode,
        counter,
        authority,
        root,
        seam);
  }

  SiteSettings tagged(boolean government, @Nullable String code) {
    return new SiteSettings(
        directory,
        address,
        name,
        reach,
        access,
        fetched,
        theme,
        government,
        code,
        counter,
        authority,
        root,
        seam);
  }

  SiteSettings counting(String picture) {
    return new SiteSettings(
        directory,
        address,
        name,
        reach,
        access,
        fetched,
        theme,
        governmentTags,
        siteCode,
        picture,
        authority,
        root,
        seam);
  }

  SiteSettings identified(String by) {
    return new SiteSettings(
        directory,
        address,
        name,
        reach,
        access,
        fetched,
        theme,
        governmentTags,
        siteCode,
        counter,
        by,
        root,
        seam);
  }

  SiteSettings into(Supplier<WebRoot> other, UnaryOperator<WebRoot> around) {
    return new SiteSettings(
        directory,
        address,
        name,
        reach,
        access,
        fetched,
        theme,
        governmentTags,
        siteCode,
        counter,
        authority,
        other,
        around);
  }
}
