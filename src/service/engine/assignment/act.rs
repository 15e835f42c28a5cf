//! Runs a step on one assignment: locks its case, checks the step, saves both and records the event. The lead's step
//! also changes the status of the case.

use chrono::NaiveDate;
use entity::assignment::{self, Users};
use entity::case;
use entity::enums::{Action, AssignmentStatus, CaseKind, Role};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{
    ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, QueryTrait, TryIntoModel,
};

use crate::domain::actor::Grant;
use crate::domain::event::EventCommitment;
use crate::domain::policy::Permission;
use crate::domain::workflow::{self, Fact, Facts, Transition, find_transition, sources};
use crate::kernel::app::App;
use crate::kernel::auth::access_link;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::reply::Reply;
use crate::kernel::tree;
use crate::kernel::versioned::{self, Change};
use crate::service::council::deadline::compute::Rules;
use crate::service::engine::answer_history::AnswerChanges;
use crate::service::engine::assignment::background::background;
use crate::service::engine::assignment::view::{self, AssignmentView};
use crate::service::engine::batch::Batch;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::assign::{self, end_those};
use crate::service::engine::case::guards::Background;
use crate::service::engine::case::{act, guards, party};
use crate::service::engine::commitment::promise::{self, AnswerTarget, Promised};
use crate::service::engine::timer::{Reminders, Subject, Timers};
use crate::service::engine::{late, periodic_report, whole};

/// An assignment whose case is locked by the transaction of the step. Steps on many assignments are decided without a
/// transaction, like [`CaseAct`].
pub struct AssignmentAct<'a, T = Tx<'a>> {
    pub on: CaseAct<'a, T>,
    pub before: assignment::Model,
    /// The changes to be saved.
    pub assignment: assignment::ActiveModel,
    pub row: &'static Transition<AssignmentStatus>,
    pub action: Action,
    /// What follows from the request for the status of the case.
    pub request: Facts,
    /// The assignments that the step adds.
    pub added: Vec<assignment::Model>,
    /// Of a step of the council that received a referral: the grant there. It speaks for itself.
    pub by: Option<Grant>,
}

impl<'a> AssignmentAct<'a> {
    /// Begins the transaction, locks the case, and checks visibility, permission, version and workflow, in this
    /// order.
    ///
    /// # Errors
    /// 404 when not visible to the caller, 403 without the permission, 412 when stale, 409 when the workflow refuses
    /// the step.
    pub async fn begin(
        app: &'a mut App,
        ctx: &'a RequestContext,
        id: Uuid,
        version: i64,
        action: Action,
        needs: Permission,
    ) -> Result<Self> {
        Self::begin_with(app, ctx, id, version, action, needs, Facts::default()).await
    }

    /// Works like [`Self::begin`], with additional guards that follow from the request itself.
    ///
    /// # Errors
    /// The same as [`Self::begin`].
    pub async fn begin_with(
        app: &'a mut App,
        ctx: &'a RequestContext,
        id: Uuid,
        version: i64,
        action: Action,
        needs: Permission,
        extra: Facts,
    ) -> Result<Self> {
        let tx = app.begin(ctx).await?;
        let of =
            assignment::Entity::find_by_id(id).select_only().column(assignment::Column::CaseId).into_query();
        let case =
            case::Entity::find().filter(case::Column::Id.in_subquery(of)).lock_exclusive().one(&tx).await?;
        let case = case.ok_or(Code::NotFound)?;
        let assignments = entity::rows(&tx, assignment::Entity::of_cases([case.id])).await?;
        let supervised = party::supervised(&tx, [&case]).await?;
        let on = CaseAct::on(ctx, tx, case, assignments).with_supervised(&supervised);
        access_link::stands(&on.tx, ctx).await?;
        let one = on.assignments.iter().find(|a| a.id == id).cloned().ok_or(Code::NotFound)?;
        if !guards::sees(&ctx.actor, &one) {
            return Err(Code::NotFound.into());
        }
        let known = background(&on.tx, ctx, [&one]).await?;
        ctx.require(needs, &guards::step_scope(&one, action))?;
        ctx.same_version(one.version, version)?;
        late::check(ctx, &guards::assignment_scope(&one), one.acted_on)?;
        let row = rule(&on, &one, action, &known, extra)?;
        Ok(Self { request: extra, ..Self::of(on, one, row, action) })
    }

    /// Adds an assignment to which the duty passes, with its timers and periodic reports.
    pub fn add(&self, batch: &mut Batch, reminders: &Reminders, child: assignment::Model) {
        batch.reports.again(child.clone(), self.on.before.received_on);
        assign::add(&self.on, batch, reminders, child);
    }

    /// Ends the live assignments to which this one was passed down: it is over itself.
    pub async fn end_below(&self, status: AssignmentStatus) -> Result<()> {
        let below: Vec<Uuid> = self.below().map(|one| one.id).collect();
        end_those(&self.on, status, |one| below.contains(&one.id)).await
    }

    /// Recomputes the schedule of periodic reports up to a new due date.
    pub async fn reports_until(&self, due_on: NaiveDate) -> Result<()> {
        let after = assignment::Model { due_on, ..self.before.clone() };
        periodic_report::again(&self.on.tx, self.on.ctx, &after, self.on.before.received_on).await
    }

    /// Reschedules the timers for a due date.
    pub async fn reschedule(&self, due_on: NaiveDate) -> Result<()> {
        let reminders = Reminders::of(self.on.ctx, &Rules::of(&self.on.tx, &self.on.before).await?);
        let mut timers = Timers::default();
        timers.cancel(self.before.case_id, Subject::Assignment(self.before.id));
        let after = assignment::Model { due_on, ..self.before.clone() };
        timers.assignment(self.on.ctx, &reminders, &after, self.on.before.received_on);
        timers.store(&self.on.tx, self.on.ctx).await
    }

    /// Saves the assignment and its case, records the event, commits and returns the assignment.
    ///
    /// # Errors
    /// 412 when somebody else saved first.
    pub async fn finish(mut self, entry: Entry) -> Result<Reply<AssignmentView>> {
        self.save_assignment().await?;
        self.save_case(entry).await?;
        self.shown().await
    }

    /// Commits and returns the assignment.
    pub async fn shown(self) -> Result<Reply<AssignmentView>> {
        let view = view::load(&self.on.tx, self.on.ctx, self.before.case_id, self.before.id).await?;
        self.on.tx.commit(self.on.ctx, Reply::shown(view)).await
    }

    /// Saves the assignment with its new status. If it is no longer in progress, cancels its open requests, timers
    /// and reports.
    pub async fn save_assignment(&mut self) -> Result<()> {
        let mut batch = Batch::default();
        self.change_assignment(&mut batch)?;
        batch.store(&self.on.tx, self.on.ctx).await
    }

    /// Changes the status of the case (when the lead acts), saves it and records the event.
    ///
    /// # Errors
    /// 409 when the workflow of the case refuses the step, 412 when somebody else saved first.
    pub async fn save_case(&mut self, entry: Entry) -> Result<()> {
        let mut now = vec![];
        if self.before.case_kind == CaseKind::Recommendation {
            now = assignment::Entity::of_cases([self.before.case_id]).all(&self.on.tx).await?;
        }
        let entry = self.change_case(now, entry)?;
        let mut answers = AnswerChanges::default();
        answers.note(self.on.ctx, &self.on.before, &self.on.case);
        versioned::save(&self.on.tx, self.on.ctx, &self.on.before, self.on.case.clone()).await?;
        answers.store(&self.on.tx).await?;
        journal::record(&self.on.tx, self.on.ctx, entry).await?;
        let part = whole::changed(&self.on.before, &self.on.case);
        whole::follow(&self.on.tx, self.on.ctx, part.into_iter().collect()).await
    }
}

impl<'a, T> AssignmentAct<'a, T> {
    /// Creates a step on one assignment of a locked case whose checks have passed already.
    #[must_use]
    pub fn of(
        on: CaseAct<'a, T>,
        one: assignment::Model,
        row: &'static Transition<AssignmentStatus>,
        action: Action,
    ) -> Self {
        let assignment = one.clone().into_active_model();
        Self { assignment, before: one, on, row, action, request: Facts::default(), added: vec![], by: None }
    }

    #[must_use]
    pub fn is_lead(&self) -> bool {
        self.before.leads()
    }

    /// Returns the grant under which the actor acts.
    ///
    /// # Errors
    /// 403 without a grant.
    pub fn grant(&self) -> Result<Option<&Grant>> {
        match &self.by {
            Some(grant) => Ok(Some(grant)),
            None => self.on.ctx.require(self.row.needs, &guards::step_scope(&self.before, self.action)),
        }
    }

    /// Returns whether the step is the agency's own, not the council's or the committee's on the agency's work.
    const fn speaks(&self) -> bool {
        use Action::{
            ChangeDue, DecideContest, DecideExtension, DecidePosition, Recall, RequestExplanation, Review,
        };
        use Action::{RemindAgency, SendBack, TakeBack, Transfer, Waive};
        !matches!(
            self.action,
            DecideContest
                | DecideExtension
                | DecidePosition
                | Recall
                | RequestExplanation
                | Review
                | Transfer
                | Waive
                | TakeBack
                | SendBack
                | RemindAgency
                | ChangeDue
        )
    }

    /// Records the user as one who worked or reported, so that the same user cannot review the result.
    fn note_reporter(&mut self) -> Result<()> {
        let Some(user) = self.on.ctx.actor.user_id else { return Ok(()) };
        let before = self.before.reporters.clone();
        // a clerk does the other work of an office that serves two councils
        let as_clerk = self.by.as_ref().is_some_and(|grant| grant.role == Role::Clerk);
        let all = match self.spoken_for()? {
            None if !as_clerk => Users::with(before, user),
            _ => Users::with_recorder(before, user),
        };
        if all.is_some() {
            self.assignment.reporters = Set(all);
        }
        Ok(())
    }

    /// Clears the review result: there is new work to review.
    pub fn reviewed_again(&mut self) {
        self.assignment.verdict = Set(None);
        self.assignment.fulfilment = Set(None);
        self.assignment.fulfilled_percent = Set(None);
        self.assignment.follow_up_on = Set(None);
    }

    /// Adds the commitments made in an answer or plan. Returns their summaries for the event.
    pub fn promise(
        &mut self,
        batch: &mut Batch,
        reminders: &Reminders,
        response: Option<Uuid>,
        all: &[Promised],
    ) -> Vec<EventCommitment> {
        let on = &mut self.on;
        let target =
            AnswerTarget { case: &on.before, changes: &mut on.case, assignment: &self.before, response };
        promise::enter(batch, on.ctx, target, reminders, all)
    }

    /// Changes the assignment's status. If it is no longer in progress, ends its open requests, timers and reports.
    ///
    /// # Errors
    /// 403 without a grant for the step.
    pub fn change_assignment(&mut self, batch: &mut Batch) -> Result<()> {
        self.assignment.status = Set(self.row.to);
        self.assignment.acted_on = Set(self.before.acted_on.max(self.on.ctx.day()));
        if self.speaks() {
            self.note_reporter()?;
        }
        // a step that keeps the status ends nothing
        let moves = self.row.to != self.before.status;
        if !self.row.to.binds() && moves {
            self.assignment.ended_on = Set(Some(self.on.ctx.day()));
            batch.lapses.explanation(&mut batch.timers, &self.before);
            self.assignment.explanation_id = Set(None);
        }
        if self.row.to != AssignmentStatus::InProgress && moves {
            batch.lapses.extension(&mut batch.timers, &self.before);
            self.assignment.extension_id = Set(None);
            batch.timers.cancel(self.before.case_id, Subject::Assignment(self.before.id));
            batch.reports.end(&self.before);
        }
        let (read, changes) = (self.before.clone(), self.assignment.clone());
        batch.assignments.push(Change { read, changes, steps: 1 });
        Ok(())
    }

    /// Changes the status of the case (when the lead acts), and completes the event of the step. `now` are the
    /// assignments of a recommendation after the step.
    ///
    /// # Errors
    /// 409 when the workflow of the case refuses the step.
    pub fn change_case(&mut self, now: Vec<assignment::Model>, entry: Entry) -> Result<Entry> {
        let mut facts = self.on.facts().with(Fact::ByLead, self.is_lead()).and(self.request);
        facts = facts.and(guards::other_leads(self.others()));
        if self.before.case_kind == CaseKind::Recommendation {
            facts = facts.and(self.on.roll_up_of(now));
        }
        let to = if self.is_lead() {
            act::rule(&self.on.before, self.action, facts)?.to
        } else {
            self.on.before.status
        };
        self.on.case.status = Set(to);
        self.on.case.acted_on = Set(self.on.before.acted_on.max(self.on.ctx.day()));
        let on_behalf_of = if self.speaks() { self.spoken_for()? } else { None };
        Ok(Entry {
            from: Some(self.on.before.status),
            to: Some(to),
            assignment_id: Some(self.before.id),
            on_behalf_of,
            ..entry.by(self.grant()?).in_council(Some(self.on.before.council_id))
        })
    }

    /// Returns whether an assignment is this one, or one to which this one was passed down, at any depth.
    fn is_of_this(&self, one: &assignment::Model) -> bool {
        let parent = |id: Uuid| self.on.assignments.iter().find(|one| one.id == id)?.parent_id;
        tree::above(one.id, parent).contains(&self.before.id)
    }

    /// Returns the other assignments of the case after the step, without those to which this one was passed down.
    pub fn others(&self) -> impl Iterator<Item = &assignment::Model> {
        self.on.assignments.iter().filter(|one| !self.is_of_this(one)).chain(&self.added)
    }

    /// Returns the live assignments to which this one was passed down, at any depth.
    pub fn below(&self) -> impl Iterator<Item = &assignment::Model> {
        let live = self.on.assignments.iter().filter(|one| one.status.is_live() && one.id != self.before.id);
        live.filter(|one| self.is_of_this(one))
    }

    /// Returns the assignments of the case with the changes of this step.
    ///
    /// # Errors
    /// Internal error when the changes are incomplete.
    pub fn assignments_after(&self) -> Result<Vec<assignment::Model>> {
        let after = self.assignment.clone().try_into_model()?;
        let mut all = self.on.assignments.clone();
        all.iter_mut().filter(|one| one.id == after.id).for_each(|one| *one = after.clone());
        Ok(all)
    }

    /// Returns the agency when somebody else records the step on its behalf.
    fn spoken_for(&self) -> Result<Option<Uuid>> {
        let agency = self.before.organization_id;
        let other = self.grant()?.is_some_and(|grant| grant.organization_id != agency);
        Ok((self.by.is_none() && other).then_some(agency))
    }

    /// Creates an event entry about the case for this step.
    #[must_use]
    pub fn entry(&self) -> Entry {
        self.on.entry(self.action)
    }
}

/// Finds the transition of the assignment's workflow that applies.
///
/// # Errors
/// 409 with the reason of the workflow.
pub fn rule<T>(
    on: &CaseAct<'_, T>,
    one: &assignment::Model,
    action: Action,
    known: &Background,
    extra: Facts,
) -> Result<&'static Transition<AssignmentStatus>> {
    let facts = guards::of_assignment(&on.before, on.facts(), one, action, &on.ctx.actor, known).and(extra);
    let table = workflow::of_assignment(one.case_kind);
    find_transition(table, one.status, action, facts).map_err(|refusal| {
        let now = guards::status(one);
        Error::refusal(action, refusal, now.refusing(refusal, (action, one.status), sources(table, action)))
    })
}
