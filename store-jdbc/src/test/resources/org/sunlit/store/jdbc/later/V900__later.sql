-- What a version may do that comes after this one: add tables, indexes, and columns that need not be named.
ALTER TABLE ${prefix}row ADD COLUMN later_note VARCHAR(40) DEFAULT '';
CREATE TABLE ${prefix}later (
  item VARCHAR(200) NOT NULL,
  CONSTRAINT ${prefix}later_pk PRIMARY KEY (item)
);
CREATE INDEX ${prefix}row_later ON ${prefix}row (later_note);
