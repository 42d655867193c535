package org.sunlit.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sunlit.catalog.CatalogPreset;

/** The presets that ship with the library, and the reading of others, such as a province's own. */
public final class Presets {
  private static final List<String> SHIPPED = List.of("moe-2014-23", "party-basic-level");

  private Presets() {}

  /** Every preset there is without a school's doing, several side by side. */
  public static List<CatalogPreset> shipped() {
    return SHIPPED.stream().map(each -> read(resource(each))).toList();
  }

  /**
   * Reads a preset.
   *
   * @throws Unreadable naming the first place that cannot be read
   */
  public static CatalogPreset read(String json) {
    return Checked.read(json, PresetFile.class).preset();
  }

  private static String resource(String id) {
    String name = "/org/sunlit/catalog/" + id + ".json";
    try (InputStream in = CatalogPreset.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("missing from the jar: " + name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
