package org.sunlit.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.sunlit.agenda.Announcement;
import org.sunlit.agenda.Occasion;
import org.sunlit.calendar.WorkingCalendar;
import org.sunlit.catalog.CatalogSubject;

/**
 * What a rule looks at: that something was announced as over or due and not done, of an item or of
 * an entry that nothing is raised under.
 */
public record SeenDue(Announcement announcement, WorkingCalendar calendar) {

  Occasion occasion() {
    return announcement.occasion();
  }

  boolean isOfAnEntry() {
    return announcement.subject().isOf(CatalogSubject.PREFIX);
  }

  /** The code of the entry. */
  String entry() {
    return CatalogSubject.code(announcement.subject());
  }

  /** From when on it is late. */
  Instant since() {
    return announcement.due();
  }

  /** The last day on which it could be done. */
  LocalDate lastDay() {
    return calendar.dayOf(since()).minusDays(1);
  }

  String cause() {
    return occasion().label().code() + "@" + since();
  }

  Map<String, Object> words() {
    return Map.of("what", occasion().label().words(), "day", lastDay());
  }
}
