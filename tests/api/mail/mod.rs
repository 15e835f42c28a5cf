//! Mail: each subscriber is told of what waits once, however often the mail server fails, and of nothing that is not
//! theirs.

mod content;
mod delivery;
mod subscriptions;

use chrono::{DateTime, TimeDelta, Utc};
use kiennghi::kernel::config::Config;
use kiennghi::kernel::context::RequestContext;
use kiennghi::worker::mailer::Postman;
use serde_json::{Value, json};
use testkit::World;
use testkit::smtp::SmtpServer;

pub const PATH: &str = "/v1/mail-subscriptions";

/// The settings of a service that sends its mails to a server.
pub fn config(w: &World, server: &SmtpServer) -> Config {
    Config {
        mail_server: Some(server.url()),
        mail_from: Some("Hội đồng nhân dân tỉnh Lào Cai <no-reply@hdnd.laocai.gov.vn>".to_owned()),
        mail_bounces: Some("bounces@hdnd.laocai.gov.vn".to_owned()),
        mail_case_url: Some("https://kiennghi.laocai.gov.vn/app/#/cases/{id}".to_owned()),
        ..w.app.config.clone()
    }
}

/// Subscribes, with fields of one's own.
pub async fn subscribe(w: &World, who: &str, more: Value) -> Value {
    let mut new = json!({"address": "vanthu@hdnd.laocai.gov.vn", "frequency": "immediately"});
    new.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    w.post(who, PATH, &new).await.expect(201)
}

pub fn path_of(subscription: &Value) -> String {
    format!("{PATH}/{}", subscription["id"].as_str().unwrap())
}

/// The moment some minutes from now.
pub fn in_minutes(w: &World, minutes: i64) -> DateTime<Utc> {
    w.app.clock.now() + TimeDelta::minutes(minutes)
}

/// Makes and sends what is due at a moment, as a process does, until there is nothing more.
pub async fn round_at(w: &World, moment: DateTime<Utc>) {
    let mut postman = Postman::new(&w.app).unwrap().unwrap();
    let ctx = RequestContext::system(moment);
    postman.make(&mut w.app.handle(), &ctx).await.unwrap();
    while postman.send(&mut w.app.handle(), &ctx).await.unwrap() {}
}

pub async fn round(w: &World) {
    round_at(w, w.app.clock.now()).await;
}

/// Returns the mails of a subscription, the oldest first: status and number of attempts.
pub async fn mails(w: &World, subscription: &Value) -> Vec<(String, i64)> {
    let page = w.get("admin", &format!("{}/mails", path_of(subscription))).await.expect(200);
    let of = |mail: &Value| (mail["status"].as_str().unwrap().to_owned(), mail["attempts"].as_i64().unwrap());
    page["items"].as_array().unwrap().iter().rev().map(of).collect()
}
