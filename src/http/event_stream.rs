//! Server-sent events: a response that goes on until one side ends it.

use actix_web::http::header;
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use futures_util::stream::unfold;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use crate::http::middleware::RequestInfo;
use crate::http::problem;
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

/// Returns the response that sends events. An error ends it with an event `problem`. The next events are only asked for
/// when the connection has taken those before.
pub fn respond(events: impl Events, request: &HttpRequest) -> HttpResponse {
    // the head is sent with the first bytes
    let opened = (Some(events), RequestInfo::of(request), Some(": opened\n\n"));
    let bytes = unfold(opened, |(events, info, first)| async move {
        if let Some(first) = first {
            return Some((Ok::<_, Error>(Bytes::from_static(first.as_bytes())), (events, info, None)));
        }
        let mut events = events?;
        let (text, events) = match events.next().await {
            Ok(next) => (next.map(text_of)?, Some(events)),
            Err(error) => {
                let data = serde_json::to_value(problem::describe(&error, &info)).ok()?;
                (text_of(vec![StreamEvent { event: "problem", id: None, data }]), None)
            }
        };
        Some((Ok(Bytes::from(text)), (events, info, None)))
    });
    HttpResponse::Ok()
        .content_type("text/event-stream")
        .insert_header((header::CACHE_CONTROL, "no-store"))
        // a compressor would keep events back until it has enough of them, and so would nginx
        .insert_header((header::CONTENT_ENCODING, "identity"))
        .insert_header(("X-Accel-Buffering", "no"))
        .streaming(bytes)
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
