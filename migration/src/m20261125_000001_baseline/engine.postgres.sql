-- room for the next version of a row on its own page: as long as no indexed column changes, it stays out of the indexes
ALTER TABLE cases SET (fillfactor = 85);
ALTER TABLE assignment SET (fillfactor = 85);
