//! Sending a letter: one agency, one rung, as many cases as it is about, at once or not at all.

use chrono::NaiveDate;
use entity::day::plausible;
use entity::document::DocumentReference;
use entity::urging::{self, target};
use entity::vocabulary::{Action, AssignmentStatus, DeadlineStep, Rung, SupervisionStage};
use entity::{assignment, case, supervision};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::ladder::{self, Climbed};
use crate::domain::policy::Permission;
use crate::kernel::answer::Answer;
use crate::kernel::app::App;
use crate::kernel::call::Call;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal;
use crate::kernel::validate::{self, not_blank, same_version};
use crate::service::council::deadline::count::Rules;
use crate::service::directory::lookup;
use crate::service::engine::case::act::{self, CaseAct};
use crate::service::engine::case::facts;
use crate::service::engine::urging::view::{self, UrgingView};

/// A letter to one organization.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewUrging {
    /// Who is urged. For a case that an agency has: this agency, or one above it that passed it down.
    pub organization_id: Uuid,
    /// The next rung of each case's ladder, or another letter of the rung it has reached.
    pub rung: Rung,
    /// The cases, each at the version that was read; one that nobody has yet is urged about like the others.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_items = 1, max_items = 200)]
    pub cases: Vec<UrgedCase>,
    /// The day of the letter, not ahead.
    #[validate(custom(function = plausible))]
    pub issued_on: NaiveDate,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 20_000, pattern = r"\S")]
    pub text: String,
    /// The day an answer is expected by, after the letter.
    #[validate(custom(function = plausible))]
    pub answer_by: Option<NaiveDate>,
    /// The supervision that this rung is: an explanation session, a questioning, a re-supervision of the council.
    pub supervision_id: Option<Uuid>,
}

/// A case at a version.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UrgedCase {
    pub id: Uuid,
    /// As `If-Match` would say it.
    pub version: i64,
}

/// Sends a letter.
///
/// # Errors
/// 404 out of sight, 403 without the permission, 412 when a case is stale, 409 when the law or the ladder says no, 422
/// when the organization does not have a case. Nothing is sent then.
pub async fn send(app: &App, call: &Call, new: NewUrging) -> Result<Answer<UrgingView>> {
    let tx = app.begin(call).await?;
    let cases = hold(&tx, &new).await?;
    let assignments = assignment::Entity::of_cases(cases.iter().map(|c| c.id)).all(&*tx).await?;
    let mut held = Vec::new();
    for (i, urged) in new.cases.iter().enumerate() {
        let case = cases.iter().find(|c| c.id == urged.id).ok_or(Code::NotFound)?;
        let own: Vec<_> = assignments.iter().filter(|a| a.case_id == case.id).cloned().collect();
        let ties = facts::ties(case, &own);
        if !call.actor.may(Permission::CaseRead, &ties) {
            return Err(Code::NotFound.into());
        }
        call.require(Permission::CaseUrge, &ties)?;
        same_version(case.version, urged.version)?;
        if held.iter().any(|(other, _): &(case::Model, Vec<_>)| other.id == case.id) {
            return Err(Error::field(
                &format!("/cases/{i}/id"),
                "duplicate",
                "a case is urged once a letter",
            ));
        }
        if held.first().is_some_and(|(first, _)| first.council_id != case.council_id) {
            let pointer = format!("/cases/{i}/id");
            return Err(Error::field(&pointer, "other_council", "a letter is of one council"));
        }
        held.push((case.clone(), own));
    }
    let council = held.first().map(|(case, _)| case.council_id).ok_or(Code::NotFound)?;
    validate::not_ahead(call, "/issued_on", new.issued_on)?;
    if new.answer_by.is_some_and(|day| day <= new.issued_on) {
        return Err(Error::field("/answer_by", "range", "after the letter"));
    }
    session_of(&tx, council, &new).await?;
    let urged = lookup::organization(&*tx, call, "/organization_id", new.organization_id).await?;
    let letter = urging::Model {
        id: call.new_id(),
        council_id: council,
        organization_id: urged.id,
        organization_name: urged.name,
        rung: new.rung,
        issued_on: new.issued_on,
        document: new.document.clone(),
        text: new.text.clone(),
        answer_by: new.answer_by,
        supervision_id: new.supervision_id,
        answered_on: None,
        answer_text: None,
        answer_document: None,
        version: 1,
        created_at: call.now,
        updated_at: call.now,
    };
    urging::Entity::insert(letter.clone().into_active_model()).exec_without_returning(&*tx).await?;
    let mut tx = tx;
    for (i, (case, own)) in held.into_iter().enumerate() {
        tx = urge(CaseAct::on(app, call, tx, case, own), i, &letter).await?;
    }
    let view = view::load(&*tx, letter.id).await?;
    tx.commit(call, Answer::created(view)).await
}

/// A rung above urging may name the supervision that it is.
async fn session_of(tx: &Tx, council: Uuid, new: &NewUrging) -> Result<()> {
    let Some(id) = new.supervision_id else { return Ok(()) };
    let letter = || {
        let detail = format!("a letter of the rung {} is no supervision", new.rung);
        Error::field("/supervision_id", "not_allowed", detail)
    };
    let kind = ladder::held_as(new.rung).ok_or_else(letter)?;
    let found = supervision::Entity::find_by_id(id).one(&**tx).await?;
    let found = found.filter(|one| one.council_id == council && one.stage != SupervisionStage::Dropped);
    match found {
        Some(one) if one.kind == kind => Ok(()),
        Some(one) => Err(Error::field("/supervision_id", "other_kind", format!("it is a {}", one.kind))),
        None => Err(Error::field("/supervision_id", "not_found", "no such supervision in this council")),
    }
}

/// Holds every case concerned, in the order of their ids.
async fn hold(tx: &Tx, new: &NewUrging) -> Result<Vec<case::Model>> {
    Ok(case::Entity::find()
        .filter(case::Column::Id.is_in(new.cases.iter().map(|c| c.id)))
        .order_by_asc(case::Column::Id)
        .lock_exclusive()
        .all(&**tx)
        .await?)
}

/// One case climbs.
async fn urge(mut on: CaseAct<'_>, i: usize, letter: &urging::Model) -> Result<Tx> {
    let row = act::rule(&on.before, Action::Urge, on.facts())?;
    let assignment_id = whose(&on, i, letter)?;
    let rules = Rules::of(&*on.tx, &on.before).await?;
    let rule = rules.applying(DeadlineStep::Urge, on.call.today());
    let urgings = rule.and_then(|rule| rule.times).unwrap_or(ladder::URGINGS);
    let climbed = Climbed { rung: on.before.rung, count: on.before.rung_count };
    if !ladder::may_climb(climbed, urgings, letter.rung) {
        let (next, _) = ladder::next(climbed, urgings);
        let detail = format!("{}: the next rung is {next}", on.before.number);
        return Err(Error::because(Code::RungOutOfOrder, detail));
    }
    let climbed = ladder::climb(climbed, letter.rung);
    let link = target::ActiveModel {
        urging_id: Set(letter.id),
        case_id: Set(on.before.id),
        assignment_id: Set(assignment_id),
        ordinal: Set(climbed.count),
    };
    target::Entity::insert(link).exec_without_returning(&*on.tx).await?;
    on.case.rung = Set(climbed.rung);
    on.case.rung_count = Set(climbed.count);
    on.case.urged_on = Set(Some(letter.issued_on));
    on.case.status = Set(row.to);
    act::save(&on.tx, on.call, &on.before, on.case.clone()).await?;
    let data = json!({
        "urging": letter.id, "rung": letter.rung, "ordinal": climbed.count, "organization": letter.organization_id,
        "organization_name": letter.organization_name, "issued_on": letter.issued_on, "document": letter.document,
        "answer_by": letter.answer_by,
    });
    let grant = on.call.require(row.needs, &on.ties())?;
    let entry = on.entry(Action::Urge).with(data).by(grant).in_council(Some(on.before.council_id)).public();
    let (from, to) = (Some(on.before.status), Some(row.to));
    journal::record(&on.tx, on.call, journal::Entry { from, to, assignment_id, ..entry }).await?;
    Ok(on.tx)
}

/// The assignment a letter is about; none when nobody has the case. An agency that has it is urged itself, or the
/// committee that passed it down.
fn whose(on: &CaseAct<'_>, i: usize, letter: &urging::Model) -> Result<Option<Uuid>> {
    let held = |a: &&assignment::Model| a.status.is_live() && a.status != AssignmentStatus::Waived;
    let mut living = on.assignments.iter().filter(held).peekable();
    if living.peek().is_none() {
        return Ok(None);
    }
    if let Some(one) = living.find(|a| a.organization_id == letter.organization_id) {
        return Ok(Some(one.id));
    }
    let detail = format!("{} does not have {}", letter.organization_name, on.before.number);
    Err(Error::field(&format!("/cases/{i}/id"), "not_assigned", detail))
}
