-- The record: what was read, row by row. The reading itself is kept whole, so that nothing is lost by these columns.
CREATE TABLE article (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  url TEXT,
  outlet TEXT,
  title TEXT,
  published TEXT,
  engine TEXT NOT NULL,
  reading TEXT NOT NULL
);

CREATE TABLE encounter (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  form TEXT NOT NULL,
  background INTEGER NOT NULL,
  date_from TEXT,
  date_to TEXT,
  date_basis TEXT,
  place TEXT,
  evidence TEXT NOT NULL
);
CREATE INDEX encounter_article ON encounter (article_id);
CREATE INDEX encounter_date ON encounter (date_from);

CREATE TABLE participant (
  encounter_id TEXT NOT NULL REFERENCES encounter (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  role TEXT,
  side TEXT,
  part TEXT,
  PRIMARY KEY (encounter_id, position)
);
CREATE INDEX participant_side ON participant (side);

CREATE TABLE statement (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  encounter_id TEXT REFERENCES encounter (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  act TEXT NOT NULL,
  soft INTEGER NOT NULL,
  joint INTEGER NOT NULL,
  polarity TEXT NOT NULL,
  speaker TEXT NOT NULL,
  speaker_names TEXT NOT NULL,
  speaker_side TEXT,
  addressee TEXT,
  addressee_side TEXT,
  said_on TEXT,
  words TEXT NOT NULL,
  wanted TEXT
);
CREATE INDEX statement_article ON statement (article_id);
CREATE INDEX statement_encounter ON statement (encounter_id);
CREATE INDEX statement_act ON statement (act, speaker_side, addressee_side);

-- What was given to be added and could not be read.
CREATE TABLE skipped (
  place TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (place, code)
);
