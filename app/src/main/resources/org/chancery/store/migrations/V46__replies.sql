-- Which ask a statement says that it replies to; articles in which one may do so are taken up anew when the ledger is next written.
ALTER TABLE reply ADD COLUMN asked TEXT;
INSERT OR IGNORE INTO older_article SELECT article_id FROM reading
  WHERE json LIKE '%in reply%' OR json LIKE '%response%' OR json LIKE '%in answer%' OR json LIKE '%replied%' OR json LIKE '%replying%'
    OR json LIKE '%responded%' OR json LIKE '%responding%' OR json LIKE '%answered%';
-- What is asked in few words can be answered in the same: answers are found anew.
INSERT OR IGNORE INTO stale_block SELECT DISTINCT kind, from_side, to_side FROM wish;
