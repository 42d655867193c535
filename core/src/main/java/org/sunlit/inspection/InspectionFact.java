package org.sunlit.inspection;

import org.sunlit.record.Digest;
import org.sunlit.record.Fact;
import org.sunlit.record.Happening;

/** What has happened to an inspection; the only way its state changes. All of it is internal. */
public sealed interface InspectionFact extends Fact<Inspection> {

  record StageEntered(InspectionStage stage) implements InspectionFact {
    @Override
    public Inspection applyTo(Inspection before, Happening how) {
      return before.entered(stage, how.at());
    }
  }

  record Opened(Brief brief) implements InspectionFact {
    @Override
    public Inspection applyTo(Inspection before, Happening how) {
      return before.opened(brief);
    }
  }

  /** Again, if the unit was judged before. */
  record UnitJudged(Judged judged) implements InspectionFact {
    @Override
    public Inspection applyTo(Inspection before, Happening how) {
      return before.judged(judged);
    }
  }

  /** With its result, or why it was dropped. */
  record Closed(Digest paper) implements InspectionFact {
    @Override
    public Inspection applyTo(Inspection before, Happening how) {
      return before.closed(paper);
    }
  }
}
