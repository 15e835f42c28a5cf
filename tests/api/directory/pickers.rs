//! The lists from which a form lets its user choose, and what the caller's own first screen needs.

use std::collections::BTreeSet;

use reqwest::Method;
use serde_json::{Value, json};
use testkit::{World, db_test, make};

/// Returns the ids of a list that fits into one page.
async fn ids(w: &World, who: &str, path: &str) -> BTreeSet<String> {
    let page = w.get(who, path).await.expect(200);
    assert_eq!(page["next_cursor"], Value::Null, "{path}");
    page["items"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

/// Ends an organization yesterday, and prepares one that begins later.
async fn change_bodies(w: &World) {
    let body = |name: &str, from: &str| json!({"kind": "department", "name": name, "valid_from": from});
    let old = w.post("admin", "/v1/organizations", &body("Sở cũ", "2022-01-01")).await.expect(201);
    let path = format!("/v1/organizations/{}", old["id"].as_str().unwrap());
    let yesterday = make::today().pred_opt().unwrap();
    w.patch("admin", &path, 1, &json!({"valid_to": yesterday})).await.expect(200);
    let next = make::in_days(5).to_string();
    w.post("admin", "/v1/organizations", &body("Sở sẽ có", &next)).await.expect(201);
}

#[db_test]
async fn what_is_assignable_is_what_the_leader_can_assign(w: World) {
    change_bodies(&w).await;
    let offered = ids(&w, "leader", "/v1/organizations?assignable=true&limit=200&fields=id").await;
    let others = ids(&w, "leader", "/v1/organizations?assignable=false&limit=200&fields=id").await;
    let all = ids(&w, "leader", "/v1/organizations?limit=200&fields=id").await;
    assert_eq!(offered.union(&others).cloned().collect::<BTreeSet<_>>(), all);
    assert!(offered.is_disjoint(&others));
    let (mut accepted, mut refused) = (0, 0);
    for id in all {
        let case = make::accepted(&w).await;
        let step = json!({"action": "assign", "lead": id, "due_on": make::in_days(30), "document": make::document()});
        let reply = w.step("leader", &format!("/v1/cases/{}", case.id), case.version, &step).await;
        if reply.status == 200 {
            accepted += 1;
            assert!(offered.contains(&id), "{id} can be assigned and is not offered");
            continue;
        }
        let problem: Value = serde_json::from_str(&reply.text).unwrap();
        // who would judge a body of the council depends on its users, not on the body
        if problem["errors"][0]["code"] == "nobody_judges" {
            continue;
        }
        refused += 1;
        assert!(others.contains(&id), "{id} is offered and refused: {problem}");
    }
    assert!(accepted > 5 && refused > 5, "{accepted} and {refused}");
}

#[db_test]
async fn the_picker_of_agencies_is_searched_sorted_and_small(w: World) {
    let path = "/v1/organizations?assignable=true&q=so&sort=name&fields=id,name";
    let page = w.get("leader", path).await.expect(200);
    let items = page["items"].as_array().unwrap();
    let names: Vec<&str> = items.iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert!(names.iter().any(|name| name.starts_with("Sở Xây dựng")), "{names:?}");
    assert!(items.iter().all(|one| one.as_object().unwrap().len() == 2));
    let keys: Vec<_> = names.iter().map(|name| vi_text::name_key(name)).collect();
    assert!(keys.is_sorted());
    // an agency has no council that could assign
    assert!(ids(&w, "head", "/v1/organizations?assignable=true&fields=id").await.is_empty());
    // a clerk prepares what a leader of the same council decides
    let clerk = ids(&w, "clerk", "/v1/organizations?assignable=true&limit=200&fields=id").await;
    assert!(
        clerk.contains(&w.cast.a.department.to_string()) && !clerk.contains(&w.cast.a.council.to_string())
    );
}

#[db_test]
async fn units_are_found_by_name_and_sorted_by_it(w: World) {
    let parent = format!("parent_id={}", w.cast.a.province);
    let page =
        w.get("clerk", &format!("/v1/administrative-units?{parent}&sort=name&limit=200")).await.expect(200);
    let names: Vec<&str> =
        page["items"].as_array().unwrap().iter().map(|u| u["name"].as_str().unwrap()).collect();
    assert!(names.len() > 50);
    let keys: Vec<_> = names.iter().map(|name| vi_text::name_key(name)).collect();
    assert!(keys.is_sorted());
    let (one, words) = (names[3], vi_text::folded_words(names[3]));
    let q = words.trim().replace(' ', "+");
    let found =
        w.get("clerk", &format!("/v1/administrative-units?{parent}&q={q}&fields=name")).await.expect(200);
    let found = found["items"].as_array().unwrap();
    assert!(found.iter().any(|unit| unit["name"] == one), "{q}");
    assert!(found.len() < names.len());
    let before = ids(&w, "clerk", &format!("/v1/administrative-units?{parent}&valid_on=2025-06-30")).await;
    assert!(before.is_empty(), "the present communes began on 1 July 2025");
    assert_eq!(w.get("clerk", "/v1/administrative-units?q=%2B").await.refused(400), "invalid_parameter");
}

#[db_test]
async fn the_caller_reads_the_own_area_and_council(w: World) {
    let a = &w.cast.a;
    let liaison = w.get("liaison", "/v1/me").await.expect(200);
    let grant = &liaison["grants"][0];
    assert_eq!(grant["organization_kind"], "deputy_group");
    assert_eq!(grant["council_id"], a.council.to_string());
    assert_eq!(grant["council_name"], "HĐND tỉnh Lào Cai");
    let area = grant["area"].as_array().unwrap();
    assert_eq!(area.len(), 1);
    assert_eq!(area[0]["id"], a.commune.to_string());
    let unit = w.get("liaison", &format!("/v1/administrative-units/{}", a.commune)).await.expect(200);
    for field in ["code", "name", "kind", "parent_id"] {
        assert_eq!(area[0][field], unit[field], "{field}");
    }
    // what the area says is what can be registered
    for (unit, status) in [(a.commune, 201), (a.far_commune, 403)] {
        let new =
            json!({"content": "Cầu yếu", "channel": "online", "received_on": make::today(), "units": [unit]});
        assert_eq!(w.post("liaison", "/v1/petitions", &new).await.status, status);
    }
    for (who, council) in [("clerk", json!(a.council)), ("head", Value::Null)] {
        let me = w.get(who, "/v1/me").await.expect(200);
        assert_eq!(me["grants"][0]["area"], json!([]), "{who}");
        assert_eq!(me["grants"][0]["council_id"], council, "{who}");
        assert_eq!(me["grants"][0]["council_name"].is_null(), council.is_null(), "{who}");
    }
}

#[db_test]
async fn who_wants_no_body_is_told_the_number(w: World) {
    let new = json!({"content": "Cầu yếu", "channel": "online", "received_on": make::today(), "units": [w.cast.a.commune]});
    let request = w.request(Method::POST, "/v1/petitions").bearer_auth(w.token("clerk").await);
    let made = w.send(request.header("Prefer", "return=minimal").json(&new)).await;
    assert_eq!((made.status, made.text.as_str()), (204, ""));
    let path = made.header("location").unwrap().to_owned();
    let petition = w.get("clerk", &path).await.expect(200);
    assert_eq!(Some(petition["number"].as_str().unwrap()), made.header("case-number"));
    let whole = w.get("clerk", &path).await;
    assert_eq!(whole.header("case-number"), None, "the body has it");
}
