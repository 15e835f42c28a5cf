//! Server-sent events: a response that goes on until one side ends it.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use crate::http::long_body::{self, Parts};
use crate::http::problem::Problem;
use crate::kernel::error::{Error, Result};

/// An event of the stream, by the names of its lines.
#[derive(Debug, Serialize, ToSchema)]
pub struct StreamEvent {
    /// `change`, `current` or `problem`.
    pub event: &'static str,
    /// Where to go on after this event; left out when more of those that were read together follow.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// JSON. Of `change`: a change, as `GET /v1/changes` has it. Of `current`: an empty object. Of `problem`: the problem
    /// that ends the stream.
    #[schema(value_type = String, content_media_type = "application/json")]
    pub data: Value,
}

/// What sends events.
pub trait Events: 'static {
    /// Waits for the next events; none as a sign of life. `None` at the end.
    fn next(&mut self) -> impl Future<Output = Result<Option<Vec<StreamEvent>>>>;
}

/// The events as a body, which begins with the head of the response.
struct Body<E> {
    events: E,
    is_opened: bool,
}

impl<E: Events> Parts for Body<E> {
    async fn next(&mut self) -> Result<Option<String>> {
        // the head is sent with the first bytes
        if !std::mem::replace(&mut self.is_opened, true) {
            return Ok(Some(": opened\n\n".to_owned()));
        }
        Ok(self.events.next().await?.map(text_of))
    }

    fn problem(problem: &Problem) -> Result<String> {
        let data = serde_json::to_value(problem).map_err(Error::internal)?;
        Ok(text_of(vec![StreamEvent { event: "problem", id: None, data }]))
    }
}

/// Returns the response that sends events. An error ends it with an event `problem`.
pub fn respond(events: impl Events, request: &HttpRequest) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/event-stream")
        .insert_header((header::CACHE_CONTROL, "no-store"))
        // a compressor would keep events back until it has enough of them, and so would nginx
        .insert_header((header::CONTENT_ENCODING, "identity"))
        .insert_header(("X-Accel-Buffering", "no"))
        .streaming(long_body::of(Body { events, is_opened: false }, request))
}

/// Returns events as text. JSON has no line breaks, so the data of an event is one line.
fn text_of(events: Vec<StreamEvent>) -> String {
    if events.is_empty() {
        return ": nothing new\n\n".to_owned();
    }
    let text = |StreamEvent { event, id, data }: StreamEvent| {
        let id = id.map(|id| format!("id: {id}\n")).unwrap_or_default();
        format!("event: {event}\n{id}data: {data}\n\n")
    };
    events.into_iter().map(text).collect::<Vec<_>>().concat()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_event_is_its_lines_and_an_empty_one() {
        let event = |id: Option<&str>| StreamEvent {
            event: "change",
            id: id.map(str::to_owned),
            data: json!({"text": "hai\ndòng"}),
        };
        let text = text_of(vec![event(None), event(Some("a-1"))]);
        let data = "data: {\"text\":\"hai\\ndòng\"}\n\n";
        assert_eq!(text, format!("event: change\n{data}event: change\nid: a-1\n{data}"));
        assert_eq!(text_of(vec![]), ": nothing new\n\n");
    }
}
