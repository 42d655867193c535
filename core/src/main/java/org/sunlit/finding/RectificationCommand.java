package org.sunlit.finding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Parameters.Name;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.item.Attachment;
import org.sunlit.procedure.Move;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.Digest;
import org.sunlit.record.FileUse;
import org.sunlit.record.ReasonPaper;
import org.sunlit.record.SubjectId;
import org.sunlit.words.Words;

/** What may be ordered about putting right what was found (C2.21, C7.4.8). */
public sealed interface RectificationCommand extends FindingCommand {

  /** The last day for something that is asked today. */
  private static LocalDate due(Circumstances circumstances) {
    return circumstances
        .calendar()
        .after(circumstances.today(), circumstances.parameters().span(Name.FINDING_RECTIFIED))
        .day();
  }

  /** Notifies the unit, and says what it has to put right. */
  record IssueRectificationOpinion(
      @NotNull SubjectId subject, @NotBlank @Within(Limit.REASON) String text)
      implements RectificationCommand {
    @Override
    public Move<FindingStage> move() {
      return FindingProcedure.ISSUE_RECTIFICATION_OPINION;
    }

    @Override
    public Deed<FindingFact> decide(FindingCase view, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new FindingPaper(Words.same(text.strip())));
      return Deed.<FindingFact>of(
              new FindingFact.RectificationAsked(paper.digest(), due(circumstances)))
          .and(paper);
    }
  }

  /** Reminds the unit of it (C5.8). */
  record UrgeRectification(@NotNull SubjectId subject, @NotBlank @Within(Limit.REASON) String text)
      implements RectificationCommand {
    @Override
    public Move<FindingStage> move() {
      return FindingProcedure.URGE_RECTIFICATION;
    }

    @Override
    public Deed<FindingFact> decide(FindingCase view, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new ReasonPaper(text.strip()));
      return Deed.<FindingFact>of(new FindingFact.RectificationUrged(paper.digest())).and(paper);
    }
  }

  /**
   * Says, as the unit, what it has done.
   *
   * @param evidence files from {@code Sunlit.attach}
   * @param version the number of the version that the item was disclosed again with, if it was
   */
  record ReportRectification(
      @NotNull SubjectId subject,
      @NotBlank @Within(Limit.REASON) String text,
      @NotNull @Within(Limit.ATTACHMENTS) List<@NotNull @Valid Attachment> evidence,
      @Nullable @Positive Integer version)
      implements RectificationCommand, FileUse.Bringing {
    @Override
    public List<Digest> files() {
      return Attachment.digests(evidence);
    }

    @Override
    public Move<FindingStage> move() {
      return FindingProcedure.REPORT_RECTIFICATION;
    }

    @Override
    public Deed<FindingFact> decide(FindingCase view, Circumstances circumstances) {
      Content paper =
          circumstances.file(subject, new RectificationPaper(text.strip(), List.copyOf(evidence)));
      return Deed.<FindingFact>of(new FindingFact.RectificationReported(paper.digest(), version))
          .and(paper);
    }
  }

  /** Finds that it is not put right yet; the time begins anew. */
  record SendBackRectification(
      @NotNull SubjectId subject, @NotBlank @Within(Limit.REASON) String reason)
      implements RectificationCommand {
    @Override
    public Move<FindingStage> move() {
      return FindingProcedure.SEND_BACK_RECTIFICATION;
    }

    @Override
    public Deed<FindingFact> decide(FindingCase view, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new ReasonPaper(reason.strip()));
      return Deed.<FindingFact>of(
              new FindingFact.RectificationSentBack(paper.digest(), due(circumstances)))
          .and(paper);
    }
  }

  /** Verifies that it is put right. */
  record CloseFinding(@NotNull SubjectId subject) implements RectificationCommand {
    @Override
    public Move<FindingStage> move() {
      return FindingProcedure.CLOSE_FINDING;
    }

    @Override
    public Deed<FindingFact> decide(FindingCase view, Circumstances circumstances) {
      return Deed.nothing();
    }
  }
}
