//! What is done to a recommendation as a whole: urged rung by rung, split, closed, taken up again.

use chrono::{DateTime, TimeDelta, Utc};
use entity::vocabulary::LinkKind;
use entity::{case, case_link, urging};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::demo::oversight::Oversight;
use crate::demo::oversight::course::Deed;
use crate::kernel::error::{Error, Result};
use crate::service::case_step::{self as step, CaseStep};
use crate::service::engine::case::judge::{Close, Reopen};
use crate::service::engine::urging::answer::{self, AnswerUrging, UrgingStep};
use crate::service::engine::urging::send::{NewUrging, UrgedCase, send};
use crate::service::oversight::recommendation::split::{Part, Split};

/// Days to answer a letter in.
const ANSWER: i64 = 10;

impl Oversight<'_> {
    pub(super) async fn on_case(
        &mut self,
        at: DateTime<Utc>,
        case: case::Model,
        who: &str,
        deed: Deed,
    ) -> Result<()> {
        let call = self.as_leader(at);
        let step = match deed {
            Deed::Urge(rung, text, session) => {
                let document = Some(self.document(&call, "TTHĐND"));
                let new = NewUrging {
                    organization_id: self.stage.bodies.id(who),
                    rung,
                    cases: vec![UrgedCase { id: case.id, version: case.version }],
                    issued_on: call.today(),
                    document,
                    text: text.to_owned(),
                    answer_by: Some(call.today() + TimeDelta::days(ANSWER)),
                    supervision_id: match session {
                        Some(key) => Some(self.supervision(key)?.id),
                        None => None,
                    },
                };
                return send(self.app, &call, new).await.map(drop);
            }
            Deed::AnswerUrging(said) => return self.answer(at, who, said).await,
            Deed::Split(remains, parts) => {
                let part = |(_, content): &(&str, &str)| Part {
                    content: (*content).to_owned(),
                    deliverable: None,
                    addressees: vec![],
                };
                let (remains, all) = (remains.to_owned(), parts.iter().map(part).collect());
                let step = CaseStep::Split(Split { remains, parts: all, note: None });
                step::take(self.app, &call, case.id, case.version, step).await?;
                return self.note_parts(case.id, parts).await;
            }
            Deed::Close => CaseStep::Close(Close { note: None }),
            Deed::Reopen(reason, days) => {
                let due_on = call.today() + TimeDelta::days(days);
                CaseStep::Reopen(Reopen { reason: reason.to_owned(), due_on })
            }
            other => return Err(Error::Internal(format!("{other:?} is no act on a case"))),
        };
        step::take(self.app, &call, case.id, case.version, step).await.map(drop)
    }

    /// The parts' ids rise in the order in which they were named.
    async fn note_parts(&mut self, whole: Uuid, parts: &[(&'static str, &'static str)]) -> Result<()> {
        use case_link::{Column, Entity};
        let of = Entity::find().filter(Column::ToCase.eq(whole)).filter(Column::Kind.eq(LinkKind::SplitFrom));
        let ids = of.order_by_asc(Column::FromCase).select_only().column(Column::FromCase);
        let ids: Vec<Uuid> = ids.into_tuple().all(&self.app.db.read).await?;
        self.cases.extend(parts.iter().map(|(key, _)| *key).zip(ids));
        Ok(())
    }

    /// The body answers the newest letter to it that waits.
    async fn answer(&mut self, at: DateTime<Utc>, who: &str, said: &str) -> Result<()> {
        let id = self.stage.bodies.id(who);
        let to = urging::Entity::find().filter(urging::Column::OrganizationId.eq(id));
        let to = to.filter(urging::Column::AnsweredOn.is_null()).order_by_desc(urging::Column::Id);
        let letter = to.one(&self.app.db.read).await?;
        let letter = letter.ok_or_else(|| Error::Internal(format!("nobody urged {who}")))?;
        let call = self.call(at, self.people.of_agency(id).1);
        let document = Some(self.document(&call, self.stage.bodies.notation(id)));
        let step =
            UrgingStep::AnswerUrging(AnswerUrging { text: said.to_owned(), document, answered_on: None });
        answer::take(self.app, &call, letter.id, letter.version, step).await.map(drop)
    }
}
