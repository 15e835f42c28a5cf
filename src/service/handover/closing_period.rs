//! The closing period, a session or a term, and the cases that are open at its end.

use chrono::NaiveDate;
use entity::case::{Column, Entity};
use entity::handover::{self, item};
use entity::{session, term};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select,
};

use crate::kernel::error::Result;
use crate::service::engine::case::guards;

/// A session or a term that ends.
#[derive(Clone, Debug)]
pub enum ClosingPeriod {
    Session(session::Model),
    Term(term::Model),
}

impl ClosingPeriod {
    /// Loads the session or the term with an id.
    pub async fn find(db: &impl ConnectionTrait, session: bool, id: Uuid) -> Result<Option<Self>> {
        Ok(match session {
            true => session::Entity::find_by_id(id).one(db).await?.map(Self::Session),
            false => term::Entity::find_by_id(id).one(db).await?.map(Self::Term),
        })
    }

    #[must_use]
    pub fn council(&self) -> Uuid {
        match self {
            Self::Session(session) => session.council_id,
            Self::Term(term) => term.council_id,
        }
    }

    #[must_use]
    pub fn session_id(&self) -> Option<Uuid> {
        if let Self::Session(session) = self { Some(session.id) } else { None }
    }

    #[must_use]
    pub fn term_id(&self) -> Option<Uuid> {
        if let Self::Term(term) = self { Some(term.id) } else { None }
    }

    /// Checks whether a session comes after this period: it opens later and, for a term, belongs to another term.
    #[must_use]
    pub fn is_before(&self, next: &session::Model) -> bool {
        match self {
            Self::Session(session) => next.opens_on > session.opens_on,
            Self::Term(term) => next.term_id != term.id && next.opens_on >= term.ends_on,
        }
    }

    /// Selects the open cases that belong to the period: cases raised in it or handed over to it; for a term also
    /// cases without a session that were received during the term.
    #[must_use]
    pub fn open(&self) -> Select<Entity> {
        let open = Column::Status.is_in(guards::open());
        let select = Entity::find().filter(Column::CouncilId.eq(self.council())).filter(open);
        // a petition that is split is open as its parts
        let select = select.filter(Column::PartCount.is_null());
        select.filter(match self {
            Self::Session(session) => {
                Condition::any().add(Column::SessionId.eq(session.id)).add(Column::CarriedTo.eq(session.id))
            }
            Self::Term(term) => {
                let sessions = || {
                    let of = session::Entity::find().filter(session::Column::TermId.eq(term.id));
                    of.select_only().column(session::Column::Id).into_query()
                };
                Condition::any()
                    .add(Column::SessionId.in_subquery(sessions()))
                    .add(Column::CarriedTo.in_subquery(sessions()))
                    .add(Column::SessionId.is_null().and(between(term.starts_on, term.ends_on)))
            }
        })
    }

    /// Selects the open cases that a list can have now: with a target session those that were not handed over to it,
    /// without one those that were not handed over from this period.
    #[must_use]
    pub fn to_hand_over(&self, to: Option<Uuid>) -> Select<Entity> {
        let its = Expr::col((item::Entity, item::Column::CaseId)).equals((Entity, Column::Id));
        let handed_over = Expr::exists(self.handed_over().filter(its).into_query());
        self.open().filter(match to {
            Some(to) => Condition::any().add(Column::CarriedTo.is_null()).add(Column::CarriedTo.ne(to)),
            None => Condition::all().add(handed_over.not()),
        })
    }

    /// Selects the ids of the cases that were handed over from this period before, to a session or without one.
    #[must_use]
    pub fn handed_over(&self) -> Select<item::Entity> {
        let lists = handover::Entity::find().filter(match self {
            Self::Session(session) => handover::Column::FromSessionId.eq(session.id),
            Self::Term(term) => handover::Column::FromTermId.eq(term.id),
        });
        let lists = lists.select_only().column(handover::Column::Id).into_query();
        let items = item::Entity::find().filter(item::Column::HandoverId.in_subquery(lists));
        items.select_only().column(item::Column::CaseId)
    }
}

fn between(first: NaiveDate, last: NaiveDate) -> sea_orm::sea_query::SimpleExpr {
    Column::ReceivedOn.between(first, last)
}
