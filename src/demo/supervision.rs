//! Supervisions from plan to close, with their conclusions and recommendations.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use entity::enums::{Action, CaseKind, ConclusionForm, SupervisionStage, TeamRole};
use entity::{case, supervision};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use uuid::Uuid;

use crate::demo::chance::{Chance, at};
use crate::demo::data::{Conclude, LeadingBody, Recommendation, Step, Supervision, fault};
use crate::demo::ids::{Kind, read};
use crate::demo::story::timed;
use crate::demo::units::day;
use crate::demo::world::{Agenda, CLERK, LEADER, Turn, World};
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::service::oversight::conclusion::record::{NewConclusion, create as conclude};
use crate::service::oversight::recommendation::new::NewRecommendation;
use crate::service::oversight::supervision::create::{NewSupervision, create};
use crate::service::oversight::supervision::parts::{NewTeamMember, PlannedStage};
use crate::service::oversight::supervision::step as supervision_step;

/// The first year with programmes.
const FIRST_PROGRAMME: i32 = 2025;

/// Sorts an entry after all others of the same time.
const LAST: usize = usize::MAX;

impl<'a> World<'a> {
    /// Returns the supervisions and recommendations with the time of each step.
    pub fn supervision_agenda(&self) -> Result<Agenda<'a>> {
        let (data, today) = (self.data, self.today());
        let mut chance = Chance::new(121);
        let mut agenda = vec![(at(day(2025, 7, 2)), LAST, Turn::DeadlineRule)];
        agenda.extend((0..data.council.norms.len()).map(|i| (at(day(2026, 3, 2)), LAST, Turn::Norm(i))));
        agenda.extend((0..data.council.themes.len()).map(|i| (at(day(2024, 12, 2)), LAST, Turn::Theme(i))));
        if let Some(end) = self.last_end() {
            agenda.push((chance.moment(end.signed_on), LAST, Turn::Handover));
        }
        // programmes are adopted in July of the previous year
        for year in FIRST_PROGRAMME..=today.year() + 1 {
            for body in &data.council.leading_bodies {
                let adopted = chance.moment(day(year - 1, 7, 20));
                agenda.push((adopted, LAST, Turn::Programme(body, year)));
            }
        }
        let mut issued = HashMap::new();
        for (i, row) in data.supervisions.iter().enumerate() {
            let mut days = Vec::new();
            for step in &row.steps {
                days.push((step.when.date(today, today)?, step));
            }
            for (moment, step) in timed(&mut chance, DateTime::<Utc>::MIN_UTC, days) {
                if step.action == Action::Conclude && read::<Conclude>(step.body.clone())?.issue {
                    issued.insert(row.key.get_ref(), moment);
                }
                agenda.push((moment, LAST, Turn::Supervision(i, step)));
            }
        }
        for row in &data.recommendations {
            // a draft has no recommendations with steps yet
            let Some(from) = issued.get(&row.conclusion_of) else { continue };
            let parts = row.parts.iter().map(|part| (&part.key, &part.steps));
            for (key, steps) in std::iter::once((row.key.get_ref(), &row.steps)).chain(parts) {
                agenda.extend(follow(&mut chance, *from, today, key, steps)?);
            }
        }
        Ok(agenda)
    }

    fn leading(&self, key: &str) -> Result<&'a LeadingBody> {
        let found = self.data.council.leading_bodies.iter().find(|body| body.key == key);
        found.ok_or_else(|| fault(format!("`{key}` leads no supervision")))
    }

    /// Returns the account that manages a body's supervisions and the account that signs for the body.
    fn hands(&self, lead: &str) -> Result<(String, String)> {
        if matches!(lead, "hdnd" | "tt") {
            return Ok((CLERK.to_owned(), LEADER.to_owned()));
        }
        let reviewer = self.people.of_board(Some(self.ids.get(Kind::Organization, lead)?));
        Ok((reviewer.clone(), reviewer))
    }

    /// Takes one step of a supervision.
    pub async fn supervision_step(&mut self, at: DateTime<Utc>, i: usize, step: &Step) -> Result<()> {
        let row = &self.data.supervisions[i];
        let lead = self.leading(&row.leading_body_id)?;
        let (manages, signs) = self.hands(&lead.key)?;
        let signed = step.action == Action::Close || step.body.get("issue") == Some(&true.into());
        let ctx = self.context(at, if signed { &signs } else { &manages });
        let notation = match step.action {
            Action::Create => return self.plan(&ctx, row, lead).await,
            Action::Conclude => return self.conclude(&ctx, row, lead, read(step.body.clone())?).await,
            Action::Announce | Action::Drop => Some(lead.decision.as_str()),
            Action::ReceiveReport => Some("BC-UBND"),
            Action::VisitSite => Some("BB-ĐGS"),
            _ => None,
        };
        let mut body = step.body.clone();
        body.insert("action".to_owned(), json!(step.action));
        if let Some(notation) = notation {
            body.insert(
                "document".to_owned(),
                json!(self.document(CaseKind::Recommendation, ctx.today(), notation)),
            );
        }
        let held = self.supervision(row).await?;
        supervision_step::take(&mut self.app.handle(), &ctx, held.id, held.version, read(body)?)
            .await
            .map(drop)
    }

    async fn supervision(&self, row: &Supervision) -> Result<supervision::Model> {
        let id = self.ids.get(Kind::Supervision, row.key.get_ref())?;
        let found = supervision::Entity::find_by_id(id).one(self.app.read()).await?;
        found.ok_or_else(|| fault("the supervision is not stored"))
    }

    async fn plan(&mut self, ctx: &RequestContext, row: &Supervision, lead: &LeadingBody) -> Result<()> {
        let document = self.document(CaseKind::Recommendation, ctx.today(), &lead.decision);
        let planned_on = row.planned.date(self.today(), self.today())?;
        let mut new = self.new_supervision(row, ctx.today())?;
        let law = self.data.council.laws.iter().rfind(|law| law.since <= ctx.today());
        let session = self.session_near(planned_on).map(|session| session.0);
        new.legal_basis = law.map(|law| law.name.clone());
        new.programme_id = self.programmes.get(&(new.leading_body_id, planned_on.year())).copied();
        new.session_id = session.filter(|_| row.in_session);
        new.period_from = Some(day(ctx.today().year() - 2, 1, 1));
        new.period_to = Some(ctx.today() - TimeDelta::days(1));
        new.planned_on = Some(planned_on);
        new.team = self.team(lead)?;
        new.documents = vec![document];
        new.stages = self.stages(row, planned_on)?;
        let id = create(&mut self.app.handle(), ctx, new).await?.view.id;
        self.ids.insert(Kind::Supervision, row.key.get_ref(), id);
        Ok(())
    }

    /// Builds the request for a supervision of the file.
    pub fn new_supervision(&self, row: &Supervision, today: NaiveDate) -> Result<NewSupervision> {
        let mut body = row.body.clone();
        body.insert("leading_body_id".to_owned(), json!(row.leading_body_id));
        read(self.ids.resolve(&body, today)?)
    }

    /// Returns the planned day of each stage: the day it was reached, but none after the planned day of the
    /// conclusion.
    fn stages(&self, row: &Supervision, planned_on: NaiveDate) -> Result<Vec<PlannedStage>> {
        let mut stages = Vec::new();
        for step in &row.steps {
            let stage = match step.action {
                Action::Announce => SupervisionStage::Announced,
                Action::ReceiveReport => SupervisionStage::ReportReceived,
                Action::VisitSite => SupervisionStage::OnSite,
                Action::DraftConclusion => SupervisionStage::Draft,
                _ => continue,
            };
            let planned_on = step.when.date(self.today(), self.today())?.min(planned_on);
            stages.push(PlannedStage { stage, planned_on });
        }
        stages.push(PlannedStage { stage: SupervisionStage::Concluded, planned_on });
        Ok(stages)
    }

    /// Builds the team: two members with an account and three without.
    fn team(&self, lead: &LeadingBody) -> Result<Vec<NewTeamMember>> {
        let (manages, signs) = self.hands(&lead.key)?;
        let account = |username: &str, role| NewTeamMember {
            user_id: self.people.actor(username).user_id,
            full_name: None,
            role,
        };
        let guest =
            |name: &String, role| NewTeamMember { user_id: None, full_name: Some(name.clone()), role };
        Ok(vec![
            account(&signs, TeamRole::Head),
            guest(&lead.deputy_head, TeamRole::DeputyHead),
            account(if manages == signs { CLERK } else { &manages }, TeamRole::Secretary),
            guest(&lead.member, TeamRole::Member),
            guest(&lead.expert, TeamRole::Expert),
        ])
    }

    /// Records the conclusion, and issues it unless it stays a draft.
    async fn conclude(
        &mut self,
        ctx: &RequestContext,
        row: &Supervision,
        lead: &LeadingBody,
        Conclude { form, issue }: Conclude,
    ) -> Result<()> {
        let resolution = form == ConclusionForm::Resolution;
        let notation = if resolution { "NQ-HĐND" } else { lead.conclusion.as_str() };
        let document = issue.then(|| self.document(CaseKind::Recommendation, ctx.today(), notation));
        let supervision = self.supervision(row).await?;
        let (id, subject) = (supervision.id, supervision.subject);
        let rows = self.data.recommendations.iter().filter(|one| one.conclusion_of == *row.key.get_ref());
        let rows: Vec<&Recommendation> = rows.collect();
        let new = |row: &&Recommendation| self.new_recommendation(row, ctx.today());
        let recommendations = rows.iter().map(new).collect::<Result<_>>()?;
        let summary = format!(
            "{subject}: qua giám sát, đoàn ghi nhận kết quả đạt được, chỉ rõ tồn tại và kiến nghị các nội dung kèm theo."
        );
        let new = NewConclusion { supervision_id: id, form, summary, document, recommendations, issue };
        let made = conclude(&mut self.app.handle(), ctx, new).await?.view.brief;
        // the ids ascend in the order of the conclusion; a draft has none
        let cases = case::Entity::find().filter(case::Column::ConclusionId.eq(made.id));
        let cases = cases.order_by_asc(case::Column::Id).select_only().column(case::Column::Id);
        let cases: Vec<Uuid> = cases.into_tuple().all(self.app.read()).await?;
        for (row, id) in rows.into_iter().zip(cases) {
            self.ids.insert(Kind::Case, row.key.get_ref(), id);
        }
        Ok(())
    }

    /// Builds the request for a recommendation of the file.
    pub fn new_recommendation(&self, row: &Recommendation, issued: NaiveDate) -> Result<NewRecommendation> {
        read(self.ids.resolve(&row.body, issued)?)
    }
}

/// Returns the steps of one case, repeated for each agency that they concern, in the order of their days.
fn follow<'a>(
    chance: &mut Chance,
    from: DateTime<Utc>,
    today: NaiveDate,
    key: &str,
    steps: &[Step],
) -> Result<Agenda<'a>> {
    let mut days = Vec::new();
    for step in steps {
        let day = step.when.date(today, from.date_naive())?;
        if step.agencies.is_empty() {
            days.push((day, (None, step)));
        }
        for (later, agency) in (0..).zip(&step.agencies) {
            days.push((day + TimeDelta::days(later), (Some(agency.clone()), step)));
        }
    }
    days.sort_by_key(|(day, _)| *day);
    let turn = |(at, (agency, step)): (_, (_, &Step))| {
        (at, LAST, Turn::Case { key: key.to_owned(), agency, step: step.clone() })
    };
    Ok(timed(chance, from, days).into_iter().map(turn).collect())
}
