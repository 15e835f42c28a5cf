//! How often a matter was raised: the whole chain of recurrences around a case, in time order.

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

/// More of a chain is not shown.
const MOST: usize = 200;

/// A matter each time it was raised, as far as the caller sees.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecurrencesView {
    /// The cases shown: how often it was raised.
    pub times: usize,
    /// Different sessions among them; a case without one is not counted.
    pub sessions: usize,
    /// Different terms among them, by their sessions.
    pub terms: usize,
    /// There are more than the 200 shown, and the counts are of these.
    pub truncated: bool,
    /// In the order they were raised, the case itself among them.
    pub cases: Vec<RaisedCase>,
}

/// One time that the matter was raised.
#[derive(Debug, Serialize, ToSchema)]
pub struct RaisedCase {
    pub id: Uuid,
    pub kind: CaseKind,
    pub number: String,
    pub status: Status,
    pub outcome: Option<Outcome>,
    /// A recommendation's.
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

/// The recurrences of a case in sight, earlier and later ones, and theirs, through cases that the caller sees.
///
/// # Errors
/// 404 out of sight.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<RecurrencesView> {
    let db = app.read();
    let (case, _) = view::in_sight(db, ctx, id).await?;
    let reach = ctx.actor.within(Permission::CaseRead);
    let (mut known, mut level, mut truncated) = (vec![case], vec![id], false);
    while !level.is_empty() && !truncated {
        let ids: Vec<Uuid> = known.iter().map(|case| case.id).collect();
        let left = MOST - known.len();
        let next = case::Entity::within(&reach)
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
