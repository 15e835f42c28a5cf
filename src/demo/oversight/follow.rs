//! What addressees do with a recommendation, and how the council judges it: one deed, one act.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use entity::vocabulary::{CommitmentStatus, Outcome, OutcomeGroup, PositionDecision, Precision};
use entity::{assignment, case, commitment};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::demo::oversight::Oversight;
use crate::demo::oversight::course::Deed;
use crate::demo::reference::{CALENDAR_ENDS, day};
use crate::domain::commitment::last_day;
use crate::kernel::call::Call;
use crate::kernel::error::{Error, Result};
use crate::service::engine::assignment::explain::{Explain, RequestExplanation};
use crate::service::engine::assignment::hand_on::PassDown;
use crate::service::engine::assignment::let_off::{Transfer, WaiveAddressee};
use crate::service::engine::assignment::plan::Plan;
use crate::service::engine::assignment::position::{DecidePosition, TakePosition};
use crate::service::engine::assignment::report::SubmitReport;
use crate::service::engine::assignment::review::ReviewAddressee;
use crate::service::engine::assignment::step::{self, AssignmentStep};
use crate::service::engine::assignment::work::{Acknowledge, ReportProgress};
use crate::service::engine::commitment::promise::NewCommitment;
use crate::service::engine::commitment::report::ReportCommitment;
use crate::service::engine::commitment::settle::{Finding, VerifyCommitment};
use crate::service::engine::commitment::step::{self as commitment_step, CommitmentStep};
use crate::service::engine::response::respond::{AnsweredAssignment, NewResponse, respond};

/// From this day on the law says how long an explanation may take.
const LAW: NaiveDate = day(2026, 3, 1);

/// A condition is looked at again after so many days.
const REVIEW: i64 = 120;

impl Oversight<'_> {
    /// Does one deed to a recommendation.
    pub(super) async fn deed(&mut self, at: DateTime<Utc>, key: &str, who: &str, deed: Deed) -> Result<()> {
        let case = case::Entity::find_by_id(self.case(key)?).one(&self.app.db.read).await?;
        let case = case.ok_or_else(|| Error::Internal("no such case".to_owned()))?;
        match deed {
            Deed::Urge(..) | Deed::AnswerUrging(_) | Deed::Split(..) | Deed::Close | Deed::Reopen(..) => {
                self.on_case(at, case, who, deed).await
            }
            Deed::Claim(outcome, said) => {
                let one = self.addressee(&case, who).await?;
                self.claim(at, &one, outcome, said).await
            }
            Deed::Milestones(finding, found) => {
                let one = self.addressee(&case, who).await?;
                self.milestones(at, &case, &one, finding, found).await
            }
            deed => {
                let one = self.addressee(&case, who).await?;
                let (username, step) = self.act(at, &case, &one, deed)?;
                let call = self.call(at, username);
                step::take(self.app, &call, one.id, one.version, step).await.map(drop)
            }
        }
    }

    /// The part of a body in a recommendation, the one that still lives.
    async fn addressee(&self, case: &case::Model, who: &str) -> Result<assignment::Model> {
        let id = self.stage.bodies.id(who);
        let all = assignment::Entity::of_cases([case.id]).all(&self.app.db.read).await?;
        let mine = all.into_iter().rfind(|a| a.organization_id == id && a.status.is_live());
        mine.ok_or_else(|| Error::Internal(format!("{who} has no part in it")))
    }

    /// Whose act it is, and the act.
    fn act(
        &mut self,
        at: DateTime<Utc>,
        case: &case::Model,
        one: &assignment::Model,
        deed: Deed,
    ) -> Result<(&'static str, AssignmentStep)> {
        let (handler, head) = self.people.of_agency(one.organization_id);
        let leader = "leader.demo";
        let notation = self.stage.bodies.notation(one.organization_id);
        let call = self.call(at, leader);
        let today = call.today();
        let theirs = Some(self.document(&call, notation));
        let ours = Some(self.document(&call, "TTHĐND"));
        let text = str::to_owned;
        Ok(match deed {
            Deed::Acknowledge => (handler, AssignmentStep::Acknowledge(Acknowledge { note: None })),
            Deed::Position(position, reason) => {
                let reason = Some(text(reason));
                (head, AssignmentStep::TakePosition(TakePosition { position, reason, document: theirs }))
            }
            Deed::Decide(decision, reason, more) => {
                let due_on = more.filter(|_| decision == PositionDecision::Amended);
                let due_on = due_on.map(|days| today + TimeDelta::days(days));
                let step = DecidePosition { decision, reason: text(reason), due_on, document: ours };
                (leader, AssignmentStep::DecidePosition(step))
            }
            Deed::Plan(said, milestones) => {
                let milestones =
                    milestones.iter().map(|(what, days)| milestone(today, what, *days)).collect();
                (head, AssignmentStep::Plan(Plan { text: text(said), document: theirs, milestones }))
            }
            Deed::Progress(said, percent) => {
                let step = ReportProgress { text: text(said), percent: Some(percent) };
                (handler, AssignmentStep::ReportProgress(step))
            }
            Deed::Report(said, percent) => {
                let percent = Some(percent);
                let step = SubmitReport { due_on: None, text: text(said), percent, document: theirs };
                (handler, AssignmentStep::SubmitReport(step))
            }
            Deed::Judge(fulfilment, percent, verdict, found) => {
                let step = ReviewAddressee { fulfilment, percent, verdict, text: text(found) };
                (self.people.of_board(case.board_id), AssignmentStep::Review(step))
            }
            Deed::AskWhy(reason, complex) => {
                let term = if complex { 30 } else { 15 };
                let due_on = today + TimeDelta::days(term);
                // a holiday may move the last day of the term by as much as two weeks
                let ruled = today >= LAW && due_on + TimeDelta::days(14) <= CALENDAR_ENDS;
                let due_on = Some(due_on).filter(|_| !ruled);
                let step = RequestExplanation { reason: text(reason), complex, due_on, document: ours };
                (leader, AssignmentStep::RequestExplanation(step))
            }
            Deed::Explain(said) => {
                (head, AssignmentStep::Explain(Explain { text: text(said), document: theirs }))
            }
            Deed::Waive(reason) => {
                let step = WaiveAddressee { reason: text(reason), document: ours };
                (leader, AssignmentStep::Waive(step))
            }
            Deed::Transfer(heirs) => {
                let to = heirs.iter().map(|key| self.stage.bodies.id(key)).collect();
                let note =
                    Some("Kế thừa nhiệm vụ sau khi sắp xếp, tổ chức lại từ ngày 01/7/2025.".to_owned());
                (leader, AssignmentStep::Transfer(Transfer { to, document: ours, note }))
            }
            Deed::PassDown(to) => {
                let to = self.stage.bodies.id(to);
                let step = PassDown { to, due_on: None, document: theirs, note: None };
                ("coordinator.demo", AssignmentStep::PassDown(step))
            }
            other => return Err(Error::Internal(format!("{other:?} is no act of an addressee"))),
        })
    }

    async fn claim(
        &mut self,
        at: DateTime<Utc>,
        one: &assignment::Model,
        outcome: Outcome,
        said: &str,
    ) -> Result<()> {
        let call = self.call(at, self.people.of_agency(one.organization_id).1);
        let notation = self.stage.bodies.notation(one.organization_id);
        let document = Some(self.document(&call, notation));
        let goes_on = outcome.group() == OutcomeGroup::InProgress;
        let evidence = if goes_on { vec![] } else { vec![self.document(&call, "BB-NT")] };
        let rest = "Hoàn thành phần còn lại theo lộ trình.";
        let commitments = if goes_on { vec![milestone(call.today(), rest, Some(REVIEW))] } else { vec![] };
        let assignments = vec![AnsweredAssignment { id: one.id, version: one.version }];
        let new =
            NewResponse { assignments, outcome, text: said.to_owned(), document, evidence, commitments };
        respond(self.app, &call, new).await.map(drop)
    }

    /// Every milestone of an addressee that waits: reported where it was reached, and looked at.
    async fn milestones(
        &mut self,
        at: DateTime<Utc>,
        case: &case::Model,
        one: &assignment::Model,
        finding: Finding,
        found: &str,
    ) -> Result<()> {
        use commitment::{Column, Entity};
        let waiting = Entity::find().filter(Column::AssignmentId.eq(one.id));
        let waiting = waiting.filter(Column::Status.eq(CommitmentStatus::Open)).order_by_asc(Column::Id);
        for promise in waiting.all(&self.app.db.read).await? {
            let mut version = promise.version;
            if finding == Finding::Kept {
                let call = self.call(at, self.people.of_agency(one.organization_id).0);
                let evidence = Some(self.document(&call, self.stage.bodies.notation(one.organization_id)));
                let text = format!("Đã hoàn thành: {}", promise.text);
                let step = ReportCommitment {
                    text,
                    percent: Some(100),
                    fulfilled: true,
                    fulfilled_on: None,
                    evidence,
                };
                let step = CommitmentStep::ReportCommitment(step);
                version =
                    commitment_step::take(self.app, &call, promise.id, version, step).await?.view.version;
            }
            let call = self.call(at + TimeDelta::minutes(10), self.people.of_board(case.board_id));
            let step = VerifyCommitment { result: finding, fulfilled_on: None, text: found.to_owned() };
            let step = CommitmentStep::VerifyCommitment(step);
            commitment_step::take(self.app, &call, promise.id, version, step).await?;
        }
        Ok(())
    }

    /// What a call by somebody in the council's house looks like, for letters.
    pub(super) fn as_leader(&self, at: DateTime<Utc>) -> Call {
        self.call(at, "leader.demo")
    }
}

/// Something to be reached by the end of the month in so many days; none: when there is money.
fn milestone(today: NaiveDate, text: &str, days: Option<i64>) -> NewCommitment {
    let base = NewCommitment { text: text.to_owned(), ..NewCommitment::default() };
    match days {
        None => NewCommitment {
            precision: Some(Precision::Condition),
            as_stated: Some("khi được phân bổ vốn".to_owned()),
            review_on: Some(today + TimeDelta::days(REVIEW)),
            ..base
        },
        Some(days) => {
            let due_on = last_day(Precision::Month, today + TimeDelta::days(days));
            NewCommitment {
                precision: Some(Precision::Month),
                due_on: Some(due_on),
                as_stated: Some(format!("trong tháng {}/{}", due_on.month(), due_on.year())),
                ..base
            }
        }
    }
}
