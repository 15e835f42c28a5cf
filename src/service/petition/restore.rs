//! Undoes a mistaken end of a petition: its rejection, its withdrawal, or that it was noted as an opinion.

use entity::enums::{Action, Nature, Status};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::service::council::deadline::compute::Rules;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::due::awaited;
use crate::service::engine::case::view::CaseView;
use crate::service::engine::search::index;
use crate::service::petition::former_text;

/// Undoes a rejection or a withdrawal: the petition returns to its status before, or is accepted again when agencies had
/// it. Undoes the noting of an opinion too, which is accepted again, and can be corrected to a petition.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RestoreCase {
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S")]
    pub reason: String,
}

pub async fn restore(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: RestoreCase,
) -> Result<Reply<CaseView>> {
    let tx = app.begin(ctx).await?;
    let mut act = CaseAct::lock(ctx, tx, id).await?;
    // whoever may end it may undo the end
    let needs = match act.before.status {
        Status::Withdrawn => Permission::CaseWithdraw,
        Status::Noted => Permission::CaseAccept,
        _ => Permission::CaseReject,
    };
    act.allowed(needs, version)?;
    let row = act.rule(Action::Restore, act.facts())?;
    act.case.status_before = Set(None);
    act.case.reject_reason = Set(None);
    if act.before.complaint_forwarding.is_some() {
        show_again(&mut act).await?;
    }
    if act.before.status == Status::Noted {
        act.forget_answer();
        act.case.answered_on_spot = Set(false);
    }
    if row.to == Status::Accepted && act.before.nature == Some(Nature::Petition) {
        let rules = Rules::of(&act.tx, &act.before).await?;
        act.case.due_on = Set(awaited(&act, &rules).await?);
    }
    let entry = act.entry(Action::Restore).because(step.reason).public();
    act.finish(row, entry).await
}

/// Puts the text of a petition back that was taken for a complaint. What people typed in earlier steps is gone.
///
/// # Errors
/// 409 when the text was erased: an older wording is another one.
async fn show_again(act: &mut CaseAct<'_>) -> Result<()> {
    let wording = former_text::newest(&act.tx, act.before.id).await?;
    let wording = wording
        .ok_or_else(|| Error::because(Code::WrongStatus, ("its text was erased", "nội dung đã bị xóa")))?;
    let locality = wording.locality.as_deref();
    index(&act.tx, act.before.id, &act.before.number, &wording.content, locality).await?;
    act.case.complaint_forwarding = Set(None);
    act.case.content = Set(wording.content);
    act.case.locality = Set(wording.locality);
    Ok(())
}
