//! Ends connections whose request bodies are not read to their end. After a response actix reads the rest of a chunked
//! body, however slowly it comes and for as long as it comes, when its payload was dropped; when it was not, actix
//! closes the connection. So the payload of a chunked body is kept until its response is written.

use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use actix_web::HttpMessage;
use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::error::{InternalError, PayloadError};
use actix_web::http::header;
use actix_web::middleware::Next;
use actix_web::web::Bytes;
use futures_util::Stream;

/// A payload that is read by the handler and kept by the middleware.
#[derive(Clone)]
struct Shared {
    payload: Rc<RefCell<Payload>>,
    ended: Rc<Cell<bool>>,
}

impl Stream for Shared {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let next = Pin::new(&mut *self.payload.borrow_mut()).poll_next(cx);
        if matches!(next, Poll::Ready(None)) {
            self.ended.set(true);
        }
        next
    }
}

/// Keeps the payload of a chunked body until the response is written, unless the body was read to its end.
///
/// # Errors
/// Those of the inner services.
pub async fn close_unread(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if !request.headers().contains_key(header::TRANSFER_ENCODING) {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    let payload = Rc::new(RefCell::new(request.take_payload()));
    let kept = Shared { payload, ended: Rc::default() };
    request.set_payload(Payload::Stream { payload: Box::pin(kept.clone()) });
    let answered = next.call(request).await;
    let hold = |body: BoxBody| match kept.ended.get() {
        true => body,
        false => BoxBody::new(Holding { body, _kept: kept.clone() }),
    };
    match answered {
        Ok(response) => Ok(response.map_body(|_, body| hold(BoxBody::new(body)))),
        // the request was consumed, so the error carries the response
        Err(error) => {
            let response = error.error_response().map_body(|_, body| hold(body));
            Err(InternalError::from_response(error, response).into())
        }
    }
}

/// The body of a response that keeps the payload of its request.
struct Holding {
    body: BoxBody,
    _kept: Shared,
}

impl MessageBody for Holding {
    type Error = Box<dyn std::error::Error>;

    fn size(&self) -> BodySize {
        self.body.size()
    }

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, Self::Error>>> {
        Pin::new(&mut self.body).poll_next(cx)
    }
}
