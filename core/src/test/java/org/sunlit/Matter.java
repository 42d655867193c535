package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sunlit.calendar.Span;
import org.sunlit.catalog.BodyId;
import org.sunlit.catalog.Facet;
import org.sunlit.consultation.ConsultationCommand.CloseConsultation;
import org.sunlit.consultation.Disposition;
import org.sunlit.consultation.DispositionCommand.Dispose;
import org.sunlit.consultation.DispositionCommand.ReleaseDispositions;
import org.sunlit.consultation.Invitation;
import org.sunlit.consultation.Opinion;
import org.sunlit.consultation.OpinionCommand.SubmitOpinion;
import org.sunlit.deliberation.DeliberationCommand.AttestTally;
import org.sunlit.deliberation.DeliberationCommand.CallMeeting;
import org.sunlit.deliberation.DeliberationCommand.ConfirmResolution;
import org.sunlit.deliberation.DeliberationCommand.RecordResolution;
import org.sunlit.deliberation.Manner;
import org.sunlit.deliberation.ResolutionOutcome;
import org.sunlit.deliberation.Session;
import org.sunlit.feedback.FeedbackCommand.AnswerFeedback;
import org.sunlit.feedback.FeedbackCommand.CheckAnswer;
import org.sunlit.feedback.FeedbackCommand.SubmitFeedback;
import org.sunlit.feedback.Remark;
import org.sunlit.item.ApprovalCommand.ApproveVersion;
import org.sunlit.item.ApprovalCommand.CountersignVersion;
import org.sunlit.item.ApprovalCommand.ReleaseVersion;
import org.sunlit.item.ApprovalCommand.ReviewConfidentiality;
import org.sunlit.item.ApprovalCommand.ReviewVersion;
import org.sunlit.item.Consultations;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.DraftingCommand.DraftVersion;
import org.sunlit.item.DraftingCommand.ProposeVersion;
import org.sunlit.item.DraftingCommand.RaiseMatter;
import org.sunlit.item.OutletStanding;
import org.sunlit.item.StageCommand.ArchiveItem;
import org.sunlit.item.StageCommand.DiscloseDecision;
import org.sunlit.item.StageCommand.DisclosePrior;
import org.sunlit.item.StageCommand.DiscloseResult;
import org.sunlit.item.StageCommand.OpenConsultation;
import org.sunlit.item.StageCommand.OpenDeliberation;
import org.sunlit.item.StageCommand.OpenSupervision;
import org.sunlit.item.StageCommand.ReturnToConsultation;
import org.sunlit.item.StageCommand.WithdrawItem;
import org.sunlit.organization.Outlet;
import org.sunlit.procedure.Profile;
import org.sunlit.procedure.Refusal;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Command;
import org.sunlit.record.Digest;
import org.sunlit.record.Outcome;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;

/** One matter of the small university, driven as far as a test needs it. */
public final class Matter {
  public static final String PLAN = "<p>第一条 为规范勤工助学，制定本办法。</p><p>第二条 临时岗位每小时22元。</p>";
  public static final BodyId WORKING_GROUP = new BodyId("working-group");
  public static final BodyId LEADING_GROUP = new BodyId("leading-group");
  public static final BodyId STAFF_CONGRESS = new BodyId("staff-congress");
  public static final List<Audience> EVERYONE_ASKED =
      List.of(
          Audience.of(Community.PARTY_MEMBERS),
          Audience.of(Community.STAFF),
          Audience.of(Community.STUDENTS),
          Audience.of(Community.PARENTS));

  public final School school;
  public final SubjectId id;

  private Matter(School school, SubjectId id) {
    this.school = school;
    this.id = id;
  }

  /** Raised under the entry for everyone. */
  public static Matter raisedIn(School school) {
    return raisedIn(school, "S-37");
  }

  public static Matter raisedIn(School school, String entry) {
    return raisedIn(school, entry, school.clock.today());
  }

  /** Of something that arose on that day. */
  public static Matter raisedIn(School school, String entry, LocalDate arose) {
    Matter matter = new Matter(school, school.sunlit.newItem());
    matter.done(School.HANDLER, new RaiseMatter(matter.id, entry, arose));
    return matter;
  }

  /** Driven to a stage of the six in the usual way. */
  public static Matter at(Stage stage, School school) {
    return at(stage, Profile.FULL, school);
  }

  /** Driven to a stage of the profile in the usual way. */
  public static Matter at(Stage stage, Profile profile, School school) {
    return at(stage, profile, school, entryOf(profile));
  }

  /** Driven to a stage of the six under another entry. */
  public static Matter at(Stage stage, School school, String entry) {
    return at(stage, Profile.FULL, school, entry);
  }

  private static Matter at(Stage stage, Profile profile, School school, String entry) {
    Matter matter = raisedIn(school, entry);
    List<Runnable> steps =
        profile == Profile.FULL
            ? List.of(
                matter::toPriorDisclosure,
                matter::toConsultation,
                matter::toDecision,
                matter::toDeliberation,
                matter::toResult,
                matter::toSupervision,
                matter::toArchive)
            : List.of(matter::toShortResult, matter::toSupervision, matter::toArchive);
    if (stage == Stage.WITHDRAWN) {
      steps.get(0).run();
      matter.done(School.OFFICE, new WithdrawItem(matter.id, "内容有误"));
      school.sunlit.work();
      return matter;
    }
    for (Runnable step : steps) {
      if (matter.item().stage() != stage) step.run();
    }
    assertThat(matter.item().stage()).isEqualTo(stage);
    return matter;
  }

  private static String entryOf(Profile profile) {
    return switch (profile) {
      case FULL -> "S-37";
      case PUBLIC_NOTICE -> "N-01";
      case ROUTINE -> "R-01";
    };
  }

  /** A list or an account, disclosed without having been decided here. */
  public void toShortResult() {
    approved(Stage.RESULT_DISCLOSURE, "<p>甲班12人，乙班9人。</p>", "");
    done(School.HEAD, new DiscloseResult(id));
    school.sunlit.work();
  }

  public void toPriorDisclosure() {
    toPriorDisclosure(List.of(Audience.PUBLIC));
  }

  public void toPriorDisclosure(List<Audience> scope) {
    approved(draft(Stage.PRIOR_DISCLOSURE, scope, "<p>拟修订勤工助学管理办法。</p>", ""));
    done(School.HEAD, new DisclosePrior(id));
    school.sunlit.work();
  }

  public void toConsultation() {
    afterWorkingDays(4);
    toConsultation(invitation());
  }

  public Outcome.Done toConsultation(Invitation invitation) {
    approved(Stage.CONSULTATION, PLAN.replace("22元", "20元"), "");
    Outcome.Done done = done(School.HEAD, new OpenConsultation(id, invitation));
    school.sunlit.work();
    return done;
  }

  /** For everyone whom C5.3 names, until the earliest day allowed. */
  public Invitation invitation() {
    LocalDate until =
        School.PROFILE.calendar().after(school.clock.today(), Span.workingDays(10)).day();
    return new Invitation(until, EVERYONE_ASKED, Map.of(), true);
  }

  public String opinion(Actor speaker, String speaksFor, String text) {
    return answer(done(speaker, new SubmitOpinion(id, speaksFor, text)), "opinion");
  }

  public void closeConsultation() {
    afterWorkingDays(11);
    done(School.HANDLER, new CloseConsultation(id));
  }

  public void disposeAll() {
    Consultations.Weighing weighing = weighing();
    Set<String> disposed =
        weighing.dispositions().stream()
            .flatMap(each -> each.opinions().stream())
            .collect(Collectors.toSet());
    List<String> open =
        weighing.opinions().stream()
            .map(Opinion::key)
            .filter(each -> !disposed.contains(each))
            .toList();
    done(School.HANDLER, new Dispose(id, null, open, "提高酬金标准", Disposition.Kind.ADOPTED, "经测算可行"));
    done(School.HEAD, new ReleaseDispositions(id));
  }

  /** What the handler has before them. */
  public Consultations.Weighing weighing() {
    return school.sunlit.weighing(School.HANDLER, id).orElseThrow();
  }

  public void toDecision() {
    opinion(School.STUDENT, "students", "建议提高标准");
    opinion(School.TEACHER, "staff", "建议提高标准");
    toDecisionWithTheseOpinions();
  }

  public void toDecisionWithTheseOpinions() {
    closeConsultation();
    disposeAll();
    approved(Stage.DECISION_DISCLOSURE, PLAN, "按意见提高标准");
    done(School.HEAD, new DiscloseDecision(id));
    school.sunlit.work();
  }

  public void toDeliberation() {
    afterWorkingDays(4);
    done(School.HEAD, new OpenDeliberation(id));
  }

  /** By the working group, for another round of consultation. */
  public void sentBack() {
    resolved(WORKING_GROUP, ResolutionOutcome.SENT_BACK);
    approved(Stage.CONSULTATION, PLAN, "重新征求意见");
    done(School.HEAD, new ReturnToConsultation(id, invitation()));
    school.sunlit.work();
  }

  /** Whoever of the body does this: its secretary, chair or scrutineer. */
  public static Actor of(BodyId body, String role) {
    String prefix = body.equals(WORKING_GROUP) ? "wg" : body.equals(LEADING_GROUP) ? "lg" : "sc";
    return School.holderOf(prefix + "-" + role);
  }

  /** Called for tomorrow, and tomorrow has come. */
  public void meeting(BodyId body) {
    LocalDate tomorrow = school.clock.today().plusDays(1);
    done(of(body, "secretary"), new CallMeeting(id, body, tomorrow));
    school.clock.day(tomorrow);
  }

  public void resolved(BodyId body, ResolutionOutcome outcome) {
    meeting(body);
    confirmed(resolution(body, outcome));
  }

  /** Recorded, attested if something was counted, and confirmed. */
  public void confirmed(RecordResolution resolution) {
    BodyId body = resolution.body();
    Digest minutes = recorded(resolution);
    if (resolution.manner() != null && resolution.manner().isVote()) {
      done(of(body, "scrutineer"), new AttestTally(id, body, minutes));
    }
    done(of(body, "chair"), new ConfirmResolution(id, body, minutes));
  }

  /** Recorded by the body's secretary; answers the digest of the minutes. */
  public Digest recorded(RecordResolution resolution) {
    return new Digest(answer(done(of(resolution.body(), "secretary"), resolution), "minutes"));
  }

  /** The digest of what the body recorded last. */
  public Digest minutes(BodyId body) {
    return item().deliberation().sessions().stream()
        .filter(each -> each.body().equals(body))
        .flatMap(each -> Optional.ofNullable(each.recorded()).stream())
        .map(Session.Recorded::minutes)
        .reduce((a, b) -> b)
        .orElse(new Digest("0".repeat(64)));
  }

  /** By consensus of all that are due. */
  public RecordResolution resolution(BodyId body, ResolutionOutcome outcome) {
    return new RecordResolution(
        id,
        body,
        "纪要〔2026〕1号",
        outcome,
        Manner.CONSENSUS,
        School.PROFILE.body(body).orElseThrow().members(),
        0,
        null,
        null,
        outcome == ResolutionOutcome.ADOPTED_WITH_AMENDMENTS ? List.of("第二条改为23元") : null,
        null);
  }

  public void toResult() {
    resolved(WORKING_GROUP, ResolutionOutcome.ADOPTED);
    resolved(LEADING_GROUP, ResolutionOutcome.ADOPTED);
    approved(Stage.RESULT_DISCLOSURE, PLAN, "");
    done(School.HEAD, new DiscloseResult(id));
    school.sunlit.work();
  }

  public void toSupervision() {
    done(School.HEAD, new OpenSupervision(id));
    school.sunlit.work();
  }

  public String objection(String text) {
    return feedback(Remark.Kind.OBJECTION, text);
  }

  public String feedback(Remark.Kind kind, String text) {
    return answer(done(School.STUDENT, new SubmitFeedback(id, kind, text)), "feedback");
  }

  public void answered(String feedback, Remark.Rectification rectification) {
    Digest drafted = drafted(feedback, rectification);
    if (item().feedback().remark(feedback).orElseThrow().isOpen()) {
      done(School.SECTION_HEAD, new CheckAnswer(id, feedback, drafted));
    }
  }

  /** The digest of an answer that, to an objection, is still to be checked. */
  public Digest drafted(String feedback, Remark.Rectification rectification) {
    return new Digest(
        answer(
            done(
                School.HANDLER,
                new AnswerFeedback(id, feedback, "标准前后不一致", "已核实", rectification, null)),
            "answer"));
  }

  public void toArchive() {
    afterWorkingDays(11);
    done(School.OFFICE, new ArchiveItem(id));
    school.sunlit.work();
  }

  public DraftVersion draft(Stage stage, String body, String changes) {
    return draft(stage, List.of(Audience.PUBLIC), body, changes);
  }

  public DraftVersion draft(Stage stage, List<Audience> scope, String body, String changes) {
    return new DraftVersion(
        id,
        stage,
        scope,
        "学生勤工助学岗位与酬金管理办法",
        "修订酬金标准。",
        body,
        Map.of(Facet.REASON, "标准多年未调", Facet.HOW_TO_TAKE_PART, "网上提交", Facet.POLICY_BASIS, "上级办法"),
        List.of(),
        changes);
  }

  public Digest proposed(DraftVersion draft) {
    return proposedBy(School.HANDLER, draft);
  }

  private Digest proposedBy(Actor handler, DraftVersion draft) {
    done(handler, draft);
    return new Digest(answer(done(handler, new ProposeVersion(id)), "digest"));
  }

  public Digest approved(Stage stage, String body, String changes) {
    return approved(draft(stage, body, changes));
  }

  public Digest approved(DraftVersion draft) {
    return approvedBy(School.HANDLER, draft);
  }

  /** Drafted by this handler. */
  public Digest approvedBy(Actor handler, DraftVersion draft) {
    return approvedBy(
        handler, draft, school.sunlit.school().outlets().stream().map(Outlet::id).toList());
  }

  /** Released on these outlets only. */
  public Digest approvedFor(DraftVersion draft, String... outlets) {
    return approvedBy(School.HANDLER, draft, List.of(outlets));
  }

  private Digest approvedBy(Actor handler, DraftVersion draft, List<String> outlets) {
    Digest digest = proposedBy(handler, draft);
    done(School.SECTION_HEAD, new ReviewVersion(id, digest));
    done(School.REVIEWER, new ReviewConfidentiality(id, digest));
    done(School.LEADER, new ApproveVersion(id, digest));
    if (item().pending().isPresent()) done(School.OFFICE, new CountersignVersion(id, digest));
    for (String outlet : outlets) {
      done(School.KEEPER, new ReleaseVersion(id, digest, outlet));
    }
    return digest;
  }

  public void afterWorkingDays(int days) {
    school.clock.day(
        School.PROFILE.calendar().after(school.clock.today(), Span.workingDays(days)).day());
  }

  public Outcome.Done done(Actor actor, Command<?, ?> order) {
    Outcome outcome = school.sunlit.perform(actor, order);
    assertThat(outcome).as("%s", order.move().name()).isInstanceOf(Outcome.Done.class);
    return (Outcome.Done) outcome;
  }

  /** The ids of the rules that refuse an order; empty if it is done. */
  public List<String> refused(Actor actor, Command<?, ?> order) {
    Outcome outcome = school.sunlit.perform(actor, order);
    return outcome instanceof Outcome.Refused refused
        ? refused.refusals().stream().map(each -> each.rule().id()).toList()
        : List.of();
  }

  /** What the one rule that refuses an order says in Chinese, with its numbers. */
  public String refusal(Actor actor, Command<?, ?> order) {
    Outcome outcome = school.sunlit.perform(actor, order);
    assertThat(outcome).as("%s", order.move().name()).isInstanceOf(Outcome.Refused.class);
    List<Refusal> refusals = ((Outcome.Refused) outcome).refusals();
    assertThat(refusals).as("%s", refusals).hasSize(1);
    assertThat(refusals.get(0).words().zh()).doesNotContain("{");
    assertThat(refusals.get(0).words().en()).doesNotContain("{");
    return refusals.get(0).rule().id() + ": " + refusals.get(0).words().zh();
  }

  public DisclosureItem item() {
    return school.sunlit.desk(School.OFFICE).stream()
        .filter(each -> each.item().id().equals(id))
        .findFirst()
        .orElseThrow()
        .item();
  }

  /** What the site holds of it, as last recorded. */
  public OutletStanding onSite() {
    return Objects.requireNonNull(item().standings().get("site"));
  }

  private static String answer(Outcome.Done done, String name) {
    return Optional.ofNullable(done.answers().get(name)).orElseThrow();
  }
}
