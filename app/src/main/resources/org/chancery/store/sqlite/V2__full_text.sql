-- Full text is each database's own: SQLite's FTS5, without accents.
CREATE VIRTUAL TABLE full_text USING fts5(
  kind UNINDEXED,
  ref UNINDEXED,
  article_id UNINDEXED,
  words,
  original UNINDEXED,
  tokenize = "unicode61 remove_diacritics 2"
);
