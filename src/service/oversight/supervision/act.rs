//! Common start of every step on one supervision: lock, visibility, permission, version, guards.

use entity::enums::{Action, ConclusionStatus, SupervisionStage};
use entity::supervision::{self, Model, body};
use entity::{case, conclusion};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::domain::actor::{Actor, ResourceScope};
use crate::domain::party::Parties;
use crate::domain::policy::Permission;
use crate::domain::workflow::{Fact, Facts, SUPERVISION, Transition, find_transition, sources};
use crate::kernel::context::RequestContext;
use crate::kernel::detail::Detail;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::service::engine::case::{guards, party};

/// A supervision that is locked by the transaction of a step, with its supervised bodies.
pub struct LockedSupervision {
    pub before: Model,
    pub bodies: Vec<body::Model>,
}

impl LockedSupervision {
    /// Locks a supervision, and checks visibility, permission and version, in this order.
    ///
    /// # Errors
    /// 404 when the caller cannot see it, 403 without the permission, 412 when stale.
    pub async fn begin(
        tx: &Tx<'_>,
        ctx: &RequestContext,
        id: Uuid,
        version: i64,
        needs: Permission,
    ) -> Result<Self> {
        let before = supervision::Entity::for_update(id).one(tx).await?.ok_or(Code::NotFound)?;
        let bodies = bodies_of(tx, id).await?;
        let locked = Self { before, bodies };
        let scope = resource_scope(&locked.before, &locked.bodies);
        if !ctx.actor.may(Permission::SupervisionRead, &scope) {
            return Err(Code::NotFound.into());
        }
        ctx.require(needs, &scope)?;
        ctx.same_version(locked.before.version, version)?;
        Ok(locked)
    }
}

/// Returns the resource scope of a supervision: its council, the leading body and, once they know of it, the
/// supervised bodies.
#[must_use]
pub fn resource_scope(supervision: &Model, bodies: &[body::Model]) -> ResourceScope {
    let known = supervision.stage.is_known();
    ResourceScope {
        registered_by: Some(supervision.leading_body_id),
        assigned: bodies.iter().filter(|_| known).map(|body| body.organization_id).collect(),
        ..ResourceScope::council(supervision.council_id)
    }
}

/// Loads the supervised bodies of a supervision, ordered by name.
pub async fn bodies_of(db: &impl ConnectionTrait, id: Uuid) -> Result<Vec<body::Model>> {
    let of = body::Entity::find().filter(body::Column::SupervisionId.eq(id));
    let of = of.order_by_asc(body::Column::OrganizationName).order_by_asc(body::Column::OrganizationId);
    Ok(of.all(db).await?)
}

/// Checks whether a recommendation of the supervision is open, or a draft conclusion waits to be issued.
pub async fn has_open(db: &impl ConnectionTrait, id: Uuid) -> Result<bool> {
    let draft = conclusion::Entity::find().filter(conclusion::Column::SupervisionId.eq(id));
    let draft = draft.filter(conclusion::Column::Status.eq(ConclusionStatus::Draft));
    let draft = draft.select_only().column(conclusion::Column::Id);
    if draft.into_tuple::<Uuid>().one(db).await?.is_some() {
        return Ok(true);
    }
    let of = case::Entity::find().filter(case::Column::SupervisionId.eq(id));
    let open = of.filter(case::Column::Status.is_in(guards::open())).select_only().column(case::Column::Id);
    Ok(open.into_tuple::<Uuid>().one(db).await?.is_some())
}

/// Refuses callers who work for a supervised body: they may neither edit nor decide on its supervision.
///
/// # Errors
/// 409 when the caller does.
pub fn not_supervised(bodies: &[body::Model], ctx: &RequestContext) -> Result<()> {
    party::not_among(ctx, &parties(bodies))
}

/// Returns the parties to a supervision: its supervised bodies.
fn parties(bodies: &[body::Model]) -> Parties {
    Parties::default().with_bodies(bodies.iter().map(|body| body.organization_id))
}

/// Evaluates the guards of a supervision for an actor.
#[must_use]
pub fn facts_of(bodies: &[body::Model], has_open: bool, actor: &Actor) -> Facts {
    Facts::default()
        .with(Fact::AllSettled, !has_open)
        .with(Fact::ActorIsParty, parties(bodies).include(actor))
}

/// Finds the workflow transition that applies.
///
/// # Errors
/// 409 with the reason from the workflow.
pub fn rule(
    from: SupervisionStage,
    action: Action,
    facts: Facts,
) -> Result<&'static Transition<SupervisionStage>> {
    find_transition(SUPERVISION, from, action, facts).map_err(|refusal| {
        Error::refusal(
            action,
            refusal,
            at(from).refusing(refusal, (action, from), sources(SUPERVISION, action)),
        )
    })
}

/// Says at which stage a supervision is.
pub fn at(stage: SupervisionStage) -> Detail {
    Detail::status(("the supervision", "cuộc giám sát"), stage)
}
