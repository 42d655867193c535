package org.sunlit.store.jdbc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sunlit.json.Json;
import org.sunlit.record.Bytes;
import org.sunlit.record.Kept;
import org.sunlit.record.Papers;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/** How rows become bytes and are read again. */
final class Rows {
  private static final Papers JSON = new Json();

  private static final ClassValue<Kept> KEPT =
      new ClassValue<>() {
        @Override
        protected Kept computeValue(Class<?> type) {
          Kept kept = type.getAnnotation(Kept.class);
          if (kept == null) throw new IllegalArgumentException("not a kept row: " + type);
          return kept;
        }
      };

  private static final int MOST_REMEMBERED = 10_000;

  /** What wordless rows said lately, by their bytes. */
  private static final Map<Said, Row> REMEMBERED = new ConcurrentHashMap<>();

  private record Said(Class<?> type, Bytes body) {}

  private Rows() {}

  static Kept kept(Class<?> type) {
    return KEPT.get(type);
  }

  /** With whose rows it is read: its subject's, its subject's many, everybody's, or nobody's. */
  static @Nullable String fetchedWith(Row row) {
    return switch (kept(row.getClass()).reading()) {
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
    return JSON.write(row).toArray();
  }

  static <R extends Row> R read(byte[] body, Class<R> type) {
    Bytes bytes = Bytes.of(body);
    if (!kept(type).wordless()) return JSON.read(bytes, type);
    Said said = new Said(type, bytes);
    Row known = REMEMBERED.get(said);
    if (known != null) return type.cast(known);
    R read = JSON.read(bytes, type);
    if (REMEMBERED.size() >= MOST_REMEMBERED) REMEMBERED.clear();
    REMEMBERED.put(said, read);
    return read;
  }
}
