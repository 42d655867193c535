package org.sunlit.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.RaisedFinding;
import org.sunlit.School;
import org.sunlit.accountability.AccountabilityCase.Notice;
import org.sunlit.accountability.AccountabilityCase.Referral;
import org.sunlit.accountability.AccountabilityCommand.RecordAccountabilityOutcome;
import org.sunlit.accountability.AccountabilityCommand.ReferAccountability;
import org.sunlit.finding.FindingStage;
import org.sunlit.finding.Findings;
import org.sunlit.record.Actor;
import org.sunlit.record.Entry;
import org.sunlit.record.Outcome;
import org.sunlit.record.SubjectId;

/** That a grave finding is referred, and what is kept of it (C2.22). */
class AccountabilityTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-09");

  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private static ReferAccountability referring(RaisedFinding finding) {
    return referring(finding, TODAY);
  }

  private static ReferAccountability referring(RaisedFinding finding, LocalDate date) {
    return new ReferAccountability(
        finding.id, "JW-2026-3", AccountabilityOrgan.DISCIPLINE_OFFICE, date);
  }

  private static RecordAccountabilityOutcome outcome(RaisedFinding finding, LocalDate date) {
    return new RecordAccountabilityOutcome(finding.id, AccountabilityOutcome.CENSURED, date);
  }

  private List<AccountabilityCase> seenBy(Actor actor) {
    return school.sunlit.supervision().accountability(actor);
  }

  private RaisedFinding referred() {
    RaisedFinding finding = RaisedFinding.at(FindingStage.RECTIFYING, school);
    school.done(School.SUPERVISOR, referring(finding));
    return finding;
  }

  @Test
  void keeps_number_organ_date_and_the_outcome_and_nothing_else() {
    RaisedFinding finding = referred();
    school.done(School.SUPERVISOR, outcome(finding, TODAY));

    assertThat(seenBy(School.SUPERVISOR))
        .containsExactly(
            new AccountabilityCase(
                AccountabilityCase.of(finding.id),
                AccountabilityStage.CONCLUDED,
                new Referral(finding.id, "JW-2026-3", AccountabilityOrgan.DISCIPLINE_OFFICE, TODAY),
                new Notice(AccountabilityOutcome.CENSURED, TODAY)));
  }

  @Test
  void is_a_leaf_of_neither_ledger_and_leaves_the_finding_as_it_was() {
    RaisedFinding finding = RaisedFinding.at(FindingStage.RECTIFYING, school);
    List<Entry> before = school.sunlit.entries(finding.id);
    List<Findings.OnDesk> seen = school.sunlit.supervision().findings(School.HEAD);

    school.done(School.SUPERVISOR, referring(finding));
    school.done(School.SUPERVISOR, outcome(finding, TODAY));

    assertThat(school.sunlit.entries(AccountabilityCase.of(finding.id)))
        .hasSize(4)
        .allSatisfy(each -> assertThat(each.visibility()).isEqualTo(Entry.Visibility.NONE));
    assertThat(school.sunlit.entries(finding.id)).isEqualTo(before);
    assertThat(school.sunlit.supervision().findings(School.HEAD)).isEqualTo(seen);
  }

  @Test
  void is_announced_to_nobody() {
    RaisedFinding finding = referred();
    school.clock.day(LocalDate.parse("2027-03-09"));
    school.sunlit.work();

    assertThat(school.sunlit.announcements(0, 1000))
        .extracting(each -> each.subject())
        .doesNotContain(AccountabilityCase.of(finding.id));
  }

  @Nested
  class ItIsThere {
    /** Whoever may not inspect the finding learns as much as of an unknown one. */
    @Test
    void for_those_of_the_group_without_a_stake_alone() {
      RaisedFinding finding = referred();
      RaisedFinding other = RaisedFinding.at(FindingStage.RECTIFYING, school);

      for (Actor each :
          List.of(
              School.HANDLER,
              School.HEAD,
              School.LEADER,
              School.OFFICE,
              School.holderOf("sa-supervisor"),
              School.holderOf("lg-chair"),
              School.STUDENT)) {
        assertThat(seenBy(each)).isEmpty();
        assertThat(school.sunlit.perform(each, referring(finding)))
            .isInstanceOf(Outcome.NotFound.class);
        assertThat(school.sunlit.perform(each, referring(other)))
            .isInstanceOf(Outcome.NotFound.class);
        assertThat(school.sunlit.explain(each, AccountabilityCase.of(finding.id))).isEmpty();
      }
      assertThat(seenBy(School.SUPERVISOR)).hasSize(1);
    }

    @Test
    void and_for_no_finding_that_is_not() {
      assertThat(
              school.sunlit.perform(
                  School.SUPERVISOR,
                  new ReferAccountability(
                      new SubjectId("finding-none"),
                      "JW-2026-3",
                      AccountabilityOrgan.DISCIPLINE_OFFICE,
                      TODAY)))
          .isInstanceOf(Outcome.NotFound.class);
    }
  }

  @Nested
  class IsRefused {
    @Test
    void before_a_person_has_confirmed_the_finding() {
      assertThat(
              school.refused(
                  School.SUPERVISOR, referring(RaisedFinding.at(FindingStage.RAISED, school))))
          .containsExactly("accountability-follows-a-confirmed-finding");
      assertThat(
              school.refused(
                  School.SUPERVISOR, referring(RaisedFinding.at(FindingStage.DISMISSED, school))))
          .containsExactly("accountability-follows-a-confirmed-finding");
    }

    @Test
    void a_second_time() {
      assertThat(school.refused(School.SUPERVISOR, referring(referred())))
          .containsExactly("stage-allows-the-move");
    }

    @Test
    void with_a_date_that_has_not_come() {
      RaisedFinding finding = RaisedFinding.at(FindingStage.CONFIRMED, school);

      assertThat(school.refused(School.SUPERVISOR, referring(finding, TODAY.plusDays(1))))
          .containsExactly("accountability-date-has-come");
    }

    @Test
    void with_an_outcome_before_the_referral() {
      RaisedFinding finding = referred();

      assertThat(school.refused(School.SUPERVISOR, outcome(finding, TODAY.minusDays(1))))
          .containsExactly("outcome-came-after-the-referral");
      assertThat(school.refused(School.SUPERVISOR, outcome(finding, TODAY.plusDays(1))))
          .containsExactly("accountability-date-has-come");
    }

    @Test
    void with_words_where_a_number_belongs() {
      RaisedFinding finding = RaisedFinding.at(FindingStage.CONFIRMED, school);

      assertThat(
              school.sunlit.perform(
                  School.SUPERVISOR,
                  new ReferAccountability(
                      finding.id, "举报人称其多次隐瞒", AccountabilityOrgan.DISCIPLINE_OFFICE, TODAY)))
          .isInstanceOf(Outcome.Invalid.class);
    }
  }

  @Test
  void no_rule_opens_a_case() {
    Matter.raisedIn(school, "N-01", LocalDate.of(2026, 1, 5));
    school.clock.day(LocalDate.parse("2027-03-09"));
    school.sunlit.work();

    assertThat(school.sunlit.supervision().findings(School.SUPERVISOR)).isNotEmpty();
    assertThat(seenBy(School.SUPERVISOR)).isEmpty();
  }
}
