//! Late entries: what happened on an earlier day and is entered today, with the paper that proves it.

use chrono::NaiveDate;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::kernel::context::RequestContext;
use crate::kernel::days;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::validate;

/// Checks that a step may count for the day that the request names: only the council enters the past, with a reason and a
/// document that is not younger than the day, and the day is not before the last step. Without a day, checks nothing.
///
/// # Errors
/// 403 for an agency, 422 for a wrong day, or without a reason or a document.
pub fn check(ctx: &RequestContext, scope: &ResourceScope, last: NaiveDate) -> Result<()> {
    let Some(on) = ctx.recording.on else { return Ok(()) };
    if on > ctx.today() {
        return Err(Error::fields(Code::Invalid, vec![days::ahead("/on", ctx.today())]));
    }
    ctx.require(Permission::CaseEnterLate, scope)?;
    let Some(late) = &ctx.recording.late_entry else {
        return Err(Error::field("/late_entry", "required", "say why it is entered later than it happened"));
    };
    if !ctx.recording.on_paper {
        return Err(Error::field("/late_entry/document", "required", "name the paper that proves the day"));
    }
    if let Some(document) = late.document.as_ref().filter(|document| document.issued_on > on) {
        let detail = format!("the document is of {}, later than {on}", document.issued_on);
        return Err(Error::field("/late_entry/document/issued_on", "after_the_day", detail));
    }
    validate::within_history("/on", on, last)
}
