package org.sunlit.channels.website;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Channel;
import org.sunlit.channels.ChannelProvider;
import org.sunlit.channels.ChannelSettingsException;
import org.sunlit.channels.ChannelSettingsException.Fault;
import org.sunlit.channels.website.look.BadThemeException;
import org.sunlit.channels.website.look.Theme;
import org.sunlit.words.Words;

/** Opens websites from {@link WebsiteSettings}; {@code docs/site.md} has them as a table. */
public final class WebsiteProvider implements ChannelProvider<WebsiteSettings> {

  @Override
  public String kind() {
    return "website";
  }

  @Override
  public Words name() {
    return new Words("网站", "Website");
  }

  @Override
  public Class<WebsiteSettings> settings() {
    return WebsiteSettings.class;
  }

  @Override
  public Channel open(String outlet, WebsiteSettings given) {
    SiteSettings site =
        SiteSettings.of(given.directory(), Website.folder(given.address()))
            .named(given.name())
            .tagged(!Boolean.FALSE.equals(given.governmentTags()), given.siteCode());
    if (given.fetchedAt() != null) site = site.fetchedAt(Website.folder(given.fetchedAt()));
    if (given.counter() != null) site = site.counting(given.counter());
    if (given.feedAuthority() != null) site = site.identified(given.feedAuthority());
    if (given.theme() != null) site = site.wearing(theme(outlet, given.theme()));
    if (given.reach() != null) site = site.reaching(given.reach(), access(given.access()));
    return new Website(given.sftp() == null ? site : away(outlet, site, given.sftp()));
  }

  private static @Nullable Access access(WebsiteSettings.@Nullable AccessSettings given) {
    if (given == null) return null;
    return new Access(
        given.how(),
        Optional.ofNullable(given.triedAt()).map(Website::folder),
        Optional.ofNullable(given.login()).map(URI::toString),
        Optional.ofNullable(given.proxy()).map(HostAndPort::unresolved));
  }

  private static SiteSettings away(String outlet, SiteSettings site, SftpSettings sftp) {
    if (sftp.key() != null && !Files.isReadable(sftp.key())) {
      Words words = new Words("没有这个文件，或者无法读取", "there is no such file, or it cannot be read");
      throw new ChannelSettingsException(outlet, List.of(new Fault("/sftp/key", words)));
    }
    return site.into(sftp::root, UnaryOperator.identity());
  }

  private static Theme theme(String outlet, Path folder) {
    try {
      return Theme.in(folder);
    } catch (BadThemeException bad) {
      throw new ChannelSettingsException(
          outlet, bad.faults().stream().map(each -> new Fault("/theme", each)).toList());
    }
  }
}
