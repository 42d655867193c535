package org.sunlit.calendar;

/** Whether a day is worked, and whether that is known or presumed. */
public enum DayKind {
  WORKING,
  OFF,
  /** No notice covers its year; by the ordinary week it would be worked. */
  PRESUMED_WORKING,
  /** No notice covers its year; it is off by the ordinary week or by law, unless made up for. */
  PRESUMED_OFF;

  static DayKind of(boolean working, boolean known) {
    if (known) return working ? WORKING : OFF;
    return working ? PRESUMED_WORKING : PRESUMED_OFF;
  }

  public boolean isWorking() {
    return this == WORKING || this == PRESUMED_WORKING;
  }

  /** Whether a coming notice may change it. */
  public boolean isProvisional() {
    return this == PRESUMED_WORKING || this == PRESUMED_OFF;
  }
}
