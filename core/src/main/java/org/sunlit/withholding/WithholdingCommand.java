package org.sunlit.withholding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

/** What may be ordered about something that is not to be disclosed. */
public sealed interface WithholdingCommand extends Command<WithholdingCase, WithholdingFact> {
  @Override
  Move<WithholdingStage> move();

  @Override
  default Deed<WithholdingFact> decide(WithholdingCase view, Circumstances circumstances) {
    return Deed.nothing();
  }

  /** An order that says something in words, which of a state secret nobody may. */
  interface InWords {
    /** What people wrote: each text that is there. */
    List<String> words();

    /** Whether all is said that has to be. */
    boolean isExplained();
  }

  /** An order that needs a reason. */
  interface WithReason extends InWords {
    @Nullable String reason();

    @Override
    default List<String> words() {
      return Optional.ofNullable(reason()).stream().toList();
    }

    @Override
    default boolean isExplained() {
      String given = reason();
      return given != null && !given.isBlank();
    }
  }

  /**
   * Proposes not to disclose an entry, an item, or a matter that is neither.
   *
   * @param subject the id of the new line, from {@code CatalogDesk.newWithholding()}
   * @param code what the register is to call it
   * @param count how many matters it stands for
   * @param document of the register of documents, where the ground needs one
   * @param title of what is withheld; never of a state secret
   * @param reason how the ground applies; never of a state secret
   */
  record ProposeWithholding(
      @NotNull SubjectId subject,
      @NotNull UnitId unit,
      @NotNull Ground ground,
      @NotBlank @Code String code,
      @Positive int count,
      @NotNull Extent extent,
      @Nullable @Code String entry,
      @Nullable SubjectId item,
      @Nullable @Code String document,
      @Nullable @Within(Limit.TITLE) String title,
      @Nullable @Within(Limit.REASON) String reason)
      implements WithholdingCommand, WithReason {
    @Override
    public Move<WithholdingStage> move() {
      return WithholdingProcedure.PROPOSE_WITHHOLDING;
    }

    @Override
    public List<String> words() {
      return Stream.of(title, reason).flatMap(each -> Optional.ofNullable(each).stream()).toList();
    }

    @Override
    public boolean isExplained() {
      return title != null && !title.isBlank() && WithReason.super.isExplained();
    }

    @Override
    public Deed<WithholdingFact> decide(WithholdingCase view, Circumstances circumstances) {
      Content paper =
          title == null || reason == null
              ? null
              : circumstances.file(subject, new WithholdingPaper(title.strip(), reason.strip()));
      Deed<WithholdingFact> proposed =
          Deed.of(
              new WithholdingFact.Proposed(
                  unit,
                  ground,
                  code,
                  count,
                  extent,
                  entry,
                  item,
                  document,
                  paper == null ? null : paper.digest()));
      return paper == null ? proposed : proposed.and(paper);
    }
  }

  /** Finds that the ground applies. */
  record ReviewWithholding(@NotNull SubjectId subject) implements WithholdingCommand {
    @Override
    public Move<WithholdingStage> move() {
      return WithholdingProcedure.REVIEW_WITHHOLDING;
    }
  }

  /** Finds that the ground does not apply, so that it is disclosed. */
  record ObjectToWithholding(
      @NotNull SubjectId subject, @Nullable @Within(Limit.REASON) String reason)
      implements WithholdingCommand, WithReason {
    @Override
    public Move<WithholdingStage> move() {
      return WithholdingProcedure.OBJECT_TO_WITHHOLDING;
    }

    @Override
    public Deed<WithholdingFact> decide(WithholdingCase view, Circumstances circumstances) {
      return WithholdingCommand.dismissed(subject, reason, circumstances);
    }
  }

  /** Approves that it is not disclosed. */
  record ApproveWithholding(@NotNull SubjectId subject) implements WithholdingCommand {
    @Override
    public Move<WithholdingStage> move() {
      return WithholdingProcedure.APPROVE_WITHHOLDING;
    }
  }

  /** Does not approve it, so that it is disclosed. */
  record RefuseWithholding(
      @NotNull SubjectId subject, @Nullable @Within(Limit.REASON) String reason)
      implements WithholdingCommand, WithReason {
    @Override
    public Move<WithholdingStage> move() {
      return WithholdingProcedure.REFUSE_WITHHOLDING;
    }

    @Override
    public Deed<WithholdingFact> decide(WithholdingCase view, Circumstances circumstances) {
      return WithholdingCommand.dismissed(subject, reason, circumstances);
    }
  }

  /**
   * Files it.
   *
   * @param number under which the office files it
   */
  record FileWithholding(@NotNull SubjectId subject, @NotBlank @Code String number)
      implements WithholdingCommand {
    @Override
    public Move<WithholdingStage> move() {
      return WithholdingProcedure.FILE_WITHHOLDING;
    }

    @Override
    public Deed<WithholdingFact> decide(WithholdingCase view, Circumstances circumstances) {
      return Deed.of(new WithholdingFact.Filed(number));
    }
  }

  /**
   * Looks at it again.
   *
   * @param goesOn whether it has to be withheld still
   */
  record ReassessWithholding(@NotNull SubjectId subject, boolean goesOn)
      implements WithholdingCommand {
    @Override
    public Move<WithholdingStage> move() {
      return WithholdingProcedure.REASSESS_WITHHOLDING;
    }

    @Override
    public Deed<WithholdingFact> decide(WithholdingCase view, Circumstances circumstances) {
      return Deed.of(new WithholdingFact.Reassessed(goesOn));
    }
  }

  /** Lets it be withheld until the next review. */
  record RenewWithholding(@NotNull SubjectId subject) implements WithholdingCommand {
    @Override
    public Move<WithholdingStage> move() {
      return WithholdingProcedure.RENEW_WITHHOLDING;
    }

    @Override
    public Deed<WithholdingFact> decide(WithholdingCase view, Circumstances circumstances) {
      return Deed.of(new WithholdingFact.Renewed(view.withholding().renewals() + 1));
    }
  }

  /** Lets it be disclosed from now on. */
  record EndWithholding(@NotNull SubjectId subject) implements WithholdingCommand {
    @Override
    public Move<WithholdingStage> move() {
      return WithholdingProcedure.END_WITHHOLDING;
    }
  }

  private static Deed<WithholdingFact> dismissed(
      SubjectId subject, @Nullable String reason, Circumstances circumstances) {
    if (reason == null) return Deed.of(new WithholdingFact.Dismissed(null));
    Content paper = circumstances.file(subject, new ReasonPaper(reason.strip()));
    return Deed.<WithholdingFact>of(new WithholdingFact.Dismissed(paper.digest())).and(paper);
  }

  /** Erases title and reason of something withheld; the register keeps code, ground and count. */
  record EraseWithheldPaper(
      @NotNull SubjectId subject, @NotNull Digest content, @NotNull ErasureReason reason)
      implements WithholdingCommand, Erasure.Order {
    @Override
    public Move<WithholdingStage> move() {
      return WithholdingProcedure.ERASE_WITHHELD_PAPER;
    }

    @Override
    public Deed<WithholdingFact> decide(WithholdingCase view, Circumstances circumstances) {
      return Deed.<WithholdingFact>of(new WithholdingFact.PaperErased(content, reason))
          .removing(view.papers().apply(content).stream().toList());
    }
  }
}
