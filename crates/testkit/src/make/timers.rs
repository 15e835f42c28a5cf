//! What timers are set, day by day.

use entity::timer::{Column, Entity, Event, Model};
use sea_orm::{Condition, EntityTrait as _, QueryFilter as _};

use super::World;

/// Returns the events of the timers that match, done or still to come, in the order of their days.
pub async fn timers(w: &World, which: impl Into<Condition>) -> Vec<Event> {
    let rows = Entity::find().filter(which.into()).all(w.app.read()).await.unwrap();
    let later = |t: &Model| t.later.clone().filter(|_| t.done_at.is_none()).map(|later| later.0);
    let mut all: Vec<Event> =
        rows.iter().flat_map(|t| std::iter::once(t.event()).chain(later(t).into_iter().flatten())).collect();
    all.sort_by_key(|event| event.fires_on);
    all
}

/// Selects the timers of a subject.
#[must_use]
pub fn timers_of(subject: uuid::Uuid) -> Condition {
    use sea_orm::ColumnTrait as _;
    Condition::all().add(Column::SubjectId.eq(subject))
}
