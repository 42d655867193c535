-- The tables of a school on H2, schema version 2, for .withoutMigration(). Written from
-- store-jdbc/src/main/resources (DdlDocumentTest); do not edit. Another prefix may stand for sl_.

-- version 1

-- The one log: what was stated, byte for byte as it was hashed. Rows are added, never changed.
CREATE TABLE sl_entry (
  subject       VARCHAR(200)        NOT NULL,
  sequence_no   BIGINT              NOT NULL,
  visibility    VARCHAR(8)          NOT NULL,
  leaf          VARBINARY(400)      NOT NULL,
  event_salt    VARBINARY(64)       NOT NULL,
  event_body    BINARY LARGE OBJECT NOT NULL,
  envelope_salt VARBINARY(64)       NOT NULL,
  envelope_body BINARY LARGE OBJECT NOT NULL,
  CONSTRAINT sl_entry_pk PRIMARY KEY (subject, sequence_no)
);

-- What facts refer to and what can be made anew from them, each a JSON text.
-- kind: what kind of row it is, for ever.  fetch_with: with which subject it is read unasked, or '*' for any.
-- lane: in which queue of its kind it waits.  again_at: when it is to be looked at again, in microseconds since 1970.  revision: counts its changes.
CREATE TABLE sl_row (
  kind       VARCHAR(40)         NOT NULL,
  row_key    VARCHAR(420)        NOT NULL,
  subject    VARCHAR(200)        NOT NULL,
  fetch_with VARCHAR(200),
  lane       VARCHAR(200) NOT NULL,
  again_at   BIGINT,
  revision   BIGINT              NOT NULL,
  body_size  BIGINT              NOT NULL,
  body       BINARY LARGE OBJECT NOT NULL,
  CONSTRAINT sl_row_pk PRIMARY KEY (kind, row_key)
);
CREATE INDEX sl_row_fetch ON sl_row (fetch_with);
CREATE INDEX sl_row_subject ON sl_row (subject, kind);
CREATE INDEX sl_row_again ON sl_row (kind, lane, again_at, row_key);

-- version 2

-- Every scope to which something was ever shown, once for each audience that it names.
CREATE TABLE sl_scope (
  audience  VARCHAR(200) NOT NULL,
  scope_id  BIGINT        NOT NULL,
  audiences VARCHAR(100000) NOT NULL,
  CONSTRAINT sl_scope_pk PRIMARY KEY (audience, scope_id)
);

-- What lists need of an item, a line for each of its scopes; made anew from the rows of kind 'shown'.
-- age: microseconds from when it was disclosed to 1970, so that the newest come first.
-- visit_no: of two lines that a reader sees the higher one counts; newer: the scopes of those above it.
-- down_at: not shown from then on.  look_at: when its words have to be looked after.
CREATE TABLE sl_shown (
  item       VARCHAR(200)  NOT NULL,
  scope_id   BIGINT        NOT NULL,
  age        BIGINT        NOT NULL,
  visit_no   INTEGER       NOT NULL,
  stage      VARCHAR(40)   NOT NULL,
  entry_code VARCHAR(200)  NOT NULL,
  down_at    BIGINT        NOT NULL,
  look_at    BIGINT        NOT NULL,
  text_no    INTEGER       NOT NULL,
  newer      VARCHAR(4000) NOT NULL,
  title      VARCHAR(1000) NOT NULL,
  summary    VARCHAR(1000) NOT NULL,
  CONSTRAINT sl_shown_pk PRIMARY KEY (item, scope_id)
);
CREATE INDEX sl_shown_newest ON sl_shown (scope_id, age, item);
CREATE INDEX sl_shown_look ON sl_shown (look_at);

-- By which pairs of letters a line's words are found; of another text than the line's they count for nothing.
CREATE TABLE sl_gram (
  scope_id BIGINT       NOT NULL,
  gram     VARCHAR(8)   NOT NULL,
  item     VARCHAR(200) NOT NULL,
  text_no  INTEGER      NOT NULL,
  CONSTRAINT sl_gram_pk PRIMARY KEY (scope_id, gram, item)
);
CREATE INDEX sl_gram_item ON sl_gram (item);
