package org.sunlit.calendar;

import org.sunlit.words.Words;

/** Days on which the school has no classes; no days off by law. */
public record Vacation(Words name, Period days) {}
