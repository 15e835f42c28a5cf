//! Where a case stands on the ladder, what comes next, and why; and a deputy's wish for it.

use chrono::NaiveDate;
use entity::vocabulary::{Action, DeadlineStep, Rung};
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::ladder::{self, Climbed, Why};
use crate::domain::policy::Permission;
use crate::domain::workflow::{self, decide};
use crate::kernel::answer::{Answer, View};
use crate::kernel::app::App;
use crate::kernel::call::Call;
use crate::kernel::error::Result;
use crate::kernel::validate::not_blank;
use crate::service::council::deadline::count::Rules;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::facts;
use crate::service::engine::case::view::{CaseView, in_sight};
use crate::service::engine::urging::view::{self, UrgingView};

/// A case's ladder.
#[derive(Debug, Serialize, ToSchema)]
pub struct LadderView {
    pub case_id: Uuid,
    /// The rung it has reached.
    pub rung: Option<Rung>,
    /// Letters of this rung.
    pub rung_count: i32,
    /// The rung a leader would climb next; `null` when the case is not with anybody who could be urged.
    pub next: Option<Rung>,
    pub why: Option<Why>,
    /// Urging letters before the next rung, by the rule of step `urge`.
    pub urgings_before_next: i32,
    /// The case's due date.
    pub due_on: Option<NaiveDate>,
    /// Days past the due date, today; negative before it.
    pub days_late: Option<i64>,
    /// The letters so far, oldest first.
    pub letters: Vec<UrgingView>,
}

impl View for LadderView {}

/// Asks the leader to urge.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AskUrging {
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S")]
    pub reason: String,
}

/// The ladder of a case in sight.
///
/// # Errors
/// 404.
pub async fn read(app: &App, call: &Call, id: Uuid) -> Result<LadderView> {
    let db = &app.db.read;
    let (case, assignments) = in_sight(db, call, id).await?;
    let rules = Rules::of(db, &case).await?;
    let rule = rules.applying(DeadlineStep::Urge, call.today());
    let urgings = rule.and_then(|rule| rule.times).unwrap_or(ladder::URGINGS);
    let (next, why) = ladder::next(Climbed { rung: case.rung, count: case.rung_count }, urgings);
    let facts = facts::of_case(&case, &assignments, &[], &call.actor);
    let waits = decide(workflow::of_case(case.kind), case.status, Action::Urge, facts).is_ok();
    Ok(LadderView {
        case_id: id,
        rung: case.rung,
        rung_count: case.rung_count,
        next: waits.then_some(next),
        why: waits.then_some(why),
        urgings_before_next: urgings,
        due_on: case.due_on,
        days_late: case.due_on.map(|due| call.today().signed_duration_since(due).num_days()),
        letters: view::about(db, &case).await?,
    })
}

/// A deputy's wish, on record.
///
/// # Errors
/// As every act on a case.
pub async fn ask(
    app: &App,
    call: &Call,
    id: Uuid,
    version: i64,
    step: AskUrging,
) -> Result<Answer<CaseView>> {
    let act = CaseAct::begin(app, call, id, version, Permission::CaseAskUrging).await?;
    let row = act.rule(Action::AskUrging, act.facts())?;
    let entry = act.entry(Action::AskUrging).because(step.reason);
    act.finish(row, entry).await
}
