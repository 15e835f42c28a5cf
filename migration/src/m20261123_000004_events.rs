//! The one log of every change: append-only by trigger.

use sea_orm_migration::prelude::*;

use crate::script;

#[derive(DeriveMigrationName)]
pub struct Migration;

const UP: &str = r"
CREATE TABLE event (
    id              $uuid PRIMARY KEY,
    stream          varchar NOT NULL CHECK (stream IN ('case', 'organization', 'user', 'client', 'sector', 'term', 'session', 'signing_key')),
    stream_id       $uuid NOT NULL,
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
    prev_hash       varchar NOT NULL,
    hash            varchar NOT NULL,
    UNIQUE (stream_id, seq)
);
CREATE INDEX event_council ON event (council_id, id);
CREATE INDEX event_stream ON event (stream, id);
";

const APPEND_ONLY_POSTGRES: &str = r"
CREATE FUNCTION event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'events are append-only';
END $$;
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event
    FOR EACH STATEMENT EXECUTE FUNCTION event_is_append_only();
";

const APPEND_ONLY_SQLITE: &str = r"
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::run(manager, UP).await?;
        let guard = if script::is_postgres(manager) { APPEND_ONLY_POSTGRES } else { APPEND_ONLY_SQLITE };
        script::run(manager, guard).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::drop_tables(manager, &["event"]).await?;
        if script::is_postgres(manager) {
            script::run(manager, "DROP FUNCTION event_is_append_only();").await?;
        }
        Ok(())
    }
}
