-- What sounds alike but is done to other things links no threads: what was found out is found out anew when threads are next asked for.
DELETE FROM deed_compared;
DELETE FROM deed_link;
INSERT OR IGNORE INTO stale_block SELECT DISTINCT kind, from_side, to_side FROM wish;
