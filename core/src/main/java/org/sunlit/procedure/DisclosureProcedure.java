package org.sunlit.procedure;

import static org.sunlit.procedure.Stage.ARCHIVED;
import static org.sunlit.procedure.Stage.CONSULTATION;
import static org.sunlit.procedure.Stage.DECISION_DISCLOSURE;
import static org.sunlit.procedure.Stage.DELIBERATION;
import static org.sunlit.procedure.Stage.DRAFT;
import static org.sunlit.procedure.Stage.PRIOR_DISCLOSURE;
import static org.sunlit.procedure.Stage.PUBLIC_SUPERVISION;
import static org.sunlit.procedure.Stage.RESULT_DISCLOSURE;
import static org.sunlit.procedure.Stage.WITHDRAWN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.words.Words;

/**
 * The six stages of C5.1 as a table: every move of a disclosure item there is. Nothing else knows
 * where a move leads; what a gate id means is bound where the items are.
 */
public final class DisclosureProcedure {
  /** While it is under way, and while a withdrawn matter is put right. */
  private static final Set<Stage> UNDER_WAY =
      union(EnumSet.range(DRAFT, PUBLIC_SUPERVISION), WITHDRAWN);

  private static final Set<Stage> ANY = EnumSet.allOf(Stage.class);
  private static final Set<Stage> DISCLOSED = EnumSet.range(PRIOR_DISCLOSURE, PUBLIC_SUPERVISION);
  private static final Set<Stage> BEFORE_DELIBERATION = Set.of(CONSULTATION, DECISION_DISCLOSURE);
  private static final Set<Stage> CONSULTED = EnumSet.range(CONSULTATION, PUBLIC_SUPERVISION);

  public static final Move<Stage> RAISE =
      move("raise", Act.DRAFT, Set.of(DRAFT), null, "立项", "raise a matter")
          .gates("matter-is-in-the-catalog", "matter-is-not-withheld", "matter-is-new");
  public static final Move<Stage> IMPORT_ARCHIVE =
      move("import-archive", Act.IMPORT, Set.of(DRAFT), ARCHIVED, "导入历史资料", "import an archive")
          .gates(
              "matter-is-in-the-catalog",
              "matter-is-not-withheld",
              "matter-is-new",
              "archive-is-as-it-was",
              "nothing-bears-a-secrecy-marking",
              "personal-information-is-permitted",
              "attachments-are-kept");
  public static final Move<Stage> SET_PROFILE =
      move("set-profile", Act.SET_PROFILE, Set.of(DRAFT), null, "确定公开程序", "set the procedure")
          .gates("matter-is-raised", "entry-knows-the-profile");

  // drafting and approval inside each disclosure (regulations on Party affairs, art. 15)

  public static final Move<Stage> DRAFT_VERSION =
      move("draft-version", Act.DRAFT, UNDER_WAY, null, "起草", "draft")
          .gates(
              "draft-fits-a-coming-stage",
              "nobody-else-holds-the-draft",
              "draft-is-the-one-you-saw",
              "nothing-bears-a-secrecy-marking",
              "attachments-are-kept");
  public static final Move<Stage> TAKE_OVER_DRAFT =
      move("take-over-draft", Act.DRAFT, UNDER_WAY, null, "接手起草稿", "take over the draft")
          .gates("draft-is-there", "draft-is-somebody-elses");
  public static final Move<Stage> PROPOSE =
      move("propose", Act.DRAFT, UNDER_WAY, null, "提出公开方案", "propose a version")
          .gates(
              "draft-is-there",
              "nobody-else-holds-the-draft",
              "personal-information-is-permitted",
              "basis-is-in-force",
              "matter-is-not-withheld",
              "draft-fits-a-coming-stage",
              "only-the-scope-is-wider",
              "draft-has-the-required-facets",
              "scope-within-the-entry",
              "plan-follows-the-dispositions",
              "result-scope-includes-the-invited",
              "result-matches-the-resolution",
              "redisclosure-states-its-reason");
  public static final Move<Stage> REVIEW =
      move("review", Act.REVIEW, UNDER_WAY, null, "审核必要性、准确性", "review a version")
          .gates(
              "version-awaits-approval",
              "digest-is-the-versions",
              "step-is-not-taken-yet",
              "reviewer-is-not-the-handler",
              "external-approval-is-confirmed");
  public static final Move<Stage> REVIEW_CONFIDENTIALITY =
      move(
              "review-confidentiality",
              Act.REVIEW_CONFIDENTIALITY,
              UNDER_WAY,
              null,
              "保密审查",
              "confidentiality review")
          .gates(
              "version-awaits-approval",
              "digest-is-the-versions",
              "step-is-not-taken-yet",
              "reviewer-is-not-the-handler",
              "external-approval-is-confirmed");
  public static final Move<Stage> APPROVE =
      move("approve", Act.APPROVE, UNDER_WAY, null, "审批", "approve a version")
          .gates(
              "version-awaits-approval",
              "digest-is-the-versions",
              "version-is-reviewed",
              "version-is-reviewed-for-confidentiality",
              "approver-is-neither-author-nor-reviewer",
              "approver-has-the-authority",
              "external-approval-is-confirmed");
  public static final Move<Stage> COUNTERSIGN =
      move("countersign", Act.COUNTERSIGN, UNDER_WAY, null, "会签", "countersign a version")
          .gates(
              "digest-is-the-versions",
              "version-needs-a-countersignature",
              "approver-is-neither-author-nor-reviewer",
              "external-approval-is-confirmed");
  public static final Move<Stage> REFER =
      move("refer", Act.APPROVE, UNDER_WAY, null, "报领导小组审批", "refer a version upwards")
          .gates(
              "version-awaits-approval",
              "digest-is-the-versions",
              "version-is-reviewed",
              "version-is-reviewed-for-confidentiality",
              "approver-has-the-authority");
  public static final Move<Stage> SEND_BACK =
      move("send-back", Act.SEND_BACK, UNDER_WAY, null, "退回", "send a version back")
          .gates("version-is-not-on-show");
  public static final Move<Stage> RELEASE =
      move("release", Act.RELEASE, UNDER_WAY, null, "同意在本渠道发布", "release on an outlet")
          .gates("version-is-approved", "outlet-is-kept-by-the-actor");

  // the six stages

  public static final Move<Stage> DISCLOSE_PRIOR =
      move(
              "disclose-prior",
              Act.CONDUCT,
              Set.of(DRAFT),
              PRIOR_DISCLOSURE,
              "事前公开",
              "disclose beforehand")
          .gates("stage-has-an-approved-version", "basis-is-in-force", "matter-is-not-withheld");
  public static final Move<Stage> OPEN_CONSULTATION =
      move(
              "open-consultation",
              Act.CONDUCT,
              Set.of(PRIOR_DISCLOSURE),
              CONSULTATION,
              "开始征求意见",
              "open the consultation")
          .gates(
              "stage-has-an-approved-version",
              "basis-is-in-force",
              "matter-is-not-withheld",
              "shown-for-the-minimum-time",
              "consultation-lasts-the-minimum",
              "groups-are-invited-or-the-reason-stands",
              "the-invited-can-see-the-draft");
  public static final Move<Stage> EXTEND_CONSULTATION =
      move(
              "extend-consultation",
              Act.CONDUCT,
              Set.of(CONSULTATION),
              null,
              "延长征求意见",
              "extend the consultation")
          .gates("consultation-window-is-running", "consultation-window-is-only-extended");
  public static final Move<Stage> ANNOUNCE_TOGETHER =
      move(
              "announce-together",
              Act.CONDUCT,
              Set.of(DRAFT),
              CONSULTATION,
              "事前公开、征求意见合并公告",
              "announce prior disclosure and consultation at once")
          .gates(
              "entry-allows-one-announcement",
              "stage-has-an-approved-version",
              "basis-is-in-force",
              "announcement-has-the-facets-of-both",
              "consultation-lasts-the-minimum",
              "announcement-lasts-the-longer",
              "groups-are-invited-or-the-reason-stands",
              "the-invited-can-see-the-draft");
  public static final Move<Stage> SUBMIT_OPINION =
      move(
              "submit-opinion",
              Act.PARTICIPATE,
              Set.of(CONSULTATION),
              null,
              "提交意见",
              "submit an opinion")
          .gates(
              "consultation-window-is-open",
              "speaker-is-invited",
              "the-public-is-identified",
              "one-voice-per-person");
  public static final Move<Stage> SPEAK_FOR_ORGANIZATION =
      move(
              "speak-for-organization",
              Act.PARTICIPATE,
              Set.of(CONSULTATION),
              null,
              "代表组织提交意见",
              "submit an opinion for an organization")
          .gates(
              "consultation-window-is-open",
              "speaks-for-the-organization",
              "one-voice-per-organization");
  public static final Move<Stage> ENTER_OPINION =
      move(
              "enter-opinion",
              Act.ENTER_OPINION,
              Set.of(CONSULTATION),
              null,
              "录入书面等意见",
              "enter an opinion that came otherwise")
          .gates(
              "consultation-is-not-closed-yet",
              "opinion-came-within-the-window",
              "opinion-has-come",
              "group-is-invited",
              "one-voice-per-organization",
              "a-scan-or-why-there-is-none",
              "scan-is-kept");
  public static final Move<Stage> CLOSE_CONSULTATION =
      move(
              "close-consultation",
              Act.CONDUCT,
              Set.of(CONSULTATION, WITHDRAWN),
              null,
              "结束征求意见",
              "close the consultation")
          .gates("consultation-window-is-over", "consultation-is-not-closed-yet");
  public static final Move<Stage> DISPOSE =
      move("dispose", Act.DRAFT, BEFORE_DELIBERATION, null, "拟定采纳情况", "draft a disposition")
          .gates(
              "consultation-is-closed",
              "dispositions-are-not-released-yet",
              "disposition-is-there",
              "opinion-is-there",
              "one-disposition-per-opinion");
  public static final Move<Stage> DROP_DISPOSITION =
      move(
              "drop-disposition",
              Act.DRAFT,
              BEFORE_DELIBERATION,
              null,
              "删除拟定的采纳情况",
              "drop a drafted disposition")
          .gates("dispositions-are-not-released-yet", "disposition-is-there");
  public static final Move<Stage> MODERATE_OPINION =
      move(
              "moderate-opinion",
              Act.DRAFT,
              BEFORE_DELIBERATION,
              null,
              "确定是否展示意见原文",
              "say whether an opinion's text is shown")
          .gates(
              "consultation-is-closed",
              "single-texts-are-shown",
              "dispositions-are-not-released-yet",
              "opinion-is-there",
              "a-verdict-stands");
  public static final Move<Stage> RELEASE_DISPOSITIONS =
      move(
              "release-dispositions",
              Act.RELEASE_DISPOSITIONS,
              BEFORE_DELIBERATION,
              null,
              "签发采纳情况",
              "release the dispositions")
          .gates(
              "consultation-is-closed",
              "dispositions-are-not-released-yet",
              "every-opinion-has-a-disposition",
              "every-text-is-moderated");
  public static final Move<Stage> REOPEN_DISPOSITIONS =
      move(
              "reopen-dispositions",
              Act.RELEASE_DISPOSITIONS,
              BEFORE_DELIBERATION,
              null,
              "更正采纳情况",
              "open the dispositions for a correction")
          .gates("dispositions-are-released");
  public static final Move<Stage> APPEAL_HIDING =
      move(
              "appeal-hiding",
              Act.PARTICIPATE,
              CONSULTED,
              null,
              "申诉未展示的意见",
              "appeal against hiding an opinion")
          .gates("receipt-is-of-a-hidden-opinion", "one-appeal-per-opinion");
  public static final Move<Stage> DECIDE_APPEAL =
      move("decide-appeal", Act.DECIDE_APPEAL, CONSULTED, null, "答复意见展示申诉", "decide an appeal")
          .gates("appeal-is-open");
  public static final Move<Stage> DISCLOSE_DECISION =
      move(
              "disclose-decision",
              Act.CONDUCT,
              Set.of(CONSULTATION),
              DECISION_DISCLOSURE,
              "决策公开",
              "disclose the decision-making")
          .gates(
              "dispositions-are-released",
              "stage-has-an-approved-version",
              "basis-is-in-force",
              "matter-is-not-withheld");
  public static final Move<Stage> OPEN_DELIBERATION =
      move(
              "open-deliberation",
              Act.CONDUCT,
              Set.of(DECISION_DISCLOSURE),
              DELIBERATION,
              "提交民主讨论",
              "open the deliberation")
          .gates(
              "shown-for-the-minimum-time",
              "dispositions-are-not-being-corrected",
              "correction-is-shown-for-the-minimum-time");
  public static final Move<Stage> CALL_MEETING =
      move(
              "call-meeting",
              Act.RECORD_MEETING,
              Set.of(DELIBERATION),
              null,
              "发布会议安排",
              "call a meeting")
          .gates(
              "actor-serves-the-body",
              "body-has-a-seat",
              "bodies-deliberate-in-order",
              "matter-is-still-to-be-resolved",
              "no-other-meeting-is-open",
              "meeting-is-announced-beforehand");
  public static final Move<Stage> MOVE_MEETING =
      move("move-meeting", Act.RECORD_MEETING, Set.of(DELIBERATION), null, "会议改期", "move a meeting")
          .gates(
              "actor-serves-the-body",
              "meeting-is-called",
              "nothing-is-recorded-yet",
              "change-of-a-meeting-states-its-reason",
              "personnel-matters-keep-only-the-outcome",
              "meeting-is-announced-beforehand");
  public static final Move<Stage> CALL_OFF_MEETING =
      move(
              "call-off-meeting",
              Act.RECORD_MEETING,
              Set.of(DELIBERATION),
              null,
              "取消会议",
              "call off a meeting")
          .gates(
              "actor-serves-the-body",
              "meeting-is-called",
              "nothing-is-recorded-yet",
              "change-of-a-meeting-states-its-reason",
              "personnel-matters-keep-only-the-outcome");
  public static final Move<Stage> RECORD_RESOLUTION =
      move(
              "record-resolution",
              Act.RECORD_MEETING,
              Set.of(DELIBERATION),
              null,
              "记录决议",
              "record a resolution")
          .gates(
              "actor-serves-the-body",
              "meeting-is-called",
              "meeting-is-held",
              "personnel-matters-keep-only-the-outcome",
              "outcome-belongs-to-the-capacity",
              "attendance-is-recorded",
              "attendance-adds-up",
              "quorum-is-present",
              "manner-fits-the-capacity",
              "counts-fit-the-manner",
              "ballots-add-up",
              "tally-adds-up",
              "majority-carries-the-outcome",
              "rejection-lacks-the-majority",
              "amendments-are-listed",
              "opinions-come-from-a-body-that-is-heard");
  public static final Move<Stage> ATTEST_TALLY =
      move("attest-tally", Act.ATTEST_TALLY, Set.of(DELIBERATION), null, "核对计票", "attest a tally")
          .gates(
              "actor-serves-the-body",
              "tally-awaits-attestation",
              "minutes-are-the-ones-recorded",
              "nobody-handles-the-minutes-twice");
  public static final Move<Stage> CONFIRM_RESOLUTION =
      move(
              "confirm-resolution",
              Act.CONFIRM_MEETING,
              Set.of(DELIBERATION),
              null,
              "确认决议",
              "confirm a resolution")
          .gates(
              "actor-serves-the-body",
              "resolution-awaits-confirmation",
              "minutes-are-the-ones-recorded",
              "tally-is-attested",
              "nobody-handles-the-minutes-twice");
  public static final Move<Stage> RETURN_TO_DECISION =
      move(
              "return-to-decision",
              Act.CONDUCT,
              Set.of(DELIBERATION),
              DECISION_DISCLOSURE,
              "实质修改，重新决策公开",
              "return to decision-making disclosure")
          .gates(
              "outcome-is-changed-in-substance",
              "stage-has-an-approved-version",
              "basis-is-in-force",
              "matter-is-not-withheld");
  public static final Move<Stage> RETURN_TO_CONSULTATION =
      move(
              "return-to-consultation",
              Act.CONDUCT,
              Set.of(DELIBERATION),
              CONSULTATION,
              "退回，重新征求意见",
              "return to consultation")
          .gates(
              "outcome-is-sent-back",
              "no-appeal-is-open",
              "stage-has-an-approved-version",
              "basis-is-in-force",
              "matter-is-not-withheld",
              "consultation-lasts-the-minimum",
              "groups-are-invited-or-the-reason-stands",
              "the-invited-can-see-the-draft");
  public static final Move<Stage> DISCLOSE_RESULT =
      move(
              "disclose-result",
              Act.CONDUCT,
              Set.of(DELIBERATION),
              RESULT_DISCLOSURE,
              "结果公开",
              "disclose the result")
          .gates(
              "every-body-has-resolved",
              "stage-has-an-approved-version",
              "basis-is-in-force",
              "matter-is-not-withheld");
  public static final Move<Stage> OPEN_SUPERVISION =
      move(
              "open-supervision",
              Act.CONDUCT,
              Set.of(RESULT_DISCLOSURE),
              PUBLIC_SUPERVISION,
              "接受监督",
              "open public supervision")
          .gates("live-wherever-the-scope-reaches");
  public static final Move<Stage> SUBMIT_FEEDBACK =
      move("submit-feedback", Act.PARTICIPATE, DISCLOSED, null, "提出意见建议", "give feedback").gates();
  public static final Move<Stage> ACKNOWLEDGE_FEEDBACK =
      move("acknowledge-feedback", Act.DRAFT, DISCLOSED, null, "受理意见建议", "acknowledge feedback")
          .gates("feedback-is-open", "feedback-is-not-acknowledged-yet");
  public static final Move<Stage> ANSWER_FEEDBACK =
      move("answer-feedback", Act.DRAFT, DISCLOSED, null, "答复意见建议", "answer feedback")
          .gates(
              "feedback-is-open",
              "rectification-comes-under-supervision",
              "merged-with-an-answer-that-fits");
  public static final Move<Stage> CHECK_ANSWER =
      move(
              "check-answer",
              Act.REVIEW,
              DISCLOSED,
              null,
              "核对异议答复",
              "check the answer to an objection")
          .gates(
              "feedback-is-open",
              "answer-is-the-drafted",
              "answer-is-checked-by-another",
              "checker-did-not-draft-the-version");
  public static final Move<Stage> REDISCLOSE =
      move(
              "redisclose",
              Act.CONDUCT,
              Set.of(PUBLIC_SUPERVISION),
              RESULT_DISCLOSURE,
              "整改后再次公开",
              "disclose again after rectification")
          .gates(
              "rectification-is-of-form",
              "stage-has-an-approved-version",
              "basis-is-in-force",
              "matter-is-not-withheld");
  public static final Move<Stage> RETURN_TO_DELIBERATION =
      move(
              "return-to-deliberation",
              Act.CONDUCT,
              Set.of(PUBLIC_SUPERVISION),
              DELIBERATION,
              "整改涉及决议内容，重新民主讨论",
              "return to deliberation")
          .gates("rectification-changes-what-was-resolved");

  // the end

  public static final Move<Stage> ARCHIVE =
      move("archive", Act.ARCHIVE, Set.of(PUBLIC_SUPERVISION), ARCHIVED, "归档", "archive")
          .gates(
              "supervision-period-is-over",
              "no-feedback-is-open",
              "no-appeal-is-open",
              "no-rectification-is-open");
  public static final Move<Stage> WITHDRAW =
      move("withdraw", Act.WITHDRAW, EnumSet.range(DRAFT, ARCHIVED), WITHDRAWN, "撤回", "withdraw")
          .gates();
  public static final Move<Stage> STATE_WITHDRAWAL_REASON =
      move(
              "state-withdrawal-reason",
              Act.WITHDRAW,
              Set.of(WITHDRAWN),
              null,
              "说明撤回理由",
              "state the reason for the withdrawal")
          .gates("withdrawal-has-no-reason-yet");

  /** Back to the stage that was on show last, whichever that was. */
  public static final Move<Stage> RESUME =
      move(
              "resume",
              Act.CONDUCT,
              Set.of(WITHDRAWN),
              null,
              "恢复公开",
              "disclose again after withdrawal")
          .gates(
              "withdrawal-reason-is-stated",
              "resuming-has-an-approved-version",
              "basis-is-in-force",
              "matter-is-not-withheld");

  public static final Move<Stage> ERASE =
      move(
              "erase",
              Act.ERASE,
              EnumSet.range(PRIOR_DISCLOSURE, WITHDRAWN),
              null,
              "删除内容",
              "erase content")
          .gates("content-is-there", "content-stands-nowhere", "retention-is-over");

  // who may see it, changed on the way

  public static final Move<Stage> NARROW_SCOPE =
      move("narrow-scope", Act.WITHDRAW, DISCLOSED, null, "缩小公开范围", "narrow the scope")
          .gates("scope-is-narrower");
  public static final Move<Stage> WIDEN_SCOPE =
      move("widen-scope", Act.CONDUCT, DISCLOSED, null, "扩大公开范围", "widen the scope")
          .gates("wider-version-is-approved", "basis-is-in-force");

  // what stands where an outlet does not say

  public static final Move<Stage> CONFIRM_STANDING =
      move(
              "confirm-standing",
              Act.CONFIRM_STANDING,
              EnumSet.range(PRIOR_DISCLOSURE, ARCHIVED),
              null,
              "人工确认已发布",
              "confirm by hand that it stands")
          .gates(
              "outlet-is-in-the-plan",
              "confirmer-answers-for-the-outlet",
              "publication-is-wanted-there",
              "outlet-owes-an-answer",
              "outlet-was-waited-for",
              "what-stands-is-no-leak",
              "confirmation-has-evidence",
              "it-was-seen-since");
  public static final Move<Stage> CONFIRM_ABSENCE =
      move(
              "confirm-absence",
              Act.CONFIRM_STANDING,
              EnumSet.range(PRIOR_DISCLOSURE, WITHDRAWN),
              null,
              "人工确认未发布或已撤下",
              "confirm by hand that it does not stand")
          .gates(
              "outlet-is-in-the-plan",
              "confirmer-answers-for-the-outlet",
              "outlet-owes-an-answer",
              "outlet-was-waited-for",
              "confirmation-has-evidence",
              "it-was-seen-since");

  // when a matter cannot wait

  public static final Move<Stage> ORDER_EMERGENCY =
      move(
              "order-emergency",
              Act.ORDER_EMERGENCY,
              EnumSet.range(DRAFT, DELIBERATION),
              null,
              "应急缩短程序",
              "shorten the procedure in an emergency")
          .gates("matter-is-raised", "emergency-only-shortens");
  public static final Move<Stage> CONFIRM_EMERGENCY =
      move(
              "confirm-emergency",
              Act.CONFIRM_EMERGENCY,
              EnumSet.allOf(Stage.class),
              null,
              "领导小组确认应急决定",
              "confirm an emergency")
          .gates("emergency-awaits-confirmation", "leading-group-confirms");
  public static final Move<Stage> SKIP_TO_DELIBERATION =
      move(
              "skip-to-deliberation",
              Act.CONDUCT,
              EnumSet.range(DRAFT, DECISION_DISCLOSURE),
              DELIBERATION,
              "应急，直接民主讨论",
              "go straight to deliberation")
          .gates("skipping-is-ordered");
  public static final Move<Stage> SKIP_TO_RESULT =
      move(
              "skip-to-result",
              Act.CONDUCT,
              EnumSet.range(DRAFT, DELIBERATION),
              RESULT_DISCLOSURE,
              "应急，直接结果公开",
              "go straight to the result")
          .gates(
              "skipping-is-ordered",
              "stage-has-an-approved-version",
              "basis-is-in-force",
              "matter-is-not-withheld");

  // at any stage (C5.8, C2.14)

  public static final Move<Stage> REMIND =
      move("remind", Act.SUPERVISE, ANY, null, "提醒", "remind")
          .gates("nobody-inspects-their-own-matter");
  public static final Move<Stage> FOLLOW_UP =
      move("follow-up", Act.FOLLOW_UP, ANY, null, "督促", "follow up").gates();
  public static final Move<Stage> ACKNOWLEDGE_REMINDER =
      move("acknowledge-reminder", Act.CONDUCT, ANY, null, "签收提醒", "acknowledge a reminder")
          .gates("reminder-is-open");

  private static final Moves<Stage> FULL =
      new Moves<>(
          List.of(
              RAISE,
              IMPORT_ARCHIVE,
              SET_PROFILE,
              DRAFT_VERSION,
              TAKE_OVER_DRAFT,
              PROPOSE,
              REVIEW,
              REVIEW_CONFIDENTIALITY,
              APPROVE,
              COUNTERSIGN,
              REFER,
              SEND_BACK,
              RELEASE,
              DISCLOSE_PRIOR,
              OPEN_CONSULTATION,
              EXTEND_CONSULTATION,
              ANNOUNCE_TOGETHER,
              SUBMIT_OPINION,
              SPEAK_FOR_ORGANIZATION,
              ENTER_OPINION,
              CLOSE_CONSULTATION,
              DISPOSE,
              DROP_DISPOSITION,
              MODERATE_OPINION,
              RELEASE_DISPOSITIONS,
              REOPEN_DISPOSITIONS,
              APPEAL_HIDING,
              DECIDE_APPEAL,
              DISCLOSE_DECISION,
              OPEN_DELIBERATION,
              CALL_MEETING,
              MOVE_MEETING,
              CALL_OFF_MEETING,
              RECORD_RESOLUTION,
              ATTEST_TALLY,
              CONFIRM_RESOLUTION,
              RETURN_TO_DECISION,
              RETURN_TO_CONSULTATION,
              DISCLOSE_RESULT,
              OPEN_SUPERVISION,
              SUBMIT_FEEDBACK,
              ACKNOWLEDGE_FEEDBACK,
              ANSWER_FEEDBACK,
              CHECK_ANSWER,
              REDISCLOSE,
              RETURN_TO_DELIBERATION,
              ARCHIVE,
              WITHDRAW,
              STATE_WITHDRAWAL_REASON,
              RESUME,
              ERASE,
              NARROW_SCOPE,
              WIDEN_SCOPE,
              CONFIRM_STANDING,
              CONFIRM_ABSENCE,
              ORDER_EMERGENCY,
              CONFIRM_EMERGENCY,
              SKIP_TO_DELIBERATION,
              SKIP_TO_RESULT,
              REMIND,
              FOLLOW_UP,
              ACKNOWLEDGE_REMINDER));

  /** A list or result on show: what is frozen, for how long, and what an objection does. */
  private static final Moves<Stage> PUBLIC_NOTICE =
      decidedElsewhere(Profile.PUBLIC_NOTICE)
          .with(
              List.of(
                  DISCLOSE_RESULT
                      .from(Set.of(DRAFT))
                      .gates(
                          "stage-has-an-approved-version",
                          "basis-is-in-force",
                          "matter-is-not-withheld"),
                  REDISCLOSE.gates(
                      "stage-has-an-approved-version",
                      "basis-is-in-force",
                      "matter-is-not-withheld"),
                  ARCHIVE.gates(
                      "notice-period-is-over", "no-feedback-is-open", "no-rectification-is-open")));

  /** What stands for years may change after it was archived. */
  private static final Moves<Stage> ROUTINE = routine();

  private static final Map<Profile, Moves<Stage>> TABLES =
      new EnumMap<>(
          Map.of(
              Profile.FULL, FULL,
              Profile.PUBLIC_NOTICE, PUBLIC_NOTICE,
              Profile.ROUTINE, ROUTINE));

  private DisclosureProcedure() {}

  /** The table of one profile. */
  public static Moves<Stage> table(Profile profile) {
    return Objects.requireNonNull(TABLES.get(profile));
  }

  /** The tables of all profiles. */
  public static Collection<Moves<Stage>> tables() {
    return TABLES.values();
  }

  /** Whether the move leaves stages out. */
  public static boolean skips(Move<Stage> move) {
    return move.equals(SKIP_TO_DELIBERATION) || move.equals(SKIP_TO_RESULT);
  }

  /** The six stages without those of a decision: what is shown was decided elsewhere. */
  private static Moves<Stage> decidedElsewhere(Profile profile) {
    return FULL.within(profile.stages())
        .without(
            List.of(
                CLOSE_CONSULTATION,
                APPEAL_HIDING,
                DECIDE_APPEAL,
                ORDER_EMERGENCY,
                CONFIRM_EMERGENCY,
                SKIP_TO_RESULT));
  }

  private static Set<Stage> union(Set<Stage> stages, Stage more) {
    Set<Stage> union = EnumSet.copyOf(stages);
    union.add(more);
    return union;
  }

  private static Moves<Stage> routine() {
    Moves<Stage> table = decidedElsewhere(Profile.ROUTINE);
    List<Move<Stage>> lines = new ArrayList<>();
    for (Move<Stage> line : FULL.all()) {
      if (line.from().equals(UNDER_WAY)) {
        lines.add(line.from(union(Profile.ROUTINE.stages(), ARCHIVED)));
      }
    }
    lines.add(
        DISCLOSE_RESULT
            .from(Set.of(DRAFT))
            .gates("stage-has-an-approved-version", "basis-is-in-force", "matter-is-not-withheld"));
    lines.add(
        REDISCLOSE
            .from(EnumSet.of(PUBLIC_SUPERVISION, ARCHIVED))
            .gates("stage-has-an-approved-version", "basis-is-in-force", "matter-is-not-withheld"));
    return table.with(lines);
  }

  private static Line move(
      String name, Act act, Set<Stage> from, @Nullable Stage to, String zh, String en) {
    return gates -> new Move<>(name, new Words(zh, en), act, from, to, List.of(gates));
  }

  /** A line waiting for its gates, so that the table reads from left to right. */
  private interface Line {
    Move<Stage> gates(String... ids);
  }
}
