//! Static files that are part of the program.

use actix_web::http::header;
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, Responder};

use crate::http::reply::Content;
use crate::kernel::error::{Code, Result};
use crate::kernel::reply::tag_of;

/// A file with its entity tag.
pub struct File {
    media: &'static str,
    etag: String,
    body: Bytes,
}

impl File {
    /// Makes one of a media type.
    #[must_use]
    pub fn new(media: &'static str, body: Bytes) -> Self {
        Self { media, etag: tag_of(&body), body }
    }

    /// Returns whether it has no content.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.body.is_empty()
    }
}

/// Returns the response with a file.
///
/// # Errors
/// 404 without one.
pub fn send(request: &HttpRequest, file: Option<&File>) -> Result<HttpResponse> {
    let file = file.ok_or(Code::NotFound)?;
    let text = Content { media: file.media, etag: file.etag.clone(), body: file.body.clone() };
    let mut response = text.respond_to(request);
    // a new version of the service is seen at once; what is unchanged is not sent again
    response.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-cache"));
    Ok(response)
}
