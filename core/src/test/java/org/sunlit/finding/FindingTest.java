package org.sunlit.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.RaisedFinding;
import org.sunlit.School;
import org.sunlit.catalog.CatalogSubject;
import org.sunlit.finding.FindingCommand.ConfirmFinding;
import org.sunlit.finding.FindingCommand.DismissFinding;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Entry;
import org.sunlit.record.Outcome;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.UnitId;

/** What supervision finds, and who says whether it is so (C2.25, C7.4.8). */
class FindingTest {
  private static final Actor OF_THE_UNIT = School.holderOf("sa-supervisor");
  private static final Actor OF_FINANCE = School.holderOf("fi-head");

  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private List<SubjectId> seenBy(Actor actor) {
    return school.sunlit.supervision().findings(actor).stream()
        .map(each -> each.finding().id())
        .toList();
  }

  @Nested
  class APersonOfTheGroup {
    @Test
    void finds_something_about_an_item_an_entry_or_a_unit() {
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      for (SubjectId about :
          List.of(matter.id, CatalogSubject.of("R-01"), Findings.about(new UnitId("finance")))) {
        Findings.OnDesk found =
            RaisedFinding.about(about, school).drivenTo(FindingStage.RAISED).onDesk();

        assertThat(found.finding().cause().orElseThrow().about()).isEqualTo(about);
        assertThat(found.words().zh()).isEqualTo("公开栏内容陈旧");
        assertThat(found.finding().cause().orElseThrow().certainty())
            .isEqualTo(Certainty.SUSPECTED);
      }
    }

    @Test
    void finds_nothing_about_what_is_not_there() {
      for (String about : List.of("item-none", "entry-none", "unit-none", "none")) {
        RaisedFinding finding = RaisedFinding.about(new SubjectId(about), school);
        assertThat(school.refused(School.SUPERVISOR, finding.raising()))
            .containsExactly("finding-is-about-something-there");
      }
    }

    @Test
    void confirms_it_and_the_unit_knows() {
      RaisedFinding finding = RaisedFinding.at(FindingStage.RAISED, school);
      assertThat(seenBy(School.HEAD)).isEmpty();

      school.done(School.SUPERVISOR, new ConfirmFinding(finding.id));

      assertThat(finding.onDesk().finding().stage()).isEqualTo(FindingStage.CONFIRMED);
      assertThat(seenBy(School.HEAD)).containsExactly(finding.id);
      assertThat(seenBy(OF_FINANCE)).isEmpty();
    }

    @Test
    void dismisses_it_with_a_reason_and_the_unit_never_knows() {
      RaisedFinding finding = RaisedFinding.at(FindingStage.RAISED, school);
      school.done(School.SUPERVISOR, new DismissFinding(finding.id, "已经更新"));

      assertThat(finding.onDesk().finding().stage()).isEqualTo(FindingStage.DISMISSED);
      assertThat(finding.onDesk().dismissal()).isEqualTo("已经更新");
      assertThat(seenBy(School.HEAD)).isEmpty();
    }

    @Test
    void has_to_give_a_reason_to_dismiss() {
      RaisedFinding finding = RaisedFinding.at(FindingStage.RAISED, school);

      assertThat(school.sunlit.perform(School.SUPERVISOR, new DismissFinding(finding.id, " ")))
          .isInstanceOf(Outcome.Invalid.class);
    }
  }

  @Nested
  class NobodyWithAStake {
    private final RaisedFinding finding = RaisedFinding.at(FindingStage.RAISED, school);

    @Test
    void confirms_or_dismisses() {
      assertThat(school.refused(OF_THE_UNIT, new ConfirmFinding(finding.id)))
          .containsExactly("nobody-inspects-their-own-matter");
      assertThat(school.refused(OF_THE_UNIT, new DismissFinding(finding.id, "并无此事")))
          .containsExactly("nobody-inspects-their-own-matter");
    }

    @Test
    void raises_it_about_their_own_unit() {
      assertThat(school.refused(OF_THE_UNIT, RaisedFinding.in(school).raising()))
          .containsExactly("nobody-inspects-their-own-matter");
    }

    /** The office stands in only where everyone of the group has a stake. */
    @Test
    void nor_the_office_while_somebody_of_the_group_has_none() {
      assertThat(school.refused(School.OFFICE, new ConfirmFinding(finding.id)))
          .containsExactly("nobody-inspects-their-own-matter");
    }

    @Test
    void nor_anybody_else_who_may_know_of_it() {
      Matter matter = Matter.raisedIn(school, "N-01", LocalDate.of(2026, 1, 5));
      school.sunlit.work();
      SubjectId late =
          school.sunlit.supervision().findings(School.SUPERVISOR).stream()
              .filter(
                  each ->
                      each.finding()
                          .cause()
                          .map(Cause::about)
                          .filter(matter.id::equals)
                          .isPresent())
              .findFirst()
              .orElseThrow()
              .finding()
              .id();

      assertThat(school.refused(School.HEAD, new DismissFinding(late, "已经公开")))
          .containsExactly("act-belongs-to-the-post", "nobody-inspects-their-own-matter");
      school.done(School.SUPERVISOR, new ConfirmFinding(late));
    }

    @Test
    void and_to_others_it_is_not_there() {
      assertThat(school.sunlit.perform(School.HEAD, new ConfirmFinding(finding.id)))
          .isInstanceOf(Outcome.NotFound.class);
      assertThat(school.sunlit.perform(School.STUDENT, new ConfirmFinding(finding.id)))
          .isInstanceOf(Outcome.NotFound.class);
      assertThat(school.sunlit.explain(School.HEAD, finding.id)).isEmpty();
    }
  }

  @Test
  void all_of_it_stays_inside_and_holds_no_text() {
    RaisedFinding finding = RaisedFinding.at(FindingStage.DISMISSED, school);

    assertThat(school.sunlit.entries(finding.id))
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(each.visibility()).isEqualTo(Entry.Visibility.INTERNAL);
              assertThat(each.event().body().toUtf8()).doesNotContain("陈旧", "更新", "p-audit");
            });
  }
}
