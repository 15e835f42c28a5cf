//! Forwards many petitions by one letter (chuyển), each to one agency or several. All of them are forwarded, or none.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use entity::day::plausible;
use entity::document::DocumentReference;
use entity::enums::{Action, AssignmentRole, DeadlineStep, Status};
use entity::organization;
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationErrors};

use crate::domain::event::Assign;
use crate::domain::policy::Permission;
use crate::domain::workflow::Fact;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::detail::Detail;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::reply::{Reply, View};
use crate::kernel::validate;
use crate::kernel::versioned::Change;
use crate::service::council::deadline::compute::Rules;
use crate::service::council::deadline::rulebook::Rulebook;
use crate::service::directory::lookup;
use crate::service::engine::batch::Batch;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::addressed::Place;
use crate::service::engine::case::due::{self, Due};
use crate::service::engine::case::guards;
use crate::service::engine::case::judges::Judges;
use crate::service::engine::case::{addressed, assign};
use crate::service::engine::timer::{Reminders, Subject};
use crate::service::engine::whole::{self, ByCase, Cases};

/// How many assignments one letter can make.
const MOST: usize = 5000;

/// One step on many cases, selected by `action`.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum CasesStep {
    Assign(ForwardCases),
}

impl Validate for CasesStep {
    fn validate(&self) -> std::result::Result<(), ValidationErrors> {
        match self {
            Self::Assign(step) => step.validate(),
        }
    }
}

/// Petitions that one letter forwards. Without agencies of its own, a petition goes to those of the letter.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ForwardCases {
    /// Accepted petitions of one council, each at the version that was read. Together they have at most 5,000 agencies.
    #[validate(length(min = 1, max = 500), nested)]
    #[schema(min_items = 1, max_items = 500)]
    pub cases: Vec<ForwardedCase>,
    /// Lead agency (cơ quan chủ trì) of the petitions that name none.
    pub lead: Option<Uuid>,
    /// More lead agencies (đồng chủ trì) of these petitions.
    #[serde(default)]
    #[validate(length(max = 30))]
    #[schema(max_items = 30)]
    pub co_leads: Vec<Uuid>,
    /// Co-operating agencies (cơ quan phối hợp) of these petitions.
    #[serde(default)]
    #[validate(length(max = 300))]
    #[schema(max_items = 300)]
    pub cooperating: Vec<Uuid>,
    /// Legal date, today or later, for all agencies. Default: by the deadline rules.
    #[validate(custom(function = plausible))]
    pub due_on: Option<NaiveDate>,
    /// The letter.
    #[validate(nested)]
    pub document: Option<DocumentReference>,
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

/// A petition in the letter.
#[derive(Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ForwardedCase {
    pub id: Uuid,
    /// The version as in `If-Match`.
    pub version: i64,
    /// Lead agency of this petition; it then has its own co-leads and co-operating agencies too.
    pub lead: Option<Uuid>,
    #[serde(default)]
    #[validate(length(max = 30))]
    #[schema(max_items = 30)]
    pub co_leads: Vec<Uuid>,
    #[serde(default)]
    #[validate(length(max = 300))]
    #[schema(max_items = 300)]
    pub cooperating: Vec<Uuid>,
}

/// The petitions that were forwarded.
#[derive(Debug, Serialize, ToSchema)]
pub struct ForwardedCases {
    /// In the order of the request.
    pub cases: Vec<AssignedCase>,
}

/// A petition after it was forwarded.
#[derive(Debug, Serialize, ToSchema)]
pub struct AssignedCase {
    pub id: Uuid,
    pub number: String,
    pub status: Status,
    /// The new version.
    pub version: i64,
    /// Legal date: the due date of the lead agencies.
    pub due_on: NaiveDate,
}

impl View for ForwardedCases {}

impl ForwardCases {
    /// Returns the agencies of one petition.
    fn places(&self, i: usize, one: &ForwardedCase) -> Result<Vec<Place>> {
        let at = format!("/cases/{i}");
        match (one.lead, self.lead) {
            (Some(lead), _) => Ok(addressed::places(&at, lead, &one.co_leads, &one.cooperating)),
            (None, _) if !one.co_leads.is_empty() || !one.cooperating.is_empty() => {
                Err(Error::field(&format!("{at}/lead"), "required", "these agencies need one that leads"))
            }
            (None, Some(lead)) => Ok(addressed::places("", lead, &self.co_leads, &self.cooperating)),
            (None, None) => {
                Err(Error::field("/lead", "required", "name a lead agency here or for each case"))
            }
        }
    }
}

/// Forwards the petitions.
///
/// # Errors
/// 404 when one is not visible to the caller, 403 without the permission, 412 when one is stale, 409 when one is not
/// accepted or no rule sets a due date, 422 when an agency cannot answer. Nothing is forwarded then.
pub async fn forward(app: &mut App, ctx: &RequestContext, step: CasesStep) -> Result<Reply<ForwardedCases>> {
    let CasesStep::Assign(step) = step;
    let tx = app.begin(ctx).await?;
    let ids: Vec<Uuid> = step.cases.iter().map(|one| one.id).collect();
    let (cases, mut assignments) = whole::lock_with_assignments(&tx, &ids).await?;
    let acts = acts(ctx, &step, cases, &mut assignments)?;
    let mut all = vec![];
    for (i, one) in step.cases.iter().enumerate() {
        all.push(step.places(i, one)?);
    }
    if all.iter().map(Vec::len).sum::<usize>() > MOST {
        return Err(Error::field("/cases", "too_many", format!("at most {MOST} agencies in one letter")));
    }
    let found = lookup::organizations(&tx, all.iter().flatten().map(|(_, id, _)| *id)).await?;
    let council = acts.first().map(|act| act.before.council_id).unwrap_or_default();
    let judges = match found.values().any(|agency| agency.council_id == Some(council)) {
        true => Some(Judges::of(&tx, ctx, council).await?),
        false => None,
    };
    let rulebook = Rulebook::of_cases(&tx, acts.iter().map(|act| &act.before)).await?;
    let plan = Plan { ctx, step: &step, found, judges, rulebook };
    let mut batch = Batch::default();
    let mut forwarded = vec![];
    for (act, places) in acts.into_iter().zip(all) {
        forwarded.push(plan.assign(act, places, &mut batch)?);
    }
    batch.store(&tx, ctx).await?;
    tx.commit(ctx, Reply::shown(ForwardedCases { cases: forwarded })).await
}

/// Checks each case: visibility, permission and version, in this order, and that all are of one council.
fn acts<'a>(
    ctx: &'a RequestContext,
    step: &ForwardCases,
    mut cases: Cases,
    assignments: &mut ByCase,
) -> Result<Vec<CaseAct<'a, ()>>> {
    let mut named = HashSet::new();
    let mut acts: Vec<CaseAct<'a, ()>> = vec![];
    for (i, one) in step.cases.iter().enumerate() {
        let pointer = format!("/cases/{i}/id");
        if !named.insert(one.id) {
            return Err(Error::field(&pointer, "duplicate", "a petition is forwarded once"));
        }
        let case = cases.remove(&one.id).ok_or(Code::NotFound)?;
        // a recommendation was addressed by its conclusion, and only petitions have no supervised bodies
        let act = CaseAct::on(ctx, (), case, assignments.remove(&one.id).unwrap_or_default());
        if !ctx.actor.may(Permission::CaseRead, &act.resource_scope()) {
            return Err(Code::NotFound.into());
        }
        act.allowed(Permission::CaseAssign, one.version)?;
        if acts.first().is_some_and(|first| first.before.council_id != act.before.council_id) {
            return Err(Error::field(&pointer, "other_council", "one letter is of one council"));
        }
        act.is_of_case(step.document.as_ref())?;
        acts.push(act);
    }
    if let Some(due_on) = step.due_on {
        validate::not_past(ctx, "/due_on", due_on)?;
    }
    Ok(acts)
}

/// What all petitions of a letter share.
struct Plan<'a> {
    ctx: &'a RequestContext,
    step: &'a ForwardCases,
    found: HashMap<Uuid, organization::Model>,
    judges: Option<Judges>,
    rulebook: Rulebook,
}

impl Plan<'_> {
    fn assign(
        &self,
        mut act: CaseAct<'_, ()>,
        places: Vec<Place>,
        batch: &mut Batch,
    ) -> Result<AssignedCase> {
        let facts = act.facts().with(Fact::LeadStays, false).and(guards::other_leads([]));
        let row = act.rule(Action::Assign, facts)?;
        if act.before.status != Status::Accepted {
            let (number, status) = (&act.before.number, act.before.status);
            let Detail { english, vietnamese } = Detail::status(Detail::name(number), status);
            let detail = (english + ": assign it anew by itself", vietnamese + ": hãy chuyển lại riêng");
            return Err(Error::because(Code::WrongStatus, detail));
        }
        let agencies = addressed::checked(&act, places, &self.found, self.judges.as_ref())?;
        let rules = self.rulebook.rules(&act.before);
        let reminders = Reminders::of(self.ctx, &rules);
        let lead = self.due(&act, &rules, AssignmentRole::Lead)?;
        let mut now = vec![];
        batch.timers.cancel(act.before.id, Subject::Case);
        for (_, agency, role) in &agencies {
            let due = match role {
                AssignmentRole::Lead => lead.clone(),
                AssignmentRole::Cooperating => self.due(&act, &rules, *role)?,
            };
            let new = assign::new_assignment(&act, agency, *role, due, self.step.document.clone());
            now.push(new.clone());
            assign::add(&act, batch, &reminders, new);
        }
        let due_on = lead.on;
        let data = assign::led(&mut act, agencies, lead)?;
        act.forget_answer();
        act.follow_leads(&now);
        let data = Assign { document: self.step.document.clone(), ..data };
        let entry = act.entry(Action::Assign).because(self.step.note.clone()).with(data).public();
        let entry = act.take(row, entry)?;
        let CaseAct { before, case: changes, .. } = act;
        let (id, number, version) = (before.id, before.number.clone(), before.version + 1);
        batch.cases.push(Change { read: before, changes, steps: 1 });
        batch.events.push(entry);
        Ok(AssignedCase { id, number, status: row.to, version, due_on })
    }

    /// Returns the due date of an agency: that of the letter, or by the rules.
    fn due(&self, act: &CaseAct<'_, ()>, rules: &Rules, role: AssignmentRole) -> Result<Due> {
        if let Some(on) = self.step.due_on {
            return Ok(Due { on, basis: None });
        }
        let by = |step| due::by_rulebook(self.ctx, &self.rulebook, rules, &act.before, step);
        if role == AssignmentRole::Cooperating
            && let Some(due) = by(DeadlineStep::Cooperate)?
        {
            return Ok(due);
        }
        by(DeadlineStep::Respond)?.ok_or_else(|| Code::NoRule.into())
    }
}
