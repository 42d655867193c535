package org.sunlit.json;

import org.sunlit.catalog.Catalog;
import org.sunlit.visibility.Units;

/** A catalog as one JSON file, to take it along or to bring it in; both ways are the same. */
public final class CatalogJson {
  private CatalogJson() {}

  /** All of it, indented; {@link #read} answers an equal catalog. */
  public static String write(Catalog catalog) {
    return new Json().pretty(CatalogFile.of(catalog));
  }

  /**
   * Reads a catalog.
   *
   * @param order the units that its scopes name
   * @throws Unreadable naming the first place that cannot be read
   * @throws IllegalArgumentException if it names what it does not have
   */
  public static Catalog read(String json, Units order) {
    return Checked.read(json, CatalogFile.class).catalog(order);
  }
}
