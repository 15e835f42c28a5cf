//! On PostgreSQL the service needs a role that owns nothing: it cannot change the schema, nor what the log says.

use std::process::{Command, Output, Stdio};
use std::sync::Arc;

use entity::{event, event_text};
use kiennghi::db::{Db, Durability};
use kiennghi::kernel::audit::checkpoint;
use kiennghi::kernel::context::RequestContext;
use kiennghi::service::engine::fire::fire_due;
use kiennghi::service::identity::cleanup::purge_expired;
use sea_orm::{ConnectionTrait, DbBackend, EntityTrait};
use secrecy::ExposeSecret;
use testkit::cluster::Server;
use testkit::database::{Fresh, people};
use testkit::make::{self, recommendation as rec};
use testkit::process::Process;
use testkit::{Backend, config, live};

const ROLE: &str = "kiennghi service";
const PASSWORD: &str = "it's a \"password\"";

fn migrate(url: &str, arguments: &[&str], password: Option<&str>) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kiennghi"))
        .arg("migrate")
        .args(arguments)
        .env_clear()
        .env("DATABASE_URL", url)
        .env("KIENNGHI_SECRET_KEY", config().secret_key.unwrap().expose_secret())
        .envs(password.map(|password| ("SERVICE_PASSWORD", password)))
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn the_service_runs_with_a_role_that_cannot_rewrite_the_log() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let Some(server) = Server::own() else { return };
        let owner = server.url("postgres");
        let cast = Arc::new(people(&owner).await);
        let missing = migrate(&owner, &["up", "--service-role", ROLE], None);
        assert!(!missing.status.success() && said(&missing).contains(ROLE), "{}", said(&missing));
        let own = migrate(&owner, &["up", "--service-role", "postgres"], None);
        assert!(!own.status.success() && said(&own).contains("name another role"), "{}", said(&own));
        for _ in 0..2 {
            let done = migrate(&owner, &["up", "--service-role", ROLE], Some(PASSWORD));
            assert!(done.status.success(), "{}", said(&done));
        }
        let done = migrate(&owner, &["up", "--service-role", ROLE], None);
        assert!(done.status.success(), "{}", said(&done));

        let url = owner.replacen("user=postgres", "user=kiennghi%20service", 1);
        assert_ne!(url, owner, "{owner}");
        // nothing is pending, so the role that may not change the schema is not refused
        for arguments in [&["up"][..], &["status"]] {
            let done = migrate(&url, arguments, None);
            assert!(done.status.success(), "{}", said(&done));
        }
        drop(Process::start(&url, &[]));
        let db = Db::open(&url, &config(), Durability::Full).await.unwrap();
        live(config(), db, url.clone(), Backend::Postgres, cast, async |w| {
            make::closed(&w).await;
            rec::closed(&w).await;
            w.get("clerk", "/v1/cases?q=duong").await.expect(200);
            w.get("clerk", "/v1/position").await.expect(200);
            w.get("auditor", "/v1/audit/events").await.expect(200);
            // texts are erased and encrypted again, but never changed
            let text = event_text::Entity::find().one(w.app.read()).await.unwrap().unwrap();
            let of = event::Entity::find_by_id(text.event_id).one(w.app.read()).await.unwrap().unwrap();
            let case = make::reload(&w, of.stream_id).await;
            let path = format!("/v1/cases/{}/events/{}/texts", case.id, of.id);
            w.write(reqwest::Method::DELETE, "leader", &path, case.version, &serde_json::Value::Null)
                .await
                .expect(200);
            let ctx = RequestContext::system(w.app.clock.now());
            let mut app = w.app.handle();
            fire_due(&mut app, &ctx).await.unwrap();
            purge_expired(&mut app, &ctx).await.unwrap();
            assert!(checkpoint::advance(&mut app, &ctx).await.unwrap().is_some());
            for forbidden in [
                "UPDATE event SET reason_digest = 'x'",
                "DELETE FROM event",
                "TRUNCATE event",
                "ALTER TABLE event DISABLE TRIGGER ALL",
                "DROP TRIGGER event_append_only ON event",
                "DROP TABLE cases",
                "UPDATE audit_checkpoint SET position = 0",
                "DELETE FROM audit_checkpoint",
                "UPDATE event_text SET sealed = ''",
                "TRUNCATE event_text",
                "DELETE FROM seaql_migrations",
                "CREATE TABLE mine (id integer)",
                "CREATE ROLE other SUPERUSER",
                "SET session_replication_role = replica",
            ] {
                let tx = w.db.begin().await.unwrap();
                let refused = tx.execute_unprepared(forbidden).await.unwrap_err().to_string();
                assert!(
                    ["permission denied", "must be owner", "must be superuser"]
                        .iter()
                        .any(|words| refused.contains(words)),
                    "{forbidden}: {refused}"
                );
            }
        })
        .await;

        // a schema that is not up to date is for its owner
        let done = migrate(&owner, &["down"], None);
        assert!(done.status.success(), "{}", said(&done));
        let pending = migrate(&url, &["up"], None);
        assert!(!pending.status.success() && said(&pending).contains("owner"), "{}", said(&pending));
    });
}

#[test]
fn sqlite_has_no_roles() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let fresh = Fresh::empty(Backend::Sqlite).await.unwrap();
        let refused = migrate(&fresh.url, &["up", "--service-role", ROLE], Some(PASSWORD));
        assert!(
            !refused.status.success() && said(&refused).contains("SQLite has no roles"),
            "{}",
            said(&refused)
        );
        assert_eq!(fresh.open(&config()).await.backend(), DbBackend::Sqlite);
        fresh.drop().await;
    });
}
