//! Users, grants, clients, tokens, keys and what guards signing in.

use sea_orm_migration::prelude::*;

use crate::script;

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLES: &[&str] = &[
    "app_user",
    "role_grant",
    "client",
    "refresh_token",
    "revoked_token",
    "login_attempt",
    "signing_key",
    "idempotency_key",
];

const UP: &str = r"
CREATE TABLE app_user (
    id            $uuid PRIMARY KEY,
    username      varchar NOT NULL UNIQUE,
    full_name     varchar NOT NULL,
    password_hash varchar,
    disabled_at   $time,
    token_version integer NOT NULL,
    version       bigint NOT NULL,
    created_at    $time NOT NULL,
    updated_at    $time NOT NULL
);

CREATE TABLE role_grant (
    id              $uuid PRIMARY KEY,
    user_id         $uuid NOT NULL REFERENCES app_user (id),
    role            varchar NOT NULL CHECK (role IN ('clerk', 'leader', 'reviewer', 'deputy', 'liaison', 'coordinator', 'handler', 'head', 'auditor', 'admin')),
    organization_id $uuid NOT NULL REFERENCES organization (id),
    council_id      $uuid REFERENCES organization (id),
    revoked_at      $time,
    version         bigint NOT NULL,
    created_at      $time NOT NULL,
    updated_at      $time NOT NULL
);
CREATE INDEX role_grant_user ON role_grant (user_id, id);
CREATE INDEX role_grant_organization ON role_grant (organization_id, role, id);
CREATE UNIQUE INDEX role_grant_live ON role_grant (user_id, role, organization_id) WHERE revoked_at IS NULL;

CREATE TABLE client (
    id              $uuid PRIMARY KEY,
    name            varchar NOT NULL,
    organization_id $uuid NOT NULL REFERENCES organization (id),
    scopes          varchar NOT NULL,
    secret_hash     varchar NOT NULL,
    disabled_at     $time,
    token_version   integer NOT NULL,
    version         bigint NOT NULL,
    created_at      $time NOT NULL,
    updated_at      $time NOT NULL
);
CREATE INDEX client_organization ON client (organization_id, id);

CREATE TABLE refresh_token (
    id         $uuid PRIMARY KEY,
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
    algorithm      varchar NOT NULL CHECK (algorithm IN ('EdDSA', 'RS256')),
    public_key     $bytes NOT NULL,
    sealed_private $bytes NOT NULL,
    sealed_with    varchar NOT NULL,
    retired_at     $time,
    created_at     $time NOT NULL
);

CREATE TABLE idempotency_key (
    caller_id  $uuid NOT NULL,
    key        varchar NOT NULL,
    digest     varchar NOT NULL,
    status     integer NOT NULL,
    etag       varchar,
    location   varchar,
    body       $bytes NOT NULL,
    sealed_with varchar NOT NULL,
    created_at $time NOT NULL,
    PRIMARY KEY (caller_id, key)
);
CREATE INDEX idempotency_key_created ON idempotency_key (created_at);
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::run(manager, UP).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::drop_tables(manager, TABLES).await
    }
}
