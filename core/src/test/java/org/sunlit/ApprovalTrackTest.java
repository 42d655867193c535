package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.channels.Publication.Change;
import org.sunlit.item.ApprovalCommand.ApproveVersion;
import org.sunlit.item.ApprovalCommand.CountersignVersion;
import org.sunlit.item.ApprovalCommand.ReferVersion;
import org.sunlit.item.ApprovalCommand.ReviewConfidentiality;
import org.sunlit.item.ApprovalCommand.ReviewVersion;
import org.sunlit.item.ApprovalCommand.SendBackVersion;
import org.sunlit.item.Authority;
import org.sunlit.item.Draft;
import org.sunlit.item.DraftingCommand.DraftVersion;
import org.sunlit.item.DraftingCommand.ProposeVersion;
import org.sunlit.item.DraftingCommand.TakeOverDraft;
import org.sunlit.item.ExternalApproval;
import org.sunlit.item.Version;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Digest;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.UnitId;
import org.sunlit.words.Words;

/** From a draft to an approved version: who writes, who has the authority, and what is evidence. */
class ApprovalTrackTest {
  private static final Actor SECOND_HANDLER = School.holderOf("sa-handler-2");
  private static final Actor GROUP_CHAIR = School.holderOf("lg-chair");

  private static final Digest DOCUMENT = new Digest("d".repeat(64));

  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private Digest reviewed(Matter matter, List<Audience> scope) {
    Digest digest =
        matter.proposed(matter.draft(Stage.PRIOR_DISCLOSURE, scope, "<p>拟修订办法。</p>", ""));
    matter.done(School.SECTION_HEAD, new ReviewVersion(matter.id, digest));
    matter.done(School.REVIEWER, new ReviewConfidentiality(matter.id, digest));
    return digest;
  }

  private static Version only(Matter matter) {
    return matter.item().versions().get(0);
  }

  @Nested
  class Authorities {
    @Test
    void within_the_unit_its_head_approves() {
      Matter matter = Matter.raisedIn(school, "S-99");
      Digest digest =
          reviewed(matter, List.of(Audience.of(Community.STAFF, new UnitId("student-affairs"))));

      assertThat(only(matter).authority()).isEqualTo(Authority.UNIT);
      matter.done(School.HEAD, new ApproveVersion(matter.id, digest));
      assertThat(only(matter).isApproved()).isTrue();
    }

    @Test
    void up_to_campus_the_portfolio_leader_does_and_the_head_may_not() {
      Matter matter = Matter.raisedIn(school, "S-99");
      Digest digest = reviewed(matter, List.of(Audience.of(Community.STAFF)));

      assertThat(only(matter).authority()).isEqualTo(Authority.PORTFOLIO_LEADER);
      assertThat(matter.refused(School.HEAD, new ApproveVersion(matter.id, digest)))
          .containsExactly("approver-has-the-authority");
      matter.done(School.LEADER, new ApproveVersion(matter.id, digest));
      assertThat(only(matter).isApproved()).isTrue();
      assertThat(matter.refused(School.OFFICE, new CountersignVersion(matter.id, digest)))
          .contains("version-needs-a-countersignature");
    }

    @Test
    void for_the_public_the_office_countersigns_another_persons_approval() {
      Matter matter = Matter.raisedIn(school);
      Digest digest = reviewed(matter, List.of(Audience.PUBLIC));

      assertThat(matter.refused(School.OFFICE, new CountersignVersion(matter.id, digest)))
          .containsExactly("version-needs-a-countersignature");
      matter.done(School.LEADER, new ApproveVersion(matter.id, digest));
      assertThat(only(matter).isApproved()).isFalse();
      assertThat(matter.refused(School.LEADER, new ApproveVersion(matter.id, digest)))
          .containsExactly("version-awaits-approval", "approver-is-neither-author-nor-reviewer");
      matter.done(School.OFFICE, new CountersignVersion(matter.id, digest));
      assertThat(only(matter).isApproved()).isTrue();
    }

    @Test
    void beyond_a_leaders_authority_the_leading_group_approves() {
      Matter matter = Matter.raisedIn(school, "F-01");
      Digest digest = reviewed(matter, List.of(Audience.of(Community.STAFF)));

      assertThat(matter.refused(School.LEADER, new ApproveVersion(matter.id, digest)))
          .containsExactly("approver-has-the-authority");
      matter.done(GROUP_CHAIR, new ApproveVersion(matter.id, digest));
      assertThat(only(matter).isApproved()).isTrue();
    }

    @Test
    void a_leader_may_refer_a_version_upwards_with_a_reason() {
      Matter matter = Matter.raisedIn(school);
      Digest digest = reviewed(matter, List.of(Audience.of(Community.STAFF)));
      matter.done(School.LEADER, new ReferVersion(matter.id, digest, "涉及多个部门"));

      assertThat(matter.refused(School.LEADER, new ApproveVersion(matter.id, digest)))
          .containsExactly("approver-has-the-authority");
      matter.done(GROUP_CHAIR, new ApproveVersion(matter.id, digest));
      assertThat(only(matter).isApproved()).isTrue();
    }
  }

  @Nested
  class Reviews {
    @Test
    void are_done_once() {
      Matter matter = Matter.raisedIn(school);
      Digest digest = reviewed(matter, List.of(Audience.PUBLIC));

      assertThat(matter.refused(School.SECTION_HEAD, new ReviewVersion(matter.id, digest)))
          .containsExactly("step-is-not-taken-yet");
      assertThat(matter.refused(School.REVIEWER, new ReviewConfidentiality(matter.id, digest)))
          .containsExactly("step-is-not-taken-yet");
    }

    @Test
    void may_send_the_version_back() {
      Matter matter = Matter.raisedIn(school);
      Digest digest = reviewed(matter, List.of(Audience.PUBLIC));
      matter.done(School.REVIEWER, new SendBackVersion(matter.id, digest, "含内部电话"));

      assertThat(matter.item().pending()).isEmpty();
      assertThat(matter.refused(School.REVIEWER, new SendBackVersion(matter.id, digest, "再退")))
          .containsExactly("version-is-not-on-show");
    }
  }

  @Nested
  class EvidenceFromTheHostsWorkflow {
    private ExternalApproval evidence(Actor by) {
      return new ExternalApproval(
          "OA", "2026-0317", by.person(), Instant.parse("2026-03-08T02:00:00Z"), DOCUMENT);
    }

    @Test
    void counts_once_the_host_confirms_it() {
      Matter matter = Matter.raisedIn(school, "S-99");
      Digest digest =
          matter.proposed(
              matter.draft(
                  Stage.PRIOR_DISCLOSURE, List.of(Audience.of(Community.STAFF)), "<p>安排。</p>", ""));
      ReviewVersion order = new ReviewVersion(matter.id, digest, evidence(School.SECTION_HEAD));

      assertThat(matter.refused(School.SECTION_HEAD, order))
          .containsExactly("external-approval-is-confirmed");
      school.confirmed.add("2026-0317");
      assertThat(
              matter.refused(
                  School.SECTION_HEAD, new ReviewVersion(matter.id, digest, evidence(School.HEAD))))
          .as("somebody else's")
          .containsExactly("external-approval-is-confirmed");
      matter.done(School.SECTION_HEAD, order);
      assertThat(only(matter).signedBy(Version.Step.REVIEWED)).isEqualTo(School.SECTION_HEAD);
    }

    @Test
    void counts_for_nothing_while_the_host_is_out() {
      Matter matter = Matter.raisedIn(school);
      Digest digest = matter.proposed(matter.draft(Stage.PRIOR_DISCLOSURE, "<p>安排。</p>", ""));
      school.confirmed.add("outage");

      assertThat(
              matter.refused(
                  School.SECTION_HEAD,
                  new ReviewVersion(
                      matter.id,
                      digest,
                      new ExternalApproval(
                          "OA", "outage", School.SECTION_HEAD.person(), Instant.EPOCH, DOCUMENT))))
          .containsExactly("external-approval-is-confirmed");
    }
  }

  @Nested
  class Drafts {
    @Test
    void have_one_holder_until_another_takes_over() {
      Matter matter = Matter.raisedIn(school);
      DraftVersion draft = matter.draft(Stage.PRIOR_DISCLOSURE, "<p>一稿。</p>", "");
      matter.done(School.HANDLER, draft);

      assertThat(matter.refused(SECOND_HANDLER, draft))
          .containsExactly("nobody-else-holds-the-draft");
      assertThat(matter.refused(SECOND_HANDLER, new ProposeVersion(matter.id)))
          .contains("nobody-else-holds-the-draft");
      assertThat(matter.refused(School.HANDLER, new TakeOverDraft(matter.id)))
          .containsExactly("draft-is-somebody-elses");
      matter.done(SECOND_HANDLER, new TakeOverDraft(matter.id));
      assertThat(matter.refused(School.HANDLER, draft))
          .containsExactly("nobody-else-holds-the-draft");
      matter.done(SECOND_HANDLER, new ProposeVersion(matter.id));
    }

    @Test
    void are_not_written_over_unseen_and_the_difference_is_shown() {
      Matter matter = Matter.raisedIn(school);
      DraftVersion first = matter.draft(Stage.PRIOR_DISCLOSURE, "<p>酬金20元。</p>", "");
      assertThat(matter.done(School.HANDLER, first).answers()).containsEntry("draft", "1");
      matter.done(
          School.HANDLER, matter.draft(Stage.PRIOR_DISCLOSURE, "<p>酬金22元。</p>", "").replacing(1));
      DraftVersion mine = matter.draft(Stage.PRIOR_DISCLOSURE, "<p>酬金25元。</p>", "").replacing(1);

      assertThat(matter.refused(School.HANDLER, mine)).containsExactly("draft-is-the-one-you-saw");
      assertThat(school.sunlit.conflict(School.HANDLER, mine))
          .singleElement()
          .extracting(Change::before, Change::after)
          .allSatisfy(each -> assertThat(each.toString()).contains("酬金2"));
      assertThat(school.sunlit.draft(School.HANDLER, matter.id)).map(Draft::number).contains(2);
      assertThat(school.sunlit.draft(School.STUDENT, matter.id)).isEmpty();
      matter.done(School.HANDLER, mine.replacing(2));
    }

    @Test
    void are_warned_of_wording_that_few_understand_and_accepted_all_the_same() {
      Matter matter = Matter.raisedIn(school);
      DraftVersion draft =
          new DraftVersion(
              matter.id,
              Stage.PRIOR_DISCLOSURE,
              List.of(Audience.PUBLIC),
              "关于".repeat(21),
              "近日修订。",
              "<p>" + "为了进一步".repeat(25) + "。</p>",
              Map.of(),
              List.of(),
              null);

      assertThat(matter.done(School.HANDLER, draft).warnings())
          .extracting(Words::zh)
          .containsExactly("标题有42字，超过40字不易看懂", "有1句超过100字，最长125字，请断句", "“近日”说得不确切，请写明日期或单位");
      assertThat(
              matter
                  .done(School.HANDLER, matter.draft(Stage.PRIOR_DISCLOSURE, "<p>修订。</p>", ""))
                  .warnings())
          .isEmpty();
    }
  }
}
