//! Error responses: problem details (RFC 9457) in the caller's language.

use actix_web::body::BoxBody;
use actix_web::http::header::HeaderValue;
use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, ResponseError};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::http::middleware::RequestInfo;
use crate::kernel::config::Config;
use crate::kernel::error::{Code, Error, FieldError, Language};

/// Why a request was refused.
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    /// Identifies the kind of problem: the address of its section in the catalogue at `/problems`.
    #[schema(format = "uri")]
    #[serde(rename = "type")]
    pub kind: String,
    /// In the caller's language.
    pub title: &'static str,
    pub status: u16,
    /// What is wrong with this request, in the caller's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The path of the request.
    pub instance: String,
    #[schema(value_type = Code)]
    pub code: &'static str,
    /// The wrong fields or parameters.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
    /// Quote it when you ask for help; it is in the server's log.
    pub request_id: Uuid,
}

/// Why a request to `/v1/oauth` was refused (RFC 6749, section 5.2).
#[derive(Debug, Serialize, ToSchema)]
pub struct OAuthError {
    pub error: &'static str,
    /// In English: the standard allows only ASCII characters here.
    pub error_description: String,
    /// The stable code that a problem would have.
    #[schema(value_type = Code)]
    pub code: &'static str,
    /// Quote it when you ask for help; it is in the server's log.
    pub request_id: Uuid,
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        let status = self.code().map_or(200, Code::status);
        StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// Returns only the status: the middleware writes the problem, because it knows the request.
    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

/// Where a client whose position expired begins again.
const RESYNC: &str = "</v1/changes>; rel=\"start\"";

/// Returns the response to an error: a problem, or the stored response of a repeated request.
pub fn render(error: &Error, info: &RequestInfo) -> HttpResponse {
    if let Error::Replayed(stored) = error {
        let status = StatusCode::from_u16(stored.status).unwrap_or(StatusCode::OK);
        let mut response = HttpResponse::build(status);
        response.insert_header(("Idempotency-Replayed", "true")).content_type("application/json");
        insert(&mut response, header::ETAG.as_str(), stored.etag.as_deref());
        insert(&mut response, header::LOCATION.as_str(), stored.location.as_deref());
        return response.body(stored.body.clone());
    }
    info.note(error);
    let code = error.code().unwrap_or(Code::Internal);
    let problem = describe(error, info);
    let retry_after = match error {
        Error::Refused(refused) => refused.retry_after,
        _ => (code == Code::Unavailable).then_some(1),
    };
    let mut response = respond(code, &problem, info, retry_after);
    if code == Code::PositionExpired {
        response.headers_mut().insert(header::LINK, HeaderValue::from_static(RESYNC));
    }
    response
}

/// Describes an error in the caller's language, and logs it when it is the service's own.
pub fn describe(error: &Error, info: &RequestInfo) -> Problem {
    let request_id = info.id;
    let code = error.code().unwrap_or(Code::Internal);
    let mut problem = plain(code, info);
    match error {
        Error::Refused(refused) => {
            // RFC 6749, section 5.2: the description has ASCII characters only
            let language = if info.is_oauth() { Language::English } else { info.language };
            problem.detail = refused.detail.as_ref().map(|detail| language.tell(detail).to_owned());
            problem.errors = refused.errors.iter().map(|e| e.clone().told_in(language)).collect();
        }
        Error::Database(_) | Error::Internal(_) if code == Code::Internal => {
            tracing::error!(%request_id, error = error.chain(), "internal error");
        }
        Error::Database(_) => {
            tracing::warn!(%request_id, error = error.chain(), code = code.word(), "database error");
        }
        Error::Internal(_) | Error::Replayed(_) => {}
    }
    problem
}

/// Returns the response to an error that no use case raised: unknown routes, wrong methods, malformed requests.
pub fn bare(code: Code, info: &RequestInfo) -> HttpResponse {
    respond(code, &plain(code, info), info, None)
}

/// Returns the `type` of a problem: the address of its section in the catalogue.
pub fn kind(config: &Config, code: Code) -> String {
    format!("{}{}", config.issuer().trim_end_matches('/'), path_of(code))
}

fn path_of(code: Code) -> String {
    format!("/problems#{}", code.word())
}

fn plain(code: Code, info: &RequestInfo) -> Problem {
    Problem {
        kind: info.config().map_or_else(|| path_of(code), |config| kind(config, code)),
        title: code.title(info.language),
        status: code.status(),
        detail: None,
        instance: info.path.clone(),
        code: code.word(),
        errors: vec![],
        request_id: info.id,
    }
}

fn oauth(code: Code) -> &'static str {
    match code {
        Code::InvalidGrant | Code::UnsupportedGrantType | Code::InvalidScope => code.word(),
        Code::InvalidCredentials | Code::Unauthenticated => "invalid_client",
        Code::TooManyAttempts | Code::TooManyRequests | Code::Unavailable => "temporarily_unavailable",
        Code::Internal => "server_error",
        _ => "invalid_request",
    }
}

fn respond(
    code: Code,
    problem: &Problem,
    info: &RequestInfo,
    retry_after: Option<u64>,
) -> HttpResponse<BoxBody> {
    let status = match problem.status {
        // RFC 6749 knows only 400 for a request that is not as it should be
        406 | 415 | 422 if info.is_oauth() => 400,
        status => status,
    };
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = HttpResponse::build(status);
    insert(&mut response, "Retry-After", retry_after.map(|s| s.to_string()).as_deref());
    if status == StatusCode::UNAUTHORIZED {
        let challenge = match code {
            _ if info.is_oauth() => r#"Basic realm="kiennghi", charset="UTF-8""#,
            // RFC 6750, section 3.1: a caller that sent no token is told no error
            Code::Unauthenticated if info.has_bearer => r#"Bearer realm="kiennghi", error="invalid_token""#,
            _ => r#"Bearer realm="kiennghi""#,
        };
        response.insert_header((header::WWW_AUTHENTICATE, challenge));
    }
    if info.is_oauth() {
        let error = OAuthError {
            error: oauth(code),
            error_description: description(code, problem),
            code: code.word(),
            request_id: info.id,
        };
        response.insert_header((header::CACHE_CONTROL, "no-store"));
        response.insert_header((header::CONTENT_LANGUAGE, "en")).content_type("application/json");
        return response.json(error);
    }
    response.content_type("application/problem+json");
    response.json(problem)
}

/// Describes an error in the characters that RFC 6749, section 5.2, allows.
fn description(code: Code, problem: &Problem) -> String {
    let fields = problem.errors.iter().map(|error| {
        format!("{} {}", error.pointer.as_deref().unwrap_or_default().trim_start_matches('/'), error.detail)
    });
    let parts = std::iter::once(code.title(Language::English).to_owned());
    let text = parts.chain(problem.detail.clone()).chain(fields).collect::<Vec<_>>().join("; ");
    text.chars().filter(|c| matches!(c, ' ' | '!' | '#'..='[' | ']'..='~')).collect()
}

fn insert(response: &mut HttpResponseBuilder, name: &str, value: Option<&str>) {
    if let Some(value) = value {
        response.insert_header((name, value));
    }
}

/// Returns the language of texts: Vietnamese unless the caller prefers English.
pub fn language(request: &HttpRequest) -> Language {
    let accepted =
        request.headers().get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let weigh = |part: &str| {
        let (tag, q) = part.split_once(";q=").unwrap_or((part, "1"));
        (tag.trim().to_ascii_lowercase(), q.trim().parse::<f32>().unwrap_or(0.0))
    };
    let weight = |language: &str| {
        let parts = accepted.split(',').map(weigh);
        parts.filter(|(tag, _)| tag.starts_with(language)).map(|(_, q)| q).fold(0.0, f32::max)
    };
    if weight("en") > weight("vi") { Language::English } else { Language::Vietnamese }
}
