//! The recommendations of a draft: how they are stored, checked and shown.

use chrono::NaiveDate;
use entity::conclusion::Model;
use entity::enums::Priority;
use entity::measure::Measure;
use entity::organization;
use sea_orm::EntityTrait;
use sea_orm::prelude::Uuid;
use serde::Serialize;
use utoipa::ToSchema;

use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{DisplayNames, Kind, NamedView, Wanted};
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::service::oversight::recommendation::new::{NewAddressee, NewRecommendation};
use crate::service::oversight::recommendation::origin::Origin;
use crate::service::oversight::recommendation::party;
use crate::service::oversight::recommendation::resolve;
use crate::service::oversight::supervision::view::{SupervisedCase, SupervisedUnit};

/// A recommendation as it is written in a draft.
#[derive(Debug, Serialize, ToSchema)]
pub struct DraftRecommendation {
    pub content: String,
    /// The required deliverable.
    pub deliverable: Option<String>,
    pub measure: Option<Measure>,
    pub due_on: Option<NaiveDate>,
    /// The time in the wording of the conclusion.
    pub as_stated: Option<String>,
    /// Of a standing obligation: the months between two reviews.
    pub review_every_months: Option<i32>,
    /// The position of the responsible person.
    pub responsible_position: Option<String>,
    pub priority: Option<Priority>,
    pub addressees: Vec<DraftAddressee>,
    pub sector_id: Option<Uuid>,
    pub sector_name: Option<String>,
    /// The administrative units that it is about. None: the whole area of the council.
    pub units: Vec<SupervisedUnit>,
    pub theme_id: Option<Uuid>,
    pub theme_name: Option<String>,
    /// Interval in months at which each addressee reports.
    pub report_every_months: Option<i32>,
    /// Petitions that led to it.
    pub arises_from: Vec<SupervisedCase>,
    /// Petitions that are settled when it is carried out.
    pub settles: Vec<SupervisedCase>,
    /// Earlier recommendations that it repeats.
    pub repeats: Vec<SupervisedCase>,
}

/// An organization that will have to carry it out.
#[derive(Debug, Serialize, ToSchema)]
pub struct DraftAddressee {
    pub organization_id: Uuid,
    pub organization_name: String,
    /// The weight of its part.
    pub weight: Option<i32>,
    /// The addressee's own due date. `null`: the due date of the recommendation.
    pub due_on: Option<NaiveDate>,
}

impl NamedView<NewRecommendation> for DraftRecommendation {
    fn wanted(row: &NewRecommendation, wanted: Wanted) -> Wanted {
        let cases = row.arises_from.iter().chain(&row.settles).chain(&row.repeats);
        wanted
            .with(Kind::Organization, row.addressees.iter().map(|one| one.organization_id))
            .with(Kind::Sector, [row.sector_id])
            .with(Kind::Unit, row.units.iter().copied())
            .with(Kind::Theme, [row.theme_id])
            .with(Kind::Case, cases.copied())
    }

    fn show(_ctx: &RequestContext, row: NewRecommendation, names: &DisplayNames) -> Self {
        let addressee = |one: NewAddressee| DraftAddressee {
            organization_id: one.organization_id,
            organization_name: names.of(one.organization_id),
            weight: one.weight,
            due_on: one.due_on,
        };
        let unit = |unit_id: Uuid| SupervisedUnit { unit_id, unit_name: names.of(unit_id) };
        let case = |case_id: Uuid| SupervisedCase { case_id, case_number: names.of(case_id) };
        Self {
            content: row.content,
            deliverable: row.deliverable,
            measure: row.measure,
            due_on: row.due_on,
            as_stated: row.as_stated,
            review_every_months: row.review_every_months,
            responsible_position: row.responsible_position,
            priority: row.priority,
            addressees: row.addressees.into_iter().map(addressee).collect(),
            sector_id: row.sector_id,
            sector_name: names.maybe(row.sector_id),
            units: row.units.into_iter().map(unit).collect(),
            theme_id: row.theme_id,
            theme_name: names.maybe(row.theme_id),
            report_every_months: row.report_every_months,
            arises_from: row.arises_from.into_iter().map(case).collect(),
            settles: row.settles.into_iter().map(case).collect(),
            repeats: row.repeats.into_iter().map(case).collect(),
        }
    }
}

/// Validates a draft as if it were issued on the date of its document, or today. Deadline rules may still be entered.
///
/// # Errors
/// 422 at the invalid field; 409 when an addressee has ended, or the caller works for one.
pub async fn check(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    draft: &Model,
    all: &[NewRecommendation],
) -> Result<()> {
    if all.is_empty() {
        return Ok(());
    }
    let council = organization::Entity::find_by_id(draft.council_id).one(tx).await?;
    let council = council.ok_or(Code::NotFound)?;
    let issued_on = draft.document.as_ref().map_or(ctx.today(), |document| document.issued_on);
    let origin =
        Origin { council: &council, issuer_id: draft.issuer_id, issued_on, or_on: None, needs_rules: false };
    resolve::all(tx, ctx, &origin, "/recommendations", all).await?;
    party::refuse(tx, ctx, all).await
}

/// Returns what is stored.
///
/// # Errors
/// Internal error when it cannot be written as JSON.
pub fn written(all: &[NewRecommendation]) -> Result<serde_json::Value> {
    serde_json::to_value(all).map_err(Error::internal)
}

/// Reads the recommendations of a draft.
///
/// # Errors
/// Internal error when the stored value is not readable.
pub fn read(draft: &Model) -> Result<Vec<NewRecommendation>> {
    match &draft.draft {
        None => Ok(vec![]),
        Some(written) => serde_json::from_value(written.clone()).map_err(Error::internal),
    }
}
