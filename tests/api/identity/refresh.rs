//! Refresh tokens: rotation, the minute in which a repeated use is forgiven, and the end of a login.

use chrono::{DateTime, Duration, SubsecRound, Utc};
use kiennghi::domain::actor::Actor;
use kiennghi::kernel::auth::authenticate::authenticate;
use kiennghi::kernel::auth::token;
use kiennghi::kernel::context::RequestContext;
use kiennghi::kernel::error::{Code, Result};
use kiennghi::service::identity::login::{self, Login, Tokens};
use kiennghi::service::identity::oauth::{self, TokenRequest};
use reqwest::{Method, RequestBuilder};
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use testkit::cast::PASSWORD;
use testkit::{World, at_once, db_test};

const DAY: i64 = 86_400;

/// A test's time, in seconds from its beginning.
struct Time<'a> {
    w: &'a World,
    beginning: DateTime<Utc>,
}

impl<'a> Time<'a> {
    fn of(w: &'a World) -> Self {
        // whole seconds, as the claims of tokens
        Self { w, beginning: w.app.clock.now().trunc_subsecs(0) }
    }

    fn at(&self, seconds: i64) -> RequestContext {
        RequestContext::at(self.beginning + Duration::seconds(seconds), Actor::default())
    }

    async fn sign_in(&self) -> Tokens {
        let body = Login { username: "clerk".to_owned(), password: PASSWORD.to_owned() };
        login::login(&mut self.w.app.handle(), &self.at(0), "203.0.113.7", body).await.unwrap()
    }

    async fn refresh(&self, seconds: i64, token: &str) -> Result<Tokens> {
        let request = TokenRequest {
            grant_type: "refresh_token".to_owned(),
            refresh_token: Some(token.to_owned()),
            client_id: None,
            client_secret: None,
            scope: None,
        };
        oauth::exchange(&mut self.w.app.handle(), &self.at(seconds), "203.0.113.7", request).await
    }

    async fn accepts(&self, seconds: i64, tokens: &Tokens) -> bool {
        authenticate(&self.w.app, self.at(seconds).now, &tokens.access_token).await.is_ok()
    }
}

fn successor(tokens: Result<Tokens>) -> String {
    tokens.unwrap().refresh_token.unwrap()
}

#[track_caller]
fn is_over(tokens: Result<Tokens>) {
    assert_eq!(tokens.unwrap_err().code(), Some(Code::InvalidGrant));
}

fn request(w: &World, token: &str) -> RequestBuilder {
    let form = [("grant_type", "refresh_token"), ("refresh_token", token)];
    w.request(Method::POST, "/v1/oauth/token").form(&form)
}

#[db_test]
async fn refreshing_rotates(w: World) {
    let time = Time::of(&w);
    let first = time.sign_in().await;
    let second = time.refresh(10, first.refresh_token.as_deref().unwrap()).await.unwrap();
    assert_ne!(second.refresh_token, first.refresh_token);
    assert_ne!(second.access_token, first.access_token);
    let third = successor(time.refresh(20, second.refresh_token.as_deref().unwrap()).await);
    assert_ne!(Some(&third), second.refresh_token.as_ref());
    let half = &third[..third.len() / 2];
    for wrong in ["", "x", half] {
        is_over(time.refresh(20, wrong).await);
    }
}

#[db_test]
async fn two_refreshes_at_once_both_go_on(w: World) {
    for _ in 0..8 {
        let body = json!({"username": "clerk", "password": PASSWORD});
        let tokens = w.send(w.request(Method::POST, "/v1/auth/login").json(&body)).await.expect(200);
        let first = tokens["refresh_token"].as_str().unwrap();
        let replies = at_once(vec![request(&w, first), request(&w, first), request(&w, first)]).await;
        let bodies: Vec<Value> = replies.into_iter().map(|reply| reply.expect(200)).collect();
        assert!(bodies.iter().all(|body| body["refresh_token"] == bodies[0]["refresh_token"]), "{bodies:?}");
        for body in &bodies {
            let me = w.request(Method::GET, "/v1/me").bearer_auth(body["access_token"].as_str().unwrap());
            w.send(me).await.expect(200);
        }
        w.send(request(&w, bodies[0]["refresh_token"].as_str().unwrap())).await.expect(200);
    }
}

#[db_test]
async fn a_used_token_yields_its_successor_for_a_minute_and_then_ends_the_login(w: World) {
    let time = Time::of(&w);
    let (first, other) =
        (time.sign_in().await.refresh_token.unwrap(), time.sign_in().await.refresh_token.unwrap());
    let second = time.refresh(100, &first).await.unwrap();
    let again = time.refresh(159, &first).await.unwrap();
    assert_eq!(again.refresh_token, second.refresh_token);
    assert!(time.accepts(159, &second).await && time.accepts(159, &again).await);
    is_over(time.refresh(160, &first).await);
    is_over(time.refresh(160, second.refresh_token.as_deref().unwrap()).await);
    for tokens in [&second, &again] {
        assert!(!time.accepts(160, tokens).await, "the thief and the owner are signed out");
    }
    time.refresh(161, &other).await.unwrap();
}

#[db_test]
async fn a_token_that_was_used_twice_removed_yields_the_valid_one(w: World) {
    let time = Time::of(&w);
    let first = time.sign_in().await.refresh_token.unwrap();
    let second = successor(time.refresh(0, &first).await);
    let third = successor(time.refresh(30, &second).await);
    assert_eq!(successor(time.refresh(45, &first).await), third);
    assert_eq!(successor(time.refresh(45, &second).await), third);
    successor(time.refresh(50, &third).await);
}

#[db_test]
async fn no_row_holds_a_refresh_token(w: World) {
    let time = Time::of(&w);
    let first = time.sign_in().await.refresh_token.unwrap();
    let second = successor(time.refresh(0, &first).await);
    let rows = format!("{:?}", entity::refresh_token::Entity::find().all(w.app.read()).await.unwrap());
    assert!(!rows.contains(&first) && !rows.contains(&second));
}

#[db_test]
async fn a_login_ends_after_thirty_days_however_often_it_is_refreshed(w: World) {
    let time = Time::of(&w);
    assert_eq!(w.app.config.refresh_family_days, 30);
    let mut token = time.sign_in().await.refresh_token.unwrap();
    for day in [7, 14, 21, 28, 29] {
        token = successor(time.refresh(day * DAY, &token).await);
    }
    let end = 30 * DAY;
    let last = time.refresh(end - 60, &token).await.unwrap();
    assert_eq!(last.expires_in, 60, "no access token is valid longer than the login");
    let claims = token::verify(&w.app.handle(), time.at(end - 1).now, &last.access_token).await.unwrap();
    assert_eq!(claims.exp, time.at(end).now.timestamp());
    assert!(token::verify(&w.app.handle(), time.at(end).now, &last.access_token).await.is_err());
    is_over(time.refresh(end, last.refresh_token.as_deref().unwrap()).await);
    is_over(time.refresh(end - 59, &time.sign_in().await.refresh_token.unwrap()[1..]).await);
}
