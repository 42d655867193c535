package org.sunlit.organization;

/** Names one version of a plan, as {@link Plan} has it. */
public record PlanVersion(String id, int version) {
  public PlanVersion {
    if (id.isBlank()) throw new IllegalArgumentException("a plan has an id");
    if (version < 1) throw new IllegalArgumentException(id + " has no version " + version);
  }

  @Override
  public String toString() {
    return id + " " + version;
  }
}
