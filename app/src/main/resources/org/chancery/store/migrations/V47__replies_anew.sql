-- Replies are compared without how they are put ("was not in a position to"): answers are found anew.
INSERT OR IGNORE INTO stale_block SELECT DISTINCT kind, from_side, to_side FROM wish;
