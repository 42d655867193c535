package org.sunlit.deliberation;

/** The paper that says why a meeting was moved or called off. */
public record MeetingReason(String reason) {}
