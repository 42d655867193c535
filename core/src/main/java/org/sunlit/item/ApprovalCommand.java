package org.sunlit.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.Digest;
import org.sunlit.record.SubjectId;

/** The approval of one version, bound to its digest (regulations on Party affairs, art. 15). */
public sealed interface ApprovalCommand extends ItemCommand {

  /** The version that is meant: exactly these words for exactly these people. */
  Digest digest();

  private static int number(ApprovalCommand order, Dossier dossier) {
    return dossier
        .item()
        .byDigest(order.digest())
        .map(Version::number)
        .orElseThrow(() -> new IllegalStateException("no version has this digest"));
  }

  /** Finds the version necessary and accurate. */
  record ReviewVersion(@NotNull SubjectId subject, @NotNull Digest digest)
      implements ApprovalCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.REVIEW;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      return Deed.of(new ItemFact.VersionReviewed(ApprovalCommand.number(this, dossier)));
    }
  }

  /** Finds nothing in the version that must be kept secret (C7.2.6). */
  record ReviewConfidentiality(@NotNull SubjectId subject, @NotNull Digest digest)
      implements ApprovalCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.REVIEW_CONFIDENTIALITY;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      return Deed.of(new ItemFact.ConfidentialityReviewed(ApprovalCommand.number(this, dossier)));
    }
  }

  /** Approves the version for its stage and scope. */
  record ApproveVersion(@NotNull SubjectId subject, @NotNull Digest digest)
      implements ApprovalCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.APPROVE;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      return Deed.of(new ItemFact.VersionApproved(ApprovalCommand.number(this, dossier), digest));
    }
  }

  /**
   * Sends the version back with a reason, as the keeper of an outlet; no word of it may be changed.
   */
  record SendBackVersion(
      @NotNull SubjectId subject,
      @NotNull Digest digest,
      @NotBlank String outlet,
      @NotBlank @Within(Limit.REASON) String reason)
      implements ApprovalCommand, OnOutlet {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.SEND_BACK;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new ReasonPaper(reason));
      return Deed.<ItemFact>of(
              new ItemFact.VersionSentBack(ApprovalCommand.number(this, dossier), paper.digest()))
          .and(paper);
    }
  }

  /** Releases the version on an outlet, as its keeper; without it nothing is ever placed there. */
  record ReleaseVersion(@NotNull SubjectId subject, @NotNull Digest digest, @NotBlank String outlet)
      implements ApprovalCommand, OnOutlet {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.RELEASE;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      return Deed.of(new ItemFact.VersionReleased(ApprovalCommand.number(this, dossier), outlet));
    }
  }

  /** An order about one outlet. */
  interface OnOutlet {
    String outlet();
  }
}
