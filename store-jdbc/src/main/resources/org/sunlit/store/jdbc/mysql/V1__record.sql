-- The one log: what was stated, byte for byte as it was hashed. Rows are added, never changed.
CREATE TABLE ${prefix}entry (
  subject       VARCHAR(200)        NOT NULL,
  sequence_no   BIGINT              NOT NULL,
  visibility    VARCHAR(8)          NOT NULL,
  leaf          VARBINARY(400)      NOT NULL,
  event_salt    VARBINARY(64)       NOT NULL,
  event_body    LONGBLOB NOT NULL,
  envelope_salt VARBINARY(64)       NOT NULL,
  envelope_body LONGBLOB NOT NULL,
  CONSTRAINT ${prefix}entry_pk PRIMARY KEY (subject, sequence_no)
) CHARACTER SET utf8mb4 COLLATE ${collation};

-- What facts refer to and what can be made anew from them, each a JSON text.
-- kind: what kind of row it is, for ever.  fetch_with: with which subject it is read unasked, or '*' for any.
-- lane: in which queue of its kind it waits.  again_at: when it is to be looked at again, in microseconds since 1970.  revision: counts its changes.
CREATE TABLE ${prefix}row (
  kind       VARCHAR(40)         NOT NULL,
  row_key    VARCHAR(420)        NOT NULL,
  subject    VARCHAR(200)        NOT NULL,
  fetch_with VARCHAR(200),
  lane       VARCHAR(200) NOT NULL,
  again_at   BIGINT,
  revision   BIGINT              NOT NULL,
  body_size  BIGINT              NOT NULL,
  body       LONGBLOB NOT NULL,
  CONSTRAINT ${prefix}row_pk PRIMARY KEY (kind, row_key)
) CHARACTER SET utf8mb4 COLLATE ${collation};
CREATE INDEX ${prefix}row_fetch ON ${prefix}row (fetch_with);
CREATE INDEX ${prefix}row_subject ON ${prefix}row (subject, kind);
CREATE INDEX ${prefix}row_again ON ${prefix}row (kind, lane, again_at, row_key);
