-- A password that somebody else set must be changed before anything else.
ALTER TABLE app_user ADD COLUMN must_change_password boolean NOT NULL DEFAULT false;

-- The end of a login: no refresh token of the family is valid longer. Null only in rows that an earlier version wrote.
ALTER TABLE refresh_token ADD COLUMN family_expires_at $time;
UPDATE refresh_token SET family_expires_at = expires_at;

-- Failures fade with time, so they are counted in thousandths.
ALTER TABLE login_attempt RENAME COLUMN failures TO score;
UPDATE login_attempt SET score = score * 1000;

-- The networks from which a user has signed in: addresses without their last part.
CREATE TABLE sign_in_network (
    user_id      $uuid NOT NULL REFERENCES app_user (id),
    network      varchar NOT NULL,
    last_used_at $time NOT NULL,
    PRIMARY KEY (user_id, network)
);
CREATE INDEX sign_in_network_last_used ON sign_in_network (last_used_at);

-- Failed sign-ins of a user within one day, so that many guesses make few events.
CREATE TABLE sign_in_failure (
    user_id  $uuid PRIMARY KEY REFERENCES app_user (id),
    failures integer NOT NULL,
    since    $time NOT NULL
);
CREATE INDEX sign_in_failure_since ON sign_in_failure (since);

-- The secrets of machine clients; two are valid while a client changes from one to the other.
CREATE TABLE client_secret (
    id          $uuid PRIMARY KEY,
    client_id   $uuid NOT NULL REFERENCES client (id),
    secret_hash varchar NOT NULL,
    revoked_at  $time,
    version     bigint NOT NULL,
    created_at  $time NOT NULL,
    updated_at  $time NOT NULL
);
CREATE INDEX client_secret_client ON client_secret (client_id, id);
-- the first secret of a client takes over the client's id
INSERT INTO client_secret (id, client_id, secret_hash, version, created_at, updated_at)
    SELECT id, id, secret_hash, 1, created_at, created_at FROM client;
ALTER TABLE client DROP COLUMN secret_hash;

-- The roles that the caller had when the reply was stored: without them it is not sent again.
ALTER TABLE idempotency_key ADD COLUMN grants varchar NOT NULL DEFAULT '';
