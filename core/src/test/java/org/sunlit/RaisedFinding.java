package org.sunlit;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sunlit.accountability.AccountabilityCommand.RecordAccountabilityOutcome;
import org.sunlit.accountability.AccountabilityCommand.ReferAccountability;
import org.sunlit.accountability.AccountabilityOrgan;
import org.sunlit.accountability.AccountabilityOutcome;
import org.sunlit.accountability.AccountabilityStage;
import org.sunlit.finding.Aspect;
import org.sunlit.finding.FindingCommand.ConfirmFinding;
import org.sunlit.finding.FindingCommand.DismissFinding;
import org.sunlit.finding.FindingCommand.RaiseFinding;
import org.sunlit.finding.FindingStage;
import org.sunlit.finding.Findings;
import org.sunlit.finding.RectificationCommand.CloseFinding;
import org.sunlit.finding.RectificationCommand.IssueRectificationOpinion;
import org.sunlit.finding.RectificationCommand.ReportRectification;
import org.sunlit.finding.Shortcoming;
import org.sunlit.item.Attachment;
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
    if (stage == FindingStage.DISMISSED) {
      school.done(School.SUPERVISOR, new DismissFinding(id, "已经更新"));
      return this;
    }
    return onTo(stage);
  }

  /** From where it stands, along the usual way. */
  public RaisedFinding onTo(FindingStage stage) {
    while (stage() != stage) {
      switch (stage()) {
        case RAISED -> school.done(School.SUPERVISOR, new ConfirmFinding(id));
        case CONFIRMED ->
            school.done(School.SUPERVISOR, new IssueRectificationOpinion(id, "请更新公开栏"));
        case RECTIFYING -> school.done(School.HANDLER, report());
        case REPORTED -> school.done(School.SUPERVISOR, new CloseFinding(id));
        case NEW, CLOSED, DISMISSED ->
            throw new IllegalArgumentException("no way leads on to " + stage);
      }
    }
    return this;
  }

  private FindingStage stage() {
    return onDesk().finding().stage();
  }

  public ReportRectification report() {
    return new ReportRectification(id, "已经更新", List.of(photograph()), null);
  }

  /** Uploaded just now. */
  public Attachment photograph() {
    byte[] bytes = "更新后的公开栏".getBytes(StandardCharsets.UTF_8);
    return school.sunlit.attach("公开栏.jpg", "image/jpeg", new ByteArrayInputStream(bytes));
  }

  /** Confirmed, and its accountability case driven to a stage. */
  public static RaisedFinding referredAt(AccountabilityStage stage, School school) {
    RaisedFinding finding = at(FindingStage.CONFIRMED, school);
    if (stage != AccountabilityStage.NEW) school.done(School.SUPERVISOR, finding.referring());
    if (stage == AccountabilityStage.CONCLUDED) {
      school.done(School.SUPERVISOR, finding.outcome());
    }
    return finding;
  }

  public ReferAccountability referring() {
    return new ReferAccountability(
        id, "JW-2026-3", AccountabilityOrgan.DISCIPLINE_OFFICE, school.clock.today());
  }

  public RecordAccountabilityOutcome outcome() {
    return new RecordAccountabilityOutcome(
        id, AccountabilityOutcome.CENSURED, school.clock.today());
  }

  /** As the supervision group sees it. */
  public Findings.OnDesk onDesk() {
    return school.sunlit.supervision().findings(School.SUPERVISOR).stream()
        .filter(each -> each.finding().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
