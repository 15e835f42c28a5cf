//! Gia hạn (extensions) and interim replies: requested, granted, shortened, refused, lapsed; limited by rules; the old
//! date is kept.

use chrono::NaiveDate;
use entity::enums::{DeadlineStep, ExtensionStatus, Outcome, TimerKind, TimerSubject};
use entity::{extension, timer};
use kiennghi::service::engine::case::view::CaseView;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};
use testkit::cast::EVERYBODY;
use testkit::history::events;
use testkit::{Response, World, db_test, make};
use uuid::Uuid;

async fn step(w: &World, who: &'static str, case: &CaseView, body: Value) -> Response {
    let (id, version) = make::of(case, w.cast.a.department);
    w.step(who, &format!("/v1/assignments/{id}"), version, &body).await
}

async fn asked(w: &World, days: u64) -> CaseView {
    let case = make::in_progress(w).await;
    let body = json!({"action": "request_extension", "reason": "Chờ vốn", "due_on": make::in_days(days)});
    step(w, "head", &case, body).await.expect(200);
    make::reload(w, case.id).await
}

async fn decide(w: &World, case: &CaseView, decision: &str, due_on: Option<NaiveDate>) -> Response {
    let mut body = json!({"action": "decide_extension", "decision": decision});
    if let Some(day) = due_on {
        body["due_on"] = json!(day);
    }
    step(w, "leader", case, body).await
}

async fn extensions(w: &World, case: Uuid) -> Vec<extension::Model> {
    let of = extension::Entity::find().filter(extension::Column::CaseId.eq(case));
    of.order_by_asc(extension::Column::Id).all(w.app.read()).await.unwrap()
}

/// Returns the pending timers of a case's assignment, with the days on which they fire.
async fn timers(w: &World, case: Uuid) -> Vec<(TimerKind, NaiveDate)> {
    let waiting = Condition::all()
        .add(timer::Column::CaseId.eq(case))
        .add(timer::Column::SubjectKind.eq(TimerSubject::Assignment))
        .add(timer::Column::DoneAt.is_null());
    make::timers(w, waiting).await.into_iter().map(|event| (event.kind, event.fires_on)).collect()
}

#[db_test]
async fn a_grant_moves_the_due_date_and_keeps_the_old_one(w: World) {
    let case = asked(&w, 60).await;
    assert!(
        step(
            &w,
            "head",
            &case,
            json!({"action": "request_extension", "reason": "Nữa", "due_on": make::in_days(70)})
        )
        .await
        .refused(409)
            == "extension_asked_already"
    );
    let answer = decide(&w, &case, "grant", None).await.expect(200);
    assert_eq!(answer["due_on"], json!(make::in_days(60)));
    assert_eq!((&answer["extension_asked"], &answer["extension_count"]), (&json!(false), &json!(1)));
    let [one] = &extensions(&w, case.id).await[..] else { panic!("expected one extension") };
    assert_eq!(
        (one.status, one.due_on, one.granted_on),
        (ExtensionStatus::Granted, make::in_days(30), Some(make::in_days(60)))
    );
    assert_eq!(make::reload(&w, case.id).await.due_on, Some(make::in_days(60)));
    let days = timers(&w, case.id).await;
    let of_lead: Vec<_> = days.iter().filter(|(_, on)| *on > make::in_days(31)).collect();
    let last = (TimerKind::Overdue, make::in_days(61));
    assert_eq!(of_lead.len(), 4, "15, 7, 3 days before, and the day after: {days:?}");
    assert_eq!(*of_lead[3], last);
    let last = events(&w, case.id).await.pop().unwrap();
    assert_eq!(
        (last.action.word(), &last.data["old_due_on"]),
        ("decide_extension", &json!(make::in_days(30)))
    );
}

#[db_test]
async fn a_leader_may_cut_but_not_beyond_what_was_asked(w: World) {
    let case = asked(&w, 60).await;
    for wrong in [make::in_days(30), make::in_days(61)] {
        let reply = decide(&w, &case, "grant", Some(wrong)).await;
        assert_eq!(reply.refused(422), "invalid");
    }
    decide(&w, &case, "refuse", Some(make::in_days(40))).await.refused(422);
    decide(&w, &case, "grant", Some(make::in_days(45))).await.expect(200);
    assert_eq!(extensions(&w, case.id).await[0].status, ExtensionStatus::Cut);
    let case = make::reload(&w, case.id).await;
    assert_eq!(decide(&w, &case, "grant", None).await.refused(409), "no_extension_asked");
}

#[db_test]
async fn a_refusal_leaves_everything_as_it_was(w: World) {
    let case = asked(&w, 60).await;
    let before = timers(&w, case.id).await;
    decide(&w, &case, "refuse", None).await.expect(200);
    assert_eq!(timers(&w, case.id).await, before);
    assert_eq!(make::reload(&w, case.id).await.due_on, Some(make::in_days(30)));
    assert_eq!(extensions(&w, case.id).await[0].status, ExtensionStatus::Refused);
}

#[db_test]
async fn an_extension_goes_forward_only(w: World) {
    let case = make::in_progress(&w).await;
    for wrong in [make::in_days(30), make::today()] {
        let body = json!({"action": "request_extension", "reason": "Chờ vốn", "due_on": wrong});
        step(&w, "head", &case, body).await.refused(422);
    }
    let body = json!({"action": "request_extension", "reason": "Chờ vốn", "due_on": "2027-11-31"});
    step(&w, "head", &case, body).await.refused(422);
}

#[db_test]
async fn an_answer_or_a_new_assignment_ends_a_request(w: World) {
    let case = asked(&w, 60).await;
    make::answer(&w, "head", &case, w.cast.a.department, Outcome::ByImplementation).await;
    assert_eq!(extensions(&w, case.id).await[0].status, ExtensionStatus::Lapsed);
    let case = asked(&w, 60).await;
    make::assign(&w, &case, w.cast.a.department_2, vec![]).await;
    assert_eq!(extensions(&w, case.id).await[0].status, ExtensionStatus::Lapsed);
    let open = timer::Entity::find()
        .filter(timer::Column::CaseId.eq(case.id))
        .filter(timer::Column::SubjectKind.eq(TimerSubject::Extension));
    assert!(open.all(w.app.read()).await.unwrap().is_empty(), "no decision is pending any more");
}

#[db_test(sqlite)]
async fn only_the_leader_of_the_council_decides(w: World) {
    let case = asked(&w, 60).await;
    for who in EVERYBODY.into_iter().filter(|who| *who != "leader") {
        let (id, version) = make::of(&case, w.cast.a.department);
        let path = format!("/v1/assignments/{id}");
        let seen = w.get(who, &path).await.status;
        let reply =
            w.step(who, &path, version, &json!({"action": "decide_extension", "decision": "grant"})).await;
        reply.refused(if seen == 200 { 403 } else { 404 });
    }
    assert_eq!(extensions(&w, case.id).await[0].status, ExtensionStatus::Asked);
}

#[db_test]
async fn a_rule_limits_how_far_and_how_often(w: World) {
    make::council_rule(&w, DeadlineStep::Extend, 20, Some(1)).await;
    let case = make::in_progress(&w).await;
    let wish = |days: u64| json!({"action": "request_extension", "reason": "Chờ vốn", "due_on": make::in_days(days)});
    let reply = step(&w, "head", &case, wish(59)).await;
    assert!(reply.text.contains("too_late"), "{}", reply.text);
    assert_eq!(reply.refused(422), "invalid");
    step(&w, "head", &case, wish(45)).await.expect(200);
    let case = make::reload(&w, case.id).await;
    decide(&w, &case, "grant", None).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!(step(&w, "head", &case, wish(50)).await.refused(409), "limit_reached");
}

#[db_test]
async fn interim_replies_are_counted_and_limited(w: World) {
    make::council_rule(&w, DeadlineStep::ReplyInterim, 10, Some(2)).await;
    let case = make::in_progress(&w).await;
    let reply = |days: u64| json!({"action": "reply_interim", "reason": "Đang khảo sát", "promised_on": make::in_days(days)});
    step(&w, "head", &case, reply(50)).await.refused(422);
    for n in 1..=2 {
        let case = make::reload(&w, case.id).await;
        let answer = step(&w, "head", &case, reply(35)).await.expect(200);
        assert_eq!(
            (&answer["interim_count"], &answer["promised_on"]),
            (&json!(n), &json!(make::in_days(35)))
        );
        assert_eq!(answer["due_on"], json!(make::in_days(30)), "the due date is unchanged");
    }
    let case = make::reload(&w, case.id).await;
    assert_eq!(step(&w, "head", &case, reply(35)).await.refused(409), "limit_reached");
}

#[db_test]
async fn of_sixteen_racing_requests_one_is_taken(w: World) {
    let case = make::in_progress(&w).await;
    let replies = futures_util::future::join_all((0..16).map(|n| {
        let body =
            json!({"action": "request_extension", "reason": "Chờ vốn", "due_on": make::in_days(40 + n)});
        let (w, case) = (&w, &case);
        async move { step(w, "head", case, body).await.status }
    }))
    .await;
    assert_eq!(replies.iter().filter(|s| **s == 200).count(), 1, "{replies:?}");
    assert!(replies.iter().all(|s| [200, 409, 412].contains(s)), "{replies:?}");
    assert_eq!(extensions(&w, case.id).await.len(), 1);
}
