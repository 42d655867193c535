package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.BodyId;
import org.sunlit.consultation.ConsultationCommand.CloseConsultation;
import org.sunlit.consultation.ConsultationCommand.ExtendConsultation;
import org.sunlit.consultation.Disposition;
import org.sunlit.consultation.DispositionCommand.Dispose;
import org.sunlit.consultation.DispositionCommand.DropDisposition;
import org.sunlit.consultation.DispositionCommand.ReleaseDispositions;
import org.sunlit.consultation.DispositionCommand.ReopenDispositions;
import org.sunlit.consultation.OpinionCommand.EnterOpinion;
import org.sunlit.consultation.OpinionCommand.SpeakForOrganization;
import org.sunlit.consultation.OpinionCommand.SubmitOpinion;
import org.sunlit.consultation.Source;
import org.sunlit.deliberation.DeliberationCommand.AttestTally;
import org.sunlit.deliberation.DeliberationCommand.CallMeeting;
import org.sunlit.deliberation.DeliberationCommand.CallOffMeeting;
import org.sunlit.deliberation.DeliberationCommand.ConfirmResolution;
import org.sunlit.deliberation.DeliberationCommand.MoveMeeting;
import org.sunlit.deliberation.DeliberationCommand.RecordResolution;
import org.sunlit.deliberation.Recording;
import org.sunlit.deliberation.ResolutionOutcome;
import org.sunlit.deliberation.Session;
import org.sunlit.feedback.FeedbackCommand.AcknowledgeFeedback;
import org.sunlit.feedback.FeedbackCommand.AnswerFeedback;
import org.sunlit.feedback.FeedbackCommand.CheckAnswer;
import org.sunlit.feedback.FeedbackCommand.SubmitFeedback;
import org.sunlit.feedback.Remark;
import org.sunlit.item.ApprovalCommand.ApproveVersion;
import org.sunlit.item.ApprovalCommand.CountersignVersion;
import org.sunlit.item.ApprovalCommand.ReleaseVersion;
import org.sunlit.item.ApprovalCommand.ReviewConfidentiality;
import org.sunlit.item.ApprovalCommand.ReviewVersion;
import org.sunlit.item.ApprovalCommand.SendBackVersion;
import org.sunlit.item.Consultations;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.DraftingCommand.ProposeVersion;
import org.sunlit.item.EmergencyCommand.ConfirmEmergency;
import org.sunlit.item.EmergencyCommand.OrderEmergency;
import org.sunlit.item.EmergencyCommand.SkipToDeliberation;
import org.sunlit.item.EmergencyCommand.SkipToResult;
import org.sunlit.item.ItemFact;
import org.sunlit.item.ScopeCommand.NarrowScope;
import org.sunlit.item.ScopeCommand.WidenScope;
import org.sunlit.item.StageCommand.ArchiveItem;
import org.sunlit.item.StageCommand.DiscloseDecision;
import org.sunlit.item.StageCommand.DisclosePrior;
import org.sunlit.item.StageCommand.DiscloseResult;
import org.sunlit.item.StageCommand.OpenConsultation;
import org.sunlit.item.StageCommand.OpenDeliberation;
import org.sunlit.item.StageCommand.OpenSupervision;
import org.sunlit.item.StageCommand.Redisclose;
import org.sunlit.item.StageCommand.ResumeItem;
import org.sunlit.item.StageCommand.ReturnToConsultation;
import org.sunlit.item.StageCommand.ReturnToDecision;
import org.sunlit.item.StageCommand.ReturnToDeliberation;
import org.sunlit.item.StageCommand.StateWithdrawalReason;
import org.sunlit.item.StageCommand.WithdrawItem;
import org.sunlit.item.StageVisit;
import org.sunlit.item.Version;
import org.sunlit.item.Version.Step;
import org.sunlit.json.Json;
import org.sunlit.json.JsonLog;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Profile;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Command;
import org.sunlit.record.Digest;
import org.sunlit.record.Entry;
import org.sunlit.record.Outcome;
import org.sunlit.record.PersonId;
import org.sunlit.reminder.InspectionForm;
import org.sunlit.reminder.Reminder;
import org.sunlit.reminder.ReminderCommand.AcknowledgeReminder;
import org.sunlit.reminder.ReminderCommand.FollowUp;
import org.sunlit.reminder.ReminderCommand.Remind;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;

/** Any orders by anyone at any time: what holds whatever people try. */
class RandomWalksPropertiesTest {
  private static final int STEPS = 150;

  /** Most matters are decided. */
  private static final List<Profile> PROFILES =
      List.of(Profile.FULL, Profile.FULL, Profile.FULL, Profile.PUBLIC_NOTICE, Profile.ROUTINE);

  /** Which stage may follow which, written down a second time; what an emergency skips is apart. */
  private static final Map<Stage, Set<Stage>> BEFORE =
      Map.of(
          Stage.PRIOR_DISCLOSURE, EnumSet.of(Stage.DRAFT, Stage.WITHDRAWN),
          Stage.CONSULTATION,
              EnumSet.of(Stage.PRIOR_DISCLOSURE, Stage.DELIBERATION, Stage.WITHDRAWN),
          Stage.DECISION_DISCLOSURE,
              EnumSet.of(Stage.CONSULTATION, Stage.DELIBERATION, Stage.WITHDRAWN),
          Stage.DELIBERATION, EnumSet.of(Stage.DECISION_DISCLOSURE, Stage.PUBLIC_SUPERVISION),
          Stage.RESULT_DISCLOSURE,
              EnumSet.of(Stage.DELIBERATION, Stage.PUBLIC_SUPERVISION, Stage.WITHDRAWN),
          Stage.PUBLIC_SUPERVISION, EnumSet.of(Stage.RESULT_DISCLOSURE),
          Stage.ARCHIVED, EnumSet.of(Stage.PUBLIC_SUPERVISION),
          Stage.WITHDRAWN, EnumSet.range(Stage.DRAFT, Stage.ARCHIVED));

  private static final Set<String> DONE = new TreeSet<>();

  /** One walk from some stage: mostly sensible orders by the right person, some by anyone. */
  static final class Walk {
    final Random random;
    final School school = new School();
    final Matter matter;
    boolean working = true;
    private final List<Actor> anyone;

    Walk(long seed) {
      random = new Random(seed);
      Profile profile = oneOf(PROFILES);
      List<Stage> starts =
          profile.stages().stream().filter(Stage::isOfTheProcedure).sorted().toList();
      matter = Matter.at(oneOf(starts), profile, school);
      anyone = new ArrayList<>(List.of(School.STUDENT, School.TEACHER, School.PARENT));
      School.PROFILE.posts().forEach(each -> anyone.add(School.holderOf(each.id().value())));
    }

    <T> T oneOf(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }

    /** An order with the one whose act it is. */
    private record Chosen(Actor actor, Command<?, ?> order) {}

    private Chosen choose(DisclosureItem item) {
      Digest digest =
          item.versions().isEmpty() || random.nextInt(10) == 0
              ? new Digest("0".repeat(64))
              : item.versions().get(item.versions().size() - 1).digest();
      BodyId body = oneOf(List.of(Matter.WORKING_GROUP, Matter.LEADING_GROUP));
      Actor secretary = Matter.of(body, "secretary");
      List<Stage> shown =
          List.of(
              Stage.PRIOR_DISCLOSURE,
              Stage.CONSULTATION,
              Stage.DECISION_DISCLOSURE,
              Stage.RESULT_DISCLOSURE);
      Stage coming =
          shown.stream()
              .filter(
                  each ->
                      DisclosureProcedure.table(item.profile()).next(item.stage()).contains(each))
              .findFirst()
              .orElse(oneOf(shown));
      List<Supplier<Chosen>> all =
          List.of(
              () ->
                  new Chosen(
                      School.HANDLER,
                      matter.draft(coming, Matter.PLAN, random.nextBoolean() ? "" : "更正")),
              () -> new Chosen(School.HANDLER, new ProposeVersion(matter.id)),
              () -> new Chosen(School.SECTION_HEAD, new ReviewVersion(matter.id, digest)),
              () -> new Chosen(School.REVIEWER, new ReviewConfidentiality(matter.id, digest)),
              () -> new Chosen(School.LEADER, new ApproveVersion(matter.id, digest)),
              () -> new Chosen(School.OFFICE, new CountersignVersion(matter.id, digest)),
              () -> new Chosen(School.KEEPER, new ReleaseVersion(matter.id, digest, "site")),
              () ->
                  random.nextInt(8) == 0
                      ? new Chosen(School.KEEPER, new SendBackVersion(matter.id, digest, "错字"))
                      : new Chosen(School.HEAD, new DisclosePrior(matter.id)),
              () -> new Chosen(School.HEAD, new OpenConsultation(matter.id, matter.invitation())),
              () ->
                  new Chosen(
                      Actor.participant(new PersonId("student-" + random.nextInt(45))),
                      new SubmitOpinion(matter.id, "students", "建议" + random.nextInt())),
              () -> new Chosen(School.OFFICE, entered()),
              () ->
                  new Chosen(
                      School.DELEGATE, new SpeakForOrganization(matter.id, School.UNION, "建议")),
              () ->
                  new Chosen(
                      School.HANDLER,
                      new ExtendConsultation(
                          matter.id, school.clock.today().plusDays(random.nextInt(20)), "期末")),
              () -> new Chosen(School.HANDLER, new CloseConsultation(matter.id)),
              () -> new Chosen(School.HANDLER, dispose()),
              () -> new Chosen(School.HANDLER, drop()),
              () -> new Chosen(School.HEAD, new ReleaseDispositions(matter.id)),
              () -> new Chosen(School.HEAD, new ReopenDispositions(matter.id, "更正")),
              () -> new Chosen(School.HEAD, new DiscloseDecision(matter.id)),
              () -> new Chosen(School.HEAD, new OpenDeliberation(matter.id)),
              () ->
                  new Chosen(
                      secretary,
                      new CallMeeting(
                          matter.id, body, school.clock.today().plusDays(random.nextInt(3)))),
              () ->
                  new Chosen(
                      secretary,
                      random.nextInt(3) == 0
                          ? new CallOffMeeting(matter.id, body, "材料不齐")
                          : new MoveMeeting(
                              matter.id, body, school.clock.today().plusDays(1), "材料不齐")),
              () -> new Chosen(secretary, resolution(body)),
              () ->
                  new Chosen(
                      Matter.of(body, "scrutineer"),
                      new AttestTally(matter.id, body, matter.minutes(body))),
              () ->
                  new Chosen(
                      Matter.of(body, "chair"),
                      new ConfirmResolution(matter.id, body, matter.minutes(body))),
              () -> new Chosen(School.HEAD, new ReturnToDecision(matter.id)),
              () ->
                  new Chosen(School.HEAD, new ReturnToConsultation(matter.id, matter.invitation())),
              () -> new Chosen(School.HEAD, new DiscloseResult(matter.id)),
              () -> new Chosen(School.HEAD, new OpenSupervision(matter.id)),
              () ->
                  new Chosen(
                      School.STUDENT,
                      new SubmitFeedback(matter.id, oneOf(List.of(Remark.Kind.values())), "不一致")),
              () -> new Chosen(School.HANDLER, acknowledgement(item)),
              () -> new Chosen(School.HANDLER, answer(item)),
              () -> new Chosen(School.SECTION_HEAD, check(item)),
              () -> new Chosen(School.HEAD, new Redisclose(matter.id)),
              () -> new Chosen(School.HEAD, new ReturnToDeliberation(matter.id)),
              () -> new Chosen(School.OFFICE, new ArchiveItem(matter.id)),
              () ->
                  new Chosen(
                      School.SUPERVISOR,
                      new Remind(matter.id, InspectionForm.SPECIAL_INSPECTION, "请核对")),
              () -> new Chosen(School.OFFICE, new FollowUp(matter.id, "请尽快公开")),
              () -> new Chosen(School.HANDLER, acknowledge(item)),
              this::rarely);
      return oneOf(all).get();
    }

    /** What happens to few matters. */
    private Chosen rarely() {
      return oneOf(
          List.of(
              new Chosen(
                  School.LEADER,
                  new OrderEmergency(matter.id, "汛情", Map.of(), random.nextBoolean())),
              new Chosen(School.holderOf("lg-chair"), new ConfirmEmergency(matter.id, "纪要")),
              new Chosen(School.HEAD, new SkipToDeliberation(matter.id)),
              new Chosen(School.HEAD, new SkipToResult(matter.id)),
              new Chosen(
                  School.REVIEWER,
                  new NarrowScope(matter.id, List.of(Audience.of(Community.STAFF)), "含内部安排")),
              new Chosen(School.HEAD, new WidenScope(matter.id)),
              new Chosen(School.KEEPER, new WithdrawItem(matter.id, null)),
              new Chosen(School.HEAD, new StateWithdrawalReason(matter.id, "含电话")),
              new Chosen(School.HEAD, new ResumeItem(matter.id)),
              new Chosen(School.HEAD, new ResumeItem(matter.id))));
    }

    private RecordResolution resolution(BodyId body) {
      ResolutionOutcome outcome =
          random.nextInt(3) > 0
              ? ResolutionOutcome.ADOPTED
              : oneOf(List.of(ResolutionOutcome.values()));
      if (random.nextBoolean()) return matter.resolution(body, outcome);
      return Recording.of(matter, body)
          .outcome(outcome)
          .hands(9 + random.nextInt(4), 7 + random.nextInt(3), random.nextInt(3), 0)
          .order();
    }

    private Dispose dispose() {
      List<String> open =
          school.sunlit.desk(School.HANDLER).get(0).opinions().stream()
              .map(each -> each.key())
              .toList();
      return new Dispose(
          matter.id,
          null,
          open.isEmpty() ? List.of("none") : open,
          "标准",
          Disposition.Kind.ADOPTED,
          "可行");
    }

    private AcknowledgeReminder acknowledge(DisclosureItem item) {
      List<Reminder> open = item.reminders().open();
      return new AcknowledgeReminder(matter.id, open.isEmpty() ? "none" : oneOf(open).id());
    }

    private AnswerFeedback answer(DisclosureItem item) {
      List<Remark> open = item.feedback().open();
      return new AnswerFeedback(
          matter.id,
          open.isEmpty() ? "none" : oneOf(open).id(),
          "标准",
          "已核实",
          oneOf(List.of(Remark.Rectification.values())),
          null);
    }

    private CheckAnswer check(DisclosureItem item) {
      return item.feedback().open().stream()
          .filter(each -> each.drafted() != null)
          .findFirst()
          .map(each -> new CheckAnswer(matter.id, each.id(), drafted(each)))
          .orElse(new CheckAnswer(matter.id, "none", new Digest("0".repeat(64))));
    }

    private static Digest drafted(Remark remark) {
      return Objects.requireNonNull(remark.drafted()).paper();
    }

    private AcknowledgeFeedback acknowledgement(DisclosureItem item) {
      List<Remark> open = item.feedback().open();
      return new AcknowledgeFeedback(matter.id, open.isEmpty() ? "none" : oneOf(open).id());
    }

    private EnterOpinion entered() {
      return new EnterOpinion(
          matter.id,
          oneOf(List.of(Source.values())),
          school.clock.today().minusDays(random.nextInt(20)),
          null,
          null,
          "建议" + random.nextInt(),
          null,
          "没有原件");
    }

    private DropDisposition drop() {
      List<Disposition> drafts =
          school
              .sunlit
              .weighing(School.HANDLER, matter.id)
              .map(Consultations.Weighing::dispositions)
              .orElse(List.of());
      return new DropDisposition(matter.id, drafts.isEmpty() ? "none" : drafts.get(0).key());
    }

    void step() {
      switch (random.nextInt(12)) {
        case 0 -> school.clock.set(school.clock.instant().plus(Duration.ofHours(30)));
        case 1 -> matter.afterWorkingDays(1 + random.nextInt(6));
        case 2, 3 -> {
          if (working) school.sunlit.work();
        }
        default -> order();
      }
    }

    /**
     * Nine times of ten an order that the stage allows, and no new version while one is on its way.
     */
    private Chosen sensible() {
      DisclosureItem item = matter.item();
      boolean onItsWay =
          item.pending().isPresent()
              || item.versions().stream().anyMatch(each -> item.readyFor(each.stage()).isPresent());
      Chosen chosen = choose(item);
      if (random.nextInt(10) == 0) return chosen;
      for (int tries = 0; tries < 100; tries++) {
        Move<?> move = chosen.order().move();
        boolean another =
            move.equals(DisclosureProcedure.PROPOSE) || move.equals(DisclosureProcedure.SEND_BACK);
        boolean possible =
            DisclosureProcedure.table(item.profile())
                .line(move.name())
                .filter(line -> line.from().contains(item.stage()))
                .isPresent();
        if (possible && !(onItsWay && another)) return chosen;
        chosen = choose(item);
      }
      return chosen;
    }

    private void order() {
      Chosen chosen = sensible();
      Actor actor = random.nextInt(12) == 0 ? oneOf(anyone) : chosen.actor();
      List<Entry> before = school.sunlit.entries(matter.id);
      Stage from = matter.item().stage();
      Outcome outcome = school.sunlit.perform(actor, chosen.order());
      Stage to = matter.item().stage();
      if (outcome.isDone()) {
        Move<?> move = chosen.order().move();
        Move<Stage> line =
            DisclosureProcedure.table(matter.item().profile()).line(move.name()).orElseThrow();
        assertThat(line.from().contains(from)).as(move.name()).isTrue();
        if (!line.equals(DisclosureProcedure.RESUME)) {
          assertThat(to).as(move.name()).isEqualTo(line.entered().orElse(from));
        }
        assertThat(school.sunlit.entries(matter.id)).startsWith(before.toArray(Entry[]::new));
        DONE.add(move.name());
      } else {
        assertThat(school.sunlit.entries(matter.id)).isEqualTo(before);
      }
    }
  }

  @Property(tries = 40)
  void whatever_people_try_the_procedure_holds(@ForAll long seed) {
    Walk walk = new Walk(seed);
    try (School school = walk.school) {
      for (int each = 0; each < STEPS; each++) walk.step();
      DisclosureItem item = walk.matter.item();

      assertThat(replayed(school, walk.matter)).isEqualTo(item);
      for (Version version : item.versions()) {
        if (!version.isApproved()) continue;
        assertThat(version.signed()).containsKeys(Step.REVIEWED, Step.CONFIDENTIALITY_REVIEWED);
        PersonId author = signer(version, Step.PROPOSED);
        assertThat(signer(version, Step.REVIEWED)).isNotEqualTo(author);
        assertThat(signer(version, Step.CONFIDENTIALITY_REVIEWED)).isNotEqualTo(author);
        assertThat(signer(version, Step.APPROVED))
            .isNotIn(
                author,
                signer(version, Step.REVIEWED),
                signer(version, Step.CONFIDENTIALITY_REVIEWED),
                signer(version, Step.COUNTERSIGNED));
      }
      if (item.profile() == Profile.FULL) assertEveryStageHasItsEvidence(item);
      item.deliberations().stream()
          .flatMap(round -> round.sessions().stream())
          .filter(Session::confirmed)
          .forEach(RandomWalksPropertiesTest::isInTwoHandsAtLeast);
      for (StageVisit visit : item.visits()) {
        assertThat(visit.stage().showsVersion()).isEqualTo(visit.version() != null);
        if (visit.version() == null) continue;
        Version shown = item.version(visit.version()).orElseThrow();
        assertThat(shown.isApproved()).isTrue();
        assertThat(shown.stage()).isEqualTo(visit.stage());
      }
      school
          .site
          .standing
          .values()
          .forEach(
              each ->
                  assertThat(each.versions())
                      .allSatisfy(
                          version ->
                              assertThat(item.version(version.number()).orElseThrow().released())
                                  .contains("site")));
    }
  }

  private static void assertEveryStageHasItsEvidence(DisclosureItem item) {
    Stage before = Stage.DRAFT;
    for (StageVisit visit : item.visits()) {
      boolean skipped =
          item.maySkip()
              && (visit.stage() == Stage.DELIBERATION || visit.stage() == Stage.RESULT_DISCLOSURE);
      if (!skipped) assertThat(BEFORE.get(visit.stage())).as(visit.toString()).contains(before);
      if (visit.stage() == Stage.DECISION_DISCLOSURE && before == Stage.CONSULTATION) {
        assertThat(item.consultations()).anyMatch(each -> !each.releases().isEmpty());
      }
      if (visit.stage() == Stage.RESULT_DISCLOSURE && before == Stage.DELIBERATION && !skipped) {
        assertThat(item.deliberations())
            .anyMatch(round -> round.sessions().stream().anyMatch(Session::confirmed));
      }
      before = visit.stage();
    }
  }

  private static @Nullable PersonId signer(Version version, Step step) {
    Actor signer = version.signedBy(step);
    return signer == null ? null : signer.person();
  }

  private static void isInTwoHandsAtLeast(Session session) {
    Session.Recorded recorded = session.recorded();
    assertThat(recorded).isNotNull();
    if (recorded == null || !recorded.vote()) return;
    Actor attested = session.attestedBy();
    assertThat(attested).isNotNull();
    if (attested == null) return;
    assertThat(attested.person()).isNotEqualTo(recorded.by().person());
  }

  /** Walks that are refused everything would prove little. */
  @AfterContainer
  static void the_walks_did_most_of_what_can_be_done() {
    assertThat(DONE).hasSizeGreaterThan(24);
  }

  private static DisclosureItem replayed(School school, Matter matter) {
    JsonLog<ItemFact> log = JsonLog.ofItems(new Json());
    DisclosureItem item = DisclosureItem.unborn(matter.id);
    for (Entry entry : school.sunlit.entries(matter.id)) {
      item = log.fact(entry).applyTo(item, log.happening(entry));
    }
    return item;
  }
}
