package org.sunlit.channels.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.sunlit.channels.wechat.WechatLimits.characters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sunlit.channels.Publication;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * The fields of an article other than its content.
 *
 * @param title the longest form that fits, empty if none does
 * @param author empty if neither the unit's nor the account's name fits
 * @param findings what was shortened
 * @param faults what makes the article impossible
 */
record Masthead(
    String title,
    String author,
    String digest,
    String source,
    List<Words> findings,
    List<Words> faults) {
  private static final String BAR = "｜";

  Masthead {
    findings = List.copyOf(findings);
    faults = List.copyOf(faults);
  }

  static Masthead of(Publication publication, OfficialAccount account) {
    WechatLimits limits = account.limits();
    List<Words> findings = new ArrayList<>();
    List<Words> faults = new ArrayList<>();

    List<String> titles = titles(publication);
    String title = longest(titles, limits.title());
    if (title.isEmpty()) {
      faults.add(
          new Words(
                  "标题超过公众号上限{limit}字，简短标题也放不下，请另拟不超过{limit}字的简短标题",
                  "The title is longer than the account's limit of {limit} characters, and so is"
                      + " the short title; give a short title of at most {limit}")
              .with(Map.of("limit", limits.title())));
    } else if (!title.equals(titles.get(0))) {
      findings.add(
          new Words("标题改用“{title}”（上限{limit}字）", "The title becomes “{title}” (limit {limit})")
              .with(Map.of("title", title, "limit", limits.title())));
    }

    List<String> authors =
        Stream.concat(
                Stream.ofNullable(publication.labels().unit()).map(Label::zh),
                Stream.of(account.name()))
            .toList();
    String author = longest(authors, limits.author());
    if (author.isEmpty()) {
      findings.add(
          new Words("作者留空（上限{limit}字）", "There is no author (limit {limit})")
              .with(Map.of("limit", limits.author())));
    } else if (!author.equals(authors.get(0))) {
      findings.add(
          new Words("作者改用“{author}”（上限{limit}字）", "The author becomes “{author}” (limit {limit})")
              .with(Map.of("author", author, "limit", limits.author())));
    }

    String digest = cut(publication.summary(), limits.digest());
    if (!digest.equals(publication.summary())) {
      findings.add(
          new Words("摘要截短到{limit}字", "The digest is cut to {limit} characters")
              .with(Map.of("limit", limits.digest())));
    }

    String source = account.source(publication);
    if (source.getBytes(UTF_8).length > limits.sourceUrlBytes()) {
      faults.add(
          new Words(
                  "“阅读原文”地址超过上限{limit}字节",
                  "The address behind 阅读原文 is longer than the limit of {limit} bytes")
              .with(Map.of("limit", limits.sourceUrlBytes())));
    }
    return new Masthead(title, author, digest, source, findings, faults);
  }

  /** From the fullest to the shortest: the occasion matters more than a long title. */
  private static List<String> titles(Publication publication) {
    Label occasion = publication.labels().occasion();
    List<String> plain =
        Stream.of(publication.title(), publication.briefTitle()).map(Masthead::oneLine).toList();
    if (occasion == null) return plain;
    return Stream.concat(
            plain.stream().map(each -> oneLine(occasion.zh()) + BAR + each), plain.stream())
        .toList();
  }

  private static String longest(List<String> forms, int limit) {
    return forms.stream().filter(each -> characters(each) <= limit).findFirst().orElse("");
  }

  private static String cut(String text, int limit) {
    if (characters(text) <= limit) return text;
    return text.substring(0, text.offsetByCodePoints(0, limit - 1)) + "…";
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
