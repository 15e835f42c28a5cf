//! Measures how long one run of the timer job takes to fire a year of timers for a hundred thousand assignments:
//! `cargo bench --bench timers`. It prints figures and a ratio, and asserts nothing about time.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on stops")]

use std::time::Instant;

use chrono::NaiveDate;
use entity::{event, timer};
use kiennghi::service::engine::fire::{Fired, fire_due};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use testkit::bulk::{self, Sql};
use testkit::{Backend, World, make};

const PETITIONS: u32 = 100_000;

/// Kinds of ids in addition to those of [`bulk`].
const YEAR: u8 = 7;
const TIMER: u8 = 8;

/// Fires the timers of a hundred thousand assignments in one job run, and compares it with copying as many event
/// rows.
async fn a_year_in_one_run(w: World) {
    bulk::fill(&w, PETITIONS).await;
    year(&w, make::today()).await;
    let timers = timer::Entity::find().count(w.app.read()).await.unwrap();
    let bare = bare_writing(&w).await;
    let before = event::Entity::find().count(w.app.read()).await.unwrap();
    let began = Instant::now();
    let all = fire_due(&mut w.app.handle(), &testkit::system()).await.unwrap();
    let took = began.elapsed().as_secs_f64();
    let again = Instant::now();
    assert_eq!(
        fire_due(&mut w.app.handle(), &testkit::system()).await.unwrap(),
        Fired::default(),
        "each timer fires once"
    );
    let nothing = again.elapsed().as_secs_f64();
    let after = event::Entity::find().count(w.app.read()).await.unwrap();
    assert_eq!(after - before, all.fired as u64, "one event for each timer that fired");
    let left = timer::Entity::find().filter(timer::Column::DoneAt.is_null());
    assert_eq!(left.count(w.app.read()).await.unwrap(), 0);
    println!(
        "{:?}: {timers} timers of {} assignments in {took:.1} s ({:.0} events/s); bare copies of as many events \
         {bare:.1} s: ratio {:.2}; a run with nothing to do {:.1} ms",
        w.backend,
        PETITIONS,
        f64::from(u32::try_from(all.fired).unwrap()) / took,
        bare / took,
        nothing * 1000.0
    );
}

/// Inserts an assignment for every petition of [`bulk::fill`], due on one of the last 365 days before `last`, each
/// with the timers of its three reminders and of the day after. None of them has fired yet.
async fn year(w: &World, last: NaiveDate) {
    let sql = Sql::new(w, PETITIONS);
    let only = |value: &str| value.to_owned();
    let due = |back: i32| match sql.postgres {
        true => format!("DATE '{last}' - (i % 365)::int - {back}"),
        false => format!("date('{last}', (-(i % 365) - ({back})) || ' days')"),
    };
    let council = format!(
        "CASE WHEN i % 10 = 0 THEN {} ELSE {} END",
        sql.literal(w.cast.b.council),
        sql.literal(w.cast.a.council)
    );
    let assignment = [
        ("id", sql.id(YEAR)),
        ("case_id", sql.id(bulk::CASE)),
        ("council_id", council),
        ("organization_id", sql.literal(w.cast.a.department)),
        ("organization_name", only("'Sở'")),
        ("role", only("'cooperating'")),
        ("status", only("'assigned'")),
        ("due_on", due(1)),
        ("version", only("1")),
        ("created_at", sql.time()),
        ("updated_at", sql.time()),
    ];
    let mut script = vec![sql.insert("assignment", &assignment, "true")];
    for (kind, word, days, back) in [
        (TIMER, "due_soon", 15, 16),
        (TIMER + 1, "due_soon", 7, 8),
        (TIMER + 2, "due_soon", 3, 4),
        (TIMER + 3, "overdue", 0, 0),
    ] {
        let timer = [
            ("id", sql.id(kind)),
            ("case_id", sql.id(bulk::CASE)),
            ("subject_kind", only("'assignment'")),
            ("subject_id", sql.id(YEAR)),
            ("kind", format!("'{word}'")),
            ("days", days.to_string()),
            ("due_on", due(1)),
            ("fires_on", due(back)),
            ("created_at", sql.time()),
        ];
        script.push(sql.insert("timer", &timer, "true"));
    }
    bulk::run(w, &script).await;
    bulk::analyze(w).await;
}

/// Returns the seconds to write four hundred thousand events with one SQL statement per hundred thousand, without
/// domain rules and without the hash chain.
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

fn main() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        testkit::run(backend, a_year_in_one_run);
    }
}
