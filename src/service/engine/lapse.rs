//! Lapses what is still open on assignments: requests for an extension, or for an explanation.

use entity::enums::ExtensionStatus;
use entity::{assignment, explanation, extension};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::idempotency::Tx;
use crate::kernel::unversioned;
use crate::service::engine::timer::{Subject, Timers};

/// Requests to be lapsed together.
#[derive(Default)]
pub struct Lapses {
    extensions: Vec<Uuid>,
    explanations: Vec<Uuid>,
}

impl Lapses {
    /// Lapses the open extension request: the assignment was answered or ended before anybody decided.
    pub fn extension(&mut self, timers: &mut Timers, one: &assignment::Model) {
        let Some(id) = one.extension_id else { return };
        self.extensions.push(id);
        timers.cancel(one.case_id, Subject::Extension(id));
    }

    /// Lapses the open request for an explanation: the addressee was waived or transferred, or the case was closed.
    pub fn explanation(&mut self, timers: &mut Timers, one: &assignment::Model) {
        let Some(id) = one.explanation_id else { return };
        self.explanations.push(id);
        timers.cancel(one.case_id, Subject::Explanation(id));
    }

    /// Stores that they lapsed.
    pub async fn store(self, tx: &Tx<'_>, ctx: &RequestContext) -> Result<()> {
        if !self.extensions.is_empty() {
            use extension::{Column, Entity};
            unversioned::update_many::<Entity>()
                .col_expr(Column::Status, Expr::value(ExtensionStatus::Lapsed))
                .col_expr(Column::DecidedAt, Expr::value(Some(ctx.moment())))
                .filter(Column::Id.is_in(self.extensions))
                .exec(tx)
                .await?;
        }
        if !self.explanations.is_empty() {
            use explanation::{Column, Entity};
            unversioned::update_many::<Entity>()
                .col_expr(Column::LapsedOn, Expr::value(Some(ctx.day())))
                .col_expr(Column::UpdatedAt, Expr::value(ctx.now))
                .filter(Column::Id.is_in(self.explanations))
                .exec(tx)
                .await?;
        }
        Ok(())
    }
}
