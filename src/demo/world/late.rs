//! What takes longer: more time asked for and given, interim replies, urging letters and their answers.

use chrono::{DateTime, Days, Utc};
use entity::urging;
use entity::vocabulary::Rung;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::demo::life::Deed;
use crate::demo::world::{Held, Scene};
use crate::kernel::error::{Error, Result};
use crate::service::case_step::{self, CaseStep};
use crate::service::engine::assignment::extend::{DecideExtension, Decision, ReplyInterim, RequestExtension};
use crate::service::engine::assignment::step::{self as assignment_step, AssignmentStep};
use crate::service::engine::urging::answer::{self, AnswerUrging, UrgingStep};
use crate::service::engine::urging::ladder::AskUrging;
use crate::service::engine::urging::send::{NewUrging, UrgedCase, send};

impl Scene<'_> {
    pub(super) async fn on_time(&mut self, i: usize, at: DateTime<Utc>, deed: Deed) -> Result<()> {
        match deed {
            Deed::Ask { reason, days } => self.ask(i, at, reason, days).await,
            Deed::Decide { days, note } => self.decide(i, at, days, note).await,
            Deed::Interim { reason, days } => self.interim(i, at, reason, days).await,
            Deed::AskUrging { reason } => self.wish(i, at, reason).await,
            Deed::Urge { rung, text } => self.urge(i, at, rung, text).await,
            Deed::AnswerUrging { text } => self.answer(at, text, i).await,
            _ => Ok(()),
        }?;
        self.reload(i, at).await
    }

    async fn ask(&mut self, i: usize, at: DateTime<Utc>, reason: String, days: u64) -> Result<()> {
        let lead = self.lead(i)?;
        let call = self.call(at, self.people.of_agency(lead.agency).1);
        let document = Some(self.document(&call, self.stage.bodies.notation(lead.agency)));
        let due_on = call.today() + Days::new(days);
        let step = AssignmentStep::RequestExtension(RequestExtension { reason, due_on, document });
        assignment_step::take(self.app, &call, lead.id, lead.version, step).await.map(drop)
    }

    /// `days` from today; none: refused.
    async fn decide(&mut self, i: usize, at: DateTime<Utc>, days: Option<u64>, note: String) -> Result<()> {
        let Held { id, version, .. } = self.lead(i)?;
        let call = self.call(at, "leader.demo");
        let decision = if days.is_some() { Decision::Grant } else { Decision::Refuse };
        let due_on = days.map(|days| call.today() + Days::new(days));
        let step = DecideExtension { decision, due_on, note: Some(note) };
        assignment_step::take(self.app, &call, id, version, AssignmentStep::DecideExtension(step))
            .await
            .map(drop)
    }

    async fn interim(&mut self, i: usize, at: DateTime<Utc>, reason: String, days: u64) -> Result<()> {
        let lead = self.lead(i)?;
        let call = self.call(at, self.people.of_agency(lead.agency).1);
        let document = Some(self.document(&call, self.stage.bodies.notation(lead.agency)));
        let promised_on = call.today() + Days::new(days);
        let step = AssignmentStep::ReplyInterim(ReplyInterim { reason, promised_on, document });
        assignment_step::take(self.app, &call, lead.id, lead.version, step).await.map(drop)
    }

    async fn wish(&mut self, i: usize, at: DateTime<Utc>, reason: String) -> Result<()> {
        let (id, version) = (self.standing(i)?.id, self.standing(i)?.version);
        let step = CaseStep::AskUrging(AskUrging { reason });
        case_step::take(self.app, &self.call(at, "deputy.demo"), id, version, step).await.map(drop)
    }

    async fn urge(&mut self, i: usize, at: DateTime<Utc>, rung: Rung, text: String) -> Result<()> {
        let call = self.call(at, "leader.demo");
        let document = Some(self.document(&call, "TTHĐND"));
        let (case, lead) = (self.standing(i)?, self.lead(i)?);
        let new = NewUrging {
            organization_id: lead.agency,
            rung,
            cases: vec![UrgedCase { id: case.id, version: case.version }],
            issued_on: call.today(),
            document,
            text,
            answer_by: Some(call.today() + Days::new(10)),
            supervision_id: None,
        };
        send(self.app, &call, new).await.map(drop)
    }

    /// The agency answers the newest letter to it about the case.
    async fn answer(&mut self, at: DateTime<Utc>, text: String, i: usize) -> Result<()> {
        let lead = self.lead(i)?;
        let to = urging::Entity::find().filter(urging::Column::OrganizationId.eq(lead.agency));
        let to = to.filter(urging::Column::AnsweredOn.is_null()).order_by_desc(urging::Column::Id);
        let letter = to.one(&self.app.db.read).await?;
        let letter = letter.ok_or_else(|| Error::Internal("nobody urged".to_owned()))?;
        let call = self.call(at, self.people.of_agency(lead.agency).1);
        let document = Some(self.document(&call, self.stage.bodies.notation(lead.agency)));
        let step = UrgingStep::AnswerUrging(AnswerUrging { text, document, answered_on: None });
        answer::take(self.app, &call, letter.id, letter.version, step).await.map(drop)
    }
}
