package org.sunlit.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.UnitList;
import org.sunlit.WithheldMatter;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.deliberation.ResolutionOutcome;
import org.sunlit.item.DraftingCommand.RaiseMatter;
import org.sunlit.item.StageCommand.DiscloseResult;
import org.sunlit.json.ProfileJson;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.supervision.CoverageLine.Standing;
import org.sunlit.withholding.WithholdingCommand.EndWithholding;
import org.sunlit.withholding.WithholdingCommand.ReassessWithholding;
import org.sunlit.withholding.WithholdingStage;

/** Which entries have a disclosure, which are due, and which are missing. */
class CoverageTest {
  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private CoverageLine line(String code) {
    return school.sunlit.coverage(School.OFFICE).lines().stream()
        .filter(each -> each.entry().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** The school with its notices on student aid in a focus area. */
  private static SchoolProfile focus() {
    String code = "\"code\": \"N-01\",";
    return ProfileJson.read(
        School.resource("school.json").replace(code, code + " \"focusAreas\": [\"student-aid\"],"));
  }

  private static @Nullable LocalDate due(CoverageLine line) {
    return line.due() == null ? null : line.due().day();
  }

  @Nested
  class AnImmediateEntry {
    @Test
    void has_nothing_due_until_something_arises() {
      assertThat(line("N-01").standing()).isEqualTo(Standing.NOTHING_YET);
      assertThat(line("N-01").due()).isNull();
      assertThat(line("N-01").lastDisclosed()).isNull();
    }

    @Test
    void is_due_within_twenty_working_days_of_what_arose() {
      school.done(
          School.HANDLER,
          new RaiseMatter(school.sunlit.newItem(), "N-01", LocalDate.parse("2026-03-02")));

      assertThat(line("N-01").standing()).isEqualTo(Standing.DUE);
      assertThat(due(line("N-01"))).isEqualTo("2026-03-30");
      school.clock.day(LocalDate.parse("2026-03-31"));
      assertThat(line("N-01").standing()).isEqualTo(Standing.MISSING);
      assertThat(school.sunlit.coverage(School.OFFICE).missing())
          .extracting(each -> each.entry().code())
          .contains("N-01");
    }

    @Test
    void of_a_focus_area_is_due_earlier() {
      try (School keen = new School(focus())) {
        keen.done(
            School.HANDLER,
            new RaiseMatter(keen.sunlit.newItem(), "N-01", LocalDate.parse("2026-03-02")));

        assertThat(keen.sunlit.coverage(School.OFFICE).lines())
            .filteredOn(each -> each.entry().code().equals("N-01"))
            .singleElement()
            .satisfies(each -> assertThat(due(each)).isEqualTo("2026-03-16"));
      }
    }

    @Test
    void is_disclosed_from_the_first_stage_on() {
      Matter.at(Stage.PRIOR_DISCLOSURE, school);

      assertThat(line("S-37").standing()).isEqualTo(Standing.DISCLOSED);
      assertThat(line("S-37").lastDisclosed()).isEqualTo("2026-03-09");
      assertThat(line("S-37").matters()).isEqualTo(1);
    }

    @Test
    void of_the_core_is_due_though_nobody_has_raised_anything() {
      assertThat(line("S-37").standing()).isEqualTo(Standing.DUE);
      Matter.at(Stage.WITHDRAWN, school);
      assertThat(line("S-37").standing()).isEqualTo(Standing.DUE);
      assertThat(line("S-37").lastDisclosed()).isNull();
      assertThat(line("S-37").matters()).isZero();
    }

    @Test
    void that_was_resolved_is_due_as_a_result() {
      Matter matter = Matter.at(Stage.DELIBERATION, school);
      matter.resolved(Matter.WORKING_GROUP, ResolutionOutcome.ADOPTED);
      matter.resolved(Matter.LEADING_GROUP, ResolutionOutcome.ADOPTED);
      LocalDate resolved = school.clock.today();

      assertThat(line("S-37").standing()).isEqualTo(Standing.DUE);
      assertThat(due(line("S-37"))).isAfter(resolved).isBefore(resolved.plusDays(15));
    }
  }

  @Nested
  class APeriodicEntry {
    @Test
    void owes_the_period_that_is_over() {
      assertThat(due(line("R-01"))).isEqualTo("2026-03-31");
      assertThat(line("R-01").standing()).isEqualTo(Standing.DUE);
      school.clock.day(LocalDate.parse("2026-04-01"));
      assertThat(line("R-01").standing()).isEqualTo(Standing.MISSING);
    }

    @Test
    void once_disclosed_is_due_for_the_next() {
      Matter matter = Matter.raisedIn(school, "R-01", LocalDate.parse("2025-12-31"));
      matter.approved(Stage.RESULT_DISCLOSURE, Matter.PLAN, "");
      matter.done(School.HEAD, new DiscloseResult(matter.id));

      assertThat(line("R-01").standing()).isEqualTo(Standing.DISCLOSED);
      assertThat(due(line("R-01"))).isEqualTo("2027-03-31");
    }

    @Test
    void that_is_new_owes_nothing_that_was_due_before() {
      school.clock.day(LocalDate.parse("2026-04-02"));
      UnitList list = UnitList.ofStudentAffairs(school);
      list.adopted(list.core(), list.entry("X-01"));

      assertThat(due(line("X-01"))).isEqualTo("2027-03-31");
      assertThat(line("X-01").standing()).isEqualTo(Standing.NOTHING_YET);
    }
  }

  @Nested
  class WhatIsLeftOut {
    @Test
    void is_withheld_while_the_register_says_so_and_missing_after() {
      UnitList list = UnitList.ofStudentAffairs(school);
      WithheldMatter withheld =
          WithheldMatter.in(school).entry("S-37").drivenTo(WithholdingStage.FILED);
      assertThat(line("S-37").standing()).isEqualTo(Standing.WITHHELD);
      assertThat(line("S-37").inForce()).isTrue();
      list.adopted(list.departing("S-37", list.entry("X-01")));
      assertThat(line("S-37").inForce()).isFalse();
      assertThat(line("S-37").standing()).isEqualTo(Standing.WITHHELD);

      school.done(School.REVIEWER, new ReassessWithholding(withheld.id, false));
      school.done(School.LEADER, new EndWithholding(withheld.id));
      assertThat(line("S-37").standing()).isEqualTo(Standing.MISSING);
    }
  }

  @Nested
  class Presets {
    @Test
    void are_floors_whose_uncovered_items_are_named() {
      Coverage coverage = school.sunlit.coverage(School.OFFICE);

      assertThat(coverage.uncovered())
          .extracting(each -> each.preset().id(), each -> each.items().size())
          .containsExactly(tuple("moe-2014-23", 49), tuple("party-basic-level", 7));
    }
  }

  @Nested
  class Readers {
    @Test
    void see_the_units_that_they_look_after() {
      Actor finance = School.holderOf("fi-head");
      UnitList list = UnitList.ofFinance(school);
      list.adopted(list.entry("CW-01"));

      assertThat(school.sunlit.coverage(finance).lines())
          .extracting(each -> each.entry().code())
          .containsExactly("CW-01");
      assertThat(school.sunlit.coverage(School.LEADER).lines())
          .extracting(CoverageLine::entry)
          .extracting(CatalogEntry::responsibleUnit)
          .containsOnly(WithheldMatter.UNIT);
      assertThat(school.sunlit.coverage(School.STUDENT).lines()).isEmpty();
      assertThat(school.sunlit.coverage(School.holderOf("audit-head")).lines())
          .isEqualTo(school.sunlit.coverage(School.OFFICE).lines());
      assertThat(school.sunlit.coverage(School.OFFICE).of(WithheldMatter.UNIT))
          .hasSameSizeAs(school.sunlit.coverage(School.HEAD).lines());
      assertThat(school.sunlit.coverage(School.OFFICE).lines())
          .hasSizeGreaterThan(school.sunlit.coverage(School.HEAD).lines().size());
    }
  }
}
