-- What people typed in the steps that events record. An event holds a keyed digest of each text, so that the text can
-- be erased: the row is deleted.
CREATE TABLE event_text (
    -- no foreign key, as in `event`: both rows are written in one transaction
    event_id $uuid NOT NULL,
    -- `reason`, or where the text stands in the data of the event
    field    varchar NOT NULL,
    -- the configured key with which `sealed` is encrypted
    key_id   varchar NOT NULL,
    sealed   $bytes NOT NULL,
    PRIMARY KEY (event_id, field)
);
ALTER TABLE event RENAME COLUMN reason TO reason_digest;
