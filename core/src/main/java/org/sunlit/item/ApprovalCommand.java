package org.sunlit.item;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.Digest;
import org.sunlit.record.ReasonPaper;
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

  /** An order that may rest on what was done in the host's own workflow. */
  sealed interface ByEvidence extends ApprovalCommand {
    @Nullable ExternalApproval evidence();

    /** The fact that the order states of the version, with the digest of the evidence if any. */
    ItemFact states(int number, @Nullable Digest evidence);

    @Override
    default Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      Optional<Content> paper =
          Optional.ofNullable(evidence()).map(each -> circumstances.file(subject(), each));
      Deed<ItemFact> deed =
          Deed.of(
              states(
                  ApprovalCommand.number(this, dossier), paper.map(Content::digest).orElse(null)));
      return paper.map(each -> deed.and(each)).orElse(deed);
    }
  }

  /** Finds the version necessary and accurate. */
  record ReviewVersion(
      @NotNull SubjectId subject,
      @NotNull Digest digest,
      @Nullable @Valid ExternalApproval evidence)
      implements ByEvidence {
    public ReviewVersion(SubjectId subject, Digest digest) {
      this(subject, digest, null);
    }

    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.REVIEW;
    }

    @Override
    public ItemFact states(int number, @Nullable Digest evidence) {
      return new ItemFact.VersionReviewed(number, evidence);
    }
  }

  /** Finds nothing in the version that must be kept secret (C7.2.6). */
  record ReviewConfidentiality(
      @NotNull SubjectId subject,
      @NotNull Digest digest,
      @Nullable @Valid ExternalApproval evidence)
      implements ByEvidence {
    public ReviewConfidentiality(SubjectId subject, Digest digest) {
      this(subject, digest, null);
    }

    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.REVIEW_CONFIDENTIALITY;
    }

    @Override
    public ItemFact states(int number, @Nullable Digest evidence) {
      return new ItemFact.ConfidentialityReviewed(number, evidence);
    }
  }

  /** Approves the version for its stage and scope, as one with the authority that it needs. */
  record ApproveVersion(
      @NotNull SubjectId subject,
      @NotNull Digest digest,
      @Nullable @Valid ExternalApproval evidence)
      implements ByEvidence {
    public ApproveVersion(SubjectId subject, Digest digest) {
      this(subject, digest, null);
    }

    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.APPROVE;
    }

    @Override
    public ItemFact states(int number, @Nullable Digest evidence) {
      return new ItemFact.VersionApproved(number, digest, evidence);
    }
  }

  /** Countersigns an approval, as the office, where the version needs it. */
  record CountersignVersion(
      @NotNull SubjectId subject,
      @NotNull Digest digest,
      @Nullable @Valid ExternalApproval evidence)
      implements ByEvidence {
    public CountersignVersion(SubjectId subject, Digest digest) {
      this(subject, digest, null);
    }

    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.COUNTERSIGN;
    }

    @Override
    public ItemFact states(int number, @Nullable Digest evidence) {
      return new ItemFact.VersionCountersigned(number, evidence);
    }
  }

  /** Submits the version to the leading group, since it is beyond the approver's authority. */
  record ReferVersion(
      @NotNull SubjectId subject,
      @NotNull Digest digest,
      @NotBlank @Within(Limit.REASON) String reason)
      implements ApprovalCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.REFER;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new ReasonPaper(reason));
      return Deed.<ItemFact>of(
              new ItemFact.VersionReferred(ApprovalCommand.number(this, dossier), paper.digest()))
          .and(paper);
    }
  }

  /**
   * Sends the version back with a reason, as anyone whom it has to pass; no word of it may be
   * changed.
   */
  record SendBackVersion(
      @NotNull SubjectId subject,
      @NotNull Digest digest,
      @NotBlank @Within(Limit.REASON) String reason)
      implements ApprovalCommand {
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
      implements ApprovalCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.RELEASE;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      return Deed.of(new ItemFact.VersionReleased(ApprovalCommand.number(this, dossier), outlet));
    }
  }
}
