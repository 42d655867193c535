package org.sunlit;

import org.sunlit.finding.Aspect;
import org.sunlit.finding.FindingCommand.ConfirmFinding;
import org.sunlit.finding.FindingCommand.DismissFinding;
import org.sunlit.finding.FindingCommand.RaiseFinding;
import org.sunlit.finding.FindingStage;
import org.sunlit.finding.Findings;
import org.sunlit.finding.Shortcoming;
import org.sunlit.record.SubjectId;
import org.sunlit.reminder.InspectionForm;
import org.sunlit.visibility.UnitId;

/** Something that a person of the supervision group found, driven as far as a test needs it. */
public final class RaisedFinding {
  public static final SubjectId UNIT = Findings.about(new UnitId("student-affairs"));

  public final School school;
  public final SubjectId id;
  private final SubjectId about;

  private RaisedFinding(School school, SubjectId about) {
    this.school = school;
    this.about = about;
    this.id = school.sunlit.supervision().newFinding();
  }

  /** Nothing is said of it yet. */
  public static RaisedFinding in(School school) {
    return about(UNIT, school);
  }

  public static RaisedFinding about(SubjectId about, School school) {
    return new RaisedFinding(school, about);
  }

  public static RaisedFinding at(FindingStage stage, School school) {
    return in(school).drivenTo(stage);
  }

  public RaiseFinding raising() {
    return new RaiseFinding(
        id,
        about,
        InspectionForm.SPECIAL_INSPECTION,
        Aspect.DISCLOSURE,
        Shortcoming.NOT_IN_ORDER,
        "公开栏内容陈旧");
  }

  public RaisedFinding drivenTo(FindingStage stage) {
    if (stage == FindingStage.NEW) return this;
    school.done(School.SUPERVISOR, raising());
    switch (stage) {
      case NEW, RAISED -> {}
      case CONFIRMED -> school.done(School.SUPERVISOR, new ConfirmFinding(id));
      case DISMISSED -> school.done(School.SUPERVISOR, new DismissFinding(id, "已经更新"));
    }
    return this;
  }

  /** As the supervision group sees it. */
  public Findings.OnDesk onDesk() {
    return school.sunlit.supervision().findings(School.SUPERVISOR).stream()
        .filter(each -> each.finding().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
