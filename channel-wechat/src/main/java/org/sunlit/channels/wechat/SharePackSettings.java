package org.sunlit.channels.wechat;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.WebAddress;

/**
 * What a school profile says of an account that is worked by hand.
 *
 * @param directory where the packs go; absolute, of this outlet alone
 * @param account the official account's name, as its readers know it
 * @param website holds what does not fit into an article
 * @param limits in place of some of {@link WechatLimits#DEFAULT}
 */
public record SharePackSettings(
    @NotNull Path directory,
    @NotNull String account,
    @NotNull @WebAddress URI website,
    @Nullable LimitSettings limits) {

  public SharePackSettings {
    if (!directory.isAbsolute()) {
      throw new IllegalArgumentException("directory 须为绝对路径 / directory must be an absolute path");
    }
  }

  WechatLimits allLimits() {
    return limits == null ? WechatLimits.DEFAULT : limits.over(WechatLimits.DEFAULT);
  }

  /** As in {@link WechatLimits}, where they are explained. */
  public record LimitSettings(
      @Nullable @Positive Integer title,
      @Nullable @Positive Integer author,
      @Nullable @Positive Integer digest,
      @Nullable @Positive Integer contentCharacters,
      @Nullable @Positive Integer contentBytes,
      @Nullable @Positive Integer sourceUrlBytes,
      @Nullable @Positive Integer tableRows) {

    WechatLimits over(WechatLimits others) {
      return new WechatLimits(
          either(title, others.title()),
          either(author, others.author()),
          either(digest, others.digest()),
          either(contentCharacters, others.contentCharacters()),
          either(contentBytes, others.contentBytes()),
          either(sourceUrlBytes, others.sourceUrlBytes()),
          either(tableRows, others.tableRows()));
    }

    private static int either(@Nullable Integer given, int other) {
      return given == null ? other : given;
    }
  }
}
