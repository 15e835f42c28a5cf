//! Signs and verifies access tokens.

use std::sync::Arc;

use jsonwebtoken::{Algorithm, Header, Validation, decode, decode_header, encode};
use uuid::Uuid;

use crate::kernel::app::App;
use crate::kernel::auth::claims::Claims;
use crate::kernel::auth::key_ring::Key;
use crate::kernel::config::Config;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};

/// The signing key, the newest. It is loaded before a transaction begins: inside one it would need a second connection,
/// and as many logins as there are connections would wait for each other.
pub struct Signer(Arc<Vec<Key>>);

impl Signer {
    /// Signs claims.
    ///
    /// # Errors
    /// When the key cannot sign.
    pub fn sign(&self, claims: &Claims) -> Result<String> {
        let key = &self.0[0];
        let mut header = Header::new(Algorithm::EdDSA);
        header.kid = Some(key.id.to_string());
        encode(&header, claims, &key.signs).map_err(Error::internal)
    }
}

/// Loads the signing key.
///
/// # Errors
/// When there is no key to sign with.
pub async fn signer(app: &App) -> Result<Signer> {
    Ok(Signer(app.keys.signer(app.read(), &app.secrets).await?))
}

/// Signs claims with the newest key.
///
/// # Errors
/// When there is no key to sign with.
pub async fn sign(app: &App, claims: &Claims) -> Result<String> {
    signer(app).await?.sign(claims)
}

/// Creates the error of a token that is not, or no longer, valid.
pub(super) fn refused(english: &str, vietnamese: &str) -> Error {
    Error::because(Code::Unauthenticated, (english, vietnamese))
}

/// Returns the claims of a token that one of our keys signed for this service and that has not expired.
///
/// # Errors
/// 401 for anything else.
pub async fn verify(app: &App, call_now: chrono::DateTime<chrono::Utc>, token: &str) -> Result<Claims> {
    let header = decode_header(token).map_err(|_| refused("not a token", "không phải mã truy cập"))?;
    let kid = header
        .kid
        .and_then(|kid| Uuid::parse_str(&kid).ok())
        .ok_or_else(|| refused("no key id", "mã không nêu khóa ký"))?;
    let keys = app.keys.with(app.read(), &app.secrets, kid).await?;
    let key = keys
        .iter()
        .find(|key| key.id == kid)
        .ok_or_else(|| refused("unknown key", "khóa ký không tồn tại"))?;
    let mut rules = Validation::new(Algorithm::EdDSA);
    rules.set_issuer(&[app.config.issuer()]);
    rules.set_audience(&[&app.config.audience]);
    rules.set_required_spec_claims(&["exp", "nbf", "iss", "aud", "sub"]);
    // expiry is checked below against the request's clock, not the library's
    rules.validate_exp = false;
    let claims = decode::<Claims>(token, &key.verifies, &rules)
        .map_err(|_| refused("wrong signature, issuer or audience", "sai chữ ký, nơi cấp hoặc nơi nhận"))?
        .claims;
    let now = call_now.timestamp();
    if claims.exp <= now {
        return Err(refused("expired", "mã đã hết hạn"));
    }
    if claims.nbf > now + 5 {
        return Err(refused("not valid yet", "mã chưa có hiệu lực"));
    }
    Ok(claims)
}

/// Returns new claims with the fields that all tokens have.
#[must_use]
pub fn claims(config: &Config, ctx: &RequestContext, sub: Uuid, ver: i32) -> Claims {
    let now = ctx.now.timestamp();
    Claims {
        iss: config.issuer(),
        aud: config.audience.clone(),
        sub,
        exp: now + i64::from(config.access_token_seconds),
        iat: now,
        nbf: now,
        jti: ctx.new_id(),
        sid: None,
        client_id: None,
        scope: None,
        org: None,
        council: None,
        roles: vec![],
        ver,
    }
}
