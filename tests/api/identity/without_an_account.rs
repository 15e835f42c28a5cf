//! Requests of unauthenticated callers must not delay anybody else, however few database connections there are.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use futures_util::future::join_all;
use kiennghi::kernel::config::Config;
use reqwest::Method;
use serde_json::json;
use uuid::Uuid;

use crate::access_link;
use crate::contract::{Operation, operations};
use testkit::{Response, World, db_test};

/// An id that nobody has.
fn unknown() -> Uuid {
    testkit::system().new_id()
}

/// Returns a well-formed token that is signed with an unknown key.
fn forged() -> String {
    let part = |value: serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let header = json!({"typ": "JWT", "alg": "EdDSA", "kid": unknown()});
    let claims = json!({"sub": unknown(), "exp": 4_000_000_000_u64});
    format!("{}.{}.{}", part(header), part(claims), URL_SAFE_NO_PAD.encode([0_u8; 64]))
}

/// Builds one request to an operation that needs no token, as an unauthenticated caller would send it.
async fn ask(w: &World, operation: &Operation) -> Response {
    let request = w.request(operation.method.clone(), &operation.path).bearer_auth(forged());
    let request = match operation.name.as_str() {
        "identity_sign_in" => request.json(&json!({"username": unknown(), "password": "khong biet"})),
        "identity_exchange_token" => {
            request.form(&[("grant_type", "refresh_token"), ("refresh_token", &forged())])
        }
        "access_links_open_access_link" => {
            let link = access_link::link(w, access_link::assigned(w).await.1).await;
            request.json(&json!({"token": access_link::token_of(&link)}))
        }
        "identity_revoke_token" => request.form(&[("token", forged())]),
        name => {
            assert_eq!(operation.method, Method::GET, "{name} is new: add its request to this test");
            request
        }
    };
    w.send(request).await
}

/// If a request took a second connection while it holds a transaction, all of them would wait for each other until
/// the pool times out, and answer 503.
#[db_test]
async fn no_operation_asks_for_a_second_connection(w: World) {
    let few = Config { database_pool_size: 2, ..w.app.config.clone() };
    w.beside(few, async |w| {
        for operation in operations().into_iter().filter(|operation| operation.open) {
            for reply in join_all((0..20).map(|_| ask(&w, &operation))).await {
                assert!(reply.status < 500, "{}: {} {}", operation.name, reply.status, reply.text);
            }
        }
    })
    .await;
}

/// A token with an unknown key id must not reveal which keys the service has.
#[db_test]
async fn a_forged_key_id_does_not_drop_the_known_keys(w: World) {
    let few = Config { database_pool_size: 2, ..w.app.config.clone() };
    w.beside(few, async |w| {
        let token = w.token("clerk").await;
        let unauthenticated = async {
            let form = [("token", forged())];
            for reply in
                join_all((0..50).map(|_| w.send(w.request(Method::POST, "/v1/oauth/revoke").form(&form))))
                    .await
            {
                reply.expect(200);
            }
        };
        let clerk = async {
            for _ in 0..20 {
                w.send(w.request(Method::GET, "/v1/me").bearer_auth(&token)).await.expect(200);
            }
        };
        futures_util::future::join(unauthenticated, clerk).await;
    })
    .await;
}
