package org.sunlit.protection;

import jakarta.validation.constraints.NotBlank;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;

/**
 * A report of misconduct or retaliation on its way through: of no subject, by nobody, kept nowhere.
 *
 * @param aboutSupervisionGroup whether it is about a member of the supervision group, on which the
 *     school's own discipline office sits as well
 */
public record MisconductReport(
    @NotBlank @Within(Limit.REPORT) String text, boolean aboutSupervisionGroup) {

  /** Says nothing: what is printed ends in logs. */
  @Override
  public String toString() {
    return "MisconductReport";
  }
}
