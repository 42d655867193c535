package org.sunlit.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunlit.item.Attachment;

/**
 * A rectification in words.
 *
 * @param opinion what the unit was asked to put right
 * @param urgings what it was urged by, in the order they came
 */
public record ToldRectification(String opinion, List<String> urgings, List<Report> reports) {
  public ToldRectification {
    urgings = List.copyOf(urgings);
    reports = List.copyOf(reports);
  }

  /**
   * One report by the unit.
   *
   * @param sentBack why it was sent back, if it was
   */
  public record Report(
      Rectification.Report report,
      String text,
      List<Attachment> evidence,
      @Nullable String sentBack) {
    public Report {
      evidence = List.copyOf(evidence);
    }
  }
}
