package org.sunlit.channels.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What an official account takes. The vendor's own pages contradict each other, so every limit is
 * configuration; what is given here is the narrower reading.
 *
 * @param title characters of a title
 * @param author characters of an author
 * @param digest characters of a digest
 * @param contentCharacters characters of the content, markup included; the content has fewer
 * @param contentBytes bytes of the content in UTF-8; the content has fewer
 * @param sourceUrlBytes bytes of the address behind 阅读原文
 * @param tableRows rows of a table, so that it can be read on a telephone
 */
public record WechatLimits(
    int title,
    int author,
    int digest,
    int contentCharacters,
    int contentBytes,
    int sourceUrlBytes,
    int tableRows) {
  public static final WechatLimits DEFAULT =
      new WechatLimits(32, 16, 128, 20_000, 1 << 20, 1 << 10, 20);

  public WechatLimits {
    int smallest =
        Math.min(
            Math.min(Math.min(title, author), Math.min(digest, contentCharacters)),
            Math.min(Math.min(contentBytes, sourceUrlBytes), tableRows));
    if (smallest < 1) throw new IllegalArgumentException("every limit is at least 1");
  }

  /** Whether it can be an article's content. */
  boolean hold(String content) {
    return characters(content) < contentCharacters && content.getBytes(UTF_8).length < contentBytes;
  }

  static int characters(String text) {
    return text.codePointCount(0, text.length());
  }
}
