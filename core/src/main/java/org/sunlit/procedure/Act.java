package org.sunlit.procedure;

import org.sunlit.words.Words;

/** A kind of deed that only certain posts may do; the school profile says which. */
public enum Act {
  DRAFT("经办人起草、答复", "draft and answer, by the unit's handler"),
  SET_PROFILE("办公室确定公开程序", "setting the procedure, by the office"),
  REVIEW("处室负责人审核", "review of necessity and accuracy, by a section head"),
  REVIEW_CONFIDENTIALITY("保密审查员审查", "confidentiality review"),
  APPROVE("有权审批的负责人审批", "approval, by a leader with the authority"),
  COUNTERSIGN("办公室会签", "countersigning, by the office"),
  SEND_BACK("经手人员退回", "sending a version back, by anyone whom it has to pass"),
  RELEASE("渠道管理单位发布", "release on an outlet, by its keeper"),
  CONFIRM_STANDING(
      "渠道管理单位或办公室人工确认发布情况", "confirming by hand what stands, by an outlet's keeper or the office"),
  CONDUCT("责任单位办理", "opening and closing a stage, by the responsible unit"),
  RELEASE_DISPOSITIONS("单位负责人签发采纳情况", "release of the dispositions, by the unit's head"),
  PARTICIPATE("公开范围内人员参与", "taking part, by anyone within the scope"),
  ENTER_OPINION("办公室录入书面等意见", "entering what came on paper and the like, by the office"),
  DECIDE_APPEAL("办公室答复意见展示申诉", "deciding an appeal against hiding an opinion, by the office"),
  RECORD_MEETING("会议秘书记录", "recording a meeting, by the body's secretary"),
  ATTEST_TALLY("监票人核对计票", "attesting the count of a vote, by a scrutineer of the body"),
  CONFIRM_MEETING("会议主持人确认", "confirming a resolution, by the body's chair"),
  ORDER_EMERGENCY("分管校领导应急决定", "an emergency order, by the portfolio leader"),
  CONFIRM_EMERGENCY("领导小组确认", "confirmation by the leading group"),
  COMMIT_LIST("单位负责人上报公开清单", "committing a unit to its list, by its head"),
  KEEP_CATALOG("办公室管理公开目录", "keeping the catalog, by the office"),
  ADOPT_LIST("领导小组批准公开清单", "adopting a list, by the leading group or its delegate"),
  APPROVE_WITHHOLDING("分管校领导批准不予公开", "approving what is withheld, by the portfolio leader"),
  WITHDRAW("紧急撤回", "emergency withdrawal"),
  ARCHIVE("办公室归档", "archiving, by the office"),
  IMPORT("办公室导入历史资料", "importing archives, by the office"),
  ERASE("依法删除内容", "erasing content, by the office"),
  SUPERVISE("监督检查小组监督、提醒", "supervision and reminders, by the supervision group"),
  FOLLOW_UP("办公室督促", "follow-up, by the office"),
  COORDINATE("办公室统筹、交办", "coordination and giving tasks, by the office"),
  CARRY_OUT("责任单位承办", "carrying out a task, by the unit that it was given to");

  private final Words words;

  Act(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Words words() {
    return words;
  }
}
