package org.sunlit.record;

/**
 * Something asked of many rows at once, or of few among very many. What it answers is what {@link
 * #answer} finds by reading rows; a store may find the same in a way of its own.
 */
public interface Question<A> {
  A answer(Transaction transaction);
}
