//! Adds the council's reference data: sectors, terms, sessions, rules, norms, themes, programmes, and its handovers.

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use entity::enums::CaseKind::Recommendation;
use entity::enums::SessionKind::Regular;
use serde_json::json;
use uuid::Uuid;

use crate::demo::data::{LeadingBody, Session};
use crate::demo::ids::{Kind, read};
use crate::demo::units::{BEGIN, day};
use crate::demo::world::{CLERK, LEADER, World};
use crate::demo::{chance, system};
use crate::kernel::error::Result;
use crate::service::council::deadline::rule;
use crate::service::council::sector::{self, NewSector};
use crate::service::council::session::{self, NewSession};
use crate::service::council::term::{self, NewTerm};
use crate::service::council::theme::{self, NewTheme};
use crate::service::handover::create::create as create_handover;
use crate::service::oversight::supervision_norm::rule as norm;
use crate::service::oversight::supervision_programme::{self as programme, NewSupervisionProgramme};

/// The council of the demonstration.
pub const COUNCIL: &str = "hdnd";

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
        let data = self.data;
        let council_id = self.ids.get(Kind::Organization, COUNCIL)?;
        for body in &data.council.sectors {
            let mut body = self.ids.resolve(body, self.today())?;
            body.insert("council_id".to_owned(), json!(council_id));
            let new: NewSector = read(body)?;
            let code = new.code.clone();
            let id = sector::create(&mut self.app.handle(), &system(chance::at(BEGIN)), new).await?.view.id;
            self.ids.insert(Kind::Sector, &code, id);
        }
        for body in &data.council.terms {
            let mut body = body.clone();
            body.insert("council_id".to_owned(), json!(council_id));
            let new: NewTerm = read(body)?;
            let name = new.name.clone();
            let ctx = system(chance::at((new.starts_on - Days::new(60)).max(BEGIN)).min(self.now));
            let id = term::create(&mut self.app.handle(), &ctx, new).await?.view.id;
            self.ids.insert(Kind::Term, &name, id);
        }
        let later = self.later_sessions();
        for row in data.council.sessions.iter().chain(&later) {
            self.add_session(row).await?;
        }
        Ok(())
    }

    /// Adds a session, unless it is convened in the future.
    async fn add_session(&mut self, row: &Session) -> Result<()> {
        let convened = chance::at((row.opens_on - Days::new(60)).max(BEGIN));
        if convened > self.now {
            return Ok(());
        }
        let closes_on = Some(row.opens_on + Days::new(if row.kind == Regular { 2 } else { 0 }));
        let term_id = self.ids.get(Kind::Term, &row.term)?;
        let (ordinal, kind, opens_on) = (row.ordinal, row.kind, row.opens_on);
        let new = NewSession { term_id, ordinal, kind, opens_on, closes_on };
        let id = session::create(&mut self.app.handle(), &system(convened), new).await?.view.id;
        if kind == Regular {
            self.sessions.push((opens_on, id));
        }
        Ok(())
    }

    /// Returns the sessions after those of the file: each year one in July and one in December.
    fn later_sessions(&self) -> Vec<Session> {
        let Some(last) = self.data.council.sessions.last() else { return vec![] };
        let years = last.opens_on.year() + 1..=self.now.year().min(2030);
        let days = years.flat_map(|year| [day(year, 7, 7), day(year, 12, 7)]);
        let each = |(ordinal, opens_on)| Session { ordinal, opens_on, ..last.clone() };
        (last.ordinal + 1..).zip(days).map(each).collect()
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

    /// Adds the council's deadline rule for recommendations without a due date.
    pub async fn add_deadline_rule(&self, at: DateTime<Utc>) -> Result<()> {
        let ctx = self.context(at, LEADER);
        let new = read(self.ids.resolve(&self.data.council.deadline_rule, ctx.today())?)?;
        rule::create(&mut self.app.handle(), &ctx, new).await.map(drop)
    }

    /// Adds a norm: the number of supervisions a year for bodies of one kind.
    pub async fn add_norm(&self, at: DateTime<Utc>, i: usize) -> Result<()> {
        let ctx = self.context(at, CLERK);
        let new = read(self.ids.resolve(&self.data.council.norms[i], ctx.today())?)?;
        norm::create(&mut self.app.handle(), &ctx, new).await.map(drop)
    }

    pub async fn add_theme(&mut self, at: DateTime<Utc>, i: usize) -> Result<()> {
        let council_id = self.ids.get(Kind::Organization, COUNCIL)?;
        let name = self.data.council.themes[i].clone();
        let new = NewTheme { council_id, name: name.clone(), note: None };
        let id = theme::create(&mut self.app.handle(), &self.context(at, CLERK), new).await?.view.id;
        self.ids.insert(Kind::Theme, &name, id);
        Ok(())
    }

    /// Adds the annual programme of a body.
    pub async fn add_programme(&mut self, at: DateTime<Utc>, body: &LeadingBody, year: i32) -> Result<()> {
        let ctx = self.context(at, CLERK);
        let owner_id = self.ids.get(Kind::Organization, &body.key)?;
        let document = Some(self.document(Recommendation, ctx.today(), &body.programme));
        let title = format!("Chương trình giám sát năm {year} của {}", body.title);
        let new = NewSupervisionProgramme { owner_id, year, title, document };
        let id = programme::create(&mut self.app.handle(), &ctx, new).await?.view.id;
        self.programmes.insert((owner_id, year), id);
        Ok(())
    }

    /// Hands the open cases of the last session over to the next, petitions and recommendations on one list.
    pub async fn hand_over(&mut self, at: DateTime<Utc>) -> Result<()> {
        let Some(end) = self.last_end() else { return Ok(()) };
        let ctx = self.context(at, LEADER);
        let mut body = self.ids.resolve(&self.data.council.handover, ctx.today())?;
        body.insert("from_session_id".to_owned(), json!(end.session));
        body.insert("to_session_id".to_owned(), json!(end.next));
        body.insert("signed_on".to_owned(), json!(ctx.today()));
        let document = self.document(Recommendation, ctx.today(), "DM-TTHĐND");
        body.insert("document".to_owned(), json!(document));
        create_handover(&mut self.app.handle(), &ctx, read(body)?).await.map(drop)
    }
}
