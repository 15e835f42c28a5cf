//! OAuth as unchanged client libraries expect it: RFC 6749, 6750, 7009 and 8414.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use testkit::{Response, World, db_test};

/// Creates a client of an agency and returns its id and secret.
async fn client(w: &World) -> (String, String) {
    let body = json!({"name": "Một cửa", "organization_id": w.cast.a.department, "scopes": ["cases:read"]});
    let made = w.post("admin", "/v1/clients", &body).await.expect(201);
    (made["id"].as_str().unwrap().to_owned(), made["client_secret"].as_str().unwrap().to_owned())
}

fn token(w: &World, fields: &[(&str, &str)]) -> RequestBuilder {
    w.request(Method::POST, "/v1/oauth/token").form(fields)
}

fn basic(text: &str) -> String {
    format!("Basic {}", STANDARD.encode(text))
}

/// Encodes every byte, as a client may.
fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |all, byte| format!("{all}%{byte:02X}"))
}

async fn me(w: &World, token: &Value) -> Response {
    let request = w.request(Method::GET, "/v1/me").bearer_auth(token["access_token"].as_str().unwrap());
    w.send(request).await
}

const GRANT: (&str, &str) = ("grant_type", "client_credentials");

#[db_test]
async fn basic_credentials_are_form_encoded_or_not(w: World) {
    let (id, secret) = client(&w).await;
    for text in [format!("{id}:{secret}"), format!("{}:{}", encoded(&id), encoded(&secret))] {
        let request = token(&w, &[GRANT]).header("Authorization", basic(&text));
        let reply = w.send(request).await;
        assert_eq!(reply.header("cache-control"), Some("no-store"));
        let tokens = reply.expect(200);
        assert_eq!((&tokens["scope"], &tokens["token_type"]), (&json!("cases:read"), &json!("Bearer")));
        me(&w, &tokens).await.expect(200);
    }
}

#[db_test]
async fn failed_basic_authentication_is_challenged_with_basic(w: World) {
    let (id, _) = client(&w).await;
    for header in [basic(&format!("{id}:wrong")), basic("x:y"), basic("nothing"), "Basic !".to_owned()] {
        let reply = w.send(token(&w, &[GRANT]).header("Authorization", &header)).await;
        let challenge = reply.header("www-authenticate").unwrap().to_owned();
        assert!(challenge.starts_with("Basic realm="), "{challenge}");
        assert_eq!(reply.header("cache-control"), Some("no-store"));
        assert_eq!(reply.oauth_error(401), "invalid_client", "{header}");
    }
    let reply = w.send(token(&w, &[GRANT, ("client_id", &id), ("client_secret", "wrong")])).await;
    assert_eq!(reply.oauth_error(401), "invalid_client");
}

#[db_test]
async fn unknown_and_empty_parameters_are_ignored_and_repeated_ones_refused(w: World) {
    let (id, secret) = client(&w).await;
    let known = [GRANT, ("client_id", id.as_str()), ("client_secret", secret.as_str())];
    let with = |more: &[(&str, &str)]| token(&w, &[&known[..], more].concat());
    w.send(with(&[("audience", "kiennghi"), ("resource", "x"), ("scope", "")])).await.expect(200);
    for more in [GRANT, ("client_id", id.as_str()), ("scope", "cases:read")] {
        let fields = [more, more];
        assert_eq!(w.send(with(&fields)).await.oauth_error(400), "invalid_request", "{more:?}");
    }
    let both = with(&[]).header("Authorization", basic(&format!("{id}:{secret}")));
    assert_eq!(w.send(both).await.oauth_error(400), "invalid_request");
    let same = token(&w, &[GRANT, ("client_id", &id)]);
    w.send(same.header("Authorization", basic(&format!("{id}:{secret}")))).await.expect(200);
    let other = token(&w, &[GRANT, ("client_id", "somebody")]);
    let other = other.header("Authorization", basic(&format!("{id}:{secret}")));
    assert_eq!(w.send(other).await.oauth_error(400), "invalid_request");
}

#[db_test]
async fn every_error_has_the_form_of_the_standard(w: World) {
    let long = "x".repeat(300);
    for (fields, status, word) in [
        (&[][..], 400, "invalid_request"),
        (&[("grant_type", "password")], 400, "unsupported_grant_type"),
        (&[("grant_type", "refresh_token")], 400, "invalid_grant"),
        (&[("grant_type", "refresh_token"), ("refresh_token", &long)], 400, "invalid_request"),
        (&[GRANT], 401, "invalid_client"),
        (&[GRANT, ("client_id", "a\u{0}b")], 400, "invalid_request"),
    ] {
        assert_eq!(w.send(token(&w, fields)).await.oauth_error(status), word, "{fields:?}");
    }
    let json = w.request(Method::POST, "/v1/oauth/token").json(&json!({"grant_type": "refresh_token"}));
    assert_eq!(w.send(json).await.oauth_error(400), "invalid_request");
    let get = w.send(w.request(Method::GET, "/v1/oauth/token")).await;
    assert_eq!(get.header("allow"), Some("POST"));
    assert_eq!(get.oauth_error(405), "invalid_request");
    // Vietnamese is not in the characters that the standard allows
    let request = w.http.post(format!("{}/v1/oauth/token", w.base)).form(&[("grant_type", "password")]);
    assert_eq!(
        w.send(request.header("Accept-Language", "vi")).await.oauth_error(400),
        "unsupported_grant_type"
    );
}

#[db_test]
async fn a_client_revokes_its_token_in_every_way_that_libraries_do(w: World) {
    let (id, secret) = client(&w).await;
    let header = basic(&format!("{id}:{secret}"));
    let known = [("client_id", id.as_str()), ("client_secret", secret.as_str())];
    for way in 0..3 {
        let tokens = w.send(token(&w, &[GRANT]).header("Authorization", &header)).await.expect(200);
        let fields =
            [("token", tokens["access_token"].as_str().unwrap()), ("token_type_hint", "access_token")];
        let revoke = |more: &[(&str, &str)]| {
            w.request(Method::POST, "/v1/oauth/revoke").form(&[&fields[..], more].concat())
        };
        let wrong = revoke(&[("client_id", &id), ("client_secret", "wrong")]);
        assert_eq!(w.send(wrong).await.oauth_error(401), "invalid_client");
        me(&w, &tokens).await.expect(200);
        let request = match way {
            0 => revoke(&[("client_id", &id)]),
            1 => revoke(&known),
            _ => revoke(&[]).header("Authorization", &header),
        };
        let reply = w.send(request).await;
        assert_eq!((reply.status, reply.text.as_str()), (200, ""));
        assert_eq!(me(&w, &tokens).await.refused(401), "unauthenticated");
    }
    let none = w.request(Method::POST, "/v1/oauth/revoke").form(&[("client_id", id.as_str())]);
    assert_eq!(w.send(none).await.oauth_error(400), "invalid_request");
}

#[db_test]
async fn a_bad_access_token_is_told_from_a_missing_one(w: World) {
    let challenge = async |authorization: Option<&str>| {
        let request = w.request(Method::GET, "/v1/me");
        let request = authorization.into_iter().fold(request, |r, value| r.header("Authorization", value));
        let reply = w.send(request).await;
        let challenge = reply.header("www-authenticate").unwrap().to_owned();
        assert_eq!(reply.refused(401), "unauthenticated");
        challenge
    };
    assert_eq!(challenge(None).await, r#"Bearer realm="kiennghi""#);
    assert_eq!(challenge(Some("Basic eDp5")).await, r#"Bearer realm="kiennghi""#);
    assert_eq!(challenge(Some("Bearer x.y.z")).await, r#"Bearer realm="kiennghi", error="invalid_token""#);
}

#[db_test]
async fn the_metadata_name_what_the_endpoints_accept(w: World) {
    let metadata =
        w.send(w.request(Method::GET, "/.well-known/oauth-authorization-server")).await.expect(200);
    for name in ["token_endpoint_auth_methods_supported", "revocation_endpoint_auth_methods_supported"] {
        assert_eq!(metadata[name], json!(["client_secret_basic", "client_secret_post", "none"]));
    }
    assert_eq!(metadata["response_types_supported"], json!([]));
    assert_eq!(metadata["issuer"], w.app.config.issuer());
    assert!(metadata["scopes_supported"].as_array().unwrap().contains(&json!("petitions:write")));
}
