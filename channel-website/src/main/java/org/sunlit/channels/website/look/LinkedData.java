package org.sunlit.channels.website.look;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sunlit.channels.Publication;
import org.sunlit.channels.website.root.SitePath;

/** A page in JSON-LD, in the words of schema.org. */
final class LinkedData {
  private static final JsonMapper MAPPER = new JsonMapper();

  private LinkedData() {}

  static String site(Imprint imprint) {
    return written(
        Map.of(
            "@type",
            "WebSite",
            "name",
            imprint.name(),
            "url",
            imprint.address().toString(),
            "inLanguage",
            "zh-CN"));
  }

  static String of(Imprint imprint, Publication shown) {
    Map<String, Object> json = new LinkedHashMap<>();
    String source = Objects.requireNonNullElse(MetaTags.source(shown), imprint.name());
    json.put("@type", shown.kind() == Publication.Kind.ARTICLE ? "Article" : "Report");
    json.put("headline", shown.title());
    json.put("description", shown.summary());
    json.put("url", imprint.at(SitePath.page(shown.path()).value()));
    json.put("datePublished", shown.published().toString());
    json.put("dateModified", shown.updated().toString());
    json.put("inLanguage", "zh-CN");
    json.put("keywords", MetaTags.keywords(shown));
    json.put("author", Map.of("@type", "Organization", "name", source));
    json.put("publisher", Map.of("@type", "Organization", "name", imprint.name()));
    shown
        .current()
        .ifPresent(
            version -> {
              json.put("version", version.number());
              json.put("identifier", identifiers(shown, version));
            });
    return written(json);
  }

  private static List<Map<String, String>> identifiers(
      Publication shown, Publication.Version version) {
    Map<String, String> digest = property("SHA-256", version.digest());
    String number = shown.number();
    return number == null ? List.of(digest) : List.of(property("索引号", number), digest);
  }

  private static Map<String, String> property(String name, String value) {
    return Map.of("@type", "PropertyValue", "propertyID", name, "value", value);
  }

  /** Without any character that could end the script element it stands in. */
  private static String written(Map<String, ?> json) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("@context", "https://schema.org");
    all.putAll(json);
    try {
      return MAPPER
          .writeValueAsString(all)
          .replace("&", "\\u0026")
          .replace("<", "\\u003c")
          .replace(">", "\\u003e");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map can always be written", e);
    }
  }
}
