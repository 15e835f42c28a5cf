//! Every step of a recommendation, named as the step: who may take it, who may not, from which status, and its event.

use entity::enums::{CaseKind, Status};
use kiennghi::service::engine::case::view::CaseView;
use serde_json::json;
use testkit::make::recommendation as rec;
use testkit::{World, db_test, make};

use crate::act_matrix::{Act, Target, hold};

const OPEN: [Status; 4] = [Status::Assigned, Status::InProgress, Status::Answered, Status::Following];
const WRONG: [&str; 2] = ["wrong_status", "case_not_open"];

fn the_case(case: &CaseView) -> Target {
    Target {
        case: case.id,
        path: format!("/v1/cases/{}", case.id),
        version: case.version,
        closing: make::closing(case),
    }
}

fn the_addressees(w: &World, case: &CaseView) -> Target {
    let (id, version) = make::of(case, w.cast.a.department);
    Target { case: case.id, path: format!("/v1/assignments/{id}"), version, closing: make::closing(case) }
}

/// Roles that act on a recommendation for its addressee: the agency's own, or a clerk for an agency without users.
fn agencys<'a>(
    name: &'static str,
    may: &'a [&'static str],
    from: &'a [Status],
    body: &'a dyn Fn(&World, &Target) -> serde_json::Value,
) -> Act<'a> {
    Act {
        kind: CaseKind::Recommendation,
        name,
        may,
        from,
        body,
        target: &|w, case| Some(the_addressees(w, case)),
        for_others: &["clerk"],
        refusals: &WRONG,
        parties: &[],
    }
}

#[db_test]
async fn edit(w: World) {
    hold(
        &w,
        &Act {
            kind: CaseKind::Recommendation,
            name: "edit",
            may: &["clerk", "leader", "reviewer", "reviewer_2"],
            from: &OPEN,
            body: &|_, _| json!({"priority": "high"}),
            target: &|_, case| {
                Some(Target { path: format!("/v1/recommendations/{}", case.id), ..the_case(case) })
            },
            for_others: &[],
            refusals: &WRONG,
            parties: &["reviewer_and_head"],
        },
    )
    .await;
}

#[db_test]
async fn split(w: World) {
    hold(&w, &Act {
        kind: CaseKind::Recommendation,
        name: "split",
        may: &["leader"],
        from: &OPEN[..2],
        body: &|_, _| json!({"action": "split", "remains": "Đối chiếu đất công ích.", "parts": [{"content": "Thu hồi đất công ích."}]}),
        target: &|_, case| Some(the_case(case)),
        for_others: &[],
        refusals: &WRONG,
        parties: &[],
    }).await;
}

#[db_test]
async fn acknowledge(w: World) {
    let body = |_: &World, _: &Target| json!({"action": "acknowledge"});
    hold(&w, &agencys("acknowledge", &["handler", "head"], &OPEN[..1], &body)).await;
}

#[db_test]
async fn take_position(w: World) {
    let body = |_: &World, _: &Target| json!({"action": "take_position", "position": "disputed", "reason": "Không thuộc thẩm quyền"});
    hold(&w, &agencys("take_position", &["head"], &[Status::InProgress], &body)).await;
}

#[db_test]
async fn plan(w: World) {
    let body = |_: &World, _: &Target| json!({"action": "plan", "text": "Kế hoạch thực hiện", "milestones": [make::promise()]});
    hold(&w, &agencys("plan", &["head"], &[Status::InProgress], &body)).await;
}

#[db_test]
async fn report_progress(w: World) {
    let body = |_: &World, _: &Target| json!({"action": "report_progress", "text": "Đã rà soát 3 xã", "percent": 30});
    hold(&w, &agencys("report_progress", &["handler", "head"], &[Status::InProgress], &body)).await;
}

#[db_test]
async fn submit_report(w: World) {
    let body =
        |_: &World, _: &Target| json!({"action": "submit_report", "text": "Báo cáo tháng", "percent": 30});
    hold(&w, &agencys("submit_report", &["handler", "head"], &[Status::InProgress], &body)).await;
}

#[db_test]
async fn request_extension(w: World) {
    let body = |_: &World, _: &Target| json!({"action": "request_extension", "reason": "Chờ đo đạc", "due_on": make::in_days(120)});
    hold(&w, &agencys("request_extension", &["head"], &[Status::InProgress], &body)).await;
}

#[db_test]
async fn reply_interim(w: World) {
    let body = |_: &World, _: &Target| json!({"action": "reply_interim", "reason": "Đang đo đạc", "promised_on": make::in_days(60)});
    hold(&w, &agencys("reply_interim", &["head"], &[Status::InProgress], &body)).await;
}

#[db_test]
async fn respond(w: World) {
    let body = |_: &World, target: &Target| {
        let id = target.path.rsplit('/').next().unwrap();
        json!({
            "assignments": [{"id": id, "version": target.version}], "outcome": "by_implementation",
            "text": "Đã thu hồi", "evidence": [make::document()],
        })
    };
    hold(&w, &agencys("respond", &["head"], &[Status::InProgress], &body)).await;
}

#[db_test]
async fn review(w: World) {
    hold(&w, &Act {
        kind: CaseKind::Recommendation,
        name: "review",
        may: &["reviewer", "reviewer_2"],
        from: &[Status::Answered],
        body: &|_, _| json!({"action": "review", "fulfilment": "done", "verdict": "satisfactory", "text": "Đạt"}),
        target: &|w, case| Some(the_addressees(w, case)),
        for_others: &[],
        refusals: &["wrong_status", "case_not_open", "already_reviewed"],
        parties: &["reviewer_and_head"],
    }).await;
}

#[db_test]
async fn waive(w: World) {
    hold(&w, &Act {
        kind: CaseKind::Recommendation,
        name: "waive",
        may: &["leader"],
        from: &OPEN[..2],
        body: &|_, _| json!({"action": "waive", "reason": "Luật mới không còn yêu cầu", "document": make::document()}),
        target: &|w, case| Some(the_addressees(w, case)),
        for_others: &[],
        refusals: &WRONG,
        parties: &[],
    }).await;
}

#[db_test]
async fn close(w: World) {
    hold(
        &w,
        &Act {
            kind: CaseKind::Recommendation,
            name: "close",
            may: &["leader"],
            from: &[Status::Following],
            body: &|_, _| json!({"action": "close"}),
            target: &|_, case| Some(the_case(case)),
            for_others: &[],
            refusals: &["wrong_status", "not_reviewed"],
            parties: &[],
        },
    )
    .await;
}

#[db_test]
async fn reopen(w: World) {
    hold(
        &w,
        &Act {
            kind: CaseKind::Recommendation,
            name: "reopen",
            may: &["leader"],
            from: &[Status::Closed],
            body: &|_, _| json!({"action": "reopen", "reason": "Tái diễn", "due_on": make::in_days(30)}),
            target: &|_, case| Some(the_case(case)),
            for_others: &[],
            refusals: &WRONG,
            parties: &[],
        },
    )
    .await;
}

#[db_test]
async fn request_reminder(w: World) {
    hold(
        &w,
        &Act {
            kind: CaseKind::Recommendation,
            name: "request_reminder",
            may: &["deputy"],
            from: &OPEN,
            body: &|_, _| json!({"action": "request_reminder", "reason": "Chậm"}),
            target: &|_, case| Some(the_case(case)),
            for_others: &[],
            refusals: &WRONG,
            parties: &[],
        },
    )
    .await;
}

#[db_test]
async fn pass_down(w: World) {
    let one = rec::new_recommendation("Bố trí kinh phí", &[w.cast.a.committee]);
    let case = rec::issued(&w, make::today(), one).await;
    let (id, version) = make::of(&case, w.cast.a.committee);
    let body = json!({"action": "pass_down", "answers_to": "council", "to": w.cast.a.department});
    let path = format!("/v1/assignments/{id}");
    assert_eq!(w.step("leader", &path, version, &body).await.refused(403), "forbidden");
    assert_eq!(w.step("coordinator_b", &path, version, &body).await.refused(404), "not_found");
    w.step("coordinator", &path, version, &body).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!((case.status, case.lead_agency_id), (Status::Assigned, Some(w.cast.a.department)));
    let reports = format!("/v1/periodic-reports?case_id={}", case.id);
    let reports = w.get("clerk", &reports).await.expect(200)["items"].clone();
    let owed = reports.as_array().unwrap().iter().map(|r| r["organization_id"].clone()).collect::<Vec<_>>();
    assert_eq!(owed, vec![json!(w.cast.a.department); owed.len()], "the agency that has it reports on it");
    assert!(owed.len() >= 2, "{owed:?}");
}

#[db_test]
async fn the_acts_of_petitions_are_not_for_recommendations(w: World) {
    let case = rec::in_progress(&w).await;
    let path = format!("/v1/cases/{}", case.id);
    let a = &w.cast.a;
    for (who, body) in [
        ("clerk", json!({"action": "accept", "sector_id": a.sector, "competence_level": "province"})),
        ("leader", json!({"action": "reject", "reason": "complaint"})),
        ("leader", json!({"action": "assign", "lead": a.department_2, "due_on": make::in_days(9)})),
        ("clerk", json!({"action": "merge", "into": make::received(&w).await.id})),
        ("reviewer", json!({"action": "review", "verdict": "satisfactory", "text": "Đạt"})),
        (
            "clerk",
            json!({"action": "notify_voters", "notified_on": make::today(), "place": "Xã", "how": "Họp"}),
        ),
    ] {
        assert_eq!(w.step(who, &path, case.version, &body).await.refused(409), "wrong_status", "{body}");
    }
    let petition = make::received(&w).await;
    let merge = json!({"action": "merge", "into": case.id});
    let reply = w.step("clerk", &format!("/v1/cases/{}", petition.id), petition.version, &merge).await;
    assert_eq!(reply.refused(422), "invalid", "a petition cannot be merged into a recommendation");
    let (id, version) = make::of(&case, a.department);
    let body = json!({"action": "return", "reason": "Không thuộc", "proposed_receiver": a.department_2});
    assert_eq!(
        w.step("head", &format!("/v1/assignments/{id}"), version, &body).await.refused(409),
        "wrong_status"
    );
    for path in ["", "/petitioner"] {
        assert_eq!(
            w.get("clerk", &format!("/v1/petitions/{}{path}", case.id)).await.refused(404),
            "not_found"
        );
    }
    let patch = json!({"content": "Khác"});
    let reply = w.patch("clerk", &format!("/v1/petitions/{}", case.id), case.version, &patch).await;
    assert_eq!(reply.refused(404), "not_found");
    assert_eq!(make::reload(&w, case.id).await.version, case.version);
}

#[db_test]
async fn the_acts_of_recommendations_are_not_for_petitions(w: World) {
    let case = make::answered(&w).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    for (who, body) in [
        ("head", json!({"action": "take_position", "position": "accepted"})),
        ("head", json!({"action": "plan", "text": "Kế hoạch", "milestones": [make::promise()]})),
        ("handler", json!({"action": "submit_report", "text": "Báo cáo"})),
        (
            "reviewer",
            json!({"action": "review", "fulfilment": "done", "verdict": "satisfactory", "text": "Đạt"}),
        ),
        (
            "reviewer",
            json!({"action": "review", "fulfilment": "not_done", "verdict": "unsatisfactory", "text": "Không"}),
        ),
        ("leader", json!({"action": "request_explanation", "reason": "Chậm"})),
        ("leader", json!({"action": "waive", "reason": "Không còn cần"})),
        ("leader", json!({"action": "transfer", "to": [w.cast.a.department_2]})),
    ] {
        let reply = w.step(who, &format!("/v1/assignments/{id}"), version, &body).await;
        assert_eq!(reply.refused(409), "wrong_status", "{body}");
    }
    let split = json!({"action": "split", "remains": "Một", "parts": [{"content": "Hai"}]});
    assert_eq!(
        w.step("leader", &format!("/v1/cases/{}", case.id), case.version, &split).await.refused(409),
        "wrong_status"
    );
    assert_eq!(w.get("clerk", &format!("/v1/recommendations/{}", case.id)).await.refused(404), "not_found");
    let patch = json!({"priority": "low"});
    let reply = w.patch("clerk", &format!("/v1/recommendations/{}", case.id), case.version, &patch).await;
    assert_eq!(reply.refused(404), "not_found");
    assert_eq!(make::reload(&w, case.id).await.version, case.version);
}
