package org.sunlit.channels;

/**
 * One subject on one outlet: the same for every revision and every attempt, so that a channel can
 * recognize what it has already put there.
 */
public record PlacementKey(String subject, String outlet) {
  public PlacementKey {
    if (subject.isBlank() || outlet.isBlank()) {
      throw new IllegalArgumentException("PlacementKey needs a subject and an outlet");
    }
  }

  @Override
  public String toString() {
    return subject + "@" + outlet;
  }
}
