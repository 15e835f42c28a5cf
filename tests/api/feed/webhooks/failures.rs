//! Receivers that fail: no message is lost, and nobody else waits.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use entity::webhook::delivery;
use kiennghi::kernel::context::RequestContext;
use kiennghi::worker::sender::Sender;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, QueryFilter};
use serde_json::json;
use testkit::smtp::SmtpServer;
use testkit::{World, db_test, make};

use crate::mail;

use super::{Answer, Receiver, deliveries, path_of, send, send_with, status, webhook};

#[db_test]
async fn a_receiver_that_was_down_for_a_day_misses_nothing(w: World) {
    let (a, receiver) = (&w.cast.a, Receiver::begin());
    let hook = webhook(&w, a.department, &receiver, json!({})).await;
    receiver.answer(Answer::Status(500));
    let mut cases = BTreeSet::new();
    for _ in 0..12 {
        cases.insert(make::assigned(&w).await.id.to_string());
    }
    send(&w).await;
    let tried = receiver.taken();
    assert!((4..12).contains(&tried.len()), "it pauses after some failures: {}", tried.len());
    let now = status(&w, &hook).await;
    assert_eq!(now["waiting"], 12);
    assert!(now["failures"].as_i64().unwrap() >= 5 && now["paused_until"].is_string(), "{now}");
    send(&w).await;
    assert_eq!(receiver.count(), 0, "nothing is sent while it pauses");
    // the next day it still fails: one message is tried, the others wait
    w.later(1, async |w| {
        send(&w).await;
        assert_eq!(receiver.taken().len(), 1);
        cases.insert(make::assigned(&w).await.id.to_string());
    })
    .await;
    receiver.answer(Answer::Status(200));
    w.later(2, async |w| {
        send(&w).await;
        send(&w).await;
        let arrived = receiver.taken();
        let told: BTreeSet<String> = arrived.iter().map(super::Message::subject).collect();
        assert_eq!((told, arrived.len()), (cases.clone(), cases.len()));
        // the same message, with the same id, as in the first attempt
        for first in &tried {
            assert!(arrived.iter().any(|one| one.id == first.id && one.text == first.text));
        }
        let now = status(&w, &hook).await;
        assert_eq!((&now["waiting"], &now["failures"]), (&json!(0), &json!(0)));
        assert_eq!((&now["failing_since"], &now["paused_until"]), (&json!(null), &json!(null)));
    })
    .await;
}

#[db_test]
async fn a_receiver_that_is_gone_ends_the_webhook_and_nothing_is_lost(w: World) {
    let (a, receiver) = (&w.cast.a, Receiver::begin());
    let hook = webhook(&w, a.department, &receiver, json!({})).await;
    receiver.answer(Answer::Status(410));
    let first = make::assigned(&w).await;
    send(&w).await;
    receiver.taken();
    let ended = w.get("admin", &path_of(&hook)).await.expect(200);
    assert_eq!((&ended["disabled_reason"], &ended["version"]), (&json!("gone"), &json!(2)));
    // whoever manages webhooks finds it in a queue, and is told by mail
    let queue = &w.get("admin", "/v1/me/queues").await.expect(200)["items"][0];
    assert_eq!((&queue["queue"], &queue["count"]), (&json!("repair_webhooks"), &json!(1)));
    let mail_server = SmtpServer::start().await;
    w.beside(mail::config(&w, &mail_server), async |w| {
        mail::subscribe(&w, "admin", json!({})).await;
        mail::round(&w).await;
        let text = &mail_server.wait_for(1).await[0].text;
        assert!(text.contains("Webhook bị tắt vì nơi nhận không nhận: 1 (mới: 1)\r\n- Nhận tin"), "{text}");
    })
    .await;
    let events =
        w.get("admin", &format!("/v1/audit/events?stream_id={}", hook["id"].as_str().unwrap())).await;
    let events = events.expect(200);
    assert_eq!(events["items"][0]["action"], "update", "the log says so: {events}");
    let second = make::assigned(&w).await;
    send(&w).await;
    assert_eq!(receiver.count(), 0);
    w.post("admin", &format!("{}/ping", path_of(&hook)), &json!(null)).await.refused(409);
    receiver.answer(Answer::Status(200));
    let enabled = w.patch("admin", &path_of(&hook), 2, &json!({"disabled": false})).await.expect(200);
    assert_eq!((&enabled["disabled_at"], &enabled["disabled_reason"]), (&json!(null), &json!(null)));
    w.later(1, async |w| send(&w).await).await;
    let told: BTreeSet<String> = receiver.taken().iter().map(super::Message::subject).collect();
    assert_eq!(told, BTreeSet::from([first.id.to_string(), second.id.to_string()]));
}

#[db_test]
async fn a_receiver_that_fails_for_five_days_ends_the_webhook(w: World) {
    let (a, receiver) = (&w.cast.a, Receiver::begin());
    let hook = webhook(&w, a.department, &receiver, json!({})).await;
    receiver.answer(Answer::Status(503));
    make::assigned(&w).await;
    send(&w).await;
    for day in 1..=4 {
        w.later(day, async |w| send(&w).await).await;
        assert_eq!(w.get("admin", &path_of(&hook)).await.expect(200)["disabled_at"], json!(null));
    }
    for day in 5..=6 {
        w.later(day, async |w| send(&w).await).await;
    }
    assert_eq!(w.get("admin", &path_of(&hook)).await.expect(200)["disabled_reason"], "failing");
    // nothing was given up
    receiver.taken();
    receiver.answer(Answer::Status(200));
    w.patch("admin", &path_of(&hook), 2, &json!({"disabled": false})).await.expect(200);
    w.later(8, async |w| send(&w).await).await;
    assert_eq!(receiver.taken().len(), 1);
}

#[db_test]
async fn a_failure_of_long_ago_says_nothing_about_the_receiver_now(w: World) {
    let (a, receiver) = (&w.cast.a, Receiver::begin());
    let hook = webhook(&w, a.department, &receiver, json!({})).await;
    receiver.answer(Answer::Status(503));
    make::assigned(&w).await;
    send(&w).await;
    // no process sent anything for a week
    w.later(7, async |w| send(&w).await).await;
    assert_eq!(receiver.taken().len(), 2);
    assert_eq!(w.get("admin", &path_of(&hook)).await.expect(200)["disabled_at"], json!(null));
}

#[db_test]
async fn a_message_that_alone_is_refused_is_given_up_after_ten_attempts(w: World) {
    let (a, receiver) = (&w.cast.a, Receiver::begin());
    let hook = webhook(&w, a.department, &receiver, json!({})).await;
    make::assigned(&w).await;
    let mut gaps = vec![];
    let query = "?status=pending&status=failed";
    for _ in 0..10 {
        receiver.answer(Answer::Status(422));
        send(&w).await;
        let one = &deliveries(&w, &hook, query).await[0];
        let seconds = |text: &serde_json::Value| {
            chrono::DateTime::parse_from_rfc3339(text.as_str().unwrap()).unwrap().timestamp()
        };
        if one["next_attempt_at"].is_string() {
            gaps.push(seconds(&one["next_attempt_at"]) - seconds(&one["last_attempt"]["at"]));
        }
        // others arrive meanwhile
        receiver.answer(Answer::Status(204));
        w.post("admin", &format!("{}/ping", path_of(&hook)), &json!(null)).await.expect(201);
        send(&w).await;
        make_due(&w).await;
    }
    assert_eq!(receiver.count(), 20);
    let one = &deliveries(&w, &hook, "?status=failed").await[0];
    assert_eq!((&one["attempts"], &one["next_attempt_at"]), (&json!(10), &json!(null)));
    let delays = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
    assert_eq!(gaps.len(), delays.len());
    for (gap, least) in gaps.into_iter().zip(delays) {
        assert!((least..=least + least / 10 + 1).contains(&gap), "{gap} after {least}");
    }
    send(&w).await;
    assert_eq!(receiver.count(), 20);
}

/// Makes every message that waits due now, and ends every pause.
async fn make_due(w: &World) {
    use entity::webhook::progress;
    let past = w.app.clock.now() - TimeDelta::seconds(1);
    let tx = w.db.begin().await.unwrap();
    kiennghi::kernel::unversioned::update_many::<delivery::Entity>()
        .col_expr(delivery::Column::NextAttemptAt, Expr::value(past))
        .filter(delivery::Column::NextAttemptAt.is_not_null())
        .exec(&tx)
        .await
        .unwrap();
    kiennghi::kernel::unversioned::update_many::<progress::Entity>()
        .col_expr(progress::Column::PausedUntil, Expr::value(None::<chrono::DateTime<chrono::Utc>>))
        .filter(progress::Column::Failures.gt(0))
        .exec(&tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

#[db_test]
async fn a_receiver_that_says_nothing_delays_nobody(w: World) {
    let (a, silent, other) = (&w.cast.a, Receiver::begin(), Receiver::begin());
    webhook(&w, a.department, &silent, json!({})).await;
    webhook(&w, a.department, &other, json!({})).await;
    silent.answer(Answer::After(Duration::from_secs(8)));
    let mut sender = Sender::new(&w.app).unwrap();
    let mut app = w.app.handle();
    let began = Instant::now();
    for round in 1..=6 {
        make::assigned(&w).await;
        testkit::until("the other receiver has it", async || {
            let ctx = RequestContext::system(w.app.clock.now());
            sender.round(&mut app, &ctx).await.unwrap();
            other.count() == round
        })
        .await;
    }
    assert!(began.elapsed() < Duration::from_secs(8), "it waited for the silent one");
    assert!(silent.count() <= 4, "no more requests than allowed at a time");
}

#[db_test]
async fn two_processes_send_each_message_once(w: World) {
    let (a, receiver) = (&w.cast.a, Receiver::begin());
    webhook(&w, a.department, &receiver, json!({})).await;
    let mut cases = BTreeSet::new();
    for _ in 0..10 {
        cases.insert(make::assigned(&w).await.id.to_string());
    }
    let one = async { send_with(&w, &mut Sender::new(&w.app).unwrap()).await };
    let other = async { send_with(&w, &mut Sender::new(&w.app).unwrap()).await };
    tokio::join!(one, other);
    send(&w).await;
    let arrived = receiver.taken();
    let told: BTreeSet<String> = arrived.iter().map(super::Message::subject).collect();
    assert_eq!((told, arrived.len()), (cases, 10));
}

#[db_test]
async fn what_a_killed_process_was_sending_is_sent_by_another(w: World) {
    let (a, receiver) = (&w.cast.a, Receiver::begin());
    webhook(&w, a.department, &receiver, json!({})).await;
    let case = make::assigned(&w).await;
    receiver.answer(Answer::After(Duration::from_secs(30)));
    {
        let mut sender = Sender::new(&w.app).unwrap();
        let ctx = RequestContext::system(w.app.clock.now());
        sender.round(&mut w.app.handle(), &ctx).await.unwrap();
        testkit::until("it is being sent", async || receiver.count() == 1).await;
        // dropped with its requests, as by kill -9
    }
    receiver.answer(Answer::Status(200));
    send(&w).await;
    assert_eq!(receiver.taken().len(), 1, "the claim holds for a minute");
    w.later(1, async |w| send(&w).await).await;
    let again = receiver.taken();
    assert_eq!(again.iter().map(super::Message::subject).collect::<Vec<_>>(), [case.id.to_string()]);
}
