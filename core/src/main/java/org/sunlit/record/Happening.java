package org.sunlit.record;

import java.time.Instant;

/** When a fact happened and who stated it. */
public record Happening(Instant at, Actor by) {}
