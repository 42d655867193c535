package org.sunlit.channels.wechat;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sunlit.channels.Channel;
import org.sunlit.channels.ChannelProvider;
import org.sunlit.channels.ChannelSettingsException;
import org.sunlit.words.Words;

/**
 * Share packs by settings: {@code directory} (absolute), {@code account} (its name) and {@code
 * website} (its address); any limit of {@link WechatLimits} as {@code limits.title} and so on.
 */
public final class SharePackProvider implements ChannelProvider {
  private static final String DIRECTORY = "directory";
  private static final String ACCOUNT = "account";
  private static final String WEBSITE = "website";
  private static final Set<String> NEEDED = Set.of(DIRECTORY, ACCOUNT, WEBSITE);

  private static final List<String> LIMITS =
      List.of(
          "limits.title",
          "limits.author",
          "limits.digest",
          "limits.contentCharacters",
          "limits.contentBytes",
          "limits.sourceUrlBytes",
          "limits.tableRows");

  @Override
  public String kind() {
    return "wechat-share-pack";
  }

  @Override
  public Words name() {
    return new Words("微信公众号（分享包）", "WeChat official account (share pack)");
  }

  @Override
  public Channel open(String outlet, Map<String, String> settings) {
    List<Words> faults = new ArrayList<>();
    for (String key : new TreeSet<>(settings.keySet())) {
      if (!NEEDED.contains(key) && !LIMITS.contains(key)) {
        faults.add(fault(key, "不是本渠道的设置", "is no setting of this channel"));
      }
    }
    for (String key : new TreeSet<>(NEEDED)) {
      if (settings.getOrDefault(key, "").isBlank()) faults.add(fault(key, "缺少", "is missing"));
    }
    Optional<Path> directory = given(settings, DIRECTORY).flatMap(SharePackProvider::directory);
    if (given(settings, DIRECTORY).isPresent() && directory.isEmpty()) {
      faults.add(fault(DIRECTORY, "须为绝对路径", "is an absolute path"));
    }
    Optional<URI> website = given(settings, WEBSITE).flatMap(SharePackProvider::website);
    if (given(settings, WEBSITE).isPresent() && website.isEmpty()) {
      faults.add(
          fault(
              WEBSITE,
              "须为 http 或 https 地址，不含查询参数",
              "is an http or https address without query parameters"));
    }
    WechatLimits limits = limits(settings, faults);
    if (!faults.isEmpty() || directory.isEmpty() || website.isEmpty()) {
      throw new ChannelSettingsException(outlet, faults);
    }
    try {
      return SharePack.in(directory.get())
          .account(settings.getOrDefault(ACCOUNT, "").strip())
          .limits(limits)
          .at(website.get());
    } catch (UncheckedIOException e) {
      throw new ChannelSettingsException(
          outlet, List.of(fault(DIRECTORY, "无法创建或者打开", "cannot be created or opened")));
    }
  }

  private static WechatLimits limits(Map<String, String> settings, List<Words> faults) {
    WechatLimits standard = WechatLimits.DEFAULT;
    int[] values = {
      standard.title(),
      standard.author(),
      standard.digest(),
      standard.contentCharacters(),
      standard.contentBytes(),
      standard.sourceUrlBytes(),
      standard.tableRows()
    };
    for (int i = 0; i < values.length; i++) {
      String given = settings.get(LIMITS.get(i));
      if (given == null) continue;
      if (given.matches("[1-9][0-9]{0,7}")) {
        values[i] = Integer.parseInt(given);
      } else {
        faults.add(fault(LIMITS.get(i), "须为正整数", "is a whole number above zero"));
      }
    }
    return new WechatLimits(
        values[0], values[1], values[2], values[3], values[4], values[5], values[6]);
  }

  private static Optional<String> given(Map<String, String> settings, String key) {
    return Optional.ofNullable(settings.get(key))
        .map(String::strip)
        .filter(each -> !each.isEmpty());
  }

  private static Optional<Path> directory(String given) {
    try {
      return Optional.of(Path.of(given)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<URI> website(String given) {
    try {
      return Optional.of(new URI(given)).filter(OfficialAccount::isWebsite);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Words fault(String key, String zh, String en) {
    return new Words("设置 " + key + "：" + zh, "setting " + key + " " + en);
  }
}
