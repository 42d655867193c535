package org.sunlit.json;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sunlit.accountability.AccountabilityCommand;
import org.sunlit.consultation.ConsultationCommand;
import org.sunlit.consultation.DispositionCommand;
import org.sunlit.consultation.ModerationCommand;
import org.sunlit.consultation.OpinionCommand;
import org.sunlit.deliberation.DeliberationCommand;
import org.sunlit.example.ExampleCommand;
import org.sunlit.feedback.FeedbackCommand;
import org.sunlit.finding.FindingCommand;
import org.sunlit.finding.RectificationCommand;
import org.sunlit.inspection.InspectionCommand;
import org.sunlit.item.ApprovalCommand;
import org.sunlit.item.ArchiveCommand;
import org.sunlit.item.DraftingCommand;
import org.sunlit.item.EmergencyCommand;
import org.sunlit.item.ScopeCommand;
import org.sunlit.item.StageCommand;
import org.sunlit.item.StandingCommand;
import org.sunlit.listing.ListDecision;
import org.sunlit.listing.ListDrafting;
import org.sunlit.outlet.OutletCommand;
import org.sunlit.record.Command;
import org.sunlit.reminder.ReminderCommand;
import org.sunlit.report.ReportCommand;
import org.sunlit.request.RequestCommand;
import org.sunlit.task.TaskCommand;
import org.sunlit.withholding.WithholdingCommand;
import org.sunlit.words.Words;

/** What each order is called in JSON: the name of its move. */
public final class CommandKinds {
  private static final Map<String, Class<? extends Command<?, ?>>> BY_NAME =
      Map.ofEntries(
          Map.entry("raise", DraftingCommand.RaiseMatter.class),
          Map.entry("set-profile", DraftingCommand.SetProfile.class),
          Map.entry("draft-version", DraftingCommand.DraftVersion.class),
          Map.entry("take-over-draft", DraftingCommand.TakeOverDraft.class),
          Map.entry("propose", DraftingCommand.ProposeVersion.class),
          Map.entry("review", ApprovalCommand.ReviewVersion.class),
          Map.entry("review-confidentiality", ApprovalCommand.ReviewConfidentiality.class),
          Map.entry("approve", ApprovalCommand.ApproveVersion.class),
          Map.entry("countersign", ApprovalCommand.CountersignVersion.class),
          Map.entry("refer", ApprovalCommand.ReferVersion.class),
          Map.entry("send-back", ApprovalCommand.SendBackVersion.class),
          Map.entry("release", ApprovalCommand.ReleaseVersion.class),
          Map.entry("disclose-prior", StageCommand.DisclosePrior.class),
          Map.entry("open-consultation", StageCommand.OpenConsultation.class),
          Map.entry("extend-consultation", ConsultationCommand.ExtendConsultation.class),
          Map.entry("submit-opinion", OpinionCommand.SubmitOpinion.class),
          Map.entry("speak-for-organization", OpinionCommand.SpeakForOrganization.class),
          Map.entry("enter-opinion", OpinionCommand.EnterOpinion.class),
          Map.entry("close-consultation", ConsultationCommand.CloseConsultation.class),
          Map.entry("dispose", DispositionCommand.Dispose.class),
          Map.entry("drop-disposition", DispositionCommand.DropDisposition.class),
          Map.entry("moderate-opinion", ModerationCommand.ModerateOpinion.class),
          Map.entry("release-dispositions", DispositionCommand.ReleaseDispositions.class),
          Map.entry("reopen-dispositions", DispositionCommand.ReopenDispositions.class),
          Map.entry("appeal-hiding", ModerationCommand.AppealHiding.class),
          Map.entry("decide-appeal", ModerationCommand.DecideAppeal.class),
          Map.entry("disclose-decision", StageCommand.DiscloseDecision.class),
          Map.entry("open-deliberation", StageCommand.OpenDeliberation.class),
          Map.entry("call-meeting", DeliberationCommand.CallMeeting.class),
          Map.entry("move-meeting", DeliberationCommand.MoveMeeting.class),
          Map.entry("call-off-meeting", DeliberationCommand.CallOffMeeting.class),
          Map.entry("record-resolution", DeliberationCommand.RecordResolution.class),
          Map.entry("attest-tally", DeliberationCommand.AttestTally.class),
          Map.entry("confirm-resolution", DeliberationCommand.ConfirmResolution.class),
          Map.entry("return-to-decision", StageCommand.ReturnToDecision.class),
          Map.entry("return-to-consultation", StageCommand.ReturnToConsultation.class),
          Map.entry("disclose-result", StageCommand.DiscloseResult.class),
          Map.entry("open-supervision", StageCommand.OpenSupervision.class),
          Map.entry("submit-feedback", FeedbackCommand.SubmitFeedback.class),
          Map.entry("acknowledge-feedback", FeedbackCommand.AcknowledgeFeedback.class),
          Map.entry("answer-feedback", FeedbackCommand.AnswerFeedback.class),
          Map.entry("check-answer", FeedbackCommand.CheckAnswer.class),
          Map.entry("redisclose", StageCommand.Redisclose.class),
          Map.entry("return-to-deliberation", StageCommand.ReturnToDeliberation.class),
          Map.entry("archive", StageCommand.ArchiveItem.class),
          Map.entry("import-archive", ArchiveCommand.ImportArchive.class),
          Map.entry("announce-together", StageCommand.AnnounceTogether.class),
          Map.entry("order-emergency", EmergencyCommand.OrderEmergency.class),
          Map.entry("confirm-emergency", EmergencyCommand.ConfirmEmergency.class),
          Map.entry("skip-to-deliberation", EmergencyCommand.SkipToDeliberation.class),
          Map.entry("skip-to-result", EmergencyCommand.SkipToResult.class),
          Map.entry("narrow-scope", ScopeCommand.NarrowScope.class),
          Map.entry("widen-scope", ScopeCommand.WidenScope.class),
          Map.entry("confirm-standing", StandingCommand.ConfirmStanding.class),
          Map.entry("confirm-absence", StandingCommand.ConfirmAbsence.class),
          Map.entry("state-withdrawal-reason", StageCommand.StateWithdrawalReason.class),
          Map.entry("resume", StageCommand.ResumeItem.class),
          Map.entry("withdraw", StageCommand.WithdrawItem.class),
          Map.entry("erase", StageCommand.EraseContent.class),
          Map.entry("remind", ReminderCommand.Remind.class),
          Map.entry("follow-up", ReminderCommand.FollowUp.class),
          Map.entry("acknowledge-reminder", ReminderCommand.AcknowledgeReminder.class),
          Map.entry("raise-finding", FindingCommand.RaiseFinding.class),
          Map.entry("confirm-finding", FindingCommand.ConfirmFinding.class),
          Map.entry("dismiss-finding", FindingCommand.DismissFinding.class),
          Map.entry(
              "issue-rectification-opinion", RectificationCommand.IssueRectificationOpinion.class),
          Map.entry("urge-rectification", RectificationCommand.UrgeRectification.class),
          Map.entry("report-rectification", RectificationCommand.ReportRectification.class),
          Map.entry("send-back-rectification", RectificationCommand.SendBackRectification.class),
          Map.entry("close-finding", RectificationCommand.CloseFinding.class),
          Map.entry("refer-accountability", AccountabilityCommand.ReferAccountability.class),
          Map.entry(
              "record-accountability-outcome",
              AccountabilityCommand.RecordAccountabilityOutcome.class),
          Map.entry("draft-list", ListDrafting.DraftList.class),
          Map.entry("take-preset-items", ListDrafting.TakePresetItems.class),
          Map.entry("take-requirements", ListDrafting.TakeRequirements.class),
          Map.entry("propose-list", ListDrafting.ProposeList.class),
          Map.entry("check-list", ListDecision.CheckList.class),
          Map.entry("send-back-list", ListDecision.SendBackList.class),
          Map.entry("refuse-list", ListDecision.RefuseList.class),
          Map.entry("adopt-list", ListDecision.AdoptList.class),
          Map.entry("request-entry", RequestCommand.RequestEntry.class),
          Map.entry("assign-request", RequestCommand.AssignRequest.class),
          Map.entry("promise-entry", RequestCommand.PromiseEntry.class),
          Map.entry("decline-request", RequestCommand.DeclineRequest.class),
          Map.entry("fulfil-request", RequestCommand.FulfilRequest.class),
          Map.entry("erase-request-paper", RequestCommand.EraseRequestPaper.class),
          Map.entry("propose-withholding", WithholdingCommand.ProposeWithholding.class),
          Map.entry("review-withholding", WithholdingCommand.ReviewWithholding.class),
          Map.entry("object-to-withholding", WithholdingCommand.ObjectToWithholding.class),
          Map.entry("approve-withholding", WithholdingCommand.ApproveWithholding.class),
          Map.entry("refuse-withholding", WithholdingCommand.RefuseWithholding.class),
          Map.entry("file-withholding", WithholdingCommand.FileWithholding.class),
          Map.entry("reassess-withholding", WithholdingCommand.ReassessWithholding.class),
          Map.entry("renew-withholding", WithholdingCommand.RenewWithholding.class),
          Map.entry("erase-withheld-paper", WithholdingCommand.EraseWithheldPaper.class),
          Map.entry("end-withholding", WithholdingCommand.EndWithholding.class),
          Map.entry("assign-decision", TaskCommand.AssignDecision.class),
          Map.entry("assign-task", TaskCommand.AssignTask.class),
          Map.entry("suggest-improvement", TaskCommand.SuggestImprovement.class),
          Map.entry("answer-task", TaskCommand.AnswerTask.class),
          Map.entry("accept-task", TaskCommand.AcceptTask.class),
          Map.entry("return-task", TaskCommand.ReturnTask.class),
          Map.entry("withdraw-task", TaskCommand.WithdrawTask.class),
          Map.entry("open-inspection", InspectionCommand.OpenInspection.class),
          Map.entry("judge-unit", InspectionCommand.JudgeUnit.class),
          Map.entry("conclude-inspection", InspectionCommand.ConcludeInspection.class),
          Map.entry("drop-inspection", InspectionCommand.DropInspection.class),
          Map.entry("present-report", ReportCommand.PresentReport.class),
          Map.entry("mark-example", ExampleCommand.MarkExample.class),
          Map.entry("rebuild-outlet", OutletCommand.RebuildOutlet.class),
          Map.entry("take-back-example", ExampleCommand.TakeBackExample.class));

  private static final Map<Class<?>, String> BY_TYPE =
      BY_NAME.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  private CommandKinds() {}

  /**
   * The type of the order.
   *
   * @throws Unreadable at the pointer if there is none of this name
   */
  public static Class<? extends Command<?, ?>> type(String name, String pointer) {
    Class<? extends Command<?, ?>> found = BY_NAME.get(name);
    if (found == null) {
      throw new Unreadable(
          pointer, new Words("没有名为“" + name + "”的办理事项", "there is no order named " + name));
    }
    return found;
  }

  public static String name(Command<?, ?> order) {
    String found = BY_TYPE.get(order.getClass());
    if (found == null) throw new IllegalStateException("no name for " + order.getClass());
    return found;
  }

  /** Every name, sorted. */
  public static List<String> names() {
    return BY_NAME.keySet().stream().sorted().toList();
  }
}
