//! A receiver of webhooks, as an agency's system runs one.

use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use actix_web::web::Bytes;
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};
use delivery::signature::{Secret, sign};
use serde_json::Value;

/// A message that arrived.
#[derive(Clone, Debug)]
pub struct Message {
    pub id: String,
    pub timestamp: i64,
    pub signatures: Vec<String>,
    pub kind: String,
    pub text: String,
    pub event: Value,
    /// Whether the receiver said that it has it.
    pub was_taken: bool,
}

impl Message {
    pub fn event_type(&self) -> &str {
        self.event["type"].as_str().unwrap()
    }

    pub fn subject(&self) -> String {
        self.event["subject"].as_str().unwrap_or_default().to_owned()
    }

    /// Returns whether one of its signatures was made with a secret.
    pub fn is_signed_with(&self, secret: &str) -> bool {
        let secret: Secret = secret.parse().unwrap();
        self.signatures.contains(&sign([&secret], &self.id, self.timestamp, self.text.as_bytes()))
    }
}

/// How the receiver answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Status(u16),
    /// It takes the request and says nothing for so long.
    After(Duration),
    /// It sends the caller elsewhere.
    Redirect,
}

struct State {
    answer: Answer,
    messages: Vec<Message>,
}

/// A running receiver, which answers 204 until told otherwise.
pub struct Receiver {
    pub url: String,
    state: Arc<Mutex<State>>,
}

async fn take(request: HttpRequest, body: Bytes, state: web::Data<Arc<Mutex<State>>>) -> HttpResponse {
    let text = String::from_utf8(body.to_vec()).unwrap();
    let header = |name: &str| {
        request.headers().get(name).map_or_else(String::new, |value| value.to_str().unwrap().to_owned())
    };
    let answer = {
        let mut state = state.lock().unwrap();
        let answer = state.answer;
        state.messages.push(Message {
            id: header("webhook-id"),
            timestamp: header("webhook-timestamp").parse().unwrap(),
            signatures: header("webhook-signature").split(' ').map(str::to_owned).collect(),
            kind: header("content-type"),
            event: serde_json::from_str(&text).unwrap(),
            text,
            was_taken: matches!(answer, Answer::Status(200..=299)),
        });
        answer
    };
    match answer {
        Answer::Status(status) => HttpResponse::build(status.try_into().unwrap())
            .insert_header(("x-receiver", "test"))
            .body("đã nhận"),
        Answer::After(time) => {
            tokio::time::sleep(time).await;
            HttpResponse::NoContent().finish()
        }
        Answer::Redirect => HttpResponse::Found().insert_header(("location", "/elsewhere")).finish(),
    }
}

impl Receiver {
    pub fn begin() -> Self {
        let state = Arc::new(Mutex::new(State { answer: Answer::Status(204), messages: vec![] }));
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap());
        let shared = web::Data::new(Arc::clone(&state));
        let server =
            HttpServer::new(move || App::new().app_data(shared.clone()).default_service(web::to(take)));
        tokio::spawn(server.workers(1).disable_signals().listen(listener).unwrap().run());
        Self { url, state }
    }

    pub fn answer(&self, answer: Answer) {
        self.state.lock().unwrap().answer = answer;
    }

    /// Returns what arrived since the last call, in the order of arrival.
    pub fn taken(&self) -> Vec<Message> {
        std::mem::take(&mut self.state.lock().unwrap().messages)
    }

    /// Returns how many messages arrived since the last call of [`Self::taken`].
    pub fn count(&self) -> usize {
        self.state.lock().unwrap().messages.len()
    }
}
