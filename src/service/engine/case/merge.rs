//! Merges two petitions about one matter, and undoes a merge. Both case numbers remain valid.

use entity::case;
use entity::enums::{Action, CaseKind, EventStream, MergeDirection, Status};
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::{EventData, MergedCase};
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::journal::{self, Entry};
use crate::kernel::reply::Reply;
use crate::kernel::versioned;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::party;
use crate::service::engine::case::view::CaseView;

/// Merges the case into another petition of the same council.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MergeCase {
    /// The surviving case.
    pub into: Uuid,
}

/// Undoes a merge: the case returns to its status before the merge.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UnmergeCase {
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub reason: Option<String>,
}

pub async fn merge(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: MergeCase,
) -> Result<Reply<CaseView>> {
    let (mut act, survivor) = both(app, ctx, id, version, Some(step.into)).await?;
    let row = act.rule(Action::Merge, act.facts())?;
    let other =
        |s: &case::Model| s.council_id == act.before.council_id && s.id != id && s.kind == CaseKind::Petition;
    let survivor = survivor.filter(other);
    let survivor = survivor
        .ok_or_else(|| Error::field("/into", "not_found", "no such other petition in this council"))?;
    if matches!(
        survivor.status,
        Status::Merged | Status::Rejected | Status::Referred | Status::Withdrawn | Status::Noted
    ) {
        let detail = format!("{} is {}", survivor.number, survivor.status);
        return Err(Error::because(Code::MergeIntoItself, detail));
    }
    // merged, the case is answered with the other one
    party::refuse_interested(&act.tx, ctx, [&survivor]).await?;
    act.case.merged_into = Set(Some(survivor.id));
    act.case.status_before = Set(Some(act.before.status));
    let entry =
        act.entry(Action::Merge).with(EventData::Merge(other_of(MergeDirection::Into, &survivor))).public();
    act.save(row, entry).await?;
    touch(&act, &survivor, Action::Merge).await?;
    act.commit().await
}

pub async fn unmerge(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: UnmergeCase,
) -> Result<Reply<CaseView>> {
    let (mut act, survivor) = both(app, ctx, id, version, None).await?;
    let row = act.rule(Action::Unmerge, act.facts())?;
    party::refuse_interested(&act.tx, ctx, survivor.as_slice()).await?;
    act.case.merged_into = Set(None);
    act.case.status_before = Set(None);
    let survivor = survivor.ok_or_else(|| Error::internal("merged into nothing".to_owned()))?;
    let data = EventData::Unmerge(other_of(MergeDirection::Into, &survivor));
    let entry = act.entry(Action::Unmerge).because(step.reason).with(data);
    act.save(row, entry.public()).await?;
    touch(&act, &survivor, Action::Unmerge).await?;
    act.commit().await
}

/// Locks the case and the surviving case in the order of their ids, so that two merges cannot deadlock.
async fn both<'a>(
    app: &'a mut App,
    ctx: &'a RequestContext,
    id: Uuid,
    version: i64,
    into: Option<Uuid>,
) -> Result<(CaseAct<'a>, Option<case::Model>)> {
    let survivor_id = match into {
        Some(into) => Some(into),
        None => case::Entity::find_by_id(id).one(app.read()).await?.and_then(|case| case.merged_into),
    };
    let tx = app.begin(ctx).await?;
    let mut survivor = None;
    if let Some(first) = survivor_id.filter(|s| *s < id) {
        survivor = case::Entity::for_update(first).one(&tx).await?;
    }
    let act = CaseAct::lock(ctx, tx, id).await?;
    ctx.require(Permission::CaseMerge, &act.resource_scope())?;
    ctx.same_version(act.before.version, version)?;
    if let Some(second) = survivor_id.filter(|s| *s > id) {
        survivor = case::Entity::for_update(second).one(&act.tx).await?;
    }
    Ok((act, survivor))
}

fn other_of(direction: MergeDirection, other: &case::Model) -> MergedCase {
    MergedCase { direction, case_id: other.id, case_number: other.number.clone() }
}

/// Increments the surviving case's version and records the merge, or its undoing, in its history.
async fn touch(act: &CaseAct<'_>, survivor: &case::Model, action: Action) -> Result<()> {
    versioned::touch(&act.tx, act.ctx, survivor).await?;
    let merged = other_of(MergeDirection::From, &act.before);
    let data = match action {
        Action::Unmerge => EventData::Unmerge(merged),
        _ => EventData::Merge(merged),
    };
    let entry = Entry::about(EventStream::Case, survivor.id, action).with(data).public();
    let entry = Entry { from: Some(survivor.status), to: Some(survivor.status), ..entry };
    let grant = act.ctx.require(Permission::CaseMerge, &act.resource_scope())?;
    // not counted against the clerk: hundreds of copies can be merged into one petition
    let entry = entry.by(grant).in_council(Some(survivor.council_id));
    journal::record_all(&act.tx, act.ctx, vec![entry]).await
}
