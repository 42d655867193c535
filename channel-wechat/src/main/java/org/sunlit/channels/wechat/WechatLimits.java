package org.sunlit.channels.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.sunlit.channels.Capacity;
import org.sunlit.words.Words;

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

  List<Capacity> capacities() {
    return List.of(
        new Capacity(new Words("标题（字）", "title, characters"), title),
        new Capacity(new Words("作者（字）", "author, characters"), author),
        new Capacity(new Words("摘要（字）", "digest, characters"), digest),
        // The platform wants fewer than its limit.
        new Capacity(
            new Words("正文含标记（字）", "content with markup, characters"), contentCharacters - 1L),
        new Capacity(new Words("正文（字节）", "content, bytes"), contentBytes - 1L),
        new Capacity(new Words("原文链接（字节）", "source address, bytes"), sourceUrlBytes),
        new Capacity(new Words("表格（行）", "table, rows"), tableRows));
  }

  /** Whether it can be an article's content. */
  boolean hold(String content) {
    return characters(content) < contentCharacters && content.getBytes(UTF_8).length < contentBytes;
  }

  static int characters(String text) {
    return text.codePointCount(0, text.length());
  }
}
