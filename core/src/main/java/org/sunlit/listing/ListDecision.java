package org.sunlit.listing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.procedure.Move;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.Digest;
import org.sunlit.record.ReasonPaper;
import org.sunlit.record.SubjectId;

/** What the office and the leading group do with a version, bound to its digest. */
public sealed interface ListDecision extends ListCommand {

  /** The version that is meant: exactly these entries. */
  Digest digest();

  @Override
  default Deed<ListFact> decide(Listing listing, Circumstances circumstances) {
    return Deed.nothing();
  }

  /** Finds that the list is complete and fits the rest of the catalog. */
  record CheckList(@NotNull SubjectId subject, @NotNull Digest digest) implements ListDecision {
    @Override
    public Move<ListStage> move() {
      return ListProcedure.CHECK_LIST;
    }
  }

  /** Gives the list back to the unit, as its draft again. */
  record SendBackList(
      @NotNull SubjectId subject,
      @NotNull Digest digest,
      @NotBlank @Within(Limit.REASON) String reason)
      implements ListDecision {
    @Override
    public Move<ListStage> move() {
      return ListProcedure.SEND_BACK_LIST;
    }

    @Override
    public Deed<ListFact> decide(Listing listing, Circumstances circumstances) {
      return returned(listing, reason, circumstances);
    }
  }

  /** Does not adopt the list; it is the unit's draft again. */
  record RefuseList(
      @NotNull SubjectId subject,
      @NotNull Digest digest,
      @NotBlank @Within(Limit.REASON) String reason)
      implements ListDecision {
    @Override
    public Move<ListStage> move() {
      return ListProcedure.REFUSE_LIST;
    }

    @Override
    public Deed<ListFact> decide(Listing listing, Circumstances circumstances) {
      return returned(listing, reason, circumstances);
    }
  }

  /**
   * Puts the list in force in the place of the version before.
   *
   * @param resolvedOn the day on which it was resolved
   * @param resolution as it is cited, such as the number of the minutes
   */
  record AdoptList(
      @NotNull SubjectId subject,
      @NotNull Digest digest,
      @NotNull LocalDate resolvedOn,
      @NotBlank @Within(Limit.TITLE) String resolution)
      implements ListDecision {
    @Override
    public Move<ListStage> move() {
      return ListProcedure.ADOPT_LIST;
    }

    @Override
    public Deed<ListFact> decide(Listing listing, Circumstances circumstances) {
      ListPaper paper = listing.requiredPending();
      int number = listing.list().adopted().size() + 1;
      Content minutes = circumstances.file(subject, new MinutesPaper(resolution.strip()));
      return Deed.<ListFact>of(
              new ListFact.Adopted(
                  number, digest, resolvedOn, listing.adoptedBy(), minutes.digest()))
          .and(
              minutes,
              listing.inForce(paper, number, resolvedOn),
              new RequirementsInForce(subject, listing.unit(), paper.requirements()))
          .answering(Map.of("version", String.valueOf(number)));
    }
  }

  private static Deed<ListFact> returned(
      Listing listing, String reason, Circumstances circumstances) {
    Content paper = circumstances.file(listing.list().id(), new ReasonPaper(reason.strip()));
    return Deed.<ListFact>of(new ListFact.SentBack(paper.digest()))
        .and(paper, listing.draftAgain());
  }
}
