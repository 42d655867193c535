package org.sunlit.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.MemoryChannel;
import org.sunlit.School;
import org.sunlit.WithheldMatter;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.item.ArchivedMatter;
import org.sunlit.item.DisclosureItems;
import org.sunlit.item.ScopeCommand.NarrowScope;
import org.sunlit.item.StageCommand.WithdrawItem;
import org.sunlit.json.ProfileJson;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.outlet.Holding;
import org.sunlit.outlet.OutletCommand.RebuildOutlet;
import org.sunlit.outlet.OutletUpkeep;
import org.sunlit.procedure.Profile;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Entry;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.store.ForwardingTransaction;
import org.sunlit.store.Store;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.withholding.WithholdingStage;
import org.sunlit.words.Words;

/** The catalog with its coverage stands on outlets like anything else. */
class CatalogPageTest {
  private static final PlacementKey PAGE = new PlacementKey("catalog-page", "site");

  private final School school = new School(profile(text -> text));

  @AfterEach
  void close() {
    school.close();
  }

  private static SchoolProfile profile(UnaryOperator<String> otherwise) {
    return ProfileJson.read(
        otherwise.apply(
            School.resource("school.json")
                .replace("\"official\": true", "\"official\": true, \"catalog\": true")));
  }

  /** The same school opened anew, with the same site and the same record. */
  private School reopened(SchoolProfile profile) {
    School again = new School(profile, school.site, parts -> parts.store(school.store));
    again.clock.set(school.clock.instant());
    return again;
  }

  private Publication page() {
    return Objects.requireNonNull(school.site.standing.get(PAGE));
  }

  /** The cells of each row in words, by entry. */
  private static Map<String, List<String>> rows(Publication page) {
    return page.tables().stream()
        .flatMap(table -> table.rows().stream())
        .collect(
            Collectors.toMap(
                Publication.Table.Row::id,
                row -> row.cells().stream().map(cell -> cell.value()).toList()));
  }

  private static String disclosed(Publication page, String entry) {
    return Objects.requireNonNull(rows(page).get(entry)).get(5);
  }

  private void tomorrow() {
    school.clock.day(school.clock.today().plusDays(1));
    school.sunlit.work();
  }

  @Test
  void stands_with_every_entry_that_its_readers_may_know_of() {
    school.sunlit.work();

    assertThat(page().kind()).isEqualTo(Publication.Kind.CATALOG);
    assertThat(page().path()).isEqualTo("catalog");
    assertThat(rows(page()).keySet())
        .containsExactlyInAnyOrder(
            "S-37", "S-39", "N-01", "R-01", "F-01", "S-25", "S-03", "S-05", "S-38");
    assertThat(page().summary()).isEqualTo("列明公开事项9项，其中已有公开0项，共0件。");
    assertThat(disclosed(page(), "S-37")).isEqualTo("<p>0</p>");
    assertThat(school.sunlit.outlets().upkeep("site").catalog())
        .isEqualTo(new Holding(Holding.Kind.LIVE, VisibilityScope.PUBLIC, school.clock.instant()));
  }

  @Test
  void tells_on_the_next_day_what_was_disclosed_and_is_placed_again_only_then() {
    school.sunlit.work();
    Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
    Matter.at(Stage.PRIOR_DISCLOSURE, school);
    Matter.at(Stage.RESULT_DISCLOSURE, Profile.ROUTINE, school);
    String before = page().revision();
    int placed = school.site.placed.get();
    school.sunlit.work();
    assertThat(page().revision()).isEqualTo(before);
    assertThat(school.site.placed).hasValue(placed);

    tomorrow();

    assertThat(disclosed(page(), "S-37")).isEqualTo("<p>2</p>");
    assertThat(rows(page()).get("S-37"))
        .last()
        .asString()
        .contains("2026-03-09")
        .contains("sunlit:items/");
    assertThat(page().summary()).isEqualTo("列明公开事项9项，其中已有公开2项，共3件。");
    assertThat(matter.onSite().version()).isEqualTo(1);
    placed = school.site.placed.get();
    school.sunlit.work();
    tomorrow();
    assertThat(school.site.placed).hasValue(placed);
  }

  /** The items whose entries were read. */
  private static final class Watched implements Store {
    private final Store store;
    private final Set<SubjectId> read = new HashSet<>();
    private @Nullable SubjectId unreadable;

    Watched(Store store) {
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
                      if (subject.equals(unreadable)) throw new IllegalStateException("damaged");
                      if (subject.isOf(DisclosureItems.PREFIX)) read.add(subject);
                      return super.entries(subject);
                    }
                  }));
    }
  }

  @Test
  void is_made_without_reading_the_items_that_have_not_changed() {
    for (int each = 0; each < 5; each++) Matter.at(Stage.PRIOR_DISCLOSURE, school);
    Watched store = new Watched(school.store);
    try (School again =
        new School(
            profile(text -> text),
            school.site,
            parts -> parts.store(store).random(new Random(2)))) {
      again.clock.set(school.clock.instant());
      again.sunlit.work();
      Matter changed = Matter.at(Stage.PRIOR_DISCLOSURE, again);
      store.read.clear();
      again.sunlit.work();
      assertThat(store.read).containsOnly(changed.id);
      store.read.clear();
      tomorrow();

      assertThat(disclosed(page(), "S-37")).isEqualTo("<p>6</p>");
      assertThat(store.read).isEmpty();
    }
  }

  @Test
  void tells_nothing_of_what_has_changed_and_cannot_be_read() {
    Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
    tomorrow();
    assertThat(disclosed(page(), "S-37")).isEqualTo("<p>1</p>");
    matter.done(School.OFFICE, new WithdrawItem(matter.id, "内容有误"));
    Watched store = new Watched(school.store);
    store.unreadable = matter.id;
    try (School again =
        new School(profile(text -> text), school.site, parts -> parts.store(store))) {
      again.clock.set(school.clock.instant());
      again.sunlit.work();
    }

    assertThat(disclosed(page(), "S-37")).isEqualTo("<p>0</p>");
  }

  @Test
  void does_not_tell_what_was_withdrawn_a_moment_ago() {
    MemoryChannel site = new MemoryChannel();
    MemoryChannel campus = new MemoryChannel();
    try (School three =
        ThreeOutlets.school(
            ThreeOutlets.withTheCatalogPage(false), site, campus, new MemoryChannel())) {
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, three);
      three.sunlit.work();
      three.clock.day(three.clock.today().plusDays(1));
      campus.insteadOfPlacing =
          () -> {
            campus.insteadOfPlacing = null;
            matter.done(School.OFFICE, new WithdrawItem(matter.id, "内容有误"));
            return new Standing.Unknown("slow");
          };
      three.sunlit.work();

      assertThat(campus.insteadOfPlacing).isNull();
      assertThat(disclosed(Objects.requireNonNull(site.standing.get(PAGE)), "S-37"))
          .isEqualTo("<p>0</p>");
    }
  }

  @Test
  void loses_what_is_withdrawn_at_once() {
    Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
    tomorrow();
    assertThat(disclosed(page(), "S-37")).isEqualTo("<p>1</p>");

    matter.done(School.OFFICE, new WithdrawItem(matter.id, "内容有误"));
    school.sunlit.work();

    assertThat(disclosed(page(), "S-37")).isEqualTo("<p>0</p>");
    assertThat(page().toString()).doesNotContain(Rendering.path(matter.id));
  }

  @Test
  void an_archive_of_former_times_is_counted_and_is_not_the_latest() {
    Matter.at(Stage.PRIOR_DISCLOSURE, school);
    LocalDate disclosed = school.clock.today();
    tomorrow();
    ArchivedMatter old =
        new ArchivedMatter(
            "14402",
            "S-37",
            LocalDate.of(2022, 9, 1),
            "原信息公开网",
            List.of(Audience.PUBLIC),
            "2021年度名单",
            "名单。",
            "<p>名单</p>",
            List.of());
    assertThat(school.sunlit.importArchives(School.OFFICE, List.of(old)).imported()).isOne();
    tomorrow();

    assertThat(disclosed(page(), "S-37")).isEqualTo("<p>2</p>");
    assertThat(Objects.requireNonNull(rows(page()).get("S-37")).get(6))
        .contains(disclosed.toString());
  }

  @Nested
  class ForThePublic {
    @Test
    void nothing_of_a_narrower_item_is_on_it() {
      Matter inside = Matter.raisedIn(school);
      inside.toPriorDisclosure(List.of(Audience.of(Community.CAMPUS)));
      school.sunlit.work();
      String before = page().revision();
      tomorrow();
      tomorrow();

      assertThat(page().revision()).isEqualTo(before);
      assertThat(page().toString()).doesNotContain("S-99", "S-97", "内部岗位", "值班");
    }

    @Test
    void what_was_narrowed_leaves_at_once() {
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      tomorrow();
      matter.done(
          School.REVIEWER,
          new NarrowScope(matter.id, List.of(Audience.of(Community.STAFF)), "含内部安排"));
      school.sunlit.work();

      assertThat(disclosed(page(), "S-37")).isEqualTo("<p>0</p>");
      assertThat(page().toString()).doesNotContain(Rendering.path(matter.id));
    }

    @Test
    void nothing_of_a_withheld_entry_is_on_it() {
      school.sunlit.work();
      assertThat(rows(page())).containsKey("S-38");

      WithheldMatter.in(school).entry("S-38").drivenTo(WithholdingStage.FILED);
      school.sunlit.work();

      assertThat(page().toString()).doesNotContain("S-38", "宿舍调整");
    }
  }

  @Test
  void an_outlet_inside_shows_what_those_inside_may_know() {
    school.site.reach = School.PROFILE.order().scope(Audience.of(Community.STAFF));
    Matter inside = Matter.raisedIn(school);
    inside.toPriorDisclosure(List.of(Audience.of(Community.CAMPUS)));
    tomorrow();

    assertThat(rows(page())).containsKey("S-99").doesNotContainKey("S-97");
    assertThat(disclosed(page(), "S-37")).isEqualTo("<p>1</p>");
    assertThat(page().marking()).isEqualTo("校内公开，请勿外传");

    school.site.faults = List.of(new Words("未登录的访问没有被拒绝", "a stranger was not refused"));
    school.clock.set(school.clock.instant().plus(Duration.ofHours(7)));
    school.sunlit.work();
    assertThat(rows(page())).doesNotContainKey("S-99");
    assertThat(disclosed(page(), "S-37")).isEqualTo("<p>0</p>");
  }

  @Test
  void a_party_affair_is_told_of_outside_once_it_went_there() {
    SchoolProfile party =
        profile(
            text ->
                text.replace("[\"school\", \"finance\"]", "[\"party\", \"school\", \"finance\"]"));
    try (School other = new School(party)) {
      other.site.insteadOfPlacing = () -> new Standing.Unknown("timeout");
      other.sunlit.work();
      other.site.insteadOfPlacing = null;
      Matter.at(Stage.PRIOR_DISCLOSURE, other);
      other.clock.day(other.clock.today().plusDays(1));
      other.sunlit.work();
      other.sunlit.work();
      Publication there = Objects.requireNonNull(other.site.standing.get(PAGE));

      assertThat(there.tables().get(0).label().code()).isEqualTo("party");
      assertThat(disclosed(there, "S-37")).isEqualTo("<p>1</p>");
    }
  }

  @Test
  void is_the_same_whoever_renders_it_and_changes_with_the_catalog() {
    Matter.at(Stage.PRIOR_DISCLOSURE, school);
    tomorrow();
    String revision = page().revision();
    int placed = school.site.placed.get();

    School same = reopened(profile(text -> text));
    same.sunlit.work();
    assertThat(page().revision()).isEqualTo(revision);
    assertThat(school.site.placed).hasValue(placed);

    School renamed = reopened(profile(text -> text.replace("学校发展规划", "学校中长期发展规划")));
    renamed.sunlit.work();
    assertThat(page().toString()).contains("学校中长期发展规划");
    assertThat(school.site.placed).hasValue(placed + 1);
  }

  @Test
  void comes_down_where_the_school_no_longer_shows_it() {
    school.sunlit.work();
    School without = reopened(School.PROFILE);
    without.sunlit.work();

    assertThat(school.site.standing).doesNotContainKey(PAGE);
    assertThat(Objects.requireNonNull(without.sunlit.outlets().upkeep("site").catalog()).kind())
        .isEqualTo(Holding.Kind.ABSENT);
  }

  @Test
  void an_outlet_that_replaces_nothing_is_never_given_it() {
    school.site.replaces = false;
    school.sunlit.work();
    assertThat(school.site.standing).isEmpty();
  }

  @Test
  void an_older_page_does_not_stay_where_the_newer_one_is_refused() {
    Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
    tomorrow();
    school.site.insteadOfPlacing = () -> new Standing.Rejected(new Words("满", "full"), false);
    matter.done(School.OFFICE, new WithdrawItem(matter.id, "内容有误"));
    school.sunlit.work();
    later();
    later();

    assertThat(school.site.standing).doesNotContainKey(PAGE);
  }

  private void later() {
    school.clock.set(school.clock.instant().plus(Duration.ofHours(7)));
    school.sunlit.work();
  }

  @Nested
  class MadeAnew {
    @Test
    void with_the_outlet_it_stands_again() {
      school.sunlit.work();
      school.site.standing.clear();
      school.done(School.OFFICE, new RebuildOutlet(OutletUpkeep.of("site"), "服务器重装"));
      school.sunlit.work();

      assertThat(school.site.standing).containsKey(PAGE);
      assertThat(school.sunlit.outlets().upkeep("site").live()).isEqualTo(1);
    }

    @Test
    void a_row_that_is_missing_is_made_from_the_record_and_looked_at_first() {
      school.sunlit.work();
      int placed = school.site.placed.get();
      school.store.transaction(
          transaction -> {
            transaction.rows(Placement.class).forEach(transaction::remove);
            return true;
          });
      school.sunlit.work();

      assertThat(school.site.placed).hasValue(placed);
      assertThat(school.sunlit.placements())
          .singleElement()
          .satisfies(
              row ->
                  assertThat(row.standing())
                      .isInstanceOfSatisfying(
                          Standing.Live.class,
                          live -> assertThat(live.revision()).isEqualTo(row.wanted())));
    }
  }

  @Test
  void without_being_asked_for_it_stands_nowhere() {
    MemoryChannel site = new MemoryChannel();
    try (School plain = new School(School.PROFILE, site, parts -> parts)) {
      plain.sunlit.work();
      assertThat(site.standing).isEmpty();
    }
  }
}
