-- The log of every change. Rows are only ever added: triggers of each database refuse the rest.

CREATE TABLE event (
    id              $uuid PRIMARY KEY,
    stream          stream_value NOT NULL,
    -- no foreign keys: the log outlives what it tells of, and an event is written without looking up six rows
    stream_id       $uuid NOT NULL,
    -- 1, 2, 3 … within the stream
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
    -- each event of a stream holds the hash of the one before it, so that a change behind the triggers is seen
    prev_hash       varchar NOT NULL,
    hash            varchar NOT NULL,
    UNIQUE (stream_id, seq)
);
CREATE INDEX event_council ON event (council_id, id);
CREATE INDEX event_council_action ON event (council_id, action, id);
CREATE INDEX event_stream ON event (stream, id);
CREATE INDEX event_user ON event (user_id, id);
