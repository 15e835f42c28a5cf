//! Loads all dependent rows of several supervisions in one query.

use chrono::NaiveDate;
use entity::document::DocumentReference;
use entity::enums::{ConclusionStatus, Fulfilment, Status, SupervisionStage, TeamRole};
use entity::supervision::{body, case as link, member, stage, unit};
use entity::{case, conclusion};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement, SimpleExpr, UnionType};
use sea_orm::{
    ActiveEnum, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QuerySelect,
    QueryTrait,
};

use crate::domain::policy::Permission;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;

/// The dependent rows of several supervisions.
#[derive(Default)]
pub struct Parts {
    pub bodies: Vec<body::Model>,
    pub units: Vec<unit::Model>,
    pub team: Vec<member::Model>,
    pub stages: Vec<stage::Model>,
    pub cases: Vec<link::Model>,
    /// Supervision, status, fulfilment, count.
    pub recommended: Vec<(Uuid, Status, Option<Fulfilment>, i64)>,
    /// The supervisions with a draft conclusion.
    pub drafted: Vec<Uuid>,
}

/// The columns of the union, with the type of the NULLs of parts that lack a column.
const COLUMNS: [(&str, &str); 9] = [
    // column       type
    ("id", "uuid"),
    ("who", "uuid"),
    ("name", "text"),
    ("word", "text"),
    ("planned_on", "date"),
    ("reached_on", "date"),
    ("document", "jsonb"),
    ("note", "text"),
    ("n", "bigint"),
];

#[derive(FromQueryResult)]
struct Row {
    part: String,
    supervision_id: Uuid,
    id: Option<Uuid>,
    who: Option<Uuid>,
    name: Option<String>,
    word: Option<String>,
    planned_on: Option<NaiveDate>,
    reached_on: Option<NaiveDate>,
    document: Option<DocumentReference>,
    note: Option<String>,
    n: Option<i64>,
}

/// Loads the dependent rows. `ours` are supervisions of the caller's council side: all their cases, recommendation
/// counts and drafts are included. `theirs` are those seen as a supervised body: only cases that the caller can see.
pub async fn gather(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    ours: &[Uuid],
    theirs: &[Uuid],
) -> Result<Parts> {
    let all = [ours, theirs].concat();
    let mut union = part::<body::Entity>("body", body::Column::SupervisionId, &all, |column| match column {
        "id" => Some(body::Column::OrganizationId),
        "name" => Some(body::Column::OrganizationName),
        _ => None,
    });
    let mut parts = vec![
        part::<unit::Entity>("unit", unit::Column::SupervisionId, &all, |column| match column {
            "id" => Some(unit::Column::UnitId),
            _ => None,
        }),
        part::<member::Entity>("member", member::Column::SupervisionId, &all, |column| match column {
            "id" => Some(member::Column::Id),
            "who" => Some(member::Column::UserId),
            "name" => Some(member::Column::FullName),
            "word" => Some(member::Column::Role),
            _ => None,
        }),
        part::<stage::Entity>("stage", stage::Column::SupervisionId, &all, |column| match column {
            "word" => Some(stage::Column::Stage),
            "planned_on" => Some(stage::Column::PlannedOn),
            "reached_on" => Some(stage::Column::ReachedOn),
            "document" => Some(stage::Column::Document),
            "note" => Some(stage::Column::Note),
            _ => None,
        }),
    ];
    let about = |ids: &[Uuid]| {
        part::<link::Entity>("case", link::Column::SupervisionId, ids, |column| match column {
            "id" => Some(link::Column::CaseId),
            _ => None,
        })
    };
    if !ours.is_empty() {
        parts.push(about(ours));
        parts.push(recommended(ours));
        let mut drafts =
            part::<conclusion::Entity>("draft", conclusion::Column::SupervisionId, ours, |_| None);
        parts.push(drafts.and_where(conclusion::Column::Status.eq(ConclusionStatus::Draft)).to_owned());
    }
    if !theirs.is_empty() {
        let named = link::Entity::find().filter(link::Column::SupervisionId.is_in(theirs.iter().copied()));
        let named = named.select_only().column(link::Column::CaseId).into_query();
        let seen = case::Entity::in_scope(&ctx.actor.scope_filters(Permission::CaseRead));
        let seen = seen.filter(case::Column::Id.in_subquery(named)).select_only().column(case::Column::Id);
        parts.push(about(theirs).and_where(link::Column::CaseId.in_subquery(seen.into_query())).to_owned());
    }
    union.unions(parts.into_iter().map(|part| (UnionType::All, part)));
    let mut gathered = Parts::default();
    for row in &db.query_all(&union).await? {
        gathered.take(Row::from_query_result(row, "")?)?;
    }
    gathered.sort();
    Ok(gathered)
}

/// Builds one part of the union: the columns of a table in their places, NULL elsewhere.
fn part<E: EntityTrait>(
    called: &'static str,
    of: E::Column,
    ids: &[Uuid],
    holds: impl Fn(&str) -> Option<E::Column>,
) -> SelectStatement {
    let column = |column: E::Column| Expr::col((E::default(), column));
    let holds = |name: &str| holds(name).map(column);
    let mut select = frame(called, column(of), holds);
    select.from(E::default()).and_where(column(of).is_in(ids.iter().copied()));
    select
}

/// Counts the recommendations by status and fulfilment.
fn recommended(ids: &[Uuid]) -> SelectStatement {
    use case::{Column as C, Entity};
    let column = |column: C| Expr::col((Entity, column));
    let mut select = frame("recommended", column(C::SupervisionId), |name| match name {
        "word" => Some(column(C::Status)),
        "name" => Some(column(C::Fulfilment)),
        "n" => Some(column(C::Id).count()),
        _ => None,
    });
    select.from(Entity).and_where(column(C::SupervisionId).is_in(ids.iter().copied()));
    select.group_by_columns([(Entity, C::SupervisionId), (Entity, C::Status), (Entity, C::Fulfilment)]);
    select
}

fn frame(
    called: &'static str,
    supervision: SimpleExpr,
    holds: impl Fn(&str) -> Option<SimpleExpr>,
) -> SelectStatement {
    let mut select = Query::select();
    select.expr_as(Expr::cust(format!("CAST('{called}' AS text)")), Alias::new("part"));
    select.expr_as(supervision, Alias::new("supervision_id"));
    for (name, kind) in COLUMNS {
        let nothing = || Expr::cust(format!("CAST(NULL AS {kind})"));
        select.expr_as(holds(name).unwrap_or_else(nothing), Alias::new(name));
    }
    select
}

impl Parts {
    fn take(&mut self, row: Row) -> Result<(), DbErr> {
        let supervision_id = row.supervision_id;
        let missing = || DbErr::Custom(format!("a {} row of a supervision lacks a value", row.part));
        match row.part.as_str() {
            "body" => self.bodies.push(body::Model {
                supervision_id,
                organization_id: row.id.ok_or_else(missing)?,
                organization_name: row.name.ok_or_else(missing)?,
            }),
            "unit" => self.units.push(unit::Model { supervision_id, unit_id: row.id.ok_or_else(missing)? }),
            "member" => self.team.push(member::Model {
                id: row.id.ok_or_else(missing)?,
                supervision_id,
                user_id: row.who,
                full_name: row.name.ok_or_else(missing)?,
                role: TeamRole::try_from_value(&row.word.ok_or_else(missing)?)?,
            }),
            "stage" => self.stages.push(stage::Model {
                supervision_id,
                stage: SupervisionStage::try_from_value(&row.word.ok_or_else(missing)?)?,
                planned_on: row.planned_on,
                reached_on: row.reached_on,
                document: row.document,
                note: row.note,
            }),
            "case" => self.cases.push(link::Model { supervision_id, case_id: row.id.ok_or_else(missing)? }),
            "draft" => self.drafted.push(supervision_id),
            _ => self.recommended.push((
                supervision_id,
                Status::try_from_value(&row.word.ok_or_else(missing)?)?,
                row.name.as_ref().map(Fulfilment::try_from_value).transpose()?,
                row.n.ok_or_else(missing)?,
            )),
        }
        Ok(())
    }

    fn sort(&mut self) {
        self.bodies.sort_by(|a, b| {
            (&a.organization_name, a.organization_id).cmp(&(&b.organization_name, b.organization_id))
        });
        self.units.sort_by_key(|one| one.unit_id);
        self.team.sort_by_key(|one| one.id);
        self.stages.sort_by_key(|one| one.stage);
        self.cases.sort_by_key(|one| one.case_id);
    }
}
