package org.sunlit.json;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.sunlit.accountability.AccountabilityFact;
import org.sunlit.consultation.ConsultationFact;
import org.sunlit.deliberation.DeliberationFact;
import org.sunlit.example.ExampleFact;
import org.sunlit.feedback.FeedbackFact;
import org.sunlit.finding.FindingFact;
import org.sunlit.inspection.InspectionFact;
import org.sunlit.item.ItemFact;
import org.sunlit.listing.ListFact;
import org.sunlit.outlet.OutletFact;
import org.sunlit.reminder.ReminderFact;
import org.sunlit.report.ReportFact;
import org.sunlit.request.RequestFact;
import org.sunlit.task.TaskFact;
import org.sunlit.withholding.WithholdingFact;

/** What each kind of fact is called in an event, for ever. */
final class FactKinds<F> {
  static final FactKinds<ItemFact> OF_ITEMS =
      new FactKinds<>(FactKinds::wrapped, FactKinds::unwrapped)
          .named("matter-raised", ItemFact.Raised.class)
          .named("profile-set", ItemFact.ProfileSet.class)
          .named("notice-began", ItemFact.NoticeBegan.class)
          .named("archive-imported", ItemFact.Imported.class)
          .named("version-frozen", ItemFact.VersionFrozen.class)
          .named("version-reviewed", ItemFact.VersionReviewed.class)
          .named("version-reviewed-for-confidentiality", ItemFact.ConfidentialityReviewed.class)
          .named("version-approved", ItemFact.VersionApproved.class)
          .named("version-countersigned", ItemFact.VersionCountersigned.class)
          .named("version-referred", ItemFact.VersionReferred.class)
          .named("version-sent-back", ItemFact.VersionSentBack.class)
          .named("version-released", ItemFact.VersionReleased.class)
          .named("stage-entered", ItemFact.StageEntered.class)
          .named("version-replaced", ItemFact.VersionReplaced.class)
          .named("scope-narrowed", ItemFact.ScopeNarrowed.class)
          .named("emergency-ordered", ItemFact.EmergencyOrdered.class)
          .named("emergency-confirmed", ItemFact.EmergencyConfirmed.class)
          .named("withdrawal-reasoned", ItemFact.WithdrawalReasoned.class)
          .named("item-withdrawn", ItemFact.Withdrawn.class)
          .named("content-erased", ItemFact.ContentErased.class)
          .named("standing-changed", ItemFact.StandingChanged.class)
          .named("standing-confirmed", ItemFact.StandingConfirmed.class)
          .named("consultation-opened", ConsultationFact.Opened.class)
          .named("consultation-extended", ConsultationFact.Extended.class)
          .named("consultation-closed", ConsultationFact.Closed.class)
          .named("dispositions-released", ConsultationFact.DispositionsReleased.class)
          .named("dispositions-reopened", ConsultationFact.DispositionsReopened.class)
          .named("appeal-decided", ConsultationFact.AppealDecided.class)
          .named("meeting-called", DeliberationFact.MeetingCalled.class)
          .named("meeting-moved", DeliberationFact.MeetingMoved.class)
          .named("meeting-called-off", DeliberationFact.MeetingCalledOff.class)
          .named("resolution-recorded", DeliberationFact.ResolutionRecorded.class)
          .named("tally-attested", DeliberationFact.TallyAttested.class)
          .named("resolution-confirmed", DeliberationFact.ResolutionConfirmed.class)
          .named("feedback-received", FeedbackFact.Received.class)
          .named("feedback-acknowledged", FeedbackFact.Acknowledged.class)
          .named("feedback-answer-drafted", FeedbackFact.AnswerDrafted.class)
          .named("feedback-answered", FeedbackFact.Answered.class)
          .named("reminder-given", ReminderFact.Reminded.class)
          .named("follow-up-given", ReminderFact.FollowedUp.class)
          .named("reminder-acknowledged", ReminderFact.Acknowledged.class);

  static final FactKinds<ListFact> OF_LISTS =
      FactKinds.<ListFact>unwrapped(ListFact.class)
          .named("list-stage-entered", ListFact.StageEntered.class)
          .named("list-proposed", ListFact.Proposed.class)
          .named("list-sent-back", ListFact.SentBack.class)
          .named("list-adopted", ListFact.Adopted.class);

  static final FactKinds<RequestFact> OF_REQUESTS =
      FactKinds.<RequestFact>unwrapped(RequestFact.class)
          .named("request-stage-entered", RequestFact.StageEntered.class)
          .named("entry-requested", RequestFact.Asked.class)
          .named("request-assigned", RequestFact.Assigned.class)
          .named("entry-promised", RequestFact.Promised.class)
          .named("request-declined", RequestFact.Declined.class)
          .named("request-fulfilled", RequestFact.Fulfilled.class)
          .named("request-paper-erased", RequestFact.PaperErased.class);

  static final FactKinds<WithholdingFact> OF_WITHHOLDINGS =
      FactKinds.<WithholdingFact>unwrapped(WithholdingFact.class)
          .named("withholding-stage-entered", WithholdingFact.StageEntered.class)
          .named("withholding-proposed", WithholdingFact.Proposed.class)
          .named("withholding-dismissed", WithholdingFact.Dismissed.class)
          .named("withholding-filed", WithholdingFact.Filed.class)
          .named("withholding-reassessed", WithholdingFact.Reassessed.class)
          .named("withholding-renewed", WithholdingFact.Renewed.class)
          .named("withholding-paper-erased", WithholdingFact.PaperErased.class);

  static final FactKinds<TaskFact> OF_TASKS =
      FactKinds.<TaskFact>unwrapped(TaskFact.class)
          .named("task-stage-entered", TaskFact.StageEntered.class)
          .named("task-given", TaskFact.Given.class)
          .named("task-answered", TaskFact.Answered.class)
          .named("task-returned", TaskFact.Returned.class)
          .named("task-withdrawn", TaskFact.Withdrawn.class);

  static final FactKinds<FindingFact> OF_FINDINGS =
      FactKinds.<FindingFact>unwrapped(FindingFact.class)
          .named("finding-stage-entered", FindingFact.StageEntered.class)
          .named("found-by-rule", FindingFact.FoundByRule.class)
          .named("found-by-inspection", FindingFact.FoundByInspection.class)
          .named("finding-dismissed", FindingFact.Dismissed.class)
          .named("rectification-asked", FindingFact.RectificationAsked.class)
          .named("rectification-urged", FindingFact.RectificationUrged.class)
          .named("rectification-reported", FindingFact.RectificationReported.class)
          .named("rectification-sent-back", FindingFact.RectificationSentBack.class);

  static final FactKinds<OutletFact> OF_OUTLETS =
      FactKinds.<OutletFact>unwrapped(OutletFact.class)
          .named("outlet-stage-entered", OutletFact.StageEntered.class)
          .named("outlet-catalog-standing-changed", OutletFact.CatalogStandingChanged.class)
          .named("outlet-rebuild-ordered", OutletFact.RebuildOrdered.class)
          .named("outlet-rebuilt", OutletFact.Rebuilt.class);

  static final FactKinds<ExampleFact> OF_EXAMPLES =
      FactKinds.<ExampleFact>unwrapped(ExampleFact.class)
          .named("example-stage-entered", ExampleFact.StageEntered.class)
          .named("example-marked", ExampleFact.Marked.class)
          .named("example-taken-back", ExampleFact.TakenBack.class);

  static final FactKinds<InspectionFact> OF_INSPECTIONS =
      FactKinds.<InspectionFact>unwrapped(InspectionFact.class)
          .named("inspection-stage-entered", InspectionFact.StageEntered.class)
          .named("inspection-opened", InspectionFact.Opened.class)
          .named("unit-judged", InspectionFact.UnitJudged.class)
          .named("inspection-closed", InspectionFact.Closed.class);

  static final FactKinds<AccountabilityFact> OF_ACCOUNTABILITY =
      FactKinds.<AccountabilityFact>unwrapped(AccountabilityFact.class)
          .named("accountability-stage-entered", AccountabilityFact.StageEntered.class)
          .named("accountability-referred", AccountabilityFact.Referred.class)
          .named("accountability-outcome-notified", AccountabilityFact.OutcomeNotified.class);

  static final FactKinds<ReportFact> OF_REPORTS =
      FactKinds.<ReportFact>unwrapped(ReportFact.class)
          .named("report-presented", ReportFact.Presented.class);

  private final Map<String, Class<?>> byName = new HashMap<>();
  private final Map<Class<?>, String> names = new HashMap<>();
  private final Function<Object, F> wrapping;
  private final Function<F, Object> unwrapping;

  private FactKinds(Function<Object, F> wrapping, Function<F, Object> unwrapping) {
    this.wrapping = wrapping;
    this.unwrapping = unwrapping;
  }

  /** Of a subject that is one room alone. */
  private static <F> FactKinds<F> unwrapped(Class<F> type) {
    return new FactKinds<>(type::cast, fact -> fact);
  }

  private FactKinds<F> named(String name, Class<?> type) {
    if (byName.put(name, type) != null) {
      throw new IllegalArgumentException("two kinds of fact are called " + name);
    }
    names.put(type, name);
    return this;
  }

  String of(Object fact) {
    String name = names.get(fact.getClass());
    if (name == null) throw new IllegalStateException("no kind for " + fact.getClass());
    return name;
  }

  Class<?> type(String kind) {
    Class<?> found = byName.get(kind);
    if (found == null) throw new IllegalStateException("no such kind of fact: " + kind);
    return found;
  }

  /** What a room stated, without the wrapping of the subject. */
  Object stated(F fact) {
    return unwrapping.apply(fact);
  }

  F fact(Object stated) {
    return wrapping.apply(stated);
  }

  private static Object unwrapped(ItemFact fact) {
    if (fact instanceof ItemFact.InConsultation in) return in.fact();
    if (fact instanceof ItemFact.InDeliberation in) return in.fact();
    if (fact instanceof ItemFact.InFeedback in) return in.fact();
    if (fact instanceof ItemFact.InSupervision in) return in.fact();
    return fact;
  }

  private static ItemFact wrapped(Object fact) {
    if (fact instanceof ConsultationFact in) return new ItemFact.InConsultation(in);
    if (fact instanceof DeliberationFact in) return new ItemFact.InDeliberation(in);
    if (fact instanceof FeedbackFact in) return new ItemFact.InFeedback(in);
    if (fact instanceof ReminderFact in) return new ItemFact.InSupervision(in);
    return (ItemFact) fact;
  }
}
