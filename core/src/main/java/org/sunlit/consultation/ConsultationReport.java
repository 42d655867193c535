package org.sunlit.consultation;

import java.util.List;
import java.util.Map;

/**
 * The paper that is released at the end of a consultation: opinions grouped, each with what became
 * of it and why.
 *
 * @param received how many opinions came from each group, by its text form
 */
public record ConsultationReport(Map<String, Integer> received, List<Line> lines) {
  public ConsultationReport {
    received = Map.copyOf(received);
    lines = List.copyOf(lines);
  }

  /** Some opinions that say the same. */
  public record Line(String topic, int opinions, Disposition.Kind kind, String reason) {}

  public int total() {
    return received.values().stream().mapToInt(Integer::intValue).sum();
  }
}
