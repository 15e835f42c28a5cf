//! Where a petition came from: the body that sent it, its own number there, the contact plan, how many stand behind it.

use entity::enums::Channel;
use serde_json::{Value, json};
use testkit::{World, db_test, make};

fn body(w: &World, other: &Value) -> Value {
    let mut body = json!({"content": "Chợ xuống cấp", "channel": "voter_meeting", "received_on": make::today(), "units": [w.cast.a.commune], "council_id": w.cast.a.council});
    for (field, value) in other.as_object().unwrap() {
        body[field] = value.clone();
    }
    body
}

async fn numbers(w: &World, who: &str, query: &str) -> Vec<String> {
    let page = w.get(who, &format!("/v1/petitions?{query}")).await.expect(200);
    page["items"].as_array().unwrap().iter().map(|one| one["number"].as_str().unwrap().to_owned()).collect()
}

#[db_test]
async fn sixty_traders_send_their_petition_through_the_deputy_group_under_number_68(w: World) {
    let a = &w.cast.a;
    let sent = json!({"supporter_count": 60, "sender_reference": "Kiến nghị số 68", "contact_plan_number": "45/KH-HĐND", "source_id": a.group});
    let case = w.post("clerk", "/v1/petitions", &body(&w, &sent)).await.expect(201);
    for (field, value) in sent.as_object().unwrap() {
        assert_eq!(&case[field], value, "{field}");
    }
    assert!(case["source_name"].as_str().unwrap().starts_with("Tổ đại biểu số 1"));
    make::received(&w).await;
    let number = case["number"].as_str().unwrap();
    for query in [
        format!("source_id={}", a.group),
        "sender_reference=Ki%E1%BA%BFn%20ngh%E1%BB%8B%20s%E1%BB%91%2068".to_owned(),
        "contact_plan_number=45%2FKH-H%C4%90ND".to_owned(),
    ] {
        assert_eq!(numbers(&w, "clerk", &query).await, [number], "{query}");
        assert!(numbers(&w, "clerk_b", &query).await.is_empty(), "{query}");
    }
    assert!(numbers(&w, "clerk", &format!("source_id={}", a.office)).await.is_empty());
}

#[db_test]
async fn the_body_that_sent_a_petition_existed_on_the_day_of_receipt(w: World) {
    let a = &w.cast.a;
    let path = format!("/v1/organizations/{}", a.unmanned);
    w.patch("admin", &path, 1, &json!({"valid_to": "2026-01-31"})).await.expect(200);
    let refused = |problem: Value, pointer: &str, code: &str| {
        let error = &problem["errors"][0];
        assert_eq!(
            (error["pointer"].as_str(), error["code"].as_str()),
            (Some(pointer), Some(code)),
            "{problem}"
        );
    };
    let from = |day: &str| json!({"source_id": a.unmanned, "received_on": day});
    let post = async |other: Value| w.post("clerk", "/v1/petitions", &body(&w, &other)).await;
    refused(post(from("2026-02-01")).await.expect(422), "/source_id", "not_valid_then");
    refused(post(json!({"source_id": a.sector})).await.expect(422), "/source_id", "not_found");
    let case = post(from("2026-01-31")).await.expect(201);
    let path = format!("/v1/petitions/{}", case["id"].as_str().unwrap());
    let later = w.patch("clerk", &path, 1, &json!({"received_on": "2026-02-01"})).await;
    refused(later.expect(422), "/received_on", "not_valid_then");
    let other = json!({"received_on": "2026-02-01", "source_id": a.group});
    let changed = w.patch("clerk", &path, 1, &other).await.expect(200);
    assert_eq!(changed["source_id"], json!(a.group));
}

#[db_test]
async fn numbers_of_people_and_references_have_bounds(w: World) {
    for wrong in [
        json!({"supporter_count": 0}),
        json!({"supporter_count": 10_000_001}),
        json!({"supporter_count": "60"}),
        json!({"sender_reference": "x".repeat(101)}),
        json!({"contact_plan_number": "x".repeat(101)}),
    ] {
        w.post("clerk", "/v1/petitions", &body(&w, &wrong)).await.expect(422);
    }
}

#[db_test]
async fn every_channel_is_a_word_of_its_own(w: World) {
    for channel in Channel::ALL {
        let case =
            w.post("clerk", "/v1/petitions", &body(&w, &json!({"channel": channel}))).await.expect(201);
        let found = numbers(&w, "clerk", &format!("channel={channel}")).await;
        assert_eq!(found, [case["number"].as_str().unwrap()], "{channel}");
    }
}
