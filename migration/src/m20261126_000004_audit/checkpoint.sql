-- What the event log contained at a time. Without checkpoints the last events of a stream, or a whole stream, could be
-- deleted without a trace.

CREATE TABLE audit_checkpoint (
    -- the number of the last event that it covers
    position       bigint PRIMARY KEY,
    -- how many events it covers, and a digest over all their hashes
    events         bigint NOT NULL,
    root           varchar NOT NULL,
    -- signs the other columns with the deployment's key
    mac            varchar NOT NULL,
    at             $time NOT NULL
);
