//! Which agencies a step addresses: that they can answer, are named once, and that somebody is left to judge them.

use std::collections::HashMap;

use chrono::NaiveDate;
use entity::document::DocumentReference;
use entity::enums::{AssignmentRole, Status};
use entity::{assignment, organization};
use sea_orm::prelude::Uuid;

use crate::domain::organization::{not_addressed, not_referred_to};
use crate::domain::party::Parties;
use crate::kernel::error::{Error, Result};
use crate::kernel::validate;
use crate::service::council::deadline::compute::Rules;
use crate::service::directory::lookup;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::assign::{new_assignment, new_referral};
use crate::service::engine::case::due::{due_of_added, due_of_referral};
use crate::service::engine::case::judges::Judges;
use crate::service::engine::case::party;

/// An agency that a request names: where, and in which role.
pub type Place = (String, Uuid, AssignmentRole);

/// The same, with the agency.
pub type Named = (String, organization::Model, AssignmentRole);

/// Returns the agencies that a request names, the lead first.
#[must_use]
pub fn places(prefix: &str, lead: Uuid, co_leads: &[Uuid], cooperating: &[Uuid]) -> Vec<Place> {
    let at = |field: &'static str, role| {
        move |(i, id): (usize, &Uuid)| (format!("{prefix}/{field}/{i}"), *id, role)
    };
    let co_leads = co_leads.iter().enumerate().map(at("co_leads", AssignmentRole::Lead));
    let cooperating = cooperating.iter().enumerate().map(at("cooperating", AssignmentRole::Cooperating));
    std::iter::once((format!("{prefix}/lead"), lead, AssignmentRole::Lead))
        .chain(co_leads)
        .chain(cooperating)
        .collect()
}

/// Checks the agencies that a step names, each once. Nobody assigns a petition to the own agency. `judges` are needed
/// only if one is a body of the council.
///
/// # Errors
/// 422 when one cannot answer or is named twice, or nobody would be left to judge it; 409 when the caller is of one.
pub(super) fn checked<T>(
    act: &CaseAct<'_, T>,
    places: Vec<Place>,
    found: &HashMap<Uuid, organization::Model>,
    judges: Option<&Judges>,
) -> Result<Vec<Named>> {
    let mut agencies: Vec<Named> = vec![];
    for (pointer, id, role) in places {
        let agency = agency(act, &pointer, found.get(&id).cloned())?;
        if agencies.iter().any(|(_, other, _)| other.id == agency.id) {
            return Err(Error::field(&pointer, "duplicate", "each agency can be assigned only once"));
        }
        agencies.push((pointer, agency, role));
    }
    let bodies: Vec<Uuid> = agencies.iter().map(|(_, agency, _)| agency.id).collect();
    party::not_among(act.ctx, &Parties::default().with_bodies(bodies.iter().copied()))?;
    let own = agencies.iter().find(|(_, agency, _)| agency.council_id == Some(act.before.council_id));
    match (own, judges) {
        (Some((pointer, _, _)), Some(judges)) => judges.remain(pointer, &bodies)?,
        (Some(_), None) => return Err(Error::internal("the judges were not loaded".to_owned())),
        (None, _) => {}
    }
    Ok(agencies)
}

/// An agency that a step adds to those that have the case.
pub struct Added<'a> {
    /// Where the request names it.
    pub pointer: &'a str,
    pub agency: Uuid,
    pub role: AssignmentRole,
    /// The due date, if it is set by hand.
    pub due_on: Option<NaiveDate>,
    pub document: Option<DocumentReference>,
}

/// Builds the assignment of an agency that is added. The others keep what they have.
///
/// # Errors
/// 422 when it cannot answer, has the case already, or nobody would be left to judge it; 409 when the caller is of it, or
/// no rule sets a due date.
pub async fn added(act: &CaseAct<'_>, rules: &Rules, new: Added<'_>) -> Result<assignment::Model> {
    act.is_of_case(new.document.as_ref())?;
    if let Some(due_on) = new.due_on {
        validate::not_past(act.ctx, "/due_on", due_on)?;
    }
    let mut found = lookup::organizations(&act.tx, [new.agency]).await?;
    let (found, is_referral) = (found.remove(&new.agency), act.before.status == Status::Referred);
    let agency = match is_referral {
        true => receiver(act, new.pointer, new.role, found)?,
        false => agency(act, new.pointer, found)?,
    };
    let councils = is_referral.then_some(agency.id);
    party::not_among(act.ctx, &Parties::default().with_bodies([agency.id]).with_councils(councils))?;
    if agency.council_id == Some(act.before.council_id) {
        let others = act.assignments.iter().map(|one| one.organization_id);
        let addressed: Vec<Uuid> = others.chain([agency.id]).collect();
        Judges::of(&act.tx, act.ctx, act.before.council_id).await?.remain(new.pointer, &addressed)?;
    }
    if act.assignments.iter().any(|one| one.organization_id == agency.id && one.status.is_live()) {
        return Err(Error::field(new.pointer, "duplicate", "each agency can be assigned only once"));
    }
    if is_referral {
        let due = due_of_referral(act, rules, new.due_on).await?;
        return Ok(new_referral(act, &agency, due, new.document));
    }
    let due = due_of_added(act, rules, new.role, new.due_on).await?;
    Ok(new_assignment(act, &agency, new.role, due, new.document))
}

/// Checks that an organization can answer for a case of this council.
fn agency<T>(
    act: &CaseAct<'_, T>,
    pointer: &str,
    found: Option<organization::Model>,
) -> Result<organization::Model> {
    let found = lookup::stands(act.ctx, pointer, found)?;
    match not_addressed(act.before.council_id, found.id, found.kind, found.council_id) {
        Some(why) => Err(Error::field(pointer, "not_an_agency", why)),
        None => Ok(found),
    }
}

/// Checks that a petition of this council can be referred to an organization.
///
/// # Errors
/// 422 when it cannot; 409 when the organization has ended.
pub fn receiver<T>(
    act: &CaseAct<'_, T>,
    pointer: &str,
    role: AssignmentRole,
    found: Option<organization::Model>,
) -> Result<organization::Model> {
    let found = lookup::stands(act.ctx, pointer, found)?;
    if let Some(why) = not_referred_to(act.before.council_id, found.id, found.kind) {
        return Err(Error::field(pointer, "not_a_receiver", why));
    }
    match role {
        AssignmentRole::Lead => Ok(found),
        AssignmentRole::Cooperating => {
            Err(Error::field("/role", "not_allowed", "each receiver of a referral answers for itself"))
        }
    }
}
