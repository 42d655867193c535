package org.sunlit.consultation;

/** The paper of a reason that somebody gave. */
public record ReasonText(String reason) {}
