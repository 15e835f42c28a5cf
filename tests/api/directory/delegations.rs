//! A delegation to the National Assembly owns cases of its own, as a council does, served by the same office.

use serde_json::json;
use testkit::{World, db_test, make};
use uuid::Uuid;

async fn delegation(w: &World) -> Uuid {
    let new = json!({"kind": "na_delegation", "name": "Đoàn ĐBQH tỉnh Lào Cai", "unit_id": w.cast.a.province, "valid_from": "2021-07-01"});
    let made = w.post("admin", "/v1/organizations", &new).await.expect(201);
    assert_eq!(made["council_id"], made["id"], "it is a tenant");
    let id = made["id"].as_str().unwrap().parse().unwrap();
    for (who, role) in
        [("clerk", "clerk"), ("leader", "leader"), ("reviewer", "reviewer"), ("nobody", "deputy")]
    {
        make::add_grant(w, who, role, id).await;
    }
    id
}

#[db_test]
async fn the_office_of_the_council_serves_the_delegation_too(w: World) {
    let a = &w.cast.a;
    let delegation = delegation(&w).await;
    let petition = |council: Option<Uuid>| json!({"content": "Sửa Luật Đất đai", "channel": "voter_meeting", "received_on": make::today(), "units": [a.commune], "council_id": council});
    // the clerk registers for both, so the tenant is named
    let problem = w.post("clerk", "/v1/petitions", &petition(None)).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/council_id");
    let case = w.post("clerk", "/v1/petitions", &petition(Some(delegation))).await.expect(201);
    let own = w.post("clerk", "/v1/petitions", &petition(Some(a.council))).await.expect(201);
    assert_eq!(case["council_id"], json!(delegation));
    assert_eq!(case["number"], own["number"], "each tenant counts for itself");
    // who has a role in the council only sees nothing of the delegation
    let path = format!("/v1/cases/{}", case["id"].as_str().unwrap());
    for who in ["reviewer_2", "deputy", "auditor", "clerk_b", "head"] {
        w.get(who, &path).await.refused(404);
    }
    for who in ["clerk", "leader", "nobody"] {
        w.get(who, &path).await.expect(200);
    }
    let page = w.get("clerk", &format!("/v1/petitions?council_id={delegation}")).await.expect(200);
    assert_eq!(page["items"].as_array().unwrap().len(), 1);
    // its own sectors and terms; where there is no board it oversees them itself
    let sector =
        json!({"council_id": delegation, "code": "phap_luat", "name": "Pháp luật", "board_id": delegation});
    let sector = w.post("leader", "/v1/sectors", &sector).await.expect(201);
    let term = json!({"council_id": delegation, "name": "Quốc hội khóa XVI", "starts_on": "2026-04-01", "ends_on": "2031-03-31"});
    w.post("clerk", "/v1/terms", &term).await.expect(201);
    let accept = json!({"action": "accept", "sector_id": sector["id"], "competence_level": "central"});
    let foreign = json!({"action": "accept", "sector_id": a.sector, "competence_level": "central"});
    w.step("clerk", &path, 1, &foreign).await.expect(422);
    let case = w.step("clerk", &path, 1, &accept).await.expect(200);
    let assign = json!({"action": "assign", "lead": a.department, "due_on": make::in_days(60), "document": make::document()});
    w.step("leader_b", &path, 2, &assign).await.refused(404);
    w.step("leader", &path, case["version"].as_i64().unwrap(), &assign).await.expect(200);
    w.get("head", &path).await.expect(200);
}

#[db_test]
async fn a_delegation_belongs_to_no_council(w: World) {
    let new = json!({"kind": "na_delegation", "name": "Đoàn ĐBQH", "council_id": w.cast.a.council, "valid_from": "2021-07-01"});
    let problem = w.post("admin", "/v1/organizations", &new).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/council_id");
}
