package org.sunlit.deliberation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.BodyId;
import org.sunlit.record.Digest;
import org.sunlit.record.Fact;
import org.sunlit.record.Happening;

/** What has happened in a deliberation; the only way its state changes. */
public sealed interface DeliberationFact extends Fact<Deliberation> {

  /** Whether people outside can see that it happened. */
  default boolean showsOutside() {
    return true;
  }

  record MeetingCalled(BodyId body, LocalDate date) implements DeliberationFact {
    @Override
    public Deliberation applyTo(Deliberation before, Happening how) {
      return before.called(Session.called(body, date, how.at()));
    }
  }

  record MeetingMoved(BodyId body, LocalDate date, @Nullable Digest reason)
      implements DeliberationFact {
    @Override
    public Deliberation applyTo(Deliberation before, Happening how) {
      return before.changed(body, each -> each.moved(date, reason, how.at()));
    }
  }

  record MeetingCalledOff(BodyId body, @Nullable Digest reason) implements DeliberationFact {
    @Override
    public Deliberation applyTo(Deliberation before, Happening how) {
      return before.changed(body, each -> each.calledOff(reason, how.at()));
    }
  }

  /** Recorded again before it is confirmed, it corrects what was recorded before. */
  record ResolutionRecorded(
      BodyId body,
      LocalDate date,
      ResolutionOutcome outcome,
      @Nullable Manner manner,
      Digest minutes)
      implements DeliberationFact {
    @Override
    public Deliberation applyTo(Deliberation before, Happening how) {
      boolean vote = manner != null && manner.isVote();
      return before.changed(
          body, each -> each.recorded(new Session.Recorded(outcome, vote, minutes, how.by())));
    }

    @Override
    public boolean showsOutside() {
      return false;
    }
  }

  record TallyAttested(BodyId body, Digest minutes) implements DeliberationFact {
    @Override
    public Deliberation applyTo(Deliberation before, Happening how) {
      return before.changed(body, each -> each.attested(how.by()));
    }

    @Override
    public boolean showsOutside() {
      return false;
    }
  }

  record ResolutionConfirmed(BodyId body, ResolutionOutcome outcome, Digest minutes)
      implements DeliberationFact {
    @Override
    public Deliberation applyTo(Deliberation before, Happening how) {
      return before.changed(body, each -> each.confirmed(how.at()));
    }
  }
}
