//! Passwords: how they are judged and compared, changing the own one, and the change that follows a reset.

use entity::enums::Action;
use reqwest::Method;
use serde_json::{Value, json};
use testkit::cast::PASSWORD;
use testkit::{Response, World, at_once, db_test};
use unicode_normalization::UnicodeNormalization;

const NEW: &str = "bò vàng leo núi đá";

async fn login(w: &World, username: &str, password: &str) -> Response {
    let body = json!({"username": username, "password": password});
    w.send(w.request(Method::POST, "/v1/auth/login").json(&body)).await
}

async fn with(w: &World, token: &Value, method: Method, path: &str) -> Response {
    w.send(w.request(method, path).bearer_auth(token["access_token"].as_str().unwrap())).await
}

async fn refresh(w: &World, tokens: &Value) -> Response {
    let form =
        [("grant_type", "refresh_token"), ("refresh_token", tokens["refresh_token"].as_str().unwrap())];
    w.send(w.request(Method::POST, "/v1/oauth/token").form(&form)).await
}

fn change(w: &World, tokens: &Value, current: &str, new: &str) -> reqwest::RequestBuilder {
    let request = w.request(Method::PUT, "/v1/me/password");
    let request = request.bearer_auth(tokens["access_token"].as_str().unwrap());
    request.json(&json!({"current_password": current, "new_password": new}))
}

async fn reset(w: &World, who: &str, version: i64, password: &str) -> Response {
    let path = format!("/v1/users/{}", w.user(who));
    w.patch("admin", &path, version, &json!({"password": password})).await
}

async fn events(w: &World, who: &str, action: Action) -> usize {
    let events = testkit::history::events(w, w.user(who)).await;
    events.iter().filter(|event| event.action == action).count()
}

#[db_test]
async fn a_password_is_the_same_in_every_normal_form(w: World) {
    let (composed, decomposed): (String, String) = (NEW.nfc().collect(), NEW.nfd().collect());
    assert_ne!(composed, decomposed);
    for (version, set) in [(1, &composed), (2, &decomposed)] {
        reset(&w, "clerk", version, set).await.expect(200);
        login(&w, "clerk", &composed).await.expect(200);
        login(&w, "clerk", &decomposed).await.expect(200);
    }
    // 200 letters may be 600 code points
    let long: String = "ộ".repeat(200).nfd().collect();
    assert_eq!(login(&w, "clerk", &long).await.refused(401), "invalid_credentials");
}

#[db_test]
async fn a_weak_password_is_refused_wherever_it_is_set(w: World) {
    for weak in ["123456789012", "passwordpassword", "matkhau123456", "Mật khẩu 123456"] {
        let new = json!({"username": "moi", "full_name": "Mới", "password": weak});
        let made = w.post("admin", "/v1/users", &new).await.expect(422);
        let changed = reset(&w, "clerk", 1, weak).await.expect(422);
        for problem in [made, changed] {
            assert_eq!(problem["code"], "weak_password", "{weak}: {problem}");
            assert_eq!(problem["errors"][0]["pointer"], "/password");
            assert_eq!(problem["errors"][0]["code"], "guessable");
        }
        let tokens = login(&w, "clerk", PASSWORD).await.expect(200);
        let own = w.send(change(&w, &tokens, PASSWORD, weak)).await.expect(422);
        assert_eq!(own["errors"][0]["pointer"], "/new_password");
    }
    for named in ["nguoi dung clerk", "Người dùng clerk 2026", "clerkclerkclerk"] {
        assert_eq!(reset(&w, "clerk", 1, named).await.refused(422), "weak_password", "{named}");
    }
    let request = w.http.patch(format!("{}/v1/users/{}", w.base, w.user("clerk")));
    let request = request.bearer_auth(w.token("admin").await).header("If-Match", "\"1\"");
    let problem = w.send(request.json(&json!({"password": "123456789012"}))).await.expect(422);
    assert_eq!(problem["title"], "Mật khẩu quá dễ đoán");
    assert_eq!(reset(&w, "clerk", 1, "ngắn quá 11").await.refused(422), "invalid");
    // twelve code points, but fewer letters
    let short: String = "Zợ7đừẫ".nfd().collect();
    assert!(short.chars().count() >= 12);
    let problem = reset(&w, "clerk", 1, &short).await.expect(422);
    assert_eq!(
        (&problem["errors"][0]["code"], &problem["errors"][0]["pointer"]),
        (&json!("length"), &json!("/password"))
    );
    login(&w, "clerk", PASSWORD).await.expect(200);
}

#[db_test]
async fn ones_own_password_is_changed_and_the_other_logins_end(w: World) {
    let (own, other) =
        (login(&w, "clerk", PASSWORD).await.expect(200), login(&w, "clerk", PASSWORD).await.expect(200));
    let somebody = login(&w, "leader", PASSWORD).await.expect(200);
    let wrong = w.send(change(&w, &own, "khong phai mat khau", NEW)).await.expect(422);
    assert_eq!(
        (&wrong["code"], &wrong["errors"][0]["pointer"]),
        (&json!("wrong_password"), &json!("/current_password"))
    );
    let same = w.send(change(&w, &own, PASSWORD, PASSWORD)).await.expect(422);
    assert_eq!(
        (&same["errors"][0]["pointer"], &same["errors"][0]["code"]),
        (&json!("/new_password"), &json!("unchanged"))
    );
    let changed = w.send(change(&w, &own, PASSWORD, NEW)).await.expect(200);
    assert_eq!((&changed["username"], &changed["must_change_password"]), (&json!("clerk"), &json!(false)));
    assert!(!changed.to_string().contains("mat khau"));

    with(&w, &own, Method::GET, "/v1/cases").await.expect(200);
    refresh(&w, &own).await.expect(200);
    assert_eq!(with(&w, &other, Method::GET, "/v1/cases").await.refused(401), "unauthenticated");
    assert_eq!(refresh(&w, &other).await.oauth_error(400), "invalid_grant");
    with(&w, &somebody, Method::GET, "/v1/cases").await.expect(200);
    login(&w, "clerk", PASSWORD).await.refused(401);
    login(&w, "clerk", NEW).await.expect(200);
    assert_eq!(events(&w, "clerk", Action::ChangePassword).await, 1);
    testkit::history::chained(&testkit::history::events(&w, w.user("clerk")).await);
}

#[db_test]
async fn a_wrong_current_password_counts_as_a_failed_sign_in(w: World) {
    let tokens = login(&w, "clerk", PASSWORD).await.expect(200);
    for _ in 0..5 {
        assert_eq!(w.send(change(&w, &tokens, "wrong", NEW)).await.refused(422), "wrong_password");
    }
    let reply = w.send(change(&w, &tokens, PASSWORD, NEW)).await;
    assert!(reply.header("retry-after").is_some());
    assert_eq!(reply.refused(429), "too_many_attempts");
    assert_eq!(login(&w, "clerk", PASSWORD).await.refused(429), "too_many_attempts");
    assert_eq!(events(&w, "clerk", Action::SignInFailed).await, 2, "the first and the fifth");
}

#[db_test]
async fn a_password_that_an_admin_set_is_changed_before_anything_else(w: World) {
    let old = login(&w, "clerk", PASSWORD).await.expect(200);
    let view = reset(&w, "clerk", 1, "tam thoi cho mot ngay").await.expect(200);
    assert_eq!(view["must_change_password"], true);
    assert_eq!(with(&w, &old, Method::GET, "/v1/me").await.refused(401), "unauthenticated");
    let tokens = login(&w, "clerk", "tam thoi cho mot ngay").await.expect(200);
    for (method, path) in [
        (Method::GET, "/v1/cases"),
        (Method::GET, "/v1/organizations"),
        (Method::GET, "/v1/cases/not-an-id"),
        (Method::POST, "/v1/petitions"),
    ] {
        assert_eq!(with(&w, &tokens, method, path).await.refused(403), "password_change_required", "{path}");
    }
    let me = with(&w, &tokens, Method::GET, "/v1/me").await.expect(200);
    assert_eq!((&me["username"], &me["must_change_password"]), (&json!("clerk"), &json!(true)));
    let renewed = refresh(&w, &tokens).await.expect(200);
    assert_eq!(with(&w, &renewed, Method::GET, "/v1/cases").await.refused(403), "password_change_required");
    assert_eq!(
        w.send(change(&w, &renewed, "tam thoi cho mot ngay", "tam thoi cho mot ngay")).await.refused(422),
        "invalid"
    );
    w.send(change(&w, &renewed, "tam thoi cho mot ngay", NEW)).await.expect(200);
    with(&w, &renewed, Method::GET, "/v1/cases").await.expect(200);
    let tokens = login(&w, "clerk", NEW).await.expect(200);
    with(&w, &tokens, Method::GET, "/v1/cases").await.expect(200);
}

/// With the cache of verified tokens that production has.
#[db_test]
async fn the_change_opens_the_service_at_once(w: World) {
    let settings = kiennghi::kernel::config::Config { token_cache_seconds: 3, ..testkit::config() };
    w.beside(settings, async |w| {
        reset(&w, "clerk", 1, "tam thoi cho mot ngay").await.expect(200);
        let tokens = login(&w, "clerk", "tam thoi cho mot ngay").await.expect(200);
        with(&w, &tokens, Method::GET, "/v1/cases").await.refused(403);
        w.send(change(&w, &tokens, "tam thoi cho mot ngay", NEW)).await.expect(200);
        with(&w, &tokens, Method::GET, "/v1/cases").await.expect(200);
    })
    .await;
}

#[db_test]
async fn a_new_user_changes_the_password_that_the_admin_chose(w: World) {
    let new = json!({"username": "moi", "full_name": "Mới", "password": "tam thoi cho mot ngay"});
    let made = w.post("admin", "/v1/users", &new).await.expect(201);
    assert_eq!(made["must_change_password"], true);
    let tokens = login(&w, "moi", "tam thoi cho mot ngay").await.expect(200);
    assert_eq!(with(&w, &tokens, Method::GET, "/v1/sectors").await.refused(403), "password_change_required");
    w.send(change(&w, &tokens, "tam thoi cho mot ngay", NEW)).await.expect(200);
    with(&w, &tokens, Method::GET, "/v1/sectors").await.expect(200);
    // what the deployment itself creates can be used at once: the cast, like the demo and the command line
    let me = w.get("leader", "/v1/me").await.expect(200);
    assert_eq!(me["must_change_password"], false);
}

#[db_test]
async fn of_two_changes_at_once_one_wins_and_a_reset_is_never_undone(w: World) {
    let tokens = login(&w, "clerk", PASSWORD).await.expect(200);
    let replies = at_once(vec![
        change(&w, &tokens, PASSWORD, NEW),
        change(&w, &tokens, PASSWORD, "một câu khác hẳn đây"),
    ])
    .await;
    let won = replies.iter().filter(|reply| reply.status == 200).count();
    assert_eq!(won, 1, "{replies:?}");
    assert!(replies.iter().all(|reply| matches!(reply.status, 200 | 401 | 422)), "{replies:?}");

    let tokens = login(&w, "leader", PASSWORD).await.expect(200);
    let path = format!("/v1/users/{}", w.user("leader"));
    let patch = w.request(Method::PATCH, &path).bearer_auth(w.token("admin").await);
    let patch = patch.header("If-Match", "\"1\"").json(&json!({"password": "tam thoi cho mot ngay"}));
    let replies = at_once(vec![change(&w, &tokens, PASSWORD, NEW), patch]).await;
    if replies[1].status == 200 {
        let me = login(&w, "leader", "tam thoi cho mot ngay").await.expect(200);
        let me = with(&w, &me, Method::GET, "/v1/me").await.expect(200);
        assert_eq!(me["must_change_password"], true, "{replies:?}");
    } else {
        assert_eq!((replies[0].status, replies[1].status), (200, 412), "{replies:?}");
    }
}
