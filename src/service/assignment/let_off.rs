//! Who is held to a recommendation no longer: let off by the leader, or gone, its successors in its place.

use entity::document::DocumentReference;
use entity::organization;
use entity::organization::successor;
use entity::vocabulary::Action;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use validator::Validate;

use crate::app::App;
use crate::domain::policy::Permission;
use crate::error::{Error, Result};
use crate::service::answer::Answer;
use crate::service::assignment::act::AssignmentAct;
use crate::service::assignment::view::AssignmentView;
use crate::service::call::Call;
use crate::service::case::dispatch::Due;
use crate::service::check::{self, not_blank};
use crate::service::deadline::count::Rules;

/// Accepts in writing that an addressee does not carry the recommendation out.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WaiveAddressee {
    #[validate(length(min = 1, max = 5000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 5000, pattern = r"\S")]
    pub reason: String,
    /// The document that says so.
    #[validate(nested)]
    pub document: Option<DocumentReference>,
}

/// Passes the duty of an addressee that has ended on to those who took over.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Transfer {
    /// Some of its successors.
    #[validate(length(min = 1, max = 30))]
    #[schema(min_items = 1, max_items = 30)]
    pub to: Vec<Uuid>,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

pub async fn waive(
    app: &App,
    call: &Call,
    id: Uuid,
    version: i64,
    step: WaiveAddressee,
) -> Result<Answer<AssignmentView>> {
    let act = AssignmentAct::begin(app, call, id, version, Action::Waive, Permission::CaseWaive).await?;
    let data = json!({
        "organization": act.before.organization_id, "organization_name": act.before.organization_name,
        "document": step.document,
    });
    let entry = act.entry().because(step.reason).with(data).public();
    act.finish(entry).await
}

pub async fn transfer(
    app: &App,
    call: &Call,
    id: Uuid,
    version: i64,
    step: Transfer,
) -> Result<Answer<AssignmentView>> {
    let mut act =
        AssignmentAct::begin(app, call, id, version, Action::Transfer, Permission::CaseTransfer).await?;
    let heirs = heirs(&act, &step).await?;
    act.save_assignment().await?;
    let rules = Rules::of(&*act.on.tx, &act.on.before).await?;
    for heir in &heirs {
        // the same duty, by the same day
        let due = Due { on: act.before.due_on, basis: act.before.deadline.clone() };
        act.hand_to(&rules, heir, due, step.document.clone()).await?;
    }
    let to: Vec<_> = heirs.iter().map(|heir| json!({"to": heir.id, "to_name": heir.name})).collect();
    let data = json!({
        "organization": act.before.organization_id, "organization_name": act.before.organization_name,
        "successors": to, "document": step.document,
    });
    let entry = act.entry().because(step.note).with(data).public();
    act.save_case(entry).await?;
    act.shown().await
}

/// Those named, who must be successors and not have the case already.
async fn heirs(act: &AssignmentAct<'_>, step: &Transfer) -> Result<Vec<organization::Model>> {
    let links =
        successor::Entity::find().filter(successor::Column::PredecessorId.eq(act.before.organization_id));
    let links = links.all(&*act.on.tx).await?;
    let mut heirs: Vec<organization::Model> = Vec::new();
    for (i, id) in step.to.iter().enumerate() {
        let pointer = format!("/to/{i}");
        let heir = check::organization(&*act.on.tx, act.on.call, &pointer, *id).await?;
        if links.iter().all(|link| link.successor_id != heir.id) {
            let detail = format!("{} did not take over from {}", heir.name, act.before.organization_name);
            return Err(Error::field(&pointer, "not_a_successor", detail));
        }
        let has_it = act.on.assignments.iter().any(|a| a.organization_id == heir.id && a.status.is_live());
        if has_it || heirs.iter().any(|other| other.id == heir.id) {
            return Err(Error::field(&pointer, "duplicate", "an addressee takes part once"));
        }
        heirs.push(heir);
    }
    Ok(heirs)
}
