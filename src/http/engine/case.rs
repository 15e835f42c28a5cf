//! `/v1/cases`: both kinds.

use actix_web::get;
use actix_web::web::Data;
use uuid::Uuid;

use crate::http::extract::{Path, Query};
use crate::kernel::answer::Answer;
use crate::kernel::app::App;
use crate::kernel::call::Call;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::service::engine::assignment::list::{self as assignments, AssignmentQuery};
use crate::service::engine::assignment::view::AssignmentView;
use crate::service::engine::case::list::{self, CaseQuery};
use crate::service::engine::case::view::{self, CaseView};

/// List and search cases
#[utoipa::path(tag = "cases", params(CaseQuery), responses((status = 200, description = "A page", body = Page<CaseView>)))]
#[get("/cases")]
pub async fn list_cases(call: Call, app: Data<App>, query: Query<CaseQuery>) -> Result<Page<CaseView>> {
    list::list(&app, &call, query.into_inner()).await
}

/// Read a case
#[utoipa::path(tag = "cases", responses((status = 200, description = "The case", body = CaseView)))]
#[get("/cases/{id}")]
pub async fn get_case(call: Call, app: Data<App>, id: Path<Uuid>) -> Result<Answer<CaseView>> {
    view::read(&app.db.read, &call, id.into_inner()).await.map(Answer::shown)
}

/// List a case's assignments
#[utoipa::path(tag = "cases", params(AssignmentQuery), responses((status = 200, description = "A page", body = Page<AssignmentView>)))]
#[get("/cases/{id}/assignments")]
pub async fn list_case_assignments(
    call: Call,
    app: Data<App>,
    id: Path<Uuid>,
    query: Query<AssignmentQuery>,
) -> Result<Page<AssignmentView>> {
    assignments::of_case(&app, &call, id.into_inner(), query.into_inner()).await
}
