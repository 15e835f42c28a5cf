//! Benchmarks, run by hand: `cargo test --release --test api bench -- --ignored --nocapture`. They print figures and
//! ratios, and assert nothing about time.

use std::time::Instant;

use entity::{alarm, event};
use kiennghi::service::call::Call;
use kiennghi::service::deadline::round::{Round, ring};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::bulk;
use crate::harness::{self, Backend, World};
use crate::make;

/// A year of a hundred thousand assignments, told in one round, beside the bare writing of as many rows.
async fn a_year_in_one_round(w: World) {
    bulk::fill(&w).await;
    bulk::year(&w, make::today()).await;
    let alarms = alarm::Entity::find().count(&w.app.db.read).await.unwrap();
    let bare = bare_writing(&w).await;
    let before = event::Entity::find().count(&w.app.db.read).await.unwrap();
    let began = Instant::now();
    let round = ring(&w.app, &Call::system()).await.unwrap();
    let took = began.elapsed().as_secs_f64();
    let again = Instant::now();
    assert_eq!(ring(&w.app, &Call::system()).await.unwrap(), Round::default(), "each rings once");
    let nothing = again.elapsed().as_secs_f64();
    let after = event::Entity::find().count(&w.app.db.read).await.unwrap();
    assert_eq!(after - before, round.rang as u64, "an event for each that rang");
    let left = alarm::Entity::find().filter(alarm::Column::DoneAt.is_null());
    assert_eq!(left.count(&w.app.db.read).await.unwrap(), 0);
    println!(
        "{:?}: {alarms} alarms of {} assignments in {took:.1} s ({:.0} events/s); bare copies of as many events \
         {bare:.1} s: ratio {:.2}; a round with nothing to do {:.1} ms",
        w.backend,
        bulk::PETITIONS,
        f64::from(u32::try_from(round.rang).unwrap()) / took,
        bare / took,
        nothing * 1000.0
    );
}

/// Seconds to write four hundred thousand events by one SQL statement each hundred thousand: no law, no chain.
async fn bare_writing(w: &World) -> f64 {
    let copy = "CREATE TABLE bare_event AS SELECT * FROM event WHERE 1 = 0".to_owned();
    let index = "CREATE UNIQUE INDEX bare_event_id ON bare_event (id, seq)".to_owned();
    let stream = "CREATE UNIQUE INDEX bare_event_stream ON bare_event (stream_id, seq)".to_owned();
    bulk::run(w, &[copy, index, stream]).await;
    let columns = "id, stream, stream_id, council_id, action, public, data, at, request_id, prev_hash, hash";
    let fill = |n: u8| {
        format!(
            "INSERT INTO bare_event ({columns}, seq) SELECT {columns}, {n} FROM event WHERE action = 'register'"
        )
    };
    let began = Instant::now();
    bulk::run(w, &[1, 2, 3, 4].map(fill)).await;
    began.elapsed().as_secs_f64()
}

#[test]
#[ignore = "a benchmark"]
fn a_year_in_one_round_on_sqlite() {
    harness::run(Backend::Sqlite, a_year_in_one_round);
}

#[test]
#[ignore = "a benchmark"]
fn a_year_in_one_round_on_postgres() {
    harness::run(Backend::Postgres, a_year_in_one_round);
}
