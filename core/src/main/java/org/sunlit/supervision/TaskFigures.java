package org.sunlit.supervision;

/**
 * The tasks of one nature.
 *
 * @param given how many were given in the period
 * @param open how many are neither done nor withdrawn now
 * @param overdue how many of those owe an answer whose last day is over
 * @param done how many were accepted in the period
 * @param late how many answers of the period came after their last day
 */
public record TaskFigures(int given, int open, int overdue, int done, int late) {}
