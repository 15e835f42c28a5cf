//! A primary with a streaming replica: figures may come from the replica, all other reads come from the primary, and
//! the replica takes over when the primary is lost.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use kiennghi::db::{Db, Durability};
use kiennghi::kernel::config::Config;
use reqwest::Method;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, Statement};
use serde_json::{Value, json};

use testkit::cluster::Server;
use testkit::make;
use testkit::process::Process;
use testkit::{Backend, World, config, database, live};

/// Starts a primary with users, its replica, and a world that reads from both; skips where PostgreSQL is not installed.
pub fn with_replica<F: Future<Output = ()>>(body: impl FnOnce(World, Server, Server) -> F) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let Some(primary) = Server::own() else { return eprintln!("no PostgreSQL programs: skipped") };
        let url = primary.url("postgres");
        let cast = Arc::new(database::people(&url).await);
        let replica = primary.standby().expect("a standby");
        let config = Config { read_replica_urls: Some(replica.url("postgres").into()), ..config() };
        let db = Db::open(&url, &config, Durability::Full).await.unwrap();
        live(config, db, url, Backend::Postgres, cast, |w| body(w, primary, replica)).await;
    });
}

async fn connect(server: &Server) -> DatabaseConnection {
    let mut options = ConnectOptions::new(server.url("postgres"));
    options.max_connections(1).sqlx_logging(false);
    Database::connect(options).await.unwrap()
}

/// Queries one server directly.
pub async fn value(server: &Server, sql: &str) -> String {
    let db = connect(server).await;
    let ask = Statement::from_string(db.get_database_backend(), format!("SELECT ({sql})::text AS value"));
    let value = db.query_one_raw(ask).await.unwrap().unwrap().try_get("", "value").unwrap();
    db.close().await.unwrap();
    value
}

/// Waits until a condition is true.
pub async fn until(what: &str, mut so: impl AsyncFnMut() -> bool) {
    for _ in 0..400 {
        if so().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("still not: {what}");
}

/// Waits until the replica has this many cases.
async fn has_replayed(replica: &Server, cases: usize) {
    let cases = cases.to_string();
    until("replayed", async || {
        value(replica, "SELECT count(*) FROM cases WHERE status <> 'received'").await == cases
    })
    .await;
}

/// Pauses the replay of received changes on the replica.
pub async fn pause_replay(replica: &Server) {
    value(replica, "SELECT pg_wal_replay_pause()::text || 'asked'").await;
    until("paused", async || value(replica, "SELECT pg_get_wal_replay_pause_state()").await == "paused")
        .await;
}

/// Makes every commit on the primary wait for the replica.
async fn commit_synchronously(primary: &Server, level: &str) {
    let db = connect(primary).await;
    for sql in [
        "ALTER SYSTEM SET synchronous_standby_names = '*'",
        &format!("ALTER SYSTEM SET synchronous_commit = '{level}'"),
        "SELECT pg_reload_conf()",
    ] {
        db.execute_unprepared(sql).await.unwrap();
    }
    db.close().await.unwrap();
    let state = "SELECT coalesce(string_agg(sync_state, ','), '') || current_setting('synchronous_commit') FROM pg_stat_replication";
    let wanted = format!("sync{level}");
    until("synchronous", async || value(primary, state).await == wanted).await;
}

/// Continues the replay.
pub async fn resume_replay(replica: &Server) {
    value(replica, "SELECT pg_wal_replay_resume()::text || 'asked'").await;
}

/// Returns how many cases the figures count; they may come from the replica.
async fn counted(w: &World) -> i64 {
    let figures = w.get("clerk", "/v1/timeliness?of=cases").await.expect(200);
    ["on_time", "due_soon", "late", "very_late", "undated"]
        .iter()
        .map(|one| figures[one].as_i64().unwrap())
        .sum()
}

/// Returns how many cases the list counts; it is read from the primary.
async fn listed(w: &World) -> usize {
    w.get("clerk", "/v1/petitions?limit=200").await.expect(200)["items"].as_array().unwrap().len()
}

/// Writes through one process and reads through another immediately afterwards, repeatedly.
async fn write_here_read_there(w: &World, here: &str, there: &str, times: usize) {
    let token = w.token("clerk").await;
    let petition = serde_json::to_value(make::new_petition(w, "Đường hỏng")).unwrap();
    let send = async |method: Method, url: String, version: Option<i64>, body: Option<&Value>| {
        let mut request = w.http.request(method, url).bearer_auth(&token);
        if let Some(version) = version {
            request = request.header("If-Match", format!("\"{version}\""));
        }
        if let Some(body) = body {
            request = request.json(body);
        }
        w.send(request).await
    };
    for n in 0..times {
        let made =
            send(Method::POST, format!("{here}/v1/petitions"), None, Some(&petition)).await.expect(201);
        let id = made["id"].as_str().unwrap();
        let read = send(Method::GET, format!("{there}/v1/petitions/{id}"), None, None).await.expect(200);
        assert_eq!(read["version"], 1, "{n}");
        let patch = json!({"locality": format!("Thôn {n}")});
        let path = format!("{here}/v1/petitions/{id}");
        send(Method::PATCH, path, Some(1), Some(&patch)).await.expect(200);
        let read = send(Method::GET, format!("{there}/v1/petitions/{id}"), None, None).await.expect(200);
        assert_eq!((&read["version"], &read["locality"]), (&json!(2), &patch["locality"]), "{n}");
        let newest =
            send(Method::GET, format!("{there}/v1/petitions?limit=200"), None, None).await.expect(200);
        let listed =
            newest["items"].as_array().unwrap().iter().any(|item| item["id"] == id && item["version"] == 2);
        assert!(listed, "{n}: the list contains it too");
    }
}

#[test]
fn figures_may_be_old_and_no_other_answer_is() {
    with_replica(async |w, _primary, replica| {
        make::accepted(&w).await;
        has_replayed(&replica, 1).await;
        pause_replay(&replica).await;
        make::accepted(&w).await;
        w.beside(w.app.config.clone(), async |other| {
            for world in [&w, &other] {
                assert_eq!((counted(world).await, listed(world).await), (1, 2));
            }
            resume_replay(&replica).await;
            for world in [&w, &other] {
                until("the figures are updated", async || counted(world).await == 2).await;
            }
        })
        .await;
    });
}

#[test]
fn a_replica_that_dies_fails_no_request_and_is_asked_again_when_it_is_back() {
    with_replica(async |w, _primary, replica| {
        make::accepted(&w).await;
        has_replayed(&replica, 1).await;
        assert_eq!(counted(&w).await, 1);
        replica.control("stop -m immediate");
        make::accepted(&w).await;
        for _ in 0..3 {
            assert_eq!(counted(&w).await, 2, "the primary answers");
        }
        replica.control("start");
        make::accepted(&w).await;
        has_replayed(&replica, 3).await;
        pause_replay(&replica).await;
        make::accepted(&w).await;
        until("asked again", async || counted(&w).await == 3).await;
        assert_eq!(listed(&w).await, 4);
    });
}

#[test]
fn four_processes_beside_a_replica_that_lags_show_every_write_at_once() {
    with_replica(async |w, _primary, replica| {
        pause_replay(&replica).await;
        let urls = replica.url("postgres");
        let settings = [("KIENNGHI_READ_REPLICA_URLS", urls.as_str())];
        let processes: Vec<Process> = (0..4).map(|_| Process::start(&w.url, &settings)).collect();
        let base = |n: usize| processes[n % 4].base.as_str();
        tokio::join!(
            write_here_read_there(&w, base(0), base(1), 10),
            write_here_read_there(&w, base(1), base(2), 10),
            write_here_read_there(&w, base(2), base(3), 10),
            write_here_read_there(&w, base(3), base(4), 10),
        );
    });
}

#[test]
fn with_remote_apply_figures_are_as_new_as_the_last_write() {
    with_replica(async |w, primary, replica| {
        commit_synchronously(&primary, "remote_apply").await;
        for n in 1..=20 {
            make::accepted(&w).await;
            assert_eq!(counted(&w).await, n);
        }
        let reads = "SELECT coalesce(sum(idx_scan), 0) FROM pg_stat_user_indexes WHERE relname = 'cases'";
        until("the figures came from the replica", async || value(&replica, reads).await != "0").await;
    });
}

#[test]
fn after_a_restart_of_the_primary_no_read_fails() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let Some(primary) = Server::own() else { return eprintln!("no PostgreSQL programs: skipped") };
        let url = primary.url("postgres");
        let cast = Arc::new(database::people(&url).await);
        let db = Db::open(&url, &config(), Durability::Full).await.unwrap();
        live(config(), db, url, Backend::Postgres, cast, async |w| {
            let made = make::received(&w).await;
            let path = format!("/v1/petitions/{}", made.id);
            let ask = || async { w.get("clerk", &path).await.expect(200) };
            // many connections, each of which the restart closes
            tokio::join!(ask(), ask(), ask(), ask(), ask(), ask(), ask(), ask());
            primary.control("restart -m fast");
            tokio::join!(ask(), ask(), ask(), ask(), ask(), ask(), ask(), ask());
            make::received(&w).await;
        })
        .await;
    });
}

#[test]
fn what_was_acknowledged_is_on_the_standby_that_takes_over() {
    with_replica(async |w, primary, standby| {
        commit_synchronously(&primary, "on").await;
        let petition = serde_json::to_value(make::new_petition(&w, "Đường hỏng")).unwrap();
        let token = w.token("clerk").await;
        let known = Mutex::new(Vec::new());
        let stands = AtomicBool::new(true);
        let write = async || {
            while stands.load(Ordering::SeqCst) {
                let ask = w.request(Method::POST, "/v1/petitions").bearer_auth(&token).json(&petition);
                let reply = w.send(ask).await;
                if reply.status == 201 {
                    known.lock().unwrap().push(reply.expect(201)["id"].as_str().unwrap().to_owned());
                }
            }
        };
        let lose = async || {
            tokio::time::sleep(Duration::from_millis(1500)).await;
            stands.store(false, Ordering::SeqCst);
            let lost = tokio::task::spawn_blocking(move || primary.control("stop -m immediate"));
            lost.await.unwrap();
        };
        tokio::join!(write(), write(), write(), write(), lose());
        standby.control("promote");
        let takes_over = Process::start(&standby.url("postgres"), &[]);
        let known = known.into_inner().unwrap();
        assert!(known.len() > 20, "only {} were acknowledged", known.len());
        for id in &known {
            let path = format!("{}/v1/petitions/{id}", takes_over.base);
            w.send(w.http.get(path).bearer_auth(&token)).await.expect(200);
        }
        let ask =
            w.http.post(format!("{}/v1/petitions", takes_over.base)).bearer_auth(&token).json(&petition);
        w.send(ask).await.expect(201);
    });
}
