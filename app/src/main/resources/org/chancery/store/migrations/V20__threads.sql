-- Asks and commitments over time. All but "direction" follows from the articles, and is made anew for a pair of sides when one
-- of its statements comes or goes.

-- A statement that wants or promises something; from_side speaks. thread_id is null until its pair of sides is brought up to date.
CREATE TABLE wish (
  statement_id TEXT PRIMARY KEY REFERENCES statement (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  from_side TEXT NOT NULL,
  to_side TEXT NOT NULL,
  day TEXT,
  article_id TEXT NOT NULL,
  encounter_id TEXT,
  wanted TEXT NOT NULL,
  strength INTEGER NOT NULL,
  thread_id TEXT
);
CREATE INDEX wish_sides ON wish (kind, from_side, to_side);
CREATE INDEX wish_thread ON wish (thread_id);
CREATE INDEX wish_article ON wish (article_id);

-- What the asked side, or both together, said in an encounter of the two, or to the other.
CREATE TABLE reply (
  statement_id TEXT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
  from_side TEXT NOT NULL,
  to_side TEXT NOT NULL,
  article_id TEXT NOT NULL,
  encounter_id TEXT,
  day TEXT,
  act TEXT NOT NULL,
  polarity TEXT NOT NULL,
  joint INTEGER NOT NULL,
  cue TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (statement_id, from_side, to_side)
);
CREATE INDEX reply_sides ON reply (from_side, to_side);
CREATE INDEX reply_article ON reply (article_id);

-- Pairs of sides whose threads are not up to date.
CREATE TABLE stale_block (
  kind TEXT NOT NULL,
  from_side TEXT NOT NULL,
  to_side TEXT NOT NULL,
  PRIMARY KEY (kind, from_side, to_side)
);

CREATE TABLE thread (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  from_side TEXT NOT NULL,
  to_side TEXT NOT NULL,
  wanted TEXT NOT NULL,
  first_day TEXT,
  last_day TEXT,
  asked INTEGER NOT NULL,
  occasions INTEGER NOT NULL,
  accounts INTEGER NOT NULL,
  strength INTEGER NOT NULL,
  trend TEXT NOT NULL,
  status TEXT NOT NULL,
  status_rule TEXT NOT NULL,
  status_day TEXT,
  status_evidence TEXT NOT NULL,
  related TEXT NOT NULL
);
CREATE INDEX thread_sides ON thread (kind, from_side, to_side, last_day);
CREATE INDEX thread_last ON thread (kind, last_day);

CREATE TABLE answer (
  statement_id TEXT NOT NULL,
  thread_id TEXT NOT NULL REFERENCES thread (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  day TEXT,
  rule TEXT NOT NULL,
  PRIMARY KEY (statement_id, thread_id)
);
CREATE INDEX answer_thread ON answer (thread_id, day);

-- What happened to a thread, day by day: new, again, stronger, softer, answered, dropped.
CREATE TABLE thread_event (
  thread_id TEXT NOT NULL REFERENCES thread (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  change TEXT NOT NULL,
  statement_id TEXT,
  kind TEXT NOT NULL,
  from_side TEXT NOT NULL,
  to_side TEXT NOT NULL,
  note TEXT NOT NULL
);
CREATE INDEX thread_event_day ON thread_event (day, change);
CREATE INDEX thread_event_sides ON thread_event (from_side, to_side, day);
CREATE INDEX thread_event_thread ON thread_event (thread_id);

-- What was found out on the wordings of a pair of sides.
CREATE TABLE deed_compared (
  kind TEXT NOT NULL,
  from_side TEXT NOT NULL,
  to_side TEXT NOT NULL,
  wording TEXT NOT NULL,
  PRIMARY KEY (kind, from_side, to_side, wording)
) WITHOUT ROWID;
CREATE TABLE deed_link (
  kind TEXT NOT NULL,
  from_side TEXT NOT NULL,
  to_side TEXT NOT NULL,
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  score INTEGER NOT NULL,
  same INTEGER NOT NULL,
  PRIMARY KEY (kind, from_side, to_side, one, other)
) WITHOUT ROWID;

-- The sentence encoder's view of words, so that none is encoded twice.
CREATE TABLE direction (
  words TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) WITHOUT ROWID;
