//! Loads what the views of cases show of other tables, and what they need to say what the caller may do.

use std::collections::HashMap;

use entity::enums::{CaseKind, EventStream, Role, ScopeFilter};
use entity::{case, event, supervision};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::domain::policy::Permission;
use crate::domain::workflow::closed_to_parties;
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{DisplayNames, Kind, Wanted};
use crate::kernel::error::Result;
use crate::service::engine::answer_history::AsOf;
use crate::service::engine::case::parts::Parts;
use crate::service::engine::case::party;

/// The fields of the view that are names of something else.
const NAMES: [&str; 10] = [
    "council_name",
    "sector_name",
    "board_name",
    "session_name",
    "registered_by_name",
    "merged_into_number",
    "carried_to_name",
    "parts.sector_name",
    "recommendation.supervision_name",
    "recommendation.theme_name",
];

/// What was loaded for some cases, in a number of statements that does not depend on how many they are.
#[derive(Default)]
pub struct Beside {
    /// The day on which the cases are looked at.
    pub as_of: AsOf,
    /// The names of what the cases and their parts refer to.
    pub names: DisplayNames,
    pub parts: Parts,
    /// The bodies that the supervisions behind the cases examined; `None` if they were not loaded.
    pub supervised: Option<Vec<supervision::body::Model>>,
    /// The roles in which petitions were registered, where what the caller may do depends on it.
    registered_as: HashMap<Uuid, Role>,
}

impl Beside {
    /// Loads it.
    pub async fn of<'a>(
        db: &impl ConnectionTrait,
        ctx: &RequestContext,
        cases: impl IntoIterator<Item = &'a case::Model> + Clone,
    ) -> Result<Self> {
        let parts = match ctx.fields.want_any(&["parts", "actions"]) {
            true => Parts::of(db, ctx, cases.clone()).await?,
            false => Parts::default(),
        };
        let wanted = cases.clone().into_iter().fold(Wanted::default(), refers_to);
        let wanted = wanted.with(Kind::Sector, parts.sectors());
        Ok(Self {
            as_of: AsOf::default(),
            names: match ctx.fields.want_any(&NAMES) {
                true => DisplayNames::load(db, ctx, wanted).await?,
                false => DisplayNames::not_wanted(),
            },
            parts,
            supervised: supervised(db, ctx, cases.clone()).await?,
            registered_as: registrations(db, ctx, cases).await?,
        })
    }

    /// Loads what there is beside a petition that was just registered: names only.
    pub async fn registered(
        db: &impl ConnectionTrait,
        ctx: &RequestContext,
        case: &case::Model,
        role: Option<Role>,
    ) -> Result<Self> {
        let names = DisplayNames::load(db, ctx, refers_to(Wanted::default(), case)).await?;
        let registered_as = role.map(|role| (case.id, role)).into_iter().collect();
        Ok(Self { names, registered_as, ..Self::default() })
    }

    /// Looks at the cases on a day.
    #[must_use]
    pub fn on(self, as_of: AsOf) -> Self {
        Self { as_of, ..self }
    }

    /// Returns the role in which a petition, or the whole of a part, was registered.
    #[must_use]
    pub fn registered_as(&self, case: &case::Model) -> Option<Role> {
        self.registered_as.get(&registered(case)).copied()
    }
}

/// Adds what the view of a case shows the names of.
fn refers_to(wanted: Wanted, case: &case::Model) -> Wanted {
    wanted
        .with(Kind::Organization, [Some(case.council_id), Some(case.registered_by), case.board_id])
        .with(Kind::Sector, [case.sector_id])
        .with(Kind::Session, [case.session_id, case.carried_to])
        .with(Kind::Case, [case.merged_into])
        .with(Kind::Supervision, [case.supervision_id])
        .with(Kind::Theme, [case.theme_id])
}

/// Returns the id of the petition that was registered: a part was not.
fn registered(case: &case::Model) -> Uuid {
    case.part_of.unwrap_or(case.id)
}

/// Loads the supervised bodies of some recommendations, if they affect what the caller may do and asks for: whether the
/// caller is a party matters only to those who could decide. For others they stay unknown.
pub async fn supervised(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    cases: impl IntoIterator<Item = &case::Model>,
) -> Result<Option<Vec<supervision::body::Model>>> {
    let decides_nothing = || closed_to_parties().all(|one| ctx.actor.scope_filters(one).is_empty());
    if !ctx.fields.wants("actions") || decides_nothing() {
        return Ok(None);
    }
    party::supervised(db, cases).await.map(Some)
}

/// Loads the roles in which petitions were registered, for a caller who handles only the petitioners whom people of the
/// own organization registered.
async fn registrations(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    cases: impl IntoIterator<Item = &case::Model>,
) -> Result<HashMap<Uuid, Role>> {
    if !ctx.fields.wants("actions") {
        return Ok(HashMap::new());
    }
    let filters = ctx.actor.scope_filters(Permission::PetitionerRead);
    let is_own = |case: &&case::Model| {
        case.kind == CaseKind::Petition && filters.contains(&ScopeFilter::Own(case.registered_by))
    };
    let ids: Vec<Uuid> = cases.into_iter().filter(is_own).map(registered).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let first = event::Entity::find()
        .filter(event::Column::Stream.eq(EventStream::Case))
        .filter(event::Column::StreamId.is_in(ids))
        .filter(event::Column::Seq.eq(1))
        .select_only()
        .columns([event::Column::StreamId, event::Column::Role]);
    let roles: Vec<(Uuid, Option<Role>)> = first.into_tuple().all(db).await?;
    Ok(roles.into_iter().filter_map(|(id, role)| Some((id, role?))).collect())
}
