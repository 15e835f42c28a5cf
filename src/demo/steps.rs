//! Takes one step of a petition or recommendation: chooses the account and the document, and builds the request body.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use entity::enums::{Action, AssignmentRole, AssignmentStatus, CaseKind, LinkKind};
use entity::{assignment, case, case_link};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::demo::data::{Body, Step, fault};
use crate::demo::ids::{Kind, read};
use crate::demo::promise::Promise;
use crate::demo::rules::{By, Rule, Signed, Target};
use crate::demo::units::{CALENDAR_ENDS, day};
use crate::demo::world::{CLERK, LEADER, World};
use crate::kernel::error::Result;
use crate::service::case_step;
use crate::service::engine::assignment::step as assignment_step;

/// The longest term of a rule in days, including holidays at its end.
const BY_RULE: u64 = 75;

/// From this day on a law limits the time for an explanation.
const EXPLANATION_LAW: NaiveDate = day(2026, 3, 1);

/// A case at the time of a step.
pub struct Standing {
    pub case: case::Model,
    assignments: Vec<assignment::Model>,
}

impl Standing {
    /// Returns the active assignment of an organization, or that of the lead agency.
    pub fn part(&self, of: Option<Uuid>) -> Result<&assignment::Model> {
        let mut live = self.assignments.iter().filter(|one| one.status.is_live());
        let found = match of {
            Some(id) => live.rfind(|one| one.organization_id == id),
            None => live
                .find(|one| one.role == AssignmentRole::Lead && one.status != AssignmentStatus::PassedDown),
        };
        found.ok_or_else(|| fault("the agency has no assignment in it"))
    }

    pub fn is_petition(&self) -> bool {
        self.case.kind == CaseKind::Petition
    }
}

impl World<'_> {
    pub async fn standing(&self, key: &str) -> Result<Standing> {
        let id = self.ids.get(Kind::Case, key)?;
        let found = case::Entity::with_assignments(self.app.read(), id).await?;
        let (case, assignments) = found.ok_or_else(|| fault("the case is not stored"))?;
        Ok(Standing { case, assignments })
    }

    pub async fn case_turn(
        &mut self,
        at: DateTime<Utc>,
        key: &str,
        agency: Option<&str>,
        step: &Step,
    ) -> Result<()> {
        let standing = &self.standing(key).await?;
        let agency = agency.map(|key| self.ids.get(Kind::Organization, key)).transpose()?;
        let rule = Rule::of(step.action, standing.case.kind).ok_or_else(|| fault("no step of a case"))?;
        match rule.target {
            Target::Case => self.on_case(at, key, standing, step, rule).await,
            Target::Assignment => self.on_assignment(at, standing, standing.part(agency)?, step, rule).await,
            Target::Commitments => self.on_commitments(at, standing, agency, step, rule).await,
            Target::Response => self.respond(at, standing, standing.part(agency)?, step).await,
            Target::Letter => self.send_letter(at, standing, standing.part(agency)?, step).await,
            Target::LetterAnswer => self.answer_letter(at, standing, standing.part(agency)?, step).await,
        }
    }

    /// Returns the account that takes a step; `agency` is the one whose assignment it concerns.
    pub fn username(&self, by: By, case: &case::Model, agency: Uuid) -> String {
        match by {
            By::Clerk => CLERK.to_owned(),
            By::Coordinator => "coordinator.demo".to_owned(),
            By::Deputy => "deputy.demo".to_owned(),
            By::Leader => LEADER.to_owned(),
            By::Handler => self.people.of_agency(agency).0,
            By::Head => self.people.of_agency(agency).1,
            By::Reviewer => self.people.of_board(case.board_id),
        }
    }

    async fn on_case(
        &mut self,
        at: DateTime<Utc>,
        key: &str,
        Standing { case, .. }: &Standing,
        step: &Step,
        rule: &Rule,
    ) -> Result<()> {
        let by = step.by.clone().unwrap_or_else(|| self.username(rule.by, case, Uuid::nil()));
        let ctx = self.context(at, &by);
        let mut body = self.case_body(key, step, ctx.today())?;
        if let Signed::As(notation) = rule.signed {
            let document = self.document(case.kind, ctx.today(), notation);
            body.insert("document".to_owned(), json!(document));
        }
        case_step::take(&mut self.app.handle(), &ctx, case.id, case.version, read(body)?).await?;
        if step.action == Action::Split { self.note_parts(key, case.id).await } else { Ok(()) }
    }

    /// Builds the request body of a step of a case, without the document.
    pub fn case_body(&self, key: &str, step: &Step, today: NaiveDate) -> Result<Body> {
        let mut body = step.body.clone();
        // the only step whose `to` is not an organization of the directory
        let receiver = if step.action == Action::Refer { body.remove("to") } else { None };
        let mut body = self.ids.resolve(&body, today)?;
        body.extend(receiver.map(|receiver| ("to".to_owned(), receiver)));
        match step.action {
            Action::Assign if today + Days::new(BY_RULE) > CALENDAR_ENDS => {
                body.entry("due_on").or_insert(json!(today + Days::new(30)));
            }
            Action::NotifyVoters => drop(body.insert("on".to_owned(), json!(today))),
            Action::Split => {
                let whole = self.data.recommendations.iter().filter(|one| one.key.get_ref() == key);
                let parts: Vec<_> =
                    whole.flat_map(|one| &one.parts).map(|part| json!({"content": part.content})).collect();
                body.insert("parts".to_owned(), json!(parts));
            }
            _ => {}
        }
        body.insert("action".to_owned(), json!(step.action));
        Ok(body)
    }

    /// Stores the ids of the split parts; they ascend in the order of the parts.
    async fn note_parts(&mut self, key: &str, whole: Uuid) -> Result<()> {
        use case_link::{Column, Entity};
        let of = Entity::find().filter(Column::ToCase.eq(whole)).filter(Column::Kind.eq(LinkKind::SplitFrom));
        let ids = of.order_by_asc(Column::FromCase).select_only().column(Column::FromCase);
        let ids: Vec<Uuid> = ids.into_tuple().all(self.app.read()).await?;
        let split = self.data.recommendations.iter().filter(|one| one.key.get_ref() == key);
        for (part, id) in split.flat_map(|one| &one.parts).zip(ids) {
            self.ids.insert(Kind::Case, &part.key, id);
        }
        Ok(())
    }

    async fn on_assignment(
        &mut self,
        at: DateTime<Utc>,
        standing: &Standing,
        part: &assignment::Model,
        step: &Step,
        rule: &Rule,
    ) -> Result<()> {
        let (case, agency) = (&standing.case, part.organization_id);
        let ctx = self.context(at, &self.username(rule.by, case, agency));
        let mut body = self.assignment_body(step, ctx.today())?;
        // every step on a recommendation takes a document number of each side
        let both = !standing.is_petition();
        let mut document = None;
        if both || rule.signed == Signed::ByAgency {
            document = Some(self.document(case.kind, ctx.today(), &self.notation(agency)));
        }
        if both || matches!(rule.signed, Signed::As(_)) {
            let ours = self.document(case.kind, ctx.today(), "TTHĐND");
            document = document.filter(|_| rule.signed == Signed::ByAgency).or(Some(ours));
        }
        if rule.signed != Signed::ByNobody {
            body.insert("document".to_owned(), json!(document));
        }
        assignment_step::take(&mut self.app.handle(), &ctx, part.id, part.version, read(body)?)
            .await
            .map(drop)
    }

    /// Builds the request body of a step of an assignment, without the document.
    pub fn assignment_body(&self, step: &Step, today: NaiveDate) -> Result<Body> {
        let mut body = self.ids.resolve(&step.body, today)?;
        if step.action == Action::RequestExplanation {
            let days = if body.get("complex") == Some(&Value::Bool(true)) { 30 } else { 15 };
            let due_on = today + TimeDelta::days(days);
            // a holiday may move the last day of the term by up to two weeks
            let ruled = today >= EXPLANATION_LAW && due_on + TimeDelta::days(14) <= CALENDAR_ENDS;
            body.extend((!ruled).then(|| ("due_on".to_owned(), json!(due_on))));
        }
        if let Some(milestones) = body.get_mut("milestones") {
            let promises: Vec<Promise> =
                serde_json::from_value(milestones.take()).map_err(|error| fault(error.to_string()))?;
            let made =
                promises.iter().map(|promise| promise.made("", false, today)).collect::<Result<Vec<_>>>()?;
            *milestones = json!(made);
        }
        body.insert("action".to_owned(), json!(step.action));
        Ok(body)
    }
}
