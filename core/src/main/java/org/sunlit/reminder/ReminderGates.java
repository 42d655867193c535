package org.sunlit.reminder;

import static org.sunlit.record.Gate.unless;

import java.util.List;
import java.util.Optional;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Gate;
import org.sunlit.reminder.ReminderCommand.AcknowledgeReminder;

/** The rules of reminders. */
public final class ReminderGates {

  static final Gate<Reminders> REMINDER_IS_OPEN =
      Gate.of(
          Rule.of(
              "reminder-is-open",
              "C5.8",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "没有这条提醒或督促，或已经签收",
              "there is no such reminder, or it is acknowledged"),
          (reminders, circumstances) -> {
            Optional<String> asked =
                circumstances.ordered(AcknowledgeReminder.class).map(AcknowledgeReminder::reminder);
            return unless(
                reminders.open().stream()
                    .anyMatch(each -> asked.map(each.id()::equals).orElse(true)));
          });

  public static final List<Gate<Reminders>> ALL = List.of(REMINDER_IS_OPEN);

  private ReminderGates() {}
}
