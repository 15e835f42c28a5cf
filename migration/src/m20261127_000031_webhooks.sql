-- Webhooks: where the service sends what changed, on behalf of a machine client.

CREATE TABLE webhook (
    id              $uuid PRIMARY KEY,
    client_id       $uuid NOT NULL REFERENCES client (id),
    name            varchar NOT NULL,
    url             varchar NOT NULL,
    -- the types of events to send, separated by spaces
    types           varchar NOT NULL,
    disabled_at     $time,
    disabled_reason webhook_end_value,
    version         bigint NOT NULL,
    created_at      $time NOT NULL,
    updated_at      $time NOT NULL
);
CREATE INDEX webhook_client ON webhook (client_id, id);

-- The secrets with which a webhook's messages are signed, encrypted. The former one ends a while after it was replaced.
CREATE TABLE webhook_secret (
    id         $uuid PRIMARY KEY,
    webhook_id $uuid NOT NULL REFERENCES webhook (id),
    sealed     $bytes NOT NULL,
    key_id     varchar NOT NULL,
    expires_at $time,
    created_at $time NOT NULL
);
CREATE INDEX webhook_secret_webhook ON webhook_secret (webhook_id, id);

-- How far a webhook has come in the feed, and whether its receiver answers.
CREATE TABLE webhook_progress (
    webhook_id      $uuid PRIMARY KEY REFERENCES webhook (id),
    -- a cursor of the feed
    cursor          varchar NOT NULL,
    -- failed attempts since the last that succeeded, and when the first and the last of them were
    failures        integer NOT NULL,
    failing_since   $time,
    last_failure_at $time,
    -- nothing is sent before
    paused_until    $time
);

-- A message to a webhook's receiver.
CREATE TABLE webhook_delivery (
    id              $uuid PRIMARY KEY,
    webhook_id      $uuid NOT NULL REFERENCES webhook (id),
    event_type      webhook_event_value NOT NULL,
    case_id         $uuid,
    body            varchar NOT NULL,
    status          delivery_status_value NOT NULL,
    attempts        integer NOT NULL,
    -- of a pending one
    next_attempt_at $time,
    -- until then a process is sending it
    claimed_until   $time,
    -- the last attempt
    attempted_at    $time,
    duration_ms     integer,
    request_head    varchar,
    response_status integer,
    response_head   varchar,
    response_body   varchar,
    failure         varchar,
    created_at      $time NOT NULL
);
CREATE INDEX webhook_delivery_webhook ON webhook_delivery (webhook_id, id);
CREATE INDEX webhook_delivery_status ON webhook_delivery (webhook_id, status, id);
CREATE INDEX webhook_delivery_due ON webhook_delivery (webhook_id, next_attempt_at, id) WHERE status = 'pending';
CREATE INDEX webhook_delivery_case ON webhook_delivery (webhook_id, case_id, id);
CREATE INDEX webhook_delivery_created ON webhook_delivery (created_at) WHERE status <> 'pending';
