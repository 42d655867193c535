package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sunlit.agenda.Announcement;
import org.sunlit.channels.Standing;
import org.sunlit.finding.Cause;
import org.sunlit.item.ArchivedMatter;
import org.sunlit.item.StageCommand.WithdrawItem;
import org.sunlit.json.ProfileJson;
import org.sunlit.procedure.Stage;
import org.sunlit.publishing.Placement;
import org.sunlit.reading.Filter;
import org.sunlit.reading.Listed;
import org.sunlit.record.Entry;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.record.Trouble;
import org.sunlit.store.ForwardingTransaction;
import org.sunlit.store.Store;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Viewer;

/** One subject with which something is wrong is put off and told of, and holds up no other. */
class TroublesTest {
  private static final String WRITTEN = "what somebody wrote";

  private final School school = new School();
  private final Poisoned store = new Poisoned(school.store);
  private final Sunlit sunlit =
      Sunlit.of(School.PROFILE)
          .store(store)
          .directory(School.people())
          .channel("site", school.site)
          .random(new Random(38))
          .open();

  @AfterEach
  void close() {
    assertThat(CapturedLog.lines()).noneMatch(each -> each.contains(WRITTEN));
    school.close();
  }

  /** A record in which neither the entries of one subject can be read nor what became of it. */
  private static final class Poisoned implements Store {
    private final Store store;
    private @Nullable SubjectId poisoned;

    Poisoned(Store store) {
      this.store = store;
    }

    @Override
    public <T> T transaction(Function<Transaction, T> work) {
      return store.transaction(
          transaction ->
              work.apply(
                  new ForwardingTransaction(transaction) {
                    @Override
                    public List<Entry> entries(SubjectId subject) {
                      refuse(subject);
                      return super.entries(subject);
                    }

                    @Override
                    public <R extends Row> Optional<R> row(
                        Class<R> type, SubjectId subject, String key) {
                      if (type.getSimpleName().equals("Happened")) refuse(subject);
                      return super.row(type, subject, key);
                    }
                  }));
    }

    private void refuse(SubjectId subject) {
      if (subject.equals(poisoned)) throw new IllegalStateException(WRITTEN);
    }
  }

  private List<Trouble.Part> troubles(SubjectId subject) {
    return sunlit.troubles().stream()
        .filter(each -> each.subject().equals(subject))
        .map(Trouble::part)
        .toList();
  }

  private long known() {
    school.sunlit.tick();
    return school.sunlit.announcements(0, 10_000).size();
  }

  private List<SubjectId> announced(long known) {
    return sunlit.announcements(known, 10_000).stream().map(Announcement::subject).toList();
  }

  private SubjectId imported(String key) {
    ArchivedMatter line =
        new ArchivedMatter(
            key,
            "R-01",
            LocalDate.of(2022, 9, 1),
            "原信息公开网",
            List.of(Audience.PUBLIC),
            "部门决算",
            "收支情况。",
            "<p>收入决算。</p>",
            List.of());
    assertThat(school.sunlit.importArchives(School.OFFICE, List.of(line)).imported()).isEqualTo(1);
    return line.subject();
  }

  private Standing standing(SubjectId subject) {
    return sunlit.placements().stream()
        .filter(each -> each.subject().equals(subject))
        .findFirst()
        .map(Placement::standing)
        .orElseThrow();
  }

  private void later(Duration time) {
    school.clock.set(school.clock.instant().plus(time));
  }

  @Test
  void others_have_their_turn_of_the_agenda() {
    Matter before = Matter.at(Stage.CONSULTATION, school);
    Matter poisoned = Matter.at(Stage.CONSULTATION, school);
    Matter after = Matter.at(Stage.CONSULTATION, school);
    store.poisoned = poisoned.id;
    long known = known();
    school.clock.day(LocalDate.parse("2026-06-01"));

    sunlit.work();

    assertThat(announced(known)).contains(before.id, after.id).doesNotContain(poisoned.id);
    assertThat(found(sunlit)).contains(before.id, after.id).doesNotContain(poisoned.id);
    assertThat(troubles(poisoned.id)).contains(Trouble.Part.AGENDA, Trouble.Part.PLACEMENT);
    assertThat(sunlit.troubles()).allMatch(each -> each.subject().equals(poisoned.id));
  }

  @Test
  void others_are_examined() {
    Matter poisoned = Matter.at(Stage.PRIOR_DISCLOSURE, school);
    Matter other = Matter.at(Stage.PRIOR_DISCLOSURE, school);
    poisoned.done(School.OFFICE, new WithdrawItem(poisoned.id, "内容有误"));
    other.done(School.OFFICE, new WithdrawItem(other.id, "内容有误"));
    store.poisoned = poisoned.id;

    sunlit.work();

    assertThat(troubles(poisoned.id)).contains(Trouble.Part.EXAMINATION);
    assertThat(troubles(other.id)).isEmpty();

    store.poisoned = null;
    later(Duration.ofMinutes(2));
    sunlit.work();

    assertThat(sunlit.troubles()).isEmpty();
  }

  @Test
  void what_was_put_off_is_done_as_soon_as_it_can_be() {
    Matter poisoned = Matter.at(Stage.CONSULTATION, school);
    store.poisoned = poisoned.id;
    long known = known();
    school.clock.day(LocalDate.parse("2026-06-01"));
    sunlit.work();
    store.poisoned = null;

    sunlit.work();
    assertThat(announced(known)).as("not before it is time").doesNotContain(poisoned.id);
    later(Duration.ofMinutes(2));
    sunlit.work();

    assertThat(announced(known)).contains(poisoned.id);
    assertThat(found(sunlit)).contains(poisoned.id);
    assertThat(sunlit.troubles()).isEmpty();
  }

  @Test
  void others_are_placed_and_found_by_their_words() {
    SubjectId poisoned = imported("poisoned");
    SubjectId other = imported("other");
    store.poisoned = poisoned;

    sunlit.work();

    assertThat(standing(poisoned)).isInstanceOf(Standing.Absent.class);
    assertThat(standing(other)).isInstanceOf(Standing.Live.class);
    assertThat(findable(sunlit)).containsExactly(other);
    assertThat(troubles(poisoned)).contains(Trouble.Part.PLACEMENT, Trouble.Part.LISTING);

    store.poisoned = null;
    later(Duration.ofMinutes(2));
    sunlit.work();

    assertThat(standing(poisoned)).isInstanceOf(Standing.Live.class);
    assertThat(findable(sunlit)).containsExactlyInAnyOrder(other, poisoned);
    assertThat(sunlit.troubles()).isEmpty();
  }

  @Test
  void is_tried_again_later_each_time() {
    SubjectId poisoned = imported("poisoned");
    store.poisoned = poisoned;
    sunlit.work();
    later(Duration.ofMinutes(1));
    sunlit.work();

    assertThat(sunlit.troubles())
        .filteredOn(each -> each.part() == Trouble.Part.PLACEMENT)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.tries()).isEqualTo(2);
              assertThat(each.next()).isEqualTo(school.clock.instant().plus(Duration.ofMinutes(2)));
              assertThat(each.reason()).isEqualTo("IllegalStateException");
            });
  }

  @Test
  void what_is_wanted_of_others_is_written_down() {
    SubjectId poisoned = imported("poisoned");
    SubjectId other = imported("other");
    store.poisoned = poisoned;

    sunlit.work();

    assertThat(troubles(poisoned)).contains(Trouble.Part.WANTED);
    assertThat(troubles(other)).isEmpty();
  }

  @Test
  void a_school_opens_though_one_cannot_be_listed() {
    store.poisoned = imported("poisoned");
    SubjectId other = imported("other");
    Sunlit later =
        Sunlit.of(ProfileJson.read(School.resource("school.json").replace("\"S-97\"", "\"S-98\"")))
            .store(store)
            .directory(School.people())
            .channel("site", school.site)
            .open();

    assertThat(later.items(Viewer.ANONYMOUS, Filter.newest()).items())
        .extracting(Listed::item)
        .contains(other);
  }

  private static List<SubjectId> found(Sunlit sunlit) {
    return sunlit.supervision().findings(School.SUPERVISOR).stream()
        .map(each -> each.finding().found())
        .filter(Objects::nonNull)
        .map(Cause::about)
        .toList();
  }

  private static List<SubjectId> findable(Sunlit sunlit) {
    return sunlit.items(Viewer.ANONYMOUS, Filter.newest().text("收入决算")).items().stream()
        .map(Listed::item)
        .toList();
  }
}
