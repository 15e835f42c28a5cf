//! Compares the norms of a year with the planned and the completed supervisions of each body.

use chrono::{Datelike, Days};
use entity::enums::{SupervisionKind, SupervisionStage};
use entity::organization;
use entity::supervision::{self, Column as S};
use entity::supervision_norm::Column as N;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::View;
use crate::service::oversight::supervision::list::{first_day, of_year};
use crate::service::oversight::supervision_norm::rule;

/// The council and year of the norms.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct FulfilmentQuery {
    /// Default: every council that the caller sees from the council's side.
    pub council_id: Option<Uuid>,
    /// Default: the current year.
    #[validate(range(min = 1946, max = 2200))]
    #[param(minimum = 1946, maximum = 2200)]
    pub year: Option<i32>,
}

/// The fulfilment of the norms of a year.
#[derive(Debug, Serialize, ToSchema)]
pub struct FulfilmentView {
    pub year: i32,
    /// One item for each norm and each body that it applies to.
    pub items: Vec<NormFulfilment>,
}

/// One body under one norm.
#[derive(Debug, Serialize, ToSchema)]
pub struct NormFulfilment {
    pub norm_id: Uuid,
    pub council_id: Uuid,
    pub organization_id: Uuid,
    pub organization_name: String,
    /// `null` when supervisions of any kind count.
    pub kind: Option<SupervisionKind>,
    pub required: i64,
    /// All supervisions of the year that the body leads, including the completed ones and excluding the dropped ones.
    pub planned: i64,
    /// Concluded or closed.
    pub done: i64,
    /// Required and not completed yet.
    pub missing: i64,
}

impl View for FulfilmentView {}

/// Computes the fulfilment of the norms of a year, in three queries that a read replica may answer.
pub async fn read(app: &App, ctx: &RequestContext, query: FulfilmentQuery) -> Result<FulfilmentView> {
    use organization::Column as O;
    let (db, year) = (app.replica(), query.year.unwrap_or(ctx.today().year()));
    let (first, next) = (first_day(year), first_day(year + 1));
    let last = next.checked_sub_days(Days::new(1)).unwrap_or(next);
    let of_council = Condition::all().add_option(query.council_id.map(|v| N::CouncilId.eq(v)));
    let norms = rule::seen(ctx).filter(of_council).filter(rule::holds(first, Some(last)));
    let norms =
        norms.order_by_asc(N::CouncilId).order_by_asc(N::ValidFrom).order_by_asc(N::Id).all(db).await?;
    if norms.is_empty() {
        return Ok(FulfilmentView { year, items: vec![] });
    }
    let mut councils: Vec<Uuid> = norms.iter().map(|norm| norm.council_id).collect();
    councils.dedup();
    let bodies = organization::Entity::find()
        .filter(O::CouncilId.is_in(councils.iter().copied()))
        .filter(O::Kind.is_in(norms.iter().map(|norm| norm.body_kind)))
        .filter(O::ValidFrom.lte(last))
        .filter(O::ValidTo.is_null().or(O::ValidTo.gte(first)))
        .order_by_asc(O::Name)
        .order_by_asc(O::Id)
        .all(db)
        .await?;
    let counted = supervision::Entity::find()
        .filter(S::CouncilId.is_in(councils))
        .filter(S::Stage.ne(SupervisionStage::Dropped))
        .filter(of_year(year))
        .select_only()
        .columns([S::LeadingBodyId, S::Kind, S::Stage])
        .column_as(S::Id.count(), "n")
        .group_by(S::LeadingBodyId)
        .group_by(S::Kind)
        .group_by(S::Stage);
    let counted: Vec<(Uuid, SupervisionKind, SupervisionStage, i64)> = counted.into_tuple().all(db).await?;
    let mut items = Vec::new();
    for norm in &norms {
        let of_kind = |body: &&organization::Model| {
            body.council_id == Some(norm.council_id) && body.kind == norm.body_kind
        };
        for body in bodies.iter().filter(of_kind) {
            let counts = |one: &&(Uuid, SupervisionKind, SupervisionStage, i64)| {
                one.0 == body.id && norm.kind.is_none_or(|kind| kind == one.1)
            };
            let own = || counted.iter().filter(counts);
            let (required, planned) = (i64::from(norm.per_year), own().map(|one| one.3).sum());
            let done = own().filter(|one| one.2.is_done()).map(|one| one.3).sum();
            items.push(NormFulfilment {
                norm_id: norm.id,
                council_id: norm.council_id,
                organization_id: body.id,
                organization_name: body.name.clone(),
                kind: norm.kind,
                required,
                planned,
                done,
                missing: std::cmp::max(required - done, 0),
            });
        }
    }
    Ok(FulfilmentView { year, items })
}
