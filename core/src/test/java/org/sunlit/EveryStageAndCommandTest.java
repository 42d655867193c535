package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sunlit.consultation.ConsultationCommand.CloseConsultation;
import org.sunlit.consultation.ConsultationCommand.ExtendConsultation;
import org.sunlit.consultation.Disposition;
import org.sunlit.consultation.DispositionCommand.Dispose;
import org.sunlit.consultation.DispositionCommand.DropDisposition;
import org.sunlit.consultation.DispositionCommand.ReleaseDispositions;
import org.sunlit.consultation.DispositionCommand.ReopenDispositions;
import org.sunlit.consultation.ModerationCommand.AppealHiding;
import org.sunlit.consultation.ModerationCommand.DecideAppeal;
import org.sunlit.consultation.ModerationCommand.ModerateOpinion;
import org.sunlit.consultation.OpinionCommand.EnterOpinion;
import org.sunlit.consultation.OpinionCommand.SpeakForOrganization;
import org.sunlit.consultation.OpinionCommand.SubmitOpinion;
import org.sunlit.consultation.Source;
import org.sunlit.deliberation.DeliberationCommand.AttestTally;
import org.sunlit.deliberation.DeliberationCommand.CallMeeting;
import org.sunlit.deliberation.DeliberationCommand.CallOffMeeting;
import org.sunlit.deliberation.DeliberationCommand.ConfirmResolution;
import org.sunlit.deliberation.DeliberationCommand.MoveMeeting;
import org.sunlit.deliberation.ResolutionOutcome;
import org.sunlit.feedback.FeedbackCommand.AcknowledgeFeedback;
import org.sunlit.feedback.FeedbackCommand.AnswerFeedback;
import org.sunlit.feedback.FeedbackCommand.CheckAnswer;
import org.sunlit.feedback.FeedbackCommand.SubmitFeedback;
import org.sunlit.feedback.Remark;
import org.sunlit.item.ApprovalCommand.ApproveVersion;
import org.sunlit.item.ApprovalCommand.CountersignVersion;
import org.sunlit.item.ApprovalCommand.ReferVersion;
import org.sunlit.item.ApprovalCommand.ReleaseVersion;
import org.sunlit.item.ApprovalCommand.ReviewConfidentiality;
import org.sunlit.item.ApprovalCommand.ReviewVersion;
import org.sunlit.item.ApprovalCommand.SendBackVersion;
import org.sunlit.item.ArchiveCommand.ImportArchive;
import org.sunlit.item.DraftingCommand.ProposeVersion;
import org.sunlit.item.DraftingCommand.RaiseMatter;
import org.sunlit.item.DraftingCommand.SetProfile;
import org.sunlit.item.DraftingCommand.TakeOverDraft;
import org.sunlit.item.EmergencyCommand.ConfirmEmergency;
import org.sunlit.item.EmergencyCommand.OrderEmergency;
import org.sunlit.item.EmergencyCommand.SkipToDeliberation;
import org.sunlit.item.EmergencyCommand.SkipToResult;
import org.sunlit.item.ScopeCommand.NarrowScope;
import org.sunlit.item.ScopeCommand.WidenScope;
import org.sunlit.item.StageCommand.AnnounceTogether;
import org.sunlit.item.StageCommand.ArchiveItem;
import org.sunlit.item.StageCommand.DiscloseDecision;
import org.sunlit.item.StageCommand.DisclosePrior;
import org.sunlit.item.StageCommand.DiscloseResult;
import org.sunlit.item.StageCommand.EraseContent;
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
import org.sunlit.item.StandingCommand.ConfirmAbsence;
import org.sunlit.item.StandingCommand.ConfirmStanding;
import org.sunlit.json.CommandKinds;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Profile;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Command;
import org.sunlit.record.Digest;
import org.sunlit.record.Entry;
import org.sunlit.record.ErasureReason;
import org.sunlit.record.Outcome;
import org.sunlit.record.Rulebook;
import org.sunlit.reminder.InspectionForm;
import org.sunlit.reminder.ReminderCommand.AcknowledgeReminder;
import org.sunlit.reminder.ReminderCommand.FollowUp;
import org.sunlit.reminder.ReminderCommand.Remind;
import org.sunlit.visibility.Audience;

/**
 * Which order is possible at which stage of which procedure profile, written down a second time by
 * hand: D draft, 1 to 6 the stages, A archived, W withdrawn.
 */
class EveryStageAndCommandTest {
  private static final String POSSIBLE =
      """
      order                    full       notice   routine
      raise                    D          D        D
      import-archive           D          D        D
      set-profile              D          D        D
      draft-version            D123456W   D56W     D56AW
      take-over-draft          D123456W   D56W     D56AW
      propose                  D123456W   D56W     D56AW
      review                   D123456W   D56W     D56AW
      review-confidentiality   D123456W   D56W     D56AW
      approve                  D123456W   D56W     D56AW
      countersign              D123456W   D56W     D56AW
      refer                    D123456W   D56W     D56AW
      send-back                D123456W   D56W     D56AW
      release                  D123456W   D56W     D56AW
      disclose-prior           D          -        -
      open-consultation        1          -        -
      extend-consultation      2          -        -
      announce-together        D          -        -
      submit-opinion           2          -        -
      speak-for-organization   2          -        -
      enter-opinion            2          -        -
      close-consultation       2W         -        -
      dispose                  23         -        -
      drop-disposition         23         -        -
      moderate-opinion         23         -        -
      release-dispositions     23         -        -
      reopen-dispositions      23         -        -
      appeal-hiding            23456      -        -
      decide-appeal            23456      -        -
      disclose-decision        2          -        -
      open-deliberation        3          -        -
      call-meeting             4          -        -
      move-meeting             4          -        -
      call-off-meeting         4          -        -
      record-resolution        4          -        -
      attest-tally             4          -        -
      confirm-resolution       4          -        -
      return-to-decision       4          -        -
      return-to-consultation   4          -        -
      disclose-result          4          D        D
      open-supervision         5          5        5
      submit-feedback          123456     56       56
      acknowledge-feedback     123456     56       56
      answer-feedback          123456     56       56
      check-answer             123456     56       56
      redisclose               6          6        6A
      return-to-deliberation   6          -        -
      archive                  6          6        6
      withdraw                 D123456A   D56A     D56A
      state-withdrawal-reason  W          W        W
      resume                   W          W        W
      erase                    123456AW   56AW     56AW
      narrow-scope             123456     56       56
      widen-scope              123456     56       56
      confirm-standing         123456A    56A      56A
      confirm-absence          123456AW   56AW     56AW
      order-emergency          D1234      -        -
      confirm-emergency        D123456AW  -        -
      skip-to-deliberation     D123       -        -
      skip-to-result           D1234      -        -
      remind                   D123456AW  D56AW    D56AW
      follow-up                D123456AW  D56AW    D56AW
      acknowledge-reminder     D123456AW  D56AW    D56AW
      """;

  private static final Digest NO_DIGEST = new Digest("0".repeat(64));

  /** The actor whose act it is, and the order as they would give it. */
  private record Given(Actor actor, Function<Matter, Command<?, ?>> order) {}

  private static final Map<String, Given> ORDERS = new TreeMap<>();

  static {
    Actor wgSecretary = School.holderOf("wg-secretary");
    Actor wgChair = School.holderOf("wg-chair");
    give(School.HANDLER, "raise", m -> new RaiseMatter(m.id, "S-37"));
    give(School.OFFICE, "set-profile", m -> new SetProfile(m.id, Profile.FULL, "事关多数师生"));
    give(
        School.OFFICE,
        "import-archive",
        m ->
            new ImportArchive(
                m.id,
                "R-01",
                LocalDate.of(2020, 1, 1),
                "旧网",
                List.of(Audience.PUBLIC),
                "决算",
                "决算。",
                "<p>决算。</p>",
                List.of()));
    give(School.HANDLER, "draft-version", m -> m.draft(Stage.RESULT_DISCLOSURE, Matter.PLAN, ""));
    give(School.HANDLER, "take-over-draft", m -> new TakeOverDraft(m.id));
    give(School.HANDLER, "propose", m -> new ProposeVersion(m.id));
    give(School.SECTION_HEAD, "review", m -> new ReviewVersion(m.id, NO_DIGEST));
    give(
        School.REVIEWER, "review-confidentiality", m -> new ReviewConfidentiality(m.id, NO_DIGEST));
    give(School.LEADER, "approve", m -> new ApproveVersion(m.id, NO_DIGEST));
    give(School.OFFICE, "countersign", m -> new CountersignVersion(m.id, NO_DIGEST));
    give(School.LEADER, "refer", m -> new ReferVersion(m.id, NO_DIGEST, "超出权限"));
    give(School.KEEPER, "send-back", m -> new SendBackVersion(m.id, NO_DIGEST, "错字"));
    give(School.KEEPER, "release", m -> new ReleaseVersion(m.id, NO_DIGEST, "site"));
    give(School.HEAD, "disclose-prior", m -> new DisclosePrior(m.id));
    give(School.HEAD, "open-consultation", m -> new OpenConsultation(m.id, m.invitation()));
    give(School.STUDENT, "submit-opinion", m -> new SubmitOpinion(m.id, "students", "建议"));
    give(
        School.HANDLER,
        "extend-consultation",
        m -> new ExtendConsultation(m.id, m.invitation().until().plusDays(9), "正值期末"));
    give(
        School.DELEGATE,
        "speak-for-organization",
        m -> new SpeakForOrganization(m.id, School.UNION, "建议"));
    give(
        School.OFFICE,
        "enter-opinion",
        m ->
            new EnterOpinion(
                m.id, Source.BOX, m.school.clock.today(), null, null, "建议", null, "无法扫描"));
    give(School.HANDLER, "close-consultation", m -> new CloseConsultation(m.id));
    give(
        School.HANDLER,
        "dispose",
        m -> new Dispose(m.id, null, List.of("none"), "标准", Disposition.Kind.ADOPTED, "可行"));
    give(School.HANDLER, "drop-disposition", m -> new DropDisposition(m.id, "none"));
    give(School.HANDLER, "moderate-opinion", m -> new ModerateOpinion(m.id, "none", null));
    give(School.HEAD, "release-dispositions", m -> new ReleaseDispositions(m.id));
    give(School.HEAD, "reopen-dispositions", m -> new ReopenDispositions(m.id, "答复有误"));
    give(School.STUDENT, "appeal-hiding", m -> new AppealHiding(m.id, "none", "00", "并无不当"));
    give(School.OFFICE, "decide-appeal", m -> new DecideAppeal(m.id, "none", true, "并无不当"));
    give(School.HEAD, "disclose-decision", m -> new DiscloseDecision(m.id));
    give(School.HEAD, "open-deliberation", m -> new OpenDeliberation(m.id));
    give(
        wgSecretary,
        "call-meeting",
        m -> new CallMeeting(m.id, Matter.WORKING_GROUP, m.school.clock.today().plusDays(1)));
    give(
        wgSecretary,
        "record-resolution",
        m -> m.resolution(Matter.WORKING_GROUP, ResolutionOutcome.ADOPTED));
    give(
        wgSecretary,
        "move-meeting",
        m ->
            new MoveMeeting(
                m.id, Matter.WORKING_GROUP, m.school.clock.today().plusDays(2), "材料不齐"));
    give(
        wgSecretary,
        "call-off-meeting",
        m -> new CallOffMeeting(m.id, Matter.WORKING_GROUP, "材料不齐"));
    give(
        School.holderOf("wg-scrutineer"),
        "attest-tally",
        m -> new AttestTally(m.id, Matter.WORKING_GROUP, NO_DIGEST));
    give(
        wgChair,
        "confirm-resolution",
        m -> new ConfirmResolution(m.id, Matter.WORKING_GROUP, NO_DIGEST));
    give(School.HEAD, "return-to-decision", m -> new ReturnToDecision(m.id));
    give(
        School.HEAD, "return-to-consultation", m -> new ReturnToConsultation(m.id, m.invitation()));
    give(School.HEAD, "disclose-result", m -> new DiscloseResult(m.id));
    give(School.HEAD, "open-supervision", m -> new OpenSupervision(m.id));
    give(
        School.STUDENT,
        "submit-feedback",
        m -> new SubmitFeedback(m.id, Remark.Kind.QUESTION, "何时施行"));
    give(
        School.HANDLER,
        "answer-feedback",
        m -> new AnswerFeedback(m.id, "none", "时间", "九月", Remark.Rectification.NONE, null));
    give(School.HANDLER, "acknowledge-feedback", m -> new AcknowledgeFeedback(m.id, "none"));
    give(School.SECTION_HEAD, "check-answer", m -> new CheckAnswer(m.id, "none", NO_DIGEST));
    give(School.HEAD, "redisclose", m -> new Redisclose(m.id));
    give(School.HEAD, "return-to-deliberation", m -> new ReturnToDeliberation(m.id));
    give(School.OFFICE, "archive", m -> new ArchiveItem(m.id));
    give(School.OFFICE, "withdraw", m -> new WithdrawItem(m.id, "内容有误"));
    give(School.OFFICE, "state-withdrawal-reason", m -> new StateWithdrawalReason(m.id, "人数有误"));
    give(School.HEAD, "resume", m -> new ResumeItem(m.id));
    give(
        School.OFFICE,
        "narrow-scope",
        m -> new NarrowScope(m.id, List.of(Audience.PUBLIC), "范围过宽"));
    give(School.HEAD, "widen-scope", m -> new WidenScope(m.id));
    give(
        School.KEEPER,
        "confirm-standing",
        m ->
            new ConfirmStanding(
                m.id,
                "site",
                NO_DIGEST,
                List.of(Audience.PUBLIC),
                m.school.clock.today(),
                "首页",
                "已公开",
                NO_DIGEST));
    give(
        School.OFFICE,
        "confirm-absence",
        m -> new ConfirmAbsence(m.id, "site", m.school.clock.today(), "首页", "未见", NO_DIGEST));
    give(School.HEAD, "announce-together", m -> new AnnounceTogether(m.id, m.invitation()));
    give(School.LEADER, "order-emergency", m -> new OrderEmergency(m.id, "汛情紧急", Map.of(), false));
    give(
        School.holderOf("lg-chair"),
        "confirm-emergency",
        m -> new ConfirmEmergency(m.id, "纪要〔2026〕9号"));
    give(School.HEAD, "skip-to-deliberation", m -> new SkipToDeliberation(m.id));
    give(School.HEAD, "skip-to-result", m -> new SkipToResult(m.id));
    give(
        School.SUPERVISOR,
        "remind",
        m -> new Remind(m.id, InspectionForm.DAILY_SUPERVISION, "请核对公示时间"));
    give(School.OFFICE, "follow-up", m -> new FollowUp(m.id, "请尽快公开"));
    give(School.HANDLER, "acknowledge-reminder", m -> new AcknowledgeReminder(m.id, "none"));
    give(School.OFFICE, "erase", m -> new EraseContent(m.id, NO_DIGEST, ErasureReason.SECRECY));
  }

  private static void give(Actor actor, String name, Function<Matter, Command<?, ?>> order) {
    ORDERS.put(name, new Given(actor, order));
  }

  static Stream<Arguments> stages() {
    return Arrays.stream(Profile.values())
        .flatMap(profile -> profile.stages().stream().map(stage -> Arguments.of(profile, stage)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("stages")
  void allows_exactly_what_the_table_says_and_a_refusal_changes_nothing(
      Profile profile, Stage stage) {
    List<String> wrong = new ArrayList<>();
    try (School school = new School()) {
      Matter matter = Matter.at(stage, profile, school);
      for (Map.Entry<String, String> line : table(profile).entrySet()) {
        Given given = Objects.requireNonNull(ORDERS.get(line.getKey()));
        List<Entry> before = school.sunlit.entries(matter.id);
        Command<?, ?> order = given.order().apply(matter);
        assertThat(CommandKinds.name(order)).isEqualTo(line.getKey());
        boolean possible = line.getValue().indexOf(sign(stage)) >= 0;
        if (possible && changesTheGround(line.getKey())) continue;
        Outcome outcome = school.sunlit.perform(given.actor(), order);
        boolean byStage =
            outcome instanceof Outcome.Refused refused
                && refused.refusals().stream()
                    .anyMatch(each -> each.rule().equals(Rulebook.STAGE_ALLOWS_THE_MOVE));
        boolean hidden = outcome instanceof Outcome.NotFound;
        if (possible == (byStage || hidden)) wrong.add(line.getKey() + ": " + outcome);
        if (!outcome.isDone() && !school.sunlit.entries(matter.id).equals(before)) {
          wrong.add(line.getKey() + " was refused and left something");
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void names_every_order_there_is() {
    Set<String> names =
        DisclosureProcedure.tables().stream()
            .flatMap(each -> each.all().stream())
            .map(Move::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(table(Profile.FULL).keySet()).isEqualTo(names);
    assertThat(ORDERS.keySet()).isEqualTo(names);
  }

  /** Orders that would succeed and take the matter elsewhere; other tests carry them out. */
  private static boolean changesTheGround(String order) {
    return order.equals("withdraw") || order.equals("open-supervision");
  }

  private static char sign(Stage stage) {
    return switch (stage) {
      case DRAFT -> 'D';
      case PRIOR_DISCLOSURE -> '1';
      case CONSULTATION -> '2';
      case DECISION_DISCLOSURE -> '3';
      case DELIBERATION -> '4';
      case RESULT_DISCLOSURE -> '5';
      case PUBLIC_SUPERVISION -> '6';
      case ARCHIVED -> 'A';
      case WITHDRAWN -> 'W';
    };
  }

  private static Map<String, String> table(Profile profile) {
    Map<String, String> lines = new TreeMap<>();
    POSSIBLE
        .lines()
        .skip(1)
        .map(line -> line.split(" +"))
        .forEach(line -> lines.put(line[0], line[column(profile)]));
    return lines;
  }

  private static int column(Profile profile) {
    return switch (profile) {
      case FULL -> 1;
      case PUBLIC_NOTICE -> 2;
      case ROUTINE -> 3;
    };
  }
}
