package org.sunlit.channels.website;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.WebAddress;
import org.sunlit.visibility.VisibilityScope;

/**
 * What a school profile says of a website.
 *
 * @param directory holds {@code state}, and {@code site} if it is on this machine; outside of every
 *     web root
 * @param address where readers find the site
 * @param name stands on top of every page
 * @param reach who gets in; without it the public
 * @param access how access is held, for a site that is narrower than the public and no other
 * @param fetchedAt where the site can be fetched; then only what its web server shows counts as
 *     live
 * @param theme a folder with templates and styles of the school's own
 * @param governmentTags whether pages carry the meta tags of government sites; without it they do
 * @param siteCode {@code SiteIDCode}, one of these tags
 * @param counter path on the same host of a picture that counts and shows views; {@code {path}} is
 *     the page's own
 * @param feedAuthority {@code host,date} of the feeds' {@code tag:} ids
 * @param sftp a web root on another machine
 */
public record WebsiteSettings(
    @NotNull Path directory,
    @NotNull @WebAddress URI address,
    @NotNull String name,
    @Nullable VisibilityScope reach,
    @Nullable AccessSettings access,
    @Nullable @WebAddress URI fetchedAt,
    @Nullable Path theme,
    @Nullable Boolean governmentTags,
    @Nullable String siteCode,
    @Nullable
        @Pattern(
            regexp = "/(?!/)[A-Za-z0-9/._~?&=%{}-]*",
            message = "须为本站的路径 / must be a path on the same host")
        String counter,
    @Nullable
        @Pattern(
            regexp = "[a-z0-9.-]+,\\d{4}(?:-\\d{2}(?:-\\d{2})?)?",
            message = "须为“主机名,日期” / must be host,date")
        String feedAuthority,
    @Nullable SftpSettings sftp) {

  public WebsiteSettings {
    boolean narrow = reach != null && !reach.isPublic();
    if (narrow && access == null) {
      throw new IllegalArgumentException(
          "不面向社会的网站须写明 access / a site that is not for the public needs access");
    }
    if (!narrow && access != null) {
      throw new IllegalArgumentException("面向社会的网站没有 access / a site for the public has no access");
    }
  }

  /**
   * How strangers are kept out.
   *
   * @param how in words for readers, such as 校园统一身份认证
   * @param login what the address begins with that strangers are sent to
   * @param triedAt where a stranger would ask, if not at the site's address
   * @param proxy {@code host:port} of an HTTP proxy outside the campus network
   */
  public record AccessSettings(
      @NotNull String how,
      @Nullable @WebAddress URI login,
      @Nullable @WebAddress URI triedAt,
      @Nullable HostAndPort proxy) {}
}
