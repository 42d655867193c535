package org.sunlit.channels.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sunlit.channels.Publication;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** The files that a person publishes an article from, or why there can be none. */
final class Pack {
  private final Publication publication;
  private final OfficialAccount account;
  private final Masthead masthead;
  private final ArticleText.Written text;

  private Pack(Publication publication, OfficialAccount account) {
    this.publication = publication;
    this.account = account;
    this.masthead = Masthead.of(publication, account);
    this.text = ArticleText.of(publication, account, masthead.title());
  }

  static Pack of(Publication publication, OfficialAccount account) {
    return new Pack(publication, account);
  }

  /** What this outlet refuses outright, before anything is written. */
  static List<Words> refusals(Publication publication) {
    if (publication.kind() != Publication.Kind.ARTICLE) {
      return List.of(
          new Words("公众号只承载公开事项文章", "An official account carries articles on items only"));
    }
    if (!publication.reach().equals(VisibilityScope.PUBLIC)) {
      return List.of(
          new Words(
              "公众号面向社会公众，校内公开的内容不得在此发布",
              "An official account is open to everyone; what is disclosed internally never goes"
                  + " there"));
    }
    return List.of();
  }

  List<Words> faults() {
    return both(masthead.faults(), text.faults());
  }

  List<Words> findings() {
    return both(masthead.findings(), text.findings());
  }

  String title() {
    return masthead.title();
  }

  /** By name; {@code earlier} are the addresses of articles published on the subject before. */
  Map<String, byte[]> files(List<ArticleAddress> earlier) {
    Cover cover = Cover.of(affairs(), publication.briefTitle(), account.name());
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("title.txt", text(masthead.title()));
    files.put("author.txt", text(masthead.author()));
    files.put("digest.txt", text(masthead.digest()));
    files.put("source-url.txt", text(masthead.source()));
    files.put(cover.name(), cover.bytes());
    files.put("article.html", text(page()));
    files.put(PackFolder.README, text(Readme.publish(account, this, cover.name(), earlier)));
    return files;
  }

  /** A file that a browser opens; what is copied out of it is the content alone. */
  private String page() {
    return "<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width\"><title>article</title></head>"
        + "<body style=\"max-width:677px;margin:0 auto;padding:16px;box-sizing:border-box\">"
        + text.content()
        + "</body></html>\n";
  }

  private String affairs() {
    List<Label> affairs = publication.labels().affairs();
    Label occasion = publication.labels().occasion();
    String first = affairs.isEmpty() ? "阳光三务" : affairs.get(0).zh() + "公开";
    return occasion == null ? first : first + "｜" + occasion.zh();
  }

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }

  private static List<Words> both(List<Words> first, List<Words> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
