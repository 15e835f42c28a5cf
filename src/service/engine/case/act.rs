//! Runs a step on one case: loads and locks it, checks permission and workflow, saves, records the event, commits.

use chrono::NaiveDate;
use entity::document::DocumentReference;
use entity::enums::{Action, CaseKind, EventStream, Status};
use entity::{assignment, case, supervision};
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveValue, IntoActiveModel};
use uuid::Uuid;

use crate::domain::actor::ResourceScope;
use crate::domain::event::{Edit, FormerText};
use crate::domain::policy::Permission;
use crate::domain::recommendation::{Rollup, roll_up};
use crate::domain::workflow::{Fact, Facts, Transition, WHOLE, find_transition, sources};
use crate::kernel::app::App;
use crate::kernel::changes::{Audited, Changes, Recorded};
use crate::kernel::context::RequestContext;
use crate::kernel::detail::Detail;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::reply::{Reply, View};
use crate::kernel::{validate, versioned};
use crate::service::engine::answer_history::AnswerChanges;
use crate::service::engine::case::parts::waits_for_council;
use crate::service::engine::case::view::{self, CaseView};
use crate::service::engine::case::{feedback, guards, party};
use crate::service::engine::{late, whole};

/// A case locked by the transaction of a step. When many cases take the same step, each is decided without a
/// transaction (`T` is `()`), and all are stored together.
pub struct CaseAct<'a, T = Tx<'a>> {
    pub ctx: &'a RequestContext,
    pub tx: T,
    pub before: case::Model,
    /// The changes to be saved.
    pub case: case::ActiveModel,
    pub assignments: Vec<assignment::Model>,
    /// The bodies examined by the supervision behind a recommendation; `None` if they were not loaded.
    pub supervised: Option<Vec<Uuid>>,
}

impl<'a, T> CaseAct<'a, T> {
    /// Creates a step on a case that is locked already.
    #[must_use]
    pub fn on(
        ctx: &'a RequestContext,
        tx: T,
        before: case::Model,
        assignments: Vec<assignment::Model>,
    ) -> Self {
        let case = before.clone().into_active_model();
        Self { ctx, tx, case, before, assignments, supervised: None }
    }

    /// Adds the bodies that the supervisions behind several cases examined.
    #[must_use]
    pub fn with_supervised(self, of_all: &[supervision::body::Model]) -> Self {
        Self { supervised: Some(party::bodies_of(&self.before, of_all)), ..self }
    }

    /// Checks permission and version, in this order.
    ///
    /// # Errors
    /// 403 without the permission, 412 when stale.
    pub fn allowed(&self, needs: Permission, version: i64) -> Result<()> {
        self.ctx.require(needs, &self.resource_scope())?;
        self.ctx.same_version(self.before.version, version)?;
        late::check(self.ctx, &self.resource_scope(), self.before.acted_on)
    }

    #[must_use]
    pub fn resource_scope(&self) -> ResourceScope {
        guards::resource_scope(&self.before, &self.assignments)
    }

    /// Returns the guards of the case in its present state.
    #[must_use]
    pub fn facts(&self) -> Facts {
        guards::of_case(&self.before, &self.assignments, self.supervised.as_deref(), &self.ctx.actor)
    }

    /// Refuses a case of another kind as not found.
    ///
    /// # Errors
    /// 404 for a case of another kind.
    pub fn only(&self, kind: CaseKind) -> Result<()> {
        if self.before.kind == kind { Ok(()) } else { Err(Code::NotFound.into()) }
    }

    /// Checks that the document of a step is not older than the case. What proves a result, or reorganizes an agency,
    /// can be older, and is not checked.
    ///
    /// # Errors
    /// 422 at the document's day.
    pub fn is_of_case(&self, document: Option<&DocumentReference>) -> Result<()> {
        document.map_or(Ok(()), |document| {
            validate::within_history("/document/issued_on", document.issued_on, self.before.received_on)
        })
    }

    /// Sets a recommendation's rolled-up fields from its addressees as they are after the step. Returns guards with the
    /// rolled-up status.
    pub fn roll_up_of(&mut self, now: Vec<assignment::Model>) -> Facts {
        let open = self.case.open_commitments.clone().take().unwrap_or(self.before.open_commitments);
        let rolled = roll_up(&guards::addressees(&now), open > 0);
        let Rollup { status, due_on, outcome, answered_on, verdict, .. } = rolled;
        self.case.due_on = Set(due_on);
        self.case.outcome = Set(outcome);
        self.case.answered_on = Set(answered_on);
        self.case.verdict = Set(verdict);
        self.case.fulfilment = Set(rolled.fulfilment);
        self.case.fulfilled_percent = Set(rolled.percent);
        self.case.undated = Set(rolled.undated);
        self.case.follow_up_on = Set(rolled.follow_up_on);
        let mut binding = guards::binding(&now);
        // with several addressees there is no lead
        let first = binding.next();
        let only = if binding.next().is_none() { first } else { None };
        self.case.lead_agency_id = Set(only.map(|one| one.organization_id));
        self.case.lead_agency_name = Set(only.map(|one| one.organization_name.clone()));
        drop(binding);
        self.assignments = now;
        Facts::default()
            .with(Fact::RollsAssigned, status == Status::Assigned)
            .with(Fact::RollsInProgress, status == Status::InProgress)
            .with(Fact::RollsAnswered, status == Status::Answered)
            .with(Fact::RollsFollowing, status == Status::Following)
    }

    /// Sets what a petition has from its lead agencies as they are after the step. Returns whether all of them have
    /// answered: what they answered is then the current answer, and has to be reviewed.
    pub fn follow_leads(&mut self, now: &[assignment::Model]) -> bool {
        let Rollup { due_on, outcome, answered_on, undated, .. } = roll_up(&guards::addressees(now), false);
        self.case.due_on = Set(due_on);
        if outcome.is_none() {
            return false;
        }
        self.case.outcome = Set(outcome);
        self.case.answered_on = Set(answered_on);
        self.case.undated = Set(undated);
        self.case.verdict = Set(None);
        self.case.follow_up_on = Set(None);
        feedback::clear(&mut self.case);
        true
    }

    /// Takes an answer off the case that is not the current one any more. It stays in the log, with its review.
    pub fn forget_answer(&mut self) {
        self.case.outcome = Set(None);
        self.case.verdict = Set(None);
        self.case.answered_on = Set(None);
        self.case.undated = Set(false);
        self.case.follow_up_on = Set(None);
        feedback::clear(&mut self.case);
    }

    /// Finds the transition of the workflow that applies.
    ///
    /// # Errors
    /// 409 with the reason of the workflow.
    pub fn rule(&self, action: Action, facts: Facts) -> Result<&'static Transition<Status>> {
        rule(&self.before, action, facts)
    }

    /// Sets the new status of the case, and completes the event of the step.
    ///
    /// # Errors
    /// 403 without a grant.
    pub fn take(&mut self, row: &Transition<Status>, entry: Entry) -> Result<Entry> {
        self.case.status = Set(row.to);
        if let Some(day) = self.day_of(entry.action) {
            self.case.acted_on = Set(self.before.acted_on.max(day));
        }
        let grant = self.ctx.require(row.needs, &self.resource_scope())?;
        let entry = Entry { from: Some(self.before.status), to: Some(row.to), ..entry };
        Ok(entry.by(grant).in_council(Some(self.before.council_id)))
    }

    /// Returns the day for which a step counts: no later step may be dated before it. A letter, a notification and feedback
    /// count for their own day; corrections of what is registered, and a question between people, are no step of the case.
    fn day_of(&self, action: Action) -> Option<NaiveDate> {
        let own = |day: &ActiveValue<Option<NaiveDate>>| day.try_as_ref().copied().flatten();
        match action {
            Action::Edit | Action::Reclassify | Action::RequestReminder => None,
            Action::Remind => own(&self.case.reminded_on),
            Action::NotifyVoters => own(&self.case.voters_notified_on),
            Action::RecordFeedback => own(&self.case.voters_feedback_on),
            _ => Some(self.ctx.day()),
        }
    }

    /// Creates an event entry about this case.
    #[must_use]
    pub fn entry(&self, action: Action) -> Entry {
        Entry::about(EventStream::Case, self.before.id, action)
    }
}

impl<'a> CaseAct<'a> {
    /// Begins the transaction, locks the case, and checks visibility, permission and version, in this order.
    ///
    /// # Errors
    /// 404 when not visible to the caller, 403 without the permission, 412 when stale.
    pub async fn begin(
        app: &'a mut App,
        ctx: &'a RequestContext,
        id: Uuid,
        version: i64,
        needs: Permission,
    ) -> Result<Self> {
        let tx = app.begin(ctx).await?;
        let act = Self::lock(ctx, tx, id).await?;
        act.allowed(needs, version)?;
        Ok(act)
    }

    /// Locks a case that the caller may see.
    ///
    /// # Errors
    /// 404 when it is not visible to the caller.
    pub async fn lock(ctx: &'a RequestContext, tx: Tx<'a>, id: Uuid) -> Result<Self> {
        let before = case::Entity::for_update(id).one(&tx).await?.ok_or(Code::NotFound)?;
        let assignments = entity::rows(&tx, assignment::Entity::of_cases([id])).await?;
        let supervised = party::supervised(&tx, [&before]).await?;
        let act = Self::on(ctx, tx, before, assignments).with_supervised(&supervised);
        if !ctx.actor.may(Permission::CaseRead, &act.resource_scope()) {
            return Err(Code::NotFound.into());
        }
        Ok(act)
    }

    /// Sets a recommendation's rolled-up fields from its addressees as stored now. Returns guards with the rolled-up
    /// status.
    pub async fn roll_up(&mut self) -> Result<Facts> {
        let now = assignment::Entity::of_cases([self.before.id]).all(&self.tx).await?;
        Ok(self.roll_up_of(now))
    }

    /// Saves the case with its new status, records the event, commits and returns the case.
    ///
    /// # Errors
    /// 412 when somebody else saved first.
    pub async fn finish(mut self, row: &Transition<Status>, entry: Entry) -> Result<Reply<CaseView>> {
        self.save(row, entry).await?;
        self.commit().await
    }

    /// Saves what an edit changed, records the fields with their values before and after, commits and returns the
    /// case. An edit that changes nothing writes nothing.
    ///
    /// # Errors
    /// 412 when somebody else saved first.
    pub async fn finish_edit(
        mut self,
        row: &Transition<Status>,
        reason: Option<String>,
        former_text: Option<FormerText>,
    ) -> Result<Reply<CaseView>> {
        let changes = Changes::between(&self.before, &mut self.case)?;
        if !changes.is_empty() {
            let data = Edit { changed: changes.into_fields(), former_text };
            let entry = self.entry(Action::Edit).because(reason).with(data);
            // whoever has it, or had it, learns what was corrected
            let entry = if waits_for_council(self.before.status) { entry } else { entry.public() };
            self.save(row, entry).await?;
        }
        self.commit().await
    }

    /// Saves the case with its new status and records the event.
    ///
    /// # Errors
    /// 412 when somebody else saved first.
    pub async fn save(&mut self, row: &Transition<Status>, entry: Entry) -> Result<()> {
        let entry = self.take(row, entry)?;
        let mut answers = AnswerChanges::default();
        answers.note(self.ctx, &self.before, &self.case);
        versioned::save(&self.tx, self.ctx, &self.before, self.case.clone()).await?;
        answers.store(&self.tx).await?;
        journal::record(&self.tx, self.ctx, entry).await?;
        let part = whole::changed(&self.before, &self.case);
        whole::follow(&self.tx, self.ctx, part.into_iter().collect()).await
    }

    /// Commits and returns the case as the caller now sees it.
    pub async fn commit(self) -> Result<Reply<CaseView>> {
        let view = view::load(&self.tx, self.ctx, self.before.id).await?;
        self.tx.commit(self.ctx, Reply::shown(view)).await
    }
}

impl Audited for case::Entity {
    /// Free text may name people, so its values are not in the event: an edit keeps them as a former text.
    fn recorded(column: case::Column) -> Recorded {
        match column {
            case::Column::Content => Recorded::OnlyThat("content"),
            case::Column::Locality => Recorded::OnlyThat("locality"),
            case::Column::SenderReference => Recorded::OnlyThat("sender_reference"),
            // it follows from the id
            case::Column::SourceName => Recorded::Not,
            _ => Recorded::Values,
        }
    }
}

impl View for CaseView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        let family = match self.kind {
            CaseKind::Petition => "petitions",
            CaseKind::Recommendation => "recommendations",
        };
        Some(format!("/v1/{family}/{}", self.id))
    }
    fn case_number(&self) -> Option<&str> {
        Some(&self.number)
    }
}

/// Finds the transition that applies in the workflow of the case's kind.
///
/// # Errors
/// 409 with the reason of the workflow.
pub fn rule(case: &case::Model, action: Action, facts: Facts) -> Result<&'static Transition<Status>> {
    let table = guards::workflow_of(case);
    find_transition(table, case.status, action, facts).map_err(|refusal| {
        let number = &case.number;
        if case.part_count.is_some() && !table.iter().any(|row| row.action == action) {
            let detail = (
                format!("{number} is split: take this step on its parts"),
                format!("{number} đã được tách: thực hiện bước này ở từng phần"),
            );
            return Error::refusal(action, refusal, detail);
        }
        let mut from: Vec<_> = sources(table, action).collect();
        if from.is_empty() && case.kind == CaseKind::Petition {
            from.extend(sources(WHOLE, action));
        }
        let now = Detail::status(Detail::name(number), case.status);
        Error::refusal(action, refusal, now.refusing(refusal, (action, case.status), from))
    })
}
