package org.sunlit.reading;

import java.util.Map;
import java.util.Set;
import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/**
 * By which pairs of letters the texts of an item are found, one text for each scope. Written a
 * little later than what it is about; what is of another version than is shown counts for nothing.
 *
 * @param texts by the scope's id
 */
@Kept(value = "grams", reading = Kept.Reading.ALONE)
public record Grams(SubjectId subject, Map<Long, Text> texts) implements Row {
  public Grams {
    texts = Map.copyOf(texts);
  }

  /**
   * What one scope is shown.
   *
   * @param version the number of the version that says it
   */
  public record Text(int version, Set<String> grams) {
    public Text {
      grams = Set.copyOf(grams);
    }
  }

  @Override
  public String key() {
    return subject.value();
  }
}
