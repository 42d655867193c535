package org.sunlit.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.procedure.Move;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Command;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.ReasonPaper;
import org.sunlit.record.SubjectId;
import org.sunlit.reminder.InspectionForm;
import org.sunlit.words.Words;

/** What may be ordered about a finding; to put it right is the unit's, the rest the group's. */
public sealed interface FindingCommand extends Command<FindingCase, FindingFact>
    permits FindingCommand.RaiseFinding,
        FindingCommand.ConfirmFinding,
        FindingCommand.DismissFinding,
        RectificationCommand {
  @Override
  Move<FindingStage> move();

  /**
   * Raises what a person has found.
   *
   * @param subject the id of the new finding, from {@code SupervisionDesk.newFinding()}
   * @param about an item, an entry as {@code entry-S-37} or a unit as {@code unit-finance}
   */
  record RaiseFinding(
      @NotNull SubjectId subject,
      @NotNull SubjectId about,
      @NotNull InspectionForm inspection,
      @NotNull Aspect aspect,
      @NotNull Shortcoming shortcoming,
      @NotBlank @Within(Limit.REASON) String text)
      implements FindingCommand {
    @Override
    public Move<FindingStage> move() {
      return FindingProcedure.RAISE_FINDING;
    }

    @Override
    public Deed<FindingFact> decide(FindingCase view, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new FindingPaper(Words.same(text.strip())));
      return Deed.<FindingFact>of(
              new FindingFact.FoundByInspection(
                  inspection, about, view.required(), aspect, shortcoming, paper.digest()))
          .and(paper);
    }
  }

  /** Says that it is so; from now on the unit knows of it. */
  record ConfirmFinding(@NotNull SubjectId subject) implements FindingCommand {
    @Override
    public Move<FindingStage> move() {
      return FindingProcedure.CONFIRM_FINDING;
    }

    @Override
    public Deed<FindingFact> decide(FindingCase view, Circumstances circumstances) {
      return Deed.nothing();
    }
  }

  /** Says that it is none; the same rule does not raise it again. */
  record DismissFinding(@NotNull SubjectId subject, @NotBlank @Within(Limit.REASON) String reason)
      implements FindingCommand {
    @Override
    public Move<FindingStage> move() {
      return FindingProcedure.DISMISS_FINDING;
    }

    @Override
    public Deed<FindingFact> decide(FindingCase view, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new ReasonPaper(reason.strip()));
      return Deed.<FindingFact>of(new FindingFact.Dismissed(paper.digest())).and(paper);
    }
  }
}
