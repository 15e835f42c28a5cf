//! The condition that the caller is a party to the case of a row: `domain/party.rs` in SQL.

use entity::case::Column as C;
use entity::enums::CaseKind;
use entity::{assignment, case, commitment, supervision};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, ExprTrait, Query, SimpleExpr};
use sea_orm::{ColumnTrait, Condition, DbBackend};
use serde_json::json;

use crate::domain::party::Involvement;
use crate::service::engine::allowed::fact::{its, of_case};
use crate::service::engine::allowed::rows::Rows;

use assignment::Column as A;
use commitment::Column as P;

/// Returns the condition that the caller is a party to the case with an interest of the caller's own.
pub fn has_interest(rows: &Rows<'_>) -> SimpleExpr {
    Party::of(rows).has_interest().into()
}

/// Returns the condition that the caller is a party to the case.
pub fn is_party(rows: &Rows<'_>) -> SimpleExpr {
    Party::of(rows).is_party().into()
}

/// Returns the condition that the caller is a party to the commitment: to its case, or by having made it or reported on
/// it.
pub fn is_party_to_commitment(rows: &Rows<'_>) -> SimpleExpr {
    let party = Party::of(rows);
    let of = |column: P| party.by.user.map(|user| column.eq(user));
    let bodies = || party.by.bodies.iter().copied();
    party
        .is_party()
        .add(P::OrganizationId.is_in(bodies()))
        .add(P::ReportingOrganizationId.is_in(bodies()))
        .add_option(of(P::PromisedBy))
        .add_option(of(P::ReportedBy))
        .into()
}

struct Party {
    by: Involvement,
    backend: DbBackend,
    kind: CaseKind,
}

impl Party {
    fn of(rows: &Rows<'_>) -> Self {
        Self { by: Involvement::of(&rows.ctx.actor), backend: rows.backend, kind: rows.kind }
    }

    fn has_interest(&self) -> Condition {
        let mut own = Condition::any()
            .add(its(A::OrganizationId).is_in(self.by.bodies.iter().copied()))
            .add(received(&self.by.councils_with_interest));
        if let Some(user) = self.by.user {
            let answered = its(A::AnsweredBy).eq(user).and(self.has_recorded(user).not());
            own = own.add(self.is_reporter(user)).add(answered);
        }
        Condition::any()
            .add(among_assignments(own))
            .add_option((self.kind == CaseKind::Recommendation).then(|| self.is_supervised()))
            .add(self.was_before("agencies", &self.by.bodies))
            .add(self.was_before("councils", &self.by.councils_with_interest))
            .add_option(self.by.user.map(|user| self.was_before("people", &[user])))
    }

    fn is_party(&self) -> Condition {
        let recorder = self.by.user.filter(|_| self.by.by_recording);
        self.has_interest()
            .add(among_assignments(Condition::any().add(received(&self.by.councils))))
            .add(self.was_before("councils", &self.by.councils))
            .add_option(recorder.map(|user| self.has_recorded(user)))
            .add_option(recorder.map(|user| self.was_before("recorders", &[user])))
    }

    /// One of the bodies was supervised where the recommendation comes from.
    fn is_supervised(&self) -> SimpleExpr {
        use supervision::body::{Column, Entity};
        let of = |column: Column| Expr::col((Entity, column));
        let mut supervised = Query::select();
        supervised
            .expr(Expr::val(1))
            .from(Entity)
            .and_where(of(Column::SupervisionId).equals((case::Entity, C::SupervisionId)))
            .and_where(of(Column::OrganizationId).is_in(self.by.bodies.iter().copied()));
        Expr::exists(supervised)
    }

    /// The person is one of the people of the agency who answered or reported: an id in the list of the assignment.
    fn is_reporter(&self, user: Uuid) -> SimpleExpr {
        match self.backend {
            DbBackend::Postgres => {
                contains(r#""its"."reporters" @> CAST($1 AS jsonb)"#, json!([user]).to_string())
            }
            _ => contains(
                r#"EXISTS (SELECT 1 FROM json_each("its"."reporters") AS one WHERE one.value = ?)"#,
                user.to_string(),
            ),
        }
    }

    /// The person has recorded for an agency of the case: an object in the list of one of its assignments.
    fn has_recorded(&self, user: Uuid) -> SimpleExpr {
        let recorded = match self.backend {
            DbBackend::Postgres => {
                let recorder = json!([{"recorder": user}]).to_string();
                contains(r#""its"."reporters" @> CAST($1 AS jsonb)"#, recorder)
            }
            _ => contains(
                r#"EXISTS (SELECT 1 FROM json_each("its"."reporters") AS one
                   WHERE json_extract("its"."reporters", one.fullkey || '.recorder') = ?)"#,
                user.to_string(),
            ),
        };
        among_assignments(Condition::any().add(recorded))
    }

    /// One of the ids is in a list of those who were parties to the whole before a part became a case of its own.
    fn was_before(&self, list: &str, ids: &[Uuid]) -> SimpleExpr {
        let ids = json!(ids).to_string();
        let wanted = match self.backend {
            DbBackend::Postgres => format!(
                r#"EXISTS (SELECT 1 FROM jsonb_array_elements_text("cases"."parties_before" -> '{list}') AS one(id)
                   WHERE one.id IN (SELECT jsonb_array_elements_text(CAST($1 AS jsonb))))"#
            ),
            _ => format!(
                r#"EXISTS (SELECT 1 FROM json_each("cases"."parties_before", '$.{list}') AS one
                   WHERE one.value IN (SELECT wanted.value FROM json_each(?) AS wanted))"#
            ),
        };
        C::PartiesBefore.is_not_null().and(contains(&wanted, ids))
    }
}

/// The assignment is a referral to one of the councils.
fn received(councils: &[Uuid]) -> SimpleExpr {
    its(A::Referral).eq(true).and(its(A::OrganizationId).is_in(councils.iter().copied()))
}

/// One of the assignments of the case is such.
fn among_assignments(such: Condition) -> SimpleExpr {
    let mut all = of_case();
    all.cond_where(such);
    Expr::exists(all)
}

fn contains(sql: &str, value: String) -> SimpleExpr {
    Expr::cust_with_values(sql.to_owned(), [value])
}
