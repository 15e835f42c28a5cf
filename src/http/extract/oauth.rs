//! Extractors of the sign-in and OAuth operations, which have no caller yet: each counts its own rate limit for the
//! address.

use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::domain::actor::Actor;
use crate::http::extract::body::form;
use crate::http::extract::{Extracting, address, data, request_id, scheme};
use crate::http::rate_limit::Limiter;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::service::identity::oauth::{Credentials, RevocationRequest, TokenRequest};

/// The context of a login, and the address it came from.
pub struct SignIn {
    pub ctx: RequestContext,
    pub address: String,
}

impl FromRequest for SignIn {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let (ctx, address) = anonymous(&request)?;
            Limiter::sign_ins(&request, &address)?;
            Ok(Self { ctx, address })
        })
    }
}

/// A token request. A refresh counts as one; every other grant counts as a sign-in.
pub struct TokenCall {
    pub ctx: RequestContext,
    pub address: String,
    pub request: TokenRequest,
}

impl FromRequest for TokenCall {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            let (ctx, address) = anonymous(&request)?;
            let form = form::<TokenRequest>(&request, payload).await;
            match &form {
                Ok(form) if form.is_refresh() => Limiter::refreshes(&request, &address)?,
                _ => Limiter::sign_ins(&request, &address)?,
            }
            let mut call = Self { ctx, address, request: form? };
            let credentials = authenticated(&request, call.request.credentials())?;
            (call.request.client_id, call.request.client_secret) = (credentials.id, credentials.secret);
            Ok(call)
        })
    }
}

/// A revocation request.
pub struct RevocationCall {
    pub ctx: RequestContext,
    pub address: String,
    pub request: RevocationRequest,
}

impl FromRequest for RevocationCall {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            let (ctx, address) = anonymous(&request)?;
            Limiter::revocations(&request, &address)?;
            let mut call = Self { ctx, address, request: form(&request, payload).await? };
            let credentials = authenticated(&request, call.request.credentials())?;
            (call.request.client_id, call.request.client_secret) = (credentials.id, credentials.secret);
            Ok(call)
        })
    }
}

fn anonymous(request: &HttpRequest) -> Result<(RequestContext, String)> {
    let app = data::<App>(request)?;
    let mut ctx = RequestContext::at(app.clock.now(), Actor::default());
    ctx.request_id = request_id(request);
    Ok((ctx, address(request, &app)))
}

/// Returns the credentials of the `Authorization` header, if it has any, and otherwise those of the form (RFC 6749,
/// section 2.3.1).
///
/// # Errors
/// 400 when both are used.
fn authenticated(request: &HttpRequest, form: Credentials) -> Result<Credentials> {
    let Some(sent) = request.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok())
    else {
        return Ok(form);
    };
    let Some(encoded) = scheme(sent, "Basic") else { return Ok(form) };
    // what cannot be decoded is the credentials of nobody
    let basic = basic(encoded).unwrap_or_else(|| Credentials::of("", ""));
    let differs = form.id.is_some() && form.id != basic.id;
    if form.secret.is_some() || differs {
        let detail = (
            "send the client's credentials in the header or in the form, not in both",
            "chỉ gửi thông tin xác thực của hệ thống ở tiêu đề hoặc trong biểu mẫu, không gửi cả hai",
        );
        return Err(Error::because(Code::MalformedRequest, detail));
    }
    Ok(basic)
}

/// Decodes Basic credentials: id and secret are form-encoded before they are joined.
fn basic(encoded: &str) -> Option<Credentials> {
    let text = String::from_utf8(STANDARD.decode(encoded).ok()?).ok()?;
    let (id, secret) = text.split_once(':')?;
    Some(Credentials::of(&form_decoded(id), &form_decoded(secret)))
}

fn form_decoded(text: &str) -> String {
    // `&` would end the value; clients that do not encode may send it
    let pair = format!("={}", text.replace('&', "%26"));
    form_urlencoded::parse(pair.as_bytes()).next().map_or_else(String::new, |(_, value)| value.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn basic_credentials_are_form_encoded() {
        let decoded = |text: &str| basic(&STANDARD.encode(text)).map(|c| (c.id.unwrap(), c.secret.unwrap()));
        let both = |id: &str, secret: &str| Some((id.to_owned(), secret.to_owned()));
        assert_eq!(decoded("id%2Dx:a%3Ab+c"), both("id-x", "a:b c"));
        assert_eq!(decoded("id-x:a=b&c"), both("id-x", "a=b&c"));
        assert_eq!(decoded("id-x:"), both("id-x", ""));
        assert!(decoded("id-x").is_none() && basic("!").is_none());
    }
}
