//! Commitments: made in every fifth response, and kept or broken before the case is closed.

use chrono::Days;
use entity::commitment;
use entity::enums::{Action, CommitmentStatus, Outcome, Precision, Status};
use kiennghi::domain::event::{EventCommitment, EventData, ReportCommitment, VerifyCommitment};
use kiennghi::kernel::context::legal_day;
use uuid::Uuid;

use super::ids::{Kind, id};
use super::phrases::one;
use super::season::{date, time};
use super::story::{By, Entry, Story};

/// Outcomes with a commitment.
pub const PROMISING: [Outcome; 4] =
    [Outcome::WithRoadmap, Outcome::WithRoadmap, Outcome::AwaitingResources, Outcome::WithoutRoadmap];

const TEXTS: [&str; 4] = [
    "Hoàn thành sửa chữa, nâng cấp công trình.",
    "Bố trí vốn trong kế hoạch đầu tư công năm sau.",
    "Lắp đặt xong và bàn giao cho địa phương quản lý.",
    "Rà soát, trình HĐND ban hành chính sách hỗ trợ.",
];

impl Story<'_> {
    /// Creates the commitment of a response; returns what the event of the response records of it.
    pub fn promise(&mut self, head: By, response_id: Uuid, outcome: Outcome) -> Vec<EventCommitment> {
        let on = date(self.at);
        let due = on + Days::new(self.rng.u64(20..300));
        // a deferral has a review date, and what waits for resources has no due date
        let review_on = (outcome != Outcome::WithRoadmap).then_some(due);
        let waits = outcome == Outcome::AwaitingResources;
        let (precision, due_on) =
            if waits { (Precision::Condition, None) } else { (Precision::Day, Some(due)) };
        let millis = u64::try_from(self.at).unwrap_or(0) * 1000;
        let lead = &self.stored.assignments[0];
        let text = *one(&mut self.rng, &TEXTS);
        let made = commitment::Model {
            id: id(millis, Kind::Commitment, 0, self.i),
            case_id: lead.case_id,
            assignment_id: lead.id,
            response_id: Some(response_id),
            council_id: lead.council_id,
            organization_id: lead.organization_id,
            organization_name: lead.organization_name.clone(),
            status: CommitmentStatus::Open,
            text: text.to_owned(),
            precision,
            from_on: None,
            due_on,
            as_stated: None,
            review_on,
            funding_source: None,
            weight: 1,
            progress_percent: None,
            progress_text: None,
            evidence: None,
            fulfilled_on: None,
            reported_by: None,
            reporting_organization_id: None,
            reported_at: None,
            verification: None,
            verified_by: None,
            settled_on: None,
            carried_to: None,
            promised_by: Some(head.1),
            version: 1,
            created_at: time(self.at),
            review_every: None,
            updated_at: time(self.at),
            made_on: legal_day(time(self.at)),
            referral: false,
        };
        let told =
            vec![EventCommitment { commitment_id: made.id, precision, from_on: None, due_on, review_on }];
        self.stored.commitment = Some(made);
        self.stored.case.open_commitments = 1;
        told
    }

    /// Records that the agency reports the commitment as fulfilled.
    pub fn report_commitment(&mut self) {
        let (handler, _) = self.staff();
        let (on, text) = (date(self.at), "Đã hoàn thành, bàn giao đưa vào sử dụng.");
        let proof = self.document("BB-NT");
        let evidence = Some(proof.clone());
        let told = |made: &commitment::Model| {
            EventData::from(ReportCommitment {
                commitment_id: made.id,
                commitment_text: made.text.clone().into(),
                due_on: made.due_on,
                text: text.to_owned().into(),
                percent: Some(100),
                fulfilled_on: Some(on),
                evidence,
            })
        };
        self.on_promise(Action::ReportCommitment, handler, told, |made, by, at| {
            (made.progress_text, made.progress_percent) = (Some(text.to_owned()), Some(100));
            (made.fulfilled_on, made.evidence) = (Some(on), Some(proof));
            made.reported_by = Some(by.1);
            made.reporting_organization_id = Some(by.2);
            made.reported_at = Some(time(at));
        });
    }

    /// Records that the board verifies the commitment: kept in time, kept late, or broken.
    pub fn verify_commitment(&mut self) {
        let on = date(self.at);
        let Some((due_on, done_on)) =
            self.stored.commitment.as_ref().map(|made| (made.due_on, made.fulfilled_on))
        else {
            return;
        };
        let late = due_on.zip(done_on).is_some_and(|(due_on, done_on)| done_on > due_on);
        let broken = due_on.is_some_and(|due_on| due_on < on) && self.rng.u32(..3) == 0;
        let result = match (broken, late) {
            (true, _) => CommitmentStatus::Broken,
            (_, true) => CommitmentStatus::LateKept,
            _ => CommitmentStatus::Kept,
        };
        let done_on = done_on.filter(|_| !broken);
        let text = if broken { "Thực tế chưa hoàn thành." } else { "Đã kiểm tra thực tế." };
        let told = |made: &commitment::Model| {
            EventData::from(VerifyCommitment {
                commitment_id: made.id,
                commitment_text: made.text.clone().into(),
                due_on: made.due_on,
                status: result,
                fulfilled_on: done_on,
                text: text.to_owned().into(),
            })
        };
        self.on_promise(Action::VerifyCommitment, self.reviewer(), told, |made, by, _| {
            (made.status, made.fulfilled_on, made.settled_on) = (result, done_on, Some(on));
            (made.verification, made.verified_by) = (Some(text.to_owned()), Some(by.1));
        });
    }

    fn on_promise(
        &mut self,
        action: Action,
        by: By,
        told: impl FnOnce(&commitment::Model) -> EventData,
        change: impl FnOnce(&mut commitment::Model, By, i64),
    ) {
        let at = self.at;
        let Some(made) = self.stored.commitment.as_mut() else { return };
        let data = told(made);
        change(made, by, at);
        made.version += 1;
        made.updated_at = time(at);
        let assignment = Some(made.assignment_id);
        let is_open = made.status == CommitmentStatus::Open;
        self.stored.case.open_commitments = i32::from(is_open);
        if action == Action::ReportCommitment {
            self.note_reporter(by.1);
        }
        let public = action == Action::VerifyCommitment;
        let status: Status = self.stored.case.status;
        self.record(action, status, by, Entry { public, assignment, ..Entry::of(data) });
    }
}
