package org.sunlit.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.Affair;
import org.sunlit.procedure.Stage;
import org.sunlit.visibility.UnitId;

/**
 * What a reader looks for; everything by default. An item is looked at as this reader sees it: its
 * stage and date are those of the newest stage that was disclosed to them.
 *
 * <pre>{@code
 * Filter.newest().affair(Affair.FINANCE).from(LocalDate.of(2026, 1, 1)).text("勤工助学")
 * }</pre>
 *
 * @param category the column of the catalog
 * @param unit the responsible unit
 * @param from the first day on which it was disclosed
 * @param to the last
 * @param text words that all stand in what one audience is shown of the item; empty for any
 */
public record Filter(
    @Nullable Affair affair,
    @Nullable String category,
    @Nullable UnitId unit,
    @Nullable Stage stage,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String text) {
  /** In characters. */
  public static final int LONGEST_TEXT = 100;

  public Filter {
    if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "looked for are at most " + LONGEST_TEXT + " characters, given: " + text.length());
    }
  }

  /** Everything, the newest first. */
  public static Filter newest() {
    return new Filter(null, null, null, null, null, null, "");
  }

  public Filter affair(Affair only) {
    return new Filter(only, category, unit, stage, from, to, text);
  }

  public Filter category(String only) {
    return new Filter(affair, only, unit, stage, from, to, text);
  }

  public Filter unit(UnitId only) {
    return new Filter(affair, category, only, stage, from, to, text);
  }

  public Filter stage(Stage only) {
    return new Filter(affair, category, unit, only, from, to, text);
  }

  public Filter from(LocalDate first) {
    return new Filter(affair, category, unit, stage, first, to, text);
  }

  public Filter to(LocalDate last) {
    return new Filter(affair, category, unit, stage, from, last, text);
  }

  /** Words with blanks between them; one of Chinese may be written without. */
  public Filter text(String words) {
    return new Filter(affair, category, unit, stage, from, to, words);
  }
}
