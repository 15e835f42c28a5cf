//! Access tokens: forged tokens, tokens of retired keys, and revocations that take effect in every process.

use std::net::TcpListener;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use kiennghi::db::{Db, Durability};
use kiennghi::http::serve::server;
use kiennghi::kernel::app::App;
use kiennghi::kernel::auth::claims::Claims;
use kiennghi::kernel::auth::token;
use kiennghi::kernel::config::Config;
use kiennghi::kernel::context::RequestContext;
use kiennghi::kernel::secrets::Secrets;
use kiennghi::service::identity::signing_key;
use reqwest::Method;
use serde_json::{Value, json};
use testkit::{World, config, db_test};

async fn me(w: &World, token: &str) -> testkit::Response {
    w.send(w.request(Method::GET, "/v1/me").bearer_auth(token)).await
}

/// Returns a clerk's claims with one change.
async fn signed(w: &World, change: impl FnOnce(&mut Claims)) -> String {
    let mut claims =
        token::claims(&w.app.config, &RequestContext::system(w.app.clock.now()), w.user("clerk"), 1);
    change(&mut claims);
    token::sign(&w.app.handle(), &claims).await.unwrap()
}

fn part(value: &Value) -> String {
    URL_SAFE_NO_PAD.encode(value.to_string())
}

#[db_test]
async fn claims_that_do_not_hold_are_refused(w: World) {
    me(&w, &signed(&w, |_| ()).await).await.expect(200);
    let now = testkit::now().timestamp();
    let wrong: Vec<(&str, String)> = vec![
        ("expired", signed(&w, |c| c.exp = now - 1).await),
        ("expires now", signed(&w, |c| c.exp = now).await),
        ("not yet", signed(&w, |c| c.nbf = now + 60).await),
        ("issuer", signed(&w, |c| c.iss = "https://evil.example".into()).await),
        ("audience", signed(&w, |c| c.aud = "another".into()).await),
        ("former version", signed(&w, |c| c.ver = 0).await),
        ("future version", signed(&w, |c| c.ver = 2).await),
        ("nobody", signed(&w, |c| c.sub = uuid::Uuid::nil()).await),
        ("no such client", signed(&w, |c| c.client_id = Some(uuid::Uuid::nil())).await),
        ("a user as client", signed(&w, |c| c.client_id = Some(c.sub)).await),
    ];
    for (what, token) in wrong {
        assert_eq!(me(&w, &token).await.refused(401), "unauthenticated", "{what}");
    }
    let roles = signed(&w, |c| c.roles = vec![entity::enums::Role::Admin]).await;
    let users = w.send(w.request(Method::GET, "/v1/users").bearer_auth(&roles)).await;
    assert_eq!(
        users.refused(403),
        "forbidden",
        "grants are read again, the token only identifies the caller"
    );
}

#[db_test]
async fn who_is_unknown_learns_nothing_of_path_query_version_or_body(w: World) {
    // correctly signed, but of an older token version: only the database can tell
    let token = signed(&w, |claims| claims.ver = 0).await;
    let case = testkit::make::received(&w).await;
    let (cases, one) = ("/v1/cases?no_such=1".to_owned(), format!("/v1/cases/{}/steps", case.id));
    for (method, path) in [
        (Method::GET, "/v1/cases/not-an-id".to_owned()),
        (Method::GET, cases),
        (Method::POST, one),
        (Method::POST, "/v1/petitions".to_owned()),
    ] {
        let request = w.request(method, &path).bearer_auth(&token).header("Content-Type", "text/plain");
        assert_eq!(w.send(request.body("{")).await.refused(401), "unauthenticated", "{path}");
    }
}

#[db_test]
async fn forged_tokens_are_refused(w: World) {
    let token = signed(&w, |_| ()).await;
    let parts: Vec<&str> = token.split('.').collect();
    let header: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(parts[0]).unwrap()).unwrap();
    let claims: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(parts[1]).unwrap()).unwrap();
    let jwks = w.send(w.request(Method::GET, "/.well-known/jwks.json")).await.expect(200);
    let public = URL_SAFE_NO_PAD.decode(jwks["keys"][0]["x"].as_str().unwrap()).unwrap();
    let kid = header["kid"].as_str().unwrap().to_owned();
    let hs256 = |secret: &[u8]| {
        let header = Header { kid: Some(kid.clone()), ..Header::new(Algorithm::HS256) };
        encode(&header, &claims, &EncodingKey::from_secret(secret)).unwrap()
    };
    let mut of_admin = claims.clone();
    of_admin["sub"] = json!(w.user("admin"));
    let mut other_key = header.clone();
    other_key["kid"] = json!(uuid::Uuid::nil());
    let mut no_kid = header.clone();
    no_kid.as_object_mut().unwrap().remove("kid");
    let none = |alg: &str| part(&json!({"alg": alg, "typ": "JWT", "kid": kid}));
    let mut signature = URL_SAFE_NO_PAD.decode(parts[2]).unwrap();
    signature[10] ^= 1;
    for (what, forged) in [
        ("unsigned", format!("{}.{}.", none("none"), parts[1])),
        ("unsigned with a signature", format!("{}.{}.{}", none("none"), parts[1], parts[2])),
        ("None", format!("{}.{}.", none("None"), parts[1])),
        ("empty signature", format!("{}.{}.", parts[0], parts[1])),
        ("HS256 with the public key", hs256(&public)),
        ("HS256 with its text", hs256(jwks["keys"][0]["x"].as_str().unwrap().as_bytes())),
        ("HS256 with nothing", hs256(b"")),
        ("other claims", format!("{}.{}.{}", parts[0], part(&of_admin), parts[2])),
        ("unknown key", format!("{}.{}.{}", part(&other_key), parts[1], parts[2])),
        ("no key", format!("{}.{}.{}", part(&no_kid), parts[1], parts[2])),
        ("altered signature", format!("{}.{}.{}", parts[0], parts[1], URL_SAFE_NO_PAD.encode(&signature))),
        ("two parts", format!("{}.{}", parts[0], parts[1])),
        ("four parts", format!("{token}.x")),
        ("half", token[..token.len() / 2].to_owned()),
        ("dots", "..".to_owned()),
        ("long", "x".repeat(20_000)),
    ] {
        let reply = me(&w, &forged).await;
        assert!(!reply.text.contains(&forged), "{what}: a refusal repeats no token");
        assert_eq!(reply.refused(401), "unauthenticated", "{what}");
    }
    for scheme in ["bearer", "Basic", "Token", ""] {
        let request = w.request(Method::GET, "/v1/me").header("Authorization", format!("{scheme} {token}"));
        let reply = w.send(request).await;
        assert!(reply.status == 401 || (scheme == "bearer" && reply.status == 200), "{scheme}");
    }
}

/// Uses the system clock, because external verifiers use it too.
#[db_test(system_clock)]
async fn the_published_keys_verify_our_tokens_and_hold_no_secret(w: World) {
    let reply = w.send(w.request(Method::GET, "/.well-known/jwks.json")).await.expect(200);
    let token = signed(&w, |_| ()).await;
    let kid = jsonwebtoken::decode_header(&token).unwrap().kid.unwrap();
    let keys = reply["keys"].as_array().unwrap();
    let key = keys.iter().find(|key| key["kid"] == kid).unwrap();
    assert!(keys.iter().all(|key| key.get("d").is_none() && key["alg"] == "EdDSA"));
    let mut rules = Validation::new(Algorithm::EdDSA);
    rules.set_audience(&["kiennghi"]);
    let verifies = DecodingKey::from_ed_components(key["x"].as_str().unwrap()).unwrap();
    let claims = decode::<Value>(&token, &verifies, &rules).unwrap().claims;
    assert_eq!(claims["sub"], w.user("clerk").to_string());
    let metadata =
        w.send(w.request(Method::GET, "/.well-known/oauth-authorization-server")).await.expect(200);
    assert_eq!(metadata["issuer"], claims["iss"]);
    assert!(metadata["jwks_uri"].as_str().unwrap().ends_with("/.well-known/jwks.json"));
}

#[db_test]
async fn a_token_outlives_one_rotation_of_keys_and_not_two(w: World) {
    let token = signed(&w, |_| ()).await;
    let rotate = async || signing_key::rotate(&mut w.app.handle(), &testkit::system()).await.unwrap();
    rotate().await;
    me(&w, &token).await.expect(200);
    let between = signed(&w, |_| ()).await;
    rotate().await;
    assert_eq!(me(&w, &token).await.refused(401), "unauthenticated");
    me(&w, &between).await.expect(200);
    let jwks = w.send(w.request(Method::GET, "/.well-known/jwks.json")).await.expect(200);
    assert_eq!(jwks["keys"].as_array().unwrap().len(), 2);
}

#[db_test]
async fn what_is_revoked_ends_within_five_seconds_on_another_process(w: World) {
    let config = Config { token_cache_seconds: 3, ..config() };
    let db = Db::open(&w.url, &config, Durability::Process).await.unwrap();
    let secrets = Secrets::load(&config).unwrap();
    let other = App::with_clock(w.app.clock, config, db, secrets);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let running = server(other.handle(), listener).unwrap();
    let handle = running.handle();
    let task = tokio::spawn(running);
    let there = async |token: &str, path: &str| {
        w.http.get(format!("{base}{path}")).bearer_auth(token).send().await.unwrap()
    };
    let (clerk, leader) = (w.token("clerk").await, w.token("leader").await);
    let body = json!({"username": "reviewer", "password": testkit::cast::PASSWORD});
    let session = w.send(w.request(Method::POST, "/v1/auth/login").json(&body)).await.expect(200);
    let reviewer = session["access_token"].as_str().unwrap().to_owned();
    for token in [&clerk, &leader, &reviewer] {
        assert_eq!(there(token, "/v1/me").await.status(), 200);
    }

    let began = Instant::now();
    let grants = w.get("admin", &format!("/v1/grants?user_id={}", w.user("clerk"))).await.expect(200);
    let grant = format!("/v1/grants/{}", grants["items"][0]["id"].as_str().unwrap());
    w.write(Method::DELETE, "admin", &grant, 1, &Value::Null).await.expect(200);
    w.patch("admin", &format!("/v1/users/{}", w.user("leader")), 1, &json!({"disabled": true}))
        .await
        .expect(200);
    let refresh = session["refresh_token"].as_str().unwrap();
    w.send(w.request(Method::POST, "/v1/oauth/revoke").form(&[("token", refresh)])).await.expect(200);
    loop {
        let me: Value = there(&clerk, "/v1/me").await.json().await.unwrap();
        let gone = me["grants"] == json!([]);
        let out = there(&leader, "/v1/me").await.status() == 401
            && there(&reviewer, "/v1/me").await.status() == 401;
        if gone && out {
            break;
        }
        assert!(began.elapsed() < Duration::from_secs(5), "grant gone: {gone}, users out: {out}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    handle.stop(false).await;
    let _ = task.await;
    other.close().await.unwrap();
}

#[db_test]
async fn passwords_and_tokens_are_in_no_event_and_no_row_in_clear(w: World) {
    use sea_orm::EntityTrait;
    let password = "bi mat rat la dai";
    let made = w
        .post("admin", "/v1/users", &json!({"username": "moi", "full_name": "Mới", "password": password}))
        .await
        .expect(201);
    assert!(!made.to_string().contains("mat rat") && !made.to_string().contains("argon2"));
    let client =
        json!({"name": "Hệ thống", "organization_id": w.cast.a.department, "scopes": ["cases:read"]});
    let made = w.post("admin", "/v1/clients", &client).await.expect(201);
    let secret = made["client_secret"].as_str().unwrap().to_owned();
    let login = json!({"username": "moi", "password": password});
    let tokens = w.send(w.request(Method::POST, "/v1/auth/login").json(&login)).await.expect(200);
    let refresh = tokens["refresh_token"].as_str().unwrap().to_owned();
    let hidden = |row: String| {
        for secret in [password, &secret, &refresh] {
            assert!(!row.contains(secret), "{row}");
        }
    };
    let db = w.app.read();
    entity::event::Entity::find().all(db).await.unwrap().iter().for_each(|row| hidden(format!("{row:?}")));
    entity::user::Entity::find().all(db).await.unwrap().iter().for_each(|row| hidden(format!("{row:?}")));
    entity::client::Entity::find().all(db).await.unwrap().iter().for_each(|row| hidden(format!("{row:?}")));
    entity::refresh_token::Entity::find()
        .all(db)
        .await
        .unwrap()
        .iter()
        .for_each(|row| hidden(format!("{row:?}")));
    let read = w.get("admin", &format!("/v1/clients/{}", made["id"].as_str().unwrap())).await.expect(200);
    assert!(read.get("client_secret").is_none(), "shown once");
}
