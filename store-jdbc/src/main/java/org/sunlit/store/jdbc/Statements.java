package org.sunlit.store.jdbc;

/** Every statement there is, with the prefix of the tables put in. */
final class Statements {
  /** Rows above this size are brought along without their body. */
  private static final int LARGE = 65_536;

  final Template readSubject;
  final Template readShared;
  final Template sharedRows;
  final Template readBulk;
  final Template now;
  final String subjects;
  final String rowsOfSubject;
  final String rowsOfKind;
  final String rowsAfter;
  final String rowsDue;
  final String nextDue;
  final String row;
  final Dialect dialect;
  final Template addEntry;
  final Template addRow;
  final Template changeRow;
  final Template removeRow;
  final Template touchRow;
  final ShownTables shown;
  final ShownQueries reading;
  final String parkRow;

  /** For transactions of our own. */
  Statements(String prefix, Dialect dialect) {
    this(prefix, dialect, dialect.first());
  }

  /** For transactions of a host, whose settings are its own. */
  static Statements ofHosts(String prefix, Dialect dialect) {
    return new Statements(prefix, dialect, "");
  }

  private Statements(String prefix, Dialect dialect, String first) {
    String entry = prefix + "entry";
    String row = prefix + "row";
    String none = dialect.noBytes;
    String clock =
        dialect.now
            + " + COALESCE((SELECT c.again_at FROM %s c WHERE c.kind = 'clock' AND c.row_key = 'offset'), 0)"
                .formatted(row);
    String nothing = ", " + none + ", " + none + ", " + none + ", " + none;
    String time =
        "SELECT 2 AS part, '' AS kind, '' AS row_key, '' AS subject, "
            + clock
            + " AS revision, "
            + none
            + " AS body, "
            + none
            + " AS event_salt, "
            + none
            + " AS event_body, "
            + none
            + " AS envelope_salt, "
            + none
            + " AS envelope_body";
    String brought =
        " UNION ALL SELECT 1, kind, row_key, subject, revision, CASE WHEN body_size <= "
            + LARGE
            + " THEN body END"
            + nothing
            + " FROM "
            + row
            + " WHERE ";
    String heads =
        " UNION ALL SELECT 3, kind, row_key, subject, revision, "
            + none
            + nothing
            + " FROM "
            + row
            + " WHERE fetch_with = ";
    String foreseen = brought + "kind = :foreseenKind AND row_key = :foreseenKey";
    this.now = Template.of(time);
    this.readShared = Template.of(time + heads + "'*'" + foreseen);
    this.readBulk = Template.of(time + brought + "fetch_with = :bulk");
    // One by one: of a list of three PostgreSQL thinks that it is best looked up by reading all
    // rows as long as it has no statistics, and stays with that.
    this.readSubject =
        Template.of(
            first
                + time
                + brought
                + "fetch_with = :subject"
                + heads
                + ":shared"
                + brought
                + "fetch_with = :bulk"
                + foreseen
                + " UNION ALL SELECT 0, visibility, '', subject, sequence_no, leaf, event_salt, event_body,"
                + " envelope_salt, envelope_body FROM "
                + entry
                + " WHERE subject = :subject");
    this.subjects =
        "SELECT subject FROM %s WHERE sequence_no = 1 AND subject >= :from AND subject < :to ORDER BY subject"
            .formatted(entry);
    String rows = "SELECT kind, row_key, subject, revision, body FROM " + row + " WHERE ";
    this.sharedRows = Template.of(rows + "fetch_with = '*'");
    this.row = rows + "kind = :kind AND row_key = :key";
    this.rowsOfSubject = rows + "subject = :subject AND kind = :kind ORDER BY row_key";
    this.rowsOfKind = rows + "kind = :kind ORDER BY row_key";
    this.rowsAfter = rows + "kind = :kind AND row_key > :after ORDER BY row_key LIMIT :limit";
    this.rowsDue =
        rows
            + "kind = :kind AND lane = :lane AND again_at <= :until ORDER BY again_at, row_key LIMIT :limit";
    this.nextDue =
        "SELECT MIN(again_at) FROM %s WHERE kind = :kind AND lane = :lane".formatted(row);
    this.dialect = dialect;
    this.addEntry =
        Template.of(
            "INSERT INTO %s (subject, sequence_no, visibility, leaf, event_salt, event_body, envelope_salt, envelope_body)"
                    .formatted(entry)
                + " VALUES (:subject, :sequence, :visibility, :leaf, :eventSalt, :eventBody, :envelopeSalt, :envelopeBody)");
    this.addRow =
        Template.of(
            "INSERT INTO %s (kind, row_key, subject, fetch_with, lane, again_at, revision, body_size, body)"
                    .formatted(row)
                + " VALUES (:kind, :key, :subject, :fetchWith, :lane, :again, :next, :size, :body)");
    String known = " WHERE kind = :kind AND row_key = :key AND revision ";
    this.changeRow =
        Template.finding(
            "UPDATE %s SET subject = :subject, fetch_with = :fetchWith, lane = :lane, again_at = :again,"
                    .formatted(row)
                + " revision = :next, body_size = :size, body = :body"
                + known
                + "= :revision",
            dialect);
    this.removeRow = Template.finding("DELETE FROM " + row + known + "= :revision", dialect);
    this.touchRow =
        Template.finding(
            "UPDATE " + row + " SET revision = revision + 1" + known + ">= :revision", dialect);
    this.shown = new ShownTables(prefix, dialect);
    this.reading = new ShownQueries(prefix, dialect);
    this.parkRow =
        "UPDATE %s SET kind = 'unreadable', row_key = :aside, fetch_with = NULL, lane = '', again_at = NULL, revision = revision + 1 WHERE kind = :kind AND row_key = :key"
            .formatted(row);
  }
}
