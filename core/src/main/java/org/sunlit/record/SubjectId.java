package org.sunlit.record;

/** Names what an order is about, such as one disclosure item, for its whole life. */
public record SubjectId(String value) {
  public SubjectId {
    if (value.isBlank()) throw new IllegalArgumentException("SubjectId must not be blank");
  }

  /** Whether it was made for subjects of the kind with this prefix. */
  public boolean isOf(String prefix) {
    return value.startsWith(prefix + "-");
  }

  @Override
  public String toString() {
    return value;
  }
}
