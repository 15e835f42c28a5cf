//! A client of the stream: it knows nothing but the events that it was sent.

use std::collections::BTreeMap;
use std::time::Duration;

use reqwest::{Method, RequestBuilder, Response};
use serde_json::Value;
use testkit::World;
use tokio::time::timeout;

/// An event, or a comment, whose name is empty.
#[derive(Clone, Debug)]
pub struct Event {
    pub name: String,
    pub data: Value,
}

/// An open stream, and what the client has of the cases.
pub struct Listener {
    response: Response,
    /// What was received and not read: the end of a chunk can be within a letter.
    bytes: Vec<u8>,
    pub cases: BTreeMap<String, Value>,
    pub last_event_id: Option<String>,
}

/// Builds the request that opens a stream.
pub async fn request(w: &World, who: &str, query: &str) -> RequestBuilder {
    w.request(Method::GET, &format!("/v1/stream{query}")).bearer_auth(w.token(who).await)
}

impl Listener {
    pub async fn open(w: &World, who: &str, query: &str) -> Self {
        Self::of(request(w, who, query).await).await
    }

    /// Opens a stream with a request.
    pub async fn of(request: RequestBuilder) -> Self {
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        assert!(response.headers().get("content-encoding").is_none());
        Self { response, bytes: vec![], cases: BTreeMap::new(), last_event_id: None }
    }

    /// Opens another stream that goes on where this one ended.
    pub async fn again(self, w: &World, who: &str, query: &str) -> Self {
        let request = request(w, who, query).await;
        let request = match &self.last_event_id {
            Some(id) => request.header("Last-Event-ID", id),
            None => request,
        };
        Self { cases: self.cases, last_event_id: self.last_event_id, ..Self::of(request).await }
    }

    /// Waits for the next event or comment; `None` at the end of the stream.
    pub async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(end) = self.bytes.windows(2).position(|two| two == b"\n\n") {
                let one: Vec<u8> = self.bytes.drain(..end + 2).collect();
                return Some(self.read(std::str::from_utf8(&one[..end]).unwrap()));
            }
            let chunk = timeout(Duration::from_mins(1), self.response.chunk()).await;
            let chunk = chunk.expect("no sign of life").unwrap()?;
            self.bytes.extend_from_slice(&chunk);
        }
    }

    /// Waits for the next event of a name.
    pub async fn next_of(&mut self, name: &str) -> Value {
        loop {
            let event = self.next().await.expect("the stream ended");
            if event.name == name {
                return event.data;
            }
        }
    }

    /// Reads what has been sent so far.
    pub async fn drain(&mut self) {
        while timeout(Duration::from_millis(30), self.next()).await.is_ok_and(|event| event.is_some()) {}
    }

    fn read(&mut self, text: &str) -> Event {
        let mut event = Event { name: String::new(), data: Value::Null };
        for line in text.lines() {
            match line.split_once(": ").unwrap() {
                ("event", name) => name.clone_into(&mut event.name),
                ("id", id) => self.last_event_id = Some(id.to_owned()),
                ("data", data) => event.data = serde_json::from_str(data).unwrap(),
                ("", _) => {}
                other => panic!("{other:?}"),
            }
        }
        if event.name == "change" {
            let id = event.data["id"].as_str().unwrap().to_owned();
            match event.data["deleted"] == true {
                true => self.cases.remove(&id),
                false => self.cases.insert(id, event.data["case"].clone()),
            };
        }
        event
    }
}
