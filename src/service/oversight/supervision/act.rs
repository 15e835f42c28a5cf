//! The frame of every act on one supervision: hold it, see it, require, and know what holds.

use entity::enums::{Action, ConclusionStatus, SupervisionStage};
use entity::supervision::{self, Model, body};
use entity::{case, conclusion};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::domain::actor::{Actor, ResourceScope};
use crate::domain::policy::Permission;
use crate::domain::workflow::{Fact, Facts, SUPERVISION, Transition, find_transition, sources};
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::validate::same_version;
use crate::service::engine::case::guards;

/// A supervision held by the transaction of an act, with its supervised bodies.
pub struct Held {
    pub before: Model,
    pub bodies: Vec<body::Model>,
}

impl Held {
    /// Holds a supervision, and checks sight, permission and version, in this order.
    ///
    /// # Errors
    /// 404 out of sight, 403 without the permission, 412 when stale.
    pub async fn begin(
        tx: &Tx<'_>,
        ctx: &RequestContext,
        id: Uuid,
        version: i64,
        needs: Permission,
    ) -> Result<Self> {
        let before = supervision::Entity::for_update(id).one(tx).await?.ok_or(Code::NotFound)?;
        let bodies = bodies_of(tx, id).await?;
        let held = Self { before, bodies };
        let ties = ties(&held.before, &held.bodies);
        if !ctx.actor.may(Permission::SupervisionRead, &ties) {
            return Err(Code::NotFound.into());
        }
        ctx.require(needs, &ties)?;
        same_version(held.before.version, version)?;
        Ok(held)
    }
}

/// What binds a supervision to organizations: its council, who leads it and, once they know of it, who is supervised.
#[must_use]
pub fn ties(supervision: &Model, bodies: &[body::Model]) -> ResourceScope {
    let known = supervision.stage.is_known();
    ResourceScope {
        registered_by: Some(supervision.leading_body_id),
        assigned: bodies.iter().filter(|_| known).map(|body| body.organization_id).collect(),
        ..ResourceScope::council(supervision.council_id)
    }
}

/// The supervised bodies of a supervision, by name.
///
/// # Errors
/// As the database says.
pub async fn bodies_of(db: &impl ConnectionTrait, id: Uuid) -> Result<Vec<body::Model>> {
    let of = body::Entity::find().filter(body::Column::SupervisionId.eq(id));
    let of = of.order_by_asc(body::Column::OrganizationName).order_by_asc(body::Column::OrganizationId);
    Ok(of.all(db).await?)
}

/// Whether something that the supervision recommended is open, or a draft waits to be issued.
///
/// # Errors
/// As the database says.
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

/// Refuses who works for a supervised body: nobody writes or decides on the supervision of its own.
///
/// # Errors
/// 409.
pub fn not_supervised(bodies: &[body::Model], ctx: &RequestContext) -> Result<()> {
    let supervised: Vec<Uuid> = bodies.iter().map(|body| body.organization_id).collect();
    if ctx.actor.works_for(&supervised) { Err(Code::SupervisedCannotDecide.into()) } else { Ok(()) }
}

/// What holds for a supervision, as far as the actor matters.
#[must_use]
pub fn facts_of(bodies: &[body::Model], has_open: bool, actor: &Actor) -> Facts {
    let supervised: Vec<Uuid> = bodies.iter().map(|body| body.organization_id).collect();
    Facts::default()
        .with(Fact::AllSettled, !has_open)
        .with(Fact::ActorIsSupervised, actor.works_for(&supervised))
}

/// The row of the law that applies.
///
/// # Errors
/// 409 with the law's reason.
pub fn rule(
    from: SupervisionStage,
    action: Action,
    facts: Facts,
) -> Result<&'static Transition<SupervisionStage>> {
    find_transition(SUPERVISION, from, action, facts).map_err(|refusal| {
        let from_here = sources(SUPERVISION, action).map(SupervisionStage::word);
        let possible: Vec<_> = from_here.collect();
        let detail = format!("it is {from}; {action} starts from {}", possible.join(", "));
        Error::refusal(refusal, detail)
    })
}
