//! Loads what a council knows of the times that texts name by its sessions, its terms and its named periods.

use entity::{named_period, session, term};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::domain::written_time::{Known, NamedPeriod, Session};
use crate::kernel::error::Result;

/// Loads the sessions, terms and named periods of a council.
pub async fn known(db: &impl ConnectionTrait, council: Uuid) -> Result<Known> {
    let sessions = session::Entity::find().filter(session::Column::CouncilId.eq(council)).all(db).await?;
    let terms = term::Entity::find().filter(term::Column::CouncilId.eq(council)).all(db).await?;
    let periods =
        named_period::Entity::find().filter(named_period::Column::CouncilId.eq(council)).all(db).await?;
    let session =
        |one: session::Model| Session { ordinal: one.ordinal, kind: one.kind, opens_on: one.opens_on };
    let period = |one: named_period::Model| NamedPeriod {
        name: one.name,
        starts_on: one.starts_on,
        ends_on: one.ends_on,
    };
    Ok(Known {
        sessions: sessions.into_iter().map(session).collect(),
        terms: terms.into_iter().map(|one| (one.starts_on, one.ends_on)).collect(),
        periods: periods.into_iter().map(period).collect(),
    })
}
