//! Merges two petitions about one matter, and undoes a merge. Both case numbers remain valid.

use entity::case;
use entity::case_unit::MergedUnits;
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
use crate::kernel::detail::Detail;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::journal::{self, Entry};
use crate::kernel::reply::Reply;
use crate::kernel::versioned;
use crate::service::council::deadline::compute::Rules;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::due::awaited;
use crate::service::engine::case::party;
use crate::service::engine::case::triage::{before_the_end, leave_agencies};
use crate::service::engine::case::view::CaseView;
use crate::service::engine::whole;

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
    let (mut act, mut survivors) = with_survivors(app, ctx, id, version, Some(step.into)).await?;
    let row = act.rule(Action::Merge, act.facts())?;
    let other =
        |s: &case::Model| s.council_id == act.before.council_id && s.id != id && s.kind == CaseKind::Petition;
    let survivor = survivors.pop().filter(other);
    let survivor = survivor
        .ok_or_else(|| Error::field("/into", "not_found", "no such other petition in this council"))?;
    if matches!(survivor.status, Status::Merged | Status::Rejected | Status::Withdrawn | Status::Noted) {
        let detail = Detail::status(Detail::name(survivor.number), survivor.status);
        return Err(Error::because(Code::MergeIntoItself, detail));
    }
    if act.before.part_of.is_some() && survivor.part_count.is_some() {
        let number = &survivor.number;
        let detail = (
            format!("{number} is split: merge the part into one of its parts"),
            format!("{number} đã được tách: gộp vào một phần của kiến nghị đó"),
        );
        return Err(Error::because(Code::MergeIntoItself, detail));
    }
    // merged, the case is answered with the other one
    party::refuse_interested(&act.tx, ctx, [&survivor]).await?;
    act.case.merged_into = Set(Some(survivor.id));
    act.case.status_before = Set(Some(before_the_end(&act.before)));
    leave_agencies(&mut act).await?;
    let entry =
        act.entry(Action::Merge).with(EventData::Merge(other_of(MergeDirection::Into, &survivor))).public();
    act.save(row, entry).await?;
    let units = survivor.merged_units.clone().unwrap_or_default();
    let units = units.with(id, &act.before.units, act.before.merged_units.as_ref());
    store(&act, &survivor, units, Action::Merge).await?;
    act.commit().await
}

pub async fn unmerge(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: UnmergeCase,
) -> Result<Reply<CaseView>> {
    let (mut act, survivors) = with_survivors(app, ctx, id, version, None).await?;
    let row = act.rule(Action::Unmerge, act.facts())?;
    party::refuse_interested(&act.tx, ctx, survivors.iter().take(1)).await?;
    if row.to == Status::Accepted && act.before.due_on.is_none() {
        let rules = Rules::of(&act.tx, &act.before).await?;
        act.case.due_on = Set(awaited(&act, &rules).await?);
    }
    act.case.merged_into = Set(None);
    act.case.status_before = Set(None);
    let survivor = survivors.first().ok_or_else(|| Error::internal("merged into nothing".to_owned()))?;
    let data = EventData::Unmerge(other_of(MergeDirection::Into, survivor));
    let entry = act.entry(Action::Unmerge).because(step.reason).with(data);
    act.save(row, entry.public()).await?;
    // a survivor that was merged itself has lent the units to its own survivor
    for survivor in &survivors {
        let units = survivor.merged_units.clone().unwrap_or_default();
        store(&act, survivor, units.without(id, act.before.merged_units.as_ref()), Action::Unmerge).await?;
    }
    act.commit().await
}

/// Locks the case and the surviving cases, with the whole of a part, in one order, so that two merges cannot deadlock.
/// Returns the survivors, the nearest first: a merge has one; an undone one has also those into which the survivor was
/// merged.
async fn with_survivors<'a>(
    app: &'a mut App,
    ctx: &'a RequestContext,
    id: Uuid,
    version: i64,
    into: Option<Uuid>,
) -> Result<(CaseAct<'a>, Vec<case::Model>)> {
    let chain = match into {
        Some(into) => vec![into],
        None => chain(app, id).await?,
    };
    let tx = app.begin(ctx).await?;
    let ids: Vec<Uuid> = chain.iter().copied().chain([id]).collect();
    let locked = whole::lock(&tx, &ids).await?;
    let act = CaseAct::lock(ctx, tx, id).await?;
    act.allowed(Permission::CaseMerge, version)?;
    let found = |one: &Uuid| locked.iter().find(|case| case.id == *one).cloned();
    let survivors: Vec<case::Model> = chain.iter().filter_map(found).collect();
    let goes_on = |i: usize| survivors[i].merged_into == survivors.get(i + 1).map(|next| next.id);
    if into.is_none() && !(0..survivors.len()).all(goes_on) {
        let detail = (
            "a surviving case was merged or unmerged meanwhile",
            "kiến nghị nhận gộp vừa được gộp hoặc bỏ gộp",
        );
        return Err(Error::because(Code::Stale, detail));
    }
    Ok((act, survivors))
}

/// Returns the cases into which a case was merged, directly and through others.
async fn chain(app: &App, id: Uuid) -> Result<Vec<Uuid>> {
    let mut chain = vec![];
    let mut last = id;
    while let Some(case) = case::Entity::find_by_id(last).one(app.read()).await?
        && let Some(next) = case.merged_into.filter(|next| !chain.contains(next))
    {
        chain.push(next);
        last = next;
    }
    Ok(chain)
}

fn other_of(direction: MergeDirection, other: &case::Model) -> MergedCase {
    MergedCase { direction, case_id: other.id, case_number: other.number.clone() }
}

/// Saves the units that a surviving case shows, and records the merge, or its undoing, in its history.
async fn store(act: &CaseAct<'_>, survivor: &case::Model, units: MergedUnits, action: Action) -> Result<()> {
    let changes = case::ActiveModel { merged_units: Set(units.or_none()), ..Default::default() };
    versioned::save(&act.tx, act.ctx, survivor, changes).await?;
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
