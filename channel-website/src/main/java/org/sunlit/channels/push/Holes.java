package org.sunlit.channels.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts with holes such as {@code {title}}. A template is filled as a tree, value by value, so that
 * nothing in a title can end a value or begin another one.
 */
final class Holes {
  private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z]+)\\}");

  private Holes() {}

  static Set<String> in(String text) {
    Set<String> holes = new TreeSet<>();
    Matcher hole = HOLE.matcher(text);
    while (hole.find()) holes.add(hole.group(1));
    return holes;
  }

  static Set<String> in(JsonNode template) {
    Set<String> holes = new TreeSet<>();
    if (template.isTextual()) holes.addAll(in(template.textValue()));
    template.forEach(each -> holes.addAll(in(each)));
    return holes;
  }

  /**
   * A copy of the template; a value that is one hole and nothing else keeps the type of its value.
   */
  static JsonNode filled(JsonNode template, Map<String, Object> values) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (template.isObject()) {
      ObjectNode filled = json.objectNode();
      template
          .properties()
          .forEach(each -> filled.set(each.getKey(), filled(each.getValue(), values)));
      return filled;
    }
    if (template.isArray()) {
      ArrayNode filled = json.arrayNode();
      template.forEach(each -> filled.add(filled(each, values)));
      return filled;
    }
    if (!template.isTextual()) return template;
    String text = template.textValue();
    Matcher only = HOLE.matcher(text);
    if (only.matches() && values.get(only.group(1)) instanceof Long number) {
      return json.numberNode(number);
    }
    return TextNode.valueOf(filled(text, values, UnaryOperator.identity()));
  }

  /** An address, with every value safe inside it. */
  static String address(String template, Map<String, Object> values) {
    return filled(
        template,
        values,
        text -> URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  private static String filled(
      String text, Map<String, Object> values, UnaryOperator<String> written) {
    return HOLE.matcher(text)
        .replaceAll(
            hole -> {
              Object value = values.get(hole.group(1));
              return Matcher.quoteReplacement(value == null ? "" : written.apply(value.toString()));
            });
  }
}
