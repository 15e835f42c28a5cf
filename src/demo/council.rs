//! Adds the council's reference data: sectors, terms, sessions, rules, norms, themes, programmes, and its handovers.

use chrono::{DateTime, Days, NaiveDate, Utc};
use entity::enums::{CaseKind, SessionKind};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use crate::demo::chance;
use crate::demo::data::{LeadingBody, Record};
use crate::demo::directory::{BEGIN, at_start_of};
use crate::demo::ids::read;
use crate::demo::world::{CLERK, LEADER, World};
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::service::council::deadline::rule::{self, NewDeadlineRule};
use crate::service::council::sector;
use crate::service::council::session::{self, NewSession};
use crate::service::council::term::{self, NewTerm};
use crate::service::council::theme::{self, NewTheme};
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

impl World<'_> {
    /// Adds sectors, terms, and the sessions convened until now.
    pub async fn add_council(&mut self) -> Result<()> {
        let (council, today) = (&self.data.council, self.today());
        for row in &council.sectors {
            let new = read(self.ids.resolve(row, today)?)?;
            let view = sector::create(&mut self.app.handle(), &at_start_of(BEGIN), new).await?.view;
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
    chance::at((begins_on - Days::new(60)).max(BEGIN))
}
