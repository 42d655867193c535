package org.sunlit.channels.wechat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunlit.words.Words;

/** What a person is told to do, in the pack and in the channel's answers. */
final class Readme {
  private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");

  private static final String PUBLISH =
      """
      公众号分享包

      公众号：{account}
      标题：{title}

      一、发表
      1. 登录 https://mp.weixin.qq.com/ ，进入公众号“{account}”，新建一篇图文。
      2. 标题：复制 title.txt 的内容。作者：复制 author.txt 的内容（空白则不填）。
      3. 正文：用浏览器打开 article.html，全选（Ctrl+A）、复制（Ctrl+C），粘贴到正文区。
      4. 封面：{cover}
      5. 摘要：复制 digest.txt 的内容。
      6. 原文链接：勾选“原文链接”，填入 source-url.txt 中的地址。
      7. 发送预览到手机核对。文字以本分享包为准，一字不改；需要修改的，退回责任单位。
      8. 按本校规定选择“发表”或者“群发”。

      二、确认
      1. 在手机或者浏览器中打开已发表的文章，复制文章地址（以 https://mp.weixin.qq.com/s 开头）。
      2. 在本文件夹新建文本文件 live.txt，只写这一行地址，保存。
      3. 预览地址会失效，不能用作确认。
      4. 以后如果在公众平台删除了文章，请在上一级文件夹新建文本文件 removed.txt。
      """;

  private static final String WITHDRAW =
      """
      公众号文章撤回

      公众号：{account}

      1. 登录 https://mp.weixin.qq.com/ ，进入公众号“{account}”，在发表记录中删除下列文章：
      {addresses}
      2. 逐一打开上述地址，确认文章已经不能阅读。
      3. 在本文件夹新建文本文件 removed.txt，写上删除日期，保存。
      """;

  private Readme() {}

  static String publish(
      OfficialAccount account, Pack pack, String cover, List<ArticleAddress> earlier) {
    StringBuilder text = new StringBuilder();
    String picture =
        cover.endsWith(".png")
            ? "上传 " + cover + "（900×383）。"
            : "本机没有中文字体，未能生成图片；请用浏览器打开 " + cover + "，截图后上传。";
    text.append(
        filled(
            PUBLISH, Map.of("account", account.name(), "title", pack.title(), "cover", picture)));
    if (!earlier.isEmpty()) {
      text.append("\n三、此前发表的文章\n公众号文章不能替换。下列文章的内容如已更正，请在新文章发表后删除：\n")
          .append(list(earlier))
          .append('\n');
    }
    if (!pack.findings().isEmpty()) {
      text.append("\n注意\n");
      pack.findings().forEach(each -> text.append("- ").append(each.zh()).append("。\n"));
    }
    return text.toString();
  }

  static String withdraw(OfficialAccount account, List<ArticleAddress> addresses) {
    String list = addresses.isEmpty() ? "（live.txt 中的地址无法识别，请按标题查找）" : list(addresses);
    return filled(WITHDRAW, Map.of("account", account.name(), "addresses", list));
  }

  static Words publishTask(OfficialAccount account, String folder) {
    return new Words(
            "请按分享包 {folder} 中的 README.txt 在公众号“{account}”发表，并将文章地址存为 live.txt",
            "Publish the pack {folder} on the official account {account} as its README.txt says,"
                + " and save the article's address as live.txt")
        .with(Map.of("folder", folder, "account", account.name()));
  }

  static Words addressTask(String folder) {
    return new Words(
            "分享包 {folder} 中的 live.txt 不是已发表文章的地址：须以 https://mp.weixin.qq.com/s 开头，预览地址无效",
            "live.txt in the pack {folder} is not the address of a published article: it starts"
                + " with https://mp.weixin.qq.com/s, and a preview's address does not do")
        .with(Map.of("folder", folder));
  }

  static Words withdrawTask(OfficialAccount account, String folder) {
    return new Words(
            "请在公众平台后台删除该文章（公众号“{account}”，详见分享包 {folder} 中的 README.txt），" + "完成后放入 removed.txt",
            "Delete the article in the platform's console (official account {account}, see"
                + " README.txt in the pack {folder}), then leave removed.txt there")
        .with(Map.of("folder", folder, "account", account.name()));
  }

  private static String list(List<ArticleAddress> addresses) {
    return String.join("\n", addresses.stream().map(each -> "   " + each.value()).toList());
  }

  /** In one pass, so that a title with braces in it stays a title. */
  private static String filled(String text, Map<String, String> values) {
    return HOLE.matcher(text)
        .replaceAll(
            hole -> Matcher.quoteReplacement(values.getOrDefault(hole.group(1), hole.group())));
  }
}
