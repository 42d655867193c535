package org.sunlit.deliberation;

/**
 * How many were there.
 *
 * @param due all members of the body
 * @param recused those present who took no part
 */
public record Attendance(int due, int present, int recused) {

  /** How many could vote; less than none where the numbers contradict each other. */
  public int voting() {
    return present - recused;
  }

  boolean addsUp() {
    return present <= due && recused < present;
  }
}
