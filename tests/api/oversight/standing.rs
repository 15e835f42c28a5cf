//! Standing recommendations (thường xuyên): never overdue, outside the due denominator, reviewed each period.

use chrono::{Duration, Months, NaiveDate};
use entity::enums::{Action, Status, TimerKind};
use kiennghi::domain::actor::Actor;
use kiennghi::kernel::context::RequestContext;
use kiennghi::service::engine::case::view::CaseView;
use kiennghi::service::engine::fire::fire_due;
use kiennghi::service::oversight::recommendation::new::NewRecommendation;
use serde_json::{Value, json};
use testkit::history::events;
use testkit::make::recommendation as rec;
use testkit::{World, db_test, make};

fn asked(w: &World) -> NewRecommendation {
    NewRecommendation {
        due_on: None,
        report_every_months: None,
        as_stated: Some("Thực hiện thường xuyên, hằng quý".into()),
        ..rec::new_recommendation("Tăng cường kiểm tra việc quản lý đất công.", &[w.cast.a.department])
    }
}

async fn standing(w: &World, issued_on: NaiveDate) -> CaseView {
    rec::issued(w, issued_on, asked(w)).await
}

fn months(from: NaiveDate, count: u32) -> NaiveDate {
    from.checked_add_months(Months::new(count)).unwrap()
}

async fn pass(w: &World, days: i64) {
    let ctx = RequestContext::at(testkit::system().now + Duration::days(days), Actor::system());
    fire_due(&mut w.app.handle(), &ctx).await.unwrap();
}

#[db_test]
async fn a_standing_recommendation_has_review_days_and_no_due_date(w: World) {
    let a = &w.cast.a;
    let case = standing(&w, make::today()).await;
    let part = case.recommendation.as_ref().unwrap();
    assert_eq!((case.due_on, case.assignments[0].due_on), (None, None));
    assert_eq!(
        (part.review_every_months, part.next_review_on),
        (Some(12), Some(months(make::today(), 12))),
        "thường xuyên is yearly, unless the conclusion says otherwise"
    );
    let (id, _) = make::of(&case, a.department);
    let seen = w.get("head", &format!("/v1/assignments/{id}")).await.expect(200);
    assert_eq!(
        (&seen["due_on"], &seen["review_every_months"], &seen["next_review_on"]),
        (&Value::Null, &json!(12), &json!(months(make::today(), 12)))
    );
    let explained = w.get("head", &format!("/v1/assignments/{id}/deadline")).await.expect(200);
    assert_eq!((&explained["due_on"], &explained["named"]), (&Value::Null, &json!(false)));
    let timers = make::timers(&w, make::timers_of(id)).await;
    assert!(timers.iter().all(|timer| timer.kind == TimerKind::ReviewDue), "{timers:?}");
    assert_eq!(timers.len(), 4, "until the term ends on 31 March 2031: {timers:?}");
    let told = events(&w, case.id).await;
    assert_eq!(told[0].data["review_every_months"], 12);
}

#[db_test]
async fn a_standing_recommendation_of_long_ago_is_not_late(w: World) {
    let a = &w.cast.a;
    let case = standing(&w, rec::ago(400)).await;
    let case = make::acknowledge(&w, "handler", &case, a.department).await;
    for list in ["cases", "assignments", "recommendations"] {
        let overdue = w.get("clerk", &format!("/v1/{list}?overdue=true&count=true")).await.expect(200);
        assert_eq!(overdue["count"], 0, "{list}");
        let later = w.get("clerk", &format!("/v1/{list}?overdue=true&as_of=2040-01-01&count=true")).await;
        assert_eq!(later.expect(200)["count"], 0, "{list}, also after the term");
    }
    for of in ["cases", "assignments"] {
        let figures = w.get("clerk", &format!("/v1/timeliness?of={of}")).await.expect(200);
        let numbers =
            ["on_time", "due_soon", "late", "very_late", "undated"].map(|name| figures[name].clone());
        assert_eq!(numbers, [json!(0), json!(0), json!(0), json!(0), json!(0)], "{of}: {figures}");
        assert_eq!(figures["standing"], 1, "{of}: shown by itself");
    }
    let listed = w.get("clerk", "/v1/recommendations?standing=true&count=true").await.expect(200);
    assert_eq!((&listed["count"], &listed["items"][0]["id"]), (&json!(1), &json!(case.id)));
    let others = w.get("clerk", "/v1/recommendations?standing=false&count=true").await.expect(200);
    assert_eq!(others["count"], 0);
    let due = w.get("head", "/v1/assignments?due_to=2040-01-01&count=true").await.expect(200);
    assert_eq!(due["count"], 0, "it is due on no day");
    // it is not overdue, so the council asks for no explanation, and there is no date to extend
    let explain = json!({"action": "request_explanation", "reason": "Chưa làm"});
    let reply = rec::step(&w, "leader", case.id, a.department, &explain).await;
    assert_eq!(reply.refused(409), "not_overdue");
    let extend = json!({"action": "request_extension", "reason": "Chờ", "due_on": make::in_days(3000)});
    let problem = rec::step(&w, "head", case.id, a.department, &extend).await.expect(422);
    assert_eq!(
        (&problem["errors"][0]["pointer"], &problem["errors"][0]["code"]),
        (&json!("/due_on"), &json!("not_allowed"))
    );
}

#[db_test]
async fn each_period_brings_one_review_day(w: World) {
    let one = NewRecommendation { as_stated: None, review_every_months: Some(3), ..asked(&w) };
    let case = rec::issued(&w, make::today(), one).await;
    pass(&w, 200).await;
    pass(&w, 200).await;
    let log = events(&w, case.id).await;
    let told: Vec<_> =
        log.iter().filter(|event| event.action == Action::ReviewDue).map(|e| e.data["on"].clone()).collect();
    assert_eq!(told, [json!(months(make::today(), 3)), json!(months(make::today(), 6))]);
    assert!(log.iter().all(|event| event.action != Action::Overdue && event.action != Action::DueSoon));
}

#[db_test]
async fn what_is_standing_has_no_due_date_beside_it(w: World) {
    let a = &w.cast.a;
    let supervision = make::supervision(&w, a.board, vec![a.department]).await;
    for (with, field) in [
        (json!({"due_on": make::in_days(90)}), "review_every_months"),
        (json!({"as_stated": "trong quý IV/2027"}), "as_stated"),
    ] {
        let mut asked = json!({
            "content": "Kiểm tra", "review_every_months": 6, "addressees": [{"organization_id": a.department}],
        });
        for (name, value) in with.as_object().unwrap() {
            asked[name] = value.clone();
        }
        let body = json!({
            "supervision_id": supervision, "form": "conclusion", "summary": "Còn buông lỏng.",
            "document": rec::fresh_document(make::today()), "recommendations": [asked], "issue": true,
        });
        let problem = w.post("reviewer", "/v1/conclusions", &body).await.expect(422);
        assert_eq!(problem["errors"][0]["pointer"], format!("/recommendations/0/{field}"));
        assert_eq!(problem["errors"][0]["code"], "contradicts");
    }
}

#[db_test]
async fn a_standing_recommendation_is_answered_reviewed_closed_and_reopened(w: World) {
    let a = &w.cast.a;
    let case = standing(&w, make::today()).await;
    let case = make::acknowledge(&w, "handler", &case, a.department).await;
    let case = rec::claim(&w, "head", &case, a.department).await;
    assert_eq!((case.status, case.due_on), (Status::Answered, None));
    let done = json!({"action": "review", "fulfilment": "done", "verdict": "satisfactory", "text": "Đạt"});
    rec::step(&w, "reviewer", case.id, a.department, &done).await.expect(200);
    let path = format!("/v1/cases/{}", case.id);
    let case = make::reload(&w, case.id).await;
    let closed = w.step("leader", &path, case.version, &json!({"action": "close"})).await.expect(200);
    let reopen = json!({"action": "reopen", "reason": "Tái diễn", "due_on": make::in_days(20)});
    let again = w.step("leader", &path, closed["version"].as_i64().unwrap(), &reopen).await.expect(200);
    assert_eq!((&again["status"], &again["due_on"]), (&json!("in_progress"), &Value::Null), "still standing");
}

#[db_test]
async fn an_amendment_gives_a_standing_recommendation_no_day(w: World) {
    let a = &w.cast.a;
    let one = NewRecommendation { report_every_months: Some(6), ..asked(&w) };
    let case = rec::issued(&w, make::today(), one).await;
    make::acknowledge(&w, "handler", &case, a.department).await;
    let take = json!({"action": "take_position", "position": "partly_accepted", "reason": "Thiếu người"});
    rec::step(&w, "head", case.id, a.department, &take).await.expect(200);
    let reports = async || {
        let path = format!("/v1/periodic-reports?case_id={}&count=true", case.id);
        w.get("clerk", &path).await.expect(200)["count"].as_u64().unwrap()
    };
    let before = reports().await;
    assert!(before > 5, "{before}");
    let decide = |due_on: Option<NaiveDate>| json!({"action": "decide_position", "decision": "amended", "due_on": due_on, "reason": "Sửa"});
    let dated = rec::step(&w, "leader", case.id, a.department, &decide(Some(make::in_days(90)))).await;
    assert_eq!(dated.expect(422)["errors"][0]["pointer"], "/due_on");
    rec::step(&w, "leader", case.id, a.department, &decide(None)).await.expect(200);
    assert_eq!(reports().await, before);
}
