package org.sunlit.channels.wechat;

import java.util.Map;

/**
 * The inline styles of an article. Size, colour and line height stand once on the outermost section
 * and are inherited: markup counts against the limit of the content.
 */
final class Looks {
  static final String ARTICLE =
      "font-size:16px;line-height:1.8;color:#333;letter-spacing:.3px;word-break:break-word";
  static final String PARAGRAPH = "margin:0 0 12px";
  static final String TIGHT = "margin:0";
  static final String TITLE =
      "margin:4px 0 16px;font-size:20px;line-height:1.5;font-weight:bold;text-align:left";
  static final String SECTION =
      "margin:32px 0 14px;padding-left:10px;border-left:4px solid #a3242b;font-size:18px;line-height:1.4;font-weight:bold;color:#a3242b";
  static final String PART = "margin:20px 0 8px;font-weight:bold;color:#7d1b21;text-align:left";
  static final String BOX =
      "margin:0 0 18px;padding:12px 14px;background:#faf6f2;border-radius:4px;font-size:14px;line-height:1.9;color:#666;text-align:left";
  static final String LEAD = "margin:0 0 12px;color:#555";
  static final String SMALL =
      "margin:0 0 8px;font-size:13px;line-height:1.7;color:#888;text-align:left;word-break:break-all";
  static final String REMARK =
      "margin:0 0 14px;padding:10px 12px;border:1px solid #eadfd8;border-radius:4px;font-size:15px";
  static final String REPLY =
      "margin:8px 0 0;padding-top:8px;border-top:1px dashed #eadfd8;color:#555";
  static final String TAG = "color:#a3242b;font-weight:bold";
  static final String MUTED = "color:#999";
  static final String DONE = "color:#2f7d4f";
  static final String SUP = "color:#999;font-size:12px";
  static final String WIDE = "margin:0 0 14px;overflow-x:auto";
  static final String TABLE =
      "width:100%;border-collapse:collapse;font-size:14px;line-height:1.6;text-align:left";
  static final String TH =
      "padding:6px 8px;border:1px solid #ddd;background:#f6efe9;font-weight:bold;color:#7d1b21";
  static final String TD = "padding:6px 8px;border:1px solid #ddd";

  /** The tags of a text that an article keeps as they are, and their styles. */
  static final Map<String, String> KEPT =
      Map.ofEntries(
          Map.entry("p", PARAGRAPH),
          Map.entry("br", ""),
          Map.entry("hr", "margin:18px 0;border:0;border-top:1px solid #e5e5e5"),
          Map.entry("strong", ""),
          Map.entry("em", ""),
          Map.entry("u", ""),
          Map.entry("sub", ""),
          Map.entry("sup", ""),
          Map.entry("ul", "margin:0 0 12px;padding-left:22px;list-style:disc"),
          Map.entry("ol", "margin:0 0 12px;padding-left:24px;list-style:decimal"),
          Map.entry("li", "margin:0 0 4px"),
          Map.entry(
              "blockquote",
              "margin:0 0 12px;padding:8px 12px;border-left:3px solid #ddd;background:#f7f7f7;color:#666"));

  /** Tags that become another one that is kept. */
  static final Map<String, Styled> REPLACED =
      Map.ofEntries(
          Map.entry("h1", new Styled("p", "margin:18px 0 12px;font-weight:bold;text-align:center")),
          Map.entry("h2", new Styled("p", "margin:18px 0 12px;font-weight:bold;text-align:center")),
          Map.entry("h3", new Styled("p", "margin:18px 0 10px;font-weight:bold")),
          Map.entry("h4", new Styled("p", "margin:14px 0 8px;font-weight:bold")),
          Map.entry("h5", new Styled("p", "margin:14px 0 8px;font-weight:bold")),
          Map.entry("h6", new Styled("p", "margin:14px 0 8px;font-weight:bold")),
          Map.entry("b", new Styled("strong", "")),
          Map.entry("i", new Styled("em", "")),
          Map.entry("ins", new Styled("span", "color:#2f7d4f;text-decoration:underline")),
          Map.entry("del", new Styled("span", "color:#a3242b;text-decoration:line-through")),
          Map.entry("s", new Styled("span", "text-decoration:line-through")),
          Map.entry("pre", new Styled("section", PARAGRAPH)),
          Map.entry("div", new Styled("section", "")),
          Map.entry("section", new Styled("section", "")));

  private Looks() {}

  /** A tag with its style. */
  record Styled(String tag, String style) {}
}
