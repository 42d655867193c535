package org.sunlit.store.jdbc;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.sunlit.item.ArchivedMatter;
import org.sunlit.visibility.Audience;

/**
 * Matters for the public that were disclosed elsewhere before: there at once, as many as wanted.
 */
public final class OldMatters {
  private OldMatters() {}

  static List<ArchivedMatter> list(int size) {
    return IntStream.range(0, size).mapToObj(OldMatters::matter).toList();
  }

  public static ArchivedMatter matter(int number) {
    return new ArchivedMatter(
        "old-" + number,
        "R-01",
        LocalDate.of(2022, 9, 1),
        "原信息公开网 /info/" + number,
        List.of(Audience.PUBLIC),
        "部门决算 " + number,
        "收支情况。",
        "<p>收入决算 " + number + "。</p>",
        List.of());
  }
}
