package org.sunlit.store.jdbc;

/** How much is tried: all of it where {@code sunlit.thorough} is set, as {@code ./check} does. */
public final class Thorough {
  private Thorough() {}

  public static int size(int thorough, int otherwise) {
    return Boolean.getBoolean("sunlit.thorough") ? thorough : otherwise;
  }
}
