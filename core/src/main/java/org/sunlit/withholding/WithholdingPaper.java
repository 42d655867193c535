package org.sunlit.withholding;

/** What is withheld, in words, and why; there is none of a state secret. */
public record WithholdingPaper(String title, String reason) {}
