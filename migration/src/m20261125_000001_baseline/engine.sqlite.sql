-- SQLite updates rows in place. On PostgreSQL this index would make every step an update of all indexes of a case;
-- there, the cases changed since a time are found through the event log.
CREATE INDEX cases_council_updated ON cases (council_id, updated_at, id);
