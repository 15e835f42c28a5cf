//! Splits a recommendation that contains several tasks: each task becomes a recommendation that refers to its origin.

use entity::enums::{Action, CaseArea, LinkKind, OrganizationKind};
use entity::{assignment, organization};
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::Split;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::bulk_insert;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::guards::binding;
use crate::service::engine::case::view::CaseView;
use crate::service::engine::link::row;
use crate::service::engine::search::index;
use crate::service::oversight::recommendation::insert::{self, IssueContext};
use crate::service::oversight::recommendation::new::{NewAddressee, NewRecommendation};
use crate::service::oversight::recommendation::origin::Origin;
use crate::service::oversight::recommendation::party;
use crate::service::oversight::recommendation::resolve;

/// Takes tasks out of a recommendation that contains several.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SplitRecommendation {
    /// The remaining text of the recommendation, in the wording of the conclusion.
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 20_000, pattern = r"\S")]
    pub remains: String,
    /// The tasks that become recommendations of their own. They belong to the same conclusion; addressees and due
    /// dates default to those of the split recommendation.
    #[validate(length(min = 1, max = 30), nested)]
    #[schema(min_items = 1, max_items = 30)]
    pub parts: Vec<SplitPart>,
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

/// One of the tasks.
#[derive(Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SplitPart {
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 20_000, pattern = r"\S")]
    pub content: String,
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub deliverable: Option<String>,
    /// Default: the addressees of the split recommendation.
    #[serde(default)]
    #[validate(length(max = 30), nested)]
    #[schema(max_items = 30)]
    pub addressees: Vec<NewAddressee>,
}

pub async fn split(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: SplitRecommendation,
) -> Result<Reply<CaseView>> {
    let mut act = CaseAct::begin(app, ctx, id, version, Permission::CaseSplit).await?;
    let row = act.rule(Action::Split, act.facts())?;
    let whole = act.before.clone();
    let (Some(supervision_id), Some(conclusion_id)) = (whole.supervision_id, whole.conclusion_id) else {
        return Err(Error::internal("a recommendation without its conclusion".to_owned()));
    };
    let council =
        organization::Entity::find_by_id(whole.council_id).one(&act.tx).await?.ok_or(Code::NotFound)?;
    let origin = Origin {
        council: &council,
        issuer_id: whole.registered_by,
        issued_on: whole.received_on,
        or_on: Some(ctx.today()),
        needs_rules: true,
    };
    let parts: Vec<NewRecommendation> = step.parts.iter().map(|part| task(&act, part)).collect();
    let prepared = resolve::all(&act.tx, ctx, &origin, "/parts", &parts).await?;
    party::refuse(&act.tx, ctx, &parts).await?;
    let issuer = organization::Entity::find_by_id(whole.registered_by).one(&act.tx).await?;
    let is_board = issuer.is_some_and(|issuer| issuer.kind == OrganizationKind::CouncilBoard);
    let grant = ctx.require(Permission::CaseSplit, &act.resource_scope())?;
    let common = IssueContext {
        council_id: whole.council_id,
        supervision_id,
        conclusion_id,
        session_id: whole.session_id,
        issuer_id: whole.registered_by,
        board_id: whole.board_id.filter(|_| is_board),
        issued_on: whole.received_on,
        document: act.assignments.first().and_then(|one| one.document.clone()),
        split_from: Some(id),
        grant,
    };
    let ids = insert::all(&act.tx, ctx, &common, &prepared).await?;
    let link = |part: &Uuid| row::new(ctx, whole.council_id, *part, LinkKind::SplitFrom, id);
    bulk_insert::insert(&act.tx, ids.iter().map(link).collect()).await?;
    act.case.content = Set(step.remains.clone());
    index(&act.tx, id, &whole.number, &step.remains, None).await?;
    let data = Split { case_ids: ids, old_content: whole.content.into(), content: step.remains.into() };
    let entry = act.entry(Action::Split).because(step.note).with(data).public();
    act.finish(row, entry).await
}

/// Builds the recommendation of a task. Absent fields are taken from the split recommendation.
fn task(act: &CaseAct<'_>, part: &SplitPart) -> NewRecommendation {
    let whole = &act.before;
    let same = |a: &assignment::Model| NewAddressee {
        organization_id: a.organization_id,
        weight: a.weight,
        due_on: a.due(),
    };
    let named = |one: &NewAddressee| NewAddressee { due_on: one.due_on.or(whole.due_on), ..one.clone() };
    let addressees: Vec<NewAddressee> = match part.addressees.is_empty() {
        true => binding(&act.assignments).map(same).collect(),
        false => part.addressees.iter().map(named).collect(),
    };
    // a part with a day of its own is not standing
    let undated = addressees.iter().all(|one| one.due_on.is_none());
    NewRecommendation {
        content: part.content.clone(),
        deliverable: part.deliverable.clone(),
        responsible_position: whole.responsible_position.clone(),
        priority: whole.priority,
        addressees,
        sector_id: whole.sector_id,
        units: if whole.area == CaseArea::Units { whole.units.ids() } else { vec![] },
        theme_id: whole.theme_id,
        review_every_months: whole.review_every.filter(|_| undated),
        report_every_months: act.assignments.iter().find_map(|one| one.report_every),
        ..NewRecommendation::default()
    }
}
