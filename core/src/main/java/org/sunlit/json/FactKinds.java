package org.sunlit.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sunlit.consultation.ConsultationFact;
import org.sunlit.deliberation.DeliberationFact;
import org.sunlit.feedback.FeedbackFact;
import org.sunlit.item.ItemFact;

/** What each kind of fact is called in an event, for ever. */
final class FactKinds {
  private static final Map<String, Class<?>> BY_NAME = new LinkedHashMap<>();

  static {
    BY_NAME.put("matter-raised", ItemFact.Raised.class);
    BY_NAME.put("version-frozen", ItemFact.VersionFrozen.class);
    BY_NAME.put("version-reviewed", ItemFact.VersionReviewed.class);
    BY_NAME.put("version-reviewed-for-confidentiality", ItemFact.ConfidentialityReviewed.class);
    BY_NAME.put("version-approved", ItemFact.VersionApproved.class);
    BY_NAME.put("version-sent-back", ItemFact.VersionSentBack.class);
    BY_NAME.put("version-released", ItemFact.VersionReleased.class);
    BY_NAME.put("stage-entered", ItemFact.StageEntered.class);
    BY_NAME.put("item-withdrawn", ItemFact.Withdrawn.class);
    BY_NAME.put("content-erased", ItemFact.ContentErased.class);
    BY_NAME.put("standing-changed", ItemFact.StandingChanged.class);
    BY_NAME.put("consultation-opened", ConsultationFact.Opened.class);
    BY_NAME.put("consultation-closed", ConsultationFact.Closed.class);
    BY_NAME.put("dispositions-released", ConsultationFact.DispositionsReleased.class);
    BY_NAME.put("meeting-called", DeliberationFact.MeetingCalled.class);
    BY_NAME.put("resolution-recorded", DeliberationFact.ResolutionRecorded.class);
    BY_NAME.put("resolution-confirmed", DeliberationFact.ResolutionConfirmed.class);
    BY_NAME.put("feedback-received", FeedbackFact.Received.class);
    BY_NAME.put("feedback-answered", FeedbackFact.Answered.class);
  }

  private FactKinds() {}

  static String of(Object fact) {
    return BY_NAME.entrySet().stream()
        .filter(each -> each.getValue() == fact.getClass())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no kind for " + fact.getClass()));
  }

  static Class<?> type(String kind) {
    Class<?> found = BY_NAME.get(kind);
    if (found == null) throw new IllegalStateException("no such kind of fact: " + kind);
    return found;
  }

  /** What a room stated, without the item's wrapping. */
  static Object unwrapped(ItemFact fact) {
    if (fact instanceof ItemFact.InConsultation in) return in.fact();
    if (fact instanceof ItemFact.InDeliberation in) return in.fact();
    if (fact instanceof ItemFact.InFeedback in) return in.fact();
    return fact;
  }

  static ItemFact wrapped(Object fact) {
    if (fact instanceof ConsultationFact in) return new ItemFact.InConsultation(in);
    if (fact instanceof DeliberationFact in) return new ItemFact.InDeliberation(in);
    if (fact instanceof FeedbackFact in) return new ItemFact.InFeedback(in);
    return (ItemFact) fact;
  }
}
