ALTER TABLE idempotency_key DROP COLUMN grants;

ALTER TABLE client ADD COLUMN secret_hash varchar NOT NULL DEFAULT '';
-- the newest valid secret; without one the client keeps an empty digest, which no secret has
UPDATE client SET secret_hash = COALESCE(
    (SELECT s.secret_hash FROM client_secret s WHERE s.client_id = client.id AND s.revoked_at IS NULL
        ORDER BY s.created_at DESC, s.id DESC LIMIT 1), '');
DROP TABLE client_secret;

DROP TABLE sign_in_failure;
DROP TABLE sign_in_network;

UPDATE login_attempt SET score = score / 1000;
ALTER TABLE login_attempt RENAME COLUMN score TO failures;

ALTER TABLE refresh_token DROP COLUMN family_expires_at;

ALTER TABLE app_user DROP COLUMN must_change_password;
