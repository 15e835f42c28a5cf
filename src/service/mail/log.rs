//! The mails of a subscription, and what became of them.

use chrono::{DateTime, Utc};
use entity::enums::MailStatus;
use entity::mail::subscription::Entity as Subscription;
use entity::mail::{Column, Entity, Model};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::Serialize;
use utoipa::ToSchema;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::filter;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::registry;

/// A mail to a subscriber.
#[derive(Debug, Serialize, ToSchema)]
pub struct MailView {
    pub id: Uuid,
    pub address: String,
    pub subject: String,
    pub status: MailStatus,
    pub attempts: i32,
    /// Of a pending one: when it is tried next.
    pub next_attempt_at: Option<DateTime<Utc>>,
    pub attempted_at: Option<DateTime<Utc>>,
    /// What the mail server answered to the last attempt, or why there is no answer.
    pub reply: Option<String>,
    pub created_at: DateTime<Utc>,
}

list_query! {
    /// Filters for the mails of a subscription.
    MailQuery {
        status: Vec<MailStatus>,
    }
}

/// Lists the mails of the last 30 days, and those that wait, newest first.
///
/// # Errors
/// 404; 400 for a wrong limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, id: Uuid, query: MailQuery) -> Result<Page<MailView>> {
    registry::read::<Subscription>(app, ctx, id).await?;
    let mut select = Entity::find().filter(Column::SubscriptionId.eq(id));
    if let Some(status) = &query.status {
        select = select.filter(filter::of(Column::Status, status));
    }
    let page = page::by_id(app, ctx, &format!("mails {id}"), &query, select, Column::Id).await?;
    let items = page.items.into_iter().map(MailView::of).collect();
    Ok(Page { items, next_cursor: page.next_cursor, count: page.count, facets: None })
}

impl MailView {
    fn of(mail: Model) -> Self {
        Self {
            id: mail.id,
            address: mail.address,
            subject: mail.subject,
            status: mail.status,
            attempts: mail.attempts,
            next_attempt_at: mail.next_attempt_at,
            attempted_at: mail.attempted_at,
            reply: mail.reply,
            created_at: mail.created_at,
        }
    }
}
