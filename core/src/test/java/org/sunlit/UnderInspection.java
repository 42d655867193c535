package org.sunlit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sunlit.finding.Aspect;
import org.sunlit.finding.FindingCommand.RaiseFinding;
import org.sunlit.finding.Findings;
import org.sunlit.finding.Shortcoming;
import org.sunlit.inspection.InspectionCommand.ConcludeInspection;
import org.sunlit.inspection.InspectionCommand.DropInspection;
import org.sunlit.inspection.InspectionCommand.JudgeUnit;
import org.sunlit.inspection.InspectionCommand.OpenInspection;
import org.sunlit.inspection.InspectionStage;
import org.sunlit.inspection.Inspections;
import org.sunlit.inspection.Judgement;
import org.sunlit.organization.PlanVersion;
import org.sunlit.record.Actor;
import org.sunlit.record.SubjectId;
import org.sunlit.reminder.InspectionForm;
import org.sunlit.visibility.UnitId;

/** An inspection of student affairs by the head of audit, driven as far as a test needs it. */
public final class UnderInspection {
  public static final UnitId UNIT = new UnitId("student-affairs");
  public static final PlanVersion PLAN = new PlanVersion("sunlight-plan", 2);

  public final School school;
  public final SubjectId id;

  private UnderInspection(School school) {
    this.school = school;
    this.id = school.sunlit.office().newInspection();
  }

  public static UnderInspection in(School school) {
    return new UnderInspection(school);
  }

  public static UnderInspection at(InspectionStage stage, School school) {
    UnderInspection inspection = in(school);
    if (stage == InspectionStage.NEW) return inspection;
    school.done(School.SUPERVISOR, inspection.opening());
    switch (stage) {
      case NEW, UNDER_WAY -> {}
      case CONCLUDED -> {
        school.done(School.SUPERVISOR, inspection.judgement());
        school.done(School.SUPERVISOR, inspection.conclusion());
      }
      case DROPPED -> school.done(School.SUPERVISOR, inspection.drop());
    }
    return inspection;
  }

  public OpenInspection opening() {
    return opening(List.of(UNIT));
  }

  public OpenInspection opening(List<UnitId> units) {
    return opening(units, PLAN, List.of("posts-rule"));
  }

  public OpenInspection opening(List<UnitId> units, PlanVersion plan, List<String> rules) {
    return new OpenInspection(
        id, InspectionForm.SPECIAL_INSPECTION, units, plan, rules, "检查方案落实情况");
  }

  public JudgeUnit judgement() {
    return judgement(UNIT, all(Judgement.IN_ORDER), List.of());
  }

  public JudgeUnit judgement(
      UnitId unit, Map<Aspect, Judgement> aspects, List<SubjectId> findings) {
    return new JudgeUnit(id, unit, aspects, findings, "台账齐全");
  }

  public ConcludeInspection conclusion() {
    return new ConcludeInspection(id, "总体较好");
  }

  public DropInspection drop() {
    return new DropInspection(id, "与年度检查合并");
  }

  /** Each of the four aspects. */
  public static Map<Aspect, Judgement> all(Judgement judgement) {
    Map<Aspect, Judgement> all = new EnumMap<>(Aspect.class);
    for (Aspect each : Aspect.values()) {
      if (each != Aspect.OTHER) all.put(each, judgement);
    }
    return all;
  }

  /** Each in order but one. */
  public static Map<Aspect, Judgement> amiss(Aspect aspect) {
    Map<Aspect, Judgement> all = all(Judgement.IN_ORDER);
    all.put(aspect, Judgement.AMISS);
    return all;
  }

  /** Something that was found of a unit. */
  public SubjectId finding(Actor by, UnitId unit, Aspect aspect) {
    SubjectId finding = school.sunlit.supervision().newFinding();
    school.done(
        by,
        new RaiseFinding(
            finding,
            Findings.about(unit),
            InspectionForm.SPECIAL_INSPECTION,
            aspect,
            Shortcoming.NOT_IN_ORDER,
            "清单没有公开范围"));
    return finding;
  }

  /** The inspection as the supervision group sees it. */
  public Inspections.OnDesk onDesk() {
    return Objects.requireNonNull(
        school.sunlit.office().inspections(School.SUPERVISOR).stream()
            .filter(each -> each.inspection().id().equals(id))
            .findFirst()
            .orElse(null));
  }
}
