//! Measures how long it takes to issue a supervision's conclusion with forty recommendations for twelve addressees
//! each, in one request: `cargo bench --bench issuing`. It prints figures and ratios, and asserts nothing about time.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on stops")]

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use entity::{assignment, case, event, periodic_report, search, timer};
use sea_orm::{ConnectionTrait, EntityTrait, PaginatorTrait};
use serde_json::json;
use testkit::make::{self, recommendation as rec};
use testkit::{Backend, World, config, run_with};

const RECOMMENDATIONS: usize = 40;
const ADDRESSEES: usize = 12;
const TIMES: usize = 7;

/// Counts the rows of the tables that issuing writes to.
async fn rows(w: &World) -> [(&'static str, u64); 6] {
    let db = w.app.read();
    [
        ("cases", case::Entity::find().count(db).await.unwrap()),
        ("search_doc", search::Entity::find().count(db).await.unwrap()),
        ("assignment", assignment::Entity::find().count(db).await.unwrap()),
        ("periodic_report", periodic_report::Entity::find().count(db).await.unwrap()),
        ("timer", timer::Entity::find().count(db).await.unwrap()),
        ("event", event::Entity::find().count(db).await.unwrap()),
    ]
}

/// Returns the seconds to copy all that was written, one SQL statement per table, with no index except the primary
/// key.
async fn bare(w: &World) -> f64 {
    let tables = ["cases", "search_doc", "assignment", "periodic_report", "timer", "event"];
    for table in tables {
        let tx = w.db.begin().await.unwrap();
        let key = if table == "search_doc" { "rid" } else { "id" };
        let columns = if table == "search_doc" { "rid, case_id, folded, exact" } else { "*" };
        let copy = format!("CREATE TABLE bare_{table} AS SELECT {columns} FROM {table} WHERE 1 = 0");
        tx.execute_unprepared(&copy).await.unwrap();
        tx.execute_unprepared(&format!("CREATE UNIQUE INDEX bare_{table}_key ON bare_{table} ({key})"))
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }
    let began = Instant::now();
    let tx = w.db.begin().await.unwrap();
    for table in tables {
        let columns = if table == "search_doc" { "rid, case_id, folded, exact" } else { "*" };
        tx.execute_unprepared(&format!("INSERT INTO bare_{table} SELECT {columns} FROM {table}"))
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    began.elapsed().as_secs_f64()
}

fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

fn issue(backend: Backend) {
    let count = Arc::new(AtomicUsize::new(0));
    let counting = Arc::clone(&count);
    let prepare = move |db: &mut kiennghi::db::Db| {
        db.observe(move |_| {
            counting.fetch_add(1, Ordering::SeqCst);
        });
    };
    run_with(backend, config(), prepare, async |w| {
        let addressees = make::departments(&w, ADDRESSEES).await;
        let all = vec![rec::new_recommendation("Thu hồi đất công ích", &addressees); RECOMMENDATIONS];
        let alone = vec![rec::new_recommendation("Thu hồi đất công ích", &addressees[..1])];
        let token = w.token("leader").await;
        let issued = async |all: &[_]| {
            let supervision = make::supervision(&w, w.cast.a.board, addressees.clone()).await;
            let body = json!({
                "supervision_id": supervision, "form": "conclusion", "summary": "Kết quả", "recommendations": all,
                "document": rec::fresh_document(make::today()), "issue": true,
            });
            count.store(0, Ordering::SeqCst);
            let began = Instant::now();
            let request = w.request(reqwest::Method::POST, "/v1/conclusions").bearer_auth(&token).json(&body);
            w.send(request).await.expect(201);
            (began.elapsed().as_secs_f64(), count.load(Ordering::SeqCst))
        };
        issued(&alone).await;
        let before = rows(&w).await;
        let (first, statements) = issued(&all).await;
        let after = rows(&w).await;
        let written: u64 = before.iter().zip(after).map(|((_, before), (_, after))| after - before).sum();
        let mut took = vec![first];
        let mut single = vec![];
        for _ in 1..TIMES {
            took.push(issued(&all).await.0);
            single.push(issued(&alone).await.0);
        }
        let total: u64 = rows(&w).await.iter().map(|(_, n)| n).sum();
        let bare = bare(&w).await * f64::from(u32::try_from(written).unwrap())
            / f64::from(u32::try_from(total).unwrap());
        let (took, single) = (median(took), median(single));
        println!(
            "{backend:?}: {RECOMMENDATIONS} recommendations × {ADDRESSEES} addressees issued in one request: {:.0} ms, \
             {statements} statements, {written} rows ({:.0} rows/s); bare copies of as many rows {:.0} ms: ratio {:.2}; \
             one recommendation for one addressee {:.1} ms: the {} assignments cost {:.1} times as much as one",
            took * 1000.0,
            f64::from(u32::try_from(written).unwrap()) / took,
            bare * 1000.0,
            bare / took,
            single * 1000.0,
            RECOMMENDATIONS * ADDRESSEES,
            took / single,
        );
    });
}

fn main() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        issue(backend);
    }
}
