//! Responses and commitments of agencies, what becomes of the commitments, and reminder letters.

use chrono::{Datelike, Days, NaiveDate, TimeDelta};
use entity::commitment::{self, Model as Commitment};
use entity::enums::{Action, AssignmentRole, CommitmentStatus, Outcome, OutcomeGroup, Precision, Role};
use entity::reminder_letter;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use crate::demo::data::{Body, Step, fault};
use crate::demo::ids::read;
use crate::demo::steps::{STANDING_BODY, Task, active};
use crate::demo::world::World;
use crate::domain::commitment::{last_day, parse};
use crate::kernel::context::{Recording, RequestContext};
use crate::kernel::error::Result;
use crate::service::engine::commitment::promise::NewCommitment;
use crate::service::engine::commitment::step as commitment_step;
use crate::service::engine::reminder_letter::answer;
use crate::service::engine::reminder_letter::send::send;
use crate::service::engine::response::answered::AnsweredAssignment;
use crate::service::engine::response::respond::respond;
use crate::service::engine::response::version::{self, VersionKind};

/// Days within which a letter must be answered.
const ANSWER: u64 = 10;

/// Number of days after which a deferral is reviewed.
pub const REVIEW: u64 = 180;

/// A response, a correction of one or a further one, as written in the data files.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    pub outcome: Outcome,
    pub text: String,
    /// Another petition with the same lead agency, answered by the same response.
    pub also: Option<String>,
    pub promise: Option<Promise>,
    /// Why it is corrected or given further.
    pub note: Option<String>,
}

/// A deferral of commitments as written in the data files.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deferral {
    pub reason: String,
    pub days: u64,
}

/// A commitment, with a published wording of its time or with a precision and a number of days. The years of a
/// published wording are increased until its date is in the future.
#[derive(Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// `None`: the text of the response.
    pub text: Option<String>,
    pub as_stated: Option<String>,
    pub precision: Option<Precision>,
    /// Number of days until the due date, or until a day in the month, quarter or year that it ends with; for a
    /// condition, until its review.
    pub days: Option<u64>,
}

impl Promise {
    /// Builds the commitment of an answer given today. `deferred`: the agency postpones the matter.
    pub fn commitment(&self, answer: &str, deferred: bool, today: NaiveDate) -> Result<NewCommitment> {
        let text = self.text.as_deref().unwrap_or(answer).to_owned();
        let later = |days| Some(today + Days::new(days));
        let base =
            NewCommitment { text, review_on: later(REVIEW).filter(|_| deferred), ..NewCommitment::default() };
        let condition = |words: &str, days| NewCommitment {
            precision: Some(Precision::Condition),
            as_stated: Some(words.to_owned()),
            review_on: later(days),
            ..base.clone()
        };
        Ok(match (&self.as_stated, self.precision, self.days) {
            (Some(words), None, None) => match brought_forward(words, today) {
                Some((words, Precision::Condition)) => condition(&words, REVIEW),
                Some((words, _)) => NewCommitment { as_stated: Some(words), ..base },
                None => condition(words, REVIEW),
            },
            (None, Some(Precision::Condition), Some(days)) => condition("khi được phân bổ vốn", days),
            (None, Some(precision), Some(days)) => {
                let due_on = last_day(precision, today + Days::new(days));
                NewCommitment {
                    precision: Some(precision),
                    from_on: Some(today).filter(|_| precision == Precision::Period),
                    due_on: Some(due_on),
                    as_stated: Some(words(precision, due_on)),
                    ..base
                }
            }
            _ => return Err(fault("a promise has either `as_stated` or `precision` and `days`")),
        })
    }

    /// Returns the latest possible due date, in days after the response.
    pub fn latest(&self) -> u64 {
        let days = self.days.unwrap_or(366);
        match self.precision {
            Some(Precision::Month) => days + 31,
            Some(Precision::Quarter) => days + 92,
            Some(Precision::Year) => days + 366,
            _ => days,
        }
    }
}

impl World<'_> {
    pub async fn respond(&mut self, task: &Task<'_>) -> Result<()> {
        let Reply { outcome, also, .. } = read(task.step.body.clone())?;
        let (kind, part) = (task.case.kind, task.part()?);
        let agency = part.organization_id;
        let mut version = part.version;
        if task.is_petition() && part.role == AssignmentRole::Cooperating {
            let ctx = self.context(task.at, self.holder(agency, Role::Handler));
            let body = json!({"action": Action::Acknowledge});
            version = self.assignment_step(&ctx, part, body).await?;
        }
        let mut assignments = vec![AnsweredAssignment { id: part.id, version }];
        if let Some(also) = also {
            let (_, others) = self.stored(&also).await?;
            let other = active(&others, None)?;
            assignments.push(AnsweredAssignment { id: other.id, version: other.version });
        }
        let ctx = self.context_of(task, agency);
        let today = ctx.today();
        let mut body = answer_body(task.step, today)?;
        body["assignments"] = json!(assignments);
        body["document"] = json!(self.agency_document(kind, today, agency));
        // an addressee of a recommendation attaches evidence for a final outcome
        if !task.is_petition() && outcome.group() != OutcomeGroup::InProgress {
            body["evidence"] = json!([self.document(kind, today, "BB-NT")]);
        }
        // the office records the answer of an agency from this document
        let ctx = ctx.recorded(Recording { own_document: Some(today), ..Recording::default() });
        respond(&mut self.app.handle(), &ctx, read(body)?).await.map(drop)
    }

    /// Corrects the response of the agency, or answers further.
    pub async fn add_version(&mut self, task: &Task<'_>) -> Result<()> {
        let part = task.part()?;
        let ctx = self.context_of(task, part.organization_id);
        let mut body = answer_body(task.step, ctx.today())?;
        body["document"] = json!(self.agency_document(task.case.kind, ctx.today(), part.organization_id));
        let response = part.response_id.ok_or_else(|| fault("the agency has not answered"))?;
        version::add(&mut self.app.handle(), &ctx, response, read(body)?).await.map(drop)
    }

    /// Takes one step on every open commitment: of a petition, or of an addressee's assignment in a recommendation.
    pub async fn on_commitments(&mut self, task: &Task<'_>) -> Result<()> {
        use commitment::{Column, Entity};
        let (of, open) = match task.is_petition() {
            true => (Column::CaseId.eq(task.case.id), Column::Status.is_in(CommitmentStatus::WAITING)),
            false => (Column::AssignmentId.eq(task.part()?.id), Column::Status.eq(CommitmentStatus::Open)),
        };
        let commitments = Entity::find().filter(of).filter(open).order_by_asc(Column::Id);
        for commitment in commitments.all(self.app.read()).await? {
            match task.is_petition() {
                true => self.on_commitment(task, &commitment).await?,
                false => self.on_milestone(task, commitment).await?,
            }
        }
        Ok(())
    }

    async fn on_commitment(&mut self, task: &Task<'_>, commitment: &Commitment) -> Result<()> {
        let agency = commitment.organization_id;
        let ctx = self.context_of(task, agency);
        let mut body = self.ids.step_body(task.step, ctx.today())?;
        match task.step.action {
            Action::CarryOver if commitment.status == CommitmentStatus::CarriedOver => return Ok(()),
            Action::CarryOver => {
                body = self.carry_over(commitment, read(task.step.body.clone())?, ctx.today());
            }
            Action::ReportCommitment if body["fulfilled"] == true => {
                body["evidence"] = json!(self.agency_document(task.case.kind, ctx.today(), agency));
            }
            _ => {}
        }
        self.commitment_step(&ctx, commitment, body).await.map(drop)
    }

    /// Takes a step of a commitment. Returns its new version.
    async fn commitment_step(&self, ctx: &RequestContext, of: &Commitment, body: Body) -> Result<i64> {
        let (app, step) = (&mut self.app.handle(), read(body)?);
        Ok(commitment_step::take(app, ctx, of.id, of.version, step).await?.view.version)
    }

    /// Builds the request body that carries a commitment over to the next regular session, and postpones it by a
    /// number of days.
    fn carry_over(&self, commitment: &Commitment, to: Deferral, today: NaiveDate) -> Body {
        let from = commitment.due_on.map_or(today, |due_on| due_on.max(today));
        let on = last_day(commitment.precision, from + Days::new(to.days));
        json!({
            "action": Action::CarryOver,
            "to_session": self.session_after(today),
            "due_on": commitment.due_on.and(Some(on)),
            "review_on": commitment.review_on.and(Some(on)),
            "reason": to.reason,
        })
    }

    /// Takes a step on a milestone: it is reported on the day it was reached, and the board reviews it.
    async fn on_milestone(&mut self, task: &Task<'_>, mut milestone: Commitment) -> Result<()> {
        let agency = milestone.organization_id;
        if task.step.body["result"] == "kept" {
            let ctx = self.context(task.at, self.holder(agency, Role::Handler));
            let report = json!({
                "action": Action::ReportCommitment,
                "text": format!("Đã hoàn thành: {}", milestone.text),
                "percent": 100,
                "fulfilled": true,
                "evidence": self.agency_document(task.case.kind, ctx.today(), agency),
            });
            milestone.version = self.commitment_step(&ctx, &milestone, report).await?;
        }
        let reviewer = self.context_of(task, agency).actor;
        let ctx = RequestContext::at(task.at + TimeDelta::minutes(10), reviewer);
        let body = self.ids.step_body(task.step, ctx.today())?;
        self.commitment_step(&ctx, &milestone, body).await.map(drop)
    }

    pub async fn send_letter(&mut self, task: &Task<'_>) -> Result<()> {
        let (case, to) = (&task.case, task.part()?.organization_id);
        let ctx = self.context_of(task, to);
        let mut body = self.letter_body(to, task.step, ctx.today())?;
        body["cases"] = json!([{"id": case.id, "version": case.version}]);
        body["document"] = json!(self.document(case.kind, ctx.today(), STANDING_BODY));
        send(&mut self.app.handle(), &ctx, read(body)?).await.map(drop)
    }

    /// Builds the request body of a letter, without its case and document.
    pub fn letter_body(&self, to: Uuid, step: &Step, today: NaiveDate) -> Result<Body> {
        let mut body = self.ids.resolve(&step.body, today)?;
        body["organization_id"] = json!(to);
        body["issued_on"] = json!(today);
        body["answer_by"] = json!(today + Days::new(ANSWER));
        Ok(body)
    }

    /// Records the agency's answer to the newest letter that is not answered.
    pub async fn answer_letter(&mut self, task: &Task<'_>) -> Result<()> {
        use reminder_letter::{Column, Entity};
        let agency = task.part()?.organization_id;
        let to = Entity::find().filter(Column::OrganizationId.eq(agency));
        let to = to.filter(Column::AnsweredOn.is_null()).order_by_desc(Column::Id);
        let letter = to.one(self.app.read()).await?.ok_or_else(|| fault("no letter waits for an answer"))?;
        let ctx = self.context_of(task, agency);
        let mut body = self.ids.step_body(task.step, ctx.today())?;
        body["document"] = json!(self.agency_document(task.case.kind, ctx.today(), agency));
        answer::take(&mut self.app.handle(), &ctx, letter.id, letter.version, read(body)?).await.map(drop)
    }
}

/// Builds the request body of a response or of a further version of one, without assignments and document.
pub fn answer_body(step: &Step, today: NaiveDate) -> Result<Body> {
    let Reply { outcome, text, promise, note, .. } = read(step.body.clone())?;
    let commitment = promise.map(|promise| promise.commitment(&text, outcome.is_deferral(), today));
    let commitments: Vec<_> = commitment.transpose()?.into_iter().collect();
    let mut body = json!({"outcome": outcome, "text": text, "commitments": commitments});
    let kind = match step.action {
        Action::CorrectAnswer => VersionKind::Correction,
        Action::AnswerFurther => VersionKind::Further,
        _ => return Ok(body),
    };
    body["kind"] = json!(kind);
    body["note"] = json!(note);
    Ok(body)
}

/// Returns the wording of a due date.
fn words(precision: Precision, due_on: NaiveDate) -> String {
    let format = match precision {
        Precision::Day => "chậm nhất ngày %-d/%-m/%Y",
        Precision::Month => "trong tháng %-m/%Y",
        Precision::Quarter => {
            let quarters = ["trong quý I/%Y", "trong quý II/%Y", "trong quý III/%Y", "trong quý IV/%Y"];
            quarters[due_on.month0() as usize / 3]
        }
        Precision::Year => "trong năm %Y",
        Precision::Period | Precision::Condition | Precision::Standing => "đến hết ngày %-d/%-m/%Y",
    };
    due_on.format(format).to_string()
}

/// Returns a published wording with its years increased until its date is in the future; `None` when it contains no
/// readable time.
fn brought_forward(words: &str, today: NaiveDate) -> Option<(String, Precision)> {
    (0..20).find_map(|years| {
        let moved = later(words, years);
        let read = parse(&moved, Some(today)).ok()?;
        read.due_on.is_none_or(|due_on| due_on >= today).then_some((moved, read.precision))
    })
}

/// Returns the wording with every year increased by `years`, the latest one first, so that none is increased twice.
fn later(words: &str, years: i32) -> String {
    let latest_first = (2000..2100).rev();
    latest_first
        .fold(words.to_owned(), |words, year| words.replace(&year.to_string(), &(year + years).to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_times_are_brought_forward_by_whole_years() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap_or_default();
        for (words, moved) in [
            ("Q4/2020", Some(("Q4/2026", Precision::Quarter))),
            ("Q1/2017", Some(("Q1/2027", Precision::Quarter))),
            ("2017-12", Some(("2026-12", Precision::Month))),
            ("2021-2025", Some(("2022-2026", Precision::Period))),
            ("khi được cấp vốn", Some(("khi được cấp vốn", Precision::Condition))),
            ("trong thời gian tới", None),
        ] {
            let moved = moved.map(|(words, precision)| (words.to_owned(), precision));
            assert_eq!(brought_forward(words, today), moved, "{words}");
        }
    }
}
