//! The facets of the list of cases.

use entity::case::{Column, Entity};
use sea_orm::sea_query::{Expr, SimpleExpr};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, Select};

use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::facets::{self, Facets, facets};
use crate::service::engine::answer_history::WITH_ANSWER;
use crate::service::engine::case::filter::of_values;
use crate::service::engine::case::list::CaseQuery;
use crate::service::engine::timeliness::TimelinessFilter;

facets! {
    /// A filter of cases by whose values they are counted.
    ///
    /// - `kind`: Petitions and recommendations.
    /// - `status`: The status in the workflow.
    /// - `outcome`: The outcome of the current answer.
    /// - `verdict`: The verdict of the review.
    /// - `nature`: The nature of the petition.
    /// - `channel`: How it arrived.
    /// - `competence_level`: The level that is competent.
    /// - `phase`: Before or after the session.
    /// - `voters_feedback`: Whether the voters are satisfied.
    /// - `priority`: The priority of a recommendation.
    /// - `fulfilment`: The completion of a recommendation.
    /// - `reject_reason`: Why it was rejected.
    /// - `area`: What places it is about.
    /// - `timeliness`: The timeliness today.
    CaseFacet of CaseQuery {
        Kind = kind, Status = status, Outcome = outcome, Verdict = verdict, Nature = nature, Channel = channel,
        CompetenceLevel = competence_level, Phase = phase, VotersFeedback = voters_feedback, Priority = priority,
        Fulfilment = fulfilment, RejectReason = reject_reason, Area = area, Timeliness = timeliness,
    }
}

impl CaseFacet {
    fn value(self, ctx: &RequestContext) -> SimpleExpr {
        let column = |column: Column| Expr::col((Entity, column));
        match self {
            Self::Kind => column(Column::Kind),
            Self::Status => column(Column::Status),
            // a case that went back to its agency keeps the outcome of the answer that did not satisfy
            Self::Outcome => Expr::case(Column::Status.is_in(WITH_ANSWER), column(Column::Outcome)).into(),
            Self::Verdict => column(Column::Verdict),
            Self::Nature => column(Column::Nature),
            Self::Channel => column(Column::Channel),
            Self::CompetenceLevel => column(Column::CompetenceLevel),
            Self::Phase => column(Column::Phase),
            Self::VotersFeedback => column(Column::VotersFeedback),
            Self::Priority => column(Column::Priority),
            Self::Fulfilment => column(Column::Fulfilment),
            Self::RejectReason => column(Column::RejectReason),
            Self::Area => column(Column::Area),
            Self::Timeliness => TimelinessFilter::of_cases(ctx, None).word(),
        }
    }
}

/// Counts cases by each of some facets: those that all other filters find. One query each.
pub(super) async fn of(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    wanted: &[CaseFacet],
    query: &CaseQuery,
    others: &Select<Entity>,
) -> Result<Facets> {
    let mut all = Facets::new();
    for facet in wanted {
        let select = others.clone().filter(of_values(ctx, &facet.without(query)));
        all.insert(facet.word(), facets::count(db, select, facet.value(ctx)).await?);
    }
    Ok(all)
}
