package org.sunlit.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All reminders on one subject, in the order they came. */
public record Reminders(List<Reminder> all) {
  public static final Reminders NONE = new Reminders(List.of());

  public Reminders {
    all = List.copyOf(all);
  }

  public Optional<Reminder> reminder(String id) {
    return all.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** Those that the unit has not acknowledged yet. */
  public List<Reminder> open() {
    return all.stream().filter(Reminder::isOpen).toList();
  }

  Reminders with(Reminder next) {
    List<Reminder> more = new ArrayList<>(all);
    more.add(next);
    return new Reminders(more);
  }

  Reminders acknowledged(String id, Instant when) {
    return new Reminders(
        all.stream().map(each -> each.id().equals(id) ? each.acknowledged(when) : each).toList());
  }
}
