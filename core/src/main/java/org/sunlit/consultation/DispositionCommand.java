package org.sunlit.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.SubjectId;

/** What becomes of the opinions: drafted one by one, released together, corrected as a whole. */
public sealed interface DispositionCommand extends ConsultationCommand {

  /** An order about a draft that is there already, if it names one. */
  interface AboutDraft {
    @Nullable String disposition();
  }

  /** An order about certain opinions. */
  interface AboutOpinions {
    List<String> opinions();
  }

  /**
   * Drafts what becomes of some opinions; a second one for the same disposition replaces the first.
   *
   * @param disposition the draft to replace, or none for a new one
   */
  record Dispose(
      @NotNull SubjectId subject,
      @Nullable @Within(Limit.REFERENCE) String disposition,
      @NotEmpty @Within(Limit.OPINIONS) List<@NotBlank @Within(Limit.REFERENCE) String> opinions,
      @NotBlank @Within(Limit.REASON) String topic,
      Disposition.@NotNull Kind kind,
      @NotBlank @Within(Limit.REASON) String reason)
      implements DispositionCommand, AboutDraft, AboutOpinions {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.DISPOSE;
    }

    @Override
    public Deed<ConsultationFact> decide(Hearing hearing, Circumstances circumstances) {
      String key = disposition == null ? circumstances.ids().next("disposition") : disposition;
      return Deed.<ConsultationFact>keeping(
              new Disposition(
                  key, subject, opinions.stream().distinct().toList(), topic, kind, reason))
          .answering(Map.of("disposition", key));
    }
  }

  /** Drops a draft; its opinions wait for another. */
  record DropDisposition(
      @NotNull SubjectId subject, @NotBlank @Within(Limit.REFERENCE) String disposition)
      implements DispositionCommand, AboutDraft {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.DROP_DISPOSITION;
    }

    @Override
    public Deed<ConsultationFact> decide(Hearing hearing, Circumstances circumstances) {
      return Deed.<ConsultationFact>nothing()
          .removing(hearing.disposition(disposition).stream().toList());
    }
  }

  /** Releases all dispositions together, as the unit's head. */
  record ReleaseDispositions(@NotNull SubjectId subject) implements DispositionCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.RELEASE_DISPOSITIONS;
    }

    @Override
    public Deed<ConsultationFact> decide(Hearing hearing, Circumstances circumstances) {
      Content paper = circumstances.file(subject, hearing.report());
      return Deed.<ConsultationFact>of(new ConsultationFact.DispositionsReleased(paper.digest()))
          .and(paper);
    }
  }

  /**
   * Opens released dispositions for a correction, as the unit's head. They stand until the next
   * version is released, and after it can still be read inside.
   *
   * @param reason for all to read
   */
  record ReopenDispositions(
      @NotNull SubjectId subject, @NotBlank @Within(Limit.REASON) String reason)
      implements DispositionCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.REOPEN_DISPOSITIONS;
    }

    @Override
    public Deed<ConsultationFact> decide(Hearing hearing, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new ReasonText(reason.strip()));
      return Deed.<ConsultationFact>of(new ConsultationFact.DispositionsReopened(paper.digest()))
          .and(paper);
    }
  }
}
