//! What people type in a step: stored apart from the event, shown to whoever may see the event, erasable by a leader.

use std::sync::atomic::Ordering;

use entity::enums::{Action, EventStream};
use entity::{event, event_text};
use kiennghi::domain::event::ReportProgress;
use kiennghi::kernel::audit::verify;
use kiennghi::kernel::journal::{self, Entry};
use kiennghi::service::engine::case::view::CaseView;
use reqwest::Method;
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use testkit::history::{chained, events};
use testkit::make::recommendation as rec;
use testkit::{Backend, Response, World, config, db_test, make, run_counted};
use uuid::Uuid;

const TEXT: &str = "Ông Ba ở thôn Ruộng đã đồng ý";

/// A case in progress whose agency has reported progress; returns it with the event of the report.
async fn reported(w: &World) -> (CaseView, event::Model) {
    let case = make::in_progress(w).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    let report = json!({"action": "report_progress", "text": TEXT, "percent": 40});
    w.step("handler", &format!("/v1/assignments/{id}"), version, &report).await.expect(200);
    let event = events(w, case.id).await.pop().unwrap();
    (make::reload(w, case.id).await, event)
}

async fn erase(w: &World, who: &str, case: Uuid, version: i64, event: Uuid) -> Response {
    let path = format!("/v1/cases/{case}/events/{event}/texts");
    w.write(Method::DELETE, who, &path, version, &Value::Null).await
}

/// The event as the API shows it.
async fn shown(w: &World, who: &str, case: Uuid, event: Uuid) -> Option<Value> {
    let page = w.get(who, &format!("/v1/cases/{case}/events?limit=100")).await.expect(200);
    page["items"].as_array().unwrap().iter().find(|one| one["id"] == json!(event)).cloned()
}

#[db_test]
async fn a_typed_text_is_in_no_event_and_is_shown_to_whoever_sees_the_event(w: World) {
    let (case, event) = reported(&w).await;
    for row in event::Entity::find().all(w.app.read()).await.unwrap() {
        assert!(!format!("{row:?}").contains("Ông Ba"), "{row:?}");
    }
    for row in event_text::Entity::find().all(w.app.read()).await.unwrap() {
        assert!(!String::from_utf8_lossy(&row.sealed).contains("Ông Ba"), "encrypted");
    }
    let digest = &event.data["text"]["digest"];
    assert!(event.data["text"]["text"].is_null() && digest.as_str().is_some_and(|text| text.len() == 64));
    for who in ["clerk", "leader", "handler", "auditor"] {
        let one = shown(&w, who, case.id, event.id).await.unwrap();
        assert_eq!(one["data"]["text"], json!({"text": TEXT, "digest": digest}), "{who}");
    }
    let audit = w.get("auditor", "/v1/audit/events?action=report_progress").await.expect(200);
    assert_eq!(audit["items"][0]["data"]["text"]["text"], TEXT);
    assert_eq!(shown(&w, "liaison", case.id, event.id).await, None, "an internal event");

    // the same text in another event has another digest: who has the log cannot compare
    let (_, other) = reported(&w).await;
    assert_ne!(&other.data["text"]["digest"], digest);
}

#[db_test]
async fn a_reason_has_a_digest_too(w: World) {
    let case = make::received(&w).await;
    let withdraw = json!({"action": "withdraw", "reason": TEXT});
    w.step("clerk", &format!("/v1/cases/{}", case.id), 1, &withdraw).await.expect(200);
    let last = events(&w, case.id).await.pop().unwrap();
    let one = shown(&w, "clerk", case.id, last.id).await.unwrap();
    assert_eq!(one["reason"], json!({"text": TEXT, "digest": last.reason_digest}));
    erase(&w, "leader", case.id, 2, last.id).await.expect(200);
    let one = shown(&w, "clerk", case.id, last.id).await.unwrap();
    assert_eq!(one["reason"], json!({"text": null, "digest": last.reason_digest}));
}

#[db_test]
async fn a_leader_erases_the_texts_of_an_event_and_the_log_still_proves_itself(w: World) {
    let (case, event) = reported(&w).await;
    let kept = event_text::Entity::find().all(w.app.read()).await.unwrap().len();
    let after = erase(&w, "leader", case.id, case.version, event.id).await.expect(200);
    assert_eq!((&after["id"], &after["version"]), (&json!(case.id), &json!(case.version + 1)));
    for who in ["clerk", "handler", "auditor"] {
        let one = shown(&w, who, case.id, event.id).await.unwrap();
        let digest = &event.data["text"]["digest"];
        assert_eq!(one["data"]["text"], json!({"text": null, "digest": digest}), "{who}");
        assert_eq!(one["data"]["percent"], 40, "the rest stays");
    }
    assert_eq!(event_text::Entity::find().all(w.app.read()).await.unwrap().len(), kept - 1);
    let log = events(&w, case.id).await;
    chained(&log);
    let last = log.last().unwrap();
    assert_eq!((last.action.word(), last.user_id), ("erase_event_texts", Some(w.user("leader"))));
    assert_eq!(
        last.data,
        json!({
            "type": "erase_event_texts", "version": 1, "event_id": event.id, "event_seq": event.seq,
            "fields": ["text"],
        })
    );
    assert_eq!(i64::try_from(log.len()).unwrap(), after["version"].as_i64().unwrap());
    let proof = verify::database(w.app.read(), &w.app.secrets, &[]).await.unwrap();
    assert_eq!(proof.faults, 0, "{:?}", proof.listed);

    let again = erase(&w, "leader", case.id, case.version + 1, event.id).await;
    assert_eq!(again.refused(409), "wrong_status", "erased before");
    assert_eq!(events(&w, case.id).await.len(), log.len());
}

#[db_test]
async fn only_a_leader_of_the_council_erases_and_only_what_is_there(w: World) {
    let (case, event) = reported(&w).await;
    let version = case.version;
    for (who, status) in [
        ("clerk", 403),
        ("reviewer", 403),
        ("auditor", 403),
        ("handler", 403),
        ("head", 403),
        ("head_2", 403),
        ("liaison", 403),
        ("leader_b", 404),
        ("clerk_b", 404),
        ("admin", 404),
        ("nobody", 404),
    ] {
        erase(&w, who, case.id, version, event.id).await.refused(status);
    }
    assert_eq!(erase(&w, "leader", case.id, version - 1, event.id).await.refused(412), "stale_version");
    let path = format!("/v1/cases/{}/events/{}/texts", case.id, event.id);
    let unconditional = w.request(Method::DELETE, &path).bearer_auth(w.token("leader").await);
    assert_eq!(w.send(unconditional).await.refused(428), "if_match_required");
    let (other, of_other) = reported(&w).await;
    for (case, version, event) in [
        (case.id, version, of_other.id),
        (other.id, other.version, event.id),
        (case.id, version, Uuid::nil()),
        (case.id, version, case.id),
        // it has no texts
        (case.id, version, events(&w, case.id).await[0].id),
    ] {
        assert_eq!(erase(&w, "leader", case, version, event).await.refused(404), "not_found");
    }
    for malformed in ["x", "1", "%00"] {
        let path = format!("/v1/cases/{}/events/{malformed}/texts", case.id);
        let reply = w.write(Method::DELETE, "leader", &path, version, &Value::Null).await;
        assert!(matches!(reply.status, 400 | 404), "{malformed}: {}", reply.text);
    }
    let one = shown(&w, "clerk", case.id, event.id).await.unwrap();
    assert_eq!(one["data"]["text"]["text"], TEXT, "nothing was erased");
}

#[db_test]
async fn two_leaders_at_once_erase_once(w: World) {
    let (case, event) = reported(&w).await;
    let requests = (0..6).map(|_| {
        let path = format!("/v1/cases/{}/events/{}/texts", case.id, event.id);
        w.request(Method::DELETE, &path).header("If-Match", format!("\"{}\"", case.version))
    });
    let token = w.token("leader").await;
    let requests = requests.map(|request| request.bearer_auth(&token)).collect();
    let mut statuses: Vec<u16> = testkit::at_once(requests).await.iter().map(|reply| reply.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412, 412, 412, 412, 412]);
    chained(&events(&w, case.id).await);
}

#[db_test]
async fn the_texts_of_a_recommendation_can_be_erased(w: World) {
    let a = &w.cast.a;
    let case = rec::issued(&w, make::today(), rec::new_recommendation("Thu hồi đất", &[a.department])).await;
    let plan = json!({"action": "plan", "text": TEXT, "milestones": [make::promise(), make::promise()]});
    rec::step(&w, "head", case.id, a.department, &json!({"action": "acknowledge"})).await.expect(200);
    rec::step(&w, "head", case.id, a.department, &plan).await.expect(200);
    let planned = events(&w, case.id).await.pop().unwrap();
    let told = testkit::history::told(&w, &planned).await["data"].take();
    assert_eq!(told["text"]["text"], TEXT);
    let now = make::reload(&w, case.id).await;
    erase(&w, "leader", case.id, now.version, planned.id).await.expect(200);
    let told = testkit::history::told(&w, &planned).await["data"].take();
    assert_eq!((&told["text"]["text"], told["commitments"].as_array().unwrap().len()), (&Value::Null, 2));
    let last = events(&w, case.id).await.pop().unwrap();
    assert_eq!(last.data["fields"], json!(["text"]));
    // the commitments themselves stay
    let promises = make::promises_of(&w, case.id).await;
    assert!(promises.iter().all(|one| !one.text.is_empty()) && promises.len() == 2);
}

#[db_test]
async fn a_party_erases_nothing_of_its_own_case(w: World) {
    let (case, event) = reported(&w).await;
    make::add_grant(&w, "leader", "head", w.cast.a.department).await;
    let refused = erase(&w, "leader", case.id, case.version, event.id).await;
    assert_eq!(refused.refused(409), "supervised_cannot_decide");
}

/// On SQLite a step costs one statement more when something was typed; many steps at once cost one more together.
fn counted(backend: Backend) {
    run_counted(backend, config(), async |w, count| {
        let mut costs = vec![];
        for note in [Value::Null, json!("Đã nhận")] {
            let case = make::assigned(&w).await;
            let (id, version) = make::of(&case, w.cast.a.department);
            let step = json!({"action": "acknowledge", "note": note});
            w.token("handler").await;
            count.store(0, Ordering::SeqCst);
            w.step("handler", &format!("/v1/assignments/{id}"), version, &step).await.expect(200);
            costs.push(count.load(Ordering::SeqCst));
        }
        // PostgreSQL writes an event and its texts with one statement
        let one_more = usize::from(backend == Backend::Sqlite);
        assert_eq!(costs[1], costs[0] + one_more, "{costs:?}");
        let case = make::in_progress(&w).await;
        let ctx = w.context("handler").await;
        let (mut app, mut costs) = (w.app.handle(), vec![]);
        for n in [1, 40] {
            let entry = Entry::about(EventStream::Case, case.id, Action::ReportProgress);
            let report = ReportProgress { text: TEXT.to_owned().into(), percent: None };
            let entry = entry.because(Some(TEXT.to_owned())).with(report);
            count.store(0, Ordering::SeqCst);
            let tx = app.begin(&ctx).await.unwrap();
            journal::record_all(&tx, &ctx, vec![entry; n]).await.unwrap();
            drop(tx);
            costs.push(count.load(Ordering::SeqCst));
        }
        assert_eq!(costs[0], costs[1], "eighty texts cost what two do");
    });
}

#[test]
fn a_step_without_texts_costs_no_statement_for_them_on_sqlite() {
    counted(Backend::Sqlite);
}

#[test]
fn a_step_without_texts_costs_no_statement_for_them_on_postgres() {
    counted(Backend::Postgres);
}
