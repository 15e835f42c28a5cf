-- SQLite changes rows in place. On PostgreSQL this index would make every step a change of all the indexes of a case;
-- there, what changed since a moment is found through the event log.
CREATE INDEX cases_council_updated ON cases (council_id, updated_at, id);
