-- The log is read in ranges of numbers, and its rows lie in that order: a few pages of index are enough.
CREATE INDEX event_written ON event USING brin (position);
