//! The demonstration data holds petitions and recommendations, and links between them.

use std::net::TcpListener;

use kiennghi::db::Db;
use kiennghi::domain::actor::Actor;
use kiennghi::http::serve::server;
use kiennghi::kernel::app::App;
use kiennghi::kernel::config::Config;
use kiennghi::kernel::context::RequestContext;
use kiennghi::kernel::secrets::Secrets;
use kiennghi::service::identity::signing_key;
use serde_json::{Value, json};

/// The leader of the demonstration council, at a server over its database.
struct Leader {
    http: reqwest::Client,
    base: String,
    token: String,
}

impl Leader {
    async fn get(&self, path: &str) -> Value {
        let sent = self.http.get(format!("{}{path}", self.base)).bearer_auth(&self.token).send();
        let reply = sent.await.unwrap();
        assert!(reply.status().is_success(), "{path}: {}", reply.status());
        serde_json::from_str(&reply.text().await.unwrap()).unwrap()
    }

    /// Returns how many items a list counts.
    async fn count(&self, path: &str) -> u64 {
        let and = if path.contains('?') { '&' } else { '?' };
        let page = self.get(&format!("{path}{and}count=true&limit=1")).await;
        page["count"].as_u64().unwrap()
    }

    /// Returns the first result of a search.
    async fn recommendation(&self, words: &[(&str, &str)]) -> Value {
        let url =
            reqwest::Url::parse_with_params(&format!("{}/v1/recommendations", self.base), words).unwrap();
        let path = url.as_str().strip_prefix(&self.base).unwrap();
        self.get(path).await["items"][0].clone()
    }
}

/// Checks a loaded demonstration with a number of petitions through the API.
pub async fn are_joined(db: Db, settings: &Config, password: &str, petitions: u64) {
    let secrets = Secrets::load(settings).unwrap();
    let mut app = App::new(settings.clone(), db, secrets);
    signing_key::ensure(&mut app, &RequestContext::now(Actor::system())).await.unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let server = server(app.handle(), listener).unwrap();
    let handle = server.handle();
    let running = tokio::spawn(server);
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let body = json!({"username": "leader.demo", "password": password}).to_string();
    let sent =
        http.post(format!("{base}/v1/auth/login")).header("content-type", "application/json").body(body);
    let reply: Value = serde_json::from_str(&sent.send().await.unwrap().text().await.unwrap()).unwrap();
    let token = reply["access_token"].as_str().unwrap().to_owned();
    let leader = Leader { http, base, token };
    counts(&leader, petitions).await;
    links(&leader).await;
    escalation(&leader).await;
    stories(&leader).await;
    handle.stop(false).await;
    let _ = running.await;
}

async fn counts(leader: &Leader, petitions: u64) {
    for (list, wanted) in [
        ("/v1/petitions", petitions),
        ("/v1/recommendations", 46),
        ("/v1/recommendations?status=assigned", 3),
        ("/v1/recommendations?status=in_progress", 21),
        ("/v1/recommendations?standing=true", 1),
        ("/v1/petitions?area=whole", 1),
        ("/v1/recommendations?status=answered", 5),
        ("/v1/recommendations?status=following", 7),
        ("/v1/recommendations?status=closed", 10),
        ("/v1/recommendations?fulfilment=done", 10),
        ("/v1/recommendations?fulfilment=partly", 12),
        ("/v1/recommendations?fulfilment=not_done", 1),
        ("/v1/supervisions?stage=planned", 2),
        ("/v1/supervisions?stage=announced", 1),
        ("/v1/supervisions?stage=report_received", 1),
        ("/v1/supervisions?stage=on_site", 1),
        ("/v1/supervisions?stage=draft", 1),
        ("/v1/supervisions?stage=concluded", 15),
        ("/v1/supervisions?stage=closed", 1),
        ("/v1/supervisions?stage=dropped", 1),
        ("/v1/explanations?answered=true", 3),
        ("/v1/conclusions?status=draft", 1),
        ("/v1/conclusions?status=issued", 16),
        ("/v1/themes", 4),
        ("/v1/handovers", 1),
        ("/v1/summary-reports", 4),
        ("/v1/responses?kind=correction", 1),
        ("/v1/responses?kind=further", 1),
        ("/v1/supervision-norms", 5),
        ("/v1/supervision-programmes", 18),
    ] {
        assert_eq!(leader.count(list).await, wanted, "{list}");
    }
    // these lists grow with the days since the demonstration was loaded
    for found in [
        "/v1/supervisions?late=true",
        "/v1/recommendations?overdue=true",
        "/v1/periodic-reports?missing=true",
        "/v1/periodic-reports?missing=false",
        "/v1/explanations?overdue=true",
    ] {
        assert!(leader.count(found).await > 0, "none: {found}");
    }
    let conclusions = leader.get("/v1/conclusions?status=issued&limit=100").await;
    let conclusions = conclusions["items"].as_array().unwrap();
    assert!(conclusions.iter().any(|one| one["case_count"] == 0), "a survey has findings only");
}

async fn links(leader: &Leader) {
    let one = leader.recommendation(&[("q", "Các Tổ đại biểu rà soát nội dung cử tri chưa đồng ý")]).await;
    let (id, number) = (one["id"].as_str().unwrap(), one["number"].as_str().unwrap());
    let links = leader.get(&format!("/v1/cases/{id}/links")).await;
    let links = links["items"].as_array().unwrap();
    let petitions: Vec<_> = links.iter().filter(|link| link["kind"] == "arises_from").collect();
    assert_eq!(petitions.len(), 8, "{number} arises from eight petitions");
    let petition = petitions[0]["case"]["id"].as_str().unwrap();
    let back = leader.get(&format!("/v1/cases/{petition}/links")).await;
    assert!(back["items"].as_array().unwrap().iter().any(|link| link["case"]["id"] == id), "{back}");
    let told = leader.get(&format!("/v1/cases/{petition}/events?limit=100")).await;
    let told = told["items"].as_array().unwrap();
    assert!(told.iter().any(|event| event["action"] == "link" && event["data"]["case_id"] == id), "{told:?}");
}

async fn escalation(leader: &Leader) {
    let one = leader.recommendation(&[("q", "đối chiếu quỹ đất công ích")]).await;
    let names: Vec<_> = one["assignments"].as_array().unwrap().iter().map(|a| &a["status"]).collect();
    assert!(names.iter().any(|status| **status == "superseded"), "its addressees were dissolved: {names:?}");
    let escalation = leader.get(&format!("/v1/cases/{}/escalation", one["id"].as_str().unwrap())).await;
    assert_eq!(
        (&escalation["escalation_level"], &escalation["next"]),
        (&json!("re_supervision"), &json!("report_to_council"))
    );
    let letters = escalation["letters"].as_array().unwrap();
    assert_eq!(letters.iter().filter(|letter| letter["supervision_id"].is_string()).count(), 3);
}

/// Checks that stories contain the steps that they are there for.
async fn stories(leader: &Leader) {
    for (words, status, steps) in [
        ("bác sĩ khỏi phải đi xa", "closed", &["respond", "correct_answer"][..]),
        ("phòng ở bán trú dột nát", "closed", &["answer_further", "report_commitment", "verify_commitment"]),
        ("cầu treo Bản Vền gỉ cáp", "following", &["contest", "decide_contest", "respond"]),
        ("phụ cấp tổ trưởng sáp nhập tổ", "closed", &["contest", "decide_contest"]),
        ("Bảo Vinh Liên Hà lầy lội", "closed", &["refer", "acknowledge", "respond", "notify_voters"]),
        ("đập Nậm Lành lũ cuốn", "closed", &["register", "verify_commitment", "close"]),
    ] {
        let found = leader.get(&format!("/v1/petitions?q={words}")).await;
        let found = found["items"].as_array().unwrap();
        assert_eq!(found.len(), 1, "{words}");
        assert_eq!(found[0]["status"], status, "{words}");
        let events =
            leader.get(&format!("/v1/cases/{}/events?limit=100", found[0]["id"].as_str().unwrap())).await;
        let events = events["items"].as_array().unwrap();
        for step in steps {
            assert!(events.iter().any(|event| event["action"] == *step), "{words}: no {step}");
        }
    }
}
