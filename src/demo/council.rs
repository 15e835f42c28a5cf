//! Adds the council's reference data: sectors, terms, sessions, rules, norms, themes, programmes, and its handovers.

use chrono::{DateTime, Days, NaiveDate, Utc};
use entity::enums::{CaseKind, SessionKind};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use crate::demo::chance::{at, working};
use crate::demo::data::{Body, LeadingBody, Record, SummaryReport};
use crate::demo::directory::{BEGIN, at_start_of};
use crate::demo::ids::read;
use crate::demo::world::{Agenda, CLERK, LEADER, Turn, World};
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::service::council::deadline::rule::{self, NewDeadlineRule};
use crate::service::council::sector;
use crate::service::council::session::{self, NewSession};
use crate::service::council::summary_report;
use crate::service::council::term::{self, NewTerm};
use crate::service::council::theme::{self, NewTheme};
use crate::service::directory::administrative_unit::SINCE;
use crate::service::handover::create::create as create_handover;
use crate::service::oversight::supervision_norm::rule::{self as norm, NewSupervisionNorm};
use crate::service::oversight::supervision_programme::{self as programme, NewSupervisionProgramme};

/// The council of the demonstration.
pub const COUNCIL: &str = "hdnd";

/// The request to create a record of the council.
#[derive(Deserialize)]
#[serde(tag = "record", rename_all = "snake_case")]
pub enum NewRecord {
    DeadlineRule(NewDeadlineRule),
    Norm(NewSupervisionNorm),
    Theme(NewTheme),
}

/// The end of a session.
pub struct End {
    session: Uuid,
    next: Option<Uuid>,
    /// The day on which the open cases are handed over.
    pub signed_on: NaiveDate,
}

impl<'a> World<'a> {
    /// Adds sectors, terms, and the sessions convened until now.
    pub async fn add_council(&mut self) -> Result<()> {
        let (council, today) = (&self.data.council, self.today());
        for row in &council.sectors {
            let new = read(self.ids.resolve(row, today)?)?;
            let since = if row["council_id"] == COUNCIL { BEGIN } else { SINCE };
            let view = sector::create(&mut self.app.handle(), &at_start_of(since), new).await?.view;
            self.ids.insert(&view.code, view.id);
        }
        for row in &council.terms {
            let new: NewTerm = read(self.ids.resolve(row, today)?)?;
            let ctx = RequestContext::system(prepared(new.starts_on).min(self.now));
            let view = term::create(&mut self.app.handle(), &ctx, new).await?.view;
            self.ids.insert(&view.name, view.id);
        }
        for row in &council.sessions {
            let new: NewSession = read(self.ids.resolve(row, today)?)?;
            let ctx = RequestContext::system(prepared(new.opens_on));
            if ctx.now > self.now {
                continue;
            }
            let view = session::create(&mut self.app.handle(), &ctx, new).await?.view;
            if view.kind == SessionKind::Regular {
                self.sessions.push((view.opens_on, view.id));
            }
        }
        Ok(())
    }

    /// Returns the last regular session that has ended, and the next one, which receives the open cases once it is
    /// convened.
    pub fn last_end(&self) -> Option<End> {
        let (today, sessions) = (self.today(), &self.sessions);
        let i = sessions.iter().rposition(|(opens, _)| *opens + Days::new(10) <= today)?;
        let (opens, session) = sessions[i];
        let next = sessions.get(i + 1);
        let signed_on = next
            .map_or(opens + Days::new(5), |(opens, _)| (*opens - Days::new(58)).min(today - Days::new(3)));
        Some(End { session, next: next.map(|next| next.1), signed_on })
    }

    /// Adds a record of the file.
    pub async fn add_record(&mut self, at: DateTime<Utc>, record: &Record) -> Result<()> {
        let (app, ctx) = (&mut self.app.handle(), self.context(at, &record.by));
        match read(self.ids.resolve(&record.body, ctx.today())?)? {
            NewRecord::DeadlineRule(new) => rule::create(app, &ctx, new).await.map(drop),
            NewRecord::Norm(new) => norm::create(app, &ctx, new).await.map(drop),
            NewRecord::Theme(new) => {
                let view = theme::create(app, &ctx, new).await?.view;
                self.ids.insert(&view.name, view.id);
                Ok(())
            }
        }
    }

    /// Returns the summary reports for the last session, each at the time it came.
    pub fn summary_report_agenda(&self) -> Agenda<'a> {
        let last = self.sessions.iter().rfind(|(opens, _)| *opens <= self.today());
        let Some(&(opens, session)) = last else { return vec![] };
        let came = |row: &SummaryReport| at(working(opens - Days::new(row.days_before)));
        let all = self.data.council.summary_reports.iter();
        all.map(|row| (came(row), usize::MAX, Turn::SummaryReport(row, session))).collect()
    }

    /// Adds a summary report on the day it came.
    pub async fn add_summary_report(
        &mut self,
        at: DateTime<Utc>,
        row: &SummaryReport,
        session: Uuid,
    ) -> Result<()> {
        let ctx = self.context(at, CLERK);
        let mut body = self.summary_report_body(row, session, ctx.today())?;
        body["document"] = json!(self.document(CaseKind::Recommendation, ctx.today(), &row.notation));
        summary_report::create(&mut self.app.handle(), &ctx, read(body)?).await.map(drop)
    }

    /// Builds the request body of a summary report, without the document.
    pub fn summary_report_body(&self, row: &SummaryReport, session: Uuid, day: NaiveDate) -> Result<Body> {
        let mut body = self.ids.resolve(&row.body, day)?;
        body["council_id"] = json!(self.ids.get(COUNCIL)?);
        body["session_id"] = json!(session);
        body["received_on"] = json!(day);
        Ok(body)
    }

    /// Adds the annual programme of a body.
    pub async fn add_programme(&mut self, at: DateTime<Utc>, body: &LeadingBody, year: i32) -> Result<()> {
        let ctx = self.context(at, CLERK);
        let owner_id = self.ids.get(&body.key)?;
        let document = Some(self.document(CaseKind::Recommendation, ctx.today(), &body.programme));
        let title = format!("Chương trình giám sát năm {year} của {}", body.title);
        let new = NewSupervisionProgramme { owner_id, year, title, document };
        let id = programme::create(&mut self.app.handle(), &ctx, new).await?.view.id;
        self.ids.insert(&format!("{} {year}", body.key), id);
        Ok(())
    }

    /// Hands the open cases of the last session over to the next, petitions and recommendations on one list.
    pub async fn hand_over(&mut self, at: DateTime<Utc>, end: &End) -> Result<()> {
        let ctx = self.context(at, LEADER);
        let today = ctx.today();
        let mut body = self.ids.resolve(&self.data.council.handover, today)?;
        body["from_session_id"] = json!(end.session);
        body["to_session_id"] = json!(end.next);
        body["signed_on"] = json!(today);
        body["document"] = json!(self.document(CaseKind::Recommendation, today, "DM-TTHĐND"));
        create_handover(&mut self.app.handle(), &ctx, read(body)?).await.map(drop)
    }
}

/// Returns the time at which a term or session that begins on a day is prepared.
fn prepared(begins_on: NaiveDate) -> DateTime<Utc> {
    at((begins_on - Days::new(60)).max(BEGIN))
}
