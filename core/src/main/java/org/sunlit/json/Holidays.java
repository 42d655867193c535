package org.sunlit.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.sunlit.calendar.WorkingCalendar;

/**
 * The State Council's yearly notices that ship with the library; a school adds what comes after.
 */
public final class Holidays {
  private static final int FIRST = 2019;
  private static final int LAST = 2026;

  private Holidays() {}

  /** The calendar of the notices that ship with the library. */
  public static WorkingCalendar announced(ZoneId zone) {
    Map<LocalDate, Boolean> days = new TreeMap<>();
    Json json = new Json();
    for (int year = FIRST; year <= LAST; year++) {
      for (JsonNode day : json.tree(resource(year)).path("days")) {
        days.put(LocalDate.parse(day.path("date").asText()), day.path("off").asBoolean());
      }
    }
    return WorkingCalendar.of(zone, days, Year.of(FIRST), Year.of(LAST));
  }

  private static String resource(int year) {
    String name = "/org/sunlit/calendar/" + year + ".json";
    try (InputStream in = WorkingCalendar.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("missing from the jar: " + name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
