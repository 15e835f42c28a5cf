//! Rejects a petition. A complaint or denunciation is forwarded to the body that handles it, and its text is not shown
//! any more.

use chrono::NaiveDate;
use entity::complaint::ComplaintForwarding;
use entity::day::plausible;
use entity::document::DocumentReference;
use entity::enums::{Action, EventStream, RejectReason};
use entity::{assignment, case, event, event_text, search};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::{ForwardComplaint, Reject};
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::reply::Reply;
use crate::kernel::validate::{self, not_blank};
use crate::kernel::versioned::{self, Change};
use crate::service::directory::lookup;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::triage::{before_the_end, leave_agencies};
use crate::service::engine::case::view::CaseView;
use crate::service::engine::search::index;
use crate::service::petition::former_text::{self, Wording};
use crate::service::petition::parts;

/// Rejects a petition. Complaints and denunciations have procedures of their own under the law: they are forwarded, and
/// from then on only the record of that is shown, not the text, its former wordings or who sent it.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RejectCase {
    pub reason: RejectReason,
    /// To whom it is forwarded; required for a complaint or denunciation, and only for these.
    #[validate(nested)]
    pub forwarding: Option<NewComplaintForwarding>,
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

/// The receiver of a complaint or denunciation: an organization of the directory or, if it is not there, its name.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewComplaintForwarding {
    pub organization_id: Option<Uuid>,
    #[validate(length(min = 1, max = 300), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 300, pattern = r"\S", example = "Thanh tra tỉnh Lào Cai")]
    pub receiver: Option<String>,
    /// Legal date, not after today and not before the day of receipt. Default: today.
    #[validate(custom(function = plausible))]
    pub on: Option<NaiveDate>,
    /// The forwarding document.
    #[validate(nested)]
    pub document: Option<DocumentReference>,
    /// The number of the receipt that the receiver gave.
    #[validate(length(min = 1, max = 100), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 100, pattern = r"\S", example = "12/BN")]
    pub receipt_number: Option<String>,
}

pub async fn reject(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: RejectCase,
) -> Result<Reply<CaseView>> {
    let tx = app.begin(ctx).await?;
    let (mut act, joined) = parts::lock(ctx, tx, id).await?;
    act.allowed(Permission::CaseReject, version)?;
    let row = act.rule(Action::Reject, act.facts())?;
    act.case.reject_reason = Set(Some(step.reason));
    act.case.status_before = Set(Some(before_the_end(&act.before)));
    leave_agencies(&mut act).await?;
    let is_complaint = matches!(step.reason, RejectReason::Complaint | RejectReason::Denunciation);
    let forwarding = match (step.forwarding, is_complaint) {
        (Some(new), true) => Some(forwarded(&act, new).await?),
        (None, false) => None,
        (None, true) => {
            let detail = format!("name the body to which the {} is forwarded", step.reason);
            return Err(Error::field("/forwarding", "required", detail));
        }
        (Some(_), false) => {
            return Err(Error::field("/forwarding", "not_allowed", "only for a complaint or denunciation"));
        }
    };
    if is_complaint {
        let why = (
            "the whole would still show the text of the complaint",
            "kiến nghị gốc vẫn còn nội dung khiếu nại, tố cáo",
        );
        parts::refuse(&act.before, why)?;
    }
    let mut data = Reject { reject_reason: step.reason, forwarding: None };
    if let Some(forwarding) = forwarding {
        hide(&mut act).await?;
        data.forwarding = Some(ForwardComplaint {
            organization_id: forwarding.organization_id,
            receiver: forwarding.receiver.clone().into(),
            on: forwarding.on,
            document: forwarding.document.clone(),
            receipt_number: forwarding.receipt_number.clone().map(Into::into),
        });
        hide_joined(&act, joined, &forwarding, &data).await?;
        act.case.complaint_forwarding = Set(Some(forwarding));
    }
    let entry = act.entry(Action::Reject).because(step.note).with(data);
    act.finish(row, entry).await
}

/// Checks to whom a complaint is forwarded.
///
/// # Errors
/// 422 for invalid fields; 409 when the receiver has ended.
async fn forwarded(act: &CaseAct<'_>, new: NewComplaintForwarding) -> Result<ComplaintForwarding> {
    let receiver = match (new.organization_id, new.receiver) {
        (Some(id), None) => {
            lookup::organization(&act.tx, act.ctx, "/forwarding/organization_id", id).await?.name
        }
        (None, Some(name)) => name,
        _ => {
            let detail = "name the receiver by organization_id or by receiver";
            return Err(Error::field("/forwarding/receiver", "exactly_one", detail));
        }
    };
    let on = new.on.unwrap_or_else(|| act.ctx.day());
    validate::not_ahead(act.ctx, "/forwarding/on", on)?;
    validate::within_history("/forwarding/on", on, act.before.received_on)?;
    if let Some(document) = &new.document {
        validate::within_history(
            "/forwarding/document/issued_on",
            document.issued_on,
            act.before.received_on,
        )?;
    }
    let (document, receipt_number) = (new.document, new.receipt_number);
    Ok(ComplaintForwarding { organization_id: new.organization_id, receiver, on, document, receipt_number })
}

/// Takes the text out of everything that is shown: the case, the search index, and what people typed in earlier steps.
/// An encrypted copy is kept among the former texts, which are not shown either (docs/decisions/0040).
async fn hide(act: &mut CaseAct<'_>) -> Result<()> {
    let before = &act.before;
    let nothing = Wording { content: String::new(), locality: None };
    former_text::keep(&act.tx, act.ctx, before, &nothing).await?;
    index(&act.tx, before.id, &before.number, "", None).await?;
    forget_texts(&act.tx, [before.id]).await?;
    // what agencies noted of it, and why they returned it
    versioned::update_many::<assignment::Entity>(act.ctx)
        .col_expr(assignment::Column::ProgressText, Expr::value(None::<String>))
        .col_expr(assignment::Column::ReturnReason, Expr::value(None::<String>))
        .filter(assignment::Column::CaseId.eq(before.id))
        .exec(&act.tx)
        .await?;
    act.case.content = Set(nothing.content);
    act.case.locality = Set(None);
    Ok(())
}

/// Takes the text out of parts that were joined again: what they say was taken from the complaint.
async fn hide_joined(
    act: &CaseAct<'_>,
    joined: Vec<case::Model>,
    forwarding: &ComplaintForwarding,
    data: &Reject,
) -> Result<()> {
    if joined.is_empty() {
        return Ok(());
    }
    let ids: Vec<Uuid> = joined.iter().map(|part| part.id).collect();
    search::Entity::delete_many()
        .filter(search::Column::CaseId.is_in(ids.iter().copied()))
        .exec(&act.tx)
        .await?;
    forget_texts(&act.tx, ids).await?;
    let grant = act.ctx.require(Permission::CaseReject, &act.resource_scope())?;
    let (mut saved, mut events) = (vec![], vec![]);
    for part in joined {
        let entry = Entry::about(EventStream::Case, part.id, Action::Reject).with(data.clone()).by(grant);
        let entry = Entry { from: Some(part.status), to: Some(part.status), ..entry };
        events.push(entry.in_council(Some(part.council_id)));
        let changes = case::ActiveModel {
            content: Set(String::new()),
            locality: Set(None),
            complaint_forwarding: Set(Some(forwarding.clone())),
            ..Default::default()
        };
        saved.push(Change { read: part, changes, steps: 1 });
    }
    versioned::save_all(&act.tx, act.ctx, saved).await?;
    journal::record_all(&act.tx, act.ctx, events).await
}

/// Deletes what people typed in the steps of some cases.
async fn forget_texts(tx: &Tx<'_>, cases: impl IntoIterator<Item = Uuid>) -> Result<()> {
    let events = event::Entity::find()
        .filter(event::Column::Stream.eq(EventStream::Case))
        .filter(event::Column::StreamId.is_in(cases))
        .select_only()
        .column(event::Column::Id);
    event_text::Entity::delete_many()
        .filter(event_text::Column::EventId.in_subquery(events.into_query()))
        .exec(tx)
        .await?;
    Ok(())
}
