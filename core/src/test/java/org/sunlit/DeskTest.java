package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sunlit.item.DisclosureItems.OnDesk;
import org.sunlit.item.DraftingCommand.DraftVersion;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;

/** What people find on their desks. */
class DeskTest {
  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private OnDesk on(Actor actor, Matter matter) {
    return school.sunlit.desk(actor).stream()
        .filter(each -> each.item().id().equals(matter.id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_matter_goes_by_the_title_of_its_entry_its_draft_and_its_newest_version() {
    Matter matter = Matter.raisedIn(school);
    assertThat(on(School.HANDLER, matter).title()).isEqualTo("学生勤工助学的申请与管理规定");

    DraftVersion draft = matter.draft(Stage.PRIOR_DISCLOSURE, Matter.PLAN, "");
    matter.done(School.HANDLER, draft);
    assertThat(on(School.HANDLER, matter).title()).isEqualTo(draft.title());

    matter.proposed(draft);
    assertThat(on(School.SECTION_HEAD, matter).title()).isEqualTo(draft.title());
  }

  @Test
  void opinions_lie_there_once_the_consultation_is_closed_for_those_who_weigh_them() {
    Matter matter = Matter.at(Stage.CONSULTATION, school);
    matter.opinion(School.STUDENT, "students", "希望提高报酬");
    assertThat(on(School.HANDLER, matter).opinions()).isEmpty();

    matter.closeConsultation();

    assertThat(on(School.HANDLER, matter).opinions()).hasSize(1);
    assertThat(on(School.KEEPER, matter).opinions()).isEmpty();
  }
}
