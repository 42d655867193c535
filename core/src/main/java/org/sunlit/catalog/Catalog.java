package org.sunlit.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All entries of one school, each code once, in the school's order. */
public final class Catalog {
  private final Map<String, CatalogEntry> entries = new LinkedHashMap<>();

  public Catalog(List<CatalogEntry> entries) {
    for (CatalogEntry entry : entries) {
      if (this.entries.put(entry.code(), entry) != null) {
        throw new IllegalArgumentException("catalog code stands twice: " + entry.code());
      }
    }
  }

  public Optional<CatalogEntry> entry(String code) {
    return Optional.ofNullable(entries.get(code));
  }

  public List<CatalogEntry> entries() {
    return List.copyOf(entries.values());
  }
}
