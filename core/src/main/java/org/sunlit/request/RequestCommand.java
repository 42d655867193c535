package org.sunlit.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.sunlit.input.Code;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.procedure.Move;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Command;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.Digest;
import org.sunlit.record.Erasure;
import org.sunlit.record.ErasureReason;
import org.sunlit.record.ReasonPaper;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.UnitId;

/** What may be ordered about a request for a new entry. */
public sealed interface RequestCommand extends Command<RequestInHand, RequestFact> {
  @Override
  Move<RequestStage> move();

  /**
   * Says that a matter has no entry yet.
   *
   * @param subject the id of the new request, from {@code CatalogDesk.newRequest()}
   * @param unit whose list it belongs on, if the asker has an idea
   */
  record RequestEntry(
      @NotNull SubjectId subject,
      @NotBlank @Within(Limit.TITLE) String title,
      @NotBlank @Within(Limit.REASON) String description,
      @Nullable UnitId unit)
      implements RequestCommand {
    @Override
    public Move<RequestStage> move() {
      return RequestProcedure.REQUEST_ENTRY;
    }

    @Override
    public Deed<RequestFact> decide(RequestInHand view, Circumstances circumstances) {
      Content paper =
          circumstances.file(subject, new RequestPaper(title.strip(), description.strip()));
      return Deed.<RequestFact>of(new RequestFact.Asked(unit, paper.digest())).and(paper);
    }
  }

  /** Answers with the entry under which the matter belongs. */
  record AssignRequest(
      @NotNull SubjectId subject,
      @NotBlank @Code String entry,
      @NotBlank @Within(Limit.REASON) String reason)
      implements RequestCommand {
    @Override
    public Move<RequestStage> move() {
      return RequestProcedure.ASSIGN_REQUEST;
    }

    @Override
    public Deed<RequestFact> decide(RequestInHand view, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new ReasonPaper(reason.strip()));
      return Deed.<RequestFact>of(new RequestFact.Assigned(entry, paper.digest())).and(paper);
    }
  }

  /** Answers that the unit's list will hold it. */
  record PromiseEntry(
      @NotNull SubjectId subject,
      @NotNull UnitId unit,
      @NotBlank @Within(Limit.REASON) String reason)
      implements RequestCommand {
    @Override
    public Move<RequestStage> move() {
      return RequestProcedure.PROMISE_ENTRY;
    }

    @Override
    public Deed<RequestFact> decide(RequestInHand view, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new ReasonPaper(reason.strip()));
      return Deed.<RequestFact>of(new RequestFact.Promised(unit, paper.digest())).and(paper);
    }
  }

  /**
   * Answers that it is not disclosed.
   *
   * @param withholding where in the register that stands, with its ground and who approved it
   */
  record DeclineRequest(
      @NotNull SubjectId subject,
      @NotNull SubjectId withholding,
      @NotBlank @Within(Limit.REASON) String reason)
      implements RequestCommand {
    @Override
    public Move<RequestStage> move() {
      return RequestProcedure.DECLINE_REQUEST;
    }

    @Override
    public Deed<RequestFact> decide(RequestInHand view, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new ReasonPaper(reason.strip()));
      return Deed.<RequestFact>of(new RequestFact.Declined(withholding, paper.digest())).and(paper);
    }
  }

  /** Names the entry that was promised and is in force now. */
  record FulfilRequest(@NotNull SubjectId subject, @NotBlank @Code String entry)
      implements RequestCommand {
    @Override
    public Move<RequestStage> move() {
      return RequestProcedure.FULFIL_REQUEST;
    }

    @Override
    public Deed<RequestFact> decide(RequestInHand view, Circumstances circumstances) {
      return Deed.of(new RequestFact.Fulfilled(entry));
    }
  }

  /** Erases what the asker or the office wrote, where it names persons. */
  record EraseRequestPaper(
      @NotNull SubjectId subject, @NotNull Digest content, @NotNull ErasureReason reason)
      implements RequestCommand, Erasure.Order {
    @Override
    public Move<RequestStage> move() {
      return RequestProcedure.ERASE_REQUEST_PAPER;
    }

    @Override
    public Deed<RequestFact> decide(RequestInHand view, Circumstances circumstances) {
      return Deed.<RequestFact>of(new RequestFact.PaperErased(content, reason))
          .removing(view.papers().apply(content).stream().toList());
    }
  }
}
