package org.sunlit.json;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import org.sunlit.catalog.Seat;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.organization.Fraction;
import org.sunlit.record.Bytes;
import org.sunlit.record.Papers;
import org.sunlit.words.Words;

/**
 * The JSON shape of everything: ids and scopes as text, enums in lower case with hyphens, dates as
 * ISO 8601, properties sorted, unknown keys an error. Thread-safe.
 */
public final class Json implements Papers {
  private static final Map<Class<?>, String> EXPECTED =
      Map.of(
          java.time.LocalDate.class, "date (yyyy-MM-dd)",
          java.time.Instant.class, "instant (ISO 8601)",
          String.class, "text",
          Integer.class, "number",
          int.class, "number",
          boolean.class, "true/false",
          Fraction.class, "fraction (at least 2/3 of due, more than 1/2 of present)",
          Seat.class, "seat (leading-group, staff-congress hears)");

  private final JsonMapper mapper =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(Shapes.module())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .withCoercionConfig(
              LogicalType.Textual,
              text ->
                  text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .addMixIn(Publication.File.class, WithoutBytes.class)
          .addMixIn(Standing.class, ByName.class)
          .build();

  /** What an outlet answered says which answer it is. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "standing")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Standing.Live.class, name = "live"),
    @JsonSubTypes.Type(value = Standing.Pending.class, name = "pending"),
    @JsonSubTypes.Type(value = Standing.Absent.class, name = "absent"),
    @JsonSubTypes.Type(value = Standing.Rejected.class, name = "rejected"),
    @JsonSubTypes.Type(value = Standing.Unknown.class, name = "unknown")
  })
  private interface ByName {}

  /** Where a file's bytes come from is no part of a publication's JSON. */
  @SuppressWarnings("UnusedMethod") // read by Jackson
  private interface WithoutBytes {
    @JsonIgnore
    Publication.Bytes bytes();
  }

  @Override
  public Bytes write(Object value) {
    try {
      return Bytes.of(mapper.writeValueAsBytes(value));
    } catch (JsonProcessingException ours) {
      throw new IllegalArgumentException("cannot be written: " + value.getClass(), ours);
    }
  }

  @Override
  public <T> T read(Bytes body, Class<T> type) {
    return read(body.toUtf8(), type);
  }

  /**
   * Reads text from outside.
   *
   * @throws Unreadable naming the place
   */
  public <T> T read(String text, Class<T> type) {
    try {
      return mapper.readValue(text, type);
    } catch (JsonProcessingException fault) {
      throw unreadable("", fault);
    }
  }

  public JsonNode tree(String text) {
    return read(text, JsonNode.class);
  }

  public JsonNode tree(Object value) {
    return mapper.valueToTree(value);
  }

  /**
   * Reads a part of a larger text.
   *
   * @param at the pointer of the part
   * @throws Unreadable naming the place in the whole
   */
  public <T> T read(JsonNode part, String at, Class<T> type) {
    try {
      return mapper.treeToValue(part, type);
    } catch (JsonProcessingException fault) {
      throw unreadable(at, fault);
    }
  }

  /** Indented, for people. */
  public String pretty(Object value) {
    try {
      return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    } catch (JsonProcessingException ours) {
      throw new IllegalArgumentException("cannot be written: " + value.getClass(), ours);
    }
  }

  private static Unreadable unreadable(String at, JsonProcessingException fault) {
    if (!(fault instanceof JsonMappingException mapping)) {
      long line = fault.getLocation() == null ? 0 : fault.getLocation().getLineNr();
      return new Unreadable(
          at, new Words("不是合法的 JSON（第" + line + "行）", "is not JSON (line " + line + ")"));
    }
    String pointer = at + pointer(mapping.getPath());
    if (fault instanceof UnrecognizedPropertyException unknown) {
      return new Unreadable(
          pointer,
          new Words(
              "没有名为“" + unknown.getPropertyName() + "”的项",
              "there is no key named " + unknown.getPropertyName()));
    }
    if (fault instanceof com.fasterxml.jackson.databind.exc.MismatchedInputException mismatch
        && mismatch.getTargetType() != null) {
      String expected =
          EXPECTED.getOrDefault(mismatch.getTargetType(), mismatch.getTargetType().getSimpleName());
      return new Unreadable(pointer, new Words("应为" + expected, "must be a valid " + expected));
    }
    Throwable root = fault.getCause() == null ? fault : fault.getCause();
    String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    return new Unreadable(pointer, new Words("无法读取：" + message, "cannot be read: " + message));
  }

  private static String pointer(List<JsonMappingException.Reference> path) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference each : path) {
      pointer
          .append('/')
          .append(each.getFieldName() != null ? each.getFieldName() : each.getIndex());
    }
    return pointer.toString();
  }
}
