//! A repeated request is executed once, by whichever process, whatever the race.

use entity::{case, event};
use futures_like::all_of;
use reqwest::Method;
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::{Value, json};
use testkit::{Response, World, db_test, make};
use uuid::Uuid;

mod futures_like {
    /// Runs all futures at once, and waits for all.
    pub async fn all_of<T: Send + 'static>(futures: Vec<impl Future<Output = T> + Send + 'static>) -> Vec<T> {
        let tasks: Vec<_> = futures.into_iter().map(tokio::spawn).collect();
        let mut all = Vec::new();
        for task in tasks {
            all.push(task.await.unwrap());
        }
        all
    }
}

fn petition(w: &World, content: &str) -> Value {
    json!({
        "content": content, "channel": "online", "received_on": make::today(), "units": [w.cast.a.commune],
        "petitioner": {"full_name": "Phạm Thị Sáu"},
    })
}

async fn post(w: &World, who: &str, key: &str, path: &str, body: &Value) -> Response {
    let request = w.request(Method::POST, path).bearer_auth(w.token(who).await);
    w.send(request.header("Idempotency-Key", key).json(body)).await
}

async fn cases(w: &World) -> u64 {
    case::Entity::find().count(w.app.read()).await.unwrap()
}

#[db_test]
async fn the_same_request_is_answered_again_and_done_once(w: World) {
    let body = petition(&w, "Cầu yếu");
    let first = post(&w, "clerk", "khoa-1", "/v1/petitions", &body).await;
    assert_eq!(first.header("idempotency-replayed"), None);
    let again = post(&w, "clerk", "khoa-1", "/v1/petitions", &body).await;
    assert_eq!(again.header("idempotency-replayed"), Some("true"));
    for name in ["etag", "location", "content-type"] {
        assert_eq!(again.header(name), first.header(name), "{name}");
    }
    assert_eq!((again.status, &again.text), (201, &first.text));
    assert_eq!(cases(&w).await, 1);
    let events = event::Entity::find().count(w.app.read()).await.unwrap();
    post(&w, "clerk", "khoa-1", "/v1/petitions", &body).await.expect(201);
    assert_eq!(event::Entity::find().count(w.app.read()).await.unwrap(), events);
    post(&w, "clerk", "khoa-2", "/v1/petitions", &body).await.expect(201);
    assert_eq!(cases(&w).await, 2, "another key is another request");
}

#[db_test]
async fn the_same_key_for_another_request_is_refused(w: World) {
    let body = petition(&w, "Cầu yếu");
    let case = post(&w, "clerk", "khoa", "/v1/petitions", &body).await.expect(201);
    let other = post(&w, "clerk", "khoa", "/v1/petitions", &petition(&w, "Khác")).await;
    assert_eq!(other.refused(422), "idempotency_key_reused");
    let path = format!("/v1/cases/{}/steps", case["id"].as_str().unwrap());
    let step = json!({"action": "withdraw", "reason": "Cử tri rút"});
    let request = w.request(Method::POST, &path).bearer_auth(w.token("clerk").await);
    let request = request.header("Idempotency-Key", "khoa").header("If-Match", "\"1\"");
    assert_eq!(w.send(request.json(&step)).await.refused(422), "idempotency_key_reused");
    assert_eq!(cases(&w).await, 1);
}

#[db_test]
async fn a_key_belongs_to_its_caller(w: World) {
    let body = petition(&w, "Cầu yếu");
    let mine = post(&w, "clerk", "khoa", "/v1/petitions", &body).await.expect(201);
    let theirs = post(&w, "liaison", "khoa", "/v1/petitions", &body).await;
    assert_eq!(theirs.header("idempotency-replayed"), None);
    assert_ne!(theirs.expect(201)["id"], mine["id"]);
    let foreign = post(&w, "clerk_b", "khoa", "/v1/petitions", &body).await;
    assert_eq!(foreign.header("idempotency-replayed"), None);
    assert_eq!(foreign.expect(201)["council_id"], w.cast.b.council.to_string());
    assert_eq!(cases(&w).await, 3);
}

#[db_test]
async fn a_step_repeated_under_its_key_is_answered_though_its_version_has_passed(w: World) {
    let case = make::received(&w).await;
    let step = json!({"action": "withdraw", "reason": "Cử tri rút"});
    let path = format!("/v1/cases/{}/steps", case.id);
    let take = async || {
        let request = w.request(Method::POST, &path).bearer_auth(w.token("clerk").await);
        let request = request.header("Idempotency-Key", "buoc").header("If-Match", "\"1\"");
        w.send(request.json(&step)).await
    };
    let first = take().await.expect(200);
    let again = take().await;
    assert_eq!(again.header("idempotency-replayed"), Some("true"));
    assert_eq!(again.expect(200), first);
    assert_eq!(make::reload(&w, case.id).await.version, 2);
}

#[db_test]
async fn a_refused_request_leaves_its_key_free(w: World) {
    let mut wrong = petition(&w, "Cầu yếu");
    wrong["received_on"] = json!(make::in_days(3));
    for _ in 0..2 {
        let reply = post(&w, "clerk", "khoa", "/v1/petitions", &wrong).await;
        assert_eq!(reply.header("idempotency-replayed"), None);
        assert_eq!(reply.refused(422), "invalid");
    }
    post(&w, "clerk", "khoa", "/v1/petitions", &petition(&w, "Cầu yếu")).await.expect(201);
    assert_eq!(cases(&w).await, 1);
}

#[db_test]
async fn a_key_of_no_or_too_many_characters_is_refused(w: World) {
    let body = petition(&w, "Cầu yếu");
    for key in ["", &"k".repeat(256)] {
        let problem = post(&w, "clerk", key, "/v1/petitions", &body).await.expect(400);
        assert_eq!(problem["errors"][0]["parameter"], "Idempotency-Key");
    }
    let token = w.token("clerk").await;
    let request = w.request(Method::POST, "/v1/petitions").bearer_auth(token);
    let odd = reqwest::header::HeaderValue::from_bytes("khóa".as_bytes()).unwrap();
    w.send(request.header("Idempotency-Key", odd).json(&body)).await.expect(400);
    assert_eq!(cases(&w).await, 0);
    post(&w, "clerk", &"k".repeat(255), "/v1/petitions", &body).await.expect(201);
}

#[db_test]
async fn sixteen_at_once_under_one_key_make_one_petition(w: World) {
    let token = w.token("clerk").await;
    let body = petition(&w, "Cầu yếu");
    let one = || {
        let request = w.request(Method::POST, "/v1/petitions").bearer_auth(&token);
        let request = request.header("Idempotency-Key", "mot").json(&body);
        async move {
            let response = request.send().await.unwrap();
            let replayed = response.headers().contains_key("idempotency-replayed");
            (response.status().as_u16(), replayed, response.json::<Value>().await.unwrap())
        }
    };
    let answers = all_of((0..16).map(|_| one()).collect()).await;
    assert_eq!(cases(&w).await, 1);
    let made: Vec<_> = answers.iter().filter(|(status, _, _)| *status == 201).collect();
    assert_eq!(made.iter().filter(|(_, replayed, _)| !replayed).count(), 1, "{answers:?}");
    for (_, _, view) in &made {
        assert_eq!(view["id"], made[0].2["id"]);
    }
    for (status, _, problem) in answers.iter().filter(|(status, _, _)| *status != 201) {
        assert_eq!((*status, &problem["code"]), (409, &json!("request_in_progress")));
    }
}

#[db_test]
async fn a_put_under_a_client_made_id_registers_once(w: World) {
    let now = testkit::now();
    let seconds = u64::try_from(now.timestamp()).unwrap();
    let id = Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, seconds, 0));
    let path = format!("/v1/petitions/{id}");
    let put = async |who: &str, body: Value| {
        w.send(w.request(Method::PUT, &path).bearer_auth(w.token(who).await).json(&body)).await
    };
    let made = put("clerk", petition(&w, "Cầu yếu")).await;
    assert_eq!(made.header("location"), Some(path.as_str()));
    let made = made.expect(201);
    assert_eq!(made["id"], id.to_string());
    assert_eq!(put("clerk", petition(&w, "Cầu yếu")).await.expect(200), made);
    assert_eq!(put("clerk", petition(&w, "Khác")).await.refused(409), "already_exists");
    assert_eq!(put("clerk_b", petition(&w, "Cầu yếu")).await.refused(404), "not_found");
    assert_eq!(cases(&w).await, 1);
    // even after a correction the registration is recognized, and the present state is returned
    w.patch("clerk", &path, 1, &json!({"content": "Đã sửa"})).await.expect(200);
    assert_eq!(put("clerk", petition(&w, "Cầu yếu")).await.expect(200)["content"], "Đã sửa");
}

#[db_test]
async fn eight_identical_puts_at_once_make_one_petition(w: World) {
    let seconds = u64::try_from(testkit::now().timestamp()).unwrap();
    let id = Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, seconds, 0));
    let token = w.token("clerk").await;
    let body = petition(&w, "Cầu yếu");
    let one = || {
        let request = w.request(Method::PUT, &format!("/v1/petitions/{id}")).bearer_auth(&token).json(&body);
        async move { request.send().await.unwrap().status().as_u16() }
    };
    let statuses = all_of((0..8).map(|_| one()).collect()).await;
    assert_eq!(statuses.iter().filter(|s| **s == 201).count(), 1, "{statuses:?}");
    assert!(statuses.iter().all(|s| matches!(s, 200 | 201 | 409)), "{statuses:?}");
    assert_eq!(cases(&w).await, 1);
}

#[db_test]
async fn a_reply_is_repeated_only_to_a_caller_who_still_has_the_roles(w: World) {
    let body = json!({
        "content": "Cầu yếu", "channel": "online", "received_on": make::today(), "units": [w.cast.a.commune],
    });
    let register = async || {
        let request = w.request(Method::POST, "/v1/petitions").bearer_auth(w.token("clerk").await);
        w.send(request.header("Idempotency-Key", "once").json(&body)).await
    };
    register().await.expect(201);
    let more = json!({"user_id": w.user("clerk"), "role": "reviewer", "organization_id": w.cast.a.board});
    w.post("admin", "/v1/grants", &more).await.expect(201);
    assert_eq!(
        register().await.header("idempotency-replayed"),
        Some("true"),
        "a new role takes nothing away"
    );
    let grants =
        w.get("admin", &format!("/v1/grants?user_id={}&role=clerk", w.user("clerk"))).await.expect(200);
    let path = format!("/v1/grants/{}", grants["items"][0]["id"].as_str().unwrap());
    w.write(Method::DELETE, "admin", &path, 1, &Value::Null).await.expect(200);
    let refused = register().await;
    assert!(refused.header("idempotency-replayed").is_none());
    assert_eq!(refused.refused(403), "forbidden");
}

/// Requests without a body differ by their paths.
#[db_test]
async fn a_key_is_of_one_path_also_without_a_body(w: World) {
    let client = async || {
        let new =
            json!({"name": "Hệ thống", "organization_id": w.cast.a.department, "scopes": ["cases:read"]});
        w.post("admin", "/v1/clients", &new).await.expect(201)["id"].as_str().unwrap().to_owned()
    };
    let (one, other) = (client().await, client().await);
    let rotate = async |id: &str| {
        let request = w.request(Method::POST, &format!("/v1/clients/{id}/secrets"));
        w.send(request.bearer_auth(w.token("admin").await).header("Idempotency-Key", "xoay-1")).await
    };
    let first = rotate(&one).await.expect(201);
    assert_eq!(rotate(&other).await.refused(422), "idempotency_key_reused");
    let again = rotate(&one).await;
    assert_eq!(again.header("idempotency-replayed"), Some("true"));
    assert_eq!(again.header("content-language"), None, "that of the first request is not known");
    assert_eq!(again.expect(201)["id"], first["id"]);
}
