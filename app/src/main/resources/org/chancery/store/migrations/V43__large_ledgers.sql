-- What each use of a ledger looks up, without reading all of it.

-- Articles of a ledger made before copies and entries were kept; they are taken up when it is next written.
CREATE TABLE older_article (
  article_id TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE
) WITHOUT ROWID;
INSERT INTO older_article SELECT id FROM article WHERE id NOT IN (SELECT article_id FROM fingerprint);

-- The entries of two sides, and the few in which more took part.
CREATE INDEX entry_sides ON entry (sides);
CREATE INDEX entry_of_many ON entry (sides) WHERE sides LIKE '% % %';
CREATE INDEX entry_account_of_many ON entry_account (sides) WHERE sides LIKE '% % %';
