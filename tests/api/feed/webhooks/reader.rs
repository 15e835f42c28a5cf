//! An agency's system that knows nothing but the messages it was sent: of each it reads the case with its own token.

use std::collections::BTreeMap;

use reqwest::Method;
use serde_json::{Value, json};
use testkit::World;
use uuid::Uuid;

use super::{Answer, PATH, Receiver, path_of};

/// What the system has of the cases.
pub struct Reader {
    receiver: Receiver,
    token: String,
    pub cases: BTreeMap<String, Value>,
}

impl Reader {
    /// Creates the system of an organization and its webhook, which begins with every case that the system may see.
    pub async fn begin(w: &World, organization: Uuid) -> Self {
        let receiver = Receiver::begin();
        let new = json!({"name": "Hệ thống", "organization_id": organization, "scopes": ["cases:read"]});
        let client = w.post("admin", "/v1/clients", &new).await.expect(201);
        let id = client["id"].as_str().unwrap();
        let hook = json!({"client_id": id, "name": "Nhận tin", "url": receiver.url});
        let hook = w.post("admin", PATH, &hook).await.expect(201);
        w.post("admin", &format!("{}/replay", path_of(&hook)), &json!({})).await.expect(200);
        let secret = client["client_secret"].as_str().unwrap();
        let form = [("grant_type", "client_credentials"), ("client_id", id), ("client_secret", secret)];
        let tokens = w.send(w.request(Method::POST, "/v1/oauth/token").form(&form)).await.expect(200);
        let token = tokens["access_token"].as_str().unwrap().to_owned();
        Self { receiver, token, cases: BTreeMap::new() }
    }

    pub fn fail(&self, fails: bool) {
        self.receiver.answer(Answer::Status(if fails { 500 } else { 204 }));
    }

    /// Reads what the messages since the last call are about.
    pub async fn read(&mut self, w: &World) {
        for message in self.receiver.taken() {
            // what it did not take comes again
            if !message.was_taken {
                continue;
            }
            let path = message.event["data"]["href"].as_str().unwrap();
            let reply = w.send(w.request(Method::GET, path).bearer_auth(&self.token)).await;
            match reply.status {
                404 => self.cases.remove(&message.subject()),
                _ => self.cases.insert(message.subject(), reply.expect(200)),
            };
        }
    }

    /// Returns what the list of cases shows to the system.
    pub async fn listed(&self, w: &World) -> BTreeMap<String, Value> {
        let list = w.request(Method::GET, "/v1/cases?limit=200").bearer_auth(&self.token);
        let page = w.send(list).await.expect(200);
        assert!(page["next_cursor"].is_null(), "more than a page");
        let all = page["items"].as_array().unwrap().iter();
        all.map(|case| (case["id"].as_str().unwrap().to_owned(), case.clone())).collect()
    }
}
