package org.sunlit.json;

import org.sunlit.supervision.OfficeBriefing;
import org.sunlit.supervision.Participation;
import org.sunlit.supervision.SupervisionReport;

/** Figures as JSON, for hosts that print or pass them on, and back from what was kept. */
public final class ReportJson {
  private ReportJson() {}

  /** Indented. */
  public static String write(OfficeBriefing briefing) {
    return new Json().pretty(briefing);
  }

  /** Indented. */
  public static String write(SupervisionReport report) {
    return new Json().pretty(report);
  }

  /** Indented. */
  public static String write(Participation participation) {
    return new Json().pretty(participation);
  }

  /**
   * The figures of a briefing that was presented.
   *
   * @throws Unreadable naming the place
   */
  public static OfficeBriefing briefing(String figures) {
    return new Json().read(figures, OfficeBriefing.class);
  }

  /**
   * The figures of a supervision report that was presented.
   *
   * @throws Unreadable naming the place
   */
  public static SupervisionReport supervisionReport(String figures) {
    return new Json().read(figures, SupervisionReport.class);
  }
}
