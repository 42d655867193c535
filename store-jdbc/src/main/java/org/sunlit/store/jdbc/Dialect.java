package org.sunlit.store.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where databases differ; all else is the same text on each. */
public enum Dialect {
  /** H2 2.2 or later, in one process. */
  H2(
      "h2",
      "CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000000 AS BIGINT)",
      "CAST(NULL AS BINARY LARGE OBJECT)"),
  /** PostgreSQL 12 or later. */
  POSTGRESQL(
      "postgresql",
      "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)",
      "CAST(NULL AS BYTEA)"),
  /** MariaDB 10.6 or later. */
  MARIADB("mysql", "CAST(UNIX_TIMESTAMP(NOW(6)) * 1000000 AS SIGNED)", "NULL"),
  /** MySQL 8.0 or later; not tested, for there was none to test with. */
  MYSQL("mysql", "CAST(UNIX_TIMESTAMP(NOW(6)) * 1000000 AS SIGNED)", "NULL");

  /** What H2 and PostgreSQL say when they divide by zero. */
  static final String NOT_FOUND = "22012";

  /** The folder of the schema's texts. */
  final String folder;

  /** The database's time in microseconds since 1970. */
  final String now;

  /** No bytes, where a column of bytes is expected. */
  final String noBytes;

  Dialect(String folder, String now, String noBytes) {
    this.folder = folder;
    this.now = now;
    this.noBytes = noBytes;
  }

  /**
   * The dialect of a database by its product name.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  static Dialect of(String product) {
    String name = product.toLowerCase(Locale.ROOT);
    for (Dialect each : values()) {
      if (name.equals(each.name().toLowerCase(Locale.ROOT))) return each;
    }
    throw new IllegalArgumentException(
        "no dialect for the database "
            + product
            + "; name the one that it speaks with dialect(…): H2, PostgreSQL, MariaDB or MySQL");
  }

  /** Characters are compared by their code, and a blank at the end counts. */
  String collation() {
    return this == MYSQL ? "utf8mb4_0900_bin" : "utf8mb4_nopad_bin";
  }

  /** Whether several statements go to the database as one. */
  boolean joins() {
    return this != MYSQL;
  }

  /**
   * Whether COMMIT may go as the last of several statements, so that it needs no way of its own.
   */
  boolean commitsWithTheLast() {
    return this == POSTGRESQL || this == MARIADB;
  }

  /**
   * What goes before the reading of a subject in a transaction that is ours. All that an order
   * looks up has an index, and one plan is good for every value; but of a table with few rows
   * PostgreSQL thinks that it is best read through, of one with some hundred that each value is
   * worth a plan of its own, and a connection stays with that until the table is counted again.
   * Lists and counts, which read no subject before, are planned as PostgreSQL likes.
   */
  String first() {
    return this == POSTGRESQL
        ? "SET LOCAL enable_seqscan = off; SET LOCAL plan_cache_mode = force_generic_plan; "
        : "";
  }

  /** Statements as one, of which none is carried out after one that fails. */
  String joined(List<String> statements) {
    if (statements.size() == 1 && this != MARIADB) return statements.get(0);
    String all = String.join("; ", statements);
    return switch (this) {
      case H2, POSTGRESQL -> all;
      // What is not in a block would need a setting of the connection.
      case MARIADB -> "BEGIN NOT ATOMIC " + all + "; END";
      case MYSQL -> throw new IllegalStateException("one by one");
    };
  }

  /**
   * A statement that changes or removes one row, and fails if it is not there; where the database
   * cannot say so, the driver tells how many it were.
   */
  String finding(String statement) {
    return switch (this) {
      case H2 -> "SELECT 1 / COUNT(*) FROM OLD TABLE (" + statement + ")";
      case POSTGRESQL ->
          "WITH found AS (" + statement + " RETURNING 1) SELECT 1 / COUNT(*) FROM found";
      case MARIADB ->
          statement + "; IF ROW_COUNT() = 0 THEN SIGNAL SQLSTATE '" + NOT_FOUND + "'; END IF";
      case MYSQL -> statement;
    };
  }

  /**
   * Adds the lines of what is shown, or changes those that are there; what is looked for in the
   * same text as before need not be looked after again.
   */
  String putLine(String table) {
    String columns =
        "item, scope_id, age, visit_no, stage, entry_code, down_at, look_at, text_no, newer, title, summary";
    String values =
        "(:item, :scope, :age, :visit, :stage, :entry, :down, 0, :text, :newer, :title, :summary)";
    List<String> changed =
        List.of(
            "age",
            "visit_no",
            "stage",
            "entry_code",
            "down_at",
            "text_no",
            "newer",
            "title",
            "summary");
    return switch (this) {
      case H2 ->
          "MERGE INTO %s r USING (VALUES (CAST(:item AS VARCHAR(200)), CAST(:scope AS BIGINT))) s (item, scope_id)"
                  .formatted(table)
              + " ON r.item = s.item AND r.scope_id = s.scope_id WHEN MATCHED THEN UPDATE SET"
              + " look_at = CASE WHEN r.text_no = :text AND r.look_at > 0 THEN CAST(:down AS BIGINT) ELSE 0 END,"
              + " age = :age, visit_no = :visit, stage = :stage, entry_code = :entry,"
              + " down_at = :down, text_no = :text, newer = :newer, title = :title, summary = :summary"
              + " WHEN NOT MATCHED THEN INSERT (%s) VALUES %s".formatted(columns, values);
      case POSTGRESQL ->
          "INSERT INTO %s AS r (%s) VALUES %s".formatted(table, columns, values)
              + " ON CONFLICT (item, scope_id) DO UPDATE SET look_at = CASE WHEN"
              + " r.text_no = EXCLUDED.text_no AND r.look_at > 0 THEN EXCLUDED.down_at ELSE 0 END, "
              + each(changed, "%1$s = EXCLUDED.%1$s");
      // What stands first is computed before the text's number changes.
      case MARIADB, MYSQL ->
          "INSERT INTO %s (%s) VALUES %s".formatted(table, columns, values)
              + " ON DUPLICATE KEY UPDATE look_at = CASE WHEN"
              + " text_no = VALUES(text_no) AND look_at > 0 THEN VALUES(down_at) ELSE 0 END, "
              + each(changed, "%1$s = VALUES(%1$s)");
    };
  }

  /** Adds the scope of a line once for each audience; nothing happens if it is there. */
  String addScope(String table) {
    String columns = "(audience, scope_id, audiences) ";
    String values = "VALUES (:audience, :scope, :audiences)";
    return switch (this) {
      case H2 -> "MERGE INTO " + table + " " + columns + "KEY (audience, scope_id) " + values;
      case POSTGRESQL ->
          "INSERT INTO " + table + " " + columns + values + " ON CONFLICT DO NOTHING";
      case MARIADB, MYSQL -> "INSERT IGNORE INTO " + table + " " + columns + values;
    };
  }

  private static String each(List<String> columns, String form) {
    return columns.stream().map(form::formatted).collect(Collectors.joining(", "));
  }
}
