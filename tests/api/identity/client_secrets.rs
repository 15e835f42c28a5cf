//! Machine clients: two secrets while one replaces the other, scopes that change, and what each scope allows.

use reqwest::Method;
use serde_json::{Value, json};
use testkit::{Response, World, at_once, db_test, make};
use uuid::Uuid;

struct Client {
    path: String,
    id: String,
    secret: String,
}

async fn client(w: &World, organization: Uuid, scopes: &[&str]) -> Client {
    let body = json!({"name": "Hệ thống", "organization_id": organization, "scopes": scopes});
    let made = w.post("admin", "/v1/clients", &body).await.expect(201);
    let id = made["id"].as_str().unwrap().to_owned();
    Client {
        path: format!("/v1/clients/{id}"),
        id,
        secret: made["client_secret"].as_str().unwrap().to_owned(),
    }
}

async fn exchange(w: &World, id: &str, secret: &str) -> Response {
    let form = [("grant_type", "client_credentials"), ("client_id", id), ("client_secret", secret)];
    w.send(w.request(Method::POST, "/v1/oauth/token").form(&form)).await
}

async fn token(w: &World, client: &Client) -> String {
    let tokens = exchange(w, &client.id, &client.secret).await.expect(200);
    tokens["access_token"].as_str().unwrap().to_owned()
}

async fn get(w: &World, token: &str, path: &str) -> Response {
    w.send(w.request(Method::GET, path).bearer_auth(token)).await
}

async fn post(w: &World, token: &str, path: &str, version: i64, body: &Value) -> Response {
    let key = testkit::system().new_id().to_string();
    let request = w.request(Method::POST, path).bearer_auth(token).header("Idempotency-Key", key);
    w.send(request.header("If-Match", format!("\"{version}\"")).json(body)).await
}

#[db_test]
async fn a_secret_is_replaced_without_a_pause(w: World) {
    let client = client(&w, w.cast.a.department, &["cases:read"]).await;
    let secrets = format!("{}/secrets", client.path);
    let first = token(&w, &client).await;
    let made = w.post("admin", &secrets, &Value::Null).await.expect(201);
    let new = made["client_secret"].as_str().unwrap();
    let second = exchange(&w, &client.id, new).await.expect(200);
    let second = second["access_token"].as_str().unwrap();
    exchange(&w, &client.id, &client.secret).await.expect(200);
    assert_eq!(w.post("admin", &secrets, &Value::Null).await.refused(409), "too_many_secrets");

    let page = w.get("admin", &secrets).await.expect(200);
    let items = page["items"].as_array().unwrap();
    assert_eq!(items.len(), 2);
    assert!(
        items.iter().all(|item| item.get("client_secret").is_none() && item.get("secret_hash").is_none())
    );
    assert_eq!(items[0]["id"], made["id"], "newest first");
    let old = format!("{secrets}/{}", items[1]["id"].as_str().unwrap());
    let stale = w.write(Method::DELETE, "admin", &old, 7, &Value::Null).await;
    assert_eq!(stale.refused(412), "stale_version");
    let revoked = w.write(Method::DELETE, "admin", &old, 1, &Value::Null).await.expect(200);
    assert!(revoked["revoked_at"].is_string());
    assert_eq!(w.write(Method::DELETE, "admin", &old, 2, &Value::Null).await.refused(409), "wrong_status");

    assert_eq!(exchange(&w, &client.id, &client.secret).await.oauth_error(401), "invalid_client");
    assert_eq!(get(&w, &first, "/v1/me").await.refused(401), "unauthenticated", "its tokens end with it");
    get(&w, second, "/v1/me").await.expect(200);
    exchange(&w, &client.id, new).await.expect(200);
    let last = format!("{secrets}/{}", made["id"].as_str().unwrap());
    assert_eq!(w.write(Method::DELETE, "admin", &last, 1, &Value::Null).await.refused(409), "last_secret");
    assert_eq!(
        w.get("admin", &format!("{secrets}?revoked=false")).await.expect(200)["items"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    testkit::history::chained(&testkit::history::events(&w, client.id.parse().unwrap()).await);
}

#[db_test]
async fn a_secret_belongs_to_one_client_and_to_the_admin(w: World) {
    let (one, other) = (
        client(&w, w.cast.a.department, &["cases:read"]).await,
        client(&w, w.cast.b.department, &["cases:read"]).await,
    );
    assert_eq!(exchange(&w, &one.id, &other.secret).await.oauth_error(401), "invalid_client");
    let secrets = w.get("admin", &format!("{}/secrets", one.path)).await.expect(200);
    let id = secrets["items"][0]["id"].as_str().unwrap();
    w.post("admin", &format!("{}/secrets", other.path), &Value::Null).await.expect(201);
    let foreign = format!("{}/secrets/{id}", other.path);
    assert_eq!(w.write(Method::DELETE, "admin", &foreign, 1, &Value::Null).await.refused(404), "not_found");
    for who in ["clerk", "head", "auditor"] {
        w.get(who, &format!("{}/secrets", one.path)).await.refused(403);
        w.post(who, &format!("{}/secrets", one.path), &Value::Null).await.refused(403);
    }
    let nobody = format!("/v1/clients/{}/secrets", testkit::system().new_id());
    w.get("admin", &nobody).await.refused(404);
    w.post("admin", &nobody, &Value::Null).await.refused(404);
}

#[db_test]
async fn of_many_secrets_created_or_revoked_at_once_one_is(w: World) {
    let client = client(&w, w.cast.a.department, &["cases:read"]).await;
    let secrets = format!("{}/secrets", client.path);
    let admin = w.token("admin").await;
    let create = || w.request(Method::POST, &secrets).bearer_auth(&admin).json(&Value::Null);
    let replies = at_once((0..6).map(|_| create()).collect()).await;
    assert_eq!(replies.iter().filter(|reply| reply.status == 201).count(), 1, "{replies:?}");
    let page = w.get("admin", &secrets).await.expect(200);
    let revoke = |item: &Value| {
        let path = format!("{secrets}/{}", item["id"].as_str().unwrap());
        w.request(Method::DELETE, &path).bearer_auth(&admin).header("If-Match", "\"1\"").json(&Value::Null)
    };
    let replies = at_once(page["items"].as_array().unwrap().iter().map(revoke).collect()).await;
    assert_eq!(replies.iter().filter(|reply| reply.status == 200).count(), 1, "one stays: {replies:?}");
}

#[db_test]
async fn a_repeated_request_does_not_show_the_secret_again(w: World) {
    let client = client(&w, w.cast.a.department, &["cases:read"]).await;
    let create = async || {
        let request = w.request(Method::POST, &format!("{}/secrets", client.path));
        w.send(request.bearer_auth(w.token("admin").await).header("Idempotency-Key", "k").json(&Value::Null))
            .await
    };
    assert!(create().await.expect(201)["client_secret"].is_string());
    let again = create().await;
    assert_eq!(again.header("idempotency-replayed"), Some("true"));
    assert!(again.expect(201).get("client_secret").is_none());
}

#[db_test]
async fn scopes_change_and_a_scope_that_is_gone_ends_in_live_tokens(w: World) {
    let case = make::assigned(&w).await;
    let (assignment, version) = make::of(&case, w.cast.a.department);
    let steps = format!("/v1/assignments/{assignment}/steps");
    let client = client(&w, w.cast.a.department, &["cases:read", "assignments:write"]).await;
    let live = token(&w, &client).await;
    let changed = w
        .patch("admin", &client.path, 1, &json!({"scopes": ["responses:write", "cases:read"]}))
        .await
        .expect(200);
    assert_eq!(changed["scopes"], json!(["cases:read", "responses:write"]));
    let acknowledge = json!({"action": "acknowledge"});
    assert_eq!(post(&w, &live, &steps, version, &acknowledge).await.refused(403), "forbidden");
    get(&w, &live, "/v1/cases").await.expect(200);
    let me = get(&w, &live, "/v1/me").await.expect(200);
    assert_eq!(me["scopes"], json!(["cases:read"]), "a live token gains nothing");
    let form = [
        ("grant_type", "client_credentials"),
        ("client_id", &client.id),
        ("client_secret", &client.secret),
        ("scope", "assignments:write"),
    ];
    let refused = w.send(w.request(Method::POST, "/v1/oauth/token").form(&form)).await;
    assert_eq!(refused.oauth_error(400), "invalid_scope");
    for (scopes, pointer) in [(json!(["petitions:write"]), "/scopes/0"), (json!([]), "/scopes")] {
        let problem = w.patch("admin", &client.path, 2, &json!({"scopes": scopes})).await.expect(422);
        assert_eq!(problem["errors"][0]["pointer"], pointer, "{problem}");
    }
    let kept = w.patch("admin", &client.path, 2, &json!({"name": "Khác"})).await.expect(200);
    assert_eq!(kept["scopes"], json!(["cases:read", "responses:write"]));
}

#[db_test]
async fn agencies_systems_ask_for_extensions_and_reply_in_the_interim_within_their_scope(w: World) {
    let case = make::in_progress(&w).await;
    let (assignment, version) = make::of(&case, w.cast.a.department);
    let steps = format!("/v1/assignments/{assignment}/steps");
    let (ask, reply) = (
        json!({"action": "request_extension", "reason": "Chờ vốn", "due_on": make::in_days(40), "document": make::document()}),
        json!({"action": "reply_interim", "reason": "Đang khảo sát", "promised_on": make::in_days(20), "document": make::document()}),
    );
    let without = token(
        &w,
        &client(&w, w.cast.a.department, &["cases:read", "assignments:write", "responses:write"]).await,
    )
    .await;
    for step in [&ask, &reply] {
        assert_eq!(post(&w, &without, &steps, version, step).await.refused(403), "forbidden");
    }
    let with = token(&w, &client(&w, w.cast.a.department, &["extensions:write"]).await).await;
    let shown = post(&w, &with, &steps, version, &ask).await.expect(200);
    let version = shown["version"].as_i64().unwrap();
    post(&w, &with, &steps, version, &reply).await.expect(200);
    let other = token(&w, &client(&w, w.cast.a.department_2, &["extensions:write"]).await).await;
    post(&w, &other, &steps, version, &reply).await.refused(404);
}

#[db_test]
async fn agencies_systems_report_on_commitments_and_answer_letters_within_their_scopes(w: World) {
    let promise = make::promise_at(&w, entity::enums::CommitmentStatus::Open).await;
    let path = format!("/v1/commitments/{}/steps", promise.id);
    let version = promise.version;
    let report =
        json!({"action": "report_commitment", "text": "Đang làm", "percent": 40, "fulfilled": false});
    let without = token(&w, &client(&w, w.cast.a.department, &["cases:read", "responses:write"]).await).await;
    assert_eq!(post(&w, &without, &path, version, &report).await.refused(403), "forbidden");
    let with = token(&w, &client(&w, w.cast.a.department, &["commitments:write"]).await).await;
    post(&w, &with, &path, version, &report).await.expect(200);

    let case = make::in_progress(&w).await;
    let letter = make::letter(w.cast.a.department, "reminder", &[&case]);
    let letter = w.post("leader", "/v1/reminder-letters", &letter).await.expect(201);
    let path = format!("/v1/reminder-letters/{}/steps", letter["id"].as_str().unwrap());
    let answer = json!({"action": "answer_reminder", "text": "Đang làm", "answered_on": make::today()});
    let version = letter["version"].as_i64().unwrap();
    assert_eq!(post(&w, &with, &path, version, &answer).await.refused(403), "forbidden");
    let with = token(&w, &client(&w, w.cast.a.department, &["reminders:write"]).await).await;
    post(&w, &with, &path, version, &answer).await.expect(200);
}

#[db_test]
async fn systems_of_those_who_gather_petitions_register_them_and_do_nothing_else(w: World) {
    let petition = |unit: Uuid| json!({"content": "Cầu yếu", "channel": "online", "received_on": make::today(), "units": [unit]});
    let office = token(&w, &client(&w, w.cast.a.office, &["petitions:write"]).await).await;
    let group = token(&w, &client(&w, w.cast.a.group, &["petitions:write"]).await).await;
    let agency = token(&w, &client(&w, w.cast.a.department, &["cases:read"]).await).await;
    for unit in [w.cast.a.commune, w.cast.a.far_commune] {
        let made = post(&w, &office, "/v1/petitions", 1, &petition(unit)).await.expect(201);
        assert_eq!(made["registered_by"], w.cast.a.office.to_string());
        let path = format!("/v1/cases/{}", made["id"].as_str().unwrap());
        get(&w, &office, &path).await.expect(200);
        get(&w, &agency, &path).await.refused(404);
        let accept =
            json!({"action": "accept", "sector_id": w.cast.a.sector, "competence_level": "province"});
        assert_eq!(post(&w, &office, &format!("{path}/steps"), 1, &accept).await.refused(403), "forbidden");
        get(&w, &office, &format!("/v1/petitions/{}/petitioner", made["id"].as_str().unwrap()))
            .await
            .refused(403);
    }
    post(&w, &group, "/v1/petitions", 1, &petition(w.cast.a.commune)).await.expect(201);
    post(&w, &group, "/v1/petitions", 1, &petition(w.cast.a.far_commune)).await.refused(403);
    post(&w, &agency, "/v1/petitions", 1, &petition(w.cast.a.commune)).await.refused(403);
    // a clerk may answer for an agency on paper; the office's system may not
    for (organization, scope) in [
        (w.cast.a.office, "responses:write"),
        (w.cast.a.group, "cases:read"),
        (w.cast.a.department, "petitions:write"),
    ] {
        let body = json!({"name": "Hệ thống", "organization_id": organization, "scopes": [scope]});
        let problem = w.post("admin", "/v1/clients", &body).await.expect(422);
        assert_eq!(problem["errors"][0]["code"], "scope_not_allowed_here", "{scope}");
    }
    let ministry = json!({"kind": "central_body", "name": "Bộ Xây dựng", "valid_from": "2021-07-01"});
    let ministry = w.post("admin", "/v1/organizations", &ministry).await.expect(201);
    let body = json!({"name": "Hệ thống", "organization_id": ministry["id"], "scopes": ["cases:read"]});
    let problem = w.post("admin", "/v1/clients", &body).await.expect(422);
    assert_eq!(problem["errors"][0]["code"], "not_an_agency");
}
