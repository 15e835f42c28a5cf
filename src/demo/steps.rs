//! Takes one step of a petition or recommendation: chooses the account and the document, and builds the request body.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use entity::assignment::Model as Assignment;
use entity::enums::{Action, AssignmentRole, AssignmentStatus, CaseKind, LinkKind, Role};
use entity::{assignment, case, case_link, event};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::demo::answers::Promise;
use crate::demo::data::{Body, Rule, Step, Target, fault};
use crate::demo::directory::{CALENDAR_ENDS, day};
use crate::demo::ids::read;
use crate::demo::world::World;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::service::case_step;
use crate::service::engine::assignment::step as assignment_step;
use crate::service::referral::step as referral_step;

/// The notation of the documents of the council's standing body.
pub const STANDING_BODY: &str = "TTHĐND";

/// The longest term of a rule in days, including holidays at its end.
const BY_RULE: u64 = 75;

/// From this day on a law limits the time for an explanation.
const EXPLANATION_LAW: NaiveDate = day(2026, 3, 1);

/// A step of a case, with the case as it is at that time.
pub struct Task<'a> {
    pub at: DateTime<Utc>,
    pub key: &'a str,
    pub step: &'a Step,
    pub rule: &'a Rule,
    pub case: case::Model,
    pub assignments: Vec<Assignment>,
    /// The agency whose assignment it concerns; `None`: the lead agency.
    pub agency: Option<Uuid>,
}

impl Task<'_> {
    pub fn is_petition(&self) -> bool {
        self.case.kind == CaseKind::Petition
    }

    /// Returns the active assignment of the agency.
    pub fn part(&self) -> Result<&Assignment> {
        active(&self.assignments, self.agency)
    }
}

/// Returns the active assignment of an organization, or that of the lead agency.
pub fn active(assignments: &[Assignment], of: Option<Uuid>) -> Result<&Assignment> {
    let mut active = assignments.iter().filter(|one| one.status.is_live());
    let found = match of {
        Some(id) => active.rfind(|one| one.organization_id == id),
        None => {
            active.find(|one| one.role == AssignmentRole::Lead && one.status != AssignmentStatus::PassedDown)
        }
    };
    found.ok_or_else(|| fault("the agency has no assignment in it"))
}

impl World<'_> {
    /// Returns a case with its assignments.
    pub async fn stored(&self, key: &str) -> Result<(case::Model, Vec<Assignment>)> {
        let id = self.ids.get(key)?;
        let found = case::Entity::with_assignments(self.app.read(), id).await?;
        found.ok_or_else(|| fault("the case is not stored"))
    }

    pub async fn case_step(&mut self, at: DateTime<Utc>, key: &str, step: &Step) -> Result<()> {
        let (case, assignments) = self.stored(key).await?;
        let agency = step.agencies.first().map(|key| self.ids.get(key)).transpose()?;
        let rule = self.data.rule(step.action, case.kind)?;
        let task = Task { at, key, step, rule, case, assignments, agency };
        match step.target(rule) {
            Target::Case => self.on_case(&task).await,
            Target::Assignment => self.on_assignment(&task).await,
            Target::Commitments => self.on_commitments(&task).await,
            Target::Referral => self.on_referral(&task).await,
            Target::Response => self.respond(&task).await,
            Target::ResponseVersion => self.add_version(&task).await,
            Target::Letter => self.send_letter(&task).await,
            Target::LetterAnswer => self.answer_letter(&task).await,
        }
    }

    /// Returns the context in which a step is taken; `agency` is the one whose assignment it concerns.
    pub fn context_of(&self, task: &Task<'_>, agency: Uuid) -> RequestContext {
        let by = task.step.by.as_ref().unwrap_or(&task.rule.by);
        let username = match by.as_str() {
            "handler" => self.holder(agency, Role::Handler),
            "head" => self.holder(agency, Role::Head),
            "reviewer" => self.holder(task.case.board_id.unwrap_or_default(), Role::Reviewer),
            username => username,
        };
        self.context(task.at, username)
    }

    async fn on_case(&mut self, task: &Task<'_>) -> Result<()> {
        let case = &task.case;
        let ctx = self.context_of(task, Uuid::nil());
        let mut body = self.case_body(task.key, task.step, ctx.today())?;
        if task.step.action == Action::Close {
            body["unanswered"] = self.unanswered(case.id).await?;
        }
        if let Some(notation) = &task.rule.document {
            body["document"] = json!(self.document(case.kind, ctx.today(), notation));
        }
        case_step::take(&mut self.app.handle(), &ctx, case.id, case.version, read(body)?).await?;
        match task.step.action {
            Action::Split => self.add_tasks(task).await,
            Action::SplitIntoParts => self.add_parts(task).await,
            _ => Ok(()),
        }
    }

    /// Names every agency that has not answered a case that is closed.
    async fn unanswered(&self, case: Uuid) -> Result<Value> {
        use assignment::Column;
        let open = Column::Status.is_in([AssignmentStatus::Assigned, AssignmentStatus::InProgress]);
        let open = assignment::Entity::of_cases([case]).filter(open).select_only().column(Column::Id);
        let open: Vec<Uuid> = open.into_tuple().all(self.app.read()).await?;
        let part =
            |id: Uuid| json!({"assignment_id": id, "reason": "Cơ quan chủ trì đã trả lời toàn bộ nội dung"});
        Ok(open.into_iter().map(part).collect())
    }

    /// Builds the request body of a step of a case, without the document.
    pub fn case_body(&self, key: &str, step: &Step, today: NaiveDate) -> Result<Body> {
        let mut body = self.ids.step_body(step, today)?;
        match step.action {
            Action::Assign | Action::Refer
                if body["due_on"].is_null() && today + Days::new(BY_RULE) > CALENDAR_ENDS =>
            {
                body["due_on"] = json!(today + Days::new(30));
            }
            Action::NotifyVoters => body["notified_on"] = json!(today),
            Action::Split => {
                body["parts"] = self.data.parts(key).iter().map(|part| part.body.clone()).collect();
            }
            Action::SplitIntoParts => {
                let parts = self.data.parts(key).iter().map(|part| self.ids.resolve(&part.body, today));
                body["parts"] = parts.collect::<Result<_>>()?;
            }
            _ => {}
        }
        Ok(body)
    }

    /// Stores the ids of the parts of a petition; they ascend in the order of the parts.
    async fn add_parts(&mut self, task: &Task<'_>) -> Result<()> {
        let ids = case::Entity::parts_of([task.case.id]).order_by_asc(case::Column::Id);
        let ids = ids.select_only().column(case::Column::Id).into_tuple();
        let ids: Vec<Uuid> = ids.all(self.app.read()).await?;
        for (part, id) in self.data.parts(task.key).iter().zip(ids) {
            self.ids.insert(part.key(), id);
        }
        Ok(())
    }

    /// Stores the ids of the parts of a split recommendation; they ascend in the order of the parts.
    async fn add_tasks(&mut self, task: &Task<'_>) -> Result<()> {
        use case_link::{Column, Entity};
        let of = Entity::find().filter(Column::ToCase.eq(task.case.id));
        let of = of.filter(Column::Kind.eq(LinkKind::SplitFrom)).order_by_asc(Column::FromCase);
        let ids = of.select_only().column(Column::FromCase).into_tuple();
        let ids: Vec<Uuid> = ids.all(self.app.read()).await?;
        for (part, id) in self.data.parts(task.key).iter().zip(ids) {
            self.ids.insert(part.key(), id);
        }
        Ok(())
    }

    async fn on_assignment(&mut self, task: &Task<'_>) -> Result<()> {
        let (kind, part) = (task.case.kind, task.part()?);
        let ctx = self.context_of(task, part.organization_id);
        let mut body = self.assignment_body(task.step, ctx.today())?;
        let is_signed = task.rule.document.is_some();
        let by_agency = task.rule.document.as_deref() == Some("agency");
        // every step on a recommendation takes a document number of each side
        let both = !task.is_petition();
        let theirs =
            (both || by_agency).then(|| self.agency_document(kind, ctx.today(), part.organization_id));
        let ours = (both || is_signed && !by_agency).then(|| self.document(kind, ctx.today(), STANDING_BODY));
        if is_signed {
            body["document"] = json!(if by_agency { theirs } else { ours });
        }
        if task.step.action == Action::Contest {
            body["event_id"] = json!(self.recorded(part).await?);
        }
        self.assignment_step(&ctx, part, body).await.map(drop)
    }

    /// Returns the last event that the office recorded for an agency.
    async fn recorded(&self, part: &Assignment) -> Result<Uuid> {
        use event::{Column, Entity};
        let of_part = Entity::find().filter(Column::AssignmentId.eq(part.id));
        let newest = of_part.filter(Column::OnBehalfOf.is_not_null()).order_by_desc(Column::Id);
        let found = newest.one(self.app.read()).await?;
        found.map(|event| event.id).ok_or_else(|| fault("nothing was recorded for the agency"))
    }

    /// Takes a step of the council that received a referral. The petition that it makes of it gets the key of the part.
    async fn on_referral(&mut self, task: &Task<'_>) -> Result<()> {
        let (kind, part) = (task.case.kind, task.part()?);
        let ctx = self.context_of(task, part.organization_id);
        let mut body = self.ids.step_body(task.step, ctx.today())?;
        if task.rule.document.is_some() {
            body["document"] = json!(self.agency_document(kind, ctx.today(), part.organization_id));
        }
        let app = &mut self.app.handle();
        let taken = referral_step::take(app, &ctx, part.id, part.version, read(body)?).await?;
        for (made, id) in self.data.parts(task.key).iter().zip(taken.view.petition_id) {
            self.ids.insert(made.key(), id);
        }
        Ok(())
    }

    /// Takes a step of an assignment. Returns its new version.
    pub async fn assignment_step(&self, ctx: &RequestContext, of: &Assignment, body: Body) -> Result<i64> {
        let (app, step) = (&mut self.app.handle(), read(body)?);
        Ok(assignment_step::take(app, ctx, of.id, of.version, step).await?.view.version)
    }

    /// Builds the request body of a step of an assignment, without the document.
    pub fn assignment_body(&self, step: &Step, today: NaiveDate) -> Result<Body> {
        let mut body = self.ids.step_body(step, today)?;
        if step.action == Action::RequestExplanation {
            let due_on = today + TimeDelta::days(if body["complex"] == true { 30 } else { 15 });
            // a holiday may move the last day of the term by up to two weeks
            if today < EXPLANATION_LAW || due_on + TimeDelta::days(14) > CALENDAR_ENDS {
                body["due_on"] = json!(due_on);
            }
        }
        if let Some(milestones) = body.get_mut("milestones") {
            let promises: Vec<Promise> = read(milestones.take())?;
            let commitments = promises.iter().map(|promise| promise.commitment("", false, today));
            *milestones = json!(commitments.collect::<Result<Vec<_>>>()?);
        }
        Ok(body)
    }
}
