-- Mail: who is told what waits and what happened.

-- A subscription of a user, or of a body in one of its roles.
CREATE TABLE mail_subscription (
    id              $uuid PRIMARY KEY,
    user_id         $uuid REFERENCES app_user (id),
    organization_id $uuid REFERENCES organization (id),
    role            mail_role_value,
    address         varchar NOT NULL,
    language        mail_language_value NOT NULL,
    frequency       mail_frequency_value NOT NULL,
    -- queues of work, separated by spaces; empty: all of the subscriber
    queues          varchar NOT NULL,
    -- actions whose events are told, separated by spaces
    events          varchar NOT NULL,
    disabled_at     $time,
    disabled_reason mail_end_value,
    version         bigint NOT NULL,
    created_at      $time NOT NULL,
    updated_at      $time NOT NULL
);
CREATE INDEX mail_subscription_user ON mail_subscription (user_id, id);
CREATE INDEX mail_subscription_organization ON mail_subscription (organization_id, id);

-- How far a subscription has come.
CREATE TABLE mail_progress (
    subscription_id $uuid PRIMARY KEY REFERENCES mail_subscription (id),
    -- a cursor of the feed
    cursor          varchar NOT NULL,
    -- when the queues were read last, and when the last mail was made
    looked_at       $time NOT NULL,
    mailed_at       $time,
    -- increased by each look: of two at the same moment, one counts
    looks           bigint NOT NULL
);

-- What a subscriber was told: an item of a queue for as long as it is in the queue, an event for some days.
CREATE TABLE mail_told (
    subscription_id $uuid NOT NULL REFERENCES mail_subscription (id),
    queue           varchar NOT NULL,
    item_id         $uuid NOT NULL,
    at              $time NOT NULL,
    PRIMARY KEY (subscription_id, queue, item_id)
);
CREATE INDEX mail_told_event ON mail_told (at) WHERE queue = '';

-- A mail: the same text in every attempt.
CREATE TABLE mail (
    id              $uuid PRIMARY KEY,
    subscription_id $uuid NOT NULL REFERENCES mail_subscription (id),
    address         varchar NOT NULL,
    language        mail_language_value NOT NULL,
    subject         varchar NOT NULL,
    text            varchar NOT NULL,
    html            varchar NOT NULL,
    status          mail_status_value NOT NULL,
    attempts        integer NOT NULL,
    -- of a pending one
    next_attempt_at $time,
    -- until then a process is sending it
    claimed_until   $time,
    -- the last attempt, and what the mail server answered
    attempted_at    $time,
    reply           varchar,
    created_at      $time NOT NULL
);
CREATE INDEX mail_subscription_id ON mail (subscription_id, id);
CREATE INDEX mail_due ON mail (next_attempt_at, id) WHERE status = 'pending';
CREATE INDEX mail_created ON mail (created_at) WHERE status <> 'pending';
