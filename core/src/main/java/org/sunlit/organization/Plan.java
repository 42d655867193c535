package org.sunlit.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.BodyId;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * One version of the founding plan (C0.11) or of a work plan by which it is carried out (C2.12).
 *
 * @param id the same for all versions of a plan
 * @param number the document number as it is written, whatever its form (C0.6)
 * @param adoptedBy the body that adopted it
 * @param bases ids of the documents that it rests on; the list is open (C0.11)
 * @param purpose what it is for, in its own words (C0.1)
 */
public record Plan(
    String id,
    Kind kind,
    int version,
    String title,
    @Nullable String number,
    LocalDate issued,
    @Nullable BodyId adoptedBy,
    InForce inForce,
    List<String> bases,
    @Nullable String purpose) {
  public Plan {
    bases = List.copyOf(bases);
    if (version < 1) throw new IllegalArgumentException(id + " has version " + version);
    if (title.isBlank()) throw new IllegalArgumentException(id + " has no title");
  }

  /** Which of the two. */
  public enum Kind {
    FOUNDING_PLAN("实施方案", "founding plan"),
    WORK_PLAN("工作方案", "work plan");

    private final Words words;

    Kind(String zh, String en) {
      this.words = new Words(zh, en);
    }

    public Label label() {
      return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
    }
  }

  /** Title with number, as it is cited. */
  public String cite() {
    return "《" + title + "》" + (number == null ? "" : "（" + number + "）");
  }
}
