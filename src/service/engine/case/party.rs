//! Whoever is a party to a case decides nothing about it: no date, no promise, no outcome, in whichever way the decision
//! comes.

use std::collections::{BTreeSet, HashMap};

use entity::assignment::{self, Users};
use entity::case::PartiesBefore;
use entity::{case, supervision};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::domain::actor::Actor;
use crate::domain::party::Parties;
use crate::kernel::context::RequestContext;
use crate::kernel::detail::Detail;
use crate::kernel::error::{Code, Error, Result};

/// Returns the parties that follow from the assignments: the agencies or addressees, now and before, the supervised bodies, and whoever worked,
/// answered or reported in person.
#[must_use]
fn of(assignments: &[assignment::Model], supervised: &[Uuid]) -> Parties {
    let noted = || assignments.iter().filter_map(|a| a.reporters.as_ref());
    let recorders: Vec<Uuid> = noted().flat_map(Users::recorders).collect();
    let answered = assignments.iter().filter_map(|a| a.answered_by);
    Parties::default()
        .with_bodies(assignments.iter().map(|a| a.organization_id))
        .with_councils(assignments.iter().filter(|a| a.referral).map(|a| a.organization_id))
        .with_bodies(supervised.iter().copied())
        .with_people(noted().flat_map(Users::members))
        .with_people(answered.filter(|user| !recorders.contains(user)))
        .with_recorders(recorders.iter().copied())
}

/// Returns the parties to a case, with those that were parties to the whole before a part became a case of its own.
#[must_use]
pub fn of_case(case: &case::Model, assignments: &[assignment::Model], supervised: &[Uuid]) -> Parties {
    let parties = of(assignments, supervised);
    let Some(before) = &case.parties_before else { return parties };
    parties
        .with_bodies(before.agencies.iter().copied())
        .with_people(before.people.iter().copied())
        .with_recorders(before.recorders.iter().copied())
        .with_councils(before.councils.iter().copied())
}

/// Returns what the parts of a petition remember of its parties, if it has any.
#[must_use]
pub fn before_split(assignments: &[assignment::Model]) -> Option<PartiesBefore> {
    let distinct = |all: &mut dyn Iterator<Item = Uuid>| all.collect::<BTreeSet<_>>().into_iter().collect();
    let noted = || assignments.iter().filter_map(|a| a.reporters.as_ref());
    let recorders: Vec<Uuid> = distinct(&mut noted().flat_map(Users::recorders));
    let answered = assignments.iter().filter_map(|a| a.answered_by).filter(|user| !recorders.contains(user));
    let before = PartiesBefore {
        agencies: distinct(&mut assignments.iter().map(|a| a.organization_id)),
        people: distinct(&mut noted().flat_map(Users::members).chain(answered)),
        recorders: recorders.clone(),
        councils: distinct(&mut assignments.iter().filter(|a| a.referral).map(|a| a.organization_id)),
    };
    (!assignments.is_empty()).then_some(before)
}

/// Refuses a caller who is one of the parties.
///
/// # Errors
/// 409.
pub fn not_among(ctx: &RequestContext, parties: &Parties) -> Result<()> {
    if parties.include(&ctx.actor) { Err(Code::SupervisedCannotDecide.into()) } else { Ok(()) }
}

/// Loads the bodies that the supervisions behind some recommendations examined.
pub async fn supervised(
    db: &impl ConnectionTrait,
    cases: impl IntoIterator<Item = &case::Model>,
) -> Result<Vec<supervision::body::Model>> {
    use supervision::body::{Column, Entity};
    let of: Vec<Uuid> = cases.into_iter().filter_map(|case| case.supervision_id).collect();
    if of.is_empty() {
        return Ok(vec![]);
    }
    Ok(Entity::find().filter(Column::SupervisionId.is_in(of)).all(db).await?)
}

/// Returns those of the bodies that the supervision behind one case examined.
#[must_use]
pub fn bodies_of(case: &case::Model, of_all: &[supervision::body::Model]) -> Vec<Uuid> {
    let own = of_all.iter().filter(|body| Some(body.supervision_id) == case.supervision_id);
    own.map(|body| body.organization_id).collect()
}

/// Refuses a decision on cases to one of which the caller is a party. Two statements, however many cases.
///
/// # Errors
/// 409 with the number of the case.
pub async fn refuse<'a>(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    cases: impl IntoIterator<Item = &'a case::Model> + Clone,
) -> Result<()> {
    refuse_if(db, ctx, cases, Parties::include).await
}

/// Refuses an act of the council office on cases in one of which the caller has an interest.
///
/// # Errors
/// 409 with the number of the case.
pub async fn refuse_interested<'a>(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    cases: impl IntoIterator<Item = &'a case::Model> + Clone,
) -> Result<()> {
    refuse_if(db, ctx, cases, Parties::include_interested).await
}

async fn refuse_if<'a>(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    cases: impl IntoIterator<Item = &'a case::Model> + Clone,
    is_refused: fn(&Parties, &Actor) -> bool,
) -> Result<()> {
    let ids: Vec<Uuid> = cases.clone().into_iter().map(|case| case.id).collect();
    if ctx.actor.is_system || ids.is_empty() {
        return Ok(());
    }
    let mut assignments: HashMap<Uuid, Vec<assignment::Model>> = HashMap::new();
    for one in assignment::Entity::of_cases(ids).all(db).await? {
        assignments.entry(one.case_id).or_default().push(one);
    }
    let bodies = supervised(db, cases.clone()).await?;
    for case in cases {
        let own = assignments.get(&case.id).map_or(&[][..], Vec::as_slice);
        if is_refused(&of_case(case, own, &bodies_of(case, &bodies)), &ctx.actor) {
            return Err(Error::because(Code::SupervisedCannotDecide, Detail::name(&case.number)));
        }
    }
    Ok(())
}
