package org.sunlit.organization;

import static org.sunlit.calendar.Confidence.FROM_MEMORY;
import static org.sunlit.calendar.Confidence.INFERRED;

import java.util.Locale;
import org.sunlit.calendar.Confidence;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * What a body is, and by which shares it resolves unless the school's profile says otherwise; each
 * default with where it comes from and how sure that is.
 */
public enum BodyKind {
  WORKING_GROUP(
      new Words("工作小组", "working group"),
      "at least 2/3 of due",
      "more than 1/2 of present",
      "C5.5",
      INFERRED),
  LEADING_GROUP(
      new Words("领导小组", "leading group"),
      "at least 2/3 of due",
      "more than 1/2 of present",
      "C5.5",
      INFERRED),
  /** Inspects and reports; no body that matters are deliberated by (C2.18). */
  SUPERVISION_GROUP(
      new Words("监督检查小组", "supervision group"),
      "at least 2/3 of due",
      "more than 1/2 of present",
      "C2.18",
      INFERRED),
  PARTY_COMMITTEE(
      new Words("党委会", "Party committee"),
      "at least 2/3 of due",
      "more than 1/2 of due",
      "《关于坚持和完善普通高等学校党委领导下的校长负责制的实施意见》",
      FROM_MEMORY),
  PRESIDENTS_MEETING(
      new Words("校长办公会议", "president's office meeting"),
      "at least 1/2 of due",
      "more than 1/2 of present",
      "《关于坚持和完善普通高等学校党委领导下的校长负责制的实施意见》",
      FROM_MEMORY),
  STAFF_CONGRESS(
      new Words("教职工代表大会", "staff congress"),
      "at least 2/3 of due",
      "more than 1/2 of due",
      "《学校教职工代表大会规定》（教育部令第32号）",
      FROM_MEMORY),
  ACADEMIC_COMMITTEE(
      new Words("学术委员会", "academic committee"),
      "at least 2/3 of due",
      "at least 2/3 of present",
      "《高等学校学术委员会规程》（教育部令第35号）",
      FROM_MEMORY),
  COLLEGE_JOINT_MEETING(
      new Words("学院党政联席会议", "college joint meeting"),
      "at least 2/3 of due",
      "more than 1/2 of due",
      "C2.8",
      INFERRED),
  OTHER(
      new Words("其他机构", "other body"),
      "at least 2/3 of due",
      "more than 1/2 of present",
      "C5.5",
      INFERRED);

  private final Words words;
  private final Fraction quorum;
  private final Fraction majority;
  private final String basis;
  private final Confidence confidence;

  BodyKind(Words words, String quorum, String majority, String basis, Confidence confidence) {
    this.words = words;
    this.quorum = Fraction.parse(quorum);
    this.majority = Fraction.parse(majority);
    this.basis = basis;
    this.confidence = confidence;
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }

  /** Where it stands among the bodies of an entry: lower goes first (C5.5). */
  int turn() {
    return switch (this) {
      case PARTY_COMMITTEE,
          PRESIDENTS_MEETING,
          STAFF_CONGRESS,
          ACADEMIC_COMMITTEE,
          COLLEGE_JOINT_MEETING,
          SUPERVISION_GROUP,
          OTHER ->
          0;
      case WORKING_GROUP -> 1;
      case LEADING_GROUP -> 2;
    };
  }

  /** How many of its members have to be there. */
  public Fraction quorum() {
    return quorum;
  }

  /** How many have to be in favour of what it resolves by vote. */
  public Fraction majority() {
    return majority;
  }

  /** Where these two shares come from: a clause of the founding plan or a document. */
  public String basis() {
    return basis;
  }

  public Confidence confidence() {
    return confidence;
  }
}
