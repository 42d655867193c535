package org.sunlit.demo.web;

import org.sunlit.words.Words;

/** How long the record behind the pages is kept, and where it is from. */
enum Kept {
  UNTIL_THE_END(
      "记录保存在临时文件夹的嵌入式数据库中，演示结束即删除。",
      "The record is in an embedded database in a temporary folder, deleted at the end."),
  FOR_THE_NEXT_START(
      "记录保存在所给文件夹的嵌入式数据库中，下次启动仍在。",
      "The record is in an embedded database in the folder given; the next start finds it there."),
  FROM_AN_EARLIER_START(
      "以下各页取自上次运行留在数据库中的记录，没有重走场景；未获办理的步骤不入记录，所以这里没有。",
      "These pages come from the record that an earlier start left in the database; the scenario was"
          + " not walked again. What was refused is on no record, so the steps are not here.");

  private final Words words;

  Kept(String zh, String en) {
    this.words = new Words(zh, en);
  }

  Words words() {
    return words;
  }
}
