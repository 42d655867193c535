package org.sunlit;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sunlit.accountability.AccountabilityProcedure;
import org.sunlit.accountability.AccountabilityStage;
import org.sunlit.example.ExampleProcedure;
import org.sunlit.example.ExampleStage;
import org.sunlit.finding.FindingProcedure;
import org.sunlit.finding.FindingStage;
import org.sunlit.inspection.InspectionProcedure;
import org.sunlit.inspection.InspectionStage;
import org.sunlit.listing.ListProcedure;
import org.sunlit.listing.ListStage;
import org.sunlit.outlet.OutletProcedure;
import org.sunlit.outlet.OutletStage;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Moves;
import org.sunlit.report.ReportProcedure;
import org.sunlit.report.ReportStage;
import org.sunlit.request.RequestProcedure;
import org.sunlit.request.RequestStage;
import org.sunlit.task.TaskProcedure;
import org.sunlit.task.TaskStage;
import org.sunlit.withholding.WithholdingProcedure;
import org.sunlit.withholding.WithholdingStage;
import org.sunlit.words.Words;

/** The tables of every kind of subject but the disclosure items, as documents tell them. */
final class OtherTables {

  /** One kind of subject. */
  record Of<S extends Enum<S>>(
      Words title, String what, Class<S> stages, Moves<S> moves, Function<S, Words> words) {
    MoveTable<S> table() {
      return MoveTable.of(stages, moves, words);
    }
  }

  static final List<Of<?>> ALL =
      List.of(
          new Of<>(
              new Words("公开清单", "a unit's list"),
              "How a unit's list comes into force: the unit proposes, the office checks, the leading group adopts or delegates.",
              ListStage.class,
              ListProcedure.TABLE,
              ListStage::words),
          new Of<>(
              new Words("新事项", "a request for an entry"),
              "“New matter, no entry yet”: anyone of the school asks, the office answers in time.",
              RequestStage.class,
              RequestProcedure.TABLE,
              RequestStage::words),
          new Of<>(
              new Words("不予公开", "what is withheld"),
              "Not disclosing is a decision too: proposed, reviewed, approved, filed, and looked at again.",
              WithholdingStage.class,
              WithholdingProcedure.TABLE,
              WithholdingStage::words),
          new Of<>(
              new Words("交办事项", "a task"),
              "What the leading group decided or wants done: the office gives it to a unit, the unit answers, the office accepts.",
              TaskStage.class,
              TaskProcedure.TASKS,
              TaskStage::words),
          new Of<>(
              new Words("改进建议", "a suggestion for improvement"),
              "What the supervision group suggests is tracked until the unit's reply is accepted.",
              TaskStage.class,
              TaskProcedure.SUGGESTIONS,
              TaskStage::words),
          new Of<>(
              new Words("监督发现的问题", "a finding"),
              "What supervision finds, by a rule or by a person: nobody with a stake confirms, verifies or closes it; the unit puts it right.",
              FindingStage.class,
              FindingProcedure.TABLE,
              FindingStage::words),
          new Of<>(
              new Words("责任追究", "an accountability case"),
              "For a grave finding a person refers a case; it is decided elsewhere, and nothing is kept but number, organ, date and outcome.",
              AccountabilityStage.class,
              AccountabilityProcedure.TABLE,
              AccountabilityStage::words),
          new Of<>(
              new Words("典型经验", "a good example"),
              "An item or a unit that the office holds up to others.",
              ExampleStage.class,
              ExampleProcedure.TABLE,
              ExampleStage::words),
          new Of<>(
              new Words("检查", "an inspection"),
              "Units are held against the plan and the school's rules; each is judged in four aspects by somebody without a stake in it.",
              InspectionStage.class,
              InspectionProcedure.TABLE,
              InspectionStage::words),
          new Of<>(
              new Words("办公室情况通报", "the office's briefing"),
              "The office reports to the leading group; no day stays unreported for longer than the cycle.",
              ReportStage.class,
              ReportProcedure.BRIEFINGS,
              ReportStage::words),
          new Of<>(
              new Words("监督检查工作报告", "the supervision report"),
              "The supervision group reports to the leading group; no day stays unreported for longer than the cycle.",
              ReportStage.class,
              ReportProcedure.SUPERVISION_REPORTS,
              ReportStage::words),
          new Of<>(
              new Words("发布渠道", "an outlet"),
              "An outlet as a whole: made anew where the office orders it, say, after its server was lost.",
              OutletStage.class,
              OutletProcedure.TABLE,
              OutletStage::words));

  private OtherTables() {}

  /** The gates that one of these tables names and no disclosure procedure does. */
  static Set<String> gates() {
    Set<String> own =
        ALL.stream().flatMap(each -> each.moves().gates().stream()).collect(Collectors.toSet());
    DisclosureProcedure.tables().forEach(each -> own.removeAll(each.gates()));
    return own;
  }

  /** Every table there is. */
  static Stream<Moves<?>> everyTable() {
    return Stream.concat(DisclosureProcedure.tables().stream(), ALL.stream().map(Of::moves));
  }

  /** Whether some table has a move of this name. */
  static boolean has(String move) {
    return everyTable().flatMap(each -> each.all().stream()).map(Move::name).anyMatch(move::equals);
  }
}
