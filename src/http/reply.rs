//! Turns views into HTTP responses: status, entity tags, links, and the requested fields.

use actix_web::body::BoxBody;
use actix_web::http::{StatusCode, header};
use actix_web::web::Bytes;
use actix_web::{HttpMessage, HttpRequest, HttpResponse, HttpResponseBuilder, Responder};
use serde::Serialize;
use serde_json::Value;

use crate::http::middleware;
use crate::kernel::error::{Error, Result};
use crate::kernel::fields::Fields;
use crate::kernel::page::Page;
use crate::kernel::reply::{Reply, View, tag_of};

/// Proxies take headers of 4 KiB in all. A longer link is in the body only, as `next_cursor`.
const LONGEST_LINK: usize = 2_000;

/// The number of the case in a response without a body.
pub const CASE_NUMBER: &str = "Case-Number";

impl<V: View> Responder for Reply<V> {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let body = match body_of(&self.view, request) {
            Ok(body) => body,
            Err(error) => return HttpResponse::from_error(error),
        };
        let etag = self.etag(body.as_bytes());
        let known = !self.created && is_known(request, &etag);
        let location = self.view.path().filter(|_| self.created);
        let confidential = self.view.is_confidential();
        let dressed = move |mut response: HttpResponseBuilder| {
            if confidential {
                response.insert_header((header::CACHE_CONTROL, "no-store"));
            }
            response.insert_header((header::ETAG, etag.clone()));
            response
        };
        if known {
            return dressed(HttpResponse::NotModified()).finish();
        }
        let status = StatusCode::from_u16(self.status()).unwrap_or(StatusCode::OK);
        // what is shown once is shown
        let minimal = !confidential
            && request.method() != actix_web::http::Method::GET
            && middleware::prefers_minimal(request);
        let mut response =
            dressed(HttpResponse::build(if minimal { StatusCode::NO_CONTENT } else { status }));
        if let Some(location) = location {
            response.insert_header((header::LOCATION, location));
        }
        if minimal {
            if let Some(number) = self.view.case_number() {
                response.insert_header((CASE_NUMBER, number));
            }
            return response.insert_header(("Preference-Applied", "return=minimal")).finish();
        }
        response.content_type("application/json").body(body)
    }
}

impl<V: Serialize> Responder for Page<V> {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        page(&self, self.next_cursor.as_deref(), request)
    }
}

/// Responds with a view that has `items`, and with the link to the next ones.
pub fn page(view: &impl Serialize, next_cursor: Option<&str>, request: &HttpRequest) -> HttpResponse {
    let body = match body_of_page(view, request) {
        Ok(body) => body,
        Err(error) => return HttpResponse::from_error(error),
    };
    let etag = tag_of(body.as_bytes());
    if is_known(request, &etag) {
        return HttpResponse::NotModified().insert_header((header::ETAG, etag)).finish();
    }
    let mut response = HttpResponse::Ok();
    response.insert_header((header::ETAG, etag)).content_type("application/json");
    if let Some(link) =
        next_cursor.map(|cursor| next_link(request, cursor)).filter(|link| link.len() <= LONGEST_LINK)
    {
        response.insert_header((header::LINK, link));
    }
    response.body(body)
}

/// Responds with tokens, which no cache may keep (RFC 6749, section 5.1).
pub fn unkept(tokens: &impl Serialize) -> HttpResponse {
    HttpResponse::Ok().insert_header((header::CACHE_CONTROL, "no-store")).json(tokens)
}

/// A response body that is no view: a file or a page, with its entity tag.
pub struct Content {
    pub media: &'static str,
    pub etag: String,
    pub body: Bytes,
}

impl Responder for Content {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        if is_known(request, &self.etag) {
            return HttpResponse::NotModified().insert_header((header::ETAG, self.etag)).finish();
        }
        HttpResponse::Ok().insert_header((header::ETAG, self.etag)).content_type(self.media).body(self.body)
    }
}

/// Returns whether the caller already has this version (RFC 9110, section 13.1.2).
fn is_known(request: &HttpRequest, etag: &str) -> bool {
    let known = request.headers().get(header::IF_NONE_MATCH).and_then(|v| v.to_str().ok());
    let same = |tag: &str| tag.trim().trim_start_matches("W/") == etag || tag.trim() == "*";
    request.method() == actix_web::http::Method::GET && known.is_some_and(|known| known.split(',').any(same))
}

/// Returns the `Link` header of the list's next page.
fn next_link(request: &HttpRequest, cursor: &str) -> String {
    let others =
        request.query_string().split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("cursor="));
    let query: Vec<_> = others.map(str::to_owned).chain([format!("cursor={cursor}")]).collect();
    format!("<{}?{}>; rel=\"next\"", request.path(), query.join("&"))
}

/// Returns the fields of the view that the caller asks for.
fn asked(request: &HttpRequest) -> Fields {
    request.extensions().get::<Fields>().cloned().unwrap_or_default()
}

/// Serializes a view, reduced to the fields that the caller asks for.
fn body_of<V: Serialize>(view: &V, request: &HttpRequest) -> Result<String> {
    let fields = asked(request);
    if fields.are_all() {
        return serde_json::to_string(view).map_err(Error::internal);
    }
    serde_json::to_string(&trimmed(view, &fields)?).map_err(Error::internal)
}

/// Returns a view reduced to some fields.
///
/// # Errors
/// Internal error.
pub fn trimmed(view: &impl Serialize, fields: &Fields) -> Result<Value> {
    let mut value = serde_json::to_value(view).map_err(Error::internal)?;
    fields.trim(&mut value);
    Ok(value)
}

/// Serializes a page, each of its items reduced to the fields that the caller asks for.
fn body_of_page(page: &impl Serialize, request: &HttpRequest) -> Result<String> {
    let fields = asked(request);
    if fields.are_all() {
        return serde_json::to_string(page).map_err(Error::internal);
    }
    let mut value = serde_json::to_value(page).map_err(Error::internal)?;
    fields.trim(&mut value["items"]);
    serde_json::to_string(&value).map_err(Error::internal)
}
