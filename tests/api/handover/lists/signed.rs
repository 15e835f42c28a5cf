//! What a list of an earlier day contains.

use chrono::Days;
use serde_json::json;
use testkit::{World, db_test, make};

use super::hand_over;

#[db_test]
async fn a_list_has_no_case_that_was_received_after_its_signature(w: World) {
    let ago = |days: u64| make::today().checked_sub_days(Days::new(days)).unwrap();
    let of_session = async |days: u64| {
        let new = json!({
            "content": "Kênh mương sạt lở", "channel": "letter", "received_on": ago(days),
            "units": [w.cast.a.commune], "council_id": w.cast.a.council, "session_id": w.cast.a.session,
        });
        let id = w.post("clerk", "/v1/petitions", &new).await.expect(201)["id"].as_str().unwrap().to_owned();
        let path = format!("/v1/cases/{id}");
        let accept =
            json!({"action": "accept", "sector_id": w.cast.a.sector, "competence_level": "province"});
        w.step("clerk", &path, 1, &accept).await.expect(200);
        let assign = json!({"action": "assign", "lead": w.cast.a.department, "due_on": make::in_days(30)});
        w.step("leader", &path, 2, &assign).await.expect(200);
        id
    };
    let (old, new) = (of_session(20).await, of_session(5).await);
    let signed = json!({"signed_on": ago(10)});
    let mut named = signed.clone();
    named["cases"] = json!([old, new]);
    let refused = hand_over(&w, &named).await.expect(422);
    let error = &refused["errors"][0];
    assert_eq!((&error["pointer"], &error["code"]), (&json!("/cases/1"), &json!("too_late")), "{refused}");
    let list = hand_over(&w, &signed).await.expect(201);
    assert_eq!(list["case_count"], 1, "{list}");
}
