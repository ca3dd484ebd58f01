// The tables of a case file, one migration a version; what is released is never edited, only added to.
//
// Rows of `suggestion` and of `item` with origin `machine` can be made again by reading; what people decided lives in
// `decision` and `journal` and in nothing else. `status` and `ruled` beside a row are what decisions made of it, kept
// so that a page of 100,000 rows is one query.

/** "RTRT": marks the file as a case for `file` and for ourselves. */
export const APPLICATION_ID = 0x52545254

const FIRST = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL,
  path TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  language TEXT,
  state TEXT NOT NULL,
  json TEXT NOT NULL,
  ruled TEXT,
  metadata TEXT NOT NULL,
  erased INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX source_by_sha256 ON source (sha256);

CREATE TABLE source_path (
  source INTEGER NOT NULL REFERENCES source (key) ON DELETE CASCADE,
  path TEXT NOT NULL,
  PRIMARY KEY (source, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE text (
  key INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source (key) ON DELETE CASCADE,
  sha256 TEXT NOT NULL,
  normaliser TEXT NOT NULL,
  language TEXT,
  characters INTEGER NOT NULL,
  pages INTEGER,
  blocks TEXT NOT NULL,
  origin TEXT NOT NULL,
  markup TEXT NOT NULL,
  current INTEGER NOT NULL,
  UNIQUE (source, sha256, normaliser)
) STRICT;
CREATE UNIQUE INDEX text_current ON text (source) WHERE current = 1;

CREATE TABLE chunk (
  key INTEGER PRIMARY KEY,
  text INTEGER NOT NULL REFERENCES text (key) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX chunk_of_text ON chunk (text, start);

CREATE VIRTUAL TABLE words USING fts5 (stems, content='', contentless_delete=1, tokenize='ascii');

CREATE TABLE reading (
  text INTEGER PRIMARY KEY REFERENCES text (key) ON DELETE CASCADE,
  reader TEXT NOT NULL,
  language TEXT,
  source_kind TEXT NOT NULL,
  document_date TEXT,
  digest TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE suggestion (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  text INTEGER NOT NULL REFERENCES text (key) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('machine', 'person')),
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  rule TEXT NOT NULL,
  score REAL NOT NULL,
  quote TEXT NOT NULL,
  entity TEXT,
  cluster TEXT,
  assigned TEXT,
  actor TEXT,
  status TEXT NOT NULL,
  json TEXT NOT NULL,
  ruled TEXT
) STRICT;
CREATE INDEX suggestion_by_id ON suggestion (id);
CREATE INDEX suggestion_by_place ON suggestion (text, kind, start);
CREATE INDEX suggestion_by_kind ON suggestion (kind, text, start, status, rule);
CREATE INDEX suggestion_by_actor ON suggestion (actor) WHERE actor IS NOT NULL;

CREATE TABLE item (
  key INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('machine', 'person')),
  status TEXT NOT NULL,
  score REAL NOT NULL,
  source TEXT,
  start INTEGER,
  end INTEGER,
  label TEXT NOT NULL,
  rule TEXT,
  relation TEXT,
  stance TEXT,
  modality TEXT,
  venue TEXT,
  liberty TEXT,
  hearsay INTEGER,
  speaker TEXT,
  happened TEXT,
  json TEXT NOT NULL,
  ruled TEXT,
  UNIQUE (kind, id)
) STRICT;
CREATE INDEX item_by_status ON item (kind, status);
CREATE INDEX item_by_place ON item (kind, source, start, id);
CREATE INDEX item_by_speaker ON item (kind, speaker);
CREATE INDEX item_by_facets ON item (kind, status, source, rule, relation, stance, modality, venue, liberty, hearsay, speaker);

CREATE TABLE item_ref (
  item INTEGER NOT NULL REFERENCES item (key) ON DELETE CASCADE,
  role TEXT NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (item, role, kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_ref_by_id ON item_ref (kind, id, role, item);

CREATE TABLE redirect (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  target TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  "by" TEXT NOT NULL,
  at TEXT NOT NULL,
  payload TEXT NOT NULL,
  payload_hash TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL,
  erased INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE decision (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  target_kind TEXT NOT NULL,
  target_id TEXT NOT NULL,
  journal INTEGER NOT NULL REFERENCES journal (seq),
  undone_by TEXT,
  placed TEXT,
  adrift TEXT,
  digest TEXT NOT NULL,
  json TEXT NOT NULL,
  erased INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX decision_by_target ON decision (target_kind, target_id);
CREATE INDEX decision_by_kind ON decision (kind);
CREATE INDEX decision_by_placed ON decision (target_kind, placed);
`

// What decisions teach of suggestions that nobody decided on, made again by every weaving like the rows of `item` with
// origin `machine`; `added` marks suggestions that are in the text's rows only because of it.
const LEARNED = `
CREATE TABLE learned (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  decision TEXT NOT NULL,
  status TEXT NOT NULL,
  changes TEXT NOT NULL,
  added INTEGER NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
`

/** SQL of each version, in order: migration 0 makes version 1 of an empty file. */
export const MIGRATIONS: readonly string[] = [FIRST, LEARNED]

export const SCHEMA_VERSION = MIGRATIONS.length
