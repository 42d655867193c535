package org.sunlit.agenda;

import java.util.Locale;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** What becomes true with time. */
public enum Occasion {
  DISPLAY_OVER("公开的最短时间届满", "the minimum display is over"),
  CONSULTATION_OVER("征求意见期间届满", "the consultation window is over"),
  NOTICE_OVER("公示期届满", "the notice period is over"),
  SUPERVISION_OVER("接受监督期间届满", "the time of public supervision is over"),
  DISCLOSURE_DUE("公开期限届满", "disclosure is due"),
  RESULT_DUE("结果公开期限届满", "the result is due"),
  RESULT_DUE_AT_THE_LATEST("结果公开最迟期限届满", "the result is due at the latest"),
  DISPOSITIONS_DUE("采纳情况签发期限届满", "the dispositions are due"),
  FEEDBACK_ACKNOWLEDGEMENT_DUE("意见受理期限届满", "feedback is to be acknowledged"),
  FEEDBACK_ANSWER_DUE("意见答复期限届满", "feedback is to be answered"),
  EMERGENCY_CONFIRMATION_DUE("应急决定确认期限届满", "an emergency is to be confirmed"),
  WITHDRAWAL_REASON_DUE("撤回理由说明期限届满", "a withdrawal is to be reasoned"),
  ENTRY_REQUEST_DUE("新事项答复期限届满", "a request for an entry is to be answered"),
  PROMISED_ENTRY_DUE("答复列入清单的期限届满", "a promised entry is to be on its list"),
  TASK_DUE("交办事项办理期限届满", "a task is to be answered"),
  SUGGESTION_DUE("改进建议答复期限届满", "a suggestion is to be answered"),
  BRIEFING_DUE("办公室情况通报期限届满", "the office's briefing is due"),
  SUPERVISION_REPORT_DUE("监督检查工作报告期限届满", "the supervision report is due"),
  WITHHELD_REVIEW_DUE("不予公开复核期限届满", "what is withheld is to be reviewed"),
  FINDING_NOTICE_DUE("问题反馈期限届满", "a finding is to be notified to the unit"),
  RECTIFICATION_DUE("整改期限届满，提请分管校领导", "a rectification is due; it goes to the portfolio leader"),
  RECTIFICATION_ESCALATED(
      "整改逾期，提请领导小组", "a rectification is overdue; it goes to the leading group"),
  /** Nothing of it was kept; the subject is what it was handed in for. */
  MARKING_REFUSED("发现密级标志，已拒绝保存", "something bore a marking of secrecy and was refused"),
  RETENTION_OVER("保管期限届满", "the time of retention is over"),
  /** A date that was provisional stands now, as it was. */
  DATE_FINAL("暂定日期已经确定", "a provisional date is final"),
  /** A date that was provisional is another one now. */
  DATE_CHANGED("暂定日期有变化", "a provisional date has changed");

  private final Words words;

  Occasion(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }
}
