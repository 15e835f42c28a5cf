//! A response body that is made while it is sent.

use actix_web::HttpRequest;
use actix_web::web::Bytes;
use futures_util::stream::{Stream, unfold};

use crate::http::middleware::RequestInfo;
use crate::http::problem::{self, Problem};
use crate::kernel::error::Result;

/// What makes a body, part by part.
pub trait Parts: 'static {
    /// Waits for the next part; `None` at the end.
    fn next(&mut self) -> impl Future<Output = Result<Option<String>>>;

    /// Returns the part that tells the problem that ends the body.
    fn problem(problem: &Problem) -> Result<String>;
}

/// Returns the body. An error ends it with a problem. The next part is only asked for when the connection has taken the
/// one before.
pub fn of<P: Parts>(parts: P, request: &HttpRequest) -> impl Stream<Item = Result<Bytes>> + use<P> {
    let begun = (Some(parts), RequestInfo::of(request));
    unfold(begun, |(parts, info): (Option<P>, _)| async move {
        let mut parts = parts?;
        let (text, parts) = match parts.next().await {
            Ok(next) => (next?, Some(parts)),
            Err(error) => (P::problem(&problem::describe(&error, &info)).ok()?, None),
        };
        Some((Ok(Bytes::from(text)), (parts, info)))
    })
}
