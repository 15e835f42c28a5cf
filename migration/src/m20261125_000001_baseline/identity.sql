-- Tokens, keys, the limit on failed sign-ins, and the stored replies to requests that can be repeated.

CREATE TABLE refresh_token (
    id         $uuid PRIMARY KEY,
    -- all tokens that come from one login; the reuse of a spent token revokes the family
    family_id  $uuid NOT NULL,
    user_id    $uuid NOT NULL REFERENCES app_user (id),
    token_hash varchar NOT NULL UNIQUE,
    used_at    $time,
    revoked_at $time,
    expires_at $time NOT NULL,
    created_at $time NOT NULL
);
CREATE INDEX refresh_token_family ON refresh_token (family_id);
CREATE INDEX refresh_token_user ON refresh_token (user_id);
CREATE INDEX refresh_token_expires ON refresh_token (expires_at);

-- access tokens that were revoked before they expired
CREATE TABLE revoked_token (
    id         $uuid PRIMARY KEY,
    expires_at $time NOT NULL
);
CREATE INDEX revoked_token_expires ON revoked_token (expires_at);

CREATE TABLE login_attempt (
    id            varchar PRIMARY KEY,
    failures      integer NOT NULL,
    blocked_until $time,
    updated_at    $time NOT NULL
);
CREATE INDEX login_attempt_updated ON login_attempt (updated_at);

CREATE TABLE signing_key (
    id             $uuid PRIMARY KEY,
    algorithm      signing_algorithm_value NOT NULL,
    public_key     $bytes NOT NULL,
    -- encrypted with the configured key that `sealed_with` names
    sealed_private $bytes NOT NULL,
    sealed_with    varchar NOT NULL,
    retired_at     $time,
    created_at     $time NOT NULL
);

CREATE TABLE idempotency_key (
    -- the id of a user or a client
    caller_id   $uuid NOT NULL,
    key         varchar NOT NULL,
    -- digest of the request, so that the same key with another request is refused
    digest      varchar NOT NULL,
    status      integer NOT NULL,
    etag        varchar,
    location    varchar,
    -- encrypted, because the reply can contain personal data
    body        $bytes NOT NULL,
    sealed_with varchar NOT NULL,
    created_at  $time NOT NULL,
    PRIMARY KEY (caller_id, key)
);
CREATE INDEX idempotency_key_created ON idempotency_key (created_at);
