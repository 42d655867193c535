package org.sunlit.consultation;

import java.util.List;
import org.sunlit.calendar.Period;
import org.sunlit.record.Digest;
import org.sunlit.record.Fact;
import org.sunlit.record.Happening;
import org.sunlit.visibility.Audience;

/** What has happened in a consultation; the only way its state changes. Opinions are not facts. */
public sealed interface ConsultationFact extends Fact<Consultation> {

  record Opened(Period window, List<Audience> invited, Digest invitation, boolean anonymous)
      implements ConsultationFact {
    @Override
    public Consultation applyTo(Consultation before, Happening how) {
      return new Consultation(
          before.round() + 1, window, invited, invitation, anonymous, null, null);
    }
  }

  /** One fact seals every opinion at once, in an order that tells nothing of when each came in. */
  record Closed(List<Digest> commitments) implements ConsultationFact {
    public Closed {
      commitments = commitments.stream().sorted().toList();
    }

    @Override
    public Consultation applyTo(Consultation before, Happening how) {
      return before.closed(commitments);
    }
  }

  record DispositionsReleased(Digest paper) implements ConsultationFact {
    @Override
    public Consultation applyTo(Consultation before, Happening how) {
      return before.disposed(paper);
    }
  }
}
