//! Lapses what is still open on an assignment: a request for an extension, or for an explanation.

use entity::enums::ExtensionStatus;
use entity::{assignment, explanation, extension};
use sea_orm::ActiveValue::Set;

use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::idempotency::Tx;
use crate::kernel::unversioned;
use crate::service::engine::timer::{self, Subject};

/// Lapses the open extension request: the assignment was answered or ended before anybody decided.
pub async fn extension(tx: &Tx<'_>, ctx: &RequestContext, one: &assignment::Model) -> Result<()> {
    let Some(id) = one.extension_id else { return Ok(()) };
    let lapsed = extension::ActiveModel {
        id: Set(id),
        status: Set(ExtensionStatus::Lapsed),
        decided_at: Set(Some(ctx.now)),
        ..Default::default()
    };
    unversioned::update(tx, lapsed).await?;
    timer::cancel(tx, ctx, one.case_id, Subject::Extension(id)).await
}

/// Lapses the open request for an explanation: the addressee was waived or transferred, or the case was closed.
pub async fn explanation(tx: &Tx<'_>, ctx: &RequestContext, one: &assignment::Model) -> Result<()> {
    let Some(id) = one.explanation_id else { return Ok(()) };
    let lapsed = explanation::ActiveModel {
        id: Set(id),
        lapsed_on: Set(Some(ctx.today())),
        updated_at: Set(ctx.now),
        ..Default::default()
    };
    unversioned::update(tx, lapsed).await?;
    timer::cancel(tx, ctx, one.case_id, Subject::Explanation(id)).await
}
