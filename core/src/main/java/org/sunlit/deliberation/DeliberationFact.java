package org.sunlit.deliberation;

import java.time.LocalDate;
import org.sunlit.catalog.BodyId;
import org.sunlit.record.Digest;
import org.sunlit.record.Fact;
import org.sunlit.record.Happening;

/** What has happened in a deliberation; the only way its state changes. */
public sealed interface DeliberationFact extends Fact<Deliberation> {

  record MeetingCalled(BodyId body, LocalDate date) implements DeliberationFact {
    @Override
    public Deliberation applyTo(Deliberation before, Happening how) {
      return before.with(new Session(body, date, null, null, null, false, how.at()));
    }
  }

  record ResolutionRecorded(BodyId body, LocalDate date, ResolutionOutcome outcome, Digest minutes)
      implements DeliberationFact {
    @Override
    public Deliberation applyTo(Deliberation before, Happening how) {
      return before
          .session(body)
          .map(
              each ->
                  before.with(
                      new Session(
                          body,
                          date,
                          outcome,
                          minutes,
                          how.by().person(),
                          false,
                          each.disclosedAt())))
          .orElse(before);
    }
  }

  record ResolutionConfirmed(BodyId body) implements DeliberationFact {
    @Override
    public Deliberation applyTo(Deliberation before, Happening how) {
      return before
          .session(body)
          .map(
              each ->
                  before.with(
                      new Session(
                          each.body(),
                          each.date(),
                          each.outcome(),
                          each.minutes(),
                          each.recordedBy(),
                          true,
                          how.at())))
          .orElse(before);
    }
  }
}
