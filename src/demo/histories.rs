//! Petitions of earlier years, each entered with all that happened to it in one request.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use entity::document::DocumentReference;
use entity::enums::CaseKind;
use serde_json::json;

use crate::demo::answers::answer_body;
use crate::demo::chance::{at, working};
use crate::demo::data::{Body, Step, Story, Target, fault};
use crate::demo::ids::read;
use crate::demo::petitions::petition_body;
use crate::demo::world::{Agenda, Turn, World};
use crate::kernel::error::Result;
use crate::service::petition_history::enter;

impl<'a> World<'a> {
    /// Returns the petitions of earlier years, each at the time at which it is entered.
    pub fn history_agenda(&self) -> Agenda<'a> {
        let entered = |row: &'a Story| {
            let day = self.today() - TimeDelta::days(row.entered_days_ago?);
            Some((at(working(day)), usize::MAX, Turn::History(row)))
        };
        self.data.petitions.iter().filter_map(entered).collect()
    }

    /// Enters a petition with all its steps.
    pub async fn enter_history(&mut self, at: DateTime<Utc>, row: &Story) -> Result<()> {
        let ctx = self.context(at, row.registered_by.as_deref().unwrap_or_default());
        let body = self.history_body(row)?;
        let id = enter(&mut self.app.handle(), &ctx, read(body)?).await?.view.id;
        self.ids.insert(row.key(), id);
        Ok(())
    }

    /// Builds the request body of a petition with all its steps. The page of the register proves their days.
    pub fn history_body(&self, row: &Story) -> Result<Body> {
        let begin = row.when.date(self.today(), self.today())?;
        let steps = row.days(self.today(), begin)?.into_iter();
        let steps = steps.map(|(day, step)| self.past_step(row.key(), day, &step));
        let (number, notation) = ("87".to_owned(), "SỔ-KNCT".to_owned());
        let document = DocumentReference { number, notation, issued_on: begin, signed_by: None };
        Ok(json!({
            "petition": self.ids.resolve(&petition_body(self, row, begin), begin)?,
            "late_entry": {"reason": "Nhập sổ theo dõi kiến nghị cử tri", "document": document},
            "steps": steps.collect::<Result<Vec<_>>>()?,
        }))
    }

    /// Builds a step on its day.
    fn past_step(&self, key: &str, day: NaiveDate, step: &Step) -> Result<Body> {
        let rule = self.data.rule(step.action, CaseKind::Petition)?;
        let (kind, field, mut body) = match step.target(rule) {
            Target::Case => ("case", "step", self.case_body(key, step, day)?),
            Target::Assignment => ("assignment", "step", self.assignment_body(step, day)?),
            Target::Commitments => ("commitment", "step", self.ids.step_body(step, day)?),
            Target::Response => ("response", "response", answer_body(step, day)?),
            Target::ResponseVersion => ("response_version", "version", answer_body(step, day)?),
            Target::Referral | Target::Letter | Target::LetterAnswer => {
                return Err(fault("no step of a history"));
            }
        };
        body["on"] = json!(day);
        let mut past = json!({"type": kind, field: body});
        if kind != "case" {
            let agency = step.agencies.first().ok_or_else(|| fault("names no agency"))?;
            past["organization_id"] = json!(self.ids.get(agency)?);
        }
        if kind == "commitment" {
            past["number"] = json!(1);
        }
        Ok(past)
    }
}
