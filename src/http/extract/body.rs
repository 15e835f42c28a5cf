//! Extractors of request bodies: they bound size and time, parse and validate, and report each wrong field by pointer.

use std::collections::HashSet;
use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::http::{Method, header};
use actix_web::web::Bytes;
use actix_web::{FromRequest, HttpRequest};
use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::Segment;
use utoipa::ToSchema;
use validator::{Validate, ValidationErrors, ValidationErrorsKind};

use crate::http::extract::{Extracting, WholeBody, caller_known, data, request_digest, shape};
use crate::http::routes;
use crate::kernel::app::App;
use crate::kernel::context::legal_day;
use crate::kernel::days;
use crate::kernel::error::{Code, Error, FieldError, Result};

/// The number of errors that one response reports.
const MOST: usize = 100;

/// A JSON body of bounded size, well formed, without unknown fields, and valid.
pub struct Json<T>(T);

impl<T> Json<T> {
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T: DeserializeOwned + Validate + ToSchema + 'static> FromRequest for Json<T> {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let body = JsonText::of(request, payload);
        Box::pin(async move { body.parsed(&T::name()).await.map(Self) })
    }
}

/// A JSON body that is being read.
pub struct JsonText {
    request: HttpRequest,
    body: WholeBody,
    payload: Payload,
}

impl JsonText {
    /// Takes the body of a request. To be called before the first await of an extractor.
    #[must_use]
    pub fn of(request: &HttpRequest, payload: &mut Payload) -> Self {
        Self { request: request.clone(), body: WholeBody::of(request), payload: payload.take() }
    }

    /// Reads the text, with the legal day on which all of it had arrived.
    ///
    /// # Errors
    /// 400 when it breaks off, 408 when it takes too long, 413 when it is too large, 415 for another type.
    pub async fn read(self) -> Result<(Bytes, NaiveDate)> {
        caller_known(&self.request).await;
        is_of_type(&self.request, "application/json")?;
        let body = read(&self.request, self.payload, &self.body).await?;
        Ok((body, legal_day(data::<App>(&self.request)?.clock.now())))
    }

    /// Reads a body that has the named schema.
    pub(super) async fn parsed<T: DeserializeOwned + Validate>(self, schema: &str) -> Result<T> {
        let (body, today) = self.read().await?;
        parse(&body, today, schema)
    }
}

const NOT_UTF8: (&str, &str) = ("not UTF-8", "không phải là mã hóa UTF-8");

/// Returns the error about a body that is no JSON, with the place at which reading stopped.
fn no_json(error: &serde_json::Error) -> Error {
    let place = format!("không đọc được JSON ở dòng {}, cột {}", error.line(), error.column());
    Error::because(Code::MalformedRequest, (error.to_string(), place))
}

/// Parses a body and reports all wrong fields at once: those of another shape than the OpenAPI document says, days
/// that lie where they cannot, and what the fields' own rules refuse.
pub fn parse<T: DeserializeOwned + Validate>(body: &[u8], today: NaiveDate, schema: &str) -> Result<T> {
    parse_but(body, today, schema, |_| false)
}

/// Parses a body but for some parts, which are given by their pointers and read on their own.
pub fn parse_but<T: DeserializeOwned + Validate>(
    body: &[u8],
    today: NaiveDate,
    schema: &str,
    is_apart: impl Fn(&str) -> bool,
) -> Result<T> {
    let body = &whole_numbers(body)[..];
    let shown: Value = serde_json::from_slice(body).map_err(|e| no_json(&e))?;
    let concerns = |error: &FieldError| !error.pointer.as_deref().is_some_and(&is_apart);
    let mut wrong = shape::check(routes::contract(), schema, &shown);
    wrong.retain(concerns);
    let has_shape = wrong.is_empty();
    wrong.extend(shape::nuls(&shown, ""));
    wrong.extend(days::check(&shown, today));
    wrong.retain(concerns);
    if has_shape {
        // from the text, in which a field that is given twice is still seen
        let value: T = serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_slice(body))
            .map_err(|e| unreadable(&e))?;
        wrong.extend(value.validate().err().iter().flat_map(flatten));
        if wrong.is_empty() {
            return Ok(value);
        }
    }
    // the first error of a field is the one that was found by the nearest rule
    wrong.sort_by(|a, b| a.pointer.cmp(&b.pointer));
    wrong.dedup_by(|a, b| a.pointer == b.pointer);
    wrong.truncate(MOST);
    Err(Error::fields(Code::Invalid, wrong))
}

/// Writes `480.0` as `480`: for JSON Schema both are the same integer, for serde they are not.
fn whole_numbers(body: &[u8]) -> Vec<u8> {
    let (mut written, mut rest, mut in_text) = (Vec::with_capacity(body.len()), body, false);
    while let Some((first, after)) = rest.split_first() {
        match (first, after) {
            (b'\\', [escaped, after @ ..]) if in_text => {
                written.extend([*first, *escaped]);
                rest = after;
                continue;
            }
            (b'"', _) => in_text = !in_text,
            (b'.', [b'0', ..]) if !in_text && written.last().is_some_and(u8::is_ascii_digit) => {
                let zeros = after.iter().take_while(|byte| **byte == b'0').count();
                if !matches!(after.get(zeros), Some(b'0'..=b'9' | b'e' | b'E')) {
                    rest = &after[zeros..];
                    continue;
                }
            }
            _ => {}
        }
        written.push(*first);
        rest = after;
    }
    written
}

/// Reads a form body, as OAuth requires it: unknown parameters and empty ones are ignored, repeated ones are refused
/// (RFC 6749, section 3.2).
///
/// # Errors
/// 400 for another syntax, 413 for a large body, 415 for another type, 422 for invalid parameters.
pub(super) async fn form<T: DeserializeOwned + Validate>(
    request: &HttpRequest,
    payload: Payload,
) -> Result<T> {
    is_of_type(request, "application/x-www-form-urlencoded")?;
    let body = read(request, payload, &WholeBody::default()).await?;
    let text = std::str::from_utf8(&body).map_err(|_| Error::because(Code::MalformedRequest, NOT_UTF8))?;
    let mut given = form_urlencoded::Serializer::new(String::new());
    let mut names = HashSet::new();
    for (name, value) in form_urlencoded::parse(text.as_bytes()).filter(|(_, value)| !value.is_empty()) {
        if value.contains('\0') {
            return Err(Error::field("", "nul", "a text must not contain a NUL character"));
        }
        given.append_pair(&name, &value);
        if !names.insert(name) {
            return Err(Error::because(
                Code::MalformedRequest,
                ("a parameter is repeated", "có tham số bị lặp lại"),
            ));
        }
    }
    #[expect(clippy::disallowed_types, reason = "a form body has the syntax of a query")]
    let read = actix_web::web::Query::<T>::from_query(&given.finish());
    let value = read.map_err(|e| Error::field("", "invalid", e.to_string()))?.into_inner();
    value.validate().map_err(|errors| Error::fields(Code::Invalid, flatten(&errors)))?;
    Ok(value)
}

/// An iCalendar body (RFC 5545) of bounded size, in UTF-8.
pub struct CalendarText(String);

impl CalendarText {
    pub fn into_inner(self) -> String {
        self.0
    }
}

impl FromRequest for CalendarText {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        let whole = WholeBody::of(&request);
        Box::pin(async move {
            caller_known(&request).await;
            is_of_type(&request, "text/calendar")?;
            let body = read(&request, payload, &whole).await?;
            let text = String::from_utf8(unfolded(&body))
                .map_err(|_| Error::because(Code::MalformedRequest, NOT_UTF8))?;
            if text.contains('\0') {
                return Err(Error::field("", "nul", "a text must not contain a NUL character"));
            }
            Ok(Self(text))
        })
    }
}

/// Joins the folded lines of an iCalendar file. A line may be folded inside of a letter of several bytes (RFC 5545,
/// section 3.1), so this comes before decoding.
fn unfolded(body: &[u8]) -> Vec<u8> {
    let (mut joined, mut rest) = (Vec::with_capacity(body.len()), body);
    while let Some((first, after)) = rest.split_first() {
        rest = match rest {
            [b'\r', b'\n', b' ' | b'\t', after @ ..] | [b'\n', b' ' | b'\t', after @ ..] => after,
            _ => {
                joined.push(*first);
                after
            }
        };
    }
    joined
}

fn is_of_type(request: &HttpRequest, wanted: &str) -> Result<()> {
    let coding = request.headers().get(header::CONTENT_ENCODING).map(|coding| coding.as_bytes().trim_ascii());
    if coding.is_some_and(|coding| !coding.is_empty() && !coding.eq_ignore_ascii_case(b"identity")) {
        let detail = (
            "send the body without Content-Encoding",
            "hãy gửi nội dung không nén, không có Content-Encoding",
        );
        return Err(Error::because(Code::UnsupportedMediaType, detail));
    }
    let sent = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let (kind, parameters) = sent.split_once(';').unwrap_or((sent, ""));
    let utf8 = parameters.to_ascii_lowercase().split(';').all(|parameter| {
        parameter.trim().strip_prefix("charset=").is_none_or(|charset| charset.trim_matches('"') == "utf-8")
    });
    let kind = kind.trim();
    // RFC 7396: what a PATCH changes has a type of its own, which may be named
    let is_patch =
        request.method() == Method::PATCH && kind.eq_ignore_ascii_case("application/merge-patch+json");
    if (kind.eq_ignore_ascii_case(wanted) || is_patch) && utf8 {
        return Ok(());
    }
    let detail = (format!("send {wanted} in UTF-8"), format!("hãy gửi {wanted} mã hóa UTF-8"));
    Err(Error::because(Code::UnsupportedMediaType, detail))
}

/// Reads the whole body, bounded in size and time, and says that it has arrived.
async fn read(request: &HttpRequest, payload: Payload, whole: &WholeBody) -> Result<Bytes> {
    let app = data::<App>(request)?;
    let limit = app.config.body_limit;
    let mut payload = payload;
    let payload = actix_web::web::Payload::from_request(request, &mut payload).await;
    let payload = payload.map_err(|e| Error::internal(e.to_string()))?;
    let patience = Duration::from_secs(app.config.request_timeout);
    let read = tokio::time::timeout(patience, payload.to_bytes_limited(limit)).await;
    let body = read
        .map_err(|_| Error::from(Code::Timeout))?
        .map_err(|_| {
            Error::because(
                Code::TooLarge,
                (format!("at most {limit} bytes"), format!("nhiều nhất {limit} byte")),
            )
        })?
        .map_err(|e| {
            Error::because(Code::MalformedRequest, (e.to_string(), "nội dung không nhận được trọn vẹn"))
        })?;
    let has_key = request.headers().contains_key("Idempotency-Key");
    let _ = whole.0.set(if has_key { request_digest(request, &body) } else { String::new() });
    Ok(body)
}

/// Returns 422 for a body that has the right shape and still cannot be read, such as one with a field given twice.
fn unreadable(error: &serde_path_to_error::Error<serde_json::Error>) -> Error {
    let segments = error.path().iter().map(|segment| match segment {
        Segment::Seq { index } => format!("/{index}"),
        Segment::Map { key } => format!("/{key}"),
        Segment::Enum { .. } | Segment::Unknown => String::new(),
    });
    let mut pointer: String = segments.collect();
    let message = error.inner().to_string();
    let code = match &message {
        m if m.starts_with("duplicate field") => "duplicate",
        m if m.starts_with("unknown field") => "unknown",
        m if m.starts_with("missing field") => "required",
        m if m.starts_with("unknown variant") => "unknown_word",
        _ => "type",
    };
    // only the message names a field that is given twice, missing, or not known to the variant
    if let ("duplicate" | "unknown" | "required", Some(name)) = (code, message.split('`').nth(1)) {
        let named = format!("/{name}");
        if !pointer.ends_with(&named) {
            pointer.push_str(&named);
        }
    }
    Error::field(&pointer, code, message)
}

/// Turns the validator's tree into a list of field errors, without the rejected values.
pub(super) fn flatten(errors: &ValidationErrors) -> Vec<FieldError> {
    let mut all = Vec::new();
    walk("", errors, &mut all);
    all.sort_by(|a, b| a.pointer.cmp(&b.pointer));
    all
}

fn walk(at: &str, errors: &ValidationErrors, all: &mut Vec<FieldError>) {
    for (field, kind) in errors.errors() {
        let pointer = format!("{at}/{field}");
        match kind {
            ValidationErrorsKind::Struct(inner) => walk(&pointer, inner, all),
            ValidationErrorsKind::List(items) => {
                items.iter().for_each(|(i, inner)| walk(&format!("{pointer}/{i}"), inner, all));
            }
            ValidationErrorsKind::Field(found) => all.extend(found.iter().map(|one| {
                let (min, max) = (one.params.get("min"), one.params.get("max"));
                match min.or(max) {
                    Some(_) => shape::out_of_bounds(&pointer, &one.code, min, max),
                    None => FieldError::field(&pointer, one.code.clone(), one.code.clone()),
                }
            })),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::whole_numbers;

    #[test]
    fn a_whole_number_is_written_without_its_zeros() {
        for (sent, read) in [
            (r#"{"a":480.0,"b":-1.00 ,"c":[2.0]}"#, r#"{"a":480,"b":-1 ,"c":[2]}"#),
            (r#"{"a":1.5,"b":1.05,"c":1.0e2,"d":"1.0"}"#, r#"{"a":1.5,"b":1.05,"c":1.0e2,"d":"1.0"}"#),
            (r#"{"a":"x\"1.0","b\\":1.0}"#, r#"{"a":"x\"1.0","b\\":1}"#),
            ("1.0", "1"),
            ("[.0, 1.", "[.0, 1."),
        ] {
            assert_eq!(String::from_utf8(whole_numbers(sent.as_bytes())).unwrap(), read);
        }
    }
}
