package org.sunlit.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sunlit.words.Words;

/**
 * Whether a text is brief and clear, easy to understand and exact (C3.10). It forbids nothing: a
 * program cannot tell, but it can ask to look again.
 */
final class PlainWording {
  private static final int TITLE = 40;
  private static final int SENTENCE = 100;
  private static final int PARAGRAPH = 600;
  private static final int WITHOUT_HEADINGS = 3_000;

  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern END_OF_PARAGRAPH =
      Pattern.compile("</(p|h[1-6]|li|td|th|blockquote)>|<br ?/?>");
  private static final Pattern END_OF_SENTENCE = Pattern.compile("[。！？；!?;]");
  private static final Pattern HEADING = Pattern.compile("<h[1-6]>");
  private static final Pattern VAGUE_TIME = Pattern.compile("近日|日前|近期|不久前|有关部门|相关部门");

  /** What to look at, and where it is asked. */
  private record Question(Words words, Function<VersionPaper, Map<String, Object>> answer) {
    List<Words> asked(VersionPaper paper) {
      Map<String, Object> found = answer.apply(paper);
      return found.isEmpty() ? List.of() : List.of(words.with(found));
    }
  }

  private static final List<Question> QUESTIONS =
      List.of(
          new Question(
              new Words(
                  "标题有{given}字，超过{most}字不易看懂",
                  "the title has {given} characters; over {most} few read it"),
              paper -> longer(paper.title().strip(), TITLE)),
          new Question(
              new Words(
                  "摘要与标题相同，请说明改变了什么、与谁有关",
                  "the summary repeats the title; say what changes for whom"),
              paper ->
                  paper.summary().equals(paper.title())
                      ? Map.of("title", paper.title())
                      : Map.of()),
          new Question(
              new Words(
                  "有{count}句超过{most}字，最长{given}字，请断句",
                  "{count} sentences are over {most} characters, the longest {given}; break them"),
              paper -> longest(sentences(paper), SENTENCE)),
          new Question(
              new Words(
                  "有{count}段超过{most}字，最长{given}字，请分段",
                  "{count} paragraphs are over {most} characters, the longest {given}; divide them"),
              paper -> longest(paragraphs(paper), PARAGRAPH)),
          new Question(
              new Words("全文{given}字没有小标题", "there are {given} characters without a heading"),
              paper ->
                  HEADING.matcher(paper.body()).find()
                      ? Map.of()
                      : longer(String.join("", paragraphs(paper)), WITHOUT_HEADINGS)),
          new Question(
              new Words("“{found}”说得不确切，请写明日期或单位", "“{found}” is vague; name the date or the unit"),
              paper ->
                  VAGUE_TIME
                      .matcher(paper.summary() + TAG.matcher(paper.body()).replaceAll(""))
                      .results()
                      .findFirst()
                      .<Map<String, Object>>map(hit -> Map.of("found", hit.group()))
                      .orElse(Map.of())));

  private PlainWording() {}

  static List<Words> warnings(VersionPaper paper) {
    return QUESTIONS.stream().flatMap(each -> each.asked(paper).stream()).toList();
  }

  private static List<String> paragraphs(VersionPaper paper) {
    return END_OF_PARAGRAPH
        .splitAsStream(paper.body())
        .map(each -> TAG.matcher(each).replaceAll("").strip())
        .toList();
  }

  private static List<String> sentences(VersionPaper paper) {
    List<String> sentences = new ArrayList<>();
    paragraphs(paper).forEach(each -> END_OF_SENTENCE.splitAsStream(each).forEach(sentences::add));
    return sentences;
  }

  private static Map<String, Object> longest(List<String> parts, int most) {
    List<Integer> over =
        parts.stream().map(PlainWording::length).filter(each -> each > most).sorted().toList();
    return over.isEmpty()
        ? Map.of()
        : Map.of("count", over.size(), "given", over.get(over.size() - 1), "most", most);
  }

  private static Map<String, Object> longer(String text, int most) {
    int given = length(text);
    return given > most ? Map.of("given", given, "most", most) : Map.of();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
