//! One act makes a council with its bodies, sectors and first users from a template.

use kiennghi::kernel::error::Error;
use kiennghi::service::council::setup::import::import;
use serde_json::{Value, json};
use testkit::{World, db_test};

const COMMUNE: &str = "02647";

fn new(code: &str) -> Value {
    json!({"unit_code": code, "valid_from": "2025-07-01", "deputy_groups": 3})
}

async fn count(w: &World, path: &str) -> u64 {
    let separator = if path.contains('?') { '&' } else { '?' };
    let page = w.get("admin", &format!("{path}{separator}count=true&limit=1")).await.expect(200);
    page["count"].as_u64().unwrap()
}

#[db_test]
async fn a_commune_gets_its_council_bodies_sectors_and_first_users_in_one_act(w: World) {
    let reply = w.post("admin", "/v1/councils", &new(COMMUNE)).await;
    assert!(reply.header("cache-control").is_some_and(|value| value.contains("no-store")));
    let made = reply.expect(201);
    let council = made["council"]["id"].as_str().unwrap();
    assert_eq!(made["council"]["name"], "HĐND phường Lào Cai");
    let kinds: Vec<&str> =
        made["bodies"].as_array().unwrap().iter().map(|body| body["kind"].as_str().unwrap()).collect();
    for (kind, number) in
        [("standing_body", 1), ("council_board", 2), ("council_office", 1), ("deputy_group", 3)]
    {
        assert_eq!(kinds.iter().filter(|one| **one == kind).count(), number, "{kind}");
    }
    assert_eq!(count(&w, &format!("/v1/sectors?council_id={council}")).await, 9);
    let users = made["users"].as_array().unwrap();
    assert_eq!(users.len(), 5);
    // each signs in with the password that was shown, and must change it first
    for user in users {
        let login = json!({"username": user["username"], "password": user["password"]});
        let signed_in = w.post("nobody", "/v1/auth/login", &login).await;
        assert!(matches!(signed_in.status, 200 | 403), "{}", signed_in.text);
        let read = w.get("admin", &format!("/v1/users/{}", user["id"].as_str().unwrap())).await.expect(200);
        assert_eq!(read["must_change_password"], true);
        let grants =
            w.get("admin", &format!("/v1/grants?user_id={}", user["id"].as_str().unwrap())).await.expect(200);
        assert_eq!(grants["items"][0]["council_id"], council);
        assert_eq!(grants["items"][0]["role"], user["role"]);
    }
}

#[db_test]
async fn the_same_council_is_made_once(w: World) {
    let made = w.post("admin", "/v1/councils", &new(COMMUNE)).await.expect(201);
    let (organizations, users) = (count(&w, "/v1/organizations").await, count(&w, "/v1/users").await);
    let again = w.post("admin", "/v1/councils", &new(COMMUNE)).await.expect(200);
    assert_eq!((&again["council"]["id"], &again["users"]), (&made["council"]["id"], &json!([])));
    assert_eq!(again["bodies"], made["bodies"]);
    assert_eq!((count(&w, "/v1/organizations").await, count(&w, "/v1/users").await), (organizations, users));
    // the council of the province stands already, under a name of its own
    let province = w
        .post("admin", "/v1/councils", &json!({"unit_code": "15", "valid_from": "2025-07-01"}))
        .await
        .expect(200);
    assert_eq!(province["council"]["id"], json!(w.cast.a.council));
}

#[db_test]
async fn two_requests_at_once_make_one_council(w: World) {
    let body = new(COMMUNE);
    let (one, other) =
        tokio::join!(w.post("admin", "/v1/councils", &body), w.post("admin", "/v1/councils", &body));
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 201]);
    assert_eq!(count(&w, "/v1/users").await, 25 + 5);
}

#[db_test]
async fn only_an_admin_makes_councils_and_only_of_units_that_have_one(w: World) {
    for who in ["leader", "clerk", "auditor", "head", "nobody"] {
        w.post(who, "/v1/councils", &new(COMMUNE)).await.refused(403);
    }
    for (body, pointer) in [
        (new("99999"), "/unit_code"),
        (json!({"unit_code": COMMUNE, "valid_from": "2025-06-30"}), "/unit_code"),
        (json!({"unit_code": COMMUNE, "valid_from": "2025-07-01", "deputy_groups": 51}), "/deputy_groups"),
    ] {
        let problem = w.post("admin", "/v1/councils", &body).await.expect(422);
        assert_eq!(problem["errors"][0]["pointer"], pointer, "{problem}");
    }
    let before = count(&w, "/v1/organizations").await;
    let taken =
        json!({"username": "02647.chu-tich", "full_name": "Người khác", "password": "mot mat khau dai"});
    w.post("admin", "/v1/users", &taken).await.expect(201);
    w.post("admin", "/v1/councils", &new(COMMUNE)).await.refused(409);
    assert_eq!(count(&w, "/v1/organizations").await, before, "all or nothing");
}

#[db_test]
async fn all_communes_of_the_province_are_one_file_that_can_be_imported_again(w: World) {
    let units = w
        .get("admin", &format!("/v1/administrative-units?parent_id={}&limit=200", w.cast.a.province))
        .await
        .expect(200);
    let codes: Vec<&str> =
        units["items"].as_array().unwrap().iter().map(|unit| unit["code"].as_str().unwrap()).collect();
    assert_eq!(codes.len(), 99);
    let lines: Vec<String> = codes.iter().map(|code| format!("{code},2025-07-01,2\n")).collect();
    let file = format!("unit_code,valid_from,deputy_groups\n{}", lines.concat());
    let ctx = testkit::system();
    let mut made = 0;
    let read = import(&mut w.app.handle(), &ctx, &file, |council| made += council.users.len()).await.unwrap();
    assert_eq!((read, made), (99, 99 * 5));
    assert_eq!(count(&w, "/v1/organizations?kind=peoples_council").await, 2 + 99);
    let mut again = 0;
    import(&mut w.app.handle(), &ctx, &file, |_| again += 1).await.unwrap();
    assert_eq!(again, 0);
    let wrong = format!("unit_code,valid_from\n{},2025-07-01\n99999,2025-07-01\n", codes[0]);
    let refused = import(&mut w.app.handle(), &ctx, &wrong, |_| {}).await.unwrap_err();
    let Error::Refused(refused) = refused else { panic!("{refused}") };
    assert_eq!(refused.errors[0].pointer.as_deref(), Some("/3"));
    import(&mut w.app.handle(), &ctx, "unit_code\n", |_| {}).await.unwrap();
}
