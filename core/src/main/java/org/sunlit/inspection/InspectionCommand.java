package org.sunlit.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunlit.finding.Aspect;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.organization.PlanVersion;
import org.sunlit.procedure.Move;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Command;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.SubjectId;
import org.sunlit.reminder.InspectionForm;
import org.sunlit.visibility.UnitId;

/** What the supervision group may order about an inspection. */
public sealed interface InspectionCommand extends Command<InspectionInHand, InspectionFact> {
  @Override
  Move<InspectionStage> move();

  /** The paper of what was written about an inspection or a unit in it. */
  record InspectionPaper(String text) {}

  /**
   * Begins to inspect some units.
   *
   * @param subject the id of the new inspection, from {@code OfficeDesk.newInspection()}
   * @param plan the version of the plan by which they are measured, if they are
   * @param rules the school's own rules by which they are, by the ids of their documents
   * @param text what it is for
   */
  record OpenInspection(
      @NotNull SubjectId subject,
      @NotNull InspectionForm form,
      @NotEmpty @Within(Limit.ENTRIES) List<@NotNull UnitId> units,
      @Nullable PlanVersion plan,
      @NotNull @Within(Limit.POINTS) List<@NotBlank @Within(Limit.REFERENCE) String> rules,
      @NotBlank @Within(Limit.REASON) String text)
      implements InspectionCommand {
    @Override
    public Move<InspectionStage> move() {
      return InspectionProcedure.OPEN_INSPECTION;
    }

    @Override
    public Deed<InspectionFact> decide(InspectionInHand view, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new InspectionPaper(text.strip()));
      Brief brief =
          new Brief(form, units.stream().distinct().toList(), plan, rules, paper.digest());
      return Deed.<InspectionFact>of(new InspectionFact.Opened(brief)).and(paper);
    }
  }

  /**
   * Says how one of the units was found to be; said again, it replaces what was said before.
   *
   * @param findings what was found, raised before as subjects of their own
   * @param text what else was seen
   */
  record JudgeUnit(
      @NotNull SubjectId subject,
      @NotNull UnitId unit,
      @NotNull Map<@NotNull Aspect, @NotNull Judgement> aspects,
      @NotNull @Within(Limit.POINTS) List<@NotNull SubjectId> findings,
      @Nullable @Within(Limit.REASON) String text)
      implements InspectionCommand {
    @Override
    public Move<InspectionStage> move() {
      return InspectionProcedure.JUDGE_UNIT;
    }

    @Override
    public Deed<InspectionFact> decide(InspectionInHand view, Circumstances circumstances) {
      if (text == null || text.isBlank()) {
        return Deed.of(new InspectionFact.UnitJudged(new Judged(unit, aspects, findings, null)));
      }
      Content paper = circumstances.file(subject, new InspectionPaper(text.strip()));
      return Deed.<InspectionFact>of(
              new InspectionFact.UnitJudged(new Judged(unit, aspects, findings, paper.digest())))
          .and(paper);
    }
  }

  /** Ends it with its result; the units inspected learn of what concerns them. */
  record ConcludeInspection(
      @NotNull SubjectId subject, @NotBlank @Within(Limit.REASON) String result)
      implements InspectionCommand {
    @Override
    public Move<InspectionStage> move() {
      return InspectionProcedure.CONCLUDE_INSPECTION;
    }

    @Override
    public Deed<InspectionFact> decide(InspectionInHand view, Circumstances circumstances) {
      return closed(subject, result, circumstances);
    }
  }

  /** Gives it up. */
  record DropInspection(@NotNull SubjectId subject, @NotBlank @Within(Limit.REASON) String reason)
      implements InspectionCommand {
    @Override
    public Move<InspectionStage> move() {
      return InspectionProcedure.DROP_INSPECTION;
    }

    @Override
    public Deed<InspectionFact> decide(InspectionInHand view, Circumstances circumstances) {
      return closed(subject, reason, circumstances);
    }
  }

  private static Deed<InspectionFact> closed(
      SubjectId subject, String text, Circumstances circumstances) {
    Content paper = circumstances.file(subject, new InspectionPaper(text.strip()));
    return Deed.<InspectionFact>of(new InspectionFact.Closed(paper.digest())).and(paper);
  }
}
