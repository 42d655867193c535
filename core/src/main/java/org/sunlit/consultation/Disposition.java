package org.sunlit.consultation;

import java.util.List;
import java.util.Locale;
import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * What becomes of some opinions that say the same, with the reason (C5.4); a draft until all are
 * released together.
 *
 * @param topic what these opinions ask for, in the handler's words; single texts are not disclosed
 */
@Kept(value = "disposition", reading = Kept.Reading.IN_BULK)
public record Disposition(
    String key, SubjectId subject, List<String> opinions, String topic, Kind kind, String reason)
    implements Row {
  public Disposition {
    opinions = List.copyOf(opinions);
  }

  /** Whether the plan follows the opinion. */
  public enum Kind {
    ADOPTED("采纳", "adopted"),
    PARTLY_ADOPTED("部分采纳", "partly adopted"),
    NOT_ADOPTED("未采纳", "not adopted");

    private final Words words;

    Kind(String zh, String en) {
      this.words = new Words(zh, en);
    }

    public Label label() {
      return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
    }
  }
}
