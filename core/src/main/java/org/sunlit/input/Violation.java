package org.sunlit.input;

import org.sunlit.words.Words;

/** One field of an order that cannot be read as meant, named by JSON pointer. */
public record Violation(String pointer, Words words) {}
