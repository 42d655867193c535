package org.sunlit.reminder;

import org.sunlit.record.Digest;
import org.sunlit.record.Fact;
import org.sunlit.record.Happening;

/** What has happened to reminders; the only way their state changes. */
public sealed interface ReminderFact extends Fact<Reminders> {

  /** By someone of the supervision group. */
  record Reminded(String id, InspectionForm inspection, Digest text) implements ReminderFact {
    @Override
    public Reminders applyTo(Reminders before, Happening how) {
      return before.with(new Reminder(id, inspection, how.at(), text, null));
    }
  }

  /** By the office (C2.14). */
  record FollowedUp(String id, Digest text) implements ReminderFact {
    @Override
    public Reminders applyTo(Reminders before, Happening how) {
      return before.with(new Reminder(id, null, how.at(), text, null));
    }
  }

  /** The unit knows. */
  record Acknowledged(String id) implements ReminderFact {
    @Override
    public Reminders applyTo(Reminders before, Happening how) {
      return before.acknowledged(id, how.at());
    }
  }
}
