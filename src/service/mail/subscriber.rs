//! Whom a subscription is about: a user with the present grants, or a body in one of its roles.

use entity::enums::MailLanguage;
use entity::mail::subscription::Model;
use entity::{organization, user};
use sea_orm::{ConnectionTrait, EntityTrait};

use crate::domain::actor::Actor;
use crate::kernel::auth::authenticate::{grant_of_body, grants_of};
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Language, Result};

/// A subscriber who can be told something.
pub struct Subscriber {
    /// What the subscriber sees, in the language of the mails.
    pub ctx: RequestContext,
    pub name: String,
}

/// Returns the subscriber; `None` when the account is disabled, or the body has ended.
///
/// # Errors
/// When the database cannot be read.
pub async fn of(db: &impl ConnectionTrait, ctx: &RequestContext, row: &Model) -> Result<Option<Subscriber>> {
    let today = ctx.today();
    let found = match (row.user_id, row.organization_id, row.role) {
        (Some(id), ..) => {
            let user = user::Entity::find_by_id(id).one(db).await?;
            let Some(user) = user.filter(|user| user.disabled_at.is_none()) else { return Ok(None) };
            let actor =
                Actor { user_id: Some(id), grants: grants_of(db, id, today).await?, ..Actor::default() };
            Some((actor, user.full_name))
        }
        (None, Some(id), Some(role)) => {
            let body = organization::Entity::find_by_id(id).one(db).await?;
            let grant = grant_of_body(db, id, role, today).await?;
            body.zip(grant)
                .map(|(body, grant)| (Actor { grants: vec![grant], ..Actor::default() }, body.name))
        }
        _ => None,
    };
    let language = match row.language {
        MailLanguage::Vietnamese => Language::Vietnamese,
        MailLanguage::English => Language::English,
    };
    Ok(found.map(|(actor, name)| Subscriber {
        ctx: RequestContext { language, ..RequestContext::at(ctx.now, actor) },
        name,
    }))
}
