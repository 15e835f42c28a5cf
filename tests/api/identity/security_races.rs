//! Attacks that need timing: races with a password reset, squatted ids, roles granted to oneself.

use std::time::{Duration, Instant};

use entity::refresh_token;
use kiennghi::kernel::auth::password::Hasher;
use kiennghi::kernel::config::Config;
use reqwest::{Method, RequestBuilder};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Statement};
use serde_json::{Value, json};
use testkit::cast::PASSWORD;
use testkit::{Backend, World, at_once, config, db_test, make, run_with};
use tokio::sync::watch;
use uuid::Uuid;

fn login(w: &World, username: &str, password: &str) -> RequestBuilder {
    w.request(Method::POST, "/v1/auth/login").json(&json!({"username": username, "password": password}))
}

fn refresh(w: &World, token: &str) -> RequestBuilder {
    let form = [("grant_type", "refresh_token"), ("refresh_token", token)];
    w.request(Method::POST, "/v1/oauth/token").form(&form)
}

async fn tokens(w: &World) -> String {
    let tokens = w.send(login(w, "clerk", PASSWORD)).await.expect(200);
    tokens["refresh_token"].as_str().unwrap().to_owned()
}

/// Makes the tokens that were used look as if that was more than a minute ago.
async fn used_long_ago(w: &World) {
    let sql = match w.backend {
        Backend::Sqlite => {
            "UPDATE refresh_token SET used_at = '2026-01-01 00:00:00+00:00' WHERE used_at IS NOT NULL"
        }
        Backend::Postgres => {
            "UPDATE refresh_token SET used_at = used_at - interval '61 seconds' WHERE used_at IS NOT NULL"
        }
    };
    let tx = w.db.begin().await.unwrap();
    tx.execute_unprepared(sql).await.unwrap();
    tx.commit().await.unwrap();
}

async fn put(w: &World, who: &str, id: Uuid, body: &Value) -> testkit::Response {
    let request = w.request(Method::PUT, &format!("/v1/petitions/{id}")).bearer_auth(w.token(who).await);
    w.send(request.json(body)).await
}

fn petition(w: &World) -> Value {
    json!({"content": "Cầu yếu", "channel": "online", "received_on": make::today(), "units": [w.cast.a.commune]})
}

fn new_id() -> Uuid {
    testkit::system().new_id()
}

/// Gives the clerk a password hash that is slow to compare, so that other requests can run meanwhile.
async fn set_slow_password(w: &World) {
    let slow = Hasher::new(&Config { argon2_memory_kib: 32_768, argon2_iterations: 20, ..Config::default() });
    let user = entity::user::ActiveModel {
        id: Set(w.user("clerk")),
        password_hash: Set(Some(slow.hash(PASSWORD.to_owned()).await.unwrap())),
        ..Default::default()
    };
    let tx = w.db.begin().await.unwrap();
    #[expect(clippy::disallowed_methods, reason = "no use case stores this hash")]
    entity::user::Entity::update(user).exec(&tx).await.unwrap();
    tx.commit().await.unwrap();
}

fn signing_in_during_a_reset(backend: Backend) {
    let (looked_up, seen) = watch::channel(());
    let observe = move |statement: &Statement| {
        if statement.sql.contains(r#"WHERE "app_user"."username" ="#) {
            looked_up.send_replace(());
        }
    };
    run_with(
        backend,
        config(),
        |db| db.observe(observe),
        async |w| {
            for (version, patch) in
                [(1, json!({"password": "mot mat khau khac"})), (2, json!({"disabled": true}))]
            {
                set_slow_password(&w).await;
                let mut seen = seen.clone();
                seen.mark_unchanged();
                let running = tokio::spawn(login(&w, "clerk", PASSWORD).send());
                seen.changed().await.unwrap();
                // these requests are answered long before the password is compared
                w.get("admin", "/v1/me").await.expect(200);
                w.patch("admin", &format!("/v1/users/{}", w.user("clerk")), version, &patch)
                    .await
                    .expect(200);
                assert!(!running.is_finished(), "the test was too slow to mean anything");
                assert_eq!(running.await.unwrap().unwrap().status(), 401, "{patch}");
            }
            let alive =
                refresh_token::Entity::find().filter(refresh_token::Column::UserId.eq(w.user("clerk")));
            assert_eq!(alive.all(w.app.read()).await.unwrap(), vec![], "no refresh token was left");
        },
    );
}

#[test]
fn who_signs_in_while_the_password_is_reset_stays_out_on_sqlite() {
    signing_in_during_a_reset(Backend::Sqlite);
}

#[test]
fn who_signs_in_while_the_password_is_reset_stays_out_on_postgres() {
    signing_in_during_a_reset(Backend::Postgres);
}

#[db_test]
async fn a_reused_token_ends_also_what_is_refreshed_at_that_moment(w: World) {
    for _ in 0..12 {
        let first = tokens(&w).await;
        let second =
            w.send(refresh(&w, &first)).await.expect(200)["refresh_token"].as_str().unwrap().to_owned();
        used_long_ago(&w).await;
        let replies = at_once(vec![refresh(&w, &second), refresh(&w, &first), refresh(&w, &first)]).await;
        for reply in replies.into_iter().filter(|reply| reply.status == 200) {
            let third: Value = serde_json::from_str(&reply.text).unwrap();
            let third = third["refresh_token"].as_str().unwrap();
            assert_eq!(w.send(refresh(&w, third)).await.oauth_error(400), "invalid_grant");
        }
    }
}

#[db_test]
async fn signing_out_ends_also_what_is_refreshed_at_that_moment(w: World) {
    for _ in 0..12 {
        let first = tokens(&w).await;
        let out = w.request(Method::POST, "/v1/oauth/revoke").form(&[("token", first.as_str())]);
        let replies = at_once(vec![refresh(&w, &first), out]).await;
        if replies[0].status == 200 {
            let second: Value = serde_json::from_str(&replies[0].text).unwrap();
            let second = second["refresh_token"].as_str().unwrap();
            assert_eq!(w.send(refresh(&w, second)).await.oauth_error(400), "invalid_grant");
        }
    }
}

#[db_test]
async fn a_successor_that_slipped_into_an_ended_family_is_dead(w: World) {
    let first = tokens(&w).await;
    let second = w.send(refresh(&w, &first)).await.expect(200)["refresh_token"].as_str().unwrap().to_owned();
    // the state a version without the lock could leave: one token of the family ended, its successor not
    let rows = refresh_token::Entity::find().all(w.app.read()).await.unwrap();
    let used = rows.iter().find(|row| row.used_at.is_some()).unwrap();
    let ended = refresh_token::ActiveModel {
        id: Set(used.id),
        revoked_at: Set(Some(testkit::now())),
        ..Default::default()
    };
    let tx = w.db.begin().await.unwrap();
    kiennghi::kernel::unversioned::update(&tx, ended).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(w.send(refresh(&w, &second)).await.oauth_error(400), "invalid_grant");
}

#[db_test]
async fn guesses_sent_together_count_as_many(w: World) {
    let began = Instant::now();
    let replies = at_once((0..25).map(|_| login(&w, "clerk", "wrong")).collect()).await;
    // one more guess for each second that the account has been locked
    let free = 5 + usize::try_from(began.elapsed().as_secs()).unwrap();
    let compared = replies.iter().filter(|reply| reply.status == 401).count();
    assert!((1..=free).contains(&compared), "{compared} guesses were compared");
    assert!(replies.iter().all(|reply| matches!(reply.status, 401 | 429)), "{replies:?}");
    w.send(login(&w, "leader", PASSWORD)).await.expect(200);
}

#[db_test]
async fn who_signs_in_rightly_uses_up_nobodys_attempts(w: World) {
    for _ in 0..8 {
        for reply in at_once((0..4).map(|_| login(&w, "clerk", PASSWORD)).collect()).await {
            reply.expect(200);
        }
    }
    w.send(login(&w, "leader", PASSWORD)).await.expect(200);
    for _ in 0..4 {
        w.send(login(&w, "clerk", "wrong")).await.refused(401);
    }
    w.send(login(&w, "clerk", PASSWORD)).await.expect(200);
    w.send(login(&w, "clerk", "wrong")).await.refused(401);
    tokio::time::sleep(Duration::from_millis(10)).await;
    w.send(login(&w, "clerk", PASSWORD)).await.expect(200);
}

#[db_test]
async fn an_admin_who_is_a_member_of_a_council_reads_no_event_of_a_case(w: World) {
    let case = make::answered(&w).await;
    for path in ["/v1/audit/events?stream=case".to_owned(), format!("/v1/audit/events?stream_id={}", case.id)]
    {
        assert_eq!(w.get("admin", &path).await.expect(200)["items"], json!([]), "{path}");
        assert_ne!(w.get("auditor", &path).await.expect(200)["items"], json!([]), "{path}");
    }
    let own = w.get("admin", "/v1/audit/events?limit=200").await.expect(200);
    let streams: Vec<_> = own["items"].as_array().unwrap().iter().map(|e| e["stream"].clone()).collect();
    assert!(streams.contains(&json!("user")) && !streams.contains(&json!("case")));
}

#[db_test]
async fn an_id_of_something_else_takes_no_petition(w: World) {
    let events = async |id: Uuid| testkit::history::events(&w, id).await.len();
    for (what, id) in [
        ("a user", w.user("leader")),
        ("an organization", w.cast.b.department),
        ("a sector", w.cast.a.sector),
        ("a session", w.cast.a.session),
        ("a term", w.cast.a.term),
    ] {
        let before = events(id).await;
        assert!(before > 0, "{what} already has events");
        assert_eq!(put(&w, "clerk", id, &petition(&w)).await.refused(409), "already_exists", "{what}");
        assert_eq!(events(id).await, before, "{what}");
        w.get("clerk", &format!("/v1/cases/{id}/events")).await.refused(404);
    }
}

#[db_test]
async fn a_repeated_registration_does_not_drop_or_guess_an_identity(w: World) {
    let named = |name: &str| {
        let mut body = petition(&w);
        body["petitioner"] = json!({"full_name": name, "phone": "0912345678"});
        body
    };
    let (first, without) = (new_id(), new_id());
    put(&w, "clerk", first, &named("Vừ A Pháy")).await.expect(201);
    put(&w, "clerk", first, &named("Vừ A Pháy")).await.expect(200);
    for who in ["leader", "reviewer"] {
        assert_eq!(put(&w, who, first, &named("Vừ A Pháy")).await.refused(403), "forbidden", "{who}");
    }
    assert_eq!(put(&w, "clerk", first, &named("Giàng Thị Mỷ")).await.refused(409), "already_exists");
    put(&w, "clerk", without, &petition(&w)).await.expect(201);
    assert_eq!(put(&w, "clerk", without, &named("Vừ A Pháy")).await.refused(409), "already_exists");
    for name in ["Vừ A Pháy", "Giàng Thị Mỷ"] {
        let guess = put(&w, "deputy", first, &named(name)).await;
        assert_eq!(
            guess.refused(409),
            "already_exists",
            "a caller who may not read it learns nothing by guessing"
        );
    }
    let readings = async || {
        let events =
            w.get("auditor", &format!("/v1/audit/events?stream_id={first}&action=read_petitioner")).await;
        events.expect(200)["items"].as_array().unwrap().len()
    };
    assert_eq!(readings().await, 1, "the clerk's own retry reads nothing; the wrong guess is recorded");
    // another clerk of the same office guesses
    let grant = json!({"user_id": w.user("nobody"), "role": "clerk", "organization_id": w.cast.a.office});
    w.post("admin", "/v1/grants", &grant).await.expect(201);
    put(&w, "nobody", first, &named("Giàng Thị Mỷ")).await.refused(409);
    put(&w, "nobody", first, &named("Vừ A Pháy")).await.expect(200);
    assert_eq!(readings().await, 3, "each guess of somebody else is recorded, whether right or wrong");
    let read = w.get("clerk", &format!("/v1/petitions/{first}/petitioner")).await.expect(200);
    assert_eq!(read["full_name"], "Vừ A Pháy");
}

#[db_test]
async fn an_admin_gets_no_role_that_reads_cases(w: World) {
    let give = async |to: &str, role: &str, organization: Uuid| {
        let body = json!({"user_id": w.user(to), "role": role, "organization_id": organization});
        w.post("admin", "/v1/grants", &body).await
    };
    assert_eq!(give("admin", "clerk", w.cast.a.office).await.refused(409), "conflicting_roles");
    assert_eq!(
        give("admin", "admin", w.cast.b.council).await.refused(409),
        "conflicting_roles",
        "nobody grants a role to himself"
    );
    assert_eq!(give("clerk", "admin", w.cast.a.council).await.refused(409), "conflicting_roles");
    give("nobody", "admin", w.cast.a.council).await.expect(201);
    assert_eq!(give("nobody", "auditor", w.cast.a.council).await.refused(409), "conflicting_roles");
    let grants = w.get("admin", &format!("/v1/grants?user_id={}", w.user("nobody"))).await.expect(200);
    let path = format!("/v1/grants/{}", grants["items"][0]["id"].as_str().unwrap());
    w.write(Method::DELETE, "admin", &path, 1, &Value::Null).await.expect(200);
    give("nobody", "auditor", w.cast.a.council).await.expect(201);
}

#[db_test]
async fn grants_given_to_one_user_at_once_are_all_given(w: World) {
    let (a, b) = (&w.cast.a, &w.cast.b);
    let mut requests = Vec::new();
    for organization in [a.department, a.department_2, a.unmanned, a.committee, b.department, b.department_2]
    {
        for role in ["handler", "head"] {
            let body = json!({"user_id": w.user("nobody"), "role": role, "organization_id": organization});
            requests
                .push(w.request(Method::POST, "/v1/grants").bearer_auth(w.token("admin").await).json(&body));
        }
    }
    let given: Vec<Value> = at_once(requests).await.into_iter().map(|reply| reply.expect(201)).collect();
    let mut requests = Vec::new();
    for grant in &given {
        let path = format!("/v1/grants/{}", grant["id"].as_str().unwrap());
        let request = w.request(Method::DELETE, &path).bearer_auth(w.token("admin").await);
        requests.push(request.header("If-Match", "\"1\"").json(&Value::Null));
    }
    at_once(requests).await.into_iter().for_each(|reply| assert_eq!(reply.status, 200, "{}", reply.text));
    testkit::history::chained(&testkit::history::events(&w, w.user("nobody")).await);
}
