//! A supervision from its plan to its close, and the conclusion with everything that it recommends.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use entity::case;
use entity::vocabulary::{ConclusionForm, SupervisionStage, TeamRole};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::demo::oversight::advice::{Advice, Due};
use crate::demo::oversight::plan::Plan;
use crate::demo::oversight::together::theme_of;
use crate::demo::oversight::{Held, Oversight};
use crate::demo::reference::day;
use crate::kernel::call::Call;
use crate::kernel::error::{Error, Result};
use crate::service::oversight::conclusion::record::{NewConclusion, create as conclude};
use crate::service::oversight::recommendation::new::{NewAddressee, NewRecommendation};
use crate::service::oversight::supervision::create::{NewSupervision, create};
use crate::service::oversight::supervision::parts::{NewTeamMember, PlannedStage};
use crate::service::oversight::supervision::step::{self, DropSupervision, StageReached, SupervisionStep};

/// The law of supervision, and the one before it.
const LAW: (NaiveDate, &str, &str) = (
    day(2026, 3, 1),
    "Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân số 121/2025/QH15",
    "Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân số 87/2015/QH13",
);

/// What is done to a supervision.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    Record,
    Announce,
    Receive,
    Visit,
    Draft,
    /// A conclusion is written, and waits to be signed.
    Write(ConclusionForm),
    Conclude(ConclusionForm),
    Close,
    Drop(&'static str),
}

impl Step {
    /// The stage that it leads to, of those that are planned ahead.
    pub fn stage(self) -> Option<SupervisionStage> {
        match self {
            Self::Announce => Some(SupervisionStage::Announced),
            Self::Receive => Some(SupervisionStage::ReportReceived),
            Self::Visit => Some(SupervisionStage::OnSite),
            Self::Draft => Some(SupervisionStage::Draft),
            _ => None,
        }
    }
}

impl Oversight<'_> {
    /// One step of a supervision; answers the lives that it touched.
    pub(super) async fn step(
        &mut self,
        at: DateTime<Utc>,
        i: usize,
        step: Step,
        petitions: &[Option<Uuid>],
    ) -> Result<Vec<usize>> {
        let (key, lead) = (self.plans[i].key, self.plans[i].lead);
        let (manages, signs) = self.hands(lead);
        let call =
            self.call(at, if matches!(step, Step::Conclude(_) | Step::Close) { signs } else { manages });
        let reached = match step {
            Step::Record => {
                let new = self.planned(&call, i, petitions)?;
                let made = create(self.app, &call, new).await?.view;
                self.supervisions.insert(key, Held { id: made.id, version: made.version });
                return Ok(vec![]);
            }
            Step::Write(form) | Step::Conclude(form) => {
                return self.conclude(&call, i, form, matches!(step, Step::Conclude(_)), petitions).await;
            }
            Step::Drop(reason) => {
                let document = Some(self.document(&call, notation(lead).0));
                let dropped = DropSupervision { reason: reason.to_owned(), on: None, document, note: None };
                SupervisionStep::Drop(dropped)
            }
            Step::Announce => SupervisionStep::Announce(self.reached(&call, notation(lead).0)),
            Step::Receive => SupervisionStep::ReceiveReport(self.reached(&call, "BC-UBND")),
            Step::Visit => SupervisionStep::VisitSite(self.reached(&call, "BB-ĐGS")),
            Step::Draft => {
                SupervisionStep::DraftConclusion(StageReached { on: None, document: None, note: None })
            }
            Step::Close => {
                let note = Some("Các kiến nghị đã được xử lý xong.".to_owned());
                SupervisionStep::Close(StageReached { on: None, document: None, note })
            }
        };
        let held = self.supervision(key)?;
        let view = step::take(self.app, &call, held.id, held.version, reached).await?.view;
        self.supervisions.insert(key, Held { id: view.id, version: view.version });
        Ok(vec![])
    }

    pub(super) fn supervision(&self, key: &str) -> Result<Held> {
        let held = self.supervisions.get(key).copied();
        held.ok_or_else(|| Error::Internal(format!("{key} is not on record")))
    }

    fn reached(&mut self, call: &Call, notation: &str) -> StageReached {
        StageReached { on: None, document: Some(self.document(call, notation)), note: None }
    }

    fn planned(&mut self, call: &Call, i: usize, petitions: &[Option<Uuid>]) -> Result<NewSupervision> {
        let document = self.document(call, notation(self.plans[i].lead).0);
        let plan = &self.plans[i];
        let (stage, today) = (self.stage, self.stage.now.date_naive());
        let planned_on = plan.planned.day(today, today);
        let first = day(call.today().year() - 2, 1, 1);
        let law = if call.today() < LAW.0 { LAW.2 } else { LAW.1 };
        let cases = plan.about.iter().map(|key| self.about(key, petitions)).collect::<Result<Vec<_>>>()?;
        Ok(NewSupervision {
            kind: plan.kind,
            leading_body_id: stage.bodies.id(plan.lead),
            leading_deputy_id: None,
            subject: plan.subject.to_owned(),
            legal_basis: Some(law.to_owned()),
            programme_id: self.programmes.get(&(plan.lead, planned_on.year())).copied(),
            session_id: stage.reference.session_near(planned_on).map(|s| s.0).filter(|_| plan.in_session),
            period_from: Some(first),
            period_to: Some(call.today() - TimeDelta::days(1)),
            planned_on: Some(planned_on),
            supervised: plan.supervised.iter().map(|key| stage.bodies.id(key)).collect(),
            units: plan.units.iter().map(|code| self.unit(code, call.today())).collect(),
            team: self.team(plan.lead),
            documents: vec![document],
            re_examines_id: match plan.again {
                Some(key) => Some(self.supervision(key)?.id),
                None => None,
            },
            cases,
            stages: stages(plan, planned_on, today),
        })
    }

    /// A commune, or before the merger the district that it was made of.
    fn unit(&self, code: &str, on: NaiveDate) -> Uuid {
        let places = &self.stage.places;
        let commune = &places.communes[places.commune(code)];
        let old = commune.district.filter(|_| on < crate::service::directory::administrative_unit::SINCE);
        old.map_or(commune.unit, |i| places.districts[i])
    }

    /// A petition of the story, or a recommendation.
    fn about(&self, key: &str, petitions: &[Option<Uuid>]) -> Result<Uuid> {
        match life(key) {
            Some(i) => petitions
                .get(i)
                .copied()
                .flatten()
                .ok_or_else(|| Error::Internal(format!("{key} is not born"))),
            None => self.case(key),
        }
    }

    /// Who leads, who writes, and people from outside.
    fn team(&self, lead: &str) -> Vec<NewTeamMember> {
        let (manages, signs) = self.hands(lead);
        let account = |username, role| NewTeamMember {
            user_id: self.people.actor(username).user_id,
            full_name: None,
            role,
        };
        let guest =
            |name: &str, role| NewTeamMember { user_id: None, full_name: Some(name.to_owned()), role };
        let (deputy, member, expert) = match lead {
            "hdnd" | "tt" => ("Phạm Thị Thu", "Cứ A Chu", "TS. Lê Quang Bình"),
            "ktns" => ("Hoàng Trung Kiên", "Lù Thị Dín", "ThS. Ngô Văn Hợp"),
            "vhxh" => ("Trương Thị Vân", "Bàn Văn Sinh", "BSCKII. Đoàn Hải"),
            "phapche" => ("Vi Thị Nhung", "Lưu Văn Thịnh", "Luật sư Bùi Đức Minh"),
            _ => ("Giàng A Câu", "Hờ Thị Sai", "TS. Phàn Văn Quý"),
        };
        let secretary = if manages == signs { "clerk.demo" } else { manages };
        vec![
            account(signs, TeamRole::Head),
            guest(deputy, TeamRole::DeputyHead),
            account(secretary, TeamRole::Secretary),
            guest(member, TeamRole::Member),
            guest(expert, TeamRole::Expert),
        ]
    }

    /// Writes the conclusion, and issues it unless it waits to be signed.
    async fn conclude(
        &mut self,
        call: &Call,
        i: usize,
        form: ConclusionForm,
        issue: bool,
        petitions: &[Option<Uuid>],
    ) -> Result<Vec<usize>> {
        let key = self.plans[i].key;
        let notation = notation(self.plans[i].lead);
        let document = issue.then(|| {
            self.document(call, if form == ConclusionForm::Resolution { "NQ-HĐND" } else { notation.1 })
        });
        let held = self.supervision(key)?;
        let of: Vec<&Advice> = self.advice.iter().filter(|one| one.of == key).collect();
        let recommendations =
            of.iter().map(|one| self.written(call.today(), one, petitions)).collect::<Result<Vec<_>>>()?;
        let touched =
            of.iter().flat_map(|one| one.arises_from.iter().chain(one.settles)).filter_map(|key| life(key));
        let touched = touched.filter(|_| issue).collect();
        let keys: Vec<&'static str> = of.iter().map(|one| one.key).collect();
        let subject = self.plans[i].subject;
        let summary = format!(
            "{subject}: qua giám sát, đoàn ghi nhận kết quả đạt được, chỉ rõ tồn tại và kiến nghị các nội dung kèm theo."
        );
        let new = NewConclusion { supervision_id: held.id, form, summary, document, recommendations, issue };
        let made = conclude(self.app, call, new).await?.view.brief;
        if !issue {
            return Ok(vec![]);
        }
        self.supervisions.insert(key, Held { version: held.version + 1, ..held });
        // the ids rise in the order of the conclusion
        let cases = case::Entity::find()
            .filter(case::Column::ConclusionId.eq(made.id))
            .order_by_asc(case::Column::Id);
        let cases: Vec<Uuid> =
            cases.select_only().column(case::Column::Id).into_tuple().all(&self.app.db.read).await?;
        self.cases.extend(keys.into_iter().zip(cases));
        Ok(touched)
    }

    fn written(
        &self,
        issued: NaiveDate,
        one: &Advice,
        petitions: &[Option<Uuid>],
    ) -> Result<NewRecommendation> {
        let stage = self.stage;
        let all =
            |keys: &[&str]| keys.iter().map(|key| self.about(key, petitions)).collect::<Result<Vec<_>>>();
        let (due_on, as_stated) = match &one.due {
            Due::Days(days) => (Some(issued + TimeDelta::days(*days)), None),
            Due::Said(words) => (None, Some(words.clone())),
            Due::Meant(words, on) => (Some(*on), Some((*words).to_owned())),
            Due::Each(_) => (None, None),
        };
        let own = |n: usize| match one.due {
            Due::Each(each) => each.get(n).copied(),
            _ => None,
        };
        let addressee = |(n, key): (usize, &&str)| NewAddressee {
            organization_id: stage.bodies.id(key),
            weight: own(n).map(|one| one.1),
            due_on: own(n).map(|one| issued + TimeDelta::days(one.0)),
        };
        Ok(NewRecommendation {
            content: one.content.clone(),
            deliverable: one.deliverable.map(str::to_owned),
            measure: one.measure.clone(),
            due_on,
            as_stated,
            responsible_position: one.position.map(str::to_owned),
            priority: one.priority,
            addressees: one.to.iter().enumerate().map(addressee).collect(),
            sector_id: Some(stage.reference.sector(one.sector)),
            theme_id: theme_of(one.key).and_then(|name| self.themes.get(name).copied()),
            report_every_months: one.every,
            arises_from: all(one.arises_from)?,
            settles: all(one.settles)?,
            repeats: all(one.repeats)?,
            ..NewRecommendation::default()
        })
    }
}

/// The place of a petition of the story in the list of lives.
fn life(key: &str) -> Option<usize> {
    key.strip_prefix('P')?.parse::<usize>().ok()?.checked_sub(1)
}

/// How a body signs decisions, and conclusions.
fn notation(lead: &str) -> (&'static str, &'static str) {
    match lead {
        "hdnd" => ("QĐ-HĐND", "TB-HĐND"),
        "tt" => ("QĐ-TTHĐND", "TB-TTHĐND"),
        "ktns" => ("QĐ-KTNS", "KL-KTNS"),
        "vhxh" => ("QĐ-VHXH", "KL-VHXH"),
        "phapche" => ("QĐ-PC", "KL-PC"),
        _ => ("QĐ-DT", "KL-DT"),
    }
}

/// When each stage was meant to be reached: as it was, but none after the day planned for the conclusion.
fn stages(plan: &Plan, planned_on: NaiveDate, today: NaiveDate) -> Vec<PlannedStage> {
    let meant = |(when, step): &(super::When, Step)| {
        let planned_on = when.day(today, today).min(planned_on);
        step.stage().map(|stage| PlannedStage { stage, planned_on })
    };
    let end = PlannedStage { stage: SupervisionStage::Concluded, planned_on };
    plan.steps.iter().filter_map(meant).chain([end]).collect()
}
