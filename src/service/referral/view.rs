//! Shows referrals to both councils: the sending one as part of its petition, the receiving one and nothing else of it.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use entity::case_unit::CaseUnit;
use entity::document::DocumentReference;
use entity::enums::{Action, AssignmentStatus, CaseArea, Channel, Outcome};
use entity::{assignment, case};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::domain::step::ReferralAction;
use crate::domain::workflow::{ASSIGNMENT, Fact, Facts, find_transition};
use crate::kernel::allowed::{self, AllowedReferralAction};
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Result};
use crate::kernel::reply::View;
use crate::service::directory::lookup;
use crate::service::engine::case::guards::is_open;

/// A petition that one council referred to a central body or to another council.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReferralView {
    /// The id of the assignment, too, which only the council that referred it reads.
    pub id: Uuid,
    /// The council that referred it.
    pub council_id: Uuid,
    pub council_name: String,
    /// The receiver, with its name on the day of the referral.
    pub organization_id: Uuid,
    pub organization_name: String,
    /// The petition that was referred; `null` for the receiver.
    pub case_id: Option<Uuid>,
    /// The number that it has at the council that referred it.
    pub case_number: String,
    /// The petition that the receiver made of it; `null` for the council that referred it, and before it is accepted.
    pub petition_id: Option<Uuid>,
    /// `null` for the receiver when the referral ended without an answer, and for a complaint that was forwarded.
    pub content: Option<String>,
    /// The day on which the petition was received. Legal date, `Asia/Ho_Chi_Minh`.
    pub received_on: NaiveDate,
    pub channel: Option<Channel>,
    pub area: CaseArea,
    /// The administrative units that it is about.
    pub units: Vec<CaseUnit>,
    /// `null` under the same condition as `content`.
    pub locality: Option<String>,
    /// The forwarding document.
    pub document: Option<DocumentReference>,
    /// The day of the referral.
    pub referred_on: NaiveDate,
    pub due_on: NaiveDate,
    pub status: AssignmentStatus,
    pub acknowledged_at: Option<DateTime<Utc>>,
    pub answered_at: Option<DateTime<Utc>>,
    /// What the receiver's answer amounts to.
    pub outcome: Option<Outcome>,
    pub return_reason: Option<String>,
    /// The day on which it ended without an answer.
    pub ended_on: Option<NaiveDate>,
    /// What the caller may do now.
    pub actions: Vec<AllowedReferralAction>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl View for ReferralView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/referrals/{}", self.id))
    }
}

/// Builds the views of referrals, in a constant number of queries.
pub async fn show_all(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    rows: Vec<assignment::Model>,
) -> Result<Vec<ReferralView>> {
    if rows.is_empty() {
        return Ok(vec![]);
    }
    let of = case::Entity::find().filter(case::Column::Id.is_in(rows.iter().map(|one| one.case_id)));
    let cases = entity::rows(db, of).await?;
    let cases: HashMap<Uuid, case::Model> = cases.into_iter().map(|case| (case.id, case)).collect();
    let senders = lookup::organizations(db, rows.iter().map(|one| one.council_id)).await?;
    let made: Vec<(Option<Uuid>, Uuid)> = case::Entity::find()
        .filter(case::Column::ReferralId.is_in(rows.iter().map(|one| one.id)))
        .select_only()
        .columns([case::Column::ReferralId, case::Column::Id])
        .into_tuple()
        .all(db)
        .await?;
    let show = |one: assignment::Model| {
        let petition = made.iter().find(|(referral, _)| *referral == Some(one.id)).map(|(_, id)| *id);
        let sender = senders.get(&one.council_id)?.name.clone();
        Some(show(ctx, cases.get(&one.case_id)?, sender, petition, one))
    };
    Ok(rows.into_iter().filter_map(show).collect())
}

/// Returns a referral of the caller's council, or to it.
///
/// # Errors
/// 404 when it is not visible to the caller.
pub async fn read(db: &impl ConnectionTrait, ctx: &RequestContext, id: Uuid) -> Result<ReferralView> {
    let one = assignment::Entity::find_by_id(id).one(db).await?.filter(|one| one.referral);
    let one = one.ok_or(Code::NotFound)?;
    if !sees(ctx, one.council_id) && !sees(ctx, one.organization_id) {
        return Err(Code::NotFound.into());
    }
    show_all(db, ctx, vec![one]).await?.pop().ok_or_else(|| Code::NotFound.into())
}

/// Returns a referral without checking visibility, as the reply to a step.
///
/// # Errors
/// 404 when it does not exist.
pub async fn load(db: &impl ConnectionTrait, ctx: &RequestContext, id: Uuid) -> Result<ReferralView> {
    let one = assignment::Entity::find_by_id(id).one(db).await?.ok_or(Code::NotFound)?;
    show_all(db, ctx, vec![one]).await?.pop().ok_or_else(|| Code::NotFound.into())
}

fn sees(ctx: &RequestContext, council: Uuid) -> bool {
    ctx.actor.may(Permission::ReferralRead, &ResourceScope::council(council))
}

/// Returns the steps of the receiving council that the caller may take now.
fn possible(
    ctx: &RequestContext,
    case: &case::Model,
    petition: Option<Uuid>,
    one: &assignment::Model,
) -> Vec<ReferralAction> {
    let scope = ResourceScope::council(one.organization_id);
    let facts = Facts::default()
        .with(Fact::CaseIsOpen, is_open(case.status))
        .with(Fact::SpeaksForAgency, true)
        .with(Fact::ByCase, false)
        .with(Fact::IsReferral, true);
    let follows = |action| find_transition(ASSIGNMENT, one.status, action, facts).is_ok();
    let steps = [
        (ReferralAction::Accept, Action::Acknowledge, Permission::ReferralAccept),
        (ReferralAction::Return, Action::Return, Permission::ReferralReturn),
        (ReferralAction::Answer, Action::Respond, Permission::ReferralAnswer),
    ];
    let steps = steps.into_iter().filter(|(_, action, needs)| {
        let registered = *action == Action::Acknowledge && petition.is_some();
        !registered && ctx.actor.may(*needs, &scope) && follows(*action)
    });
    steps.map(|(step, _, _)| step).collect()
}

fn show(
    ctx: &RequestContext,
    case: &case::Model,
    council_name: String,
    petition: Option<Uuid>,
    one: assignment::Model,
) -> ReferralView {
    let (is_sender, is_receiver) = (sees(ctx, one.council_id), sees(ctx, one.organization_id));
    let visible = is_sender || one.status.is_live();
    ReferralView {
        actions: allowed::all(ctx, possible(ctx, case, petition, &one), one.id),
        id: one.id,
        council_id: one.council_id,
        council_name,
        organization_id: one.organization_id,
        organization_name: one.organization_name,
        case_id: is_sender.then_some(case.id),
        case_number: case.number.clone(),
        petition_id: petition.filter(|_| is_receiver),
        content: case.shown_content().filter(|_| visible).map(str::to_owned),
        received_on: case.received_on,
        channel: case.channel,
        area: case.area,
        units: case.units.0.clone(),
        locality: case.locality.clone().filter(|_| visible),
        document: one.document,
        referred_on: one.assigned_on,
        due_on: one.due_on,
        status: one.status,
        acknowledged_at: one.acknowledged_at,
        answered_at: one.answered_at,
        outcome: one.outcome,
        return_reason: one.return_reason,
        ended_on: one.ended_on,
        version: one.version,
        created_at: one.created_at,
        updated_at: one.updated_at,
    }
}
