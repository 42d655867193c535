package org.sunlit.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.CapturedLog;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.SettableClock;
import org.sunlit.channels.Publication;
import org.sunlit.procedure.Stage;
import org.sunlit.protection.ReportAnswer.Why;
import org.sunlit.record.Entry;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.store.ForwardingTransaction;
import org.sunlit.store.MemoryStore;
import org.sunlit.store.Store;
import org.sunlit.visibility.Viewer;

/** A report of misconduct: handed over once, or told where to go; here nothing of it remains. */
class MisconductReportTest {
  private static final String TEXT = "学生工作处有人因我提意见而打击报复";
  private static final String OFFICE = "行政楼308室 0411-0000001";
  private static final String SUPERIOR = "上级纪检监察机关 12388";

  private final List<String> taken = new ArrayList<>();
  private final SettableClock clock = new SettableClock("2026-03-09");
  private final WatchedStore store = new WatchedStore(new MemoryStore(clock));
  private final School school =
      new School(assembly -> assembly.store(store).disciplineIntake(this::take));

  @AfterEach
  void close() {
    school.close();
  }

  private String take(String text) {
    taken.add(text);
    return "jw-2026-0007";
  }

  private static MisconductReport report(boolean aboutSupervisionGroup) {
    return new MisconductReport(TEXT, aboutSupervisionGroup);
  }

  @Nested
  class HandedOver {
    @Test
    void goes_to_the_discipline_office_once_and_answers_time_and_receipt() {
      ReportAnswer answer = school.sunlit.report(report(false));

      assertThat(answer).isEqualTo(new ReportAnswer.HandedOver(clock.instant(), "jw-2026-0007"));
      assertThat(taken).containsExactly(TEXT);
    }

    @Test
    void leaves_rows_entries_and_logs_as_they_were() {
      SubjectId item = Matter.raisedIn(school).id;
      List<Entry> entries = school.sunlit.entries(item);
      List<String> logged = CapturedLog.lines();
      assertThat(logged).as("the log is captured").anyMatch(each -> each.contains("providers"));
      int written = store.writes.get();
      assertThat(written).as("what is written is counted").isPositive();
      PrintStream out = System.out;
      PrintStream err = System.err;
      ByteArrayOutputStream printed = new ByteArrayOutputStream();
      PrintStream watched = new PrintStream(printed, true, StandardCharsets.UTF_8);
      try {
        System.setOut(watched);
        System.setErr(watched);
        school.sunlit.report(report(false));
        school.sunlit.report(report(true));
      } finally {
        System.setOut(out);
        System.setErr(err);
      }

      assertThat(store.writes).hasValue(written);
      assertThat(school.sunlit.entries(item)).isEqualTo(entries);
      assertThat(CapturedLog.lines()).isEqualTo(logged);
      assertThat(printed.size()).isZero();
    }

    @Test
    void changes_nothing_that_anybody_can_read() {
      try (School other = new School(assembly -> assembly.disciplineIntake(this::silent))) {
        Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, other);
        Publication page = other.sunlit.item(Viewer.ANONYMOUS, matter.id).orElseThrow();
        List<Entry> entries = other.sunlit.entries(matter.id);

        other.sunlit.report(report(false));
        other.sunlit.work();

        assertThat(other.sunlit.item(Viewer.ANONYMOUS, matter.id)).contains(page);
        assertThat(other.sunlit.entries(matter.id)).isEqualTo(entries);
      }
    }

    private String silent(String text) {
      return "receipt of " + text.length();
    }

    @Test
    void is_not_tried_again_if_the_intake_fails() {
      AtomicInteger calls = new AtomicInteger();
      DisciplineIntake broken =
          text -> {
            calls.incrementAndGet();
            throw new IllegalStateException("cannot take " + text);
          };
      try (School other = new School(assembly -> assembly.disciplineIntake(broken))) {
        List<String> logged = CapturedLog.lines();

        ReportAnswer answer = other.sunlit.report(report(false));

        assertThat(told(answer)).containsExactly(OFFICE, SUPERIOR);
        assertThat(why(answer)).isEqualTo(Why.NOT_CONFIRMED);
        assertThat(calls).hasValue(1);
        assertThat(CapturedLog.lines()).isEqualTo(logged);
      }
    }
  }

  @Nested
  class ToldWhereToGo {
    @Test
    void is_whoever_reports_where_the_host_has_no_intake() {
      try (School other = new School()) {
        ReportAnswer answer = other.sunlit.report(report(false));

        assertThat(why(answer)).isEqualTo(Why.NO_INTAKE);
        assertThat(told(answer)).containsExactly(OFFICE, SUPERIOR);
      }
    }

    @Test
    void is_the_superior_organ_for_what_concerns_the_supervision_group() {
      ReportAnswer answer = school.sunlit.report(report(true));

      assertThat(taken).isEmpty();
      assertThat(why(answer)).isEqualTo(Why.ABOUT_THE_SUPERVISION_GROUP);
      assertThat(told(answer)).containsExactly(SUPERIOR);
    }

    @Test
    void is_on_every_page_beforehand() {
      try (School other = new School()) {
        Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, other);

        assertThat(other.sunlit.item(Viewer.ANONYMOUS, matter.id).orElseThrow().contacts())
            .extracting(Publication.Contact::words)
            .contains(OFFICE, SUPERIOR);
      }
    }
  }

  @Nested
  class Unreadable {
    @Test
    void names_the_fault_and_no_word_of_the_text() {
      ReportAnswer empty = school.sunlit.report(new MisconductReport(" ", false));
      ReportAnswer endless = school.sunlit.report(new MisconductReport(TEXT.repeat(2_000), false));

      assertThat(taken).isEmpty();
      assertThat(List.of(empty, endless))
          .allSatisfy(
              each -> {
                assertThat(each).isInstanceOf(ReportAnswer.Invalid.class);
                assertThat(each.toString()).contains("/text").doesNotContain("报复");
              });
    }
  }

  @Test
  void is_not_printed() {
    assertThat(report(false).toString()).doesNotContain(TEXT);
  }

  private static List<String> told(ReportAnswer answer) {
    assertThat(answer).isInstanceOf(ReportAnswer.TurnTo.class);
    return ((ReportAnswer.TurnTo) answer)
        .channels().stream().map(ReportAnswer.Channel::where).toList();
  }

  private static Why why(ReportAnswer answer) {
    return ((ReportAnswer.TurnTo) answer).why();
  }

  /** Counts what is written. */
  private static final class WatchedStore implements Store {
    private final Store store;
    final AtomicInteger writes = new AtomicInteger();

    WatchedStore(Store store) {
      this.store = store;
    }

    @Override
    public <T> T transaction(Function<Transaction, T> work) {
      return store.transaction(transaction -> work.apply(new Watched(transaction, writes)));
    }
  }

  private static final class Watched extends ForwardingTransaction {
    private final AtomicInteger writes;

    Watched(Transaction of, AtomicInteger writes) {
      super(of);
      this.writes = writes;
    }

    @Override
    public void append(Entry entry) {
      writes.incrementAndGet();
      super.append(entry);
    }

    @Override
    public void put(Row row) {
      writes.incrementAndGet();
      super.put(row);
    }

    @Override
    public void remove(Row row) {
      writes.incrementAndGet();
      super.remove(row);
    }
  }
}
