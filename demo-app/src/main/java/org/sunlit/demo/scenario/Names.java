package org.sunlit.demo.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunlit.words.Words;

/**
 * What a scenario has saved, and how its texts refer to it: {@code ${name}} within any text, {@code
 * @file} for a file's text, {@code @@} for an at sign that begins a text.
 */
final class Names {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}]*)}");

  private final Folder folder;
  private final Map<String, String> known = new TreeMap<>();

  Names(Folder folder) {
    this.folder = folder;
  }

  void know(String name, String value) {
    known.put(name, value);
  }

  /** The same with every reference and file in its place. */
  ObjectNode filled(ObjectNode given, String file, String pointer) {
    return (ObjectNode) filled(given, file, pointer, true);
  }

  /** The same with every reference in its place; files are no part of a profile. */
  JsonNode placed(JsonNode given, String file) {
    return filled(given, file, "", false);
  }

  private JsonNode filled(JsonNode given, String file, String pointer, boolean files) {
    if (given.isTextual()) return new TextNode(text(given.textValue(), file, pointer, files));
    if (given instanceof ArrayNode list) {
      ArrayNode filled = JsonNodeFactory.instance.arrayNode();
      for (int at = 0; at < list.size(); at++) {
        filled.add(filled(list.get(at), file, pointer + "/" + at, files));
      }
      return filled;
    }
    if (given instanceof ObjectNode object) {
      ObjectNode filled = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> each : object.properties()) {
        filled.set(
            each.getKey(), filled(each.getValue(), file, pointer + "/" + each.getKey(), files));
      }
      return filled;
    }
    return given;
  }

  private String text(String given, String file, String pointer, boolean files) {
    if (files && given.startsWith("@@")) return given.substring(1);
    if (files && given.startsWith("@")) return folder.read(given.substring(1));
    Matcher references = REFERENCE.matcher(given);
    StringBuilder text = new StringBuilder();
    while (references.find()) {
      String value = known.get(references.group(1));
      if (value == null) {
        throw Complaint.at(
            file,
            pointer,
            new Words("还没有保存名为“{name}”的值", "nothing is saved under {name} yet")
                .with(Map.of("name", references.group(1))));
      }
      references.appendReplacement(text, Matcher.quoteReplacement(value));
    }
    return references.appendTail(text).toString();
  }
}
