-- leaves free space so that the next version of a row fits on the same page: as long as no indexed column changes,
-- the indexes need no update
ALTER TABLE cases SET (fillfactor = 85);
ALTER TABLE assignment SET (fillfactor = 85);
