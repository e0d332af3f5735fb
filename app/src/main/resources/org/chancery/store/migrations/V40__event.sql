-- Events, one row for each pair of a source side and a target side; V41 fills it from readings stored before.
CREATE TABLE event (
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  encounter_id TEXT,
  statement_id TEXT,
  happened_on TEXT,
  type TEXT NOT NULL,
  mode TEXT,
  cameo TEXT,
  source TEXT,
  source_sector TEXT,
  source_name TEXT NOT NULL,
  target TEXT,
  target_sector TEXT,
  target_name TEXT NOT NULL,
  evidence TEXT,
  PRIMARY KEY (article_id, position)
);
CREATE INDEX event_pair ON event (source, target, type);
CREATE INDEX event_date ON event (happened_on);
