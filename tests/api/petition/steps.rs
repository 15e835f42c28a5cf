//! Every step of a petition, named as the step: who may take it, from which status, and the event it records.

use entity::enums::{CaseKind, Status};
use kiennghi::service::engine::case::view::CaseView;
use serde_json::json;
use testkit::{World, db_test, make};

use crate::act_matrix::{Act, Target, hold};

fn the_case(case: &CaseView) -> Target {
    Target {
        case: case.id,
        path: format!("/v1/cases/{}", case.id),
        version: case.version,
        closing: make::closing(case),
    }
}

fn the_leads_assignment(w: &World, case: &CaseView) -> Option<Target> {
    let living = case.assignments.iter().any(|a| a.organization_id == w.cast.a.department);
    living.then(|| make::of(case, w.cast.a.department)).map(|(id, version)| Target {
        case: case.id,
        path: format!("/v1/assignments/{id}"),
        version,
        closing: make::closing(case),
    })
}

#[db_test]
async fn edit(w: World) {
    let ended = [Status::Rejected, Status::Withdrawn, Status::Merged];
    let from: Vec<Status> = Status::ALL.iter().copied().filter(|one| !ended.contains(one)).collect();
    hold(
        &w,
        &Act {
            kind: CaseKind::Petition,
            name: "edit",
            may: &["clerk"],
            from: &from,
            body: &|_, _| json!({"content": "Nội dung đã sửa", "reason": "Chép nhầm"}),
            target: &|_, case| Some(Target { path: format!("/v1/petitions/{}", case.id), ..the_case(case) }),
            for_others: &[],
            refusals: &["wrong_status"],
            parties: &[],
        },
    )
    .await;
}

#[db_test]
async fn accept(w: World) {
    hold(&w, &Act {
        kind: CaseKind::Petition,
        name: "accept",
        may: &["clerk"],
        from: &[Status::Received],
        body: &|w, _| json!({"action": "accept", "sector_id": w.cast.a.sector, "competence_level": "province"}),
        target: &|_, case| Some(the_case(case)),
        for_others: &[],
        refusals: &["wrong_status"],
        parties: &[],
    }).await;
}

#[db_test]
async fn reject(w: World) {
    hold(
        &w,
        &Act {
            kind: CaseKind::Petition,
            name: "reject",
            may: &["leader"],
            from: &[Status::Received, Status::Accepted, Status::Assigned, Status::InProgress, Status::Referred],
            body: &|_, _| json!({"action": "reject", "reason": "denunciation", "note": "Chuyển đơn tố cáo", "forwarding": {"receiver": "Thanh tra tỉnh"}}),
            target: &|_, case| Some(the_case(case)),
            for_others: &[],
            refusals: &["wrong_status"],
            parties: &[],
        },
    )
    .await;
}

#[db_test]
async fn merge(w: World) {
    let survivor = make::received(&w).await.id;
    hold(
        &w,
        &Act {
            kind: CaseKind::Petition,
            name: "merge",
            may: &["clerk", "leader"],
            from: &[
                Status::Received,
                Status::Accepted,
                Status::Assigned,
                Status::InProgress,
                Status::Referred,
            ],
            body: &|_, _| json!({"action": "merge", "into": survivor}),
            target: &|_, case| Some(the_case(case)),
            for_others: &[],
            refusals: &["wrong_status"],
            parties: &[],
        },
    )
    .await;
}

#[db_test]
async fn unmerge(w: World) {
    hold(
        &w,
        &Act {
            kind: CaseKind::Petition,
            name: "unmerge",
            may: &["clerk", "leader"],
            from: &[Status::Merged],
            body: &|_, _| json!({"action": "unmerge"}),
            target: &|_, case| Some(the_case(case)),
            for_others: &[],
            refusals: &["wrong_status"],
            parties: &[],
        },
    )
    .await;
}

#[db_test]
async fn refer(w: World) {
    hold(
        &w,
        &Act {
            kind: CaseKind::Petition,
            name: "refer",
            may: &["leader"],
            from: &[Status::Received, Status::Accepted, Status::Assigned, Status::InProgress],
            body: &|w, _| json!({"action": "refer", "to": [w.cast.ministry, w.cast.b.council], "document": make::document()}),
            target: &|_, case| Some(the_case(case)),
            for_others: &[],
            refusals: &["wrong_status"],
            parties: &[],
        },
    )
    .await;
}

#[db_test]
async fn withdraw(w: World) {
    hold(
        &w,
        &Act {
            kind: CaseKind::Petition,
            name: "withdraw",
            may: &["clerk", "leader"],
            from: &[
                Status::Received,
                Status::Accepted,
                Status::Assigned,
                Status::InProgress,
                Status::Referred,
            ],
            body: &|_, _| json!({"action": "withdraw", "reason": "Cử tri rút kiến nghị"}),
            target: &|_, case| Some(the_case(case)),
            for_others: &[],
            refusals: &["wrong_status"],
            parties: &[],
        },
    )
    .await;
}

#[db_test]
async fn assign(w: World) {
    hold(
        &w,
        &Act {
            kind: CaseKind::Petition,
            name: "assign",
            may: &["leader"],
            from: &[Status::Accepted, Status::InProgress],
            body: &|w, _| {
                json!({
                    "action": "assign", "lead": w.cast.a.department, "cooperating": [w.cast.a.unmanned],
                    "due_on": make::in_days(30), "document": make::document(),
                })
            },
            target: &|_, case| Some(the_case(case)),
            for_others: &[],
            refusals: &["wrong_status"],
            parties: &[],
        },
    )
    .await;
}

#[db_test]
async fn request_extension(w: World) {
    hold(&w, &Act {
        kind: CaseKind::Petition,
        name: "request_extension",
        may: &["head"],
        from: &[Status::InProgress],
        body: &|_, _| json!({"action": "request_extension", "reason": "Chờ vốn", "due_on": make::in_days(60)}),
        target: &|w, case| the_leads_assignment(w, case),
        for_others: &["clerk"],
        refusals: &["wrong_status", "case_not_open"],
        parties: &[],
    }).await;
}

#[db_test]
async fn reply_interim(w: World) {
    hold(&w, &Act {
        kind: CaseKind::Petition,
        name: "reply_interim",
        may: &["head"],
        from: &[Status::InProgress],
        body: &|_, _| json!({"action": "reply_interim", "reason": "Đang khảo sát", "promised_on": make::in_days(20)}),
        target: &|w, case| the_leads_assignment(w, case),
        for_others: &["clerk"],
        refusals: &["wrong_status", "case_not_open"],
        parties: &[],
    }).await;
}

#[db_test]
async fn request_reminder(w: World) {
    hold(
        &w,
        &Act {
            kind: CaseKind::Petition,
            name: "request_reminder",
            may: &["deputy"],
            from: &[
                Status::Accepted,
                Status::Assigned,
                Status::InProgress,
                Status::Answered,
                Status::Following,
                Status::Referred,
            ],
            body: &|_, _| json!({"action": "request_reminder", "reason": "Cử tri hỏi nhiều lần"}),
            target: &|_, case| Some(the_case(case)),
            for_others: &[],
            refusals: &["wrong_status"],
            parties: &[],
        },
    )
    .await;
}

#[db_test]
async fn review(w: World) {
    hold(
        &w,
        &Act {
            kind: CaseKind::Petition,
            name: "review",
            may: &["reviewer", "reviewer_2"],
            from: &[Status::Answered],
            body: &|_, _| json!({"action": "review", "verdict": "satisfactory", "text": "Đạt"}),
            target: &|_, case| Some(the_case(case)),
            for_others: &[],
            refusals: &["wrong_status", "already_reviewed"],
            parties: &["reviewer_and_head"],
        },
    )
    .await;
}

#[db_test]
async fn close(w: World) {
    hold(
        &w,
        &Act {
            kind: CaseKind::Petition,
            name: "close",
            may: &["leader"],
            from: &[Status::Following],
            body: &|_, target| target.closing.clone(),
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
    hold(&w, &Act {
        kind: CaseKind::Petition,
        name: "reopen",
        may: &["leader"],
        from: &[Status::Closed],
        body: &|_, _| json!({"action": "reopen", "reason": "Cử tri phản ánh lại", "due_on": make::in_days(20)}),
        target: &|_, case| Some(the_case(case)),
        for_others: &[],
        refusals: &["wrong_status"],
        parties: &[],
    }).await;
}

#[db_test]
async fn notify_voters(w: World) {
    hold(&w, &Act {
        kind: CaseKind::Petition,
        name: "notify_voters",
        may: &["clerk", "deputy"],
        from: &[Status::Answered, Status::Following, Status::Closed],
        body: &|_, _| json!({"action": "notify_voters", "notified_on": make::today(), "place": "Nhà văn hóa", "how": "Họp thôn"}),
        target: &|_, case| Some(the_case(case)),
        for_others: &[],
        refusals: &["wrong_status"],
        parties: &[],
    }).await;
}

#[db_test]
async fn acknowledge(w: World) {
    hold(
        &w,
        &Act {
            kind: CaseKind::Petition,
            name: "acknowledge",
            may: &["handler", "head"],
            from: &[Status::Assigned],
            body: &|_, _| json!({"action": "acknowledge"}),
            target: &the_leads_assignment,
            for_others: &["clerk"],
            refusals: &["wrong_status", "case_not_open"],
            parties: &[],
        },
    )
    .await;
}

#[db_test]
async fn return_assignment(w: World) {
    hold(&w, &Act {
        kind: CaseKind::Petition,
        name: "return",
        may: &["handler", "head"],
        from: &[Status::Assigned, Status::InProgress],
        body: &|w, _| json!({
            "action": "return", "reason": "Không thuộc thẩm quyền", "proposed_receiver": w.cast.a.department_2,
        }),
        target: &the_leads_assignment,
        for_others: &["clerk"],
        refusals: &["wrong_status", "case_not_open"],
        parties: &[],
    }).await;
}

#[db_test]
async fn report_progress(w: World) {
    hold(
        &w,
        &Act {
            kind: CaseKind::Petition,
            name: "report_progress",
            may: &["handler", "head"],
            from: &[Status::InProgress],
            body: &|_, _| json!({"action": "report_progress", "text": "Đã khảo sát", "percent": 40}),
            target: &the_leads_assignment,
            for_others: &["clerk"],
            refusals: &["wrong_status", "case_not_open"],
            parties: &[],
        },
    )
    .await;
}

#[db_test]
async fn respond(w: World) {
    hold(
        &w,
        &Act {
            kind: CaseKind::Petition,
            name: "respond",
            may: &["head"],
            from: &[Status::InProgress],
            body: &|_, target| {
                let id = target.path.rsplit('/').next();
                json!({
                    "assignments": [{"id": id, "version": target.version}],
                    "outcome": "with_roadmap", "text": "Sẽ thực hiện trong năm",
                    "commitments": [make::promise()],
                })
            },
            target: &the_leads_assignment,
            for_others: &["clerk"],
            refusals: &["wrong_status", "case_not_open"],
            parties: &[],
        },
    )
    .await;
}
