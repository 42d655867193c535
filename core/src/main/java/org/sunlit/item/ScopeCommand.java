package org.sunlit.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.ReasonPaper;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.VisibilityScope;

/** Changing who may see what is on show (C7.2.7). */
public sealed interface ScopeCommand extends ItemCommand {

  /**
   * Narrows the scope at once, as any one who may withdraw; every outlet that is now too wide is
   * taken down.
   */
  record NarrowScope(
      @NotNull SubjectId subject,
      @NotEmpty List<@NotNull Audience> scope,
      @NotBlank @Within(Limit.REASON) String reason)
      implements ScopeCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.NARROW_SCOPE;
    }

    /** Every version that was for more people than this. */
    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      Units units = dossier.school().order();
      VisibilityScope narrower = units.scope(scope);
      Content paper = circumstances.file(subject, new ReasonPaper(reason));
      return Deed.<ItemFact>of(
              new ItemFact.ScopeNarrowed(
                  dossier.item().versions().stream()
                      .filter(each -> units.includes(each.scope(), narrower))
                      .map(Version::number)
                      .toList(),
                  narrower,
                  paper.digest()))
          .and(paper);
    }
  }

  /** Shows what stands to more people, once a version with that scope is approved. */
  record WidenScope(@NotNull SubjectId subject) implements ScopeCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.WIDEN_SCOPE;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      return Deed.of(new ItemFact.VersionReplaced(dossier.requiredWider().number()));
    }
  }
}
