package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sunlit.channels.Publication;
import org.sunlit.item.ArchivedMatter;
import org.sunlit.item.Attachment;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.ImportReport;
import org.sunlit.procedure.Stage;
import org.sunlit.reading.Filter;
import org.sunlit.record.Digest;
import org.sunlit.record.Outcome;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Viewer;

/** What was disclosed before the record was kept here. */
class ArchiveTest {
  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private static ArchivedMatter line(String key, String entry, LocalDate date) {
    return new ArchivedMatter(
        key,
        entry,
        date,
        "原信息公开网 /info/1040/14402.htm",
        List.of(Audience.PUBLIC),
        "2021年度部门决算",
        "2021年度收支情况。",
        "<p>收入决算。</p><script>alert(1)</script>",
        List.of());
  }

  @Test
  void comes_in_with_its_date_and_source_and_is_marked_as_not_conducted_here() {
    ArchivedMatter line = line("14402", "R-01", LocalDate.of(2022, 9, 1));
    assertThat(school.sunlit.importArchives(School.OFFICE, List.of(line)).imported()).isEqualTo(1);
    school.sunlit.work();

    DisclosureItem item =
        school.sunlit.desk(School.OFFICE).stream()
            .map(each -> each.item())
            .filter(each -> each.id().equals(line.subject()))
            .findFirst()
            .orElseThrow();
    assertThat(item.stage()).isEqualTo(Stage.ARCHIVED);
    Publication page = school.sunlit.item(Viewer.ANONYMOUS, line.subject()).orElseThrow();
    assertThat(page.published().toLocalDate()).isEqualTo(LocalDate.of(2022, 9, 1));
    assertThat(page.current().orElseThrow().html().value()).isEqualTo("<p>收入决算。</p>");
    assertThat(page.facets())
        .anySatisfy(
            each ->
                assertThat(each.html().value())
                    .contains("未在本系统办理", "2022-09-01首次公开", "/info/1040/14402.htm"));
    assertThat(school.site.standing).hasSize(1);
  }

  /** It comes by the hundred; nobody posts it by hand, nor is anybody sent it. */
  @Test
  void goes_to_no_outlet_whose_copies_cannot_be_replaced() {
    school.site.replaces = false;
    ArchivedMatter line = line("14402", "R-01", LocalDate.of(2022, 9, 1));
    school.sunlit.importArchives(School.OFFICE, List.of(line));
    school.sunlit.work();

    assertThat(school.site.placed.get()).isZero();
    assertThat(school.sunlit.item(Viewer.ANONYMOUS, line.subject())).isPresent();

    Matter.at(Stage.PRIOR_DISCLOSURE, school);
    assertThat(school.site.standing).hasSize(1);
  }

  @Test
  void is_run_again_after_it_broke_off_without_doing_anything_twice() {
    List<ArchivedMatter> lines = new ArrayList<>();
    for (int each = 0; each < 30; each++) {
      lines.add(line("key-" + each, "R-01", LocalDate.of(2020, 1, 1).plusDays(each)));
    }
    school.sunlit.importArchives(School.OFFICE, lines.subList(0, 12));

    assertThat(school.sunlit.importArchives(School.OFFICE, lines))
        .isEqualTo(new ImportReport(18, 12, List.of()));
    assertThat(school.sunlit.reading().export(Viewer.ANONYMOUS, Filter.newest())).hasSize(30);
    assertThat(lines).extracting(ArchivedMatter::subject).doesNotHaveDuplicates();
  }

  @Test
  void is_the_offices_and_says_of_each_line_what_is_wrong_with_it() {
    Attachment missing = new Attachment("表.pdf", "application/pdf", 9, new Digest("a".repeat(64)));
    ArchivedMatter future = line("f", "R-01", LocalDate.of(2030, 1, 1));
    ArchivedMatter unknown = line("u", "X-00", LocalDate.of(2020, 1, 1));
    ArchivedMatter incomplete =
        new ArchivedMatter(
            "i",
            "R-01",
            LocalDate.of(2020, 1, 1),
            "旧网",
            List.of(Audience.PUBLIC),
            "决算",
            "决算。",
            "<p>决算。</p>",
            List.of(missing));

    ImportReport report =
        school.sunlit.importArchives(School.OFFICE, List.of(future, unknown, incomplete));

    assertThat(report.rejected())
        .extracting(ImportReport.Rejected::key, each -> rules(each.why()))
        .containsExactly(
            tuple("f", List.of("archive-is-as-it-was")),
            tuple("u", List.of("act-belongs-to-the-post", "matter-is-in-the-catalog")),
            tuple("i", List.of("attachments-are-kept")));
    assertThat(
            school
                .sunlit
                .importArchives(
                    School.HANDLER, List.of(line("h", "R-01", LocalDate.of(2020, 1, 1))))
                .rejected())
        .singleElement()
        .satisfies(
            each -> assertThat(rules(each.why())).containsExactly("act-belongs-to-the-post"));
  }

  private static List<String> rules(Outcome outcome) {
    return outcome instanceof Outcome.Refused refused
        ? refused.refusals().stream().map(each -> each.rule().id()).toList()
        : List.of();
  }
}
