//! Late entries: what happened on an earlier day and is entered today, or what an agency said on a paper.

use chrono::NaiveDate;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::kernel::context::{LateEntry, RequestContext};
use crate::kernel::days;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::validate;

/// Checks that a step may count for the day that the request names: only the council enters the past, with a reason and a
/// document that is not younger than the day, and the day is not before the last step. Without a day and a late entry,
/// checks nothing.
///
/// # Errors
/// 403 for an agency, 422 for a wrong day, or without a reason or a document.
pub fn check(ctx: &RequestContext, scope: &ResourceScope, last: NaiveDate) -> Result<()> {
    let recording = &ctx.recording;
    if recording.on.is_some_and(|on| on > ctx.today()) {
        return Err(Error::fields(Code::Invalid, vec![days::ahead("/on", ctx.today())]));
    }
    if recording.on.is_none() && recording.late_entry.is_none() {
        return Ok(());
    }
    ctx.require(Permission::CaseEnterLate, scope)?;
    let Some(on) = recording.on.filter(|_| !recording.drafted) else { return Ok(()) };
    if recording.late_entry.is_none() {
        return Err(Error::field("/late_entry", "required", "say why it is entered later than it happened"));
    }
    if !recording.proves_day() {
        return Err(Error::field("/late_entry/document", "required", "name the paper that proves the day"));
    }
    let of_entry = |entry: &LateEntry| entry.document.as_ref().map(|document| document.issued_on);
    // a register is closed after the last of its entries
    let of_entry = recording.late_entry.as_ref().filter(|_| !recording.copied).and_then(of_entry);
    for (pointer, issued_on) in
        [("/document/issued_on", recording.own_document), ("/late_entry/document/issued_on", of_entry)]
    {
        issued_on.map_or(Ok(()), |issued_on| issued_by(pointer, issued_on, on))?;
    }
    validate::after_last_step("/on", on, last)
}

/// Checks that a document that proves an act was there on its day.
///
/// # Errors
/// 422 at the pointer.
pub fn issued_by(pointer: &str, issued_on: NaiveDate, day: NaiveDate) -> Result<()> {
    match issued_on > day {
        true => {
            let detail = format!("the document is of {issued_on}, later than {day}");
            Err(Error::field(pointer, "after_the_day", detail))
        }
        false => Ok(()),
    }
}
