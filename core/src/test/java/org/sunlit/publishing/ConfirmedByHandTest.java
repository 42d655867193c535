package org.sunlit.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.MemoryChannel;
import org.sunlit.School;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.item.OutletStanding;
import org.sunlit.item.OutletStanding.Kind;
import org.sunlit.item.ScopeCommand.NarrowScope;
import org.sunlit.item.StageCommand.DisclosePrior;
import org.sunlit.item.StageCommand.OpenConsultation;
import org.sunlit.item.StageCommand.WithdrawItem;
import org.sunlit.item.StandingCommand.ConfirmAbsence;
import org.sunlit.item.StandingCommand.ConfirmStanding;
import org.sunlit.json.ProfileJson;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Digest;
import org.sunlit.record.Outcome;
import org.sunlit.reminder.InspectionForm;
import org.sunlit.reminder.ReminderCommand.Remind;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Viewer;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/** What a person says of an outlet that is down for days, or that only a person can finish. */
class ConfirmedByHandTest {
  private static Standing down() {
    return new Standing.Unknown("timeout");
  }

  private static Standing byAPerson() {
    return new Standing.Pending(
        "draft", Duration.ofHours(1), new Words("请在后台点击发布", "publish it by hand"));
  }

  private final School school = new School();
  private Matter matter;

  @BeforeEach
  void the_site_goes_down_while_it_is_given_something() {
    is(ConfirmedByHandTest::down);
    matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
    assertThat(matter.onSite().kind()).isEqualTo(Kind.UNKNOWN);
  }

  @AfterEach
  void close() {
    school.close();
  }

  private void is(@Nullable Supplier<Standing> answering) {
    school.site.insteadOfPlacing = answering;
    school.site.insteadOfChecking = answering;
  }

  private void later(Duration by) {
    school.clock.set(school.clock.instant().plus(by));
    school.sunlit.work();
  }

  private static Digest photograph(School of) {
    return of.sunlit
        .attach("screen.png", "image/png", new ByteArrayInputStream(new byte[] {1, 2, 3}))
        .sha256();
  }

  private ConfirmStanding stands() {
    return stands(matter, "site", Audience.PUBLIC);
  }

  private static ConfirmStanding stands(Matter of, String outlet, Audience reached) {
    return new ConfirmStanding(
        of.id,
        outlet,
        of.item().shown().orElseThrow().digest(),
        List.of(reached),
        of.school.clock.today(),
        "https://www.yunting.example/sunlit/37",
        "首页可见，全文一致",
        photograph(of.school));
  }

  private ConfirmAbsence isGone() {
    return new ConfirmAbsence(
        matter.id, "site", school.clock.today(), "首页", "首页及栏目均未见", photograph(school));
  }

  private void confirmed() {
    matter.afterWorkingDays(3);
    matter.done(School.KEEPER, stands());
  }

  private Placement row() {
    return school.sunlit.placements().get(0);
  }

  private List<String> findings() {
    return school.sunlit.supervision().findings(School.SUPERVISOR).stream()
        .map(each -> each.words().zh())
        .toList();
  }

  @Test
  void is_counted_like_an_answer_of_the_outlet() {
    confirmed();

    OutletStanding standing = matter.onSite();
    assertThat(standing.isByHand()).isTrue();
    assertThat(standing.shows(1)).isTrue();
    assertThat(standing.reached()).isEqualTo(VisibilityScope.PUBLIC);
    assertThat(row().standing())
        .isEqualTo(
            new Standing.Live(
                "https://www.yunting.example/sunlit/37",
                VisibilityScope.PUBLIC,
                Objects.requireNonNull(row().wanted())));

    matter.afterWorkingDays(4);
    matter.toConsultation(matter.invitation());
    assertThat(matter.item().stage()).isEqualTo(Stage.CONSULTATION);
  }

  @Test
  void counts_from_the_day_on_which_it_was_confirmed() {
    confirmed();
    matter.approved(Stage.CONSULTATION, Matter.PLAN, "");

    assertThat(matter.onSite().since()).isEqualTo(school.clock.instant());
    assertThat(matter.refused(School.HEAD, new OpenConsultation(matter.id, matter.invitation())))
        .containsExactly("shown-for-the-minimum-time");
  }

  @Nested
  class NobodyConfirms {
    @Test
    void before_the_outlet_was_waited_for() {
      assertThat(matter.refusal(School.OFFICE, stands()))
          .startsWith("outlet-was-waited-for: “学校官方网站”无答复满2个工作日（至2026-03-11）后方可人工确认");
      matter.afterWorkingDays(2);
      assertThat(matter.refused(School.OFFICE, stands())).containsExactly("outlet-was-waited-for");
      matter.afterWorkingDays(1);
      assertThat(matter.refused(School.OFFICE, stands())).isEmpty();
    }

    @Test
    void while_different_excuses_follow_each_other_the_time_runs_on() {
      school.clock.set(school.clock.instant().plus(Duration.ofDays(1)));
      school.site.insteadOfChecking = () -> new Standing.Rejected(new Words("忙", "busy"), true);
      school.sunlit.work();
      assertThat(matter.onSite().kind()).isEqualTo(Kind.REJECTED);
      matter.afterWorkingDays(2);
      assertThat(matter.refused(School.OFFICE, stands())).isEmpty();
    }

    @Test
    void on_an_outlet_that_is_not_in_the_plan() {
      matter.afterWorkingDays(3);
      assertThat(matter.refused(School.OFFICE, stands(matter, "nowhere", Audience.PUBLIC)))
          .contains("outlet-is-in-the-plan", "publication-is-wanted-there");
      assertThat(
              matter.refused(
                  School.OFFICE,
                  new ConfirmAbsence(
                      matter.id, "nowhere", school.clock.today(), "首页", "未见", photograph(school))))
          .contains("outlet-is-in-the-plan");
    }

    @Test
    void what_is_not_the_version_on_show() {
      matter.afterWorkingDays(3);
      ConfirmStanding right = stands();
      assertThat(
              matter.refused(
                  School.KEEPER,
                  new ConfirmStanding(
                      matter.id,
                      "site",
                      new Digest("0".repeat(64)),
                      right.reached(),
                      right.seen(),
                      right.place(),
                      right.words(),
                      right.evidence())))
          .containsExactly("publication-is-wanted-there");
    }

    @Test
    void what_the_outlet_has_said_itself() {
      is(null);
      later(Duration.ofHours(7));
      later(Duration.ofHours(7));
      assertThat(matter.onSite().kind()).isEqualTo(Kind.LIVE);
      matter.afterWorkingDays(3);

      assertThat(matter.refused(School.KEEPER, stands())).containsExactly("outlet-owes-an-answer");
      assertThat(matter.refused(School.KEEPER, isGone())).containsExactly("outlet-owes-an-answer");
    }

    @Test
    void a_reach_beyond_the_scope_which_is_a_leak() {
      matter.done(
          School.REVIEWER,
          new NarrowScope(matter.id, List.of(Audience.of(Community.CAMPUS)), "含内部安排"));
      matter.afterWorkingDays(3);
      assertThat(matter.refused(School.OFFICE, stands()))
          .containsExactly("publication-is-wanted-there", "what-stands-is-no-leak");
    }

    @Test
    void without_evidence() {
      matter.afterWorkingDays(3);
      ConfirmStanding right = stands();
      assertThat(
              matter.refused(
                  School.KEEPER,
                  new ConfirmStanding(
                      matter.id,
                      "site",
                      right.digest(),
                      right.reached(),
                      right.seen(),
                      right.place(),
                      right.words(),
                      new Digest("0".repeat(64)))))
          .containsExactly("confirmation-has-evidence");
    }

    @Test
    void what_was_looked_at_before_it_was_on_show_or_tomorrow() {
      matter.afterWorkingDays(3);
      assertThat(matter.refused(School.KEEPER, seenOn(LocalDate.of(2026, 3, 8))))
          .containsExactly("it-was-seen-since");
      assertThat(matter.refused(School.KEEPER, seenOn(school.clock.today().plusDays(1))))
          .containsExactly("it-was-seen-since");
    }

    private ConfirmStanding seenOn(LocalDate day) {
      ConfirmStanding right = stands();
      return new ConfirmStanding(
          matter.id,
          "site",
          right.digest(),
          right.reached(),
          day,
          right.place(),
          right.words(),
          right.evidence());
    }

    @Test
    void who_neither_keeps_the_outlet_nor_is_of_the_office() {
      matter.afterWorkingDays(3);
      assertThat(matter.refused(School.HEAD, stands()))
          .containsExactly("act-belongs-to-the-post", "confirmer-answers-for-the-outlet");
    }
  }

  @Nested
  class AfterIt {
    @Test
    void nothing_is_placed_again_and_what_the_outlet_does_not_know_changes_nothing() {
      confirmed();
      int placed = school.site.placed.get();
      for (Supplier<Standing> each :
          List.<Supplier<Standing>>of(
              ConfirmedByHandTest::down,
              () -> new Standing.Rejected(new Words("满", "full"), true),
              ConfirmedByHandTest::byAPerson)) {
        is(each);
        for (int times = 0; times < 6; times++) later(Duration.ofHours(7));
        assertThat(matter.onSite().isByHand()).isTrue();
        assertThat(matter.onSite().shows(1)).isTrue();
      }
      assertThat(school.site.placed).hasValue(placed);
    }

    @Test
    void the_outlets_own_answer_counts_in_its_place() {
      confirmed();
      school.site.standing.put(
          row().channelKey(), publication(Objects.requireNonNull(row().wanted())));
      is(null);
      later(Duration.ofHours(7));

      assertThat(matter.onSite().isByHand()).isFalse();
      assertThat(matter.onSite().shows(1)).isTrue();
      assertThat(findings()).noneMatch(each -> each.contains("与人工确认不符"));
    }

    @Test
    void an_outlet_that_holds_nothing_is_found_and_gets_it() {
      confirmed();
      is(null);
      later(Duration.ofHours(7));
      school.sunlit.work();

      assertThat(findings()).contains("“学校官方网站”恢复答复后的情况与人工确认不符：未在该处公开");
      assertThat(school.site.standing).hasSize(1);
      assertThat(matter.onSite().isByHand()).isFalse();
      assertThat(matter.onSite().shows(1)).isTrue();
    }

    private Publication publication(String revision) {
      Publication made = school.sunlit.item(Viewer.ANONYMOUS, matter.id).orElseThrow();
      return new Publication(
          made.path(),
          revision,
          made.kind(),
          made.reach(),
          made.marking(),
          made.title(),
          made.shortTitle(),
          made.summary(),
          made.published(),
          made.updated(),
          made.labels(),
          made.number(),
          made.facets(),
          made.steps(),
          made.versions(),
          made.tables(),
          made.contacts(),
          made.files(),
          made.proof());
    }

    @Test
    void a_new_version_is_given_to_the_outlet_and_the_old_one_stays_confirmed() {
      confirmed();
      int placed = school.site.placed.get();
      matter.afterWorkingDays(4);
      matter.toConsultation(matter.invitation());
      later(Duration.ofHours(7));

      assertThat(school.site.placed.get()).isGreaterThan(placed);
      assertThat(matter.onSite().shows(1)).isTrue();
      matter.done(School.KEEPER, stands());
      assertThat(matter.onSite().shows(2)).isTrue();
    }
  }

  @Nested
  class WhenItComesDown {
    @Test
    void an_outlet_that_knew_of_it_takes_it_down() {
      confirmed();
      matter.done(School.OFFICE, new WithdrawItem(matter.id, "内容有误"));
      later(Duration.ofHours(7));
      assertThat(matter.onSite().kind()).isEqualTo(Kind.LIVE);

      school.site.insteadOfChecking =
          () -> new Standing.Live("memory", VisibilityScope.PUBLIC, "known");
      later(Duration.ofHours(7));
      assertThat(matter.onSite().kind()).isEqualTo(Kind.ABSENT);
    }

    @Test
    void a_person_does_where_the_outlet_never_knew_of_it_and_says_so() {
      confirmed();
      is(null);
      matter.done(School.OFFICE, new WithdrawItem(matter.id, "内容有误"));
      school.sunlit.work();

      assertThat(matter.onSite().isByHand()).isTrue();
      assertThat(matter.onSite().kind()).isEqualTo(Kind.LIVE);
      assertThat(row().standing())
          .isInstanceOfSatisfying(
              Standing.Pending.class,
              pending -> assertThat(Objects.requireNonNull(pending.task()).zh()).contains("确认已撤下"));

      matter.done(School.KEEPER, isGone());
      later(Duration.ofHours(7));
      assertThat(matter.onSite().kind()).isEqualTo(Kind.ABSENT);
      assertThat(row().standing()).isInstanceOf(Standing.Absent.class);
    }

    @Test
    void a_scope_that_becomes_narrower_has_it_taken_down_too() {
      confirmed();
      is(null);
      matter.done(
          School.REVIEWER,
          new NarrowScope(matter.id, List.of(Audience.of(Community.STAFF)), "含内部安排"));
      school.sunlit.work();

      assertThat(row().wanted()).isNull();
      assertThat(row().standing()).isInstanceOf(Standing.Pending.class);
      assertThat(matter.refused(School.KEEPER, stands()))
          .contains("publication-is-wanted-there", "what-stands-is-no-leak");
      matter.done(School.KEEPER, isGone());
      assertThat(matter.onSite().kind()).isEqualTo(Kind.ABSENT);
    }
  }

  @Test
  void once_a_person_has_found_nothing_there_it_is_placed_again() {
    int placed = school.site.placed.get();
    matter.afterWorkingDays(3);
    matter.done(School.OFFICE, isGone());
    is(null);
    school.sunlit.work();

    assertThat(school.site.placed).hasValue(placed + 1);
    assertThat(matter.onSite().kind()).isEqualTo(Kind.LIVE);
    assertThat(matter.onSite().isByHand()).isFalse();
  }

  @Test
  void what_only_a_person_can_finish_is_not_waited_for() {
    is(ConfirmedByHandTest::byAPerson);
    later(Duration.ofHours(7));
    assertThat(matter.onSite().kind()).isEqualTo(Kind.AWAITS_PERSON);

    matter.done(School.KEEPER, stands());
    assertThat(matter.onSite().shows(1)).isTrue();
  }

  @Test
  void what_is_missing_of_its_rows_is_made_anew_from_the_record() {
    confirmed();
    Placement before = row();
    school.store.transaction(
        transaction -> {
          transaction.remove(before);
          return true;
        });

    matter.done(School.SUPERVISOR, reminder());

    assertThat(row().standing()).isEqualTo(before.standing());
    assertThat(row().stood()).isEqualTo(before.stood());
    assertThat(row().confirmation()).isEqualTo(before.confirmation());
    assertThat(row().wanted()).isEqualTo(before.wanted());
  }

  @Test
  void a_row_of_what_the_outlet_said_itself_is_looked_at_first_when_it_is_made_anew() {
    is(null);
    later(Duration.ofHours(7));
    later(Duration.ofHours(7));
    int placed = school.site.placed.get();
    school.store.transaction(
        transaction -> {
          transaction.remove(row(transaction.rows(Placement.class)));
          return true;
        });
    matter.done(School.OFFICE, new WithdrawItem(matter.id, "内容有误"));
    school.sunlit.work();
    school.sunlit.work();

    assertThat(school.site.standing).isEmpty();
    assertThat(school.site.placed).hasValue(placed);
    assertThat(matter.onSite().kind()).isEqualTo(Kind.ABSENT);
  }

  private static Placement row(List<Placement> rows) {
    return rows.get(0);
  }

  private Remind reminder() {
    return new Remind(matter.id, InspectionForm.DAILY_SUPERVISION, "请核对公示时间");
  }

  @Nested
  class OnPaper {
    private static final String BOARD = "board";

    private final MemoryChannel board = new MemoryChannel();

    private School withABoard() {
      String keeper = "\"keeper\": \"site-keeper\", \"official\": true}";
      return new School(
          ProfileJson.read(
              School.resource("school.json")
                  .replace(
                      keeper,
                      keeper
                          + ",{\"id\": \"board\", \"kind\": \"offline-board\", \"name\": {\"zh\":"
                          + " \"公告栏\", \"en\": \"board\"}, "
                          + keeper)
                  .replace("\"outlets\": [\"site\"]", "\"outlets\": [\"site\", \"board\"]")),
          null,
          parts -> parts.channel(BOARD, board));
    }

    @Test
    void it_takes_two_who_say_the_same() {
      board.insteadOfPlacing = ConfirmedByHandTest::byAPerson;
      board.insteadOfChecking = ConfirmedByHandTest::byAPerson;
      try (School other = withABoard()) {
        Matter posted = Matter.raisedIn(other);
        posted.toPriorDisclosure();

        Outcome.Done first = posted.done(School.KEEPER, onBoard(posted));
        assertThat(first.warnings()).hasSize(1);
        assertThat(onBoardOf(posted).kind()).isEqualTo(Kind.AWAITS_PERSON);
        posted.done(School.KEEPER, onBoard(posted));
        assertThat(onBoardOf(posted).kind()).isEqualTo(Kind.AWAITS_PERSON);

        confirmedBy(School.OFFICE, posted);
        assertThat(onBoardOf(posted).shows(1)).isTrue();
      }
    }

    private void confirmedBy(Actor actor, Matter posted) {
      assertThat(posted.done(actor, onBoard(posted)).warnings()).isEmpty();
    }

    private ConfirmStanding onBoard(Matter posted) {
      return stands(posted, BOARD, Audience.PUBLIC);
    }

    private OutletStanding onBoardOf(Matter posted) {
      return Objects.requireNonNull(posted.item().standings().get(BOARD));
    }
  }

  @Test
  void before_it_was_given_to_the_outlet_there_is_nothing_to_confirm() {
    Matter other = Matter.raisedIn(school);
    other.approved(Stage.PRIOR_DISCLOSURE, Matter.PLAN, "");
    other.done(School.HEAD, new DisclosePrior(other.id));

    assertThat(other.refused(School.KEEPER, stands(other, "site", Audience.PUBLIC)))
        .containsExactly("outlet-owes-an-answer");
  }
}
