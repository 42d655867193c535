package org.sunlit.record;

/** The paper of a reason that somebody gave. */
public record ReasonPaper(String reason) {}
