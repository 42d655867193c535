package org.sunlit.record;

/** Names a post of the school, held by one person after another. */
public record PostId(String value) {
  public PostId {
    if (value.isBlank()) throw new IllegalArgumentException("PostId must not be blank");
  }

  @Override
  public String toString() {
    return value;
  }
}
