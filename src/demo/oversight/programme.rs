//! What is meant to be supervised in a year, what each body owes, and the council's own word for a deadline.

use chrono::{DateTime, Utc};
use entity::vocabulary::OrganizationKind::{CouncilBoard, PeoplesCouncil, StandingBody};
use entity::vocabulary::SupervisionKind::{ExplanationSession, PetitionHandling, Questioning, Thematic};
use entity::vocabulary::{CaseKind, DayUnit, DeadlineStep, OrganizationKind, StartEvent, SupervisionKind};

use crate::demo::oversight::Oversight;
use crate::demo::reference::day;
use crate::kernel::error::Result;
use crate::service::council::deadline::rule::{self, NewDeadlineRule};
use crate::service::oversight::supervision_norm::rule::{self as norm, NewSupervisionNorm};
use crate::service::oversight::supervision_programme::{self as programme, NewSupervisionProgramme};

/// Who has a programme of its own.
pub const OWNERS: [&str; 6] = ["hdnd", "tt", "ktns", "vhxh", "phapche", "dantoc"];

/// Bodies of which kind owe how many of what a year; none: of any kind.
pub const NORMS: &[(OrganizationKind, Option<SupervisionKind>, i32)] = &[
    (CouncilBoard, Some(Thematic), 2),
    (CouncilBoard, None, 3),
    (StandingBody, Some(ExplanationSession), 2),
    (StandingBody, Some(PetitionHandling), 1),
    (PeoplesCouncil, Some(Questioning), 2),
];

/// The law names the duty; how many a year is the council's own word.
const BASIS: &str = "Luật 121/2025/QH15; số cuộc mỗi năm do HĐND tỉnh tự quy định trong Quy chế hoạt động (Luật không ấn định)";

impl Oversight<'_> {
    /// How long "soon" is.
    pub(super) async fn rule(&self, at: DateTime<Utc>) -> Result<()> {
        let new = NewDeadlineRule {
            council_id: Some(self.stage.bodies.id("hdnd")),
            step: DeadlineStep::Respond,
            case_kind: Some(CaseKind::Recommendation),
            competence_level: None,
            sector_id: None,
            channel: None,
            number: 30,
            unit: DayUnit::WorkingDays,
            starts_at: StartEvent::Assigned,
            times: None,
            legal_basis:
                "Quy chế theo dõi kiến nghị sau giám sát của Thường trực HĐND tỉnh (HĐND tự quy định)"
                    .to_owned(),
            valid_from: day(2025, 7, 1),
            valid_to: None,
        };
        rule::create(self.app, &self.call(at, "leader.demo"), new).await.map(drop)
    }

    pub(super) async fn norm(&self, at: DateTime<Utc>, i: usize) -> Result<()> {
        let (body_kind, kind, per_year) = NORMS[i];
        let new = NewSupervisionNorm {
            council_id: self.stage.bodies.id("hdnd"),
            body_kind,
            kind,
            per_year,
            legal_basis: BASIS.to_owned(),
            valid_from: day(2026, 3, 1),
            valid_to: None,
        };
        norm::create(self.app, &self.call(at, "clerk.demo"), new).await.map(drop)
    }

    pub(super) async fn programme(
        &mut self,
        at: DateTime<Utc>,
        owner: &'static str,
        year: i32,
    ) -> Result<()> {
        let call = self.call(at, "clerk.demo");
        let (notation, of) = match owner {
            "hdnd" => ("NQ-HĐND", "HĐND tỉnh"),
            "tt" => ("KH-TTHĐND", "Thường trực HĐND tỉnh"),
            "ktns" => ("CTr-KTNS", "Ban Kinh tế - Ngân sách"),
            "vhxh" => ("CTr-VHXH", "Ban Văn hóa - Xã hội"),
            "phapche" => ("CTr-PC", "Ban Pháp chế"),
            _ => ("CTr-DT", "Ban Dân tộc"),
        };
        let new = NewSupervisionProgramme {
            owner_id: self.stage.bodies.id(owner),
            year,
            title: format!("Chương trình giám sát năm {year} của {of}"),
            document: Some(self.document(&call, notation)),
        };
        let made = programme::create(self.app, &call, new).await?.view.id;
        self.programmes.insert((owner, year), made);
        Ok(())
    }
}
