package org.sunlit.supervision;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sunlit.calendar.Period;
import org.sunlit.finding.Aspect;
import org.sunlit.finding.Finding;
import org.sunlit.finding.FindingDates;
import org.sunlit.finding.FindingFact;
import org.sunlit.finding.FindingStage;
import org.sunlit.finding.Findings;
import org.sunlit.finding.Timeliness;
import org.sunlit.inspection.Brief;
import org.sunlit.inspection.Inspection;
import org.sunlit.inspection.InspectionStage;
import org.sunlit.inspection.Inspections;
import org.sunlit.inspection.Judged;
import org.sunlit.inspection.Judgement;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.organization.Unit;
import org.sunlit.record.Log;
import org.sunlit.record.Transaction;
import org.sunlit.reminder.InspectionForm;
import org.sunlit.visibility.UnitId;

/** Counts what supervision did and found; changes nothing. */
public final class Supervised {
  private final SchoolProfile school;
  private final Inspections inspections;
  private final Log<FindingFact> findings;

  public Supervised(SchoolProfile school, Inspections inspections, Log<FindingFact> findings) {
    this.school = school;
    this.inspections = inspections;
    this.findings = findings;
  }

  FindingFigures findings(Transaction transaction, Period period) {
    List<Finding> all =
        transaction.subjects(Findings.PREFIX).stream()
            .map(each -> Log.fold(findings, Finding.unborn(each), transaction.entries(each)))
            .toList();
    Map<FindingStage, Integer> byStage = new EnumMap<>(FindingStage.class);
    all.forEach(each -> byStage.merge(each.stage(), 1, Integer::sum));
    List<Finding> raised = all.stream().filter(each -> wasRaisedIn(period, each)).toList();
    FindingDates dates = new FindingDates(school.calendar(), school.parameters());
    return new FindingFigures(
        byStage,
        raised.size(),
        count(raised, each -> dates.notified(each, transaction.now())),
        count(raised, each -> dates.rectified(each, transaction.now())));
  }

  private boolean wasRaisedIn(Period period, Finding finding) {
    return Optional.ofNullable(finding.raisedAt())
        .filter(each -> period.contains(school.calendar().dayOf(each)))
        .isPresent();
  }

  private static Map<Timeliness, Integer> count(
      List<Finding> findings, Function<Finding, Optional<Timeliness>> how) {
    Map<Timeliness, Integer> counts = new EnumMap<>(Timeliness.class);
    findings.stream()
        .flatMap(each -> how.apply(each).stream())
        .forEach(each -> counts.merge(each, 1, Integer::sum));
    return counts;
  }

  InspectionFigures inspections(Transaction transaction, Period period) {
    List<Inspection> concluded =
        inspections.all(transaction).stream()
            .filter(each -> each.stage() == InspectionStage.CONCLUDED)
            .filter(each -> isIn(period, each))
            .toList();
    Map<InspectionForm, Integer> byForm = new EnumMap<>(InspectionForm.class);
    concluded.stream()
        .flatMap(each -> each.brief().stream())
        .map(Brief::form)
        .forEach(each -> byForm.merge(each, 1, Integer::sum));
    Map<Aspect, Map<Judgement, Integer>> judgements = new EnumMap<>(Aspect.class);
    for (Inspection inspection : concluded) {
      for (Judged judged : inspection.judged()) {
        judged
            .aspects()
            .forEach(
                (aspect, is) ->
                    judgements
                        .computeIfAbsent(aspect, each -> new EnumMap<>(Judgement.class))
                        .merge(is, 1, Integer::sum));
      }
    }
    return new InspectionFigures(byForm, judgements, notInspected(concluded));
  }

  private boolean isIn(Period period, Inspection inspection) {
    return Optional.ofNullable(inspection.since())
        .filter(each -> period.contains(school.calendar().dayOf(each)))
        .isPresent();
  }

  private List<UnitId> notInspected(List<Inspection> concluded) {
    return school.units().stream()
        .filter(each -> each.kind().answersForItself())
        .map(Unit::id)
        .filter(unit -> concluded.stream().noneMatch(each -> each.of(unit).isPresent()))
        .toList();
  }
}
