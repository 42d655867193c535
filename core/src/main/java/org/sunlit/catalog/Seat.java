package org.sunlit.catalog;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body's part in the matters of an entry. The text form is the body alone if it decides, as in
 * {@code leading-group}; else with its capacity, as in {@code staff-congress hears}.
 */
public record Seat(BodyId body, Capacity capacity) {
  private static final Pattern FORM =
      Pattern.compile("(\\S+)(?: (decides|hears|reviews|appraises))?");

  public static Seat deciding(BodyId body) {
    return new Seat(body, Capacity.DECIDES);
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Seat parse(String text) {
    Matcher found = FORM.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException(
          "a seat is a body, alone or as in staff-congress hears, given: " + text);
    }
    BodyId body = new BodyId(found.group(1));
    return found.group(2) == null
        ? deciding(body)
        : new Seat(body, Capacity.valueOf(found.group(2).toUpperCase(Locale.ROOT)));
  }

  public boolean decides() {
    return capacity == Capacity.DECIDES;
  }

  @Override
  public String toString() {
    return decides() ? body.toString() : body + " " + capacity.code();
  }
}
