//! Edge cases of HTTP: proxies, browsers, caches, broken clients, and other accounts on the machine.

use entity::idempotency;
use kiennghi::kernel::config::Config;
use kiennghi::kernel::secrets::digest;
use kiennghi::service::identity::signing_key;
use reqwest::Method;
use sea_orm::EntityTrait;
use serde_json::json;
use testkit::{Response, World, config, db_test, make};

/// Sends a login guess for an account of its own, so that only the address is limited.
async fn sign_in(w: &World, forwarded: &[&str]) -> Response {
    let username = testkit::system().new_id().to_string();
    let request =
        w.request(Method::POST, "/v1/auth/login").json(&json!({"username": username, "password": "y"}));
    w.send(forwarded.iter().fold(request, |request, line| request.header("X-Forwarded-For", *line))).await
}

async fn token_request(w: &World, fields: &[(&str, &str)]) -> Response {
    w.send(w.request(Method::POST, "/v1/oauth/token").form(fields)).await
}

#[db_test]
async fn a_path_with_a_name_of_its_own_is_no_id(w: World) {
    for path in ["/v1/commitments/parse", "/v1/deadlines/preview"] {
        let reply = w.get("clerk", path).await;
        assert_eq!(reply.header("allow"), Some("POST"), "{path}: {}", reply.text);
        assert_eq!(reply.refused(405), "method_not_allowed", "{path}");
    }
}

#[db_test]
async fn of_forwarded_addresses_only_the_proxys_own_word_counts(w: World) {
    let settings = Config { trust_forwarded_for: true, sign_ins_per_minute: 3, ..config() };
    w.beside(settings, async |w| {
        for lines in
            [&["6.6.6.1, 9.9.9.9"][..], &["6.6.6.2", "9.9.9.9"], &["6.6.6.3, 6.6.6.4", "1.1.1.1,9.9.9.9 "]]
        {
            sign_in(&w, lines).await.refused(401);
        }
        assert_eq!(sign_in(&w, &["6.6.6.5", "9.9.9.9"]).await.refused(429), "too_many_requests");
        assert_eq!(
            sign_in(&w, &["::ffff:9.9.9.9"]).await.refused(429),
            "too_many_requests",
            "the same in IPv6"
        );
        sign_in(&w, &["9.9.9.9", "9.9.9.8"]).await.refused(401);
        // an invalid address is ignored: the address of the connection counts
        for told in ["unknown", "", "x"] {
            sign_in(&w, &[told]).await.refused(401);
        }
        assert_eq!(sign_in(&w, &["y"]).await.refused(429), "too_many_requests");
        // a subscriber has 2^64 addresses of IPv6
        for host in 1..=3 {
            sign_in(&w, &[&format!("2001:db8:1:2::{host}")]).await.refused(401);
        }
        assert_eq!(sign_in(&w, &["2001:db8:1:2:3:4:5:6"]).await.refused(429), "too_many_requests");
        sign_in(&w, &["2001:db8:1:3::1"]).await.refused(401);
    })
    .await;
}

#[db_test]
async fn an_encoded_path_is_the_same_path(w: World) {
    for path in ["/v1/me", "/v1/%6De", "/v1/%6d%65", "/%761/me"] {
        let plain = w.get("clerk", path).await;
        assert_eq!(plain.header("cache-control"), Some("private, no-cache"), "{path}");
        plain.expect(200);
        assert_eq!(w.get("clerk", &format!("{path}?x=1")).await.refused(400), "invalid_parameter", "{path}");
        let wrong = w.send(w.request(Method::DELETE, path).bearer_auth(w.token("clerk").await)).await;
        assert_eq!(wrong.header("allow"), Some("GET, HEAD"), "{path}");
    }
}

#[db_test]
async fn a_refused_preflight_is_a_problem_like_any_other(w: World) {
    let settings = Config { cors_origins: "https://good.example".into(), ..config() };
    w.beside(settings, async |w| {
        let ask = |origin: &'static str| {
            let request = w.request(Method::OPTIONS, "/v1/cases").header("Origin", origin);
            w.send(request.header("Access-Control-Request-Method", "GET"))
        };
        let refused = ask("https://evil.example").await;
        assert!(
            refused.header("x-request-id").is_some()
                && refused.header("access-control-allow-origin").is_none()
        );
        assert_eq!(refused.refused(400), "malformed_request");
        let allowed = ask("https://good.example").await;
        assert_eq!(
            (allowed.status, allowed.header("access-control-allow-origin")),
            (200, Some("https://good.example"))
        );
        let get = w.request(Method::GET, "/v1/me").header("Origin", "https://good.example");
        let reply = w.send(get).await;
        assert_eq!(
            reply.header("access-control-allow-origin"),
            Some("https://good.example"),
            "also on a refusal"
        );
        reply.refused(401);
    })
    .await;
}

#[db_test]
async fn schemes_have_no_case_and_oauth_has_its_own_words(w: World) {
    let token = w.token("clerk").await;
    for scheme in ["Bearer", "bearer", "BEARER", "bEaReR"] {
        let request = w.request(Method::GET, "/v1/me").header("Authorization", format!("{scheme} {token}"));
        w.send(request).await.expect(200);
    }
    for (fields, status, word) in [
        (&[("grant_type", "refresh_token"), ("refresh_token", "x")][..], 400, "invalid_grant"),
        (&[("grant_type", "password")], 400, "unsupported_grant_type"),
        (
            &[("grant_type", "client_credentials"), ("client_id", "x"), ("client_secret", "y")],
            401,
            "invalid_client",
        ),
        (&[("no_such_field", "1")], 400, "invalid_request"),
    ] {
        let problem = token_request(&w, fields).await.expect(status);
        assert_eq!(problem["error"], word, "{problem}");
    }
    let elsewhere = sign_in(&w, &[]).await.expect(401);
    assert!(elsewhere.get("error").is_none());
}

#[db_test]
async fn an_identity_is_kept_by_no_cache(w: World) {
    let body = json!({
        "content": "Cầu yếu", "channel": "online", "received_on": make::today(), "units": [w.cast.a.commune],
        "petitioner": {"full_name": "Vừ A Pháy"},
    });
    let made = w.post("clerk", "/v1/petitions", &body).await.expect(201);
    let path = format!("/v1/petitions/{}/petitioner", made["id"].as_str().unwrap());
    let read = w.get("clerk", &path).await;
    assert_eq!(read.header("cache-control"), Some("no-store"));
    let tag = read.header("etag").unwrap().to_owned();
    let again =
        w.request(Method::GET, &path).bearer_auth(w.token("clerk").await).header("If-None-Match", tag);
    let again = w.send(again).await;
    assert_eq!((again.status, again.header("cache-control")), (304, Some("no-store")));
    let put = w.write(Method::PUT, "clerk", &path, 1, &json!({"full_name": "Giàng Thị Mỷ"})).await;
    assert_eq!((put.status, put.header("cache-control")), (200, Some("no-store")));
}

#[db_test]
async fn a_repeated_answer_has_no_secret_and_its_row_no_digest_of_the_body(w: World) {
    let client =
        json!({"name": "Hệ thống", "organization_id": w.cast.a.department, "scopes": ["cases:read"]});
    let post = async || {
        let request = w.request(Method::POST, "/v1/clients").bearer_auth(w.token("admin").await);
        w.send(request.header("Idempotency-Key", "k").json(&client)).await
    };
    let first = post().await;
    assert_eq!(first.header("cache-control"), Some("no-store"));
    let location = first.header("location").unwrap().to_owned();
    let mut first = first.expect(201);
    assert!(first["client_secret"].is_string());
    let again = post().await;
    assert_eq!(again.header("idempotency-replayed"), Some("true"));
    assert_eq!(again.header("location"), Some(&*location));
    // without the secret it is what can be read later
    let read = w.get("admin", &location).await;
    assert_eq!(again.header("etag"), read.header("etag"));
    first.as_object_mut().unwrap().remove("client_secret");
    assert_eq!(again.expect(201), first);
    let rows = idempotency::Entity::find().all(w.app.read()).await.unwrap();
    let plain = digest(format!("POST /v1/clients\n{client}").as_bytes());
    assert!(rows.len() == 1 && rows[0].digest != plain && rows[0].digest != digest(plain.as_bytes()));
    assert!(w.app.secrets.is_tag_of(&rows[0].digest, plain.as_bytes()), "the logged request is this one");
}

#[db_test]
async fn a_key_made_elsewhere_is_known_at_once(w: World) {
    w.beside(config(), async |other| {
        let me = async |token: &str| {
            other.send(other.request(Method::GET, "/v1/me").bearer_auth(token)).await.status
        };
        assert_eq!(me(&w.token("clerk").await).await, 200, "the public keys are read, and cached");
        signing_key::rotate(&mut w.app.handle(), &testkit::system()).await.unwrap();
        assert_eq!(me(&w.token("clerk").await).await, 200);
    })
    .await;
}

#[db_test]
async fn a_day_that_nobody_can_mean_is_refused_with_its_pointer(w: World) {
    let case = make::accepted(&w).await;
    let steps = format!("/v1/cases/{}/steps", case.id);
    for day in ["0001-01-01", "1899-12-31", "2201-01-01", "9999-12-31"] {
        let document = json!({"number": "1", "notation": "HĐND", "issued_on": day});
        let good = make::in_days(9);
        for (who, path, pointer, body) in [
            (
                "clerk",
                "/v1/petitions",
                "/received_on",
                json!({"content": "x", "channel": "online", "received_on": day, "units": [w.cast.a.commune]}),
            ),
            (
                "admin",
                "/v1/terms",
                "/starts_on",
                json!({"council_id": w.cast.a.council, "name": "x", "starts_on": day, "ends_on": good}),
            ),
            (
                "admin",
                "/v1/terms",
                "/ends_on",
                json!({"council_id": w.cast.a.council, "name": "x", "starts_on": good, "ends_on": day}),
            ),
            (
                "admin",
                "/v1/sessions",
                "/opens_on",
                json!({"term_id": w.cast.a.term, "ordinal": 3, "kind": "regular", "opens_on": day}),
            ),
            (
                "admin",
                "/v1/sessions",
                "/closes_on",
                json!({"term_id": w.cast.a.term, "ordinal": 3, "kind": "regular", "opens_on": good, "closes_on": day}),
            ),
            (
                "admin",
                "/v1/organizations",
                "/valid_from",
                json!({"kind": "other_agency", "name": "x", "valid_from": day}),
            ),
            (
                "leader",
                &steps,
                "/due_on",
                json!({"action": "assign", "lead": w.cast.a.department, "due_on": day}),
            ),
            (
                "leader",
                &steps,
                "/document/issued_on",
                json!({"action": "assign", "lead": w.cast.a.department, "due_on": good, "document": document}),
            ),
            (
                "clerk",
                &steps,
                "/notified_on",
                json!({"action": "notify_voters", "notified_on": day, "place": "x", "how": "x"}),
            ),
            ("leader", &steps, "/due_on", json!({"action": "reopen", "reason": "x", "due_on": day})),
        ] {
            let problem = w.write(Method::POST, who, path, case.version, &body).await.expect(422);
            let found = problem["errors"]
                .as_array()
                .unwrap()
                .iter()
                .any(|e| e["pointer"] == pointer && e["code"] == "range");
            assert!(found, "{pointer} {day}: {problem}");
        }
    }
    let patch = w
        .patch(
            "clerk",
            &format!("/v1/petitions/{}", case.id),
            case.version,
            &json!({"received_on": "0001-01-01"}),
        )
        .await;
    assert_eq!(patch.expect(422)["errors"][0]["code"], "range");
    assert_eq!(make::reload(&w, case.id).await.version, case.version);
}

/// SQLite's file and the files beside it, with the permissions that a careless umask would give them.
#[cfg(unix)]
#[test]
fn other_accounts_of_the_machine_read_nothing_of_the_embedded_database() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("of/data");
    let mode = |name: &str| data.join(name).metadata().unwrap().permissions().mode() & 0o777;
    let run = || {
        let script = format!("umask 022; exec '{}' keys list", env!("CARGO_BIN_EXE_kiennghi"));
        let mut command = std::process::Command::new("sh");
        let command =
            command.args(["-c", &script]).env("KIENNGHI_DATA_DIR", &data).env_remove("DATABASE_URL");
        let done = command.env_remove("KIENNGHI_SECRET_KEY").output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    };
    run();
    assert_eq!((mode(""), mode("kiennghi.db"), mode("secret.key")), (0o700, 0o600, 0o600));
    let open =
        |name: &str| std::fs::set_permissions(data.join(name), PermissionsExt::from_mode(0o644)).unwrap();
    open("kiennghi.db");
    // created where it is missing: a file left behind contains what the database file does not have yet
    std::fs::OpenOptions::new().create(true).append(true).open(data.join("kiennghi.db-wal")).unwrap();
    open("kiennghi.db-wal");
    run();
    assert_eq!(mode("kiennghi.db"), 0o600, "the permissions of an open file are restricted again");

    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let url = kiennghi::db::sqlite_url(&data.join("kiennghi.db"));
        let db = kiennghi::db::Db::open(&url, &config(), kiennghi::db::Durability::Process).await.unwrap();
        let tx = db.begin().await.unwrap();
        sea_orm::ConnectionTrait::execute_unprepared(&tx, "DELETE FROM idempotency_key").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!((mode("kiennghi.db-wal"), mode("kiennghi.db-shm")), (0o600, 0o600));
        db.close().await.unwrap();
    });
}

#[db_test(sqlite)]
async fn a_patch_has_its_own_type_and_no_body_is_compressed(w: World) {
    let case = make::received(&w).await;
    let path = format!("/v1/petitions/{}", case.id);
    let patch = async |kind: &str, coding: Option<&str>, version: i64| {
        let request = w.request(Method::PATCH, &path).bearer_auth(w.token("clerk").await);
        let request = request.header("If-Match", format!("\"{version}\"")).header("Content-Type", kind);
        let request =
            coding.into_iter().fold(request, |request, coding| request.header("Content-Encoding", coding));
        w.send(request.body(json!({"locality": format!("tổ {version}")}).to_string())).await
    };
    // RFC 7396
    patch("application/merge-patch+json", None, 1).await.expect(200);
    patch("application/json; charset=utf-8", Some("identity"), 2).await.expect(200);
    for coding in ["gzip", "br", "foo"] {
        assert_eq!(
            patch("application/json", Some(coding), 3).await.refused(415),
            "unsupported_media_type",
            "{coding}"
        );
    }
    assert_eq!(patch("application/json-patch+json", None, 3).await.refused(415), "unsupported_media_type");
    let post = w.request(Method::POST, "/v1/petitions").bearer_auth(w.token("clerk").await);
    let post = post.header("Content-Type", "application/merge-patch+json").body("{}");
    assert_eq!(w.send(post).await.refused(415), "unsupported_media_type", "only a PATCH is one");
}

#[db_test]
async fn an_unknown_encoding_is_answered_without_one(w: World) {
    for coding in ["identity;q=0", "x-none, identity;q=0", "*;q=0"] {
        let request = w.http.get(format!("{}/v1/cases", w.base)).header("Accept-Encoding", coding);
        let reply = w.send(request).await;
        assert_eq!(reply.refused(401), "unauthenticated", "{coding}: a problem like any other");
        let request = w.http.get(format!("{}/v1/cases", w.base)).bearer_auth(w.token("clerk").await);
        let reply = w.send(request.header("Accept-Encoding", coding)).await;
        assert_eq!((reply.status, reply.header("content-encoding")), (200, None), "{coding}");
    }
}
