//! Runs a step of the council that received a referral: locks the petition that was referred and the one that was made of
//! it, checks permission, version and workflow, and records the event in the history of each.

use entity::enums::{Action, AssignmentStatus, EventStream};
use entity::{assignment, case};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::domain::actor::{Grant, ResourceScope};
use crate::domain::event::EventData;
use crate::domain::policy::Permission;
use crate::domain::workflow::{Fact, Facts, Transition};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::versioned;
use crate::service::engine::assignment::act::{AssignmentAct, rule};
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::guards::Background;
use crate::service::engine::{late, whole};

/// A referral, with the petition that was referred and the one that was made of it; both are locked.
pub struct ReferralAct<'a> {
    pub ctx: &'a RequestContext,
    pub tx: Tx<'a>,
    pub case: case::Model,
    pub assignments: Vec<assignment::Model>,
    pub one: assignment::Model,
    /// The petition that the receiving council made of it.
    pub petition: Option<case::Model>,
    /// The grant in the receiving council.
    pub by: Option<Grant>,
    pub row: &'static Transition<AssignmentStatus>,
    action: Action,
}

impl<'a> ReferralAct<'a> {
    /// Begins the transaction, locks both petitions in the order of their ids, so that the two councils cannot deadlock,
    /// and checks visibility, permission, version and workflow, in this order. `action` is the action on the assignment.
    ///
    /// # Errors
    /// 404 when not visible to the caller, 403 without the permission in the receiving council, 412 when stale, 409 when
    /// the workflow refuses the step.
    pub async fn begin(
        app: &'a mut App,
        ctx: &'a RequestContext,
        id: Uuid,
        version: i64,
        action: Action,
        needs: Permission,
    ) -> Result<Self> {
        let tx = app.begin(ctx).await?;
        let found = assignment::Entity::find_by_id(id).filter(assignment::Column::Referral.eq(true));
        let found = found.one(&tx).await?.ok_or(Code::NotFound)?;
        let made = petition_of(&tx, id).await?;
        // with the wholes of parts, which follow them
        let both: Vec<Uuid> = made.into_iter().chain([found.case_id]).collect();
        let locked = whole::lock(&tx, &both).await?;
        let of = |id: Uuid| locked.iter().find(|case| case.id == id).cloned();
        let case = of(found.case_id).ok_or(Code::NotFound)?;
        let petition = made.and_then(of);
        // read after the petition is locked, so that nobody else can change them
        let assignments = entity::rows(&tx, assignment::Entity::of_cases([case.id])).await?;
        let one = assignments.iter().find(|one| one.id == id).cloned().ok_or(Code::NotFound)?;
        let (sender, receiver) =
            (ResourceScope::council(one.council_id), ResourceScope::council(one.organization_id));
        let sees = |scope: &ResourceScope| ctx.actor.may(Permission::ReferralRead, scope);
        if !sees(&sender) && !sees(&receiver) {
            return Err(Code::NotFound.into());
        }
        let by = ctx.require(needs, &receiver)?.cloned();
        ctx.same_version(one.version, version)?;
        if petition.is_none() && petition_of(&tx, id).await?.is_some() {
            let detail = ("the receiving council accepted it meanwhile", "nơi nhận vừa tiếp nhận");
            return Err(Error::because(Code::Stale, detail));
        }
        late::check(ctx, &receiver, one.acted_on)?;
        let on = CaseAct::on(ctx, (), case, assignments);
        let itself = Facts::default().with(Fact::SpeaksForAgency, true);
        let row = rule(&on, &one, action, &Background::default(), itself)?;
        let CaseAct { before: case, assignments, .. } = on;
        Ok(Self { ctx, tx, case, assignments, one, petition, by, row, action })
    }

    /// Returns the step on the assignment, as the receiving council's own, and the petition made of it.
    #[must_use]
    pub fn on_assignment(self) -> (AssignmentAct<'a>, Option<case::Model>) {
        let on = CaseAct::on(self.ctx, self.tx, self.case, self.assignments);
        let act = AssignmentAct::of(on, self.one, self.row, self.action);
        (AssignmentAct { by: self.by, ..act }, self.petition)
    }

    /// Returns the same step without the transaction, for what is stored with others.
    #[must_use]
    pub fn to_plan(&self) -> AssignmentAct<'a, ()> {
        let on = CaseAct::on(self.ctx, (), self.case.clone(), self.assignments.clone());
        let act = AssignmentAct::of(on, self.one.clone(), self.row, self.action);
        AssignmentAct { by: self.by.clone(), ..act }
    }
}

/// Returns the id of the petition that was made of a referral.
pub async fn petition_of(db: &impl ConnectionTrait, referral: Uuid) -> Result<Option<Uuid>> {
    let made = case::Entity::find().filter(case::Column::ReferralId.eq(referral));
    Ok(made.select_only().column(case::Column::Id).into_tuple().one(db).await?)
}

/// Records what became of a referral in the history of the petition that was made of it.
pub async fn tell(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    petition: &case::Model,
    by: Option<&Grant>,
    reason: Option<String>,
    (action, data): (Action, impl Into<EventData>),
) -> Result<()> {
    versioned::touch(tx, ctx, petition).await?;
    let entry = Entry::about(EventStream::Case, petition.id, action).because(reason).with(data).by(by);
    let entry = entry.in_council(Some(petition.council_id));
    let entry = Entry { from: Some(petition.status), to: Some(petition.status), ..entry };
    journal::record_all(tx, ctx, vec![entry]).await
}
