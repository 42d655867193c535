package org.sunlit.item;

import java.util.List;
import org.sunlit.record.Outcome;

/**
 * What became of a bulk import.
 *
 * @param imported how many came in now
 * @param alreadyThere how many an earlier run had brought in
 * @param rejected the others, each with the reasons
 */
public record ImportReport(int imported, int alreadyThere, List<Rejected> rejected) {
  public ImportReport {
    rejected = List.copyOf(rejected);
  }

  /** A line that did not come in. */
  public record Rejected(String key, Outcome why) {}
}
