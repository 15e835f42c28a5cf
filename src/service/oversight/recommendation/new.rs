//! Input of a recommendation, in a draft or when it is issued: one requirement and its addressees.

use chrono::NaiveDate;
use entity::day::plausible;
use entity::enums::Priority;
use entity::measure::Measure;
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::kernel::validate::not_blank;
use crate::service::engine::case::place::MOST;

/// A requirement, its addressees and its due date.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRecommendation {
    /// The requirement; exactly one.
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(
        min_length = 1,
        max_length = 20_000,
        pattern = r"\S",
        example = "Đối chiếu, thu hồi đất công ích sử dụng sai mục đích."
    )]
    pub content: String,
    /// Sản phẩm: the required deliverable.
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000, example = "Báo cáo kết quả kèm danh mục thửa đất")]
    pub deliverable: Option<String>,
    #[validate(nested)]
    pub measure: Option<Measure>,
    /// A legal date, not before the date of the conclusion. Default: the date that `as_stated` gives, or else the
    /// deadline rules.
    #[validate(custom(function = plausible))]
    pub due_on: Option<NaiveDate>,
    /// The time in the wording of the conclusion. Without `due_on` it is parsed as `POST /v1/commitments/parse` does,
    /// relative to the date of the conclusion. A date that does not exist is refused; a wording without a time
    /// (`sớm`) leaves the due date to the rules. A session, a term or a period that the council has not entered is a
    /// question (`session_unknown`, `term_unknown`, `period_unknown`).
    #[validate(length(min = 1, max = 500), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 500, pattern = r"\S", example = "trong quý IV/2026")]
    pub as_stated: Option<String>,
    /// Makes it a standing obligation (thường xuyên), reviewed at this interval in months until the term ends: it has no
    /// due date, and is never overdue. Also read from `as_stated` ("hằng quý"). Not together with a due date.
    #[validate(range(min = 1, max = 12))]
    #[schema(minimum = 1, maximum = 12)]
    pub review_every_months: Option<i32>,
    /// The position of the responsible person.
    #[validate(length(max = 300))]
    #[schema(max_length = 300, example = "Giám đốc Sở Nông nghiệp và Môi trường")]
    pub responsible_position: Option<String>,
    pub priority: Option<Priority>,
    /// The addressees. Each of them has to carry it out and gets its own assignment.
    #[validate(length(min = 1, max = 300), nested)]
    #[schema(min_items = 1, max_items = 300)]
    pub addressees: Vec<NewAddressee>,
    pub sector_id: Option<Uuid>,
    /// The administrative units that it is about. None: the whole area of the council.
    #[serde(default)]
    #[validate(length(max = MOST))]
    #[schema(max_items = 200)]
    pub units: Vec<Uuid>,
    /// A theme that it shares with recommendations of other supervisions.
    pub theme_id: Option<Uuid>,
    /// Interval in months at which each addressee reports until the due date.
    #[validate(range(min = 1, max = 12))]
    #[schema(minimum = 1, maximum = 12)]
    pub report_every_months: Option<i32>,
    /// Petitions that led to the recommendation.
    #[serde(default)]
    #[validate(length(max = 1000))]
    #[schema(max_items = 1000)]
    pub arises_from: Vec<Uuid>,
    /// Petitions that are settled when the recommendation is carried out.
    #[serde(default)]
    #[validate(length(max = 1000))]
    #[schema(max_items = 1000)]
    pub settles: Vec<Uuid>,
    /// Earlier recommendations that this one repeats.
    #[serde(default)]
    #[validate(length(max = 10))]
    #[schema(max_items = 10)]
    pub repeats: Vec<Uuid>,
}

/// An organization that has to carry it out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAddressee {
    /// Any body but the council itself and the body that recommends; boards, deputy groups and offices of the own
    /// council only. It must have existed on the date of the conclusion.
    pub organization_id: Uuid,
    /// The weight of its part.
    #[validate(range(min = 1, max = 100))]
    #[schema(minimum = 1, maximum = 100)]
    pub weight: Option<i32>,
    /// The addressee's own due date. Default: the due date of the recommendation.
    #[validate(custom(function = plausible))]
    pub due_on: Option<NaiveDate>,
}
