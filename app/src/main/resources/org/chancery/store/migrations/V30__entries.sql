-- Encounters of all articles brought together, copies found, and what people decided. All but "decision" and "alias" follows from
-- the articles; an article of an older ledger that has no fingerprint yet is taken up when the ledger is next used.

-- An account of an encounter, in the block of its sides. entry_id is null until the block is brought up to date.
CREATE TABLE entry_account (
  encounter_id TEXT PRIMARY KEY REFERENCES encounter (id) ON DELETE CASCADE,
  sides TEXT NOT NULL,
  day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  people TEXT NOT NULL,
  entry_id TEXT
);
CREATE INDEX entry_account_block ON entry_account (sides, day);
CREATE INDEX entry_account_entry ON entry_account (entry_id);

CREATE TABLE entry (
  id TEXT PRIMARY KEY,
  sides TEXT NOT NULL,
  form TEXT NOT NULL,
  background INTEGER NOT NULL,
  date_from TEXT,
  date_to TEXT,
  date_basis TEXT,
  place TEXT,
  people TEXT NOT NULL,
  accounts INTEGER NOT NULL,
  independent INTEGER NOT NULL
);
CREATE INDEX entry_day ON entry (date_from);

-- Days of sides around which the entries are not up to date.
CREATE TABLE stale_entry (
  sides TEXT NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (sides, day)
) WITHOUT ROWID;

-- What tells copies: see the class Fingerprint. Articles of one copy_group are copies or versions of one another.
CREATE TABLE fingerprint (
  article_id TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  hashes BLOB NOT NULL,
  copy_group TEXT NOT NULL
);
CREATE INDEX fingerprint_group ON fingerprint (copy_group);
CREATE TABLE fingerprint_key (
  hash INTEGER NOT NULL,
  day TEXT NOT NULL,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  PRIMARY KEY (hash, day, article_id)
) WITHOUT ROWID;
CREATE INDEX fingerprint_key_article ON fingerprint_key (article_id);
CREATE TABLE copy_link (
  one TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  other TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX copy_link_other ON copy_link (other);

-- The same words, given again with another outlet, address or name.
CREATE TABLE variant (
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  reading TEXT NOT NULL,
  PRIMARY KEY (article_id, reading)
) WITHOUT ROWID;

-- Where an id leads that an older engine gave.
CREATE TABLE alias (
  old_id TEXT PRIMARY KEY,
  new_id TEXT NOT NULL
) WITHOUT ROWID;

-- What people decided, apart from what was read. A decision of kind "undo" takes back the one that is its subject.
CREATE TABLE decision (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  object TEXT,
  who TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  why TEXT NOT NULL
);
CREATE INDEX decision_subject ON decision (subject);

-- Statements and encounters that a person rejected stay, and are listed no more.
ALTER TABLE statement ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0;
