//! Every step of a commitment: who may take it, from which status, the event it records, and its effect on the case.

use entity::enums::{Action, CommitmentStatus, Outcome, Role, Status};
use entity::event;
use kiennghi::domain::workflow::COMMITMENT;
use kiennghi::service::directory::grant::{self, NewGrant};
use kiennghi::service::engine::commitment::promise::NewCommitment;
use kiennghi::service::engine::commitment::settle::CommitmentFinding;
use kiennghi::service::engine::commitment::view::CommitmentView;
use reqwest::Method;
use serde_json::{Value, json};
use testkit::cast::EVERYBODY;
use testkit::history::{chained, events, told};
use testkit::offer::steps;
use testkit::{Response, Who, World, at_once, db_test, make};
use uuid::Uuid;

const ACTS: [(Action, &[Who]); 4] = [
    (Action::ReportCommitment, &["handler", "head"]),
    (Action::VerifyCommitment, &["reviewer", "reviewer_2"]),
    (Action::CarryOver, &["leader"]),
    (Action::Waive, &["leader"]),
];

fn a_step(action: Action) -> Value {
    let mut body = match action {
        Action::ReportCommitment => json!({"text": "Đã làm 40%", "percent": 40, "fulfilled": false}),
        Action::VerifyCommitment => json!({"result": "kept", "text": "Đúng như báo cáo"}),
        _ => json!({"reason": "Theo kết luận của Thường trực"}),
    };
    body["action"] = json!(action);
    body
}

fn path(id: Uuid) -> String {
    format!("/v1/commitments/{id}")
}

async fn take(w: &World, who: &str, one: &CommitmentView, body: &Value) -> Response {
    w.step(who, &path(one.id), one.version, body).await
}

async fn now(w: &World, id: Uuid) -> Value {
    w.get("clerk", &path(id)).await.expect(200)
}

/// Checks that the step recorded one event, in the case's stream, that names the commitment.
fn left(before: &[event::Model], after: &[event::Model], one: &CommitmentView, action: Action) {
    let [new] = &after[before.len()..] else {
        panic!("{action} recorded {} events", after.len() - before.len())
    };
    assert_eq!(
        (new.action, new.stream_id, new.assignment_id),
        (action, one.case.id, Some(one.assignment_id))
    );
    assert_eq!((new.from_status, new.to_status), (one.case.status, one.case.status));
    assert_eq!(new.data["commitment_id"], json!(one.id));
    assert!(new.council_id.is_some() && new.user_id.is_some() && new.role.is_some());
    chained(after);
}

/// Creates a commitment that is ready for the step: it is reported first if the step verifies it.
async fn ready(w: &World, status: CommitmentStatus, action: Action) -> CommitmentView {
    let one = make::promise_at(w, status).await;
    let heard =
        matches!(status, CommitmentStatus::Open | CommitmentStatus::CarriedOver | CommitmentStatus::Broken);
    if action == Action::VerifyCommitment && heard {
        return make::step_promise(w, "handler", one.id, make::fulfilled()).await;
    }
    one
}

/// Checks that the case's stored count is the number of its open commitments.
async fn counts(w: &World, case: Uuid) -> i32 {
    let open = make::promises_of(w, case).await.iter().filter(|c| c.status == CommitmentStatus::Open).count();
    let view = make::reload(w, case).await;
    assert_eq!(view.open_commitments, i32::try_from(open).unwrap(), "{}", view.number);
    view.open_commitments
}

#[db_test]
async fn each_step_starts_where_the_table_says_and_leaves_an_event(w: World) {
    for (action, may) in ACTS {
        for status in CommitmentStatus::ALL.iter().copied() {
            let one = ready(&w, status, action).await;
            let (case, before) = (make::reload(&w, one.case.id).await, events(&w, one.case.id).await);
            let listed = steps(&w.get(may[0], &path(one.id)).await.expect(200));
            let starts = COMMITMENT.iter().any(|row| row.from == Some(status) && row.action == action);
            assert_eq!(
                listed.as_array().unwrap().contains(&json!(action)),
                starts,
                "{action} from {status}: {listed}"
            );
            let reply = take(&w, may[0], &one, &a_step(action)).await;
            let after = events(&w, one.case.id).await;
            let moved = make::reload(&w, one.case.id).await;
            if starts {
                assert!(reply.header("etag").unwrap().starts_with(&format!("\"{}.", one.version + 1)));
                reply.expect(200);
                left(&before, &after, &one, action);
                assert_eq!((moved.version, moved.status), (case.version + 1, case.status));
                assert!(moved.updated_at >= case.updated_at);
            } else {
                assert_eq!(reply.refused(409), "wrong_status", "{action} from {status}");
                assert_eq!((after.len(), moved.version), (before.len(), case.version));
            }
            counts(&w, one.case.id).await;
        }
    }
}

#[db_test]
async fn only_who_may_acts_and_only_on_the_version_read(w: World) {
    for (action, may) in ACTS {
        let one = ready(&w, CommitmentStatus::Open, action).await;
        for who in EVERYBODY.into_iter().filter(|who| !may.contains(who)) {
            let seen = w.get(who, &path(one.id)).await.status;
            let listed = w.get(who, "/v1/commitments?limit=200").await.expect(200);
            let listed = listed["items"].as_array().unwrap().iter().any(|item| item["id"] == json!(one.id));
            assert_eq!(seen == 200, listed, "{who}: list and read agree");
            let reply = take(&w, who, &one, &a_step(action)).await;
            match (seen, action, who) {
                (200, Action::ReportCommitment, "clerk") => {
                    assert_eq!(reply.refused(409), "agency_speaks_for_itself");
                }
                // head of the co-operating agency
                (200, Action::VerifyCommitment, "reviewer_and_head") => {
                    assert_eq!(reply.refused(409), "reporter_cannot_verify");
                }
                (200, ..) => assert_eq!(reply.refused(403), "forbidden", "{action} by {who}"),
                _ => assert_eq!(reply.refused(404), "not_found", "{action} by {who}"),
            }
        }
        for who in may {
            let one = ready(&w, CommitmentStatus::Open, action).await;
            let stale = w.step(who, &path(one.id), one.version - 1, &a_step(action)).await;
            assert_eq!(stale.refused(412), "stale_version");
            let request = w.request(Method::POST, &format!("{}/steps", path(one.id)));
            let blind = w.send(request.bearer_auth(w.token(who).await).json(&a_step(action))).await;
            assert_eq!(blind.refused(428), "if_match_required");
            take(&w, who, &one, &a_step(action)).await.expect(200);
        }
    }
}

#[db_test]
async fn kept_needs_a_report_with_evidence_and_its_days_say_whether_in_time(w: World) {
    let one = make::promise_at(&w, CommitmentStatus::Open).await;
    let (due_on, today) = (one.due_on.unwrap(), make::today());
    assert_eq!(
        take(&w, "reviewer", &one, &a_step(Action::VerifyCommitment)).await.refused(409),
        "not_reported"
    );
    let report = |more: Value| {
        let mut body = json!({"action": "report_commitment", "text": "Đã xong", "fulfilled": true});
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        body
    };
    for (more, pointer) in [
        (json!({}), "/evidence"),
        (json!({"evidence": make::document(), "fulfilled_on": make::in_days(1)}), "/fulfilled_on"),
        (json!({"fulfilled": false, "fulfilled_on": today}), "/fulfilled_on"),
        (json!({"percent": 101}), "/percent"),
        (json!({"text": " "}), "/text"),
    ] {
        let refused = take(&w, "head", &one, &report(more)).await.expect(422);
        assert_eq!(refused["errors"][0]["pointer"], pointer, "{refused}");
    }
    let told = take(&w, "head", &one, &report(json!({"evidence": make::document()}))).await.expect(200);
    assert_eq!(
        (&told["fulfilled_on"], &told["progress_percent"], &told["status"]),
        (&json!(today), &json!(100), &json!("open"))
    );
    // a later report withdraws it
    let one = make::step_promise(&w, "head", one.id, make::fulfilled()).await;
    let back = take(&w, "head", &one, &a_step(Action::ReportCommitment)).await.expect(200);
    assert_eq!(back["fulfilled_on"], json!(null));
    let version = back["version"].as_i64().unwrap();
    assert_eq!(
        w.step("reviewer", &path(one.id), version, &a_step(Action::VerifyCommitment)).await.refused(409),
        "not_reported"
    );
    let one = make::step_promise(&w, "head", one.id, make::fulfilled()).await;
    let mut ahead = a_step(Action::VerifyCommitment);
    ahead["fulfilled_on"] = json!(make::in_days(1));
    assert_eq!(take(&w, "reviewer", &one, &ahead).await.expect(422)["errors"][0]["code"], "in_future");
    let kept = take(&w, "reviewer", &one, &a_step(Action::VerifyCommitment)).await.expect(200);
    assert_eq!(
        (&kept["status"], &kept["settled_on"], &kept["fulfilled_on"]),
        (&json!("kept"), &json!(today), &json!(today))
    );
    assert!(due_on > today);

    let late = make::promise_at(&w, CommitmentStatus::LateKept).await;
    assert_eq!(late.fulfilled_on, Some(today));
    // the verifier corrects the date: it was done before the due date
    let promise = NewCommitment { due_on: make::today().pred_opt(), review_on: None, ..make::promise() };
    let case = make::answered_ago(&w, 40, Outcome::WithRoadmap, vec![promise]).await;
    let id = make::promises_of(&w, case.id).await[0].id;
    let one = make::step_promise(&w, "head", id, make::fulfilled()).await;
    let mut earlier = a_step(Action::VerifyCommitment);
    earlier["fulfilled_on"] = json!(one.due_on);
    assert_eq!(take(&w, "reviewer", &one, &earlier).await.expect(200)["status"], "kept");
}

#[db_test]
async fn broken_is_what_is_over(w: World) {
    let broken = json!({"action": "verify_commitment", "result": "broken", "text": "Chưa làm"});
    let one = make::promise_at(&w, CommitmentStatus::Open).await;
    let refused = take(&w, "reviewer", &one, &broken).await.expect(422);
    assert_eq!(
        (&refused["errors"][0]["code"], &refused["errors"][0]["pointer"]),
        (&json!("not_due"), &json!("/result"))
    );
    assert_eq!(steps(&w.get("reviewer", &path(one.id)).await.expect(200)), json!([]));
    let condition = |review_on| NewCommitment {
        precision: Some(entity::enums::Precision::Condition),
        due_on: None,
        review_on: Some(review_on),
        ..make::promise()
    };
    let case = make::answered_ago(
        &w,
        40,
        Outcome::WithRoadmap,
        vec![condition(make::today()), condition(make::today().pred_opt().unwrap())],
    )
    .await;
    let mut found = vec![];
    for promise in make::promises_of(&w, case.id).await {
        let listed = steps(&w.get("reviewer", &path(promise.id)).await.expect(200));
        let reply = w.step("reviewer", &path(promise.id), 1, &broken).await;
        found.push((reply.status, listed == json!(["verify_commitment"])));
    }
    assert_eq!(found, [(422, false), (200, true)], "a condition is broken once its review date has passed");
    assert_eq!(make::promise_at(&w, CommitmentStatus::Broken).await.fulfilled_on, None);
}

#[db_test]
async fn who_promised_or_reported_cannot_verify(w: World) {
    let verify = a_step(Action::VerifyCommitment);
    // the department's head is also a member of a board
    let grant = |role, organization_id, user| NewGrant { user_id: user, role, organization_id };
    let admin = w.context("admin").await;
    grant::give(&mut w.app.handle(), &admin, grant(Role::Reviewer, w.cast.a.board, w.user("head")))
        .await
        .unwrap();
    let one = ready(&w, CommitmentStatus::Open, Action::VerifyCommitment).await;
    assert_eq!(take(&w, "head", &one, &verify).await.refused(409), "reporter_cannot_verify");
    assert!(
        !steps(&w.get("head", &path(one.id)).await.expect(200))
            .as_array()
            .unwrap()
            .contains(&json!("verify_commitment"))
    );
    // the clerk recorded answer and report for an agency without users, and becomes a member of a board later
    let case = make::accepted(&w).await;
    let case = make::assign(&w, &case, w.cast.a.unmanned, vec![]).await;
    let case = make::acknowledge(&w, "clerk", &case, w.cast.a.unmanned).await;
    let case = make::answer(&w, "clerk", &case, w.cast.a.unmanned, Outcome::WithRoadmap).await;
    let id = make::promises_of(&w, case.id).await[0].id;
    assert_eq!(steps(&now(&w, id).await), json!(["report_commitment"]));
    grant::give(&mut w.app.handle(), &admin, grant(Role::Reviewer, w.cast.a.board_2, w.user("clerk")))
        .await
        .unwrap();
    for step in [json!({"action": "verify_commitment", "result": "broken", "text": "x"}), verify.clone()] {
        assert_eq!(w.step("clerk", &path(id), 1, &step).await.refused(409), "reporter_cannot_verify");
    }
    let one = make::step_promise(&w, "clerk", id, make::fulfilled()).await;
    assert_eq!(one.reporting_organization_id, Some(w.cast.a.office));
    let last = events(&w, case.id).await.pop().unwrap();
    assert_eq!((last.on_behalf_of, last.organization_id), (Some(w.cast.a.unmanned), Some(w.cast.a.office)));
    assert_eq!(take(&w, "clerk", &one, &verify).await.refused(409), "reporter_cannot_verify");
    take(&w, "reviewer_2", &one, &verify).await.expect(200);
    let last = events(&w, case.id).await.pop().unwrap();
    assert_eq!(last.on_behalf_of, None, "a verifier does not act on behalf of another body");
}

#[db_test]
async fn carried_over_it_keeps_its_clock_and_its_case_may_close(w: World) {
    let case = make::in_progress(&w).await;
    let case = make::answer(&w, "head", &case, w.cast.a.department, Outcome::WithRoadmap).await;
    let step = async |who: &str, body: Value| {
        let case = make::reload(&w, case.id).await;
        w.step(who, &format!("/v1/cases/{}", case.id), case.version, &body).await
    };
    let review = json!({"action": "review", "verdict": "satisfactory", "text": "Đồng ý"});
    assert_eq!(step("reviewer", review).await.expect(200)["status"], "following");
    let close = make::closing(&make::reload(&w, case.id).await);
    assert_eq!(step("leader", close.clone()).await.refused(409), "open_commitments");
    let seen = w.get("leader", &format!("/v1/cases/{}", case.id)).await.expect(200);
    assert_eq!(seen["open_commitments"], 1);
    assert!(!steps(&seen).as_array().unwrap().contains(&json!("close")), "{}", steps(&seen));
    let one = &make::promises_of(&w, case.id).await[0];
    let carry = |more: Value| {
        let mut body = json!({"action": "carry_over", "reason": "Chưa đến hạn"});
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        body
    };
    for (more, pointer) in [
        (json!({"to_session": w.cast.b.session}), "/to_session"),
        (json!({"due_on": make::today().pred_opt()}), "/due_on"),
        (json!({"due_on": make::in_days(29)}), "/due_on"),
        (json!({"review_on": make::today().pred_opt()}), "/review_on"),
        (json!({"due_on": "2101-01-01"}), "/due_on"),
    ] {
        let refused = w.step("leader", &path(one.id), 1, &carry(more)).await.expect(422);
        assert_eq!(refused["errors"][0]["pointer"], pointer, "{refused}");
    }
    let more = json!({"to_session": w.cast.a.session, "due_on": make::in_days(200)});
    let carried = w.step("leader", &path(one.id), 1, &carry(more)).await.expect(200);
    assert_eq!(
        (&carried["status"], &carried["due_on"], &carried["carried_to"]),
        (&json!("carried_over"), &json!(make::in_days(200)), &json!(w.cast.a.session))
    );
    let event = events(&w, case.id).await.pop().unwrap();
    assert_eq!(
        (&event.data["old_due_on"], &event.data["due_on"]),
        (&json!(one.due_on), &json!(make::in_days(200)))
    );
    assert_eq!(told(&w, &event).await["reason"]["text"], "Chưa đến hạn");
    assert_eq!(step("leader", close).await.expect(200)["status"], "closed");
    make::step_promise(&w, "handler", one.id, make::fulfilled()).await;
    let kept = make::step_promise(&w, "reviewer", one.id, make::found(CommitmentFinding::Kept)).await;
    assert_eq!((kept.status, kept.case.status), (CommitmentStatus::Kept, Some(Status::Closed)));
}

#[db_test]
async fn the_last_one_settled_leaves_the_case_to_the_leader(w: World) {
    let case = make::answered_ago(&w, 0, Outcome::WithRoadmap, vec![make::promise(), make::promise()]).await;
    let review = json!({"action": "review", "verdict": "partly_satisfactory", "text": "Theo dõi tiếp"});
    w.step("reviewer", &format!("/v1/cases/{}", case.id), case.version, &review).await.expect(200);
    for (left, one) in [1, 0].into_iter().zip(make::promises_of(&w, case.id).await) {
        make::step_promise(&w, "head", one.id, make::fulfilled()).await;
        make::step_promise(&w, "reviewer", one.id, make::found(CommitmentFinding::Kept)).await;
        assert_eq!(counts(&w, case.id).await, left);
    }
    let case = make::reload(&w, case.id).await;
    assert_eq!(case.status, Status::Following, "the board verifies, the standing body closes");
    w.step("leader", &format!("/v1/cases/{}", case.id), case.version, &make::closing(&case))
        .await
        .expect(200);
}

#[db_test]
async fn promises_outlive_a_bad_review_and_a_new_agency(w: World) {
    let case = make::in_progress(&w).await;
    let case = make::answer(&w, "head", &case, w.cast.a.department, Outcome::WithRoadmap).await;
    let review = json!({"action": "review", "verdict": "unsatisfactory", "text": "Chung chung"});
    w.step("reviewer", &format!("/v1/cases/{}", case.id), case.version, &review).await.expect(200);
    assert_eq!(counts(&w, case.id).await, 1);
    let case = make::reload(&w, case.id).await;
    make::assign(&w, &case, w.cast.a.department_2, vec![]).await;
    assert_eq!(counts(&w, case.id).await, 1);
    let one = &make::promises_of(&w, case.id).await[0];
    for (who, words) in [
        ("head", json!(["report_commitment"])),
        ("leader", json!(["carry_over", "waive"])),
        ("head_2", json!([])),
    ] {
        let seen = w.get(who, &path(one.id)).await.expect(200);
        assert_eq!((&steps(&seen), seen["case"]["content"].is_null()), (&words, who == "head"));
    }
    make::step_promise(&w, "head", one.id, make::fulfilled()).await;
    let version = now(&w, one.id).await["version"].as_i64().unwrap();
    w.step("leader", &path(one.id), version, &a_step(Action::Waive)).await.expect(200);
    assert_eq!(counts(&w, case.id).await, 0);
}

#[db_test]
async fn of_sixteen_verifiers_one_wins(w: World) {
    for results in [["kept", "kept"], ["kept", "broken"]] {
        let due_on = make::today().pred_opt();
        let promise = NewCommitment { due_on, review_on: None, ..make::promise() };
        let case = make::answered_ago(&w, 40, Outcome::WithRoadmap, vec![promise, make::promise()]).await;
        let id = make::promises_of(&w, case.id).await.iter().find(|c| c.due_on == due_on).unwrap().id;
        let one = make::step_promise(&w, "handler", id, make::fulfilled()).await;
        let before = make::reload(&w, case.id).await;
        let mut requests = vec![];
        for i in 0..16 {
            let body =
                json!({"action": "verify_commitment", "result": results[i % 2], "text": "Đã kiểm tra"});
            let post = w
                .request(Method::POST, &format!("{}/steps", path(id)))
                .bearer_auth(w.token(["reviewer", "reviewer_2"][i % 2]).await);
            requests.push(post.header("If-Match", format!("\"{}\"", one.version)).json(&body));
        }
        let replies = at_once(requests).await;
        assert_eq!(replies.iter().filter(|reply| reply.status == 200).count(), 1);
        for reply in replies.into_iter().filter(|reply| reply.status != 200) {
            assert_eq!(reply.refused(412), "stale_version");
        }
        assert_eq!(counts(&w, case.id).await, 1);
        assert_eq!(make::reload(&w, case.id).await.version, before.version + 1);
        chained(&events(&w, case.id).await);
    }
}
