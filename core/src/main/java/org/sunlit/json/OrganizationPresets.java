package org.sunlit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sunlit.organization.Organization;

/**
 * Units and bodies that ship with the library under their official names. A profile that names such
 * a preset has them; where it has a unit or body of the same id, its own keys stand and the preset
 * says only the rest.
 */
final class OrganizationPresets {
  private static final List<String> SHIPPED = List.of("founding-plan-organization");
  private static final List<String> LISTS = List.of("units", "bodies");

  private OrganizationPresets() {}

  /** The profile with its presets of this kind taken in; whatever cannot be is left as it is. */
  static JsonNode into(JsonNode profile, Json json) {
    if (!(profile instanceof ObjectNode own) || !(own.get("presets") instanceof ArrayNode named)) {
      return profile;
    }
    ObjectNode whole = own.deepCopy();
    ArrayNode others = whole.putArray("presets");
    for (JsonNode each : named) {
      if (each.isTextual() && SHIPPED.contains(each.textValue())) {
        take(json.tree(resource(each.textValue())), whole);
      } else {
        others.add(each);
      }
    }
    return whole;
  }

  private static void take(JsonNode preset, ObjectNode whole) {
    for (String list : LISTS) {
      if (whole.has(list) && !whole.get(list).isArray()) continue;
      ArrayNode own = whole.has(list) ? (ArrayNode) whole.get(list) : whole.putArray(list);
      for (JsonNode each : preset.get(list)) take((ObjectNode) each, own);
    }
  }

  private static void take(ObjectNode preset, ArrayNode own) {
    for (JsonNode each : own) {
      if (each instanceof ObjectNode element && preset.get("id").equals(element.get("id"))) {
        preset
            .properties()
            .forEach(
                key -> {
                  if (!element.has(key.getKey())) element.set(key.getKey(), key.getValue());
                });
        return;
      }
    }
    own.add(preset);
  }

  private static String resource(String id) {
    String name = "/org/sunlit/organization/" + id + ".json";
    try (InputStream in = Organization.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("missing from the jar: " + name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
