package org.sunlit.catalog;

import java.util.Locale;
import org.sunlit.visibility.Community;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** Whose own interests a matter touches (C4.4). */
public enum Stakeholder {
  CADRES_AND_PARTY_MEMBERS("党员干部", "cadres and Party members", Community.PARTY_MEMBERS),
  STAFF("教师员工", "staff", Community.STAFF),
  STUDENTS("学生", "students", Community.STUDENTS),
  PARENTS("家长", "parents", Community.PARENTS);

  private final Words words;
  private final Community community;

  Stakeholder(String zh, String en, Community community) {
    this.words = new Words(zh, en);
    this.community = community;
  }

  /** The community that C5.3 asks when their interests are touched. */
  public Community community() {
    return community;
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }
}
