package org.sunlit.publishing;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.List;
import java.util.regex.Pattern;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication.Change;

/** What differs between two texts, passage by passage, with the words marked. */
public final class Comparison {
  private static final Pattern END_OF_PASSAGE =
      Pattern.compile("</(p|h[1-6]|li|tr|caption|blockquote)>|<br ?/?>");
  private static final Pattern END_OF_CELL = Pattern.compile("</t[dh]>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private Comparison() {}

  /** The passages that differ, in their order. */
  public static List<Change> between(String before, String after) {
    DiffRowGenerator rows =
        DiffRowGenerator.create()
            .showInlineDiffs(true)
            .inlineDiffByWord(false)
            .lineNormalizer(passage -> passage) // the passages are HTML-escaped already
            .oldTag(opening -> opening ? "<del>" : "</del>")
            .newTag(opening -> opening ? "<ins>" : "</ins>")
            .build();
    return rows.generateDiffRows(passages(before), passages(after)).stream()
        .filter(row -> row.getTag() != DiffRow.Tag.EQUAL)
        .map(row -> new Change(new Html(row.getOldLine()), new Html(row.getNewLine())))
        .toList();
  }

  /** The text of each paragraph, list item or table row, still escaped. */
  private static List<String> passages(String html) {
    return END_OF_PASSAGE
        .splitAsStream(END_OF_CELL.matcher(html).replaceAll(" "))
        .map(each -> TAG.matcher(each).replaceAll("").strip())
        .filter(each -> !each.isEmpty())
        .toList();
  }
}
