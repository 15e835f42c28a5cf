//! `/v1/annex-columns`: in which column of its annexes a council counts which outcome.

use actix_web::{get, put};
use uuid::Uuid;

use crate::http::extract::{Json, OptionalIfMatch, Path};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::Reply;
use crate::service::council::annex_columns::{self, AnnexColumnsView, NewAnnexColumns};

/// Read the annex columns of a council
///
/// For every signed-in caller. The id is that of the council. A council that has not set its own has the three columns of the standard annex: Đã giải
/// quyết xong, Đang giải quyết, Giải trình, thông tin.
#[utoipa::path(tag = "reference", responses((status = 200, description = "The columns", body = AnnexColumnsView)))]
#[get("/annex-columns/{id}")]
pub async fn get_annex_columns(
    _call: RequestContext,
    app: App,
    id: Path<Uuid>,
) -> Result<Reply<AnnexColumnsView>> {
    annex_columns::read(&app, id.into_inner()).await.map(Reply::shown)
}

/// Set the annex columns of a council
///
/// For clerks and leaders of the council, and admins. The id is that of the council. `If-Match` is required when the council has columns of its own.
/// Figures use the new columns at once, for earlier answers too.
#[utoipa::path(tag = "reference", responses(
    (status = 201, description = "The council's first own columns", body = AnnexColumnsView),
    (status = 200, description = "Replaced", body = AnnexColumnsView),
))]
#[put("/annex-columns/{id}")]
pub async fn put_annex_columns(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: OptionalIfMatch,
    new: Json<NewAnnexColumns>,
) -> Result<Reply<AnnexColumnsView>> {
    annex_columns::replace(&mut app, &ctx, id.into_inner(), version.0, new.into_inner()).await
}
