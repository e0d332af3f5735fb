-- A listing reads many rows and no reading: the readings stand apart, so that the rows of articles lie close together.
CREATE TABLE reading (
  article_id TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  json TEXT NOT NULL
);
INSERT INTO reading SELECT id, reading FROM article;
ALTER TABLE article DROP COLUMN reading;

-- What happened to a thread, with all that a listing shows of it but the article's names. words: of the ask, or of the answer;
-- note: the kind of the answer, or the rule by which it was dropped.
DROP TABLE thread_event;
CREATE TABLE thread_event (
  day TEXT NOT NULL,
  thread_id TEXT NOT NULL REFERENCES thread (id) ON DELETE CASCADE,
  change TEXT NOT NULL,
  statement_id TEXT,
  article_id TEXT,
  kind TEXT NOT NULL,
  from_side TEXT NOT NULL,
  to_side TEXT NOT NULL,
  words TEXT NOT NULL,
  note TEXT
);
CREATE INDEX thread_event_day ON thread_event (day, change);
CREATE INDEX thread_event_sides ON thread_event (from_side, to_side, day);
CREATE INDEX thread_event_thread ON thread_event (thread_id);

-- Deeds are compared by other rules and another encoder: what was found out is found out anew when threads are next asked for.
DELETE FROM direction;
DELETE FROM deed_compared;
DELETE FROM deed_link;
INSERT OR IGNORE INTO stale_block SELECT DISTINCT kind, from_side, to_side FROM wish;
