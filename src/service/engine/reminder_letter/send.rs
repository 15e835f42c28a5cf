//! Sends a letter to one organization, at one escalation level, about one or more cases: all of them or none.

use chrono::NaiveDate;
use entity::day::plausible;
use entity::document::DocumentReference;
use entity::enums::{Action, AssignmentStatus, DeadlineStep, EscalationLevel, SupervisionStage};
use entity::reminder_letter::{self, target};
use entity::{assignment, case, supervision};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::escalation::{self, Escalated};
use crate::domain::event::Remind;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::{RequestContext, same_version};
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal;
use crate::kernel::reply::Reply;
use crate::kernel::validate::{self, not_blank};
use crate::kernel::versioned;
use crate::service::council::deadline::compute::Rules;
use crate::service::directory::lookup;
use crate::service::engine::case::act::{self, CaseAct};
use crate::service::engine::case::{guards, party};
use crate::service::engine::reminder_letter::view::{self, ReminderLetterView};

/// A letter to one organization.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewReminderLetter {
    /// The recipient. For an assigned case: the assigned agency, or one above it that delegated the case.
    pub organization_id: Uuid,
    /// The escalation level: for each case the next one, or the current one for another letter at the same level.
    pub escalation_level: EscalationLevel,
    /// The cases, each at the version that was read. Cases without an assignment are allowed too.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_items = 1, max_items = 200)]
    pub cases: Vec<RemindedCase>,
    /// The day of the letter, not before a case was received and not after today.
    #[validate(custom(function = plausible))]
    pub issued_on: NaiveDate,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 20_000, pattern = r"\S")]
    pub text: String,
    /// The day by which an answer is expected, after the day of the letter.
    #[validate(custom(function = plausible))]
    pub answer_by: Option<NaiveDate>,
    /// The supervision that carries out this escalation level: an explanation session, a questioning, or a
    /// re-supervision by the council.
    pub supervision_id: Option<Uuid>,
}

/// A case with its version.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RemindedCase {
    pub id: Uuid,
    /// The version as in `If-Match`.
    pub version: i64,
}

/// Sends a letter.
///
/// # Errors
/// 404 when not visible to the caller, 403 without the permission, 412 when a case is stale, 409 when the workflow or
/// the escalation order refuses it, 422 when the organization has no assignment in a case. Nothing is sent then.
pub async fn send(
    app: &mut App,
    ctx: &RequestContext,
    new: NewReminderLetter,
) -> Result<Reply<ReminderLetterView>> {
    let tx = app.begin(ctx).await?;
    let cases = lock(&tx, &new).await?;
    let assignments = assignment::Entity::of_cases(cases.iter().map(|c| c.id)).all(&tx).await?;
    let mut addressed = Vec::new();
    for (i, reminded) in new.cases.iter().enumerate() {
        let case = cases.iter().find(|c| c.id == reminded.id).ok_or(Code::NotFound)?;
        let own: Vec<_> = assignments.iter().filter(|a| a.case_id == case.id).cloned().collect();
        let scope = guards::resource_scope(case, &own);
        if !ctx.actor.may(Permission::CaseRead, &scope) {
            return Err(Code::NotFound.into());
        }
        ctx.require(Permission::CaseRemind, &scope)?;
        same_version(case.version, reminded.version)?;
        if addressed.iter().any(|(other, _): &(case::Model, Vec<_>)| other.id == case.id) {
            return Err(Error::field(
                &format!("/cases/{i}/id"),
                "duplicate",
                "a letter names each case only once",
            ));
        }
        if addressed.first().is_some_and(|(first, _)| first.council_id != case.council_id) {
            let pointer = format!("/cases/{i}/id");
            return Err(Error::field(&pointer, "other_council", "all cases must belong to one council"));
        }
        addressed.push((case.clone(), own));
    }
    let council = addressed.first().map(|(case, _)| case.council_id).ok_or(Code::NotFound)?;
    validate::not_ahead(ctx, "/issued_on", new.issued_on)?;
    for (case, _) in &addressed {
        validate::within_history("/issued_on", new.issued_on, case.received_on)?;
    }
    if new.answer_by.is_some_and(|day| day <= new.issued_on) {
        return Err(Error::field("/answer_by", "range", "must be after the day of the letter"));
    }
    session_of(&tx, council, &new).await?;
    let reminded = lookup::organization(&tx, ctx, "/organization_id", new.organization_id).await?;
    let letter = reminder_letter::Model {
        id: ctx.new_id(),
        council_id: council,
        organization_id: reminded.id,
        organization_name: reminded.name,
        escalation_level: new.escalation_level,
        issued_on: new.issued_on,
        document: new.document.clone(),
        text: new.text.clone(),
        answer_by: new.answer_by,
        supervision_id: new.supervision_id,
        answered_on: None,
        answer_text: None,
        answer_document: None,
        version: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
    };
    reminder_letter::Entity::insert(letter.clone().into_active_model()).exec_without_returning(&tx).await?;
    let supervised = party::supervised(&tx, &cases).await?;
    let mut tx = tx;
    for (i, (case, own)) in addressed.into_iter().enumerate() {
        let act = CaseAct::on(ctx, tx, case, own).with_supervised(&supervised);
        tx = remind(act, i, &letter).await?;
    }
    let view = view::load(&tx, letter.id).await?;
    tx.commit(ctx, Reply::created(view)).await
}

/// Checks the supervision of the letter: only levels above a reminder letter may name one, and of the matching kind.
async fn session_of(tx: &Tx<'_>, council: Uuid, new: &NewReminderLetter) -> Result<()> {
    let Some(id) = new.supervision_id else { return Ok(()) };
    let letter = || {
        let detail = format!("a letter at escalation level {} is not a supervision", new.escalation_level);
        Error::field("/supervision_id", "not_allowed", detail)
    };
    let kind = escalation::supervision_kind(new.escalation_level).ok_or_else(letter)?;
    let found = supervision::Entity::find_by_id(id).one(tx).await?;
    let found = found.filter(|one| one.council_id == council && one.stage != SupervisionStage::Dropped);
    match found {
        Some(one) if one.kind == kind => Ok(()),
        Some(one) => Err(Error::field("/supervision_id", "other_kind", format!("it is a {}", one.kind))),
        None => Err(Error::field("/supervision_id", "not_found", "no such supervision in this council")),
    }
}

/// Locks the cases concerned, in the order of their ids.
async fn lock(tx: &Tx<'_>, new: &NewReminderLetter) -> Result<Vec<case::Model>> {
    Ok(case::Entity::find()
        .filter(case::Column::Id.is_in(new.cases.iter().map(|c| c.id)))
        .order_by_asc(case::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?)
}

/// Records the letter for one case: escalates the case, saves it and records the event.
async fn remind<'a>(mut on: CaseAct<'a>, i: usize, letter: &reminder_letter::Model) -> Result<Tx<'a>> {
    let row = act::rule(&on.before, Action::Remind, on.facts())?;
    let assignment_id = whose(&on, i, letter)?;
    let rules = Rules::of(&on.tx, &on.before).await?;
    let rule = rules.applying(DeadlineStep::Remind, on.ctx.today());
    let reminder_letters = rule.and_then(|rule| rule.times).unwrap_or(escalation::REMINDERS);
    let escalated =
        Escalated { escalation_level: on.before.escalation_level, count: on.before.escalation_count };
    if !escalation::may_escalate(escalated, reminder_letters, letter.escalation_level) {
        let (next, _) = escalation::next(escalated, reminder_letters);
        let detail = format!("{}: the next escalation level is {next}", on.before.number);
        return Err(Error::because(Code::EscalationOutOfOrder, detail));
    }
    let escalated = escalation::escalate(escalated, letter.escalation_level);
    let link = target::ActiveModel {
        reminder_letter_id: Set(letter.id),
        case_id: Set(on.before.id),
        assignment_id: Set(assignment_id),
        ordinal: Set(escalated.count),
    };
    target::Entity::insert(link).exec_without_returning(&on.tx).await?;
    on.case.escalation_level = Set(escalated.escalation_level);
    on.case.escalation_count = Set(escalated.count);
    on.case.reminded_on = Set(Some(letter.issued_on));
    on.case.status = Set(row.to);
    versioned::save(&on.tx, on.ctx, &on.before, on.case.clone()).await?;
    let data = Remind {
        reminder_letter_id: letter.id,
        escalation_level: letter.escalation_level,
        ordinal: escalated.count,
        organization_id: letter.organization_id,
        organization_name: letter.organization_name.clone(),
        issued_on: letter.issued_on,
        answer_by: letter.answer_by,
        document: letter.document.clone(),
    };
    let grant = on.ctx.require(row.needs, &on.resource_scope())?;
    let entry = on.entry(Action::Remind).with(data).by(grant).in_council(Some(on.before.council_id)).public();
    let (from, to) = (Some(on.before.status), Some(row.to));
    journal::record(&on.tx, on.ctx, journal::Entry { from, to, assignment_id, ..entry }).await?;
    Ok(on.tx)
}

/// Returns the recipient's live assignment in the case, which may be one it has delegated; `None` when the case has
/// no live assignment.
fn whose(on: &CaseAct<'_>, i: usize, letter: &reminder_letter::Model) -> Result<Option<Uuid>> {
    let addressed = |a: &&assignment::Model| a.status.is_live() && a.status != AssignmentStatus::Waived;
    let mut living = on.assignments.iter().filter(addressed).peekable();
    if living.peek().is_none() {
        return Ok(None);
    }
    if let Some(one) = living.find(|a| a.organization_id == letter.organization_id) {
        return Ok(Some(one.id));
    }
    let detail = format!("{} has no live assignment in {}", letter.organization_name, on.before.number);
    Err(Error::field(&format!("/cases/{i}/id"), "not_assigned", detail))
}
