package org.sunlit.request;

/** The matter that has no entry yet, as the asker describes it. */
public record RequestPaper(String title, String description) {}
