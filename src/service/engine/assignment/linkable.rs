//! Whether an agency gets an access link to its assignment: it has nobody who could answer, and still has to.

use entity::{assignment, case};

use crate::domain::policy::Permission;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::service::engine::case::guards::{self, Background, is_open};

/// Checks that the caller may create an access link to an assignment.
///
/// # Errors
/// 403 without the permission; 409 when the assignment is over, or the agency has ended or can answer itself; 422 for a
/// referral.
pub fn check(
    ctx: &RequestContext,
    case: &case::Model,
    one: &assignment::Model,
    known: &Background,
) -> Result<()> {
    ctx.require(Permission::AccessLinkManage, &guards::assignment_scope(one))?;
    if one.referral {
        let detail = "what was referred to a central body or another council is answered there";
        return Err(Error::field("/assignment_id", "not_allowed", detail));
    }
    if !is_open(case.status) || !one.status.binds() {
        return Err(Error::from(Code::CaseNotOpen));
    }
    if known.staff.has_ended(one.organization_id) {
        return Err(Error::from(Code::OrganizationEnded));
    }
    // an office to which something is assigned answers itself
    let own = ctx.actor.grants.iter().any(|grant| grant.organization_id == one.organization_id);
    match own || known.staff.can(one.organization_id, Permission::CaseRespond) {
        true => Err(Error::from(Code::AgencySpeaksForItself)),
        false => Ok(()),
    }
}
