package org.sunlit.withholding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.WithheldMatter;
import org.sunlit.agenda.Announcement;
import org.sunlit.agenda.Occasion;
import org.sunlit.item.DraftingCommand.ProposeVersion;
import org.sunlit.item.DraftingCommand.RaiseMatter;
import org.sunlit.item.StageCommand.DisclosePrior;
import org.sunlit.item.StageCommand.ResumeItem;
import org.sunlit.json.Json;
import org.sunlit.json.JsonLog;
import org.sunlit.organization.Directory;
import org.sunlit.organization.Person;
import org.sunlit.procedure.Stage;
import org.sunlit.publishing.Placement;
import org.sunlit.record.Actor;
import org.sunlit.record.Content;
import org.sunlit.record.Digest;
import org.sunlit.record.Entry;
import org.sunlit.record.ErasureReason;
import org.sunlit.record.Outcome;
import org.sunlit.record.PersonId;
import org.sunlit.record.PostId;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.Viewer;
import org.sunlit.withholding.WithholdingCommand.ApproveWithholding;
import org.sunlit.withholding.WithholdingCommand.EndWithholding;
import org.sunlit.withholding.WithholdingCommand.EraseWithheldPaper;
import org.sunlit.withholding.WithholdingCommand.FileWithholding;
import org.sunlit.withholding.WithholdingCommand.ObjectToWithholding;
import org.sunlit.withholding.WithholdingCommand.ProposeWithholding;
import org.sunlit.withholding.WithholdingCommand.ReassessWithholding;
import org.sunlit.withholding.WithholdingCommand.RefuseWithholding;
import org.sunlit.withholding.WithholdingCommand.RenewWithholding;
import org.sunlit.withholding.WithholdingCommand.ReviewWithholding;

/** Not disclosing is a decision too. */
class WithholdingTest {
  private static final String SECRET = "某某密级课题";

  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  @Nested
  class AProposal {
    private final WithheldMatter matter = WithheldMatter.in(school);

    @Test
    void says_what_and_why() {
      assertThat(school.refused(School.HANDLER, matter.proposal(Ground.PRIVACY, null, "资助名单", " ")))
          .containsExactly("withholding-is-explained");
      assertThat(
              school.refused(School.HANDLER, matter.proposal(Ground.PRIVACY, null, null, "涉及个人")))
          .containsExactly("withholding-is-explained");
      school.done(School.HANDLER, matter.proposal(Ground.PRIVACY, null, "资助名单", "涉及个人"));

      assertThat(matter.line().paper()).isEqualTo(new WithholdingPaper("资助名单", "涉及个人"));
    }

    @Test
    void on_grounds_that_a_document_sets_names_one_in_force() {
      assertThat(
              school.refused(
                  School.HANDLER, matter.proposal(Ground.SCHOOL_RULES, null, "岗位评定", "规定不公开")))
          .containsExactly("ground-names-its-document");
      assertThat(
              school.refusals(
                  School.HANDLER,
                  matter.proposal(Ground.SCHOOL_RULES, "work-study-2015", "岗位评定", "规定不公开")))
          .singleElement()
          .satisfies(each -> assertThat(each.words().zh()).contains("学校规定不予公开", "至2023-12-31止"));
      school.done(
          School.HANDLER, matter.proposal(Ground.SCHOOL_RULES, "posts-rule", "岗位评定", "规定不公开"));
    }

    @Test
    void is_of_an_entry_or_item_of_the_unit() {
      assertThat(school.refused(School.HANDLER, matter.entry("none").proposal()))
          .containsExactly("withheld-entry-is-the-units");
      assertThat(
              school.refused(
                  School.HANDLER,
                  WithheldMatter.in(school).item(new SubjectId("item-none")).proposal()))
          .containsExactly("withheld-item-is-there");
      Actor finance = School.holderOf("fi-handler");
      ProposeWithholding foreign =
          new ProposeWithholding(
              matter.id,
              new UnitId("finance"),
              Ground.TRADE_SECRET,
              "CW-1",
              1,
              Extent.WHOLE,
              "S-37",
              null,
              null,
              "标题",
              "理由");
      assertThat(school.refused(finance, foreign)).containsExactly("withheld-entry-is-the-units");
    }

    @Test
    void comes_from_the_unit_itself() {
      assertThat(school.refused(School.holderOf("fi-handler"), matter.proposal()))
          .containsExactly("act-belongs-to-the-post");
      assertThat(school.refused(School.STUDENT, matter.proposal()))
          .containsExactly("act-belongs-to-the-post");
    }

    @Test
    void has_a_code_of_its_own_in_the_units_register() {
      school.done(School.HANDLER, matter.proposal());
      ProposeWithholding first = matter.proposal();
      ProposeWithholding again =
          new ProposeWithholding(
              school.sunlit.catalog().newWithholding(),
              first.unit(),
              Ground.PRIVACY,
              first.code(),
              1,
              Extent.WHOLE,
              null,
              null,
              null,
              "标题",
              "理由");

      assertThat(school.refused(School.HANDLER, again)).containsExactly("register-code-is-new");
    }
  }

  @Nested
  class AStateSecret {
    private final WithheldMatter matter = WithheldMatter.in(school);

    @Test
    void is_refused_with_any_word_before_anything_is_stored() {
      for (ProposeWithholding order :
          List.of(
              matter.proposal(Ground.STATE_SECRET, null, SECRET, null),
              matter.proposal(Ground.STATE_SECRET, null, null, SECRET))) {
        Outcome outcome = school.sunlit.perform(School.HANDLER, order);

        assertThat(outcome)
            .isInstanceOfSatisfying(
                Outcome.Refused.class,
                refused ->
                    assertThat(refused.refusals())
                        .singleElement()
                        .satisfies(
                            each -> {
                              assertThat(each.rule().id()).isEqualTo("no-words-on-state-secrets");
                              assertThat(each.words().zh()).contains("未予保存", "保密审查员");
                            }));
        assertThat(outcome.toString()).doesNotContain(SECRET);
      }
      assertThat(school.sunlit.entries(matter.id)).isEmpty();
      assertThat(school.store.<List<Content>>transaction(tx -> tx.rows(Content.class, matter.id)))
          .isEmpty();
      assertThat(school.store.<List<RegisterLine>>transaction(tx -> tx.rows(RegisterLine.class)))
          .isEmpty();
    }

    @Test
    void is_no_item_that_has_a_title() {
      Matter raised = Matter.raisedIn(school);

      assertThat(
              school.refused(
                  School.HANDLER,
                  matter.item(raised.id).proposal(Ground.STATE_SECRET, null, null, null)))
          .containsExactly("no-words-on-state-secrets");
    }

    @Test
    void keeps_code_count_approver_and_date_and_nothing_else() {
      school.done(School.HANDLER, matter.proposal(Ground.STATE_SECRET, null, null, null));
      assertThat(school.refused(School.REVIEWER, new ObjectToWithholding(matter.id, SECRET)))
          .containsExactly("no-words-on-state-secrets");
      matter.onTo(WithholdingStage.REVIEWED);
      assertThat(school.refused(School.LEADER, new RefuseWithholding(matter.id, SECRET)))
          .containsExactly("no-words-on-state-secrets");
      school.done(School.LEADER, new ApproveWithholding(matter.id));

      Withholding kept = matter.line().withholding();
      assertThat(kept.approvedBy()).isEqualTo(School.LEADER);
      assertThat(kept.decidedAt()).isNotNull();
      assertThat(kept.required().code()).startsWith("XG-");
      assertThat(kept.required().count()).isEqualTo(1);
      assertThat(kept.required().paper()).isNull();
      assertThat(matter.line().paper()).isNull();
      assertThat(school.store.<List<Content>>transaction(tx -> tx.rows(Content.class, matter.id)))
          .isEmpty();
    }

    @Test
    void is_dismissed_without_a_word() {
      school.done(School.HANDLER, matter.proposal(Ground.STATE_SECRET, null, null, null));
      school.done(School.REVIEWER, new ObjectToWithholding(matter.id, null));

      assertThat(matter.line().withholding().stage()).isEqualTo(WithholdingStage.DISMISSED);
    }
  }

  @Nested
  class Approval {
    @Test
    void is_by_the_reviewer_and_the_portfolio_leader_and_the_office_files() {
      WithheldMatter matter = WithheldMatter.at(WithholdingStage.PROPOSED, school);
      assertThat(school.refused(School.HEAD, new ReviewWithholding(matter.id)))
          .containsExactly("act-belongs-to-the-post");
      matter.onTo(WithholdingStage.REVIEWED);
      assertThat(school.refused(School.HEAD, new ApproveWithholding(matter.id)))
          .containsExactly("act-belongs-to-the-post");
      assertThat(
              school.sunlit.perform(
                  School.holderOf("president"), new ApproveWithholding(matter.id)))
          .as("the leader of another portfolio")
          .isEqualTo(new Outcome.NotFound(matter.id));
      school.done(School.LEADER, new ApproveWithholding(matter.id));
      assertThat(school.refused(School.LEADER, new FileWithholding(matter.id, "B-1")))
          .containsExactly("act-belongs-to-the-post");
      school.done(School.OFFICE, new FileWithholding(matter.id, "B-1"));

      assertThat(matter.line().withholding().filing()).isEqualTo("B-1");
    }

    @Test
    void may_be_refused_with_a_reason_and_then_it_is_disclosed() {
      WithheldMatter matter = WithheldMatter.at(WithholdingStage.REVIEWED, school);
      assertThat(school.refused(School.LEADER, new RefuseWithholding(matter.id, " ")))
          .containsExactly("withholding-is-explained");
      school.done(School.LEADER, new RefuseWithholding(matter.id, "应当公开"));

      assertThat(matter.line().withholding().isInForce()).isFalse();
      WithheldMatter other = WithheldMatter.at(WithholdingStage.PROPOSED, school);
      assertThat(school.refused(School.REVIEWER, new ObjectToWithholding(other.id, null)))
          .containsExactly("withholding-is-explained");
    }

    @Test
    void takes_three_people_whatever_their_posts() {
      try (School small = OneForAll.school()) {
        WithheldMatter matter = WithheldMatter.in(small);
        small.done(OneForAll.AS_HANDLER, matter.proposal());
        assertThat(small.refused(OneForAll.AS_REVIEWER, new ReviewWithholding(matter.id)))
            .containsExactly("reviewer-did-not-propose-it");
        assertThat(small.refused(OneForAll.AS_REVIEWER, new ObjectToWithholding(matter.id, "公开")))
            .containsExactly("reviewer-did-not-propose-it");
        small.done(School.REVIEWER, new ReviewWithholding(matter.id));
        assertThat(small.refused(OneForAll.AS_LEADER, new ApproveWithholding(matter.id)))
            .containsExactly("approver-had-no-hand-in-it");
        small.done(School.LEADER, new ApproveWithholding(matter.id));
      }
    }

    @Test
    void is_filed_under_a_number_of_its_own() {
      WithheldMatter first = WithheldMatter.at(WithholdingStage.FILED, school);
      WithheldMatter second = WithheldMatter.at(WithholdingStage.APPROVED, school);
      String number = Objects.requireNonNull(first.line().withholding().filing());

      assertThat(school.refused(School.OFFICE, new FileWithholding(second.id, number)))
          .containsExactly("filing-number-is-new");
    }
  }

  @Nested
  class TheReview {
    private final WithheldMatter matter = WithheldMatter.at(WithholdingStage.FILED, school);

    @Test
    void is_due_a_year_after_the_approval_and_then_overdue() {
      assertThat(Objects.requireNonNull(matter.line().review()).day()).isEqualTo("2027-03-09");
      assertThat(matter.line().overdue()).isFalse();
      school.clock.day(LocalDate.parse("2027-03-10"));
      assertThat(matter.line().overdue()).isTrue();
      assertThat(school.sunlit.catalog().withheldCounts(School.OFFICE))
          .containsExactly(new WithheldCount(WithheldMatter.UNIT, Ground.TRADE_SECRET, 1, 1));
    }

    @Test
    void is_announced_once_when_it_is_due() {
      school.clock.day(LocalDate.parse("2027-03-10"));
      school.sunlit.tick();
      school.sunlit.tick();

      assertThat(school.sunlit.announcements(0, 1_000))
          .filteredOn(each -> each.subject().equals(matter.id))
          .extracting(Announcement::occasion)
          .containsExactly(Occasion.WITHHELD_REVIEW_DUE);
    }

    @Test
    void comes_before_it_is_renewed_or_ended() {
      assertThat(school.refused(School.LEADER, new RenewWithholding(matter.id)))
          .containsExactly("withholding-is-reassessed");
      assertThat(school.refused(School.LEADER, new EndWithholding(matter.id)))
          .containsExactly("withholding-is-reassessed");
      school.done(School.REVIEWER, new ReassessWithholding(matter.id, true));
      assertThat(school.refused(School.LEADER, new EndWithholding(matter.id)))
          .containsExactly("withholding-is-reassessed");
      school.clock.day(LocalDate.parse("2027-03-01"));
      school.done(School.LEADER, new RenewWithholding(matter.id));

      assertThat(Objects.requireNonNull(matter.line().review()).day()).isEqualTo("2028-03-01");
      assertThat(matter.line().withholding().renewals()).isEqualTo(1);
      assertThat(school.refused(School.LEADER, new RenewWithholding(matter.id)))
          .as("each renewal has a review of its own")
          .containsExactly("withholding-is-reassessed");
    }

    @Test
    void that_finds_no_more_ground_lets_it_be_ended() {
      school.done(School.REVIEWER, new ReassessWithholding(matter.id, false));
      assertThat(school.refused(School.LEADER, new RenewWithholding(matter.id)))
          .containsExactly("withholding-is-reassessed");
      school.done(School.LEADER, new EndWithholding(matter.id));

      assertThat(matter.line().withholding().isInForce()).isFalse();
      assertThat(matter.line().review()).isNull();
      assertThat(school.sunlit.catalog().withheldCounts(School.OFFICE)).isEmpty();
    }

    @Test
    void is_by_two_people_too() {
      try (School small = OneForAll.school()) {
        WithheldMatter other = WithheldMatter.at(WithholdingStage.FILED, small);
        small.done(OneForAll.AS_REVIEWER, new ReassessWithholding(other.id, true));
        assertThat(small.refused(OneForAll.AS_LEADER, new RenewWithholding(other.id)))
            .containsExactly("approver-had-no-hand-in-it");
      }
    }
  }

  @Nested
  class InForce {
    @Test
    void an_entry_has_no_new_matters() {
      WithheldMatter.in(school).entry("S-99").drivenTo(WithholdingStage.APPROVED);

      assertThat(school.refusals(School.HANDLER, new RaiseMatter(school.sunlit.newItem(), "S-99")))
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.rule().id()).isEqualTo("matter-is-not-withheld");
                assertThat(each.words().zh()).contains("商业秘密", "XG-", "C4.3", "保密审查员");
              });
      Matter.raisedIn(school, "S-37");
    }

    @Test
    void an_item_goes_no_further() {
      Matter matter = Matter.raisedIn(school);
      matter.approved(Stage.PRIOR_DISCLOSURE, Matter.PLAN, "");
      WithheldMatter withheld =
          WithheldMatter.in(school).item(matter.id).drivenTo(WithholdingStage.APPROVED);

      assertThat(matter.refused(School.HEAD, new DisclosePrior(matter.id)))
          .containsExactly("matter-is-not-withheld");
      matter.done(School.HANDLER, matter.draft(Stage.PRIOR_DISCLOSURE, Matter.PLAN, ""));
      assertThat(matter.refused(School.HANDLER, new ProposeVersion(matter.id)))
          .containsExactly("matter-is-not-withheld");

      withheld.onTo(WithholdingStage.FILED);
      school.done(School.REVIEWER, new ReassessWithholding(withheld.id, false));
      school.done(School.LEADER, new EndWithholding(withheld.id));
      matter.done(School.HANDLER, new ProposeVersion(matter.id));
    }

    @Test
    void a_part_leaves_the_rest_to_be_disclosed() {
      WithheldMatter.in(school).entry("S-37").inPart().drivenTo(WithholdingStage.FILED);

      Matter.raisedIn(school, "S-37");
    }

    @Test
    void it_is_only_what_was_approved() {
      WithheldMatter.in(school).entry("S-37").drivenTo(WithholdingStage.REVIEWED);

      Matter.raisedIn(school, "S-37");
    }

    @Test
    void no_unit_withholds_an_item_of_another() {
      Matter matter = Matter.raisedIn(school);
      matter.approved(Stage.PRIOR_DISCLOSURE, Matter.PLAN, "");
      SubjectId id = school.sunlit.catalog().newWithholding();
      Actor handler = School.holderOf("fi-handler");
      school.done(
          handler,
          new ProposeWithholding(
              id,
              new UnitId("finance"),
              Ground.TRADE_SECRET,
              "CW-1",
              1,
              Extent.WHOLE,
              null,
              matter.id,
              null,
              "标题",
              "理由"));
      school.done(School.holderOf("fi-reviewer"), new ReviewWithholding(id));
      school.done(School.holderOf("president"), new ApproveWithholding(id));

      matter.done(School.HEAD, new DisclosePrior(matter.id));
    }
  }

  @Nested
  class WhatWasWritten {
    @Test
    void is_erased_and_the_register_keeps_the_rest() {
      WithheldMatter matter = WithheldMatter.at(WithholdingStage.FILED, school);
      Digest paper = Objects.requireNonNull(matter.line().withholding().required().paper());
      assertThat(
              school.refused(
                  School.OFFICE,
                  new EraseWithheldPaper(matter.id, paper, ErasureReason.RETENTION_OVER)))
          .containsExactly("paper-has-served");
      EraseWithheldPaper order =
          new EraseWithheldPaper(matter.id, paper, ErasureReason.PERSONAL_INFORMATION);
      school.done(School.OFFICE, order);

      assertThat(matter.line().paper()).isNull();
      assertThat(matter.line().withholding().isInForce()).isTrue();
      assertThat(matter.line().withholding().erased()).containsKey(paper);
      assertThat(school.refused(School.OFFICE, order)).containsExactly("content-is-there");
    }

    @Test
    void stays_while_somebody_has_to_decide_by_it() {
      WithheldMatter matter = WithheldMatter.at(WithholdingStage.PROPOSED, school);
      Digest paper = Objects.requireNonNull(matter.line().withholding().required().paper());

      assertThat(
              school.refused(
                  School.OFFICE, new EraseWithheldPaper(matter.id, paper, ErasureReason.LAW)))
          .containsExactly("stage-allows-the-move");
    }
  }

  /** What stands where, once the outlets have been worked. */
  @Nested
  class OnShow {
    private final Matter matter = Matter.at(Stage.DECISION_DISCLOSURE, school);

    @Test
    void an_item_comes_down_in_the_moment_it_is_approved_that_it_is_withheld() {
      WithheldMatter withheld =
          WithheldMatter.in(school).item(matter.id).drivenTo(WithholdingStage.REVIEWED);
      assertThat(school.sunlit.item(Viewer.ANONYMOUS, matter.id)).isPresent();
      withheld.onTo(WithholdingStage.APPROVED);

      assertThat(matter.item().stage()).isEqualTo(Stage.WITHDRAWN);
      assertThat(school.sunlit.item(Viewer.ANONYMOUS, matter.id)).isEmpty();
      assertThat(school.sunlit.placements()).extracting(Placement::wanted).containsOnlyNulls();
      school.sunlit.work();
      assertThat(school.site.standing).isEmpty();
      assertThat(school.site.tombstones)
          .containsExactly(school.sunlit.school().wording().tombstone());
    }

    @Test
    void so_does_everything_under_an_entry_and_nothing_else() {
      Matter elsewhere = Matter.at(Stage.PRIOR_DISCLOSURE, school, "S-39");
      Matter draft = Matter.raisedIn(school);
      WithheldMatter.in(school).entry("S-37").drivenTo(WithholdingStage.APPROVED);

      assertThat(matter.item().stage()).isEqualTo(Stage.WITHDRAWN);
      assertThat(elsewhere.item().stage()).isEqualTo(Stage.PRIOR_DISCLOSURE);
      assertThat(draft.item().stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void a_part_of_it_leaves_the_rest_standing() {
      WithheldMatter.in(school).item(matter.id).inPart().drivenTo(WithholdingStage.FILED);

      assertThat(matter.item().stage()).isEqualTo(Stage.DECISION_DISCLOSURE);
    }

    @Test
    void who_approved_took_it_down_and_nothing_is_said_of_what_it_is() {
      WithheldMatter.in(school).item(matter.id).drivenTo(WithholdingStage.APPROVED);
      List<Entry> entries = school.sunlit.entries(matter.id);
      Entry last = entries.get(entries.size() - 1);

      assertThat(JsonLog.ofItems(new Json()).happening(last).by()).isEqualTo(School.LEADER);
      assertThat(entries)
          .allSatisfy(each -> assertThat(each.event().body().toUtf8()).doesNotContain("招标", "XG-"));
    }

    @Test
    void it_comes_back_when_the_withholding_is_ended() {
      WithheldMatter withheld =
          WithheldMatter.in(school).item(matter.id).drivenTo(WithholdingStage.FILED);
      assertThat(matter.refused(School.HEAD, new ResumeItem(matter.id)))
          .contains("matter-is-not-withheld");
      withheld.onTo(WithholdingStage.ENDED);
      matter.approved(Stage.DECISION_DISCLOSURE, Matter.PLAN, "恢复公开");
      matter.done(School.HEAD, new ResumeItem(matter.id));
    }
  }

  @Nested
  class Knowing {
    private final WithheldMatter matter = WithheldMatter.at(WithholdingStage.FILED, school);

    @Test
    void is_for_those_who_act_on_it() {
      for (Actor each :
          List.of(School.HANDLER, School.HEAD, School.REVIEWER, School.LEADER, School.OFFICE)) {
        assertThat(school.sunlit.catalog().withheld(each)).hasSize(1);
        assertThat(school.sunlit.explain(each, matter.id)).isPresent();
      }
      for (Actor each : List.of(School.KEEPER, School.STUDENT, School.holderOf("fi-head"))) {
        assertThat(school.sunlit.catalog().withheld(each)).isEmpty();
        assertThat(school.sunlit.explain(each, matter.id)).isEmpty();
        assertThat(school.sunlit.perform(each, new EndWithholding(matter.id)))
            .isEqualTo(new Outcome.NotFound(matter.id));
      }
    }

    @Test
    void how_much_is_for_the_office_and_for_supervision() {
      WithheldMatter second = WithheldMatter.in(school);
      ProposeWithholding many =
          new ProposeWithholding(
              second.id,
              WithheldMatter.UNIT,
              Ground.STATE_SECRET,
              "GM-1",
              3,
              Extent.WHOLE,
              null,
              null,
              null,
              null,
              null);
      school.done(School.HANDLER, many);
      second.onTo(WithholdingStage.FILED);

      assertThat(school.sunlit.catalog().withheldCounts(School.OFFICE))
          .containsExactly(
              new WithheldCount(WithheldMatter.UNIT, Ground.STATE_SECRET, 3, 0),
              new WithheldCount(WithheldMatter.UNIT, Ground.TRADE_SECRET, 1, 0));
      Actor supervisor = School.holderOf("sa-supervisor");
      assertThat(school.sunlit.catalog().withheldCounts(supervisor)).hasSize(2);
      assertThat(school.sunlit.catalog().withheld(supervisor)).isEmpty();
      assertThat(school.sunlit.catalog().withheldCounts(School.HEAD)).isEmpty();
      assertThat(school.sunlit.catalog().withheldCounts(School.STUDENT)).isEmpty();
    }
  }

  @Nested
  class TheRecord {
    private final JsonLog<WithholdingFact> log = JsonLog.ofWithholdings(new Json());

    @Test
    void is_in_neither_ledger_and_replayed_is_the_state() {
      WithheldMatter matter = WithheldMatter.at(WithholdingStage.FILED, school);
      school.done(School.REVIEWER, new ReassessWithholding(matter.id, true));
      school.done(School.LEADER, new RenewWithholding(matter.id));

      Withholding replayed = Withholding.unborn(matter.id);
      for (Entry each : school.sunlit.entries(matter.id)) {
        replayed = log.fact(each).applyTo(replayed, log.happening(each));
      }
      assertThat(replayed).isEqualTo(matter.line().withholding());
      assertThat(school.sunlit.entries(matter.id))
          .allMatch(each -> each.visibility() == Entry.Visibility.NONE)
          .allMatch(Entry::isIntact)
          .allSatisfy(
              each -> assertThat(each.event().body().toUtf8()).doesNotContain("招标", "供应商", "p-sa"));
    }

    @Test
    void kept_lines_come_back_as_they_were() {
      WithheldMatter matter = WithheldMatter.at(WithholdingStage.ENDED, school);
      RegisterLine kept =
          school.store.transaction(
              tx -> tx.row(RegisterLine.class, matter.id.value()).orElseThrow());
      Json papers = new Json();

      assertThat(papers.read(papers.write(kept), RegisterLine.class)).isEqualTo(kept);
    }
  }

  /** A person who holds every post that has a say. */
  private static final class OneForAll {
    static final Actor AS_HANDLER = as("sa-handler");
    static final Actor AS_REVIEWER = as("sa-reviewer");
    static final Actor AS_LEADER = as("vice-president");

    private static Actor as(String post) {
      return Actor.in(new PostId(post), new PersonId("all-in-one"));
    }

    static School school() {
      Directory people = School.people();
      Person all =
          new Person(
              AS_HANDLER.person(),
              Set.of(
                  AS_HANDLER.post().orElseThrow(),
                  AS_REVIEWER.post().orElseThrow(),
                  AS_LEADER.post().orElseThrow()),
              Viewer.ANONYMOUS);
      return new School(
          assembly ->
              assembly.directory(id -> id.equals(all.id()) ? Optional.of(all) : people.find(id)));
    }
  }
}
