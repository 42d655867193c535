package org.sunlit.channels.tck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sunlit.channels.Standing;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.VisibilityScope;

/**
 * An answer as core keeps it: Jackson writes it as JSON in UTF-8 and reads it again. What cannot be
 * written, or is another answer once it is read, is caught here.
 */
final class Written {
  private static final int LONGEST = 4_000;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(
              new SimpleModule()
                  .addSerializer(
                      new StdDelegatingSerializer(VisibilityScope.class, new ScopeToTexts()))
                  .addDeserializer(
                      VisibilityScope.class, new StdDelegatingDeserializer<>(new TextsToScope())))
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .addMixIn(Standing.class, ByName.class)
          .build();

  private Written() {}

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

  /** The same answer, read from its JSON: equal, and no object of it is the channel's own. */
  static Standing readAgain(Standing answer) throws IOException {
    assertThat(fault(answer)).as("why it cannot be kept").isEmpty();
    return read(write(answer));
  }

  /** Why the answer does not come back as it was once it is written down; empty if it does. */
  static Optional<String> fault(Standing answer) {
    JsonNode tree;
    Standing read;
    try {
      byte[] json = write(answer);
      tree = JSON.readTree(json);
      read = read(json);
    } catch (IOException e) {
      return Optional.of("is no JSON: " + e.getMessage());
    }
    for (String each : texts(tree)) {
      if (each.length() > LONGEST) return Optional.of("too long: " + each.substring(0, 40) + "…");
      // JSON has an escape for these, but databases do not store them.
      if (each.codePoints().anyMatch(c -> c < ' ' && c != '\n' && c != '\t')) {
        return Optional.of("holds a control character: " + tree);
      }
    }
    if (!read.equals(answer)) return Optional.of("does not come back the same: " + tree);
    if (answer instanceof Standing.Live live && live.reference().isBlank()) {
      return Optional.of("says not where it stands: " + tree);
    }
    if (answer instanceof Standing.Pending pending
        && (pending.lookAgain().isNegative() || pending.lookAgain().isZero())) {
      return Optional.of("says not when to look again: " + tree);
    }
    return Optional.empty();
  }

  /**
   * First the text, then its bytes: written straight to bytes half a character would be an escape,
   * which comes back here but is refused by other readers and by databases.
   */
  private static byte[] write(Standing answer) throws IOException {
    return JSON.writerFor(Standing.class)
        .writeValueAsString(answer)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Standing read(byte[] json) throws IOException {
    return JSON.readValue(json, Standing.class);
  }

  private static List<String> texts(JsonNode tree) {
    List<String> texts = new ArrayList<>();
    if (tree.isTextual()) texts.add(tree.textValue());
    tree.forEach(each -> texts.addAll(texts(each)));
    return texts;
  }

  private static final class ScopeToTexts extends StdConverter<VisibilityScope, List<String>> {
    @Override
    public List<String> convert(VisibilityScope scope) {
      return scope.audiences().stream().map(Audience::toString).toList();
    }
  }

  private static final class TextsToScope extends StdConverter<List<String>, VisibilityScope> {
    @Override
    public VisibilityScope convert(List<String> texts) {
      return VisibilityScope.recalled(texts.stream().map(Audience::parse).toList());
    }
  }
}
