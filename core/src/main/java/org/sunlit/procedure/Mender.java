package org.sunlit.procedure;

import org.sunlit.words.Words;

/** Who can put right what a rule found missing. */
public enum Mender {
  HANDLER("责任单位经办人", "the unit's handler"),
  SECTION_HEAD("责任单位的科室负责人", "a section head of the unit"),
  CONFIDENTIALITY_REVIEWER("保密审查员", "the confidentiality reviewer"),
  UNIT_HEAD("责任单位负责人", "the unit's head"),
  APPROVER("有权审批的校领导", "the leader with the authority to approve"),
  ANOTHER_PERSON("任一此前未经手的人员", "anyone who had no hand in it"),
  OUTLET_KEEPER("渠道管理单位", "the outlet's keeper"),
  SECRETARY("会议秘书", "the body's secretary"),
  SCRUTINEER("监票人", "a scrutineer of the body"),
  CHAIR("会议主持人", "the body's chair"),
  OFFICE("领导小组办公室", "the office of the leading group"),
  SUPERVISION_GROUP("监督检查小组", "the supervision group"),
  PARTICIPANT("意见人本人", "the person taking part"),
  TIME("期限届满", "time");

  private final Words words;

  Mender(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Words words() {
    return words;
  }

  /** Who can put it right, as the end of a sentence. */
  Words canMendIt() {
    return this == TIME
        ? new Words("期限届满后自然满足", "time alone mends it")
        : new Words("可由" + words.zh() + "补正", words.en() + " can mend it");
  }
}
