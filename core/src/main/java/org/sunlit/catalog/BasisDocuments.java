package org.sunlit.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of what a school's disclosure rests on, its own rules among it (C0.5, C1.5). */
public final class BasisDocuments {
  private final Map<String, BasisDocument> byId = new LinkedHashMap<>();

  public BasisDocuments(List<BasisDocument> documents) {
    for (BasisDocument each : documents) {
      if (byId.put(each.id(), each) != null) {
        throw new IllegalArgumentException("document stands twice: " + each.id());
      }
    }
    for (BasisDocument each : documents) {
      if (each.supersedes() != null && !byId.containsKey(each.supersedes())) {
        throw new IllegalArgumentException(
            "no such document: " + each.supersedes() + ", superseded by " + each.id());
      }
    }
  }

  /** In the order of the register. */
  public List<BasisDocument> all() {
    return List.copyOf(byId.values());
  }

  public Optional<BasisDocument> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Those of these ids that the register has, in their order. */
  public List<BasisDocument> named(Collection<String> ids) {
    return ids.stream().flatMap(each -> find(each).stream()).toList();
  }

  /** Whether one of them at least holds on that day (C3.1). */
  public boolean anyInForce(Collection<String> ids, LocalDate day) {
    return named(ids).stream().anyMatch(each -> each.isInForce(day));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BasisDocuments documents && all().equals(documents.all());
  }

  @Override
  public int hashCode() {
    return all().hashCode();
  }
}
