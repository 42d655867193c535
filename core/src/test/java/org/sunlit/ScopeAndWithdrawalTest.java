package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.channels.Publication;
import org.sunlit.feedback.Remark.Rectification;
import org.sunlit.item.DraftingCommand.ProposeVersion;
import org.sunlit.item.OutletStanding;
import org.sunlit.item.ScopeCommand.NarrowScope;
import org.sunlit.item.ScopeCommand.WidenScope;
import org.sunlit.item.StageCommand.DisclosePrior;
import org.sunlit.item.StageCommand.EraseContent;
import org.sunlit.item.StageCommand.Redisclose;
import org.sunlit.item.StageCommand.ResumeItem;
import org.sunlit.item.StageCommand.StateWithdrawalReason;
import org.sunlit.item.StageCommand.WithdrawItem;
import org.sunlit.item.StageVisit;
import org.sunlit.item.Withdrawal;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Digest;
import org.sunlit.record.ErasureReason;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Viewer;
import org.sunlit.visibility.Viewer.Membership;
import org.sunlit.visibility.VisibilityScope;

/** What changes while a matter is on show: for whom, whether at all, and for good. */
class ScopeAndWithdrawalTest {
  private static final List<Audience> STAFF = List.of(Audience.of(Community.STAFF));
  private static final Viewer TEACHER = Viewer.of(new Membership(Community.STAFF, null));

  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private Optional<Publication> seenBy(Viewer viewer, Matter matter) {
    return school.sunlit.item(viewer, matter.id);
  }

  @Nested
  class Narrowing {
    @Test
    void takes_effect_at_once_on_every_version_and_takes_wider_outlets_down() {
      Matter matter = Matter.at(Stage.CONSULTATION, school);
      matter.done(School.REVIEWER, new NarrowScope(matter.id, STAFF, "含内部安排"));

      assertThat(seenBy(Viewer.ANONYMOUS, matter)).isEmpty();
      assertThat(seenBy(TEACHER, matter)).isPresent();
      assertThat(matter.item().disclosed())
          .hasSize(2)
          .allSatisfy(each -> assertThat(each.scope().isPublic()).isFalse());
      school.sunlit.work();
      assertThat(matter.onSite().kind()).isEqualTo(OutletStanding.Kind.ABSENT);
      assertThat(school.site.standing).isEmpty();
    }

    @Test
    void is_no_way_to_widen_and_takes_someone_who_may_withdraw() {
      Matter matter = Matter.at(Stage.CONSULTATION, school);

      assertThat(
              matter.refused(
                  School.REVIEWER, new NarrowScope(matter.id, List.of(Audience.PUBLIC), "无")))
          .containsExactly("scope-is-narrower");
      assertThat(matter.refused(School.HANDLER, new NarrowScope(matter.id, STAFF, "无")))
          .containsExactly("act-belongs-to-the-post");
    }
  }

  @Nested
  class Widening {
    private final Matter matter = Matter.raisedIn(school);

    private void shownToStaff() {
      matter.approved(matter.draft(Stage.PRIOR_DISCLOSURE, STAFF, "<p>拟修订办法。</p>", ""));
      matter.done(School.HEAD, new DisclosePrior(matter.id));
      school.sunlit.work();
    }

    @Test
    void is_approved_anew_and_changes_nothing_but_the_scope() {
      shownToStaff();
      assertThat(matter.refused(School.HEAD, new WidenScope(matter.id)))
          .containsExactly("wider-version-is-approved");
      matter.done(School.HANDLER, matter.draft(Stage.PRIOR_DISCLOSURE, "<p>拟大幅修订。</p>", ""));
      assertThat(matter.refused(School.HANDLER, new ProposeVersion(matter.id)))
          .containsExactly("only-the-scope-is-wider");

      matter.approved(matter.draft(Stage.PRIOR_DISCLOSURE, "<p>拟修订办法。</p>", ""));
      assertThat(seenBy(Viewer.ANONYMOUS, matter)).isEmpty();
      matter.done(School.HEAD, new WidenScope(matter.id));
      school.sunlit.work();

      assertThat(seenBy(Viewer.ANONYMOUS, matter)).isPresent();
      assertThat(matter.item().shown().orElseThrow().scope()).isEqualTo(VisibilityScope.PUBLIC);
      assertThat(matter.onSite().kind()).isEqualTo(OutletStanding.Kind.LIVE);
      assertThat(matter.item().visits())
          .containsExactly(
              new StageVisit(Stage.PRIOR_DISCLOSURE, matter.item().visits().get(0).at(), 2));
    }
  }

  @Nested
  class AnEmergencyWithdrawal {
    @Test
    void needs_no_reason_at_once_but_one_before_it_is_resumed() {
      Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);
      matter.done(School.KEEPER, new WithdrawItem(matter.id, null));

      assertThat(matter.item().withdrawal()).extracting(Withdrawal::reason).isNull();
      assertThat(matter.refused(School.HEAD, new ResumeItem(matter.id)))
          .containsExactly("withdrawal-reason-is-stated", "resuming-has-an-approved-version");
      matter.done(School.HEAD, new StateWithdrawalReason(matter.id, "附件含手机号"));
      assertThat(matter.refused(School.HEAD, new StateWithdrawalReason(matter.id, "再说一遍")))
          .containsExactly("withdrawal-has-no-reason-yet");
    }

    @Test
    void is_followed_by_a_new_version_of_the_stage_that_was_on_show() {
      Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);
      Digest leaked = matter.item().shown().orElseThrow().digest();
      matter.done(School.KEEPER, new WithdrawItem(matter.id, "附件含手机号"));
      school.sunlit.work();
      matter.done(
          School.OFFICE, new EraseContent(matter.id, leaked, ErasureReason.PERSONAL_INFORMATION));
      matter.approved(Stage.RESULT_DISCLOSURE, Matter.PLAN + "<p>附则。</p>", "删去个人信息");
      matter.done(School.HEAD, new ResumeItem(matter.id));
      school.sunlit.work();

      assertThat(matter.item().stage()).isEqualTo(Stage.RESULT_DISCLOSURE);
      assertThat(matter.item().withdrawal()).isNull();
      Publication page = seenBy(Viewer.ANONYMOUS, matter).orElseThrow();
      Publication.Version gone = page.versions().get(page.versions().size() - 2);
      Publication.Version now = page.current().orElseThrow();
      assertThat(gone.html().value()).contains("该版本内容已删除：含个人信息");
      assertThat(gone.changes()).isEmpty();
      assertThat(now.html().value()).contains("附则");
      assertThat(now.comparedWith()).isNull();
    }
  }

  @Nested
  class Erasing {
    @Test
    void reaches_history_while_the_next_version_stands() {
      Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);
      Digest first = matter.item().shown().orElseThrow().digest();
      EraseContent erase = new EraseContent(matter.id, first, ErasureReason.PERSONAL_INFORMATION);
      assertThat(matter.refused(School.OFFICE, erase)).containsExactly("content-stands-nowhere");
      matter.answered(matter.objection("含电话"), Rectification.OF_FORM);
      matter.approved(Stage.RESULT_DISCLOSURE, Matter.PLAN + "<p>附则。</p>", "删去电话");
      matter.done(School.HEAD, new Redisclose(matter.id));

      matter.done(School.OFFICE, erase);
      school.sunlit.work();

      assertThat(school.site.standing.values())
          .singleElement()
          .satisfies(
              page ->
                  assertThat(page.versions().get(page.versions().size() - 2).html().value())
                      .contains("该版本内容已删除"));
    }

    @Test
    void for_the_end_of_retention_waits_until_it_is_over() {
      Matter matter = Matter.raisedIn(school, "S-39");
      matter.toPriorDisclosure();
      matter.toConsultation();
      matter.toDecision();
      matter.toDeliberation();
      matter.toResult();
      matter.toSupervision();
      matter.toArchive();
      LocalDate archived = school.clock.today();
      Digest paper = matter.item().disclosed().get(0).digest();
      EraseContent erase = new EraseContent(matter.id, paper, ErasureReason.RETENTION_OVER);

      school.clock.day(archived.plusYears(10));
      assertThat(matter.refused(School.OFFICE, erase)).containsExactly("retention-is-over");
      school.clock.day(archived.plusYears(10).plusDays(1));
      matter.done(School.OFFICE, erase);

      Matter forEver = Matter.at(Stage.ARCHIVED, school);
      assertThat(
              forEver.refused(
                  School.OFFICE,
                  new EraseContent(
                      forEver.id,
                      forEver.item().disclosed().get(0).digest(),
                      ErasureReason.RETENTION_OVER)))
          .containsExactly("retention-is-over");
    }
  }
}
