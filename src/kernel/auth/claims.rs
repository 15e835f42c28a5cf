//! The claims of an access token.

use entity::enums::Role;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The claims of an access token. They identify the caller; grants are read from the database again.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Claims {
    pub iss: String,
    pub aud: String,
    pub sub: Uuid,
    pub exp: i64,
    pub iat: i64,
    pub nbf: i64,
    pub jti: Uuid,
    /// The login: the id that all its refresh tokens share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sid: Option<Uuid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_id: Option<Uuid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// The client's organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org: Option<Uuid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub council: Option<Uuid>,
    pub roles: Vec<Role>,
    /// Must equal the token version of the user or client.
    pub ver: i32,
}
