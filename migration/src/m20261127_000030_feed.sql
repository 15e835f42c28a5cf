-- A change of a case, once for each council, agency and administrative unit that it concerns. Every transaction writes
-- its entries at its end. Rows are deleted after a while: the feed is how clients keep up, not the record of what
-- happened, which is the event log.

CREATE TABLE feed_entry (
    position       $rowid,
    -- the council of the case, an agency with an assignment, or a unit that the case is about
    audience_id    $uuid NOT NULL,
    council_id     $uuid NOT NULL,
    case_id        $uuid NOT NULL,
    -- PostgreSQL: the transaction. SQLite: the number of the transaction's last event
    transaction_id bigint NOT NULL,
    at             $time NOT NULL
);
CREATE INDEX feed_entry_audience ON feed_entry (audience_id, transaction_id, position);
