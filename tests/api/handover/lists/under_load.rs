//! Concurrent handovers, repeated requests, and the cost of a long list.

use std::sync::atomic::Ordering;

use entity::case;
use entity::enums::CommitmentStatus;
use kiennghi::service::handover::create;
use reqwest::Method;
use sea_orm::{EntityTrait, IntoActiveModel};
use serde_json::{Value, json};
use testkit::{Backend, World, at_once, config, db_test, make, run_counted};
use uuid::Uuid;

use super::{hand_over, handing_over, list, of_session, promising, session, whole};

#[db_test]
async fn of_many_lists_at_once_one_is_signed(w: World) {
    for to in [Some(session(&w, "2026-12-08").await), None] {
        let case = promising(&w).await;
        let mut requests = Vec::new();
        for _ in 0..8 {
            requests.push(handing_over(&w, &json!({"to_session_id": to, "cases": [case.id]})).await);
        }
        let replies = at_once(requests).await;
        assert_eq!(replies.iter().filter(|r| r.status == 201).count(), 1);
        replies
            .into_iter()
            .filter(|r| r.status != 201)
            .for_each(|r| assert_eq!(r.refused(409), "handed_over_already"));
        assert_eq!(whole(&w, case.id).await.version, case.version + 1);
    }
}

#[db_test]
async fn a_handover_racing_with_steps_on_its_cases_keeps_every_history_whole(w: World) {
    let next = session(&w, "2026-12-08").await;
    for _ in 0..3 {
        let (case, other) = (promising(&w).await, of_session(&w, w.cast.a.session).await);
        let (id, version) = make::of(&other, w.cast.a.department);
        let step = |who: String, path: String, version: i64, body: Value| {
            w.request(Method::POST, &path)
                .bearer_auth(who)
                .header("If-Match", format!("\"{version}\""))
                .json(&body)
        };
        let promise = make::promises_of(&w, case.id).await[0].id;
        let requests = vec![
            step(
                w.token("reviewer").await,
                format!("/v1/cases/{}/steps", case.id),
                case.version,
                json!({"action": "review", "verdict": "satisfactory", "text": "Đạt"}),
            ),
            step(
                w.token("handler").await,
                format!("/v1/assignments/{id}/steps"),
                version,
                json!({"action": "report_progress", "text": "Đang làm", "percent": 30}),
            ),
            handing_over(&w, &json!({"to_session_id": next})).await,
            step(
                w.token("leader").await,
                format!("/v1/commitments/{promise}/steps"),
                1,
                json!({"action": "carry_over", "reason": "Chưa đến hạn"}),
            ),
            step(
                w.token("head").await,
                format!("/v1/commitments/{promise}/steps"),
                1,
                json!({"action": "report_commitment", "text": "Đã làm một phần", "fulfilled": false}),
            ),
        ];
        let replies = at_once(requests).await;
        for reply in &replies {
            assert!(matches!(reply.status, 200 | 201 | 409 | 412), "{}: {}", reply.status, reply.text);
        }
        assert_eq!(replies[2].status, 201, "a handover checks no version: {}", replies[2].text);
        for case in [case.id, other.id] {
            let now = whole(&w, case).await;
            assert_eq!((now.carried_to, now.open_commitments), (Some(next), 0));
        }
        let promise = &make::promises_of(&w, case.id).await[0];
        assert_eq!(promise.status, CommitmentStatus::CarriedOver);
    }
}

#[db_test]
async fn the_same_request_hands_over_once(w: World) {
    let case = promising(&w).await;
    let ask = async || w.send(handing_over(&w, &json!({})).await.header("Idempotency-Key", "chuyen-1")).await;
    let first = ask().await.expect(201);
    let again = ask().await;
    assert_eq!(again.header("idempotency-replayed"), Some("true"));
    assert_eq!(again.expect(201), first);
    assert_eq!(whole(&w, case.id).await.version, case.version + 1);
}

fn counted(backend: Backend) {
    run_counted(backend, config(), async |w, count| {
        for to in [Some(session(&w, "2026-12-08").await), None] {
            let mut costs = Vec::new();
            for n in [3, 30] {
                for _ in 0..n {
                    promising(&w).await;
                }
                // counts the use case alone, whether or not the caller's token is cached
                let (ctx, new) = (w.context("leader").await, list(&w, &json!({"to_session_id": to})));
                let new = serde_json::from_value(new).unwrap();
                count.store(0, Ordering::SeqCst);
                let made = create::create(&mut w.app.handle(), &ctx, new).await.unwrap().view;
                costs.push(count.load(Ordering::SeqCst));
                let items = format!("/v1/handovers/{}/items", made.id);
                let expected = if to.is_some() { n } else { made.case_count };
                assert_eq!(made.case_count, expected);
                w.get("leader", &items).await.expect(200);
            }
            assert!(costs[0] > 8, "SQL statements are counted: {costs:?}");
            assert_eq!(costs[0], costs[1], "thirty cases cost as much as three");
        }
    });
}

#[test]
fn a_long_list_costs_what_a_short_one_does_on_sqlite() {
    counted(Backend::Sqlite);
}

#[test]
fn a_long_list_costs_what_a_short_one_does_on_postgres() {
    counted(Backend::Postgres);
}

#[db_test]
async fn five_thousand_cases_fit_on_a_list_and_no_more(w: World) {
    let case = of_session(&w, w.cast.a.session).await.id;
    let row = case::Entity::find_by_id(case).one(w.app.read()).await.unwrap().unwrap();
    let ctx = w.context("clerk").await;
    let rows = (0..5000).map(|i| {
        case::Model { id: ctx.new_id(), number: format!("KN-2025-{i:06}"), ..row.clone() }.into_active_model()
    });
    let rows: Vec<_> = rows.collect();
    let mut app = w.app.handle();
    let tx = app.begin(&ctx).await.unwrap();
    for some in rows.chunks(400) {
        case::Entity::insert_many(some.to_vec()).exec_without_returning(&tx).await.unwrap();
    }
    tx.done().await.unwrap();
    let refused = hand_over(&w, &json!({})).await.expect(422);
    assert_eq!(
        (&refused["errors"][0]["pointer"], &refused["errors"][0]["code"]),
        (&json!("/cases"), &json!("too_many"))
    );
    assert!(refused["errors"][0]["detail"].as_str().unwrap().contains("5001"), "{refused}");
    let cases: Vec<Uuid> = rows.iter().map(|row| row.id.clone().unwrap()).collect();
    let made = hand_over(&w, &json!({"cases": cases})).await.expect(201);
    assert_eq!(made["case_count"], json!(5000));
    let rest = hand_over(&w, &json!({})).await.expect(201);
    assert_eq!(rest["case_count"], json!(1));
}
