//! Shows how often a matter was raised: all cases connected by `repeats` links, in time order.

use std::collections::HashSet;

use chrono::NaiveDate;
use entity::enums::{CaseKind, Fulfilment, Outcome, Status, Verdict};
use entity::{case, case_link, session, term};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::View;
use crate::service::engine::case::view;

/// The maximum number of cases shown.
const MOST: usize = 200;

/// All cases in which a matter was raised, as far as the caller may see them.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecurrencesView {
    /// The number of cases shown, that is how often the matter was raised.
    pub times: usize,
    /// The number of different sessions among them; cases without a session are not counted.
    pub sessions: usize,
    /// The number of different terms among them, taken from their sessions.
    pub terms: usize,
    /// Whether there are more than the 200 cases shown; the counts are of those shown.
    pub truncated: bool,
    /// In the order they were raised, including the requested case.
    pub cases: Vec<RaisedCase>,
}

/// One case in which the matter was raised.
#[derive(Debug, Serialize, ToSchema)]
pub struct RaisedCase {
    pub id: Uuid,
    pub kind: CaseKind,
    pub number: String,
    pub status: Status,
    pub outcome: Option<Outcome>,
    /// For a recommendation.
    pub fulfilment: Option<Fulfilment>,
    pub verdict: Option<Verdict>,
    /// `null`: not known.
    pub session: Option<RaisedIn>,
    pub received_on: NaiveDate,
}

/// The session in which it was raised.
#[derive(Debug, Serialize, ToSchema)]
pub struct RaisedIn {
    pub id: Uuid,
    pub ordinal: i32,
    pub term_id: Uuid,
    pub term_name: String,
}

impl View for RecurrencesView {}

/// Returns the recurrences of a case, earlier and later, followed transitively through cases that the caller may see.
///
/// # Errors
/// 404 when the case is not visible to the caller.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<RecurrencesView> {
    let db = app.read();
    let (case, _) = view::visible(db, ctx, id).await?;
    let filters = ctx.actor.scope_filters(Permission::CaseRead);
    let (mut known, mut level, mut truncated) = (vec![case], vec![id], false);
    while !level.is_empty() && !truncated {
        let ids: Vec<Uuid> = known.iter().map(|case| case.id).collect();
        let left = MOST - known.len();
        let next = case::Entity::in_scope(&filters)
            .filter(case::Column::Id.in_subquery(case_link::Entity::recurrences(&level, &ids)))
            .order_by_asc(case::Column::Id)
            .limit(u64::try_from(left + 1).unwrap_or(1));
        let mut next = next.all(db).await?;
        truncated = next.len() > left;
        next.truncate(left);
        level = next.iter().map(|case| case.id).collect();
        known.extend(next);
    }
    known.sort_by_key(|case| (case.received_on, case.id));
    show(db, known, truncated).await
}

async fn show(
    db: &impl ConnectionTrait,
    cases: Vec<case::Model>,
    truncated: bool,
) -> Result<RecurrencesView> {
    let ids: HashSet<Uuid> = cases.iter().filter_map(|case| case.session_id).collect();
    let sessions = session::Entity::find().filter(session::Column::Id.is_in(ids)).all(db).await?;
    let ids: HashSet<Uuid> = sessions.iter().map(|session| session.term_id).collect();
    let terms = term::Entity::find().filter(term::Column::Id.is_in(ids)).all(db).await?;
    let raised_in = |id: Uuid| {
        let session = sessions.iter().find(|session| session.id == id)?;
        let term = terms.iter().find(|term| term.id == session.term_id)?;
        let (term_id, term_name) = (term.id, term.name.clone());
        Some(RaisedIn { id, ordinal: session.ordinal, term_id, term_name })
    };
    Ok(RecurrencesView {
        times: cases.len(),
        sessions: sessions.len(),
        terms: terms.len(),
        truncated,
        cases: cases
            .into_iter()
            .map(|case| RaisedCase {
                session: case.session_id.and_then(raised_in),
                id: case.id,
                kind: case.kind,
                number: case.number,
                status: case.status,
                outcome: case.outcome,
                fulfilment: case.fulfilment,
                verdict: case.verdict,
                received_on: case.received_on,
            })
            .collect(),
    })
}
