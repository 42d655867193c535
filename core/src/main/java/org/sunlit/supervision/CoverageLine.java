package org.sunlit.supervision;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Deadline;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * What has become of one entry.
 *
 * @param inForce whether it is in the catalog; one that is not is of the core and was left out
 * @param lastDisclosed the last day on which something under it was disclosed
 * @param due the next day by which something under it has to be; none while nothing is known to be
 * @param matters how many items were raised under it and not withdrawn
 */
public record CoverageLine(
    CatalogEntry entry,
    boolean inForce,
    Standing standing,
    @Nullable LocalDate lastDisclosed,
    @Nullable Deadline due,
    int matters) {

  /** How an entry is doing. */
  public enum Standing {
    /** Something is disclosed, and nothing more is due. */
    DISCLOSED("已公开", "disclosed"),
    /** Something has to be disclosed, and there is time. */
    DUE("待公开", "due"),
    /**
     * Something had to be disclosed and is not; or a core entry is neither in force nor withheld.
     */
    MISSING("应公开未公开", "missing"),
    /** All of it is registered as withheld. */
    WITHHELD("不予公开", "withheld"),
    /** Nothing has arisen so far. */
    NOTHING_YET("尚无事项", "nothing yet");

    private final Words words;

    Standing(String zh, String en) {
      this.words = new Words(zh, en);
    }

    public Label label() {
      return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
    }
  }
}
