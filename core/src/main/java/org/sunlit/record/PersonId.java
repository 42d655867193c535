package org.sunlit.record;

/** Names a person as the host's directory does; never shown to the public. */
public record PersonId(String value) {
  public PersonId {
    if (value.isBlank()) throw new IllegalArgumentException("PersonId must not be blank");
  }

  @Override
  public String toString() {
    return value;
  }
}
