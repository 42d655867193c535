package org.sunlit.store.jdbc;

import org.jspecify.annotations.Nullable;
import org.sunlit.json.Json;
import org.sunlit.json.Lately;
import org.sunlit.record.Bytes;
import org.sunlit.record.Kept;
import org.sunlit.record.Papers;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/** How rows become bytes and are read again. */
final class Rows {
  private static final Papers JSON = new Json();

  /** What {@link Kept} says of a type, which an annotation takes long to tell. */
  record Kind(String name, Kept.Reading reading, boolean wordless) {}

  private static final ClassValue<Kind> KINDS =
      new ClassValue<>() {
        @Override
        protected Kind computeValue(Class<?> type) {
          Kept kept = type.getAnnotation(Kept.class);
          if (kept == null) throw new IllegalArgumentException("not a kept row: " + type);
          return new Kind(kept.value(), kept.reading(), kept.wordless());
        }
      };

  /** What wordless rows said lately. */
  private static final ClassValue<Lately<Row>> REMEMBERED =
      new ClassValue<>() {
        @Override
        protected Lately<Row> computeValue(Class<?> type) {
          return new Lately<>();
        }
      };

  private Rows() {}

  static Kind kind(Class<?> type) {
    return KINDS.get(type);
  }

  /** With whose rows it is read: its subject's, its subject's many, everybody's, or nobody's. */
  static @Nullable String fetchedWith(Row row) {
    return switch (kind(row.getClass()).reading()) {
      case WITH_SUBJECT -> row.subject().value();
      case WITH_ANY -> "*";
      case IN_BULK -> inBulk(row.subject());
      case ALONE -> null;
    };
  }

  static String inBulk(SubjectId subject) {
    return "+" + subject.value();
  }

  static byte[] write(Row row) {
    Bytes bytes = JSON.write(row);
    Class<? extends Row> type = row.getClass();
    if (kind(type).wordless()) {
      REMEMBERED.get(type).wrote(bytes, row, body -> JSON.read(body, type));
    }
    return bytes.toArray();
  }

  static <R extends Row> R read(byte[] body, Class<R> type) {
    Bytes bytes = Bytes.of(body);
    return kind(type).wordless()
        ? type.cast(REMEMBERED.get(type).read(bytes, each -> JSON.read(each, type)))
        : JSON.read(bytes, type);
  }
}
