//! What one caller holds up does not hold up the others.

use std::pin::pin;

use futures_util::future::{Either, join_all, select};
use kiennghi::kernel::config::Config;
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use serde_json::json;
use testkit::client::{hold, somebody_waits};
use testkit::{World, db_test, make};

/// The writers of one council wait for a row that somebody holds. Reads keep connections of their own, and the writers
/// are refused after five seconds instead of keeping theirs.
#[db_test(postgres)]
async fn a_held_row_delays_its_writers_only_and_not_for_long(w: World) {
    let case = make::received(&w).await;
    let path = format!("/v1/petitions/{}", case.id);
    let few = Config { database_pool_size: 4, ..w.app.config.clone() };
    w.beside(few, async |w| {
        let token = w.token("clerk_b").await;
        let lock = hold(&w, case.id).await;
        let body = json!({"content": "Nội dung sửa"});
        let mut writers = pin!(join_all((0..8).map(|_| w.patch("clerk", &path, 1, &body))));
        let readers = pin!(async {
            somebody_waits(&w).await;
            for _ in 0..10 {
                let read = w.request(reqwest::Method::GET, "/v1/cases").bearer_auth(&token);
                w.send(read).await.expect(200);
            }
        });
        // the reads are done while the writers still wait
        let first = select(writers.as_mut(), readers).await;
        assert!(matches!(first, Either::Right(_)), "the reads waited for the lock");
        let refused = writers.await;
        for reply in refused {
            assert!(reply.header("retry-after").is_some(), "{}", reply.text);
            assert_eq!(reply.refused(503), "unavailable");
        }
        lock.rollback().await.unwrap();
        w.patch("clerk", &path, 1, &body).await.expect(200);
    })
    .await;
}

/// The pool has a shard for each thread. Those who wait take a connection of any shard: here the transactions hold every
/// connection of their thread's own shard.
#[db_test(postgres)]
async fn who_waits_takes_whichever_connection_is_free_first(w: World) {
    let few = Config { database_pool_size: 4, ..w.app.config.clone() };
    w.beside(few, async |w| {
        let held = join_all((0..3).map(|_| w.db.begin())).await;
        assert!(held.iter().all(Result::is_ok));
        let sleep = Statement::from_string(DbBackend::Postgres, "SELECT 1 FROM pg_sleep(0.2)");
        let reads = join_all((0..3).map(|_| w.app.read().query_one_raw(sleep.clone()))).await;
        assert!(reads.iter().all(Result::is_ok), "{reads:?}");
    })
    .await;
}

/// The event log keeps every change for ever, so one caller changes one case only so often in a day.
#[db_test]
async fn one_caller_changes_one_case_only_so_often_in_a_day(w: World) {
    let case = make::in_progress(&w).await;
    let limited = Config { changes_per_day: 5, ..w.app.config.clone() };
    w.beside(limited, async |w| {
        let (id, first) = make::of(&case, w.cast.a.department);
        let report = |n: i64| json!({"action": "report_progress", "text": format!("Lần {n}"), "percent": n});
        let path = format!("/v1/assignments/{id}");
        // the acknowledgement was the first change
        for n in 0..4 {
            w.step("handler", &path, first + n, &report(n)).await.expect(200);
        }
        let refused = w.step("handler", &path, first + 4, &report(4)).await;
        let wait: i64 = refused.header("retry-after").unwrap().parse().unwrap();
        assert!((1..=86_401).contains(&wait), "until tomorrow: {wait}");
        assert_eq!(refused.refused(429), "too_many_requests");
        let (_, version) = make::of(&make::reload(&w, case.id).await, w.cast.a.department);
        assert_eq!(version, first + 4, "nothing was stored");
        // colleagues, and the same caller on another case, go on
        w.step("head", &path, version, &report(5)).await.expect(200);
        let other = make::in_progress(&w).await;
        let (id, version) = make::of(&other, w.cast.a.department);
        w.step("handler", &format!("/v1/assignments/{id}"), version, &report(1)).await.expect(200);
    })
    .await;
}

/// Every connection of the service ends what waits or runs too long, and notices that its client is gone.
#[db_test(postgres)]
async fn connections_have_limits_of_their_own(w: World) {
    for (name, limit) in [
        ("lock_timeout", "5s"),
        ("statement_timeout", "1min"),
        ("idle_in_transaction_session_timeout", "1min"),
        ("client_connection_check_interval", "5s"),
    ] {
        let show = Statement::from_string(DbBackend::Postgres, format!("SHOW {name}"));
        let row = w.app.read().query_one_raw(show).await.unwrap().unwrap();
        assert_eq!(row.try_get_by_index::<String>(0).unwrap(), limit, "{name}");
    }
}
