//! Responses and commitments of agencies, what becomes of the commitments, and reminder letters.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use entity::enums::{Action, AssignmentRole, CaseKind, CommitmentStatus, Outcome, OutcomeGroup};
use entity::{assignment, commitment, reminder_letter};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use crate::demo::data::{Body, Step, fault};
use crate::demo::ids::read;
use crate::demo::promise::Promise;
use crate::demo::rules::Rule;
use crate::demo::steps::Standing;
use crate::demo::world::{LEADER, World};
use crate::domain::commitment::last_day;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::service::engine::assignment::progress::AcknowledgeAssignment;
use crate::service::engine::assignment::step::{self as assignment_step, AssignmentStep};
use crate::service::engine::commitment::report::ReportCommitment;
use crate::service::engine::commitment::settle::{CommitmentFinding, VerifyCommitment};
use crate::service::engine::commitment::step::{self as commitment_step, CommitmentStep};
use crate::service::engine::reminder_letter::answer;
use crate::service::engine::reminder_letter::send::{NewReminderLetter, send};
use crate::service::engine::response::respond::{AnsweredAssignment, NewResponse, respond};

/// Days within which a letter must be answered.
const ANSWER: u64 = 10;

/// A response as written in the data files.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    pub outcome: Outcome,
    pub text: String,
    /// Another petition with the same lead agency, answered by the same response.
    pub also: Option<String>,
    pub promise: Option<Promise>,
}

/// A deferral of commitments as written in the data files.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deferral {
    pub reason: String,
    pub days: u64,
}

impl World<'_> {
    pub async fn respond(
        &mut self,
        at: DateTime<Utc>,
        standing: &Standing,
        part: &assignment::Model,
        step: &Step,
    ) -> Result<()> {
        let Reply { outcome, text, also, promise } = read(step.body.clone())?;
        let mut version = part.version;
        if standing.is_petition() && part.role == AssignmentRole::Cooperating {
            let ctx = self.context(at, &self.people.of_agency(part.organization_id).0);
            let first = AssignmentStep::Acknowledge(AcknowledgeAssignment { note: None });
            version = assignment_step::take(&mut self.app.handle(), &ctx, part.id, version, first)
                .await?
                .view
                .version;
        }
        let mut assignments = vec![AnsweredAssignment { id: part.id, version }];
        if let Some(also) = also {
            let other = self.standing(&also).await?;
            let other = other.part(None)?;
            assignments.push(AnsweredAssignment { id: other.id, version: other.version });
        }
        let ctx = self.context(at, &self.people.of_agency(part.organization_id).1);
        let (kind, today) = (standing.case.kind, ctx.today());
        let notation = self.notation(part.organization_id);
        let document = Some(self.document(kind, today, &notation));
        // an addressee of a recommendation attaches evidence for a final outcome
        let proven = kind == CaseKind::Recommendation && outcome.group() != OutcomeGroup::InProgress;
        let evidence = if proven { vec![self.document(kind, today, "BB-NT")] } else { vec![] };
        let made = promise.map(|promise| promise.made(&text, outcome.is_deferral(), today)).transpose()?;
        let commitments = made.into_iter().collect();
        let new = NewResponse { assignments, outcome, text, document, evidence, commitments };
        respond(&mut self.app.handle(), &ctx, new).await.map(drop)
    }

    /// Takes one step on every open commitment: of a petition, or of an addressee's assignment in a recommendation.
    pub async fn on_commitments(
        &mut self,
        at: DateTime<Utc>,
        standing: &Standing,
        agency: Option<Uuid>,
        step: &Step,
        rule: &Rule,
    ) -> Result<()> {
        use commitment::{Column, Entity};
        let waiting = match standing.is_petition() {
            true => Entity::find()
                .filter(Column::CaseId.eq(standing.case.id))
                .filter(Column::Status.is_in(CommitmentStatus::WAITING)),
            false => Entity::find()
                .filter(Column::AssignmentId.eq(standing.part(agency)?.id))
                .filter(Column::Status.eq(CommitmentStatus::Open)),
        };
        for promise in waiting.order_by_asc(Column::Id).all(self.app.read()).await? {
            match standing.is_petition() {
                true => self.on_promise(at, standing, &promise, step, rule).await?,
                false => self.on_milestone(at, standing, &promise, step).await?,
            }
        }
        Ok(())
    }

    async fn on_promise(
        &mut self,
        at: DateTime<Utc>,
        standing: &Standing,
        promise: &commitment::Model,
        step: &Step,
        rule: &Rule,
    ) -> Result<()> {
        let ctx = self.context(at, &self.username(rule.by, &standing.case, promise.organization_id));
        let mut body = step.body.clone();
        match step.action {
            Action::CarryOver if promise.status == CommitmentStatus::CarriedOver => return Ok(()),
            Action::CarryOver => body = self.carried_over(promise, read(body)?, ctx.today()),
            Action::ReportCommitment if body.get("fulfilled") == Some(&true.into()) => {
                let notation = self.notation(promise.organization_id);
                let evidence = self.document(CaseKind::Petition, ctx.today(), &notation);
                body.insert("evidence".to_owned(), json!(evidence));
            }
            _ => {}
        }
        body.insert("action".to_owned(), json!(step.action));
        commitment_step::take(&mut self.app.handle(), &ctx, promise.id, promise.version, read(body)?)
            .await
            .map(drop)
    }

    /// Carries a commitment over to the next regular session, and postpones it by a number of days.
    fn carried_over(&self, promise: &commitment::Model, to: Deferral, today: NaiveDate) -> Body {
        let from = promise.due_on.map_or(today, |due_on| due_on.max(today));
        let on = last_day(promise.precision, from + Days::new(to.days));
        let mut body = Body::new();
        body.insert("to_session".to_owned(), json!(self.session_after(today)));
        body.insert("due_on".to_owned(), json!(promise.due_on.and(Some(on))));
        body.insert("review_on".to_owned(), json!(promise.review_on.and(Some(on))));
        body.insert("reason".to_owned(), json!(to.reason));
        body
    }

    /// Takes a step on a milestone: it is reported on the day it was reached, and the board reviews it.
    async fn on_milestone(
        &mut self,
        at: DateTime<Utc>,
        standing: &Standing,
        promise: &commitment::Model,
        step: &Step,
    ) -> Result<()> {
        let found: VerifyCommitment = read(step.body.clone())?;
        let mut version = promise.version;
        if found.result == CommitmentFinding::Kept {
            let ctx = self.context(at, &self.people.of_agency(promise.organization_id).0);
            let notation = self.notation(promise.organization_id);
            let report = CommitmentStep::ReportCommitment(ReportCommitment {
                text: format!("Đã hoàn thành: {}", promise.text),
                percent: Some(100),
                fulfilled: true,
                fulfilled_on: None,
                evidence: Some(self.document(standing.case.kind, ctx.today(), &notation)),
            });
            version = commitment_step::take(&mut self.app.handle(), &ctx, promise.id, version, report)
                .await?
                .view
                .version;
        }
        let ctx = self.context(at + TimeDelta::minutes(10), &self.people.of_board(standing.case.board_id));
        let step = CommitmentStep::VerifyCommitment(found);
        commitment_step::take(&mut self.app.handle(), &ctx, promise.id, version, step).await.map(drop)
    }

    pub async fn send_letter(
        &mut self,
        at: DateTime<Utc>,
        standing: &Standing,
        part: &assignment::Model,
        step: &Step,
    ) -> Result<()> {
        let ctx = self.context(at, LEADER);
        let case = &standing.case;
        let mut body = self.letter_body(part.organization_id, step, &ctx)?;
        body.insert("cases".to_owned(), json!([{"id": case.id, "version": case.version}]));
        body.insert("document".to_owned(), json!(self.document(case.kind, ctx.today(), "TTHĐND")));
        send(&mut self.app.handle(), &ctx, read::<NewReminderLetter>(body)?).await.map(drop)
    }

    /// Builds the request body of a letter, without its case and document.
    pub fn letter_body(&self, to: Uuid, step: &Step, ctx: &RequestContext) -> Result<Body> {
        let today = ctx.today();
        let mut body = self.ids.resolve(&step.body, today)?;
        body.insert("organization_id".to_owned(), json!(to));
        body.insert("issued_on".to_owned(), json!(today));
        body.insert("answer_by".to_owned(), json!(today + Days::new(ANSWER)));
        Ok(body)
    }

    /// Records the agency's answer to the newest letter that is not answered.
    pub async fn answer_letter(
        &mut self,
        at: DateTime<Utc>,
        standing: &Standing,
        part: &assignment::Model,
        step: &Step,
    ) -> Result<()> {
        use reminder_letter::{Column, Entity};
        let to = Entity::find().filter(Column::OrganizationId.eq(part.organization_id));
        let to = to.filter(Column::AnsweredOn.is_null()).order_by_desc(Column::Id);
        let letter = to.one(self.app.read()).await?.ok_or_else(|| fault("no letter waits for an answer"))?;
        let ctx = self.context(at, &self.people.of_agency(part.organization_id).1);
        let mut body = step.body.clone();
        let notation = self.notation(part.organization_id);
        let document = self.document(standing.case.kind, ctx.today(), &notation);
        body.insert("document".to_owned(), json!(document));
        body.insert("action".to_owned(), json!(step.action));
        answer::take(&mut self.app.handle(), &ctx, letter.id, letter.version, read(body)?).await.map(drop)
    }
}
