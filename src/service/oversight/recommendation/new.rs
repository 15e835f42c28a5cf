//! A recommendation as it is written, in a draft or when it is issued: one requirement, and who has to carry it out.

use chrono::NaiveDate;
use entity::day::plausible;
use entity::enums::Priority;
use entity::measure::Measure;
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::kernel::validate::not_blank;

/// What is asked of whom, and by when.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRecommendation {
    /// One requirement.
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(
        min_length = 1,
        max_length = 20_000,
        pattern = r"\S",
        example = "Đối chiếu, thu hồi đất công ích sử dụng sai mục đích."
    )]
    pub content: String,
    /// Sản phẩm: what is to be there in the end.
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000, example = "Báo cáo kết quả kèm danh mục thửa đất")]
    pub deliverable: Option<String>,
    #[validate(nested)]
    pub measure: Option<Measure>,
    /// Legal date, not before the conclusion's; without it, what `as_stated` names, or else the deadline rules.
    #[validate(custom(function = plausible))]
    pub due_on: Option<NaiveDate>,
    /// The time in the words of the conclusion. Without `due_on` it is read as `POST /v1/commitments/parse` does, said
    /// on the conclusion's day: a date that does not exist is refused; words that name no time (`sớm`) leave it to the
    /// rules.
    #[validate(length(min = 1, max = 500), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 500, pattern = r"\S", example = "trong quý IV/2026")]
    pub as_stated: Option<String>,
    /// Who answers for it, by position.
    #[validate(length(max = 300))]
    #[schema(max_length = 300, example = "Giám đốc Sở Nông nghiệp và Môi trường")]
    pub responsible_position: Option<String>,
    pub priority: Option<Priority>,
    /// Each has to carry it out; the chance to do so is an assignment of its own.
    #[validate(length(min = 1, max = 30), nested)]
    #[schema(min_items = 1, max_items = 30)]
    pub addressees: Vec<NewAddressee>,
    pub sector_id: Option<Uuid>,
    /// The administrative unit it is about; the council's own without it.
    pub unit_id: Option<Uuid>,
    /// What it has in common with recommendations of other supervisions.
    pub theme_id: Option<Uuid>,
    /// Every so many months until the due date, each addressee reports.
    #[validate(range(min = 1, max = 12))]
    #[schema(minimum = 1, maximum = 12)]
    pub report_every_months: Option<i32>,
    /// Petitions because of which it is made.
    #[serde(default)]
    #[validate(length(max = 50))]
    #[schema(max_items = 50)]
    pub arises_from: Vec<Uuid>,
    /// Petitions that it settles when it is carried out.
    #[serde(default)]
    #[validate(length(max = 50))]
    #[schema(max_items = 50)]
    pub settles: Vec<Uuid>,
    /// Earlier recommendations that it makes again.
    #[serde(default)]
    #[validate(length(max = 10))]
    #[schema(max_items = 10)]
    pub repeats: Vec<Uuid>,
}

/// Somebody who has to carry it out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAddressee {
    /// A committee, department or other agency, or a board, deputy group or the office of the council itself; it must
    /// have existed on the conclusion's day.
    pub organization_id: Uuid,
    /// How much its part counts.
    #[validate(range(min = 1, max = 100))]
    #[schema(minimum = 1, maximum = 100)]
    pub weight: Option<i32>,
    /// Its own due date; the recommendation's without it.
    #[validate(custom(function = plausible))]
    pub due_on: Option<NaiveDate>,
}
