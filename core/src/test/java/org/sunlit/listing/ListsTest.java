package org.sunlit.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.UnitList;
import org.sunlit.WithheldMatter;
import org.sunlit.catalog.Affair;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.CatalogEntry.Origin;
import org.sunlit.catalog.ListInForce;
import org.sunlit.catalog.Manner;
import org.sunlit.catalog.PresetItemId;
import org.sunlit.item.DraftingCommand.RaiseMatter;
import org.sunlit.json.Json;
import org.sunlit.json.JsonLog;
import org.sunlit.json.ProfileJson;
import org.sunlit.listing.ListDecision.AdoptList;
import org.sunlit.listing.ListDecision.CheckList;
import org.sunlit.listing.ListDecision.RefuseList;
import org.sunlit.listing.ListDecision.SendBackList;
import org.sunlit.listing.ListDrafting.DraftList;
import org.sunlit.listing.ListDrafting.ProposeList;
import org.sunlit.listing.ListDrafting.TakePresetItems;
import org.sunlit.listing.ListDrafting.TakeRequirements;
import org.sunlit.listing.ListDrafting.Taken;
import org.sunlit.organization.Directory;
import org.sunlit.organization.Person;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Command;
import org.sunlit.record.Content;
import org.sunlit.record.Digest;
import org.sunlit.record.Entry;
import org.sunlit.record.Guidance;
import org.sunlit.record.Outcome;
import org.sunlit.record.Papers;
import org.sunlit.record.PersonId;
import org.sunlit.record.PostId;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.Viewer;
import org.sunlit.withholding.WithholdingStage;

/** How a unit's list comes into force, and what it may not do on the way. */
class ListsTest {
  private final School school = new School();
  private final UnitList list = UnitList.ofStudentAffairs(school);

  @AfterEach
  void close() {
    school.close();
  }

  /** What the refusal of an order by one rule says is missing, in Chinese. */
  private String words(Actor actor, Command<?, ?> order, String rule) {
    return school.refusals(actor, order).stream()
        .filter(each -> each.rule().id().equals(rule))
        .findFirst()
        .orElseThrow()
        .words()
        .zh();
  }

  private List<String> codes() {
    return school.sunlit.catalog().inForce().entries().stream()
        .filter(each -> each.responsibleUnit().equals(list.unit))
        .map(CatalogEntry::code)
        .toList();
  }

  /** The entry with some of it left out or changed. */
  private static EntryDraft without(EntryDraft entry, String what) {
    return new EntryDraft(
        entry.code(),
        entry.title(),
        what.equals("category") ? null : entry.category(),
        what.equals("affairs") ? Set.of() : entry.affairs(),
        entry.focusAreas(),
        entry.stakeholders(),
        what.equals("unit") ? null : entry.responsibleUnit(),
        what.equals("scope") ? List.of() : entry.scope(),
        what.equals("manner") ? null : entry.manner(),
        what.equals("timing") ? null : entry.timing(),
        what.equals("conduct") ? null : entry.conduct(),
        what.equals("basis") ? List.of() : entry.basis(),
        entry.retentionYears(),
        entry.presetItem(),
        entry.requirement());
  }

  private static EntryDraft shownTo(EntryDraft entry, Audience... scope) {
    return changed(entry, entry.code(), List.of(scope), entry.basis(), entry.presetItem(), null);
  }

  private static EntryDraft changed(
      EntryDraft entry,
      String code,
      List<Audience> scope,
      List<String> basis,
      @Nullable PresetItemId presetItem,
      @Nullable String requirement) {
    return new EntryDraft(
        code,
        entry.title(),
        entry.category(),
        entry.affairs(),
        entry.focusAreas(),
        entry.stakeholders(),
        entry.responsibleUnit(),
        scope,
        entry.manner(),
        entry.timing(),
        entry.conduct(),
        basis,
        entry.retentionYears(),
        presetItem,
        requirement);
  }

  @Nested
  class ForThePublic {
    private final SchoolProfile withoutOfficial =
        ProfileJson.read(School.resource("school.json").replace(", \"official\": true", ""));

    @Test
    void it_names_an_official_outlet_or_says_why_not() {
      try (School small = new School(withoutOfficial)) {
        UnitList own = UnitList.ofStudentAffairs(small);
        EntryDraft entry = own.entry("X-01");
        small.done(own.handler(), own.draft(own.core(), entry));
        assertThat(small.refused(own.head(), new ProposeList(own.id)))
            .containsExactly("public-is-reached-officially-or-the-reason-stands");

        small.done(
            own.handler(),
            new DraftList(
                own.id,
                List.of(own.core(), entry),
                List.of(new Departure("S-37", "官网改版"), new Departure("X-01", "官网改版")),
                List.of(),
                null));
        Digest digest = own.proposed();
        small.done(School.OFFICE, new CheckList(own.id, digest));
        small.done(UnitList.LEADING_GROUP, own.adopting(digest));
      }
    }

    @Test
    void what_is_for_fewer_needs_no_reason() {
      try (School small = new School(withoutOfficial)) {
        UnitList own = UnitList.ofFinance(small);
        EntryDraft inside =
            shownTo(UnitList.ofStudentAffairs(small).entry("CW-9"), Audience.of(Community.STAFF));
        EntryDraft entry =
            new EntryDraft(
                inside.code(),
                inside.title(),
                inside.category(),
                inside.affairs(),
                inside.focusAreas(),
                inside.stakeholders(),
                own.unit,
                inside.scope(),
                inside.manner(),
                inside.timing(),
                inside.conduct(),
                inside.basis(),
                null,
                null,
                null);
        own.proposed(entry);
      }
    }
  }

  @Nested
  class Adopted {
    @Test
    void it_is_the_units_part_of_the_catalog() {
      assertThat(codes()).contains("S-37", "S-99", "S-25");

      list.adopted(list.core(), list.entry("X-01"));

      assertThat(codes()).containsExactly("S-37", "X-01");
      Matter raised = Matter.raisedIn(school, "X-01");
      assertThat(raised.item().entry()).isEqualTo("X-01");
      assertThat(school.refused(School.HANDLER, new RaiseMatter(school.sunlit.newItem(), "S-25")))
          .contains("matter-is-in-the-catalog");
    }

    @Test
    void it_has_a_number_and_a_date_and_supersedes_the_version_before() {
      list.adopted(list.core(), list.entry("X-01"));
      school.clock.day(LocalDate.parse("2026-04-01"));
      list.adopted(list.core(), list.entry("X-02"));

      assertThat(list.state().list().adopted())
          .extracting(DisclosureList.Adoption::number)
          .containsExactly(1, 2);
      assertThat(list.state().list().inForce())
          .hasValueSatisfying(
              each -> {
                assertThat(each.resolvedOn()).isEqualTo("2026-04-01");
                assertThat(each.by()).isEqualTo(DisclosureList.By.LEADING_GROUP);
              });
      assertThat(codes()).containsExactly("S-37", "X-02");
    }

    @Test
    void the_version_in_force_stays_until_the_next_is_adopted() {
      list.adopted(list.core(), list.entry("X-01"));
      Digest next = list.checked(list.core(), list.entry("X-02"));

      assertThat(codes()).containsExactly("S-37", "X-01");
      school.done(UnitList.LEADING_GROUP, new RefuseList(list.id, next, "请再斟酌"));
      assertThat(codes()).containsExactly("S-37", "X-01");
      assertThat(list.state().draft()).isNotNull();
      assertThat(list.state().list().sentBack()).isNotNull();
    }

    @Test
    void items_under_way_end_by_the_entry_that_they_were_raised_under() {
      Matter matter = Matter.raisedIn(school, "S-99");

      list.adopted(list.core());

      matter.done(
          School.HANDLER,
          matter.draft(
              Stage.PRIOR_DISCLOSURE, List.of(Audience.of(Community.STAFF)), Matter.PLAN, ""));
      assertThat(school.sunlit.desk(School.OFFICE))
          .anyMatch(each -> each.item().id().equals(matter.id));
      assertThat(school.refused(School.HANDLER, new RaiseMatter(school.sunlit.newItem(), "S-99")))
          .contains("matter-is-in-the-catalog");
    }

    @Test
    void other_units_keep_what_the_profile_says() {
      List<String> before =
          school.sunlit.catalog().inForce().entries().stream().map(CatalogEntry::code).toList();
      UnitList finance = UnitList.ofFinance(school);

      finance.adopted(finance.entry("CW-01"));

      assertThat(school.sunlit.catalog().inForce().entries())
          .extracting(CatalogEntry::code)
          .containsAll(before)
          .contains("CW-01");
    }

    @Test
    void what_is_due_follows_what_is_in_force_and_not_withheld() {
      list.adopted(list.core(), list.entry("X-01"), list.entry("X-02"));
      list.adopted(list.core(), list.entry("X-02"));
      WithheldMatter.in(school).entry("X-02").drivenTo(WithholdingStage.APPROVED);
      school.clock.day(LocalDate.parse("2026-06-01"));
      school.sunlit.tick();

      assertThat(school.sunlit.announcements(0, 1_000))
          .extracting(each -> each.subject().value())
          .contains("entry-S-37")
          .doesNotContain("entry-X-01", "entry-X-02", "entry-R-01");
    }

    @Test
    void viewers_see_the_entries_whose_scope_admits_them() {
      list.adopted(
          list.core(), shownTo(list.entry("X-01"), Audience.of(Community.STAFF, list.unit)));

      assertThat(school.sunlit.catalog().entries(Viewer.ANONYMOUS))
          .extracting(CatalogEntry::code)
          .contains("S-37")
          .doesNotContain("X-01");
      assertThat(school.sunlit.catalog().entries(school.sunlit.viewer(School.HANDLER.person())))
          .extracting(CatalogEntry::code)
          .contains("X-01");
    }
  }

  @Nested
  class Entries {
    @Test
    void come_from_the_core_a_preset_a_requirement_or_the_unit_itself() {
      EntryDraft floor =
          changed(
              list.entry("X-02"),
              "X-02",
              List.of(Audience.PUBLIC),
              List.of("posts-rule"),
              PresetItemId.parse("moe-2014-23#36"),
              null);

      list.adopted(list.core(), list.entry("X-01"), floor);

      assertThat(school.sunlit.catalog().inForce().entries())
          .filteredOn(each -> each.responsibleUnit().equals(list.unit))
          .extracting(CatalogEntry::code, CatalogEntry::origin)
          .containsExactly(
              tuple("S-37", Origin.CORE),
              tuple("X-01", Origin.ADDITIONAL),
              tuple("X-02", Origin.CORE));
    }

    @Test
    void have_every_attribute_or_the_refusal_names_what_is_missing() {
      EntryDraft bare = list.entry("X-01");
      for (String each :
          List.of("manner", "scope", "timing", "unit", "affairs", "category", "conduct", "basis")) {
        bare = without(bare, each);
      }
      list.drafted(list.core(), without(list.entry("X-02"), "timing"), bare);

      assertThat(school.refused(School.HEAD, new ProposeList(list.id)))
          .containsExactly("entries-have-every-attribute");
      assertThat(words(School.HEAD, new ProposeList(list.id), "entries-have-every-attribute"))
          .contains("X-02（公开时间）")
          .contains("X-01（公开方式、公开范围、公开时间、责任主体、所属三务、栏目、公开程序、公开依据）")
          .contains("C7.2.4", "经办人");
    }

    @Test
    void name_only_what_the_school_has() {
      EntryDraft strange =
          new EntryDraft(
              "X-01",
              "标题",
              "栏目",
              Set.of(Affair.SCHOOL),
              Set.of("unheard-of"),
              Set.of(),
              list.unit,
              List.of(Audience.PUBLIC),
              new Manner(Manner.Medium.ONLINE, List.of("radio")),
              UnitList.YEARLY,
              UnitList.ROUTINE,
              List.of("posts-rule", "lost-rule"),
              null,
              PresetItemId.parse("moe-2014-23#51"),
              null);
      EntryDraft elsewhere =
          changed(
              list.entry("X-02"),
              "X-02",
              List.of(Audience.of(Community.STAFF, new UnitId("no-such-unit"))),
              List.of("posts-rule"),
              null,
              "no-such-requirement");
      list.drafted(list.core(), strange, elsewhere);

      assertThat(school.refused(School.HEAD, new ProposeList(list.id)))
          .containsExactly("list-names-what-the-school-has");
      assertThat(words(School.HEAD, new ProposeList(list.id), "list-names-what-the-school-has"))
          .contains("没有公开重点unheard-of", "没有依据lost-rule", "没有上级清单事项moe-2014-23#51")
          .contains("没有渠道radio", "staff@no-such-unit", "部门要求no-such-requirement");
    }

    @Test
    void are_the_units_own_and_each_code_stands_once() {
      UnitList finance = UnitList.ofFinance(school);
      EntryDraft ofOthers =
          new EntryDraft(
              "CW-01",
              "标题",
              "栏目",
              Set.of(Affair.FINANCE),
              Set.of(),
              Set.of(),
              list.unit,
              List.of(Audience.PUBLIC),
              UnitList.ON_THE_SITE,
              UnitList.YEARLY,
              UnitList.ROUTINE,
              List.of("posts-rule"),
              null,
              null,
              null);
      finance.drafted(
          finance.entry("S-37"), ofOthers, finance.entry("X-01"), finance.entry("X-01"));

      assertThat(words(finance.head(), new ProposeList(finance.id), "codes-are-the-lists-own"))
          .contains("S-37、CW-01、X-01");
    }

    @Test
    void rest_on_a_basis_in_force() {
      EntryDraft outdated =
          changed(
              list.entry("X-01"),
              "X-01",
              List.of(Audience.PUBLIC),
              List.of("work-study-2015"),
              null,
              null);
      list.drafted(list.core(), outdated);

      assertThat(school.refused(School.HEAD, new ProposeList(list.id)))
          .containsExactly("list-rests-on-a-basis-in-force");
      assertThat(words(School.HEAD, new ProposeList(list.id), "list-rests-on-a-basis-in-force"))
          .contains("X-01", "至2023-12-31止");
    }
  }

  @Nested
  class TheCore {
    @Test
    void is_never_dropped_or_narrowed_silently() {
      list.drafted(list.entry("X-01"));
      assertThat(words(School.HEAD, new ProposeList(list.id), "core-stays-or-the-reason-stands"))
          .contains("S-37（未列入）");

      list.drafted(shownTo(list.core(), Audience.of(Community.CAMPUS)));
      assertThat(words(School.HEAD, new ProposeList(list.id), "core-stays-or-the-reason-stands"))
          .contains("S-37（公开范围缩小）");
    }

    @Test
    void leaves_the_list_with_a_reason_and_by_way_of_the_register() {
      Digest digest = list.checked(list.departing("S-37", list.entry("X-01")));
      AdoptList adopt = list.adopting(digest);

      assertThat(school.refused(UnitList.LEADING_GROUP, adopt))
          .containsExactly("what-leaves-the-core-is-registered");
      WithheldMatter part = WithheldMatter.in(school).entry("S-37").inPart();
      part.drivenTo(WithholdingStage.FILED);
      assertThat(words(UnitList.LEADING_GROUP, adopt, "what-leaves-the-core-is-registered"))
          .contains("S-37（未列入）", "C4.3");
      WithheldMatter.in(school).entry("S-37").drivenTo(WithholdingStage.APPROVED);
      school.done(UnitList.LEADING_GROUP, adopt);

      assertThat(codes()).containsExactly("X-01");
    }

    @Test
    void is_narrowed_once_the_rest_is_registered_as_withheld() {
      EntryDraft narrow = shownTo(list.core(), Audience.of(Community.CAMPUS));
      AdoptList adopt = list.adopting(list.checked(list.departing("S-37", narrow)));
      assertThat(words(UnitList.LEADING_GROUP, adopt, "what-leaves-the-core-is-registered"))
          .contains("S-37（公开范围缩小）");

      WithheldMatter.in(school).entry("S-37").inPart().drivenTo(WithholdingStage.FILED);
      school.done(UnitList.LEADING_GROUP, adopt);

      assertThat(school.sunlit.catalog().inForce().entry("S-37").orElseThrow().widest())
          .isEqualTo(School.PROFILE.order().scope(Audience.of(Community.CAMPUS)));
      list.drafted(narrow);
      assertThat(school.refused(School.HEAD, new ProposeList(list.id)))
          .as("the floor is what it was, so that every version says why it is below")
          .containsExactly("core-stays-or-the-reason-stands");
    }

    @Test
    void may_have_another_code_while_it_covers_the_same_preset_item() {
      EntryDraft recoded =
          changed(
              list.core(),
              "XG-37",
              list.core().scope(),
              list.core().basis(),
              list.core().presetItem(),
              null);
      list.adopted(recoded);

      assertThat(codes()).containsExactly("XG-37");
      assertThat(school.sunlit.coverage(School.OFFICE).of(list.unit))
          .extracting(each -> each.entry().code())
          .containsExactly("XG-37");
      list.drafted(shownTo(recoded, Audience.of(Community.CAMPUS)));
      assertThat(words(School.HEAD, new ProposeList(list.id), "core-stays-or-the-reason-stands"))
          .contains("S-37（公开范围缩小）", "XG-37（公开范围缩小）");
    }

    @Test
    void grows_with_what_covers_a_preset() {
      EntryDraft floor =
          changed(
              list.entry("X-02"),
              "X-02",
              List.of(Audience.PUBLIC),
              List.of("posts-rule"),
              PresetItemId.parse("moe-2014-23#36"),
              null);
      list.adopted(list.core(), floor);
      list.drafted(list.core());

      assertThat(words(School.HEAD, new ProposeList(list.id), "core-stays-or-the-reason-stands"))
          .contains("X-02（未列入）");
    }
  }

  @Nested
  class APreset {
    private final Taken taken =
        new Taken(
            36,
            "X-36",
            List.of(Audience.PUBLIC),
            UnitList.ON_THE_SITE,
            null,
            null,
            List.of("moe-2014-23"));

    @Test
    void gives_what_it_says_and_leaves_the_rest_to_the_school() {
      list.drafted(list.core());
      school.done(School.HANDLER, new TakePresetItems(list.id, "moe-2014-23", List.of(taken)));

      EntryDraft entry =
          Objects.requireNonNull(list.state().draft()).paper().entry("X-36").orElseThrow();
      assertThat(entry.title()).isEqualTo("学籍管理办法");
      assertThat(entry.category()).isEqualTo("学生管理服务信息");
      assertThat(entry.presetItem()).hasToString("moe-2014-23#36");
      assertThat(entry.responsibleUnit()).isEqualTo(list.unit);
      assertThat(words(School.HEAD, new ProposeList(list.id), "entries-have-every-attribute"))
          .contains("X-36（公开时间、公开程序）");
    }

    @Test
    void has_to_have_the_items() {
      Taken none =
          new Taken(
              51, "X-51", List.of(Audience.PUBLIC), UnitList.ON_THE_SITE, null, null, List.of());

      assertThat(
              words(
                  School.HANDLER,
                  new TakePresetItems(list.id, "moe-2014-23", List.of(taken, none)),
                  "preset-has-the-items"))
          .contains("moe-2014-23", "#51")
          .doesNotContain("#36");
    }
  }

  @Nested
  class Requirements {
    private final UnitList college = UnitList.ofComputing(school);
    private final Requirement requirement =
        new Requirement(
            without(
                without(
                    changed(
                        list.entry("YQ-01"),
                        "YQ-01",
                        List.of(Audience.of(Community.CAMPUS)),
                        List.of("posts-rule"),
                        null,
                        null),
                    "unit"),
                "manner"),
            false,
            Set.of(new UnitId("computing")),
            "每学期公布一次奖学金评定办法");

    private void required() {
      list.adopted(list.requiring(requirement, list.core()));
    }

    @Test
    void of_a_department_are_on_the_list_of_the_college() {
      required();
      assertThat(college.state().required()).containsExactly(requirement);
      college.drafted(college.entry("JSJ-01"));

      assertThat(
              words(
                  college.head(),
                  new ProposeList(college.id),
                  "requirements-are-met-or-the-reason-stands"))
          .contains("YQ-01（本单位年度工作总结）", "C7.2.5");
    }

    @Test
    void are_taken_over_with_what_the_department_left_open() {
      required();
      school.done(college.handler(), new TakeRequirements(college.id));

      ListPaper draft = Objects.requireNonNull(college.state().draft()).paper();
      EntryDraft taken = draft.fulfilling("YQ-01").orElseThrow();
      assertThat(taken.code()).isEqualTo("YQ-01-computing");
      assertThat(taken.responsibleUnit()).isEqualTo(college.unit);
      assertThat(words(college.head(), new ProposeList(college.id), "entries-have-every-attribute"))
          .contains("YQ-01-computing（公开方式）");
      assertThat(school.refused(college.handler(), new TakeRequirements(college.id)))
          .containsExactly("departments-require-something");
    }

    @Test
    void met_they_are_entries_of_the_college_that_say_so() {
      required();
      college.adopted(
          changed(
              college.entry("JSJ-02"),
              "JSJ-02",
              List.of(Audience.of(Community.CAMPUS)),
              List.of("posts-rule"),
              null,
              "YQ-01"));

      assertThat(school.sunlit.catalog().inForce().entry("JSJ-02"))
          .hasValueSatisfying(
              each -> {
                assertThat(each.origin()).isEqualTo(Origin.REQUIRED_BY_A_DEPARTMENT);
                assertThat(each.responsibleUnit()).isEqualTo(college.unit);
              });
    }

    @Test
    void are_not_met_by_showing_it_to_fewer() {
      required();
      college.drafted(
          changed(
              college.entry("JSJ-02"),
              "JSJ-02",
              List.of(Audience.of(Community.STAFF)),
              List.of("posts-rule"),
              null,
              "YQ-01"));

      assertThat(school.refused(college.head(), new ProposeList(college.id)))
          .containsExactly("requirements-are-met-or-the-reason-stands");
    }

    @Test
    void may_go_to_every_teaching_unit() {
      list.adopted(
          list.requiring(new Requirement(requirement.entry(), true, Set.of(), null), list.core()));

      assertThat(college.state().required()).hasSize(1);
      assertThat(UnitList.ofFinance(school).state().required()).isEmpty();
    }

    @Test
    void not_met_have_a_reason() {
      required();
      college.adopted(college.departing("YQ-01", college.entry("JSJ-01")));

      assertThat(school.sunlit.catalog().inForce().entry("JSJ-01")).isPresent();
    }

    @Test
    void that_come_meanwhile_are_held_against_what_waits() {
      Digest waiting = college.checked(college.entry("JSJ-01"));
      required();

      assertThat(school.refused(UnitList.LEADING_GROUP, college.adopting(waiting)))
          .containsExactly("requirements-are-met-or-the-reason-stands");
    }

    @Test
    void have_codes_of_their_own_and_go_to_units_that_there_are() {
      required();
      UnitList finance = UnitList.ofFinance(school);
      Requirement same =
          new Requirement(requirement.entry(), false, Set.of(new UnitId("no-such-unit")), null);
      school.done(finance.handler(), finance.requiring(same, finance.entry("CW-01")));

      assertThat(school.refused(finance.head(), new ProposeList(finance.id)))
          .containsExactly("list-names-what-the-school-has", "codes-are-the-lists-own");
    }
  }

  @Nested
  class Decisions {
    @Test
    void are_bound_to_what_was_looked_at() {
      Digest first = list.proposed(list.core());
      school.done(School.OFFICE, new SendBackList(list.id, first, "请补充条目"));
      Digest second = list.proposed(list.core(), list.entry("X-01"));

      assertThat(school.refused(School.OFFICE, new CheckList(list.id, first)))
          .containsExactly("list-is-the-one-you-saw");
      school.done(School.OFFICE, new CheckList(list.id, second));
      assertThat(school.refused(School.OFFICE, new SendBackList(list.id, first, "退回")))
          .containsExactly("list-is-the-one-you-saw");
      assertThat(school.refused(UnitList.LEADING_GROUP, new RefuseList(list.id, first, "不同意")))
          .containsExactly("list-is-the-one-you-saw");
    }

    @Test
    void that_send_it_back_make_it_the_units_draft_again() {
      Digest digest = list.proposed(list.core(), list.entry("X-01"));
      school.done(School.OFFICE, new SendBackList(list.id, digest, "请说明公开方式"));

      assertThat(list.state().list().stage()).isEqualTo(ListStage.DRAFT);
      assertThat(Objects.requireNonNull(list.state().draft()).paper().entries())
          .extracting(EntryDraft::code)
          .containsExactly("S-37", "X-01");
      list.proposed();
    }

    @Test
    void are_never_the_units_own() {
      Digest digest = list.proposed(list.core());
      assertThat(school.refused(School.HEAD, new CheckList(list.id, digest)))
          .containsExactly("act-belongs-to-the-post", "no-unit-decides-on-its-own-list");
      school.done(School.OFFICE, new CheckList(list.id, digest));
      assertThat(school.refused(School.OFFICE, list.adopting(digest)))
          .containsExactly("act-belongs-to-the-post", "no-unit-decides-on-its-own-list");
      assertThat(school.sunlit.perform(School.LEADER, list.adopting(digest)))
          .as("a portfolio leader has nothing to do with lists")
          .isEqualTo(new Outcome.NotFound(list.id));
    }

    @Test
    void are_not_taken_in_another_post_by_somebody_who_works_in_the_unit() {
      Directory people = School.people();
      Actor both = Actor.in(new PostId("lg-chair"), School.HEAD.person());
      Directory twoPosts =
          id ->
              people
                  .find(id)
                  .map(
                      each ->
                          id.equals(both.person())
                              ? new Person(
                                  id,
                                  Set.of(new PostId("lg-chair"), new PostId("sa-head")),
                                  each.viewer())
                              : each);
      try (School busy = new School(assembly -> assembly.directory(twoPosts))) {
        UnitList own = UnitList.ofStudentAffairs(busy);
        Digest digest = own.checked(own.core());

        assertThat(busy.refused(both, own.adopting(digest)))
            .containsExactly("no-unit-decides-on-its-own-list");
      }
    }

    @Test
    void may_be_delegated_by_the_leading_group_for_a_time() {
      Actor delegate = School.holderOf("president");
      school.done(delegate, list.adopting(list.checked(list.core())));
      assertThat(list.state().list().inForce().orElseThrow().by())
          .isEqualTo(DisclosureList.By.DELEGATE);

      Digest later = list.checked(list.core(), list.entry("X-01"));
      school.clock.day(LocalDate.parse("2026-07-01"));
      assertThat(school.sunlit.perform(delegate, list.adopting(later)))
          .isEqualTo(new Outcome.NotFound(list.id));
    }

    @Test
    void of_the_leading_group_lie_behind_not_ahead() {
      Digest digest = list.checked(list.core());
      AdoptList early = new AdoptList(list.id, digest, school.clock.today().plusDays(1), "第4次会议");

      assertThat(school.refused(UnitList.LEADING_GROUP, early))
          .containsExactly("list-was-resolved-by-today");
    }

    @Test
    void hold_the_list_against_the_rules_of_that_day() {
      try (School later = new School(ProfileWithAnEnd.posts())) {
        UnitList own = UnitList.ofStudentAffairs(later);
        Digest digest = own.checked(own.core(), own.entry("X-01"));
        later.clock.day(LocalDate.parse("2026-05-01"));

        assertThat(later.refused(UnitList.LEADING_GROUP, own.adopting(digest)))
            .containsExactly("list-rests-on-a-basis-in-force");
      }
    }
  }

  @Nested
  class Drafts {
    @Test
    void are_not_written_over_unseen() {
      list.drafted(list.core());
      DraftList blind = new DraftList(list.id, List.of(list.core()), List.of(), List.of(), 0);

      assertThat(school.refused(School.HANDLER, blind))
          .containsExactly("list-draft-is-the-one-you-saw");
      school.done(
          School.HANDLER, new DraftList(list.id, List.of(list.core()), List.of(), List.of(), 1));
    }

    @Test
    void without_any_entry_are_not_proposed() {
      assertThat(school.refused(School.HEAD, new ProposeList(list.id)))
          .containsExactly("list-draft-is-there");
      list.drafted();
      assertThat(school.refused(School.HEAD, new ProposeList(list.id)))
          .contains("list-draft-is-there");
    }

    @Test
    void are_validated_like_everything_that_comes_from_outside() {
      DraftList wrong =
          list.draft(changed(list.entry("X-01"), "标题作编号", List.of(), List.of(), null, null));

      assertThat(school.sunlit.perform(School.HANDLER, wrong))
          .isInstanceOfSatisfying(
              Outcome.Invalid.class,
              invalid ->
                  assertThat(invalid.violations())
                      .singleElement()
                      .satisfies(
                          each -> {
                            assertThat(each.pointer()).isEqualTo("/entries/0/code");
                            assertThat(each.words().zh()).startsWith("应为编号：字母、数字");
                            assertThat(each.words().en()).startsWith("must be a code");
                          }));
    }

    @Test
    void leave_no_entry() {
      list.drafted(list.core());

      assertThat(school.sunlit.entries(list.id)).isEmpty();
    }
  }

  @Nested
  class Knowing {
    @Test
    void of_a_list_is_for_the_unit_the_office_and_the_leading_group() {
      assertThat(school.sunlit.catalog().lists(School.HANDLER))
          .extracting(each -> each.list().unit())
          .containsExactly(list.unit);
      assertThat(school.sunlit.catalog().lists(School.OFFICE))
          .hasSameSizeAs(School.PROFILE.units());
      assertThat(school.sunlit.catalog().lists(UnitList.LEADING_GROUP))
          .hasSameSizeAs(School.PROFILE.units());
      assertThat(school.sunlit.catalog().lists(School.STUDENT)).isEmpty();
      assertThat(school.sunlit.perform(School.holderOf("fi-handler"), list.draft(list.core())))
          .isEqualTo(new Outcome.NotFound(list.id));
      assertThat(
              school.sunlit.perform(
                  School.OFFICE,
                  new CheckList(
                      DisclosureList.of(new UnitId("no-such-unit")), new Digest("0".repeat(64)))))
          .isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void what_could_be_done_and_what_stands_in_the_way() {
      Guidance fresh = school.sunlit.explain(School.HEAD, list.id).orElseThrow();
      assertThat(fresh.steps())
          .filteredOn(each -> each.move().name().equals("propose-list"))
          .singleElement()
          .satisfies(
              each ->
                  assertThat(each.refusals())
                      .extracting(refusal -> refusal.rule().id())
                      .containsExactly("list-draft-is-there"));

      list.drafted(list.core());
      assertThat(school.sunlit.explain(School.HEAD, list.id).orElseThrow().possible())
          .extracting(each -> each.move().name())
          .containsExactly("propose-list");
      assertThat(school.sunlit.explain(School.STUDENT, list.id)).isEmpty();
    }
  }

  @Nested
  class TheRecord {
    private final JsonLog<ListFact> log = JsonLog.ofLists(new Json());

    @Test
    void replayed_is_the_state_and_only_the_adoption_is_public() {
      Digest digest = list.proposed(list.core());
      school.done(School.OFFICE, new SendBackList(list.id, digest, "请补充"));
      list.adopted(list.core(), list.entry("X-01"));
      list.adopted(list.core());

      DisclosureList replayed = DisclosureList.unborn(list.id);
      for (Entry each : school.sunlit.entries(list.id)) {
        replayed = log.fact(each).applyTo(replayed, log.happening(each));
      }
      assertThat(replayed).isEqualTo(list.state().list());
      assertThat(school.sunlit.entries(list.id))
          .filteredOn(each -> each.visibility() == Entry.Visibility.PUBLIC)
          .hasSize(2)
          .allMatch(each -> log.fact(each) instanceof ListFact.Adopted);
      assertThat(school.sunlit.entries(list.id))
          .allSatisfy(
              each ->
                  assertThat(each.event().body().toUtf8())
                      .doesNotContain("请补充", "会议", "总结", "p-sa"));
    }

    @Test
    void kept_rows_come_back_from_their_papers() {
      list.adopted(list.core(), list.entry("X-01"));
      Papers papers = new Json();

      ListInForce kept =
          school.store.transaction(
              tx -> tx.row(ListInForce.class, list.unit.value()).orElseThrow());
      assertThat(papers.read(papers.write(kept), ListInForce.class)).isEqualTo(kept);
      Digest digest = list.state().list().inForce().orElseThrow().paper();
      Content paper =
          school.store.transaction(tx -> tx.row(Content.class, digest.value()).orElseThrow());
      assertThat(papers.read(paper.body(), ListPaper.class).entries())
          .containsExactly(list.core(), list.entry("X-01"));
    }
  }

  @Nested
  class ADirectory {
    @Test
    void that_fails_admits_nobody() {
      Directory broken =
          id -> {
            throw new IllegalStateException("down");
          };
      try (School dark = new School(assembly -> assembly.directory(broken))) {
        UnitList unreachable = UnitList.ofStudentAffairs(dark);
        assertThat(dark.sunlit.perform(School.HANDLER, unreachable.draft(unreachable.core())))
            .isEqualTo(new Outcome.NotFound(unreachable.id));
        assertThat(dark.sunlit.perform(Actor.participant(new PersonId("x")), unreachable.draft()))
            .isEqualTo(new Outcome.NotFound(unreachable.id));
      }
    }
  }

  /** A profile whose rule on posts ends in the spring. */
  private static final class ProfileWithAnEnd {
    static SchoolProfile posts() {
      return ProfileJson.read(
          School.resource("school.json")
              .replace(
                  "\"from\": \"2020-09-01\"",
                  "\"from\": \"2020-09-01\", \"until\": \"2026-04-30\""));
    }
  }
}
