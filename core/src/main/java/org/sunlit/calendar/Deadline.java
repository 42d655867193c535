package org.sunlit.calendar;

import java.time.LocalDate;

/**
 * The last day of a span.
 *
 * @param provisional whether it lies beyond the last year whose holidays are announced, so that it
 *     must be projected again when they are
 */
public record Deadline(LocalDate day, boolean provisional) {}
