package org.sunlit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.sunlit.calendar.Span;
import org.sunlit.calendar.Term;
import org.sunlit.catalog.BodyId;
import org.sunlit.catalog.PresetItemId;
import org.sunlit.catalog.Seat;
import org.sunlit.channels.Html;
import org.sunlit.organization.Fraction;
import org.sunlit.record.Bytes;
import org.sunlit.record.Digest;
import org.sunlit.record.PersonId;
import org.sunlit.record.PostId;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.VisibilityScope;

/** The types whose JSON is not simply their components. */
final class Shapes {
  private Shapes() {}

  static SimpleModule module() {
    SimpleModule module = new SimpleModule("sunlit");
    text(module, SubjectId.class, SubjectId::new);
    text(module, PersonId.class, PersonId::new);
    text(module, PostId.class, PostId::new);
    text(module, Digest.class, Digest::new);
    text(module, UnitId.class, UnitId::new);
    module.addSerializer(Bytes.class, writing((bytes, out) -> out.writeString(bytes.toBase64())));
    module.addDeserializer(
        Bytes.class,
        new JsonDeserializer<>() {
          @Override
          public Bytes deserialize(JsonParser in, DeserializationContext context)
              throws IOException {
            return parsed(in, context, Bytes.class, Bytes::base64);
          }
        });
    text(module, BodyId.class, BodyId::new);
    text(module, PresetItemId.class, PresetItemId::parse);
    text(module, Span.class, Span::parse);
    text(module, Fraction.class, Fraction::parse);
    text(module, Term.class, Term::parse);
    text(module, Seat.class, Seat::parse);
    text(module, Audience.class, Audience::parse);
    module.addKeyDeserializer(
        Audience.class,
        new KeyDeserializer() {
          @Override
          public Object deserializeKey(String key, DeserializationContext context)
              throws IOException {
            try {
              return Audience.parse(key);
            } catch (IllegalArgumentException unknown) {
              return context.handleWeirdKey(Audience.class, key, "no such audience");
            }
          }
        });
    module.addSerializer(Html.class, writing((html, out) -> out.writeString(html.value())));
    module.addSerializer(
        VisibilityScope.class,
        writing(
            (scope, out) -> {
              out.writeStartArray();
              for (Audience each : scope.audiences()) out.writeString(each.toString());
              out.writeEndArray();
            }));
    module.addDeserializer(
        VisibilityScope.class,
        new JsonDeserializer<>() {
          @Override
          public VisibilityScope deserialize(JsonParser in, DeserializationContext context)
              throws IOException {
            return VisibilityScope.recalled(
                java.util.Arrays.asList(context.readValue(in, Audience[].class)));
          }
        });
    enums(module);
    return module;
  }

  private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> parse) {
    module.addSerializer(type, writing((value, out) -> out.writeString(value.toString())));
    module.addDeserializer(
        type,
        new JsonDeserializer<>() {
          @Override
          public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return parsed(in, context, type, parse);
          }
        });
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private static void enums(SimpleModule module) {
    module.addSerializer(
        Enum.class, writing((value, out) -> out.writeString(code((Enum<?>) value))));
    module.addKeySerializer(
        Enum.class,
        new JsonSerializer<Enum>() {
          @Override
          public void serialize(Enum value, JsonGenerator out, SerializerProvider all)
              throws IOException {
            out.writeFieldName(code(value));
          }
        });
    module.setDeserializerModifier(
        new BeanDeserializerModifier() {
          @Override
          public JsonDeserializer<?> modifyEnumDeserializer(
              DeserializationConfig config,
              JavaType type,
              BeanDescription description,
              JsonDeserializer<?> otherwise) {
            Class<? extends Enum> raw = (Class<? extends Enum>) type.getRawClass();
            return new JsonDeserializer<Object>() {
              @Override
              public Object deserialize(JsonParser in, DeserializationContext context)
                  throws IOException {
                return parsed(in, context, (Class<Object>) type.getRawClass(), of(raw));
              }
            };
          }

          @Override
          public KeyDeserializer modifyKeyDeserializer(
              DeserializationConfig config, JavaType type, KeyDeserializer otherwise) {
            if (!type.isEnumType()) return otherwise;
            Class<? extends Enum> raw = (Class<? extends Enum>) type.getRawClass();
            return new KeyDeserializer() {
              @Override
              public Object deserializeKey(String key, DeserializationContext context)
                  throws IOException {
                try {
                  return of(raw).apply(key);
                } catch (IllegalArgumentException unknown) {
                  return context.handleWeirdKey(raw, key, "no such %s", raw.getSimpleName());
                }
              }
            };
          }
        });
  }

  private static Function<String, Object> of(Class<?> type) {
    return text -> {
      Object value = CODES.get(type).values.get(text);
      if (value == null) throw new IllegalArgumentException("no such value: " + text);
      return value;
    };
  }

  static String code(Enum<?> value) {
    return Objects.requireNonNull(CODES.get(value.getDeclaringClass()).codes.get(value));
  }

  /** What the values of an enum are called, and which is called so. */
  private record Codes(Map<Object, String> codes, Map<String, Object> values) {}

  private static final ClassValue<Codes> CODES =
      new ClassValue<>() {
        @Override
        protected Codes computeValue(Class<?> type) {
          Map<Object, String> codes = new HashMap<>();
          Map<String, Object> values = new HashMap<>();
          for (Object each : type.getEnumConstants()) {
            String code = ((Enum<?>) each).name().toLowerCase(Locale.ROOT).replace('_', '-');
            codes.put(each, code);
            values.put(code, each);
          }
          return new Codes(codes, values);
        }
      };

  private static <T> T parsed(
      JsonParser in, DeserializationContext context, Class<T> type, Function<String, T> parse)
      throws IOException {
    if (in.currentToken() != JsonToken.VALUE_STRING) {
      return type.cast(context.handleUnexpectedToken(type, in));
    }
    try {
      return parse.apply(in.getText());
    } catch (IllegalArgumentException wrong) {
      return type.cast(context.handleWeirdStringValue(type, in.getText(), "not valid"));
    }
  }

  private static <T> JsonSerializer<T> writing(Writing<T> writing) {
    return new JsonSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator out, SerializerProvider all) throws IOException {
        writing.write(value, out);
      }
    };
  }

  @FunctionalInterface
  private interface Writing<T> {
    void write(T value, JsonGenerator out) throws IOException;
  }
}
