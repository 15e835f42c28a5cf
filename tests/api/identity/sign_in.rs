//! Sign-in, refresh and sign-out.

use entity::enums::Scope;
use futures_util::future::join_all;
use kiennghi::kernel::config::Config;
use kiennghi::service::directory::client::{self, NewClient};
use reqwest::Method;
use serde_json::{Value, json};
use testkit::cast::PASSWORD;
use testkit::{Response, World, db_test, make};

async fn login(w: &World, username: &str, password: &str) -> Response {
    let body = json!({"username": username, "password": password});
    w.send(w.request(Method::POST, "/v1/auth/login").json(&body)).await
}

async fn form(w: &World, path: &str, fields: &[(&str, &str)]) -> Response {
    w.send(w.request(Method::POST, path).form(fields)).await
}

async fn refresh(w: &World, token: &str) -> Response {
    form(w, "/v1/oauth/token", &[("grant_type", "refresh_token"), ("refresh_token", token)]).await
}

async fn me(w: &World, token: &str) -> Response {
    w.send(w.request(Method::GET, "/v1/me").bearer_auth(token)).await
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap()
}

/// Creates a client of an agency and returns its id and secret.
async fn system(w: &World, scopes: Vec<Scope>) -> (String, String) {
    let new = NewClient { name: "Một cửa".into(), organization_id: w.cast.a.department, scopes };
    let made = client::create(&mut w.app.handle(), &w.context("admin").await, new).await.unwrap().view;
    (made.id.to_string(), made.client_secret.unwrap())
}

#[db_test]
async fn the_right_password_signs_in_and_nothing_else_does(w: World) {
    let reply = login(&w, "clerk", PASSWORD).await;
    assert_eq!(reply.header("cache-control"), Some("no-store"), "no cache may store tokens");
    let tokens = reply.expect(200);
    assert_eq!((text(&tokens, "token_type"), tokens["expires_in"].as_u64()), ("Bearer", Some(900)));
    let known = me(&w, text(&tokens, "access_token")).await.expect(200);
    assert_eq!(known["username"], "clerk");
    login(&w, "CLERK", PASSWORD).await.expect(200);
    let mut problems = vec![];
    for (name, password) in [
        ("clerk", "mot mat khau daj"),
        ("clerk", "MOT MAT KHAU DAI"),
        ("leader", " mot mat khau dai"),
        ("leader", "mot mat khau dai "),
        ("no_such_user", PASSWORD),
        ("clerk' OR '1'='1", PASSWORD),
        ("cl%", PASSWORD),
    ] {
        let mut problem = login(&w, name, password).await.expect(401);
        assert_eq!(problem["code"], "invalid_credentials");
        problem.as_object_mut().unwrap().remove("request_id");
        problems.push(problem);
    }
    assert!(
        problems.windows(2).all(|two| two[0] == two[1]),
        "an unknown name is refused like a wrong password: {problems:?}"
    );
    assert_eq!(login(&w, "clerk", "").await.refused(422), "invalid");
}

#[db_test]
async fn more_sign_ins_at_once_than_connections_do_not_wait_for_each_other(w: World) {
    let few = Config { database_pool_size: 2, ..w.app.config.clone() };
    w.beside(few, async |w| {
        let everybody =
            ["clerk", "leader", "reviewer", "deputy", "liaison", "coordinator", "handler", "head"];
        let at_once = everybody.map(|who| {
            let (w, who) = (&w, who);
            async move { login(w, who, PASSWORD).await.expect(200) }
        });
        for tokens in join_all(at_once).await {
            refresh(&w, text(&tokens, "refresh_token")).await.expect(200);
        }
    })
    .await;
}

#[db_test]
async fn a_disabled_user_is_out_at_once_and_cannot_come_back(w: World) {
    let tokens = login(&w, "clerk", PASSWORD).await.expect(200);
    let path = format!("/v1/users/{}", w.user("clerk"));
    w.patch("admin", &path, 1, &json!({"disabled": true})).await.expect(200);
    assert_eq!(me(&w, text(&tokens, "access_token")).await.refused(401), "unauthenticated");
    assert_eq!(refresh(&w, text(&tokens, "refresh_token")).await.oauth_error(400), "invalid_grant");
    assert_eq!(login(&w, "clerk", PASSWORD).await.refused(401), "invalid_credentials");
    w.patch("admin", &path, 2, &json!({"disabled": false})).await.expect(200);
    assert_eq!(
        me(&w, text(&tokens, "access_token")).await.refused(401),
        "unauthenticated",
        "the old token stays revoked"
    );
    login(&w, "clerk", PASSWORD).await.expect(200);
}

#[db_test]
async fn a_new_password_ends_every_session(w: World) {
    let tokens = login(&w, "clerk", PASSWORD).await.expect(200);
    let patch = json!({"password": "mot mat khau khac"});
    let changed = w.patch("admin", &format!("/v1/users/{}", w.user("clerk")), 1, &patch).await.expect(200);
    assert!(!changed.to_string().contains("mat khau") && changed.get("password_hash").is_none());
    assert_eq!(me(&w, text(&tokens, "access_token")).await.refused(401), "unauthenticated");
    assert_eq!(refresh(&w, text(&tokens, "refresh_token")).await.oauth_error(400), "invalid_grant");
    login(&w, "clerk", PASSWORD).await.refused(401);
    login(&w, "clerk", "mot mat khau khac").await.expect(200);
}

#[db_test]
async fn five_failures_slow_the_account_and_no_other(w: World) {
    for _ in 0..5 {
        assert_eq!(login(&w, "clerk", "wrong").await.refused(401), "invalid_credentials");
    }
    let reply = login(&w, "clerk", PASSWORD).await;
    let wait: u64 = reply.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=2).contains(&wait), "{wait}");
    assert_eq!(reply.refused(429), "too_many_attempts");
    assert_eq!(
        login(&w, "CLERK", PASSWORD).await.refused(429),
        "too_many_attempts",
        "one account in any letter case"
    );
    login(&w, "leader", PASSWORD).await.expect(200);
    tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
    login(&w, "clerk", PASSWORD).await.expect(200);
    assert_eq!(
        login(&w, "clerk", "wrong").await.refused(401),
        "invalid_credentials",
        "a success resets the count"
    );
    login(&w, "clerk", PASSWORD).await.expect(200);
}

#[db_test]
async fn an_address_that_tries_many_accounts_is_held_back(w: World) {
    for i in 0..30 {
        login(&w, &format!("guess{i}"), "wrong").await.refused(401);
    }
    let reply = login(&w, "clerk", PASSWORD).await;
    assert!(reply.header("retry-after").is_some());
    assert_eq!(reply.refused(429), "too_many_attempts");
    let unknown = form(
        &w,
        "/v1/oauth/token",
        &[("grant_type", "client_credentials"), ("client_id", "x"), ("client_secret", "y")],
    );
    assert_eq!(
        unknown.await.oauth_error(429),
        "temporarily_unavailable",
        "clients are limited by the same address"
    );
}

#[db_test]
async fn signing_out_ends_the_session_and_says_nothing_of_unknown_tokens(w: World) {
    let tokens = login(&w, "clerk", PASSWORD).await.expect(200);
    form(&w, "/v1/oauth/revoke", &[("token", "unknown")]).await.expect(200);
    form(&w, "/v1/oauth/revoke", &[("token", text(&tokens, "refresh_token"))]).await.expect(200);
    assert_eq!(me(&w, text(&tokens, "access_token")).await.refused(401), "unauthenticated");
    assert_eq!(refresh(&w, text(&tokens, "refresh_token")).await.oauth_error(400), "invalid_grant");
    let tokens = login(&w, "clerk", PASSWORD).await.expect(200);
    form(&w, "/v1/oauth/revoke", &[("token", text(&tokens, "access_token"))]).await.expect(200);
    form(&w, "/v1/oauth/revoke", &[("token", text(&tokens, "access_token"))]).await.expect(200);
    assert_eq!(me(&w, text(&tokens, "access_token")).await.refused(401), "unauthenticated");
    let next = refresh(&w, text(&tokens, "refresh_token")).await.expect(200);
    me(&w, text(&next, "access_token")).await.expect(200);
}

#[db_test]
async fn me_tells_grants_and_permissions(w: World) {
    let clerk = w.get("clerk", "/v1/me").await.expect(200);
    assert_eq!((text(&clerk, "username"), text(&clerk, "name")), ("clerk", "Người dùng clerk"));
    assert_eq!(clerk["id"], w.user("clerk").to_string());
    assert_eq!(clerk["grants"][0]["role"], "clerk");
    assert_eq!(clerk["grants"][0]["organization_id"], w.cast.a.office.to_string());
    assert_eq!(clerk["grants"][0]["council_id"], w.cast.a.council.to_string());
    let permissions = clerk["permissions"].as_array().unwrap();
    assert!(permissions.contains(&json!("case.register")) && !permissions.contains(&json!("case.close")));
    assert_eq!(w.get("reviewer_and_head", "/v1/me").await.expect(200)["grants"].as_array().unwrap().len(), 2);
    let nobody = w.get("nobody", "/v1/me").await.expect(200);
    assert_eq!((&nobody["grants"], &nobody["permissions"]), (&json!([]), &json!([])));
}

#[db_test]
async fn a_system_exchanges_its_secret_and_is_bound_by_its_scopes(w: World) {
    let case = make::assigned(&w).await;
    let (assignment, version) = make::of(&case, w.cast.a.department);
    let (id, secret) = system(&w, vec![Scope::CasesRead, Scope::AssignmentsWrite]).await;
    let in_form = [
        ("grant_type", "client_credentials"),
        ("client_id", id.as_str()),
        ("client_secret", secret.as_str()),
    ];
    let tokens = form(&w, "/v1/oauth/token", &in_form).await.expect(200);
    assert_eq!(tokens["scope"], "cases:read assignments:write");
    assert!(tokens.get("refresh_token").is_none());
    let basic = w.request(Method::POST, "/v1/oauth/token").basic_auth(&id, Some(&secret));
    let narrow = w
        .send(basic.form(&[("grant_type", "client_credentials"), ("scope", "cases:read")]))
        .await
        .expect(200);
    assert_eq!(narrow["scope"], "cases:read");
    for scope in ["responses:write", "cases:read responses:write", "admin", "cases:read,assignments:write"] {
        let asked = [&in_form[..], &[("scope", scope)]].concat();
        assert_eq!(form(&w, "/v1/oauth/token", &asked).await.oauth_error(400), "invalid_scope", "{scope}");
    }
    let wrong =
        [("grant_type", "client_credentials"), ("client_id", id.as_str()), ("client_secret", "wrong")];
    assert_eq!(form(&w, "/v1/oauth/token", &wrong).await.oauth_error(401), "invalid_client");

    let known = me(&w, text(&tokens, "access_token")).await.expect(200);
    assert_eq!(
        (&known["id"], &known["username"], text(&known, "name")),
        (&json!(id), &Value::Null, "Một cửa")
    );
    let step = async |token: &Value, key: Option<&str>| {
        let request = w.request(Method::POST, &format!("/v1/assignments/{assignment}/steps"));
        let request =
            request.bearer_auth(text(token, "access_token")).header("If-Match", format!("\"{version}\""));
        let request = key.into_iter().fold(request, |r, key| r.header("Idempotency-Key", key));
        w.send(request.json(&json!({"action": "acknowledge"}))).await
    };
    assert_eq!(step(&tokens, None).await.refused(400), "idempotency_key_required");
    assert_eq!(step(&narrow, Some("a")).await.refused(403), "forbidden");
    assert_eq!(step(&tokens, Some("b")).await.expect(200)["status"], "in_progress");
    let read = async |token: &Value, path: &str| {
        w.send(w.request(Method::GET, path).bearer_auth(text(token, "access_token"))).await
    };
    assert_eq!(read(&narrow, "/v1/cases").await.expect(200)["items"].as_array().unwrap().len(), 1);
    read(&tokens, "/v1/users").await.refused(403);
    read(&tokens, &format!("/v1/petitions/{}/petitioner", case.id)).await.refused(403);

    let admin =
        w.patch("admin", &format!("/v1/clients/{id}"), 1, &json!({"disabled": true})).await.expect(200);
    assert!(admin["disabled_at"].is_string() && admin.get("client_secret").is_none());
    assert_eq!(me(&w, text(&tokens, "access_token")).await.refused(401), "unauthenticated");
    assert_eq!(form(&w, "/v1/oauth/token", &in_form).await.oauth_error(401), "invalid_client");
}
