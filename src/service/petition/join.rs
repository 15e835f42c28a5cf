//! Undoes the splitting of a petition whose parts no agency had.

use entity::case::ActiveModel;
use entity::enums::{Action, EventStream, Status};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::{self, EventData, WholeOfPart};
use crate::domain::policy::Permission;
use crate::domain::workflow::Fact;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::journal::{self, Entry};
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::kernel::versioned::{self, Change};
use crate::service::council::deadline::compute::Rules;
use crate::service::engine::case::due::awaited;
use crate::service::engine::case::view::CaseView;
use crate::service::engine::timer::{Subject, Timers};
use crate::service::petition::parts;

/// Joins the parts of a petition again, as long as no agency had one and none has ended. The petition returns to its
/// status before, or is accepted when agencies had it. The parts end as merged into it; their numbers stay valid.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct JoinParts {
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S")]
    pub reason: String,
}

pub async fn join(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: JoinParts,
) -> Result<Reply<CaseView>> {
    let tx = app.begin(ctx).await?;
    let (mut act, all) = parts::lock(ctx, tx, id).await?;
    act.allowed(Permission::CaseSplitIntoParts, version)?;
    let all = parts::current(all, id);
    let untouched = parts::are_untouched(&act.tx, &all).await?;
    let row = act.rule(Action::JoinParts, act.facts().with(Fact::PartsUntouched, untouched))?;
    let grant = ctx.require(row.needs, &act.resource_scope())?;
    let (mut saved, mut events, mut timers) = (vec![], vec![], Timers::default());
    let case_ids = all.iter().map(|part| part.id).collect();
    for part in all {
        timers.cancel(part.id, Subject::Case);
        let whole = WholeOfPart { whole_id: id, whole_number: act.before.number.clone() };
        let entry = Entry::about(EventStream::Case, part.id, Action::JoinParts);
        let entry = entry.with(EventData::LeavePart(whole)).by(grant).public();
        let entry = Entry { from: Some(part.status), to: Some(Status::Merged), ..entry };
        events.push(entry.in_council(Some(part.council_id)));
        let changes = ActiveModel {
            status: Set(Status::Merged),
            merged_into: Set(Some(id)),
            due_on: Set(None),
            acted_on: Set(part.acted_on.max(ctx.day())),
            ..Default::default()
        };
        saved.push(Change { read: part, changes, steps: 1 });
    }
    timers.store(&act.tx, ctx).await?;
    // not as a batch: the whole does not follow parts that it takes back
    versioned::save_all(&act.tx, ctx, saved).await?;
    journal::record_all(&act.tx, ctx, events).await?;
    act.case.part_count = Set(None);
    act.case.status_before = Set(None);
    if row.to == Status::Accepted {
        let rules = Rules::of(&act.tx, &act.before).await?;
        act.case.due_on = Set(awaited(&act, &rules).await?);
    }
    let entry =
        act.entry(Action::JoinParts).because(step.reason).with(event::JoinParts { case_ids }).public();
    act.finish(row, entry).await
}
