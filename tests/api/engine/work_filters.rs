//! The filters of assignments, commitments and responses that find work: what waits for a decision, what is late, what has
//! changed.

use entity::enums::Outcome;
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};
use testkit::make::{self, recommendation as rec};
use testkit::{World, db_test};

async fn ids(w: &World, who: &str, path: &str) -> Vec<String> {
    let page = w.get(who, path).await.expect(200);
    page["items"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

#[db_test]
async fn a_waiting_extension_and_an_open_position_are_found(w: World) {
    let a = &w.cast.a;
    let case = make::in_progress(&w).await;
    let other = make::in_progress(&w).await;
    let extension = json!({"action": "request_extension", "reason": "Chờ vốn", "due_on": make::in_days(60)});
    make::on_assignment(&w, "head", case.id, a.department, extension).await.expect(200);
    let waiting = make::of(&case, a.department).0.to_string();
    for who in ["leader", "head"] {
        assert_eq!(
            ids(&w, who, "/v1/assignments?extension_asked=true").await,
            std::slice::from_ref(&waiting),
            "{who}"
        );
    }
    let own = format!("/v1/assignments?extension_asked=false&role=lead&organization_id={}", a.department);
    assert_eq!(ids(&w, "head", &own).await, [make::of(&other, a.department).0.to_string()]);

    let case = rec::in_progress(&w).await;
    let disputed =
        json!({"action": "take_position", "position": "disputed", "reason": "Không thuộc thẩm quyền"});
    make::on_assignment(&w, "head", case.id, a.department, disputed).await.expect(200);
    let open = make::of(&case, a.department).0.to_string();
    assert_eq!(ids(&w, "leader", "/v1/assignments?position_open=true").await, std::slice::from_ref(&open));
    assert!(!ids(&w, "leader", "/v1/assignments?position_open=false").await.contains(&open));
    let decide = json!({"action": "decide_position", "decision": "upheld", "reason": "Giữ nguyên kiến nghị"});
    make::on_assignment(&w, "leader", case.id, a.department, decide).await.expect(200);
    assert_eq!(ids(&w, "leader", "/v1/assignments?position_open=true").await, [""; 0]);
}

#[db_test]
async fn what_was_answered_late_is_found_by_the_legal_day(w: World) {
    let case = make::in_progress(&w).await;
    let id = make::of(&case, w.cast.a.department).0.to_string();
    make::answer(&w, "head", &case, w.cast.a.department, Outcome::ByImplementation).await;
    let is_late = async |w: &World| ids(w, "clerk", "/v1/assignments?answered_late=true").await.contains(&id);
    assert!(!is_late(&w).await);
    for (due_on, late) in [(make::today(), false), (make::today().pred_opt().unwrap(), true)] {
        set_due(&w, due_on).await;
        assert_eq!(is_late(&w).await, late, "{due_on}");
        let in_time = ids(&w, "clerk", "/v1/assignments?answered_late=false").await;
        assert_eq!(in_time.contains(&id), !late, "{due_on}");
        let shown = w.get("clerk", &format!("/v1/assignments/{id}")).await.expect(200);
        assert_eq!(shown["days_late"], i64::from(late));
    }
}

/// A due date that has passed cannot be set by a request.
async fn set_due(w: &World, due_on: chrono::NaiveDate) {
    let tx = w.db.begin().await.unwrap();
    tx.execute_unprepared(&format!("UPDATE assignment SET due_on = '{due_on}'")).await.unwrap();
    tx.commit().await.unwrap();
}

#[db_test]
async fn a_commitment_that_is_reported_waits_for_its_verification(w: World) {
    let one = make::promise_at(&w, entity::enums::CommitmentStatus::Open).await;
    let list = "/v1/commitments?reported=true";
    assert_eq!(ids(&w, "reviewer", list).await, [""; 0]);
    assert_eq!(ids(&w, "reviewer", "/v1/commitments?reported=false").await, [one.id.to_string()]);
    let report = json!({"action": "report_commitment", "text": "Đã xong", "fulfilled": true, "evidence": make::document()});
    w.step("head", &format!("/v1/commitments/{}", one.id), one.version, &report).await.expect(200);
    assert_eq!(ids(&w, "reviewer", list).await, [one.id.to_string()]);
    let verify = json!({"action": "verify_commitment", "result": "kept", "text": "Đúng hạn"});
    w.step("reviewer", &format!("/v1/commitments/{}", one.id), one.version + 1, &verify).await.expect(200);
    assert_eq!(ids(&w, "reviewer", list).await, [""; 0]);
}

#[db_test]
async fn assignments_and_commitments_follow_a_position_and_a_time(w: World) {
    let former = make::in_progress(&w).await;
    let position = w.get("head", "/v1/position").await.expect(200)["position"].as_str().unwrap().to_owned();
    for list in ["assignments", "commitments"] {
        let changed = format!("/v1/{list}?changed_since={position}");
        assert_eq!(ids(&w, "head", &changed).await, [""; 0], "{list}");
        assert_eq!(
            w.get("head", &format!("/v1/{list}?changed_since=x")).await.refused(400),
            "invalid_parameter"
        );
    }
    let case = make::answer(&w, "head", &former, w.cast.a.department, Outcome::WithRoadmap).await;
    let own = make::of(&case, w.cast.a.department).0.to_string();
    assert!(ids(&w, "head", &format!("/v1/assignments?changed_since={position}")).await.contains(&own));
    assert_eq!(ids(&w, "head", &format!("/v1/commitments?changed_since={position}")).await.len(), 1);
    let at = case.updated_at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
    assert!(ids(&w, "head", &format!("/v1/assignments?updated_since={at}")).await.contains(&own));
    assert_eq!(ids(&w, "head", "/v1/assignments?updated_since=2999-01-01T00:00:00Z").await, [""; 0]);
}

#[db_test]
async fn annexes_count_what_the_filter_counts(w: World) {
    let a = &w.cast.a;
    make::received(&w).await;
    make::answered(&w).await;
    make::rejected(&w).await;
    make::merged(&w).await;
    make::withdrawn(&w).await;
    make::accepted_as(&w, entity::enums::Nature::Opinion).await;
    make::split(&w).await;
    let count = async |query: &str| -> Value {
        w.get("clerk", &format!("/v1/petitions?count=true&limit=1&{query}")).await.expect(200)["count"]
            .clone()
    };
    for counted_as in ["wholes", "parts"] {
        let figures = format!("/v1/outcome-figures?council_id={}&counted_as={counted_as}", a.council);
        let total = w.get("clerk", &figures).await.expect(200)["total"].clone();
        assert_eq!(count(&format!("counted=true&counted_as={counted_as}")).await, total, "{counted_as}");
    }
    let (counted, others, all) = (count("counted=true").await, count("counted=false").await, count("").await);
    assert_eq!(counted.as_u64().unwrap() + others.as_u64().unwrap(), all.as_u64().unwrap());
}

#[db_test]
async fn a_response_is_found_by_the_number_of_its_document(w: World) {
    let case = make::in_progress(&w).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    let body = json!({
        "assignments": [{"id": id, "version": version}], "outcome": "by_implementation", "text": "Đã sửa.",
        "document": {"number": "1207", "notation": "SXD-VP", "issued_on": make::today()},
        "evidence": [make::document()],
    });
    let response =
        w.post("head", "/v1/responses", &body).await.expect(201)["id"].as_str().unwrap().to_owned();
    make::answered(&w).await;
    for (number, found) in [("1207", 1), ("1207%2FSXD-VP", 1), ("1207%2FUBND", 0), ("120", 0)] {
        let list = ids(&w, "clerk", &format!("/v1/responses?document_number={number}")).await;
        assert_eq!(list.len(), found, "{number}");
        assert!(list.iter().all(|id| *id == response));
    }
    assert_eq!(ids(&w, "clerk_b", "/v1/responses?document_number=1207").await, [""; 0]);
}
