//! Users: people who sign in.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "app_user")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub username: String,
    pub full_name: String,
    /// Sorts by the Vietnamese alphabet (`vi_text::name_key`).
    pub name_key: String,
    /// The words of the name, folded for search (`vi_text::folded_words`).
    pub name_words: String,
    /// Argon2id in PHC form; `None` for a user who cannot sign in with a password.
    pub password_hash: Option<String>,
    /// Somebody else set the password: the user must change it before anything else.
    pub must_change_password: bool,
    pub disabled_at: Option<DateTimeUtc>,
    /// The `ver` claim: increased to invalidate all tokens issued before.
    pub token_version: i32,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

default_row!();
