//! Supervisions from plan to close, with their conclusions and recommendations.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use entity::enums::{Action, CaseKind, SupervisionStage};
use entity::{case, supervision};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use uuid::Uuid;

use crate::demo::chance::{Chance, at};
use crate::demo::data::{Body, LeadingBody, Step, Story, fault};
use crate::demo::directory::day;
use crate::demo::ids::read;
use crate::demo::world::{Agenda, Turn, World};
use crate::kernel::error::Result;
use crate::service::oversight::conclusion::record::create as conclude;
use crate::service::oversight::supervision::create::create;
use crate::service::oversight::supervision::step as supervision_step;

/// The first year with programmes.
const FIRST_PROGRAMME: i32 = 2025;

/// Sorts an entry after all others of the same time.
const LAST: usize = usize::MAX;

impl LeadingBody {
    /// Returns the notation of the document of a step, if it has one.
    fn notation(&self, step: &Step) -> Option<&str> {
        match step.action {
            Action::Create | Action::Announce | Action::Drop => Some(&self.decision),
            Action::ReceiveReport => Some("BC-UBND"),
            Action::VisitSite => Some("BB-ĐGS"),
            Action::Conclude if step.body["issue"] == false => None,
            Action::Conclude if step.body["form"] == "resolution" => Some("NQ-HĐND"),
            Action::Conclude => Some(&self.conclusion),
            _ => None,
        }
    }
}

impl<'a> World<'a> {
    /// Returns the supervisions and recommendations with the time of each step.
    pub fn supervision_agenda(&self) -> Result<Agenda<'a>> {
        let (data, today) = (self.data, self.today());
        let mut chance = Chance::new(121);
        let mut agenda = Vec::new();
        agenda.extend(data.council.records.iter().map(|record| (at(record.on), LAST, Turn::Record(record))));
        if let Some(end) = self.last_end() {
            agenda.push((chance.moment(end.signed_on), LAST, Turn::Handover(end)));
        }
        // programmes are adopted in July of the previous year
        for year in FIRST_PROGRAMME..=today.year() + 1 {
            for body in &data.council.leading_bodies {
                let adopted = chance.moment(day(year - 1, 7, 20));
                agenda.push((adopted, LAST, Turn::Programme(body, year)));
            }
        }
        let mut issued = HashMap::new();
        for row in &data.supervisions {
            for (moment, step) in chance.timed(DateTime::<Utc>::MIN_UTC, row.days(today, today)?) {
                if step.body["issue"] == true {
                    issued.insert(row.key(), moment);
                }
                agenda.push((moment, LAST, Turn::Supervision(row, step)));
            }
        }
        for row in &data.recommendations {
            // a draft has no recommendations with steps yet
            let conclusion_of = row.conclusion_of.as_deref().unwrap_or_default();
            let Some(from) = issued.get(conclusion_of) else { continue };
            for story in std::iter::once(row).chain(&row.parts) {
                agenda.extend(self.case_agenda(&mut chance, *from, story)?);
            }
        }
        Ok(agenda)
    }

    /// Returns the steps of one case, repeated for each agency that they concern, in the order of their days.
    fn case_agenda(&self, chance: &mut Chance, from: DateTime<Utc>, story: &Story) -> Result<Agenda<'a>> {
        let mut steps = Vec::new();
        for (day, step) in story.days(self.today(), from.date_naive())? {
            for (later, agency) in (0..).zip(&step.agencies) {
                let agencies = vec![agency.clone()];
                steps.push((day + TimeDelta::days(later), Step { agencies, ..step.clone() }));
            }
            if step.agencies.is_empty() {
                steps.push((day, step));
            }
        }
        steps.sort_by_key(|(day, _)| *day);
        let turn = |(at, step)| (at, LAST, Turn::Case(story.key().to_owned(), step));
        Ok(chance.timed(from, steps).into_iter().map(turn).collect())
    }

    /// Takes one step of a supervision.
    pub async fn supervision_step(&mut self, at: DateTime<Utc>, row: &Story, step: &Step) -> Result<()> {
        let mut bodies = self.data.council.leading_bodies.iter();
        let lead = bodies.find(|body| row.body["leading_body_id"] == body.key);
        let lead = lead.ok_or_else(|| fault("its leading body is none of the council's"))?;
        let is_signed = step.action == Action::Close || step.body["issue"] == true;
        let ctx = self.context(at, if is_signed { &lead.signer } else { &lead.manager });
        let (app, today) = (&mut self.app.handle(), ctx.today());
        let notation = lead.notation(step);
        let document = notation.map(|notation| self.document(CaseKind::Recommendation, today, notation));
        match step.action {
            Action::Create => {
                let mut body = self.supervision_body(row, lead, today)?;
                body["documents"] = json!([document]);
                let id = create(app, &ctx, read(body)?).await?.view.id;
                self.ids.insert(row.key(), id);
                Ok(())
            }
            Action::Conclude => {
                let mut body = self.conclusion_body(row, step, today)?;
                body["document"] = json!(document);
                let id = conclude(app, &ctx, read(body)?).await?.view.brief.id;
                self.add_recommendations(row, id).await
            }
            _ => {
                let mut body = self.ids.step_body(step, today)?;
                body["document"] = json!(document);
                let id = self.ids.get(row.key())?;
                let found = supervision::Entity::find_by_id(id).one(self.app.read()).await?;
                let version = found.ok_or_else(|| fault("the supervision is not stored"))?.version;
                supervision_step::take(app, &ctx, id, version, read(body)?).await.map(drop)
            }
        }
    }

    /// Builds the request body of a supervision, without the documents.
    fn supervision_body(&self, row: &Story, lead: &LeadingBody, today: NaiveDate) -> Result<Body> {
        let planned_on = row.when.date(self.today(), self.today())?;
        let programme = format!("{} {}", lead.key, planned_on.year());
        let law = self.data.council.laws.range(..=today).next_back();
        let session = self.session_near(planned_on).filter(|_| row.in_session);
        let mut body = self.ids.resolve(&row.body, today)?;
        body["legal_basis"] = json!(law.map(|(_, name)| name));
        body["programme_id"] = json!(self.ids.get(&programme).ok());
        body["session_id"] = json!(session.map(|(id, _)| id));
        body["period_from"] = json!(day(today.year() - 2, 1, 1));
        body["period_to"] = json!(today - TimeDelta::days(1));
        body["planned_on"] = json!(planned_on);
        body["team"] = self.ids.resolve(&lead.team, today)?;
        body["stages"] = self.stages(row, planned_on)?;
        Ok(body)
    }

    /// Returns the planned day of each stage: the day it was reached, but none after the planned day of the
    /// conclusion.
    fn stages(&self, row: &Story, planned_on: NaiveDate) -> Result<Body> {
        let mut stages = Vec::new();
        for step in &row.steps {
            let stage = match step.action {
                Action::Announce => SupervisionStage::Announced,
                Action::ReceiveReport => SupervisionStage::ReportReceived,
                Action::VisitSite => SupervisionStage::OnSite,
                Action::DraftConclusion => SupervisionStage::Draft,
                _ => continue,
            };
            let reached_on = step.when.date(self.today(), self.today())?;
            stages.push(json!({"stage": stage, "planned_on": reached_on.min(planned_on)}));
        }
        stages.push(json!({"stage": SupervisionStage::Concluded, "planned_on": planned_on}));
        Ok(Body::Array(stages))
    }

    /// Builds the request body of a conclusion, without the document.
    pub fn conclusion_body(&self, row: &Story, step: &Step, today: NaiveDate) -> Result<Body> {
        let subject = row.body["subject"].as_str().unwrap_or_default();
        let summary = format!(
            "{subject}: qua giám sát, đoàn ghi nhận kết quả đạt được, chỉ rõ tồn tại và kiến nghị các nội dung kèm theo."
        );
        let recommendations = self.data.recommendations_of(row);
        let recommendations = recommendations.map(|row| self.ids.resolve(&row.body, today));
        let mut body = step.body.clone();
        body["supervision_id"] = json!(self.ids.get(row.key())?);
        body["summary"] = json!(summary);
        body["recommendations"] = recommendations.collect::<Result<_>>()?;
        Ok(body)
    }

    /// Stores the ids of the recommendations of a conclusion; they ascend in its order. A draft has none.
    async fn add_recommendations(&mut self, row: &Story, conclusion: Uuid) -> Result<()> {
        use case::{Column, Entity};
        let cases = Entity::find().filter(Column::ConclusionId.eq(conclusion)).order_by_asc(Column::Id);
        let cases: Vec<Uuid> =
            cases.select_only().column(Column::Id).into_tuple().all(self.app.read()).await?;
        for (row, id) in self.data.recommendations_of(row).zip(cases) {
            self.ids.insert(row.key(), id);
        }
        Ok(())
    }
}
