package org.sunlit.finding;

import java.time.Instant;
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
      return before.entered(stage);
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
      return before
          .by(new Cause(about, unit, rule, null, aspect, shortcoming, certainty, since, text))
          .entered(FindingStage.RAISED);
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
              text));
    }
  }

  record Dismissed(Digest reason) implements FindingFact {
    @Override
    public Finding applyTo(Finding before, Happening how) {
      return before.dismissed(reason);
    }
  }
}
