package org.sunlit.channels.website;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.sunlit.channels.Publication;
import org.sunlit.channels.website.root.SitePath;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.VisibilityScope;

/** The form in which the state stands on disk; the only place here that knows Jackson. */
final class StateJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(
              new SimpleModule()
                  .addSerializer(new BytesOut())
                  .addDeserializer(Publication.Bytes.class, new BytesIn())
                  .addSerializer(new ScopeOut())
                  .addDeserializer(VisibilityScope.class, new ScopeIn()))
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private StateJson() {}

  static <T> byte[] write(T value, Class<T> type) {
    try {
      return MAPPER.writerFor(type).writeValueAsBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the state", e);
    }
  }

  static <T> T read(SitePath at, byte[] json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (IOException e) {
      throw new UncheckedIOException("the state is damaged at " + at, e);
    }
  }

  /** The state keeps no bytes: the site has them. */
  private static final class BytesOut extends StdSerializer<Publication.Bytes> {
    private static final long serialVersionUID = 1L;

    BytesOut() {
      super(Publication.Bytes.class);
    }

    @Override
    public void serialize(
        Publication.Bytes bytes, JsonGenerator json, SerializerProvider serializers)
        throws IOException {
      json.writeNull();
    }
  }

  private static final class BytesIn extends StdDeserializer<Publication.Bytes> {
    private static final long serialVersionUID = 1L;

    BytesIn() {
      super(Publication.Bytes.class);
    }

    @Override
    public Publication.Bytes deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      json.skipChildren();
      return notKept();
    }

    @Override
    public Publication.Bytes getNullValue(DeserializationContext context) {
      return notKept();
    }

    private static Publication.Bytes notKept() {
      return () -> {
        throw new IllegalStateException("the state keeps no bytes of files");
      };
    }
  }

  private static final class ScopeOut extends StdSerializer<VisibilityScope> {
    private static final long serialVersionUID = 1L;

    ScopeOut() {
      super(VisibilityScope.class);
    }

    @Override
    public void serialize(VisibilityScope scope, JsonGenerator json, SerializerProvider serializers)
        throws IOException {
      json.writeStartArray();
      for (Audience audience : scope.audiences()) json.writeString(audience.toString());
      json.writeEndArray();
    }
  }

  private static final class ScopeIn extends StdDeserializer<VisibilityScope> {
    private static final long serialVersionUID = 1L;

    ScopeIn() {
      super(VisibilityScope.class);
    }

    @Override
    public VisibilityScope deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      return VisibilityScope.recalled(
          Stream.of(context.readValue(json, String[].class)).map(Audience::parse).toList());
    }
  }
}
