package org.sunlit.channels.website;

import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.sunlit.channels.Html;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Wanted;
import org.sunlit.channels.tck.Publications;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** As many made-up items as a test needs, each different, one an hour. */
record ManyItems(int count) implements Iterable<Wanted> {
  private static final List<String> AFFAIRS = List.of("party", "school", "finance");
  private static final String CHARACTERS =
      "校务公开事项办法规定通知学生教师经费预算决算采购招标工程审计监督意见决议会议名单标准程序资助岗位宿舍食堂图书实验研究课程考试成绩毕业就业党员干部选任考核培训";

  @Override
  public Iterator<Wanted> iterator() {
    return IntStream.range(0, count).mapToObj(ManyItems::wanted).iterator();
  }

  static Wanted wanted(int number) {
    Publication publication = publication(number);
    return new Wanted(new PlacementKey(publication.path(), "main"), publication);
  }

  static Publication publication(int number) {
    OffsetDateTime at = OffsetDateTime.parse("2016-01-01T08:00:00+08:00").plusHours(number);
    Publication base = Publications.minimal();
    Publication dated =
        new Publication(
            "items/n" + number,
            "",
            base.kind(),
            base.reach(),
            null,
            "关于第" + number + "号事项的通知" + text(number, 6),
            null,
            text(number, 40),
            at,
            at,
            labels(number),
            "YT-" + number,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null);
    return Publications.from(dated)
        .text(Html.text(text(number + 1, 300) + "\n" + text(number + 2, 300)))
        .done();
  }

  private static Publication.Labels labels(int number) {
    String affair = AFFAIRS.get(number % 3);
    return new Publication.Labels(
        List.of(new Label(affair, Words.same(affair))),
        new Label("category-" + number % 10, Words.same("第" + number % 10 + "类信息")),
        null,
        null,
        new Label("unit-" + number % 30, Words.same("第" + number % 30 + "处")),
        null);
  }

  /** The same for the same seed, and like nothing that anybody ever wrote. */
  private static String text(int seed, int length) {
    StringBuilder text = new StringBuilder();
    int state = seed * 0x9E3779B1 + 1;
    for (int i = 0; i < length; i++) {
      state = state * 1664525 + 1013904223;
      text.append(CHARACTERS.charAt((state >>> 8) % CHARACTERS.length()));
      if (i % 23 == 22) text.append('，');
    }
    return text.toString();
  }
}
