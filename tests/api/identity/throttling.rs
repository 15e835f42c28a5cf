//! Guessing is slowed down where it happens, and nobody else is locked out.

use chrono::Duration;
use kiennghi::domain::actor::Actor;
use kiennghi::kernel::config::Config;
use kiennghi::kernel::context::RequestContext;
use kiennghi::kernel::error::{Code, Error, Result};
use kiennghi::service::identity::login::{self, Login, Tokens};
use reqwest::Method;
use serde_json::{Value, json};
use testkit::cast::PASSWORD;
use testkit::{World, db_test};

const HERE: &str = "203.0.113.7";

async fn sign_in(w: &World, seconds: i64, address: &str, who: &str, password: &str) -> Result<Tokens> {
    let ctx = RequestContext::at(w.app.clock.now() + Duration::seconds(seconds), Actor::default());
    let body = Login { username: who.to_owned(), password: password.to_owned() };
    login::login(&mut w.app.handle(), &ctx, address, body).await
}

fn wait(refused: &Error) -> u64 {
    assert_eq!(refused.code(), Some(Code::TooManyAttempts), "{refused:?}");
    let Error::Refused(refused) = refused else { panic!("{refused:?}") };
    refused.retry_after.unwrap()
}

#[db_test]
async fn guesses_from_anywhere_do_not_lock_out_the_owner(w: World) {
    for _ in 0..5 {
        sign_in(&w, 0, "192.0.2.1", "clerk", "wrong").await.unwrap_err();
    }
    for guess in 0..7 {
        let refused = sign_in(&w, 0, &format!("198.51.{guess}.1"), "clerk", "wrong").await.unwrap_err();
        assert_eq!(refused.code(), Some(Code::InvalidCredentials));
    }
    wait(&sign_in(&w, 0, "192.0.2.1", "clerk", PASSWORD).await.unwrap_err());
    sign_in(&w, 0, HERE, "clerk", PASSWORD).await.unwrap();
}

#[db_test]
async fn an_account_that_is_guessed_everywhere_is_refused_nowhere(w: World) {
    sign_in(&w, 0, HERE, "clerk", PASSWORD).await.unwrap();
    for guess in 0..13 {
        sign_in(&w, 0, &format!("198.51.{guess}.1"), "clerk", "wrong").await.unwrap_err();
    }
    let elsewhere = sign_in(&w, 0, "192.0.2.1", "clerk", "wrong").await.unwrap_err();
    assert_eq!(elsewhere.code(), Some(Code::InvalidCredentials), "slowly, but not refused");
    sign_in(&w, 0, "203.0.113.99", "clerk", PASSWORD).await.unwrap();
}

#[db_test]
async fn thirty_wrong_passwords_in_five_hours_hold_back_nobody_behind_the_address(w: World) {
    let people =
        ["clerk", "leader", "reviewer", "deputy", "liaison", "handler", "head", "auditor", "coordinator"];
    for (index, mistake) in (0..30).enumerate() {
        let now = mistake * 600;
        let who = people[index % people.len()];
        let refused = sign_in(&w, now, HERE, who, "wrong").await.unwrap_err();
        assert_eq!(refused.code(), Some(Code::InvalidCredentials), "mistake {mistake}");
        for (seconds, other) in people.iter().enumerate() {
            let seconds = i64::try_from(seconds).unwrap() + 2;
            let right = sign_in(&w, now + seconds, HERE, other, PASSWORD).await;
            right.unwrap_or_else(|error| panic!("{other} after mistake {mistake}: {error:?}"));
        }
    }
}

#[db_test]
async fn mistakes_of_new_users_in_five_hours_hold_back_no_new_user(w: World) {
    for mistake in 0..30 {
        sign_in(&w, mistake * 600, HERE, &format!("moi{mistake}"), "wrong").await.unwrap_err();
    }
    sign_in(&w, 30 * 600, HERE, "clerk", PASSWORD).await.unwrap();
}

#[db_test]
async fn failures_fade_and_a_success_forgets_them(w: World) {
    for _ in 0..5 {
        sign_in(&w, 0, HERE, "clerk", "wrong").await.unwrap_err();
    }
    wait(&sign_in(&w, 0, HERE, "clerk", PASSWORD).await.unwrap_err());
    // half of them are forgotten after a quarter of an hour: two more are free
    for _ in 0..2 {
        let refused = sign_in(&w, 900, HERE, "clerk", "wrong").await.unwrap_err();
        assert_eq!(refused.code(), Some(Code::InvalidCredentials));
    }
    wait(&sign_in(&w, 900, HERE, "clerk", PASSWORD).await.unwrap_err());
    sign_in(&w, 910, HERE, "clerk", PASSWORD).await.unwrap();
    for _ in 0..5 {
        let refused = sign_in(&w, 911, HERE, "clerk", "wrong").await.unwrap_err();
        assert_eq!(refused.code(), Some(Code::InvalidCredentials));
    }
}

#[db_test]
async fn waits_grow_to_a_quarter_of_an_hour_at_most(w: World) {
    let (mut now, mut waits) = (0, vec![]);
    for _ in 0..5 {
        sign_in(&w, now, HERE, "clerk", "wrong").await.unwrap_err();
    }
    for _ in 0..14 {
        let seconds = wait(&sign_in(&w, now, HERE, "clerk", "wrong").await.unwrap_err());
        waits.push(seconds);
        now += i64::try_from(seconds).unwrap();
        let refused = sign_in(&w, now, HERE, "clerk", "wrong").await.unwrap_err();
        assert_eq!(refused.code(), Some(Code::InvalidCredentials));
    }
    assert!(waits.windows(2).take(6).all(|two| two[0] < two[1]), "{waits:?}");
    assert!(waits.iter().all(|wait| *wait <= 900), "{waits:?}");
}

#[db_test]
async fn a_clock_that_was_a_day_ahead_locks_nobody_out(w: World) {
    const DAY: i64 = 86_400;
    for _ in 0..5 {
        sign_in(&w, DAY, HERE, "clerk", "wrong").await.unwrap_err();
    }
    assert!(wait(&sign_in(&w, DAY, HERE, "clerk", PASSWORD).await.unwrap_err()) <= 900);
    sign_in(&w, 0, HERE, "clerk", PASSWORD).await.unwrap();
}

#[db_test]
async fn who_signed_in_from_the_network_before_is_not_held_back_by_guesses_of_its_neighbours(w: World) {
    sign_in(&w, 0, HERE, "clerk", PASSWORD).await.unwrap();
    for guess in 0..30 {
        sign_in(&w, 1, HERE, &format!("guess{guess}"), "wrong").await.unwrap_err();
    }
    wait(&sign_in(&w, 1, HERE, "leader", PASSWORD).await.unwrap_err());
    sign_in(&w, 1, HERE, "clerk", PASSWORD).await.unwrap();
    sign_in(&w, 1, "203.0.113.99", "clerk", PASSWORD).await.unwrap();
}

#[db_test]
async fn signing_in_refreshing_and_revoking_have_limits_of_their_own(w: World) {
    let settings = Config { sign_ins_per_minute: 2, refreshes_per_minute: 3, ..testkit::config() };
    w.beside(settings, async |w| {
        let login = || {
            let body = json!({"username": "clerk", "password": PASSWORD});
            w.send(w.request(Method::POST, "/v1/auth/login").json(&body))
        };
        let form = |path: &str, fields: &[(&str, &str)]| w.send(w.request(Method::POST, path).form(fields));
        let successor = |tokens: &Value| tokens["refresh_token"].as_str().unwrap().to_owned();
        let mut token = successor(&login().await.expect(200));
        for _ in 0..3 {
            let reply =
                form("/v1/oauth/token", &[("grant_type", "refresh_token"), ("refresh_token", &token)]).await;
            assert_eq!(reply.header("ratelimit-policy"), Some("\"refresh\";q=3;w=60"));
            token = successor(&reply.expect(200));
        }
        let refused =
            form("/v1/oauth/token", &[("grant_type", "refresh_token"), ("refresh_token", &token)]).await;
        assert!(refused.header("retry-after").is_some());
        assert_eq!(refused.oauth_error(429), "temporarily_unavailable");
        for _ in 0..3 {
            let reply = form("/v1/oauth/revoke", &[("token", "unknown")]).await;
            assert_eq!(reply.header("ratelimit-policy"), Some("\"revocation\";q=3;w=60"));
            reply.expect(200);
        }
        form("/v1/oauth/revoke", &[("token", &token)]).await.oauth_error(429);
        login().await.expect(200);
        assert_eq!(login().await.refused(429), "too_many_requests");
        // a client signs in, too
        form("/v1/oauth/token", &[("grant_type", "client_credentials")]).await.oauth_error(429);
    })
    .await;
}
