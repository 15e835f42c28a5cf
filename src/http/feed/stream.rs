//! Changes as they happen: `/v1/stream`, server-sent events.

use actix_web::body::BoxBody;
use actix_web::{HttpRequest, HttpResponse, Responder, get};
use serde_json::json;

use crate::http::event_stream::{self, Events, StreamEvent};
use crate::http::extract::{Query, StreamCall};
use crate::http::reply;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::service::feed::stream::{Sent, Stream, StreamQuery};

/// Read the changes as they happen
///
/// For everybody who may read cases: the same as `GET /v1/changes`, as server-sent events on one connection. An event
/// `change` has one change as its data; the last one of those that were read together has an `id`, with which
/// `Last-Event-ID` or `cursor` goes on, here or in `GET /v1/changes`. A change may come twice, and none is missed. An event
/// `current` says that the client has everything until now. After 15 seconds without a change comes a comment.
///
/// The stream ends with the access token: sign in again, and go on with `Last-Event-ID`. It also ends when the service
/// stops, and when a client reads so slowly that its connection is stuck. An event `problem` says why it ends
/// otherwise, with a problem as its data: `unauthenticated` after a sign-out, `position_expired` after a restore.
#[utoipa::path(
    tag = "cases",
    params(StreamQuery),
    responses((status = 200, description = "The changes, until the stream ends", body = StreamEvent, content_type = "text/event-stream"))
)]
#[get("/stream")]
pub async fn get_stream(
    ctx: RequestContext,
    app: App,
    query: Query<StreamQuery>,
    call: StreamCall,
) -> Result<Stream> {
    Stream::open(app, ctx, call.token, call.last_event_id, query.into_inner()).await
}

impl Responder for Stream {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        event_stream::respond(self, request)
    }
}

impl Events for Stream {
    async fn next(&mut self) -> Result<Option<Vec<StreamEvent>>> {
        let Some(sent) = self.wait().await? else { return Ok(None) };
        let (items, cursor) = match sent {
            Sent::Changes { items, cursor } => (items, cursor),
            Sent::Current { cursor } => {
                return Ok(Some(vec![StreamEvent { event: "current", id: Some(cursor), data: json!({}) }]));
            }
            Sent::Heartbeat => return Ok(Some(vec![])),
        };
        let event =
            |item| Ok(StreamEvent { event: "change", id: None, data: reply::trimmed(item, self.fields())? });
        let mut events = items.iter().map(event).collect::<Result<Vec<_>>>()?;
        if let Some(last) = events.last_mut() {
            last.id = Some(cursor);
        }
        Ok(Some(events))
    }
}
