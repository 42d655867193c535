package org.sunlit.consultation;

import java.time.LocalDate;
import java.util.List;
import org.sunlit.calendar.Period;
import org.sunlit.record.Digest;
import org.sunlit.record.Fact;
import org.sunlit.record.Happening;
import org.sunlit.visibility.Audience;

/** What has happened in a consultation; the only way its state changes. Opinions are not facts. */
public sealed interface ConsultationFact extends Fact<Consultation> {

  record Opened(
      Period window,
      List<Audience> invited,
      Digest invitation,
      boolean anonymous,
      boolean singleTexts)
      implements ConsultationFact {
    @Override
    public Consultation applyTo(Consultation before, Happening how) {
      return Consultation.opened(
          before.round() + 1, window, invited, invitation, anonymous, singleTexts);
    }
  }

  record Extended(LocalDate until, Digest reason) implements ConsultationFact {
    @Override
    public Consultation applyTo(Consultation before, Happening how) {
      return before.extended(new Consultation.Extension(until, reason, how.at()));
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
      return before.disposed(paper, how.at());
    }
  }

  /** What is released stands until the next version is. */
  record DispositionsReopened(Digest reason) implements ConsultationFact {
    @Override
    public Consultation applyTo(Consultation before, Happening how) {
      return before.reopened(reason);
    }
  }

  /** Who appealed is known to nobody; which opinion, by its commitment, to all. */
  record AppealDecided(Digest opinion, boolean shown, Digest paper) implements ConsultationFact {
    @Override
    public Consultation applyTo(Consultation before, Happening how) {
      return before.decided(opinion, new Consultation.Verdict(shown, paper, how.at()));
    }
  }
}
