//! Positions: whoever polls from position to position misses no change, however long a writer waits.

use std::collections::{BTreeMap, HashSet};
use std::time::Duration;

use chrono::TimeDelta;
use entity::enums::{Action, EventStream};
use kiennghi::domain::event::Create;
use kiennghi::kernel::context::RequestContext;
use kiennghi::kernel::journal::{self, Entry};
use kiennghi::kernel::position::{self, Position};
use sea_orm::{ConnectionTrait, EntityTrait, Statement};
use serde_json::json;
use testkit::client::{hold, somebody_waits};
use testkit::{Backend, World, db_test, make};
use uuid::Uuid;

async fn present(w: &World) -> String {
    w.get("clerk", "/v1/position").await.expect(200)["position"].as_str().unwrap().to_owned()
}

async fn changed(w: &World, since: &str) -> Vec<String> {
    let page = w.get("clerk", &format!("/v1/cases?limit=200&changed_since={since}")).await.expect(200);
    let ids = page["items"].as_array().unwrap().iter().map(|case| case["id"].as_str().unwrap().to_owned());
    ids.collect()
}

#[db_test]
async fn what_changed_since_a_position_is_listed(w: World) {
    let (one, other) = (make::received(&w).await, make::received(&w).await);
    let start = present(&w).await;
    assert_eq!(changed(&w, &start).await, [""; 0]);
    make::accept(&w, &one).await;
    let next = present(&w).await;
    assert_eq!(changed(&w, &start).await, [one.id.to_string()]);
    make::accept(&w, &other).await;
    assert_eq!(changed(&w, &next).await, [other.id.to_string()]);
    assert_eq!(changed(&w, &start).await.len(), 2);
    let of_b = w.get("clerk_b", &format!("/v1/cases?changed_since={start}")).await.expect(200);
    assert_eq!(of_b["items"], json!([]), "the other tenant sees nothing of it");
}

/// The step arrived first and waited for a lock: its time, and its number in any sequence drawn before the lock, are
/// those of the past when it commits.
#[db_test(postgres)]
async fn a_step_that_waited_for_a_lock_is_a_change_since(w: World) {
    let (held, other) = (make::received(&w).await, make::received(&w).await);
    let start = present(&w).await;
    let lock = hold(&w, held.id).await;
    let path = format!("/v1/petitions/{}", held.id);
    let waiting = async { w.patch("clerk", &path, 1, &json!({"content": "Nội dung sửa"})).await };
    let meanwhile = async {
        somebody_waits(&w).await;
        make::accept(&w, &other).await;
        let position = present(&w).await;
        assert_eq!(changed(&w, &start).await, [other.id.to_string()]);
        lock.rollback().await.unwrap();
        position
    };
    let (waited, position) = tokio::join!(waiting, meanwhile);
    waited.expect(200);
    assert!(changed(&w, &position).await.contains(&held.id.to_string()), "the change that came late");
}

/// What a poller by a sequence alone would do, and what it would lose.
#[db_test(postgres)]
async fn a_sequence_alone_would_lose_what_an_older_transaction_writes(w: World) {
    let ctx = RequestContext::system(w.app.clock.now());
    let (early, late) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let start = position::present(&mut w.app.handle(), &ctx).await.unwrap();
    let (mut first, mut second) = (w.app.handle(), w.app.handle());
    let older = first.begin(&ctx).await.unwrap();
    journal::record(&older, &ctx, created(early)).await.unwrap();
    let newer = second.begin(&ctx).await.unwrap();
    journal::record(&newer, &ctx, created(late)).await.unwrap();
    newer.done().await.unwrap();
    let last = "SELECT MAX(position) AS last FROM event";
    let last = w.db.read.query_one_raw(Statement::from_string(w.db.backend(), last)).await.unwrap().unwrap();
    let last: i64 = last.try_get("", "last").unwrap();
    let present = position::present(&mut w.app.handle(), &ctx).await.unwrap();
    assert_eq!(since(&w, start).await, HashSet::from([late]));
    older.done().await.unwrap();
    let newer = format!("SELECT 1 AS one FROM event WHERE position > {last}");
    let newer = w.db.read.query_all_raw(Statement::from_string(w.db.backend(), newer)).await.unwrap();
    assert_eq!(newer.len(), 0, "the sequence has nothing new");
    assert!(since(&w, present).await.contains(&early));
}

fn created(theme: Uuid) -> Entry {
    Entry::about(EventStream::Theme, theme, Action::Create).with(Create { values: BTreeMap::new() })
}

async fn since(w: &World, position: Position) -> HashSet<Uuid> {
    let changed = position.changed(w.db.backend(), EventStream::Theme);
    let rows = w.db.read.query_all(&changed).await.unwrap();
    rows.iter().map(|row| row.try_get("", "stream_id").unwrap()).collect()
}

/// Writers that wait between writing and committing, their clocks minutes apart, and a poller who goes from position to
/// position.
async fn nothing_is_lost(w: &World, writers: usize, rounds: usize, events: usize) {
    let ctx = RequestContext::system(w.app.clock.now());
    let mut position = position::present(&mut w.app.handle(), &ctx).await.unwrap();
    let write = async |writer: usize| {
        let skewed = ctx.now + TimeDelta::seconds(i64::try_from(writer).unwrap() * 97 - 300);
        let ctx = RequestContext::system(skewed);
        let (mut app, mut written) = (w.app.handle(), HashSet::new());
        for round in 0..rounds {
            let tx = app.begin(&ctx).await.unwrap();
            let ids: Vec<Uuid> = (0..events).map(|_| ctx.new_id()).collect();
            let entries = ids.iter().copied().map(created).collect();
            journal::record_all(&tx, &ctx, entries).await.unwrap();
            if w.backend == Backend::Postgres {
                let pause = (writer * 31 + round * 17) % 23;
                tokio::time::sleep(Duration::from_millis(u64::try_from(pause).unwrap())).await;
            }
            tx.done().await.unwrap();
            written.extend(ids);
        }
        written
    };
    let done = std::cell::Cell::new(false);
    let writing = async {
        let all = futures_util::future::join_all((0..writers).map(write)).await;
        done.set(true);
        all.into_iter().flatten().collect::<HashSet<_>>()
    };
    let polling = async {
        let mut seen = HashSet::new();
        loop {
            let last = done.get();
            let next = position::present(&mut w.app.handle(), &ctx).await.unwrap();
            seen.extend(since(w, position).await);
            position = next;
            if last {
                return seen;
            }
            tokio::task::yield_now().await;
        }
    };
    let (written, seen) = tokio::join!(writing, polling);
    assert_eq!(written.len(), writers * rounds * events);
    assert_eq!(written.difference(&seen).count(), 0, "changes that the poller never saw");
}

#[db_test]
async fn a_poller_misses_nothing_of_writers_that_wait(w: World) {
    nothing_is_lost(&w, 6, 12, 20).await;
}

#[db_test]
#[ignore = "a hundred thousand changes: about a minute"]
async fn a_poller_misses_nothing_in_a_hundred_thousand_changes(w: World) {
    nothing_is_lost(&w, 6, 170, 100).await;
}

#[db_test]
async fn a_position_of_before_a_restore_is_refused(w: World) {
    let before = present(&w).await;
    let case = make::received(&w).await;
    let ctx = RequestContext::system(w.app.clock.now());
    position::renew(&mut w.app.handle(), &ctx).await.unwrap();
    let refused = w.get("clerk", &format!("/v1/cases?changed_since={before}")).await;
    assert_eq!(refused.refused(410), "position_expired");
    let now = present(&w).await;
    assert_eq!(changed(&w, &now).await, [""; 0], "the epoch before is not a change");
    make::accept(&w, &case).await;
    assert_eq!(changed(&w, &now).await, [case.id.to_string()]);

    // another cluster, timeline or database
    let tx = w.db.begin().await.unwrap();
    tx.execute_unprepared("UPDATE position_epoch SET origin = 'another'").await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        w.get("clerk", &format!("/v1/cases?changed_since={now}")).await.refused(410),
        "position_expired"
    );
    let next = present(&w).await;
    assert_eq!(changed(&w, &next).await, [""; 0]);
    let epochs = entity::position_epoch::Entity::find().all(&w.db.read).await.unwrap();
    assert_eq!(epochs.len(), 3);
    present(&w).await;
    assert_eq!(
        entity::position_epoch::Entity::find().all(&w.db.read).await.unwrap().len(),
        3,
        "no further epoch"
    );
}

#[db_test]
async fn a_position_that_was_not_read_is_refused(w: World) {
    let real = present(&w).await;
    let first = if real.starts_with('A') { "B" } else { "A" };
    let altered = format!("{first}{}", &real[1..]);
    let cursor = w.get("clerk", "/v1/organizations?limit=1").await.expect(200);
    let cursor = cursor["next_cursor"].as_str().unwrap().to_owned();
    for wrong in ["", "0", "%20", altered.as_str(), cursor.as_str()] {
        let reply = w.get("clerk", &format!("/v1/cases?changed_since={wrong}")).await;
        assert_eq!(reply.refused(400), "invalid_parameter", "{wrong}");
    }
    let long = "A".repeat(300);
    assert_eq!(w.get("clerk", &format!("/v1/cases?changed_since={long}")).await.status, 400);
}

#[db_test]
async fn a_timeline_is_in_the_order_of_its_sequence_when_clocks_differ(w: World) {
    let earlier = make::closed(&w).await;
    let case = make::received(&w).await;
    make::accept(&w, &case).await;
    // a server whose clock is an hour behind
    let ctx = RequestContext::at(w.app.clock.now() - TimeDelta::hours(1), w.context("clerk").await.actor);
    let now = make::reload(&w, case.id).await;
    let link = json!({"kind": "repeats", "case_id": earlier.id});
    let link = serde_json::from_value(link).unwrap();
    kiennghi::service::engine::link::act::create(&mut w.app.handle(), &ctx, now.id, link).await.unwrap();
    for query in ["", "?linked=true", "?limit=1", "?linked=true&limit=1"] {
        let (mut numbers, mut path) = (Vec::new(), format!("/v1/cases/{}/events{query}", case.id));
        loop {
            let page = w.get("clerk", &path).await.expect(200);
            let own = page["items"].as_array().unwrap().iter().filter(|e| e["stream_id"] == json!(case.id));
            numbers.extend(own.map(|event| event["seq"].as_i64().unwrap()));
            let Some(cursor) = page["next_cursor"].as_str() else { break };
            let joint = if query.is_empty() { "?" } else { "&" };
            path = format!("/v1/cases/{}/events{query}{joint}cursor={cursor}", case.id);
        }
        assert_eq!(numbers, [3, 2, 1], "{query}");
    }
}
