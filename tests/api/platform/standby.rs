//! Several processes over a primary and its streaming standby: nobody who was told of a write reads from before it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use kiennghi::db::{Db, Durability};
use kiennghi::kernel::config::Config;
use reqwest::Method;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, Statement};
use serde_json::{Value, json};

use crate::harness::cluster::Server;
use crate::harness::process::Process;
use crate::harness::{Backend, World, config, database, live};
use crate::make;

/// A primary with people, a standby, and a world over both; skipped where there are no programs of PostgreSQL.
fn with_standby<F: Future<Output = ()>>(body: impl FnOnce(World, Server, Server) -> F) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let Some(primary) = Server::own() else { return eprintln!("no PostgreSQL programs: skipped") };
        let url = primary.url("postgres");
        let cast = Arc::new(database::people(&url).await);
        let standby = primary.standby().expect("a standby");
        let config = Config { standby_urls: Some(standby.url("postgres").into()), ..config() };
        let db = Db::open(&url, &config, Durability::Full).await.unwrap();
        live(config, db, url, Backend::Postgres, cast, |w| body(w, primary, standby)).await;
    });
}

/// Asks a server, past the service.
async fn value(server: &Server, sql: &str) -> String {
    let mut options = ConnectOptions::new(server.url("postgres"));
    options.max_connections(1).sqlx_logging(false);
    let db = Database::connect(options).await.unwrap();
    let ask = Statement::from_string(db.get_database_backend(), format!("SELECT ({sql})::text AS value"));
    let value = db.query_one_raw(ask).await.unwrap().unwrap().try_get("", "value").unwrap();
    db.close().await.unwrap();
    value
}

/// How many rows the standby's cases were asked for by key or index: what was read there.
async fn read_from(standby: &Server) -> i64 {
    let sql = "SELECT sum(idx_scan) FROM pg_stat_user_indexes WHERE relname = 'cases'";
    value(standby, sql).await.parse().unwrap()
}

/// Waits until something is so.
async fn until(what: &str, mut so: impl AsyncFnMut() -> bool) {
    for _ in 0..400 {
        if so().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("still not: {what}");
}

const SUSPENDED: &str = "SELECT count(*) FROM suspended_standby";

/// Writes through one door and reads through another at once, again and again.
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
        assert!(listed, "{n}: the list knows it too");
    }
}

#[test]
fn four_processes_and_a_standby_never_answer_from_before_a_write() {
    with_standby(async |w, primary, standby| {
        let urls = standby.url("postgres");
        let settings = [("KIENNGHI_STANDBY_URLS", urls.as_str())];
        let processes: Vec<Process> = (0..4).map(|_| Process::start(&w.url, &settings)).collect();
        until("read from the standby", async || {
            let before = read_from(&standby).await;
            w.get("clerk", "/v1/petitions").await.expect(200);
            // statistics are told with a delay
            tokio::time::sleep(Duration::from_millis(600)).await;
            read_from(&standby).await > before
        })
        .await;
        let doors = |n: usize| (processes[n].base.clone(), processes[(n + 1) % 4].base.clone());
        let (a, b, c, d) = (doors(0), doors(1), doors(2), doors(3));
        tokio::join!(
            write_here_read_there(&w, &a.0, &a.1, 25),
            write_here_read_there(&w, &b.0, &b.1, 25),
            write_here_read_there(&w, &c.0, &c.1, 25),
            write_here_read_there(&w, &d.0, &d.1, 25),
        );
        // on a busy machine it may have been left out for a while
        until("keeps up", async || value(&primary, SUSPENDED).await == "0").await;
    });
}

#[test]
fn a_standby_that_lags_is_not_read_from_until_it_has_caught_up() {
    with_standby(async |w, primary, standby| {
        let base = w.base.clone();
        w.beside(w.app.config.clone(), async |other| {
            write_here_read_there(&w, &base, &other.base, 3).await;
            value(&standby, "SELECT pg_wal_replay_pause()::text || 'paused'").await;
            write_here_read_there(&w, &base, &other.base, 5).await;
            write_here_read_there(&w, &other.base, &base, 5).await;
            assert_eq!(value(&primary, SUSPENDED).await, "1", "nobody reads from it, nobody waits for it");
            value(&standby, "SELECT pg_wal_replay_resume()::text || 'resumed'").await;
            until("let back in", async || value(&primary, SUSPENDED).await == "0").await;
            write_here_read_there(&w, &other.base, &base, 3).await;
        })
        .await;
    });
}

#[test]
fn a_standby_that_dies_is_missed_by_nobody() {
    with_standby(async |w, primary, standby| {
        let base = w.base.clone();
        write_here_read_there(&w, &base, &base, 3).await;
        standby.control("stop -m immediate");
        write_here_read_there(&w, &base, &base, 5).await;
        assert_eq!(value(&primary, SUSPENDED).await, "1");
        standby.control("start");
        until("let back in", async || value(&primary, SUSPENDED).await == "0").await;
        write_here_read_there(&w, &base, &base, 3).await;
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
            // many connections, each of which the restart cuts
            tokio::join!(ask(), ask(), ask(), ask(), ask(), ask(), ask(), ask());
            primary.control("restart -m fast");
            tokio::join!(ask(), ask(), ask(), ask(), ask(), ask(), ask(), ask());
            make::received(&w).await;
        })
        .await;
    });
}

#[test]
fn what_was_acknowledged_while_the_primary_stood_is_on_the_standby_that_takes_over() {
    with_standby(async |w, primary, standby| {
        let petition = serde_json::to_value(make::new_petition(&w, "Đường hỏng")).unwrap();
        let token = w.token("clerk").await;
        // the world's own process writes, and waits for the standby each time
        let known = Mutex::new(Vec::new());
        let stands = AtomicBool::new(true);
        let write = async || {
            while stands.load(Ordering::SeqCst) {
                let ask = w.request(Method::POST, "/v1/petitions").bearer_auth(&token).json(&petition);
                let reply = w.send(ask).await;
                if reply.status == 201 && stands.load(Ordering::SeqCst) {
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
