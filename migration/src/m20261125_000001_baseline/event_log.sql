-- The log of every change. Rows are only inserted: triggers on each database refuse updates and deletes.

CREATE TABLE event (
    id              $uuid PRIMARY KEY,
    stream          stream_value NOT NULL,
    -- no foreign keys: the log outlives its subjects, and an event is written without checking six references
    stream_id       $uuid NOT NULL,
    -- the position in the stream: 1, 2, 3 …
    seq             bigint NOT NULL,
    council_id      $uuid,
    action          varchar NOT NULL,
    from_status     varchar,
    to_status       varchar,
    assignment_id   $uuid,
    user_id         $uuid,
    client_id       $uuid,
    role            varchar,
    organization_id $uuid,
    on_behalf_of    $uuid,
    reason          text,
    public          boolean NOT NULL,
    data            $json NOT NULL,
    at              $time NOT NULL,
    request_id      $uuid NOT NULL,
    -- each event contains the hash of the event before it in the stream, so that changes made without the triggers
    -- can be detected
    prev_hash       varchar NOT NULL,
    hash            varchar NOT NULL,
    UNIQUE (stream_id, seq)
);
CREATE INDEX event_council ON event (council_id, id);
CREATE INDEX event_council_action ON event (council_id, action, id);
CREATE INDEX event_stream ON event (stream, id);
CREATE INDEX event_user ON event (user_id, id);
