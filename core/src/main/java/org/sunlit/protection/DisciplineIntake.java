package org.sunlit.protection;

/**
 * The port to the discipline office's own intake of reports. Thread-safe; called outside any
 * transaction and never twice for one report.
 */
@FunctionalInterface
public interface DisciplineIntake {

  /**
   * Takes a report over, whole, and keeps it as the law on such reports demands.
   *
   * @return the receipt, with which the reporter asks the discipline office what came of it
   */
  String handOver(String text);
}
