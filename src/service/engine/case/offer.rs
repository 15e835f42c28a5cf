//! What the caller may do about a case now: steps, and requests to other paths.

use entity::enums::CaseKind;
use entity::{assignment, case};

use crate::domain::policy::Permission;
use crate::domain::step::{CaseAction, named};
use crate::kernel::context::RequestContext;
use crate::service::engine::case::beside::Beside;
use crate::service::engine::case::{guards, party};

/// Returns it, first the steps in the order of the workflow.
#[must_use]
pub fn offered(
    ctx: &RequestContext,
    case: &case::Model,
    assignments: &[assignment::Model],
    beside: &Beside,
) -> Vec<CaseAction> {
    let scope = guards::resource_scope(case, assignments);
    let may = |permission| ctx.actor.may(permission, &scope);
    let supervised = beside.supervised.as_deref().map(|of_all| party::bodies_of(case, of_all));
    let actions =
        guards::allowed_on_case(case, assignments, supervised.as_deref(), &beside.parts, &ctx.actor);
    let fits = |name: &CaseAction| match name {
        // an edit asks for both permissions: this one, and that of its row in the workflow
        CaseAction::EditPetition => case.kind == CaseKind::Petition && may(Permission::CaseEdit),
        CaseAction::EditRecommendation => case.kind == CaseKind::Recommendation,
        _ => true,
    };
    let mut offered: Vec<CaseAction> = named(&actions).into_iter().filter(fits).collect();
    if may(Permission::CaseLink) {
        offered.push(CaseAction::Link);
    }
    if case.kind == CaseKind::Petition {
        offered.extend(about_petitioner(ctx, case, assignments, beside));
    }
    offered
}

/// Returns what the caller may do about the petitioner's identity. A part has that of its whole; of what was forwarded as
/// a complaint, the identity can only be erased.
fn about_petitioner(
    ctx: &RequestContext,
    case: &case::Model,
    assignments: &[assignment::Model],
    beside: &Beside,
) -> impl Iterator<Item = CaseAction> {
    let scope = guards::resource_scope(case, assignments);
    let role = beside.registered_as(case);
    let may = |permission| ctx.actor.is_system || ctx.actor.grant_for_own(permission, &scope, role).is_some();
    let (is_whole, is_hidden) = (case.part_of.is_none(), case.complaint_forwarding.is_some());
    let reads = !is_hidden && case.has_petitioner && may(Permission::PetitionerRead);
    let edits = is_whole && may(Permission::PetitionerEdit);
    let of_three = [
        (CaseAction::ReadPetitioner, reads),
        (CaseAction::SetPetitioner, edits && !is_hidden),
        (CaseAction::ErasePetitioner, edits && case.has_petitioner),
    ];
    of_three.into_iter().filter(|(_, is)| *is).map(|(name, _)| name)
}
