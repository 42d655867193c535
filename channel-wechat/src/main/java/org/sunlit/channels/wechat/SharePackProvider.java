package org.sunlit.channels.wechat;

import java.io.UncheckedIOException;
import java.util.List;
import org.sunlit.channels.Channel;
import org.sunlit.channels.ChannelProvider;
import org.sunlit.channels.ChannelSettingsException;
import org.sunlit.words.Words;

/** Opens share packs from {@link SharePackSettings}. */
public final class SharePackProvider implements ChannelProvider<SharePackSettings> {

  @Override
  public String kind() {
    return "wechat-share-pack";
  }

  @Override
  public Words name() {
    return new Words("微信公众号（分享包）", "WeChat official account (share pack)");
  }

  @Override
  public Class<SharePackSettings> settings() {
    return SharePackSettings.class;
  }

  @Override
  public Channel open(String outlet, SharePackSettings settings) {
    try {
      return SharePack.in(settings.directory())
          .account(settings.account())
          .limits(settings.allLimits())
          .at(settings.website());
    } catch (UncheckedIOException closed) {
      Words words = new Words("无法创建或者打开", "cannot be created or opened");
      throw new ChannelSettingsException(
          outlet, List.of(new ChannelSettingsException.Fault("/directory", words)));
    }
  }
}
