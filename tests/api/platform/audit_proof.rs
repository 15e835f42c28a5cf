//! The event log proves that it is complete and unaltered, also to somebody who has only an export of it.

use std::io::{BufReader, Cursor};

use entity::{audit_checkpoint, event_text};
use kiennghi::kernel::audit::verify::{self, Fault, Verified};
use kiennghi::kernel::audit::{checkpoint, export};
use kiennghi::kernel::context::RequestContext;
use sea_orm::{ConnectionTrait, EntityTrait};
use testkit::{Backend, World, db_test, make};
use uuid::Uuid;

async fn advance(w: &World) -> Option<i64> {
    let ctx = RequestContext::system(w.app.clock.now());
    checkpoint::advance(&mut w.app.handle(), &ctx).await.unwrap()
}

async fn verified(w: &World, kept: &[audit_checkpoint::Model]) -> Verified {
    verify::database(w.app.read(), &w.app.secrets, kept).await.unwrap()
}

async fn exported(w: &World) -> Vec<u8> {
    let mut file = Vec::new();
    export::write(w.app.read(), &mut file).await.unwrap();
    file
}

fn read(w: &World, file: &[u8]) -> Verified {
    export::verify(BufReader::new(Cursor::new(file)), &w.app.secrets).unwrap()
}

/// Runs SQL as somebody who owns the database: the triggers are dropped first.
async fn tamper(w: &World, sql: &str) {
    let tx = w.db.begin().await.unwrap();
    let triggers = match w.backend {
        Backend::Postgres => "DROP TRIGGER IF EXISTS event_append_only ON event",
        Backend::Sqlite => {
            "DROP TRIGGER IF EXISTS event_no_update; DROP TRIGGER IF EXISTS event_no_delete;
             DROP TRIGGER IF EXISTS event_no_replace"
        }
    };
    tx.execute_unprepared(triggers).await.unwrap();
    tx.execute_unprepared(sql).await.unwrap();
    tx.commit().await.unwrap();
}

fn literal(w: &World, id: Uuid) -> String {
    if w.backend == Backend::Sqlite { format!("X'{}'", id.simple()) } else { format!("'{id}'") }
}

#[db_test]
async fn an_untouched_log_verifies_and_so_does_its_export(w: World) {
    make::in_progress(&w).await;
    assert!(advance(&w).await.unwrap() > 5);
    assert_eq!(advance(&w).await, None, "nothing new");
    make::received(&w).await;
    assert_eq!(advance(&w).await, Some(1));
    make::received(&w).await;
    let log = verified(&w, &[]).await;
    assert_eq!((log.faults, log.checkpoints, log.uncovered), (0, 2, 1), "{:?}", log.listed);
    let file = exported(&w).await;
    let outside = read(&w, &file);
    assert_eq!((outside.faults, outside.events, outside.uncovered), (0, log.events, 1));
    assert_eq!(export::kept(BufReader::new(Cursor::new(&file))).unwrap().len(), 2);
}

#[db_test]
async fn an_altered_event_is_found(w: World) {
    let case = make::in_progress(&w).await;
    advance(&w).await;
    let id = literal(&w, case.id);
    tamper(&w, &format!("UPDATE event SET reason_digest = 'khác' WHERE stream_id = {id} AND seq = 2")).await;
    let altered = Fault::Altered { stream: case.id, seq: 2 };
    assert_eq!(verified(&w, &[]).await.listed, std::slice::from_ref(&altered));
    assert_eq!(read(&w, &exported(&w).await).listed, [altered]);
}

#[db_test]
async fn a_text_that_was_exchanged_is_found_and_an_erased_one_is_no_fault(w: World) {
    let case = make::in_progress(&w).await;
    for reason in ["Cử tri không còn kiến nghị", "Đã rút"] {
        let case = make::received(&w).await;
        let withdraw = serde_json::json!({"action": "withdraw", "reason": reason});
        w.step("clerk", &format!("/v1/cases/{}", case.id), 1, &withdraw).await.expect(200);
    }
    let texts = event_text::Entity::find().all(w.app.read()).await.unwrap();
    let [one, other] = &texts[..] else { panic!("{texts:?}") };
    assert_eq!(verified(&w, &[]).await.faults, 0);
    // the text of another event, which is encrypted with the right key
    let (id, from) = (literal(&w, one.event_id), literal(&w, other.event_id));
    let moved = format!(
        "DELETE FROM event_text WHERE event_id = {id};
         INSERT INTO event_text (event_id, field, key_id, sealed)
         SELECT {id}, field, key_id, sealed FROM event_text WHERE event_id = {from}"
    );
    run(&w, &moved).await;
    let exchanged = Fault::Text { event: one.event_id, field: "reason".into() };
    assert_eq!(verified(&w, &[]).await.listed, std::slice::from_ref(&exchanged));
    // a text of an event that has none
    let first = testkit::history::events(&w, case.id).await.remove(0).id;
    let more = format!("UPDATE event_text SET event_id = {} WHERE event_id = {id}", literal(&w, first));
    let tx = w.db.begin().await.unwrap();
    let refused = tx.execute_unprepared(&more).await.unwrap_err().to_string();
    assert!(refused.contains("event texts are never changed"), "{refused}");
    tx.rollback().await.unwrap();
    run(&w, &format!("DELETE FROM event_text WHERE event_id = {id}")).await;
    assert_eq!(verified(&w, &[]).await.faults, 0, "erased");
    assert_eq!(read(&w, &exported(&w).await).faults, 0, "an export needs no texts");
}

async fn run(w: &World, sql: &str) {
    let tx = w.db.begin().await.unwrap();
    tx.execute_unprepared(sql).await.unwrap();
    tx.commit().await.unwrap();
}

/// Whoever can write to the database cannot compute the hashes: they are keyed.
#[db_test]
async fn a_history_chained_with_another_key_is_found(w: World) {
    let case = make::received(&w).await;
    let mut event = testkit::history::events(&w, case.id).await.pop().unwrap();
    event.reason_digest = Some("khác".into());
    let key = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, b"a guess");
    let forged = kiennghi::domain::event::hash(&event, &key);
    let id = literal(&w, case.id);
    tamper(&w, &format!("UPDATE event SET reason_digest = 'khác', hash = '{forged}' WHERE stream_id = {id}"))
        .await;
    assert_eq!(verified(&w, &[]).await.listed, [Fault::Altered { stream: case.id, seq: 1 }]);
}

#[db_test]
async fn a_deleted_end_of_a_stream_and_a_deleted_stream_are_found(w: World) {
    let (one, other) = (make::in_progress(&w).await, make::received(&w).await);
    advance(&w).await;
    let kept = export::kept(BufReader::new(Cursor::new(exported(&w).await))).unwrap();
    let before = verified(&w, &kept).await;
    let (position, expected) = (kept[0].position, before.events);

    let last = testkit::history::events(&w, one.id).await.pop().unwrap();
    tamper(&w, &format!("DELETE FROM event WHERE id = {}", literal(&w, last.id))).await;
    let found = expected - 1;
    assert_eq!(verified(&w, &kept).await.listed, [Fault::Checkpoint { position, expected, found }]);

    tamper(&w, &format!("DELETE FROM event WHERE stream_id = {}", literal(&w, other.id))).await;
    let found = expected - 2;
    assert_eq!(verified(&w, &kept).await.listed, [Fault::Checkpoint { position, expected, found }]);
    assert_eq!(read(&w, &exported(&w).await).listed, [Fault::Checkpoint { position, expected, found }]);

    // the checkpoint goes too, or is rewritten: what was kept outside tells
    tamper(&w, &format!("UPDATE audit_checkpoint SET events = {found}")).await;
    let forged = verified(&w, &kept).await.listed;
    assert!(forged.contains(&Fault::ForgedCheckpoint { position }), "{forged:?}");
    assert!(forged.contains(&Fault::MissingCheckpoint { position }), "{forged:?}");
    tamper(&w, "DELETE FROM audit_checkpoint").await;
    assert_eq!(verified(&w, &[]).await.faults, 0, "nothing inside tells");
    assert_eq!(verified(&w, &kept).await.listed, [Fault::MissingCheckpoint { position }]);
}

#[db_test(sqlite)]
async fn replacing_an_event_is_refused(w: World) {
    let case = make::received(&w).await;
    let id = literal(&w, case.id);
    let columns = "stream, stream_id, seq, action, public, data, at, request_id, prev_hash, hash";
    // by its id, by its place in the stream, and by its number
    for (number, event, stream) in [
        ("NULL", "id", "stream_id"),
        ("NULL", "request_id", "stream_id"),
        ("rowid", "request_id", "request_id"),
    ] {
        let sql = format!(
            "INSERT OR REPLACE INTO event (rowid, id, {columns})
             SELECT {number}, {event}, stream, {stream}, seq, 'close', public, data, at, request_id, prev_hash, hash
             FROM event WHERE stream_id = {id}"
        );
        let tx = w.db.begin().await.unwrap();
        let refused = tx.execute_unprepared(&sql).await.unwrap_err().to_string();
        assert!(refused.contains("events are append-only"), "{number} {event} {stream}: {refused}");
    }
    assert_eq!(testkit::history::events(&w, case.id).await[0].action, entity::enums::Action::Register);
}
