-- Every scope to which something was ever shown, once for each audience that it names.
CREATE TABLE ${prefix}scope (
  audience  VARCHAR(200) COLLATE "C" NOT NULL,
  scope_id  BIGINT        NOT NULL,
  audiences TEXT COLLATE "C" NOT NULL,
  CONSTRAINT ${prefix}scope_pk PRIMARY KEY (audience, scope_id)
);

-- What lists need of an item, a line for each of its scopes; made anew from the rows of kind 'shown'.
-- age: microseconds from when it was disclosed to 1970, so that the newest come first.
-- visit_no: of two lines that a reader sees the higher one counts; newer: the scopes of those above it.
-- down_at: not shown from then on.  look_at: when its words have to be looked after.
CREATE TABLE ${prefix}shown (
  item       VARCHAR(200) COLLATE "C"  NOT NULL,
  scope_id   BIGINT        NOT NULL,
  age        BIGINT        NOT NULL,
  visit_no   INTEGER       NOT NULL,
  stage      VARCHAR(40) COLLATE "C"   NOT NULL,
  entry_code VARCHAR(200) COLLATE "C"  NOT NULL,
  down_at    BIGINT        NOT NULL,
  look_at    BIGINT        NOT NULL,
  text_no    INTEGER       NOT NULL,
  newer      VARCHAR(4000) COLLATE "C" NOT NULL,
  title      VARCHAR(1000) COLLATE "C" NOT NULL,
  summary    VARCHAR(1000) COLLATE "C" NOT NULL,
  CONSTRAINT ${prefix}shown_pk PRIMARY KEY (item, scope_id)
);
CREATE INDEX ${prefix}shown_newest ON ${prefix}shown (scope_id, age, item);
CREATE INDEX ${prefix}shown_look ON ${prefix}shown (look_at);

-- By which pairs of letters a line's words are found; of another text than the line's they count for nothing.
CREATE TABLE ${prefix}gram (
  scope_id BIGINT       NOT NULL,
  gram     VARCHAR(8) COLLATE "C"   NOT NULL,
  item     VARCHAR(200) COLLATE "C" NOT NULL,
  text_no  INTEGER      NOT NULL,
  CONSTRAINT ${prefix}gram_pk PRIMARY KEY (scope_id, gram, item)
);
CREATE INDEX ${prefix}gram_item ON ${prefix}gram (item);
