package org.sunlit.item;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.Conduct;
import org.sunlit.consultation.Invitation;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Profile;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.Digest;
import org.sunlit.record.Erasure;
import org.sunlit.record.ErasureReason;
import org.sunlit.record.ReasonPaper;
import org.sunlit.record.SubjectId;
import org.sunlit.words.Words;

/**
 * The moves from stage to stage, and the end. That the stage is entered, and with which version, is
 * stated for every move that the table says enters one.
 */
public sealed interface StageCommand extends ItemCommand {

  @Override
  default Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
    return Deed.nothing();
  }

  /** What opening a round comes to; whose interests are at stake is said once more. */
  private static Deed<ItemFact> opening(
      SubjectId subject, Invitation invitation, Dossier dossier, Circumstances circumstances) {
    boolean single = dossier.required().conduct().opinionTexts() == Conduct.OpinionTexts.SINGLE;
    Asked asked = dossier.asked(invitation.invited());
    List<Words> unasked = asked.stakeholders(asked.leftOut());
    Deed<ItemFact> deed =
        invitation.open(subject, single, circumstances).map(ItemFact.InConsultation::new);
    return unasked.isEmpty()
        ? deed
        : deed.warning(
            List.of(
                new Words(
                        "事项涉及{groups}的切身利益，而未全部邀请",
                        "the interests of {groups} are at stake, and not all of them are invited")
                    .with(Map.of("groups", Words.joined(unasked)))));
  }

  record DisclosePrior(@NotNull SubjectId subject) implements StageCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.DISCLOSE_PRIOR;
    }
  }

  record OpenConsultation(@NotNull SubjectId subject, @NotNull @Valid Invitation invitation)
      implements StageCommand, Invitation.Order {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.OPEN_CONSULTATION;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      return opening(subject, invitation, dossier, circumstances);
    }
  }

  /**
   * Announces the matter and asks for opinions at once, where the entry allows it; both stages are
   * recorded, and the longer time holds.
   */
  record AnnounceTogether(@NotNull SubjectId subject, @NotNull @Valid Invitation invitation)
      implements StageCommand, Invitation.Order, StatesItsStages {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.ANNOUNCE_TOGETHER;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      int version = dossier.item().readyFor(Stage.CONSULTATION).orElseThrow().number();
      return Deed.<ItemFact>of(
              List.of(
                  new ItemFact.StageEntered(Stage.PRIOR_DISCLOSURE, version),
                  new ItemFact.StageEntered(Stage.CONSULTATION, version)))
          .and(opening(subject, invitation, dossier, circumstances));
    }
  }

  record DiscloseDecision(@NotNull SubjectId subject) implements StageCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.DISCLOSE_DECISION;
    }
  }

  record OpenDeliberation(@NotNull SubjectId subject) implements StageCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.OPEN_DELIBERATION;
    }
  }

  record ReturnToDecision(@NotNull SubjectId subject) implements StageCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.RETURN_TO_DECISION;
    }
  }

  record ReturnToConsultation(@NotNull SubjectId subject, @NotNull @Valid Invitation invitation)
      implements StageCommand, Invitation.Order {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.RETURN_TO_CONSULTATION;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      return opening(subject, invitation, dossier, circumstances);
    }
  }

  record DiscloseResult(@NotNull SubjectId subject) implements StageCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.DISCLOSE_RESULT;
    }
  }

  record OpenSupervision(@NotNull SubjectId subject) implements StageCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.OPEN_SUPERVISION;
    }

    /** Of a public notice the period begins on the day since which it stands everywhere. */
    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      if (dossier.item().profile() != Profile.PUBLIC_NOTICE) return Deed.nothing();
      Version shown = dossier.item().shown().orElseThrow();
      return Showing.coveredSince(dossier.item(), shown, dossier.school().order())
          .map(circumstances.calendar()::dayOf)
          .map(first -> Deed.<ItemFact>of(new ItemFact.NoticeBegan(shown.number(), first)))
          .orElse(Deed.nothing());
    }
  }

  /** Discloses the rectified result as the next version (C5.7). */
  record Redisclose(@NotNull SubjectId subject) implements StageCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.REDISCLOSE;
    }
  }

  record ReturnToDeliberation(@NotNull SubjectId subject) implements StageCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.RETURN_TO_DELIBERATION;
    }
  }

  record ArchiveItem(@NotNull SubjectId subject) implements StageCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.ARCHIVE;
    }
  }

  /**
   * Takes the item down everywhere at once. The reason stays inside; outside stands a tombstone.
   *
   * @param reason absent in an emergency; it then follows within a working day
   */
  record WithdrawItem(@NotNull SubjectId subject, @Nullable @Within(Limit.REASON) String reason)
      implements StageCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.WITHDRAW;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      if (reason == null || reason.isBlank()) return Deed.of(new ItemFact.Withdrawn(null));
      Content paper = circumstances.file(subject, new ReasonPaper(reason));
      return Deed.<ItemFact>of(new ItemFact.Withdrawn(paper.digest())).and(paper);
    }
  }

  /** Says afterwards why an item was withdrawn. */
  record StateWithdrawalReason(
      @NotNull SubjectId subject, @NotBlank @Within(Limit.REASON) String reason)
      implements StageCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.STATE_WITHDRAWAL_REASON;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new ReasonPaper(reason));
      return Deed.<ItemFact>of(new ItemFact.WithdrawalReasoned(paper.digest())).and(paper);
    }
  }

  /** Discloses a withdrawn item again, with a new version of the stage that was on show last. */
  record ResumeItem(@NotNull SubjectId subject) implements StageCommand, StatesItsStages {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.RESUME;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      Stage back = dossier.item().resumesAt().orElseThrow();
      Version version = dossier.item().readyFor(back).orElseThrow();
      return Deed.of(new ItemFact.StageEntered(back, version.number()));
    }
  }

  /** Erases one paper; what refers to it stays and tells nothing. */
  record EraseContent(
      @NotNull SubjectId subject, @NotNull Digest content, @NotNull ErasureReason reason)
      implements StageCommand, Erasure.Order {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.ERASE;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      return Deed.<ItemFact>of(new ItemFact.ContentErased(content, reason))
          .removing(dossier.shelf().content(content).stream().toList());
    }
  }
}
