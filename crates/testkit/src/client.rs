//! An HTTP client of the running service, acting as a user of the cast.

use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use kiennghi::db::Transaction;
use kiennghi::domain::actor::Actor;
use kiennghi::kernel::auth::authenticate::grants_of;
use kiennghi::kernel::auth::token;
use kiennghi::kernel::context::RequestContext;
use reqwest::header::HeaderMap;
use reqwest::{Method, RequestBuilder};
use sea_orm::{ConnectionTrait, Statement};
use serde_json::Value;
use tokio::sync::Barrier;
use uuid::Uuid;

use crate::{Backend, World, conformance};

/// An HTTP response.
#[derive(Debug)]
pub struct Response {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
}

impl Response {
    /// Checks the status and returns the body.
    #[track_caller]
    pub fn expect(self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.text);
        serde_json::from_str(&self.text).unwrap_or(Value::Null)
    }

    /// Checks the status, checks that the body is a problem, and returns its code.
    #[track_caller]
    pub fn refused(self, status: u16) -> String {
        assert_eq!(self.status, status, "{}", self.text);
        let kind = self.headers.get("content-type").unwrap().to_str().unwrap().to_owned();
        assert!(kind.starts_with("application/problem+json"), "{kind}: {}", self.text);
        let problem: Value = serde_json::from_str(&self.text).unwrap();
        assert_eq!(problem["status"], status);
        assert!(problem["request_id"].is_string() && problem["title"].is_string(), "{problem}");
        problem["code"].as_str().unwrap().to_owned()
    }

    /// Checks the status, checks that the body is an error of OAuth (RFC 6749, section 5.2), and returns its word.
    #[track_caller]
    pub fn oauth_error(self, status: u16) -> String {
        assert_eq!(self.status, status, "{}", self.text);
        let kind = self.headers.get("content-type").unwrap().to_str().unwrap().to_owned();
        assert_eq!(kind, "application/json", "{}", self.text);
        let error: Value = serde_json::from_str(&self.text).unwrap();
        let is_allowed = |c: char| matches!(c, ' ' | '!' | '#'..='[' | ']'..='~');
        assert!(error["error_description"].as_str().unwrap().chars().all(is_allowed), "{error}");
        error["error"].as_str().unwrap().to_owned()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }
}

/// Sends all requests at the same moment and returns the responses in the order of the requests.
pub async fn at_once(requests: Vec<RequestBuilder>) -> Vec<Response> {
    let start = Arc::new(Barrier::new(requests.len()));
    let send = |request: RequestBuilder| {
        let start = Arc::clone(&start);
        tokio::spawn(async move {
            start.wait().await;
            let response = request.send().await.unwrap();
            let (status, headers) = (response.status().as_u16(), response.headers().clone());
            Response { status, headers, text: response.text().await.unwrap() }
        })
    };
    let running: Vec<_> = requests.into_iter().map(send).collect();
    let mut replies = Vec::new();
    for one in running {
        replies.push(one.await.unwrap());
    }
    replies
}

/// Waits until a condition is true, for at most 30 seconds.
pub async fn until(what: &str, mut is_so: impl AsyncFnMut() -> bool) {
    let since = Instant::now();
    while !is_so().await {
        assert!(since.elapsed() < Duration::from_secs(30), "timed out waiting for: {what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

impl World {
    /// Returns the request context of a user, for builders that call the service directly.
    pub async fn context(&self, who: &str) -> RequestContext {
        let user = self.user(who);
        let system = RequestContext::system(self.app.clock.now());
        let grants = grants_of(self.app.read(), user, system.today()).await.unwrap();
        RequestContext::at(system.now, Actor { user_id: Some(user), grants, ..Actor::default() })
    }

    /// Returns today's date by the service's clock.
    pub fn today(&self) -> NaiveDate {
        RequestContext::system(self.app.clock.now()).today()
    }

    pub fn user(&self, who: &str) -> Uuid {
        self.cast.users[who]
    }

    /// Returns an access token, as a sign-in would issue it.
    pub async fn token(&self, who: &str) -> String {
        let ctx = RequestContext::system(self.app.clock.now());
        let claims = token::claims(&self.app.config, &ctx, self.user(who), 1);
        token::sign(&self.app.handle(), &claims).await.unwrap()
    }

    /// Builds a request to the service, with English as its language.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.http.request(method, format!("{}{path}", self.base)).header("Accept-Language", "en")
    }

    /// Sends a request, and compares the response with the OpenAPI document.
    pub async fn send(&self, request: RequestBuilder) -> Response {
        let (client, request) = request.build_split();
        let request = request.unwrap();
        let (method, url) = (request.method().clone(), request.url().clone());
        let response = client.execute(request).await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let text = response.text().await.unwrap();
        let query = url.query().unwrap_or_default();
        conformance::check(&method, url.path(), query, status, &headers, &text);
        Response { status, headers, text }
    }

    pub async fn get(&self, who: &str, path: &str) -> Response {
        self.send(self.request(Method::GET, path).bearer_auth(self.token(who).await)).await
    }

    pub async fn post(&self, who: &str, path: &str, body: &Value) -> Response {
        self.send(self.request(Method::POST, path).bearer_auth(self.token(who).await).json(body)).await
    }

    /// Sends a write to a resource at the version that was read.
    pub async fn write(&self, method: Method, who: &str, path: &str, version: i64, body: &Value) -> Response {
        let request = self.request(method, path).bearer_auth(self.token(who).await);
        self.send(request.header("If-Match", format!("\"{version}\"")).json(body)).await
    }

    pub async fn step(&self, who: &str, path: &str, version: i64, body: &Value) -> Response {
        self.write(Method::POST, who, &format!("{path}/steps"), version, body).await
    }

    pub async fn patch(&self, who: &str, path: &str, version: i64, body: &Value) -> Response {
        self.write(Method::PATCH, who, path, version, body).await
    }
}

/// Locks a case of PostgreSQL until the transaction is rolled back.
pub async fn hold(w: &World, case: Uuid) -> Transaction {
    let lock = w.db.begin().await.unwrap();
    lock.execute_unprepared(&format!("SELECT 1 FROM cases WHERE id = '{case}' FOR UPDATE")).await.unwrap();
    lock
}

/// Waits until somebody waits for the lock that this test holds. PostgreSQL reports that; SQLite cannot, so they
/// are given time.
pub async fn somebody_waits(w: &World) {
    if w.backend == Backend::Sqlite {
        return tokio::time::sleep(Duration::from_millis(500)).await;
    }
    let sql =
        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    let ask = Statement::from_string(w.db.backend(), sql);
    until("a process waits for a lock", async || {
        w.app.read().query_one_raw(ask.clone()).await.unwrap().is_some()
    })
    .await;
}
