//! Sends a letter to one organization, at one escalation level, about one or more cases: all of them or none.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use entity::day::plausible;
use entity::document::DocumentReference;
use entity::enums::{Action, AssignmentStatus, DeadlineStep, EscalationLevel, SupervisionStage};
use entity::reminder_letter::{self, target};
use entity::{assignment, case, organization, supervision};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{EntityTrait, IntoActiveModel};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::escalation::{self, Escalated};
use crate::domain::event::Remind;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::auth::authenticate::successions_to;
use crate::kernel::bulk_insert;
use crate::kernel::context::{RequestContext, same_version};
use crate::kernel::detail::quoted;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::Entry;
use crate::kernel::reply::Reply;
use crate::kernel::validate::{self, not_blank};
use crate::kernel::versioned::Change;
use crate::service::council::deadline::rulebook::Rulebook;
use crate::service::directory::lookup;
use crate::service::engine::batch::Batch;
use crate::service::engine::case::act::{self, CaseAct};
use crate::service::engine::case::{guards, party};
use crate::service::engine::reminder_letter::sent::Sent;
use crate::service::engine::reminder_letter::view::{self, ReminderLetterView};

/// A letter to one organization.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewReminderLetter {
    /// The recipient, which exists on the day of the letter. For an assigned case: the assigned agency, one above it that
    /// delegated the case, or a successor of an assigned agency that has ended.
    pub organization_id: Uuid,
    /// The escalation level: the next one of the recipient's duty in each case, or the one it has reached for another
    /// letter at the same level.
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
    let by_id: HashMap<Uuid, &case::Model> = cases.iter().map(|case| (case.id, case)).collect();
    let mut assignments: HashMap<Uuid, Vec<assignment::Model>> = HashMap::new();
    for one in entity::rows(&tx, assignment::Entity::of_cases(by_id.keys().copied())).await? {
        assignments.entry(one.case_id).or_default().push(one);
    }
    let mut named = HashSet::new();
    let mut addressed: Vec<(case::Model, Vec<assignment::Model>)> = Vec::new();
    for (i, reminded) in new.cases.iter().enumerate() {
        let case = *by_id.get(&reminded.id).ok_or(Code::NotFound)?;
        let own = assignments.get(&case.id).cloned().unwrap_or_default();
        let scope = guards::resource_scope(case, &own);
        if !ctx.actor.may(Permission::CaseRead, &scope) {
            return Err(Code::NotFound.into());
        }
        ctx.require(Permission::CaseRemind, &scope)?;
        same_version(case.version, reminded.version)?;
        if !named.insert(case.id) {
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
    let referral = is_referral(&addressed, new.organization_id)?;
    let reminded = recipient(&tx, ctx, &new).await?;
    // what they owed is its duty
    let predecessors = successions_to(&tx, vec![reminded.id], new.issued_on).await?;
    let predecessors = predecessors.iter().map(|link| link.predecessor_id).collect();
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
        referral,
    };
    let supervised = party::supervised(&tx, &cases).await?;
    let rulebook = Rulebook::of_cases(&tx, &cases).await?;
    let sent = Sent::about(&tx, cases.iter().map(|case| case.id)).await?;
    let (mut batch, mut targets) = (Batch::default(), Vec::with_capacity(addressed.len()));
    for (i, (case, own)) in addressed.into_iter().enumerate() {
        let act = CaseAct::on(ctx, (), case, own).with_supervised(&supervised);
        targets.push(remind(act, i, &letter, (&rulebook, &sent, &predecessors), &mut batch)?);
    }
    reminder_letter::Entity::insert(letter.clone().into_active_model()).exec_without_returning(&tx).await?;
    bulk_insert::insert(&tx, targets).await?;
    batch.store(&tx, ctx).await?;
    let view = view::load(&tx, ctx, letter.id).await?;
    tx.commit(ctx, Reply::created(view)).await
}

/// Loads the recipient: a letter of an earlier day may have gone to an organization that has ended since.
async fn recipient(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    new: &NewReminderLetter,
) -> Result<organization::Model> {
    let pointer = "/organization_id";
    match new.issued_on < ctx.day() {
        true => lookup::stood(tx, pointer, new.organization_id, new.issued_on).await,
        false => lookup::organization(tx, ctx, pointer, new.organization_id).await,
    }
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

/// Returns whether the letter is about referrals; a letter about referrals is about nothing else, because the recipient
/// reads the other letters.
fn is_referral(addressed: &[(case::Model, Vec<assignment::Model>)], to: Uuid) -> Result<bool> {
    let referred = |(_, own): &(case::Model, Vec<assignment::Model>)| {
        own.iter().any(|one| one.referral && one.organization_id == to && one.status.is_live())
    };
    let first = addressed.first().is_some_and(referred);
    match addressed.iter().position(|one| referred(one) != first) {
        None => Ok(first),
        Some(i) => {
            let detail = "a letter is about referrals, or about what was assigned";
            Err(Error::field(&format!("/cases/{i}/id"), "mixed", detail))
        }
    }
}

/// Locks the cases concerned.
async fn lock(tx: &Tx<'_>, new: &NewReminderLetter) -> Result<Vec<case::Model>> {
    Ok(entity::rows(tx, case::Entity::for_update_all(new.cases.iter().map(|c| c.id))).await?)
}

/// Addresses the letter about one case: escalates the recipient's duty, and the case with the furthest of its duties,
/// and adds the event. Returns the case as a target of the letter.
fn remind(
    mut on: CaseAct<'_, ()>,
    i: usize,
    letter: &reminder_letter::Model,
    (rulebook, sent, predecessors): (&Rulebook, &Sent, &HashSet<Uuid>),
    batch: &mut Batch,
) -> Result<target::Model> {
    let row = act::rule(&on.before, Action::Remind, on.facts())?;
    let assigned = whose(&on, i, letter, predecessors)?;
    let assignment_id = assigned.map(|one| one.id);
    let rule = rulebook.rules(&on.before).applying(DeadlineStep::Remind, on.ctx.today());
    let reminder_letters = rule.and_then(|rule| rule.times).unwrap_or(escalation::REMINDERS);
    let escalated = match assigned {
        Some(one) => sent.for_duty(one, &on.assignments),
        None => sent.for_organization(on.before.id, letter.organization_id),
    };
    if !escalation::may_escalate(escalated, reminder_letters, letter.escalation_level) {
        let (next, _) = escalation::next(escalated, reminder_letters);
        let (number, to) = (&on.before.number, &letter.organization_name);
        let detail = (
            format!("{number}: the next escalation level of {to} is {next}"),
            format!("{number}: bước tiếp theo đối với {to} là {}", quoted(&next)),
        );
        return Err(Error::because(Code::EscalationOutOfOrder, detail));
    }
    let escalated = escalation::escalate(escalated, letter.escalation_level);
    let target = target::Model {
        reminder_letter_id: letter.id,
        case_id: on.before.id,
        assignment_id,
        ordinal: escalated.count,
    };
    let case = Escalated { escalation_level: on.before.escalation_level, count: on.before.escalation_count };
    let furthest = case.max(escalated);
    on.case.escalation_level = Set(furthest.escalation_level);
    on.case.escalation_count = Set(furthest.count);
    // an older letter may be entered after a newer one
    on.case.reminded_on = Set(on.before.reminded_on.max(Some(letter.issued_on)));
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
    let entry = on.entry(Action::Remind).with(data).public();
    let entry = on.take(row, Entry { assignment_id, ..entry })?;
    batch.events.push(entry);
    batch.cases.push(Change { read: on.before, changes: on.case, steps: 1 });
    Ok(target)
}

/// Returns whether a letter can be about an assignment.
pub(super) fn is_remindable(one: &assignment::Model) -> bool {
    one.status.is_live() && one.status != AssignmentStatus::Waived
}

/// Returns the recipient's live assignment in the case, which may be one it has delegated, or that of an agency that it
/// succeeds; `None` when the case has no live assignment.
fn whose<'a>(
    on: &'a CaseAct<'_, ()>,
    i: usize,
    letter: &reminder_letter::Model,
    predecessors: &HashSet<Uuid>,
) -> Result<Option<&'a assignment::Model>> {
    let living: Vec<&assignment::Model> = on.assignments.iter().filter(|one| is_remindable(one)).collect();
    if living.is_empty() {
        return Ok(None);
    }
    let own = |one: &&&assignment::Model| one.organization_id == letter.organization_id;
    // a letter about a referral is not for whom it was not referred to
    let inherited = |one: &&&assignment::Model| !one.referral && predecessors.contains(&one.organization_id);
    if let Some(one) = living.iter().find(own).or_else(|| living.iter().find(inherited)) {
        return Ok(Some(*one));
    }
    let detail = format!("{} has no live assignment in {}", letter.organization_name, on.before.number);
    Err(Error::field(&format!("/cases/{i}/id"), "not_assigned", detail))
}
