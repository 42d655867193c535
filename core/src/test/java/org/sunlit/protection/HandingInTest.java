package org.sunlit.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.agenda.Announcement;
import org.sunlit.agenda.Occasion;
import org.sunlit.catalog.Facet;
import org.sunlit.item.ArchivedMatter;
import org.sunlit.item.Attachment;
import org.sunlit.item.DraftingCommand.DraftVersion;
import org.sunlit.item.DraftingCommand.ProposeVersion;
import org.sunlit.item.ImportReport;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Digest;
import org.sunlit.record.Outcome;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;

/** What may not be handed in: anything marked as a secret, and numbers of persons for too many. */
class HandingInTest {
  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private List<Announcement> announced() {
    school.sunlit.tick();
    return school.sunlit.announcements(0, 100).stream()
        .filter(each -> each.occasion() == Occasion.MARKING_REFUSED)
        .toList();
  }

  private static ArchivedMatter archive(String title, String body) {
    return new ArchivedMatter(
        "a-1",
        "R-01",
        LocalDate.of(2020, 1, 1),
        "旧网",
        List.of(Audience.PUBLIC),
        title,
        "决算。",
        body,
        List.of());
  }

  private static List<String> rules(ImportReport report) {
    return ((Outcome.Refused) report.rejected().get(0).why())
        .refusals().stream().map(each -> each.rule().id()).toList();
  }

  @Nested
  class SomethingMarked {
    private final Matter matter = Matter.raisedIn(school);

    private DraftVersion draft(
        String title, String body, Map<Facet, String> facets, List<Attachment> files) {
      return new DraftVersion(
          matter.id,
          Stage.PRIOR_DISCLOSURE,
          List.of(Audience.PUBLIC),
          title,
          "摘要",
          body,
          facets,
          files,
          "");
    }

    @Test
    void is_refused_as_a_draft_and_nothing_of_it_is_kept() {
      int entries = school.sunlit.entries(matter.id).size();
      Attachment file =
          new Attachment("招标底价（机密）.pdf", "application/pdf", 9, new Digest("a".repeat(64)));

      for (DraftVersion each :
          List.of(
              draft("秘密 关于招标", "<p>甲</p>", Map.of(), List.of()),
              draft("关于招标", "<p>机密★5年</p><p>甲</p>", Map.of(), List.of()),
              draft("关于招标", "<p>甲</p>", Map.of(Facet.REASON, "绝密★启用前"), List.of()))) {
        assertThat(matter.refused(School.HANDLER, each))
            .containsExactly("nothing-bears-a-secrecy-marking");
      }
      assertThat(school.refusals(School.HANDLER, draft("关于招标", "甲", Map.of(), List.of(file))))
          .allSatisfy(each -> assertThat(each.words().zh()).doesNotContain("招标底价"));
      assertThat(school.sunlit.draft(School.HANDLER, matter.id)).isEmpty();
      assertThat(school.sunlit.entries(matter.id)).hasSize(entries);
    }

    @Test
    void is_told_of_and_nothing_is_said_of_what_it_was() {
      matter.refused(School.HANDLER, draft("关于招标", "<p>机密★5年</p>", Map.of(), List.of()));

      assertThat(announced())
          .singleElement()
          .satisfies(each -> assertThat(each.subject()).isEqualTo(matter.id));
    }

    @Test
    void is_refused_as_a_file_before_a_byte_is_kept() {
      byte[] bytes = {1, 2, 3};
      assertThatThrownBy(
              () ->
                  school.sunlit.attach(
                      "机密★方案.pdf", "application/pdf", new ByteArrayInputStream(bytes)))
          .isInstanceOf(MarkedFile.class);
      assertThat(announced()).hasSize(1);
    }

    @Test
    void is_refused_in_what_is_imported() {
      ImportReport report =
          school.sunlit.importArchives(
              School.OFFICE, List.of(archive("决算", "<p>秘密★10年</p><p>收入。</p>")));

      assertThat(rules(report)).containsExactly("nothing-bears-a-secrecy-marking");
    }
  }

  @Nested
  class NumbersOfPersons {
    private final Matter matter = Matter.raisedIn(school);

    private List<String> proposing(List<Audience> scope, String body) {
      matter.done(School.HANDLER, matter.draft(Stage.PRIOR_DISCLOSURE, scope, body, ""));
      return matter.refused(School.HANDLER, new ProposeVersion(matter.id));
    }

    @Test
    void are_not_proposed_for_more_than_may_see_them() {
      assertThat(proposing(List.of(Audience.PUBLIC), "<p>经办人13800138000</p>"))
          .containsExactly("personal-information-is-permitted");
      assertThat(proposing(List.of(Audience.of(Community.STAFF)), "<p>身份证11010519491231002X</p>"))
          .as("to nobody at all")
          .containsExactly("personal-information-is-permitted");
      assertThat(proposing(List.of(Audience.of(Community.STAFF)), "<p>经办人13800138000</p>"))
          .as("within the campus")
          .isEmpty();
    }

    @Test
    void are_said_by_kind_and_never_repeated() {
      matter.done(
          School.HANDLER,
          matter.draft(Stage.PRIOR_DISCLOSURE, "<p>张三，110105 19491231 002X</p>", ""));

      assertThat(matter.refusal(School.HANDLER, new ProposeVersion(matter.id)))
          .contains("居民身份证号码")
          .doesNotContain("19491231", "张三");
    }

    @Test
    void are_not_imported_either() {
      ImportReport report =
          school.sunlit.importArchives(
              School.OFFICE, List.of(archive("决算", "<p>联系人13800138000</p>")));

      assertThat(rules(report)).containsExactly("personal-information-is-permitted");
    }

    @Test
    void may_be_a_fixed_phrase_of_the_host() {
      try (School other = new School(assembly -> assembly.fixedPhrases(List.of("热线13800138000")))) {
        Matter own = Matter.raisedIn(other);
        own.done(School.HANDLER, own.draft(Stage.PRIOR_DISCLOSURE, "<p>资助热线13800138000</p>", ""));
        own.done(School.HANDLER, new ProposeVersion(own.id));
      }
    }
  }
}
