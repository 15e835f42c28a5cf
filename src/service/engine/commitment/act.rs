//! Runs a step on one commitment: locks its case and then the commitment, checks the step, saves both and records the
//! event.

use chrono::NaiveDate;
use entity::commitment::{ActiveModel, Column, Entity, Model};
use entity::enums::{Action, CommitmentStatus, EventStream};
use entity::{assignment, case};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, QueryTrait};

use crate::domain::event::EventData;
use crate::domain::policy::Permission;
use crate::domain::workflow::{COMMITMENT, Facts, Transition, find_transition, sources};
use crate::kernel::app::App;
use crate::kernel::context::{RequestContext, legal_day};
use crate::kernel::detail::Detail;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::reply::Reply;
use crate::kernel::{validate, versioned};
use crate::service::engine::commitment::guards::{self, Background};
use crate::service::engine::commitment::view::{self, CommitmentView};
use crate::service::engine::late;
use crate::service::engine::timer::{self, Subject};

/// A commitment and its case, both locked by the transaction of the step.
pub struct CommitmentAct<'a> {
    pub ctx: &'a RequestContext,
    pub tx: Tx<'a>,
    pub case: case::Model,
    pub before: Model,
    /// The changes to be saved.
    pub commitment: ActiveModel,
    /// The guards of the commitment, without the verifier's finding.
    pub facts: Facts,
    action: Action,
}

impl<'a> CommitmentAct<'a> {
    /// Begins the transaction, locks the case and then the commitment, and checks visibility, permission and version,
    /// in this order.
    ///
    /// # Errors
    /// 404 when not visible to the caller, 403 without the permission, 412 when stale.
    pub async fn begin(
        app: &'a mut App,
        ctx: &'a RequestContext,
        id: Uuid,
        version: i64,
        action: Action,
        needs: Permission,
    ) -> Result<Self> {
        let tx = app.begin(ctx).await?;
        let of = Entity::find_by_id(id).select_only().column(Column::CaseId).into_query();
        let case = case::Entity::find().filter(case::Column::Id.in_subquery(of)).lock_exclusive();
        let case = case.one(&tx).await?.ok_or(Code::NotFound)?;
        let before = Entity::for_update(id).one(&tx).await?.ok_or(Code::NotFound)?;
        view::visible(ctx).filter(Column::Id.eq(id)).one(&tx).await?.ok_or(Code::NotFound)?;
        ctx.require(needs, &guards::resource_scope(&before))?;
        ctx.same_version(before.version, version)?;
        let last = before.reported_at.map(legal_day).into_iter().chain(before.settled_on).max();
        let last = last.map_or(before.made_on, |day| day.max(before.made_on));
        late::check(ctx, &guards::resource_scope(&before), last)?;
        let paper = ctx.recording.late_entry.as_ref().and_then(|entry| entry.document.as_ref());
        if let Some(paper) = paper.filter(|_| ctx.recording.on.is_none()) {
            validate::within_history("/late_entry/document/issued_on", paper.issued_on, before.made_on)?;
        }
        let assignments = assignment::Entity::of_cases([case.id]).all(&tx).await?;
        let of_case = [(&case, assignments.as_slice())];
        let known = Background::of(&tx, ctx, std::slice::from_ref(&before), of_case).await?;
        let facts = guards::of(&before, &ctx.actor, &known);
        Ok(Self { ctx, tx, case, commitment: before.clone().into_active_model(), before, facts, action })
    }

    /// Finds the transition of the workflow that applies.
    ///
    /// # Errors
    /// 409 with the reason of the workflow.
    pub fn rule(&self, facts: Facts) -> Result<&'static Transition<CommitmentStatus>> {
        let (action, status) = (self.action, self.before.status);
        find_transition(COMMITMENT, status, action, facts).map_err(|refusal| {
            let now = Detail::status(("the commitment", "cam kết"), status);
            Error::refusal(
                action,
                refusal,
                now.refusing(refusal, (action, status), sources(COMMITMENT, action)),
            )
        })
    }

    /// Checks that the commitment can have been fulfilled on a day: not before it was made, and not after today.
    ///
    /// # Errors
    /// 422 at the pointer.
    pub fn is_since_promised(&self, pointer: &str, day: NaiveDate) -> Result<()> {
        validate::not_ahead(self.ctx, pointer, day)?;
        validate::within_history(pointer, day, self.before.made_on)
    }

    /// Marks the commitment as settled, which a later finding does not do again, and cancels its timers.
    pub async fn settled(&mut self) -> Result<()> {
        self.commitment.settled_on = Set(self.before.settled_on.or(Some(self.ctx.day())));
        self.cancel_timers().await
    }

    /// Cancels the timers that have not fired yet.
    pub async fn cancel_timers(&self) -> Result<()> {
        timer::cancel(&self.tx, self.ctx, self.before.case_id, Subject::Commitment(self.before.id)).await
    }

    /// Creates an event entry about the case, with a payload that names this commitment.
    #[must_use]
    pub fn entry(&self, data: impl Into<EventData>) -> Entry {
        Entry {
            assignment_id: Some(self.before.assignment_id),
            ..Entry::about(EventStream::Case, self.before.case_id, self.action).with(data)
        }
    }

    /// Saves the commitment with its new status, updates the case's count of open ones, records the event, commits
    /// and returns the commitment.
    ///
    /// # Errors
    /// 412 when somebody else saved first.
    pub async fn finish(
        mut self,
        row: &Transition<CommitmentStatus>,
        entry: Entry,
    ) -> Result<Reply<CommitmentView>> {
        self.commitment.status = Set(row.to);
        versioned::save(&self.tx, self.ctx, &self.before, self.commitment.clone()).await?;
        self.note_broken(row.to).await?;
        let mut case = self.case.clone().into_active_model();
        let is_open = |status| i32::from(status == CommitmentStatus::Open);
        let open = self.case.open_commitments + is_open(row.to) - is_open(self.before.status);
        case.open_commitments = Set(open);
        versioned::save(&self.tx, self.ctx, &self.case, case).await?;
        let grant = self.ctx.require(row.needs, &guards::resource_scope(&self.before))?;
        let agency = self.before.organization_id;
        let speaks_for = self.action == Action::ReportCommitment;
        let entry = Entry {
            from: Some(self.case.status),
            to: Some(self.case.status),
            on_behalf_of: grant.filter(|g| speaks_for && g.organization_id != agency).map(|_| agency),
            ..entry.by(grant).in_council(Some(self.before.council_id))
        };
        journal::record(&self.tx, self.ctx, entry).await?;
        let view = view::load(&self.tx, self.ctx, self.before.id).await?;
        self.tx.commit(self.ctx, Reply::shown(view)).await
    }

    /// Notes at the assignment whether a promise of it was found broken: its agency may answer again then. Called when the
    /// commitment is saved.
    async fn note_broken(&self, now: CommitmentStatus) -> Result<()> {
        let broken = CommitmentStatus::Broken;
        if (now == broken) == (self.before.status == broken) {
            return Ok(());
        }
        let others = Entity::find()
            .filter(Column::AssignmentId.eq(self.before.assignment_id))
            .filter(Column::Status.eq(broken));
        let any = others.one(&self.tx).await?.is_some();
        let of = assignment::Entity::find_by_id(self.before.assignment_id).one(&self.tx).await?;
        let of = of.ok_or_else(|| Error::internal("a commitment without its assignment".to_owned()))?;
        if of.promise_broken != any {
            let row = assignment::ActiveModel { promise_broken: Set(any), ..Default::default() };
            versioned::save(&self.tx, self.ctx, &of, row).await?;
        }
        Ok(())
    }

    /// Returns the organization that reports: that of the grant under which the actor acts.
    ///
    /// # Errors
    /// 403 without a grant.
    pub fn reporter(&self) -> Result<Option<Uuid>> {
        let grant = self.ctx.require(Permission::CommitmentReport, &guards::resource_scope(&self.before))?;
        Ok(grant.map(|grant| grant.organization_id))
    }
}
