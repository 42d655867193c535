package org.sunlit.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.item.OutletStanding.Kind;
import org.sunlit.organization.Outlet;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.Digest;
import org.sunlit.record.FileUse;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/**
 * What a person says of an outlet that does not answer itself (C6.3): counted like an answer of its
 * own, until it gives one. Time on show runs from the confirmation, never from before it.
 */
public sealed interface StandingCommand extends ItemCommand, FileUse.Bringing {
  Words ANOTHER_CONFIRMS =
      new Words(
          "线下渠道须两人确认：已记录，待另一人确认后计入",
          "paper takes two people: this is recorded, and counts once another says the same");

  String outlet();

  /** The day on which it was looked at. */
  LocalDate seen();

  /** The address, or the place. */
  String place();

  String words();

  /** The SHA-256 of a kept file. */
  Digest evidence();

  @Override
  default List<Digest> files() {
    return List.of(evidence());
  }

  /** States it; on paper it takes another person who says the same. */
  private static Deed<ItemFact> confirming(
      StandingCommand order,
      Kind kind,
      int version,
      VisibilityScope reached,
      Dossier dossier,
      Circumstances circumstances) {
    Content paper =
        circumstances.file(
            order.subject(),
            new ConfirmationPaper(order.place().strip(), order.words().strip(), order.evidence()));
    boolean onPaper = dossier.school().outlet(order.outlet()).filter(Outlet::isOffline).isPresent();
    OutletStanding before = dossier.item().standings().get(order.outlet());
    OutletStanding.Confirmation first = before == null ? null : before.confirmation();
    boolean second =
        first != null
            && first.saysTheSame(kind, version, reached)
            && !circumstances.isSameHandAs(first.by());
    boolean alone = onPaper && !second;
    Deed<ItemFact> deed =
        Deed.<ItemFact>of(
                new ItemFact.StandingConfirmed(
                    order.outlet(), kind, version, reached, order.seen(), paper.digest(), alone))
            .and(paper)
            .answering(Map.of("paper", paper.digest().value()));
    return alone ? deed.warning(List.of(ANOTHER_CONFIRMS)) : deed;
  }

  /**
   * Confirms that what is wanted on an outlet stands there.
   *
   * @param digest of the version that stands
   * @param reached who can see it there
   */
  record ConfirmStanding(
      @NotNull SubjectId subject,
      @NotBlank @Within(Limit.REFERENCE) String outlet,
      @NotNull Digest digest,
      @NotEmpty @Within(Limit.AUDIENCES) List<@NotNull Audience> reached,
      @NotNull LocalDate seen,
      @NotBlank @Within(Limit.REASON) String place,
      @NotBlank @Within(Limit.REASON) String words,
      @NotNull Digest evidence)
      implements StandingCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.CONFIRM_STANDING;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      return confirming(
          this,
          Kind.LIVE,
          dossier.item().shown().orElseThrow().number(),
          dossier.school().order().scope(reached),
          dossier,
          circumstances);
    }
  }

  /** Confirms that nothing of the item stands on an outlet: it never did, or was taken down. */
  record ConfirmAbsence(
      @NotNull SubjectId subject,
      @NotBlank @Within(Limit.REFERENCE) String outlet,
      @NotNull LocalDate seen,
      @NotBlank @Within(Limit.REASON) String place,
      @NotBlank @Within(Limit.REASON) String words,
      @NotNull Digest evidence)
      implements StandingCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.CONFIRM_ABSENCE;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      return confirming(this, Kind.ABSENT, 0, VisibilityScope.NOBODY, dossier, circumstances);
    }
  }
}
