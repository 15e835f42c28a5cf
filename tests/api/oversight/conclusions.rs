//! Conclusions: drafted, edited, issued in one request; nothing is stored when anything is wrong.

use entity::enums::{CaseKind, Status, SupervisionStage};
use entity::{case, supervision};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::{Value, json};
use testkit::history::{chained, counts, events};
use testkit::make::recommendation as rec;
use testkit::make::supervisions::{at, id};
use testkit::offer::{others, steps};
use testkit::{World, db_test, make};
use uuid::Uuid;

pub async fn supervised(w: &World) -> Uuid {
    make::supervision(w, w.cast.a.board, vec![w.cast.a.department]).await
}

pub fn one(addressees: &[Uuid]) -> Value {
    let addressees: Vec<_> = addressees.iter().map(|id| json!({"organization_id": id})).collect();
    json!({"content": "Thu hồi đất công ích", "due_on": make::in_days(60), "addressees": addressees})
}

pub fn written(supervision: Uuid, issue: bool, recommendations: &[Value]) -> Value {
    json!({
        "supervision_id": supervision, "form": "conclusion", "summary": "Còn buông lỏng quản lý.",
        "document": rec::fresh_document(make::today()), "recommendations": recommendations, "issue": issue,
    })
}

#[db_test]
async fn one_call_records_and_issues_with_everything(w: World) {
    let a = &w.cast.a;
    let (first, second) = (make::received(&w).await, make::received(&w).await);
    let mut asked = one(&[a.department, a.department_2]);
    asked["deliverable"] = json!("Danh mục thửa đất");
    asked["measure"] =
        json!({"indicator": "Diện tích đã đối chiếu", "unit": "ha", "baseline": 0.0, "target": 8338.4});
    asked["responsible_position"] = json!("Giám đốc Sở");
    asked["priority"] = json!("urgent");
    asked["sector_id"] = json!(a.sector);
    asked["arises_from"] = json!([first.id]);
    asked["settles"] = json!([first.id, second.id]);
    asked["addressees"][1] =
        json!({"organization_id": a.department_2, "weight": 3, "due_on": make::in_days(20)});
    let supervision = supervised(&w).await;
    let made = w
        .post("reviewer", "/v1/conclusions", &written(supervision, true, &[asked, one(&[a.unmanned])]))
        .await
        .expect(201);
    assert_eq!(
        (&made["status"], &made["case_count"], &made["draft"]),
        (&json!("issued"), &json!(2), &json!([]))
    );
    let numbers: Vec<_> = made["recommendations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["number"].as_str().unwrap().to_owned())
        .collect();
    assert!(numbers.iter().all(|n| n.starts_with("KNGS-")) && numbers[0] < numbers[1], "{numbers:?}");

    let id = &made["recommendations"][0]["id"];
    let case = w.get("clerk", &format!("/v1/recommendations/{}", id.as_str().unwrap())).await.expect(200);
    assert_eq!(case["status"], "assigned");
    assert_eq!(case["due_on"], json!(make::in_days(20)), "the earliest due date of its addressees");
    assert_eq!(
        (&case["nature"], &case["channel"], &case["lead_agency_id"]),
        (&Value::Null, &Value::Null, &Value::Null)
    );
    let part = &case["recommendation"];
    assert_eq!(part["measure"]["target"], json!(8338.4));
    assert_eq!((&part["deliverable"], &part["priority"]), (&json!("Danh mục thửa đất"), &json!("urgent")));
    assert_eq!(
        part["addressees"],
        json!({"total": 2, "done": 0, "partly": 0, "not_done": 0, "not_assessed": 2})
    );
    assert_eq!(
        (&part["fulfilment"], &part["fulfilled_percent"]),
        (&Value::Null, &Value::Null),
        "unknown is not zero"
    );
    assert_eq!(
        case["assignments"].as_array().unwrap().iter().filter(|a| a["role"] == "lead").count(),
        2,
        "all lead"
    );

    let told = events(&w, id.as_str().unwrap().parse().unwrap()).await;
    chained(&told);
    let [issued, linked @ ..] = &told[..] else { panic!("no event") };
    assert_eq!(linked.iter().map(|e| (e.action.word(), e.public)).collect::<Vec<_>>(), [("link", false); 3]);
    assert_eq!(
        (issued.action.word(), issued.from_status, issued.to_status),
        ("issue", None, Some(Status::Assigned))
    );
    for (petition, links) in [(&first, 2), (&second, 1)] {
        let told = events(&w, petition.id).await;
        chained(&told);
        assert_eq!(told.iter().filter(|e| e.action.word() == "link").count(), links);
        assert_eq!(
            make::reload(&w, petition.id).await.version,
            petition.version + 1,
            "the version increases once"
        );
    }
    let concluded = supervision::Entity::find_by_id(supervision).one(w.app.read()).await.unwrap().unwrap();
    assert_eq!((concluded.stage.word(), concluded.concluded_on), ("concluded", Some(make::today())));
    // each addressee has it in its list, and may not act on the other's assignment
    for (who, n) in [("head", 1), ("head_2", 1), ("head_b", 0)] {
        let queue = w.get(who, "/v1/assignments?kind=recommendation").await.expect(200);
        assert_eq!(queue["items"].as_array().unwrap().len(), n, "{who}");
    }
}

#[db_test]
async fn a_draft_is_edited_until_it_is_issued(w: World) {
    let a = &w.cast.a;
    let supervision = supervised(&w).await;
    let mut new = written(supervision, false, &[one(&[a.department])]);
    new.as_object_mut().unwrap().remove("document");
    let draft = w.post("clerk", "/v1/conclusions", &new).await.expect(201);
    let path = format!("/v1/conclusions/{}", draft["id"].as_str().unwrap());
    assert_eq!(draft["draft"][0]["content"], "Thu hồi đất công ích");
    assert_eq!(steps(&draft), json!(["drop"]), "a clerk drafts, but may not issue");
    assert_eq!(others(&draft), json!(["edit"]));
    assert_eq!(case::Entity::find().count(w.app.read()).await.unwrap(), 0, "nothing is asked of anybody yet");
    for who in ["head", "handler", "coordinator", "leader_b", "nobody"] {
        assert_eq!(w.get(who, &path).await.refused(404), "not_found", "{who} sees no draft");
    }
    let patch = json!({"recommendations": [one(&[a.department]), one(&[a.department_2])]});
    assert_eq!(w.patch("reviewer", &path, 2, &patch).await.refused(412), "stale_version");
    let draft = w.patch("reviewer", &path, 1, &patch).await.expect(200);
    assert_eq!(draft["draft"].as_array().unwrap().len(), 2);
    let issue = json!({"action": "issue"});
    assert_eq!(w.step("clerk", &path, 2, &issue).await.refused(403), "forbidden");
    assert_eq!(
        w.step("reviewer_2", &path, 2, &issue).await.refused(403),
        "forbidden",
        "another board does not see it"
    );
    let refused = w.step("reviewer", &path, 2, &issue).await;
    assert_eq!(refused.refused(422), "invalid", "what is issued has a number");
    let issue = json!({"action": "issue", "document": rec::fresh_document(make::today())});
    let issued = w.step("reviewer", &path, 2, &issue).await.expect(200);
    assert_eq!((&issued["case_count"], &steps(&issued)), (&json!(2), &json!([])));
    assert_eq!(w.patch("reviewer", &path, 3, &patch).await.refused(409), "already_issued");
    assert_eq!(w.step("leader", &path, 3, &issue).await.refused(409), "already_issued");
    let seen = w.get("head", &path).await.expect(200);
    assert_eq!(
        seen["recommendations"].as_array().unwrap().len(),
        1,
        "an addressee sees what is addressed to it"
    );
    assert_eq!(w.get("head_b", &path).await.refused(404), "not_found");
}

#[db_test]
async fn anything_wrong_records_nothing(w: World) {
    let a = &w.cast.a;
    let supervision = supervised(&w).await;
    let petition = make::received(&w).await;
    let ended = make::ended_organization(&w, "Sở Tài nguyên và Môi trường", a.department_2).await;
    let before = counts(&w).await;
    let wrong = |field: &str, value: Value| {
        let mut one = one(&[a.department]);
        one[field] = value;
        one
    };
    let (nobody, days) = (Uuid::nil(), |d| json!(make::in_days(d)));
    for (bad, status, code, pointer) in [
        (wrong("content", json!("  ")), 422, "invalid", "/recommendations/1/content"),
        (wrong("addressees", json!([])), 422, "invalid", "/recommendations/1/addressees"),
        (
            wrong("addressees", json!([{"organization_id": nobody}])),
            422,
            "invalid",
            "/recommendations/1/addressees/0/organization_id",
        ),
        (
            wrong(
                "addressees",
                json!([{"organization_id": a.department}, {"organization_id": a.department}]),
            ),
            422,
            "invalid",
            "/recommendations/1/addressees/1/organization_id",
        ),
        (
            wrong("addressees", json!([{"organization_id": a.board}])),
            422,
            "invalid",
            "/recommendations/1/addressees/0/organization_id",
        ),
        (
            wrong("addressees", json!([{"organization_id": w.cast.b.board}])),
            422,
            "invalid",
            "/recommendations/1/addressees/0/organization_id",
        ),
        (
            wrong("addressees", json!([{"organization_id": a.council}])),
            422,
            "invalid",
            "/recommendations/1/addressees/0/organization_id",
        ),
        (wrong("addressees", json!([{"organization_id": ended}])), 409, "organization_ended", ""),
        (wrong("due_on", json!(rec::ago(1))), 422, "invalid", "/recommendations/1/due_on"),
        (wrong("sector_id", json!(w.cast.b.sector)), 422, "invalid", "/recommendations/1/sector_id"),
        (wrong("theme_id", json!(nobody)), 422, "invalid", "/recommendations/1/theme_id"),
        (wrong("units", json!([nobody])), 422, "invalid", "/recommendations/1/units/0"),
        (wrong("arises_from", json!([nobody])), 422, "invalid", "/recommendations/1/arises_from/0"),
        (wrong("repeats", json!([petition.id])), 422, "invalid", "/recommendations/1/repeats/0"),
        (wrong("settles", json!([petition.id, petition.id])), 422, "invalid", "/recommendations/1/settles/1"),
        (wrong("report_every_months", json!(13)), 422, "invalid", "/recommendations/1/report_every_months"),
        (
            wrong("measure", json!({"indicator": "ha", "target": 1e16})),
            422,
            "invalid",
            "/recommendations/1/measure/target",
        ),
        (wrong("budget", days(1)), 422, "invalid", "/recommendations/1/budget"),
    ] {
        for issue in [true, false] {
            let reply = w
                .post(
                    "leader",
                    "/v1/conclusions",
                    &written(supervision, issue, &[one(&[a.department]), bad.clone()]),
                )
                .await;
            assert_eq!(reply.status, status, "{bad}: {}", reply.text);
            assert!(reply.text.contains(code) && reply.text.contains(pointer), "{bad}: {}", reply.text);
        }
    }
    let reply = w
        .post(
            "leader",
            "/v1/conclusions",
            &written(supervision, false, &[wrong("addressees", json!([{"organization_id": ended}]))]),
        )
        .await;
    assert!(reply.text.contains("Sở Y tế"), "names the successor: {}", reply.text);
    let mut ahead = written(supervision, true, &[one(&[a.department])]);
    ahead["document"]["issued_on"] = days(1);
    assert_eq!(w.post("leader", "/v1/conclusions", &ahead).await.refused(422), "invalid");
    assert_eq!(counts(&w).await, before, "nothing of it was stored");
}

#[db_test]
async fn who_may_record_and_issue(w: World) {
    let a = &w.cast.a;
    let supervision = supervised(&w).await;
    let others = [
        "handler",
        "head",
        "coordinator",
        "auditor",
        "admin",
        "liaison",
        "nobody",
        "leader_b",
        "reviewer_b",
        "clerk_b",
    ];
    for who in others {
        let reply =
            w.post(who, "/v1/conclusions", &written(supervision, true, &[one(&[a.department])])).await;
        assert!(matches!(reply.status, 403 | 404), "{who}: {}", reply.text);
    }
    for who in ["reviewer_2", "deputy"] {
        let reply = w.post(who, "/v1/conclusions", &written(supervision, false, &[])).await;
        assert_eq!(reply.refused(403), "forbidden", "{who} leads another body");
    }
    assert_eq!(
        w.post("clerk", "/v1/conclusions", &written(supervision, true, &[])).await.refused(403),
        "forbidden"
    );
    assert_eq!(counts(&w).await[2], 0);
    for who in ["leader", "reviewer"] {
        w.post(who, "/v1/conclusions", &written(supervision, true, &[one(&[a.department])]))
            .await
            .expect(201);
    }
}

#[db_test]
async fn a_finding_may_recommend_nothing(w: World) {
    let supervision = supervised(&w).await;
    let mut new = written(supervision, true, &[]);
    new["form"] = json!("report");
    let made = w.post("leader", "/v1/conclusions", &new).await.expect(201);
    assert_eq!((&made["status"], &made["recommendations"]), (&json!("issued"), &json!([])));
}

#[db_test]
async fn repeated_under_its_key_it_is_recorded_once(w: World) {
    let supervision = supervised(&w).await;
    let new = written(supervision, true, &[one(&[w.cast.a.department])]);
    let token = w.token("leader").await;
    let ask = || {
        w.request(reqwest::Method::POST, "/v1/conclusions")
            .bearer_auth(&token)
            .header("Idempotency-Key", "kl-1")
            .json(&new)
    };
    let (first, second) = tokio::join!(w.send(ask()), w.send(ask()));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert!(statuses == [201, 201] || statuses == [201, 409], "{statuses:?}");
    let again = w.send(ask()).await;
    assert_eq!(again.header("idempotency-replayed"), Some("true"));
    let made = again.expect(201);
    assert_eq!(made["recommendations"].as_array().unwrap().len(), 1);
    assert_eq!(counts(&w).await[..3], [1, 1, 1]);
}

#[db_test]
async fn of_two_who_issue_at_once_one_does(w: World) {
    let a = &w.cast.a;
    let supervision = supervised(&w).await;
    let draft = w
        .post(
            "leader",
            "/v1/conclusions",
            &written(supervision, false, &[one(&[a.department]), one(&[a.department_2])]),
        )
        .await
        .expect(201);
    let path = format!("/v1/conclusions/{}", draft["id"].as_str().unwrap());
    let issue = json!({"action": "issue"});
    let (one, two) = tokio::join!(w.step("leader", &path, 1, &issue), w.step("reviewer", &path, 1, &issue));
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412], "{} {}", one.text, two.text);
    assert_eq!(counts(&w).await[..3], [2, 2, 1]);
    let kinds = case::Entity::find().filter(case::Column::Kind.eq(CaseKind::Recommendation));
    assert_eq!(kinds.count(w.app.read()).await.unwrap(), 2);
}

#[db_test]
async fn a_closed_or_planned_supervision_concludes_nothing(w: World) {
    for stage in [SupervisionStage::Planned, SupervisionStage::Closed, SupervisionStage::Dropped] {
        let one = id(&at(&w, stage, json!({})).await);
        let before = counts(&w).await;
        let reply = w.post("leader", "/v1/conclusions", &written(one, true, &[])).await;
        assert_eq!(reply.refused(409), "wrong_status", "{stage}");
        assert_eq!(counts(&w).await, before);
    }
}

#[db_test]
async fn what_a_conclusion_came_to_is_not_hidden_by_a_tag(w: World) {
    let case = rec::in_progress(&w).await;
    let path = format!("/v1/conclusions/{}", case.recommendation.as_ref().unwrap().conclusion_id.unwrap());
    let first = w.get("leader", &path).await;
    let tag = first.header("etag").unwrap().to_owned();
    let ask = async || {
        let request = w.request(reqwest::Method::GET, &path).bearer_auth(w.token("leader").await);
        w.send(request.header("If-None-Match", &tag)).await
    };
    assert_eq!(ask().await.status, 304);
    rec::claim(&w, "head", &case, w.cast.a.department).await;
    let again = ask().await;
    assert_ne!(again.header("etag"), Some(tag.as_str()));
    assert_eq!(again.expect(200)["recommendations"][0]["status"], "answered");
}

#[db_test]
async fn a_draft_may_be_given_up(w: World) {
    let supervision = supervised(&w).await;
    let draft = w.post("clerk", "/v1/conclusions", &written(supervision, false, &[])).await.expect(201);
    let path = format!("/v1/conclusions/{}", draft["id"].as_str().unwrap());
    let drop = json!({"action": "drop", "reason": "Soạn lại"});
    assert_eq!(w.step("reviewer_2", &path, 1, &drop).await.refused(403), "forbidden");
    assert_eq!(w.step("leader_b", &path, 1, &drop).await.refused(404), "not_found");
    assert_eq!(w.step("clerk", &path, 2, &drop).await.refused(412), "stale_version");
    w.step("clerk", &path, 1, &drop).await.expect(200);
    assert_eq!(w.get("clerk", &path).await.refused(404), "not_found");
    let issued = w.post("leader", "/v1/conclusions", &written(supervision, true, &[])).await.expect(201);
    let path = format!("/v1/conclusions/{}", issued["id"].as_str().unwrap());
    assert_eq!(w.step("leader", &path, 2, &drop).await.refused(409), "already_issued");
}
