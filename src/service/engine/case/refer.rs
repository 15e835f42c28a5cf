//! Refers a petition to central bodies and other councils, each of which has to answer.

use chrono::NaiveDate;
use entity::day::plausible;
use entity::document::DocumentReference;
use entity::enums::{Action, AssignmentRole};
use entity::organization;
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::{EventOrganization, Refer};
use crate::domain::party::Parties;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::reply::Reply;
use crate::kernel::validate;
use crate::service::council::deadline::compute::Rules;
use crate::service::directory::lookup;
use crate::service::engine::batch::Batch;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::addressed::receiver;
use crate::service::engine::case::assign::{self, new_referral};
use crate::service::engine::case::due::due_of_referral;
use crate::service::engine::case::party;
use crate::service::engine::case::triage::{before_the_end, leave_agencies};
use crate::service::engine::case::view::CaseView;
use crate::service::engine::timer::{Reminders, Subject};

/// Refers the petition to central bodies, other councils or delegations to the National Assembly. It is answered when all
/// of them have answered. Agencies that have it lose it.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReferCase {
    /// The receivers. A council or delegation of this deployment finds the referral among its own (`GET /v1/referrals`).
    #[validate(length(min = 1, max = 30))]
    #[schema(min_items = 1, max_items = 30)]
    pub to: Vec<Uuid>,
    /// Legal date, today or later. Default: by the deadline rules.
    #[validate(custom(function = plausible))]
    pub due_on: Option<NaiveDate>,
    /// The forwarding document.
    #[validate(nested)]
    pub document: DocumentReference,
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

pub async fn refer(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: ReferCase,
) -> Result<Reply<CaseView>> {
    let mut act = CaseAct::begin(app, ctx, id, version, Permission::CaseRefer).await?;
    let row = act.rule(Action::Refer, act.facts())?;
    act.is_of_case(Some(&step.document))?;
    if let Some(due_on) = step.due_on {
        validate::not_past(ctx, "/due_on", due_on)?;
    }
    let receivers = receivers(&act, &step.to).await?;
    let rules = Rules::of(&act.tx, &act.before).await?;
    let due = due_of_referral(&act, &rules, step.due_on).await?;
    leave_agencies(&mut act).await?;
    let mut batch = Batch::default();
    let reminders = Reminders::of(ctx, &rules);
    batch.timers.cancel(id, Subject::Case);
    let document = Some(step.document.clone());
    let now: Vec<_> =
        receivers.iter().map(|one| new_referral(&act, one, due.clone(), document.clone())).collect();
    for new in now.iter().cloned() {
        assign::add(&act, &mut batch, &reminders, new);
    }
    batch.store(&act.tx, ctx).await?;
    let first = receivers.first();
    act.case.lead_agency_id = Set(first.map(|one| one.id));
    act.case.lead_agency_name = Set(first.map(|one| one.name.clone()));
    act.case.status_before = Set(Some(before_the_end(&act.before)));
    act.forget_answer();
    act.follow_leads(&now);
    let told = |one: organization::Model| EventOrganization::named(one.id, one.name);
    let data = Refer {
        referred_to: None,
        receivers: receivers.into_iter().map(told).collect(),
        due_on: Some(due.on),
        rule_id: due.basis.map(|basis| basis.rule_id),
        document: step.document,
    };
    let entry = act.entry(Action::Refer).because(step.note).with(data).public();
    act.finish(row, entry).await
}

/// Loads the receivers. Nobody refers a petition to a council in which they have a role.
///
/// # Errors
/// 422 when one receives no referrals or is named twice; 409 when the caller is of one.
async fn receivers(act: &CaseAct<'_>, to: &[Uuid]) -> Result<Vec<organization::Model>> {
    let found = lookup::organizations(&act.tx, to.iter().copied()).await?;
    let mut receivers: Vec<organization::Model> = vec![];
    for (i, id) in to.iter().enumerate() {
        let pointer = format!("/to/{i}");
        let one = receiver(act, &pointer, AssignmentRole::Lead, found.get(id).cloned())?;
        if receivers.iter().any(|other| other.id == one.id) {
            return Err(Error::field(&pointer, "duplicate", "each receiver is named once"));
        }
        receivers.push(one);
    }
    let parties = Parties::default().with_bodies(to.iter().copied()).with_councils(to.iter().copied());
    party::not_among(act.ctx, &parties)?;
    Ok(receivers)
}
