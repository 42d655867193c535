package org.sunlit.catalog;

/** Names a body that deliberates, such as the leading group. */
public record BodyId(String value) {
  public BodyId {
    if (value.isBlank()) throw new IllegalArgumentException("BodyId must not be blank");
  }

  @Override
  public String toString() {
    return value;
  }
}
