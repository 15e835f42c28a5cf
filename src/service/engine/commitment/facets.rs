//! The facets of the list of commitments.

use entity::commitment::{Column, Entity};
use sea_orm::sea_query::{Expr, SimpleExpr};

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::facets::{self, Facets, facets};
use crate::service::engine::commitment::list::{CommitmentQuery, selected};
use crate::service::engine::timeliness::TimelinessFilter;

facets! {
    /// A filter of commitments by whose values they are counted.
    ///
    /// - `status`: The current status.
    /// - `precision`: How exactly the due date was stated.
    /// - `timeliness`: The timeliness today.
    CommitmentFacet of CommitmentQuery { Status = status, Precision = precision, Timeliness = timeliness }
}

impl CommitmentFacet {
    fn value(self, ctx: &RequestContext, query: &CommitmentQuery) -> SimpleExpr {
        match self {
            Self::Status => Expr::col((Entity, Column::Status)),
            Self::Precision => Expr::col((Entity, Column::Precision)),
            Self::Timeliness => TimelinessFilter::of_commitments(ctx, query.as_of).word(),
        }
    }
}

/// Counts commitments by each of the facets that the query asks for: those that all other filters find.
pub(super) async fn of(app: &App, ctx: &RequestContext, query: &CommitmentQuery) -> Result<Option<Facets>> {
    let Some(wanted) = &query.facets else { return Ok(None) };
    let mut all = Facets::new();
    for facet in wanted {
        let select = selected(app, ctx, &facet.without(query)).await?;
        all.insert(facet.word(), facets::count(app.read(), select, facet.value(ctx, query)).await?);
    }
    Ok(Some(all))
}
