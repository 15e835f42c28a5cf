//! The facets of the list of assignments.

use entity::assignment::{Column, Entity};
use sea_orm::sea_query::{Expr, SimpleExpr};

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::facets::{self, Facets, facets};
use crate::service::engine::assignment::list::{AssignmentQuery, filtered};
use crate::service::engine::timeliness::TimelinessFilter;

facets! {
    /// A filter of assignments by whose values they are counted.
    ///
    /// - `kind`: Assignments of petitions, or of recommendations.
    /// - `status`: The status in the workflow.
    /// - `role`: Lead or co-operating.
    /// - `position`: The position of an addressee.
    /// - `outcome`: The outcome of the answer.
    /// - `verdict`: The verdict of the review.
    /// - `timeliness`: The timeliness today.
    AssignmentFacet of AssignmentQuery {
        Kind = kind, Status = status, Role = role, Position = position, Outcome = outcome, Verdict = verdict,
        Timeliness = timeliness,
    }
}

impl AssignmentFacet {
    fn value(self, ctx: &RequestContext, query: &AssignmentQuery) -> SimpleExpr {
        let column = |column: Column| Expr::col((Entity, column));
        match self {
            Self::Kind => column(Column::CaseKind),
            Self::Status => column(Column::Status),
            Self::Role => column(Column::Role),
            Self::Position => column(Column::Position),
            Self::Outcome => column(Column::Outcome),
            Self::Verdict => column(Column::Verdict),
            Self::Timeliness => TimelinessFilter::of_assignments(ctx, query.as_of).word(),
        }
    }
}

/// Counts assignments by each of the facets that the query asks for: those that all other filters find.
pub(super) async fn of(app: &App, ctx: &RequestContext, query: &AssignmentQuery) -> Result<Option<Facets>> {
    let Some(wanted) = &query.facets else { return Ok(None) };
    let mut all = Facets::new();
    for facet in wanted {
        let select = filtered(app, ctx, &facet.without(query)).await?;
        all.insert(facet.word(), facets::count(app.read(), select, facet.value(ctx, query)).await?);
    }
    Ok(Some(all))
}
