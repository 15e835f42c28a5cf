//! Records the organization's answer to a reminder letter.

use chrono::NaiveDate;
use entity::assignment::Users;
use entity::day::plausible;
use entity::document::DocumentReference;
use entity::enums::Action;
use entity::reminder_letter::{self, target};
use entity::{assignment, case};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event;
use crate::domain::party::speaks;
use crate::domain::policy::Permission;
use crate::domain::step::{ReminderLetterAction, steps_named};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::journal::{self, Entry};
use crate::kernel::reply::Reply;
use crate::kernel::validate::{self, not_blank};
use crate::kernel::versioned::{self, Change};
use crate::service::engine::batch::Batch;
use crate::service::engine::late;
use crate::service::engine::reminder_letter::view::{self, ReminderLetterView};
use crate::service::engine::staff::Staff;

/// Answers the letter.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerReminder {
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 20_000, pattern = r"\S")]
    pub text: String,
    /// Required when the council office records the answer of an organization that has users of its own.
    #[validate(nested)]
    pub document: Option<DocumentReference>,
    /// Today for the organization's own answer. An answer recorded for it, between the day of the letter and today.
    /// Default: today.
    #[validate(custom(function = plausible))]
    pub answered_on: Option<NaiveDate>,
}

/// A step to append to a reminder letter, selected by `action`.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum ReminderLetterStep {
    AnswerReminder(AnswerReminder),
}

steps_named!(ReminderLetterStep, ReminderLetterAction: AnswerReminder);

/// Executes the step.
pub async fn take(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: ReminderLetterStep,
) -> Result<Reply<ReminderLetterView>> {
    let ReminderLetterStep::AnswerReminder(step) = step;
    answer(app, ctx, id, version, step).await
}

/// Records the answer. A letter is answered once.
///
/// # Errors
/// 404 when not visible to the caller, 403 without the permission, 412 when stale, 409 when the letter was answered
/// already, or the caller acts for an agency that has users of its own and names no document.
async fn answer(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: AnswerReminder,
) -> Result<Reply<ReminderLetterView>> {
    view::read(app, ctx, id).await?;
    let tx = app.begin(ctx).await?;
    let of = target::Entity::find().filter(target::Column::ReminderLetterId.eq(id));
    let of = of.select_only().column(target::Column::CaseId).into_query();
    let cases = case::Entity::find().filter(case::Column::Id.in_subquery(of));
    let cases = case::Entity::in_lock_order(cases).all(&tx).await?;
    let before =
        reminder_letter::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(Code::NotFound)?;
    let grant = ctx.require(Permission::CaseAnswerReminder, &view::resource_scope(&before))?;
    let own = grant.is_none_or(|g| g.organization_id == before.organization_id);
    let needs = Permission::CaseAnswerReminder;
    let itself = Staff::of(&tx, ctx, [before.organization_id]).await?.can(before.organization_id, needs);
    if !speaks(own || before.referral, itself, step.document.is_some(), grant) {
        return Err(Code::AgencySpeaksForItself.into());
    }
    ctx.same_version(before.version, version)?;
    if before.answered_on.is_some() {
        return Err(Error::because(
            Code::WrongStatus,
            ("it has already been answered", "văn bản đôn đốc đã được trả lời"),
        ));
    }
    let answered_on = step.answered_on.unwrap_or(ctx.today());
    validate::not_ahead(ctx, "/answered_on", answered_on)?;
    validate::within_history("/answered_on", answered_on, before.issued_on)?;
    if let Some(document) = &step.document {
        validate::within_history("/document/issued_on", document.issued_on, before.issued_on)?;
        if !own {
            late::issued_by("/document/issued_on", document.issued_on, answered_on)?;
        }
    }
    if own {
        // what an agency does itself counts from the day it does it
        validate::not_past(ctx, "/answered_on", answered_on)?;
    }
    let answered = reminder_letter::ActiveModel {
        answered_on: Set(Some(answered_on)),
        answer_text: Set(Some(step.text)),
        answer_document: Set(step.document.clone()),
        ..Default::default()
    };
    versioned::save(&tx, ctx, &before, answered).await?;
    let data = event::AnswerReminder {
        reminder_letter_id: id,
        escalation_level: before.escalation_level,
        answered_on,
        document: step.document,
    };
    let by = assignment::Entity::of_cases(cases.iter().map(|c| c.id));
    let by = by.filter(assignment::Column::OrganizationId.eq(before.organization_id)).all(&tx).await?;
    let (mut batch, mut entries) = (Batch::default(), Vec::new());
    for case in cases {
        versioned::touch(&tx, ctx, &case).await?;
        let entry = Entry::about(entity::enums::EventStream::Case, case.id, Action::AnswerReminder);
        let of_case = by.iter().rfind(|a| a.case_id == case.id);
        // the agency can contest what was recorded for it
        let recorders = ctx.actor.user_id.filter(|_| !own).zip(of_case);
        let noted =
            recorders.and_then(|(user, one)| Some((one, Users::with_recorder(one.reporters.clone(), user)?)));
        if let Some((one, reporters)) = noted {
            let changes = assignment::ActiveModel { reporters: Set(Some(reporters)), ..Default::default() };
            batch.assignments.push(Change { read: one.clone(), changes, steps: 1 });
        }
        entries.push(Entry {
            assignment_id: of_case.map(|a| a.id),
            on_behalf_of: (!own).then_some(before.organization_id),
            from: Some(case.status),
            to: Some(case.status),
            ..entry.by(grant).in_council(Some(case.council_id)).with(data.clone()).public()
        });
    }
    batch.store(&tx, ctx).await?;
    journal::record_all(&tx, ctx, entries).await?;
    let view = view::load(&tx, ctx, id).await?;
    tx.commit(ctx, Reply::shown(view)).await
}
