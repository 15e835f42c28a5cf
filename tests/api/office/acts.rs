//! Lawful acts that were refused, at an agency and by its committee: rows 5, 6, 8 and 9.

use entity::enums::SupervisionStage;
use serde_json::{Value, json};
use testkit::make::supervisions::{self, id};
use testkit::make::{on_assignment, on_case};
use testkit::{World, db_test, make};
use uuid::Uuid;

use super::{
    accepted, acknowledge, answer, assign, conclusion, count_of, counted_alike_tomorrow, figures, found,
    letter, many, organization, petition, readers_of, refused_on, refused_post, refused_to, registered,
    review, see, timeliness, total_and_answered, with_outcome,
};

#[db_test]
async fn row_05_one_report_over_139_petitions(w: World) {
    let a = &w.cast.a;
    let police = organization(&w, "other_agency", "Công an tỉnh").await;
    let cases = many(&w, 139).await;
    let letter = letter(&w, &cases, a.committee).await;
    refused_post(&w, "/v1/cases/steps", &letter, &["clerk", "auditor"], &["head", "leader_b"]).await;
    w.post("leader", "/v1/cases/steps", &letter).await.expect(200);
    // one goes on to a department, with the police and the power company, which are not under the committee
    let down = json!({
        "action": "pass_down", "to": a.department, "cooperating": [police, a.unmanned],
        "due_on": make::in_days(10),
    });
    let part = (cases[0], a.committee);
    refused_on(&w, part, &down, &["committee_head", "leader"], &["head", "coordinator_b"]).await;
    on_assignment(&w, "coordinator", cases[0], a.committee, down).await.expect(200);
    for case in &cases[1..] {
        acknowledge(&w, "committee_head", *case, a.committee).await;
    }
    let report = answer(&w, &cases, a.committee, "by_implementation").await;
    refused_post(&w, "/v1/responses", &report, &["coordinator", "leader"], &["head_2", "head_b"]).await;
    let response = w.post("committee_head", "/v1/responses", &report).await.expect(201);
    assert_eq!(response["answers"].as_array().unwrap().len(), 139);

    let response = format!("/v1/responses/{}", id(&response));
    for (who, status) in
        [("clerk", 200), ("auditor", 200), ("coordinator", 200), ("head_2", 404), ("clerk_b", 404)]
    {
        assert_eq!(w.get(who, &response).await.status, status, "{who}");
    }
    assert_eq!(found(&w, "petitions?status=answered").await, [139, 139, 1, 139, 0]);
    let now = make::reload(&w, cases[0]).await;
    for agency in [a.department, police, a.unmanned] {
        let part = now.assignments.iter().find(|one| one.organization_id == agency).unwrap();
        assert_eq!(part.status.word(), "answered_by_committee");
    }
    let all = figures(&w, "auditor", "").await;
    assert_eq!((&all["answered"], with_outcome(&all, "by_implementation")), (&json!(139), 139));
    for (agency, counted) in [(a.committee, [139, 139]), (a.department, [0, 0])] {
        let of_agency = format!("&organization_id={agency}");
        assert_eq!(total_and_answered(&w, &of_agency).await, counted, "the committee leads them all");
    }
    assert_eq!(timeliness(&w, "of=assignments").await, [0; 5], "nobody is waited for");
    on_case(&w, "reviewer", cases[0], review("satisfactory")).await.expect(200);
    on_case(&w, "leader", cases[0], json!({"action": "close"})).await.expect(200);
    counted_alike_tomorrow(&w).await;
}

#[db_test]
async fn row_06_a_wrong_forwarding_is_recalled_and_a_misprint_corrected(w: World) {
    let a = &w.cast.a;
    let case = accepted(&w, "Trạm y tế thiếu thuốc", json!({})).await;
    let mut forward = assign(a.department);
    forward["cooperating"] = json!([a.unmanned]);
    on_case(&w, "leader", case, forward).await.expect(200);
    acknowledge(&w, "handler", case, a.department).await;
    let clock = async |agency: Uuid| {
        let case = make::reload(&w, case).await;
        let one = case.assignments.iter().find(|one| one.organization_id == agency).unwrap();
        (one.version, one.due_on, one.status)
    };
    let others = clock(a.unmanned).await;
    let recall = json!({
        "action": "recall", "reason": "Chuyển nhầm cơ quan", "document": make::document(),
        "instead": a.department_2, "due_on": make::in_days(30),
    });
    let wrong = (case, a.department);
    refused_on(&w, wrong, &recall, &["clerk", "head", "auditor"], &["head_2", "leader_b"]).await;
    on_assignment(&w, "leader", case, a.department, recall).await.expect(200);
    assert_eq!(readers_of(&w, case).await, ["clerk", "auditor", "head_2", "coordinator"]);
    let anew = json!({"action": "reclassify", "sector_id": a.subsector, "competence_level": "province"});
    refused_to(&w, case, &anew, &["reviewer", "head_2", "auditor"], &["head", "clerk_b"]).await;
    on_case(&w, "clerk", case, anew).await.expect(200);
    let add = json!({"action": "add_agency", "organization_id": a.department, "role": "cooperating"});
    refused_to(&w, case, &add, &["clerk", "head_2"], &["head", "leader_b"]).await;
    on_case(&w, "leader", case, add).await.expect(200);
    assert_eq!(clock(a.unmanned).await, others, "its day runs on, untouched");
    assert_eq!(readers_of(&w, case).await, ["clerk", "auditor", "head", "head_2", "coordinator"]);

    acknowledge(&w, "handler_2", case, a.department_2).await;
    let body = answer(&w, &[case], a.department_2, "partly_resolved").await;
    let first = id(&w.post("head_2", "/v1/responses", &body).await.expect(201));
    on_case(&w, "reviewer_2", case, review("partly_satisfactory")).await.expect(200);
    let mut last = first;
    for (kind, text) in [("further", "Đã cấp 12 loại thuốc"), ("correction", "Đã cấp 120 loại thuốc")]
    {
        let version = json!({"kind": kind, "outcome": "by_implementation", "text": text});
        let path = format!("/v1/responses/{last}/versions");
        let (forbidden, outside) = (["handler_2", "leader", "auditor"], ["head_b", "clerk_b"]);
        refused_post(&w, &path, &version, &forbidden, &outside).await;
        last = id(&w.post("head_2", &path, &version).await.expect(201));
        if kind == "further" {
            on_case(&w, "reviewer_2", case, review("satisfactory")).await.expect(200);
        }
    }
    for who in ["clerk", "auditor", "head_2", "coordinator"] {
        let all = w.get(who, &format!("/v1/responses/{first}")).await.expect(200)["versions"].clone();
        let kinds: Vec<_> = all.as_array().unwrap().iter().map(|one| &one["kind"]).collect();
        assert_eq!(kinds, ["correction", "further", "first"], "{who}");
        let seen = see(&w, who, case).await;
        assert_eq!(
            (&seen["verdict"], &seen["outcome"]),
            (&json!("satisfactory"), &json!("by_implementation"))
        );
    }
    assert_eq!(found(&w, "petitions?outcome_group=resolved").await, [1, 1, 1, 1, 0]);
    let all = figures(&w, "clerk", "").await;
    assert_eq!((with_outcome(&all, "by_implementation"), with_outcome(&all, "partly_resolved")), (1, 0));

    // a rejection by mistake is undone
    let other = registered(&w, "Đề nghị mở thêm lớp mầm non", json!({})).await;
    on_case(&w, "leader", other, json!({"action": "reject", "reason": "no_content"})).await.expect(200);
    assert_eq!(total_and_answered(&w, "").await, [1, 1]);
    let restore = json!({"action": "restore", "reason": "Từ chối nhầm"});
    refused_to(&w, other, &restore, &["clerk", "auditor"], &["head", "leader_b"]).await;
    on_case(&w, "leader", other, restore).await.expect(200);
    assert_eq!(total_and_answered(&w, "").await, [2, 1]);
    counted_alike_tomorrow(&w).await;
}

#[db_test]
async fn row_08_a_paper_answer_of_a_department_with_a_dormant_account(w: World) {
    let a = &w.cast.a;
    let case = accepted(&w, "Cầu treo không an toàn", json!({})).await;
    on_case(&w, "leader", case, assign(a.department)).await.expect(200);
    let mut taken = json!({"action": "acknowledge"});
    let bare = on_assignment(&w, "clerk", case, a.department, taken.clone()).await;
    assert_eq!(bare.refused(409), "agency_speaks_for_itself", "not without the paper");
    taken["late_entry"] = json!({"reason": "Sở trả lời bằng giấy", "document": make::document()});
    refused_on(&w, (case, a.department), &taken, &["leader", "auditor"], &["head_2", "clerk_b"]).await;
    on_assignment(&w, "clerk", case, a.department, taken).await.expect(200);
    let body = answer(&w, &[case], a.department, "by_implementation").await;
    let mut bare = body.clone();
    bare["document"] = Value::Null;
    assert_eq!(w.post("clerk", "/v1/responses", &bare).await.refused(409), "agency_speaks_for_itself");
    refused_post(&w, "/v1/responses", &body, &["handler", "leader", "auditor"], &["head_2", "clerk_b"]).await;
    w.post("clerk", "/v1/responses", &body).await.expect(201);

    let log = format!("/v1/cases/{case}/events?action=respond");
    for who in ["clerk", "auditor", "head", "coordinator"] {
        let recorded = w.get(who, &log).await.expect(200)["items"][0].clone();
        assert_eq!(recorded["on_behalf_of"], json!(a.department), "{who} sees who recorded it for whom");
    }
    w.get("clerk_b", &log).await.refused(404);
    assert_eq!(total_and_answered(&w, "").await, [1, 1]);
    // the department reads its letter there and says that it is not its own
    let event = id(&w.get("head", &log).await.expect(200)["items"][0]);
    let contest = json!({"action": "contest", "event_id": event, "reason": "Công văn này không phải của Sở"});
    refused_on(&w, (case, a.department), &contest, &["clerk", "leader"], &["head_2", "clerk_b"]).await;
    on_assignment(&w, "head", case, a.department, contest).await.expect(200);
    assert_eq!(found(&w, "petitions?contested=true").await, [1, 1, 1, 1, 0]);
    let decide = json!({"action": "decide_contest", "accepted": true, "text": "Văn phòng ghi nhầm công văn"});
    refused_on(&w, (case, a.department), &decide, &["clerk", "head"], &["leader_b"]).await;
    on_assignment(&w, "leader", case, a.department, decide).await.expect(200);
    assert_eq!(total_and_answered(&w, "").await, [1, 0], "what was not its answer is not counted");
    assert_eq!(timeliness(&w, "of=assignments").await, [1, 0, 0, 0, 0], "it is waited for again");
    let body = answer(&w, &[case], a.department, "information_provided").await;
    w.post("head", "/v1/responses", &body).await.expect(201);
    let all = figures(&w, "auditor", "").await;
    assert_eq!((with_outcome(&all, "information_provided"), with_outcome(&all, "by_implementation")), (1, 0));
    counted_alike_tomorrow(&w).await;
}

#[db_test]
async fn row_09_the_standing_body_answers_and_another_body_judges(w: World) {
    let a = &w.cast.a;
    make::add_grant(&w, "nobody", "leader", a.council).await; // the chair of the council
    make::add_grant(&w, "deputy", "head", a.standing_body).await;
    let front = organization(&w, "fatherland_front", "MTTQ tỉnh").await;
    let case = accepted(&w, "Thường trực chậm trả lời đơn của cử tri", json!({})).await;
    let mut forward = assign(a.standing_body);
    forward["cooperating"] = json!([front]);
    let own = on_case(&w, "leader", case, forward.clone()).await;
    assert_eq!(own.refused(409), "supervised_cannot_decide");
    refused_to(&w, case, &forward, &["clerk", "reviewer", "auditor"], &["head", "leader_b"]).await;
    on_case(&w, "nobody", case, forward).await.expect(200);
    acknowledge(&w, "deputy", case, a.standing_body).await;
    let body = answer(&w, &[case], a.standing_body, "information_provided").await;
    refused_post(&w, "/v1/responses", &body, &["reviewer", "auditor"], &["head", "clerk_b"]).await;
    w.post("deputy", "/v1/responses", &body).await.expect(201);
    on_case(&w, "reviewer", case, review("satisfactory")).await.expect(200);
    // the Front has not answered, which whoever closes the case explains
    let close = make::closing(&make::reload(&w, case).await);
    assert_eq!(on_case(&w, "leader", case, close.clone()).await.refused(409), "supervised_cannot_decide");
    on_case(&w, "nobody", case, close).await.expect(200);
    assert_eq!(readers_of(&w, case).await, ["clerk", "auditor"]);
    assert_eq!(total_and_answered(&w, &format!("&organization_id={}", a.standing_body)).await, [1, 1]);
    assert_eq!(found(&w, &format!("assignments?organization_id={front}")).await, [1, 1, 0, 0, 0]);

    the_standing_body_judges_what_it_supervised(&w).await;

    // the same office keeps the petitions to the National Assembly, which the council's auditor does not read
    let delegation = organization(&w, "na_delegation", "Đoàn ĐBQH tỉnh").await;
    make::add_grant(&w, "clerk", "clerk", delegation).await;
    let law = petition(&w, "Sửa Luật Đất đai", &json!({"council_id": delegation}));
    for who in ["leader", "deputy", "clerk_b"] {
        assert_eq!(w.post(who, "/v1/petitions", &law).await.refused(403), "forbidden", "{who}");
    }
    let law = id(&w.post("clerk", "/v1/petitions", &law).await.expect(201));
    assert_eq!(readers_of(&w, law).await, ["clerk"]);
    assert_eq!(found(&w, &format!("petitions?council_id={delegation}")).await, [1, 0, 0, 0, 0]);
    let path = format!("/v1/outcome-figures?council_id={delegation}");
    for (who, total) in [("clerk", 1), ("auditor", 0), ("clerk_b", 0)] {
        assert_eq!(w.get(who, &path).await.expect(200)["total"], total, "{who}");
    }
    assert_eq!(total_and_answered(&w, "").await, [1, 1], "each counts its own");
    counted_alike_tomorrow(&w).await;
}

async fn the_standing_body_judges_what_it_supervised(w: &World) {
    let a = &w.cast.a;
    make::add_grant(w, "liaison", "reviewer", a.standing_body).await;
    let led = json!({"leading_body_id": a.standing_body});
    let led = supervisions::at(w, SupervisionStage::Announced, led).await;
    let asked = make::recommendation::new_recommendation("Bố trí người tiếp công dân", &[a.department]);
    let made = w.post("leader", "/v1/conclusions", &conclusion(&led, &[json!(asked)])).await.expect(201);
    let case = id(&made["recommendations"][0]);
    acknowledge(w, "handler", case, a.department).await;
    let mut body = answer(w, &[case], a.department, "by_implementation").await;
    body["evidence"] = json!([make::document()]);
    w.post("head", "/v1/responses", &body).await.expect(201);
    let done = json!({"action": "review", "fulfilment": "done", "verdict": "satisfactory", "text": "Đã xem"});
    refused_on(w, (case, a.department), &done, &["clerk", "head", "leader"], &["head_2", "reviewer_b"]).await;
    on_assignment(w, "liaison", case, a.department, done).await.expect(200);
    on_case(w, "leader", case, json!({"action": "close"})).await.expect(200);
    assert_eq!(count_of(w, "auditor", "recommendations?fulfilment=done").await, 1);
}
