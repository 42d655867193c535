-- The one log: what was stated, byte for byte as it was hashed. Rows are added, never changed.
CREATE TABLE ${prefix}entry (
  subject       VARCHAR(200) COLLATE "C"        NOT NULL,
  sequence_no   BIGINT              NOT NULL,
  visibility    VARCHAR(8) COLLATE "C"          NOT NULL,
  leaf          BYTEA NOT NULL,
  event_salt    BYTEA NOT NULL,
  event_body    BYTEA NOT NULL,
  envelope_salt BYTEA NOT NULL,
  envelope_body BYTEA NOT NULL,
  CONSTRAINT ${prefix}entry_pk PRIMARY KEY (subject, sequence_no)
);

-- What facts refer to and what can be made anew from them, each a JSON text.
-- kind: what kind of row it is, for ever.  fetch_with: with which subject it is read unasked, or '*' for any.
-- lane: in which queue of its kind it waits.  again_at: when it is to be looked at again, in microseconds since 1970.  revision: counts its changes.
CREATE TABLE ${prefix}row (
  kind       VARCHAR(40) COLLATE "C"         NOT NULL,
  row_key    VARCHAR(420) COLLATE "C"        NOT NULL,
  subject    VARCHAR(200) COLLATE "C"        NOT NULL,
  fetch_with VARCHAR(200) COLLATE "C",
  lane       VARCHAR(200) COLLATE "C" NOT NULL,
  again_at   BIGINT,
  revision   BIGINT              NOT NULL,
  body_size  BIGINT              NOT NULL,
  body       BYTEA NOT NULL,
  CONSTRAINT ${prefix}row_pk PRIMARY KEY (kind, row_key)
);
CREATE INDEX ${prefix}row_fetch ON ${prefix}row (fetch_with);
CREATE INDEX ${prefix}row_subject ON ${prefix}row (subject, kind);
CREATE INDEX ${prefix}row_again ON ${prefix}row (kind, lane, again_at, row_key);
