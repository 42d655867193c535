package org.sunlit.finding;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Digest;
import org.sunlit.record.Fact;
import org.sunlit.record.Happening;
import org.sunlit.record.SubjectId;
import org.sunlit.reminder.InspectionForm;
import org.sunlit.visibility.UnitId;

/** What has happened to a finding; the only way its state changes. All of it is internal. */
public sealed interface FindingFact extends Fact<Finding> {

  record StageEntered(FindingStage stage) implements FindingFact {
    @Override
    public Finding applyTo(Finding before, Happening how) {
      return before.entered(stage, how.at());
    }
  }

  /** A rule waits for no order: it is raised by this. */
  record FoundByRule(
      String rule,
      SubjectId about,
      UnitId unit,
      Aspect aspect,
      Shortcoming shortcoming,
      Certainty certainty,
      Instant since,
      Digest text)
      implements FindingFact {
    @Override
    public Finding applyTo(Finding before, Happening how) {
      Cause cause = new Cause(about, unit, rule, null, aspect, shortcoming, certainty, since, text);
      return before.by(cause, how.at()).entered(FindingStage.RAISED, how.at());
    }
  }

  record FoundByInspection(
      InspectionForm inspection,
      SubjectId about,
      UnitId unit,
      Aspect aspect,
      Shortcoming shortcoming,
      Digest text)
      implements FindingFact {
    @Override
    public Finding applyTo(Finding before, Happening how) {
      return before.by(
          new Cause(
              about,
              unit,
              null,
              inspection,
              aspect,
              shortcoming,
              Certainty.SUSPECTED,
              how.at(),
              text),
          how.at());
    }
  }

  record Dismissed(Digest reason) implements FindingFact {
    @Override
    public Finding applyTo(Finding before, Happening how) {
      return before.dismissed(reason);
    }
  }

  /** The unit is notified, and asked to put it right by a day. */
  record RectificationAsked(Digest opinion, LocalDate due) implements FindingFact {
    @Override
    public Finding applyTo(Finding before, Happening how) {
      return before.asking(Rectification.asked(opinion, how.at(), due));
    }
  }

  record RectificationUrged(Digest text) implements FindingFact {
    @Override
    public Finding applyTo(Finding before, Happening how) {
      return before.rectifying(each -> each.urged(new Rectification.Urging(text, how.at())));
    }
  }

  /**
   * @param version the number of the version that the item was disclosed again with, if it was
   */
  record RectificationReported(Digest report, @Nullable Integer version) implements FindingFact {
    @Override
    public Finding applyTo(Finding before, Happening how) {
      return before.rectifying(
          each -> each.reported(new Rectification.Report(report, version, how.at(), null)));
    }
  }

  record RectificationSentBack(Digest reason, LocalDate due) implements FindingFact {
    @Override
    public Finding applyTo(Finding before, Happening how) {
      return before.rectifying(each -> each.sentBack(how.at(), reason, due));
    }
  }
}
