//! `/v1/petitions`: registering and correcting petitions, and the petitioner's identity.

use actix_web::{delete, get, patch, post, put};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::engine::case::list::{self, CaseQuery};
use crate::service::engine::case::view::CaseView;
use crate::service::engine::expand::{self, ExpandQuery, ExpandedCaseView};
use crate::service::petition::edit::{self, PetitionPatch};
use crate::service::petition::former_text::{self, FormerTextQuery, FormerTextView};
use crate::service::petition::petitioner::{self, Petitioner};
use crate::service::petition::register::{self, NewPetition};
use entity::enums::CaseKind;

/// Register a petition
///
/// For clerks; for deputies and liaisons within their area. The petition is `received` and gets a number.
#[utoipa::path(tag = "petitions", responses((status = 201, description = "Registered", body = CaseView)))]
#[post("/petitions")]
pub async fn create_petition(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewPetition>,
) -> Result<Reply<CaseView>> {
    register::register(&mut app, &ctx, new.into_inner()).await
}

/// Register a petition under an id that the client generated
///
/// The id is a UUIDv7, so that a client can generate it offline. Sending the same registration again returns the stored
/// petition. 409 when the id is used for something else.
#[utoipa::path(tag = "petitions", responses(
    (status = 201, description = "Registered", body = CaseView),
    (status = 200, description = "Registered before, with the same content", body = CaseView),
))]
#[put("/petitions/{id}")]
pub async fn put_petition(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    new: Json<NewPetition>,
) -> Result<Reply<CaseView>> {
    register::register_as(&mut app, &ctx, id.into_inner(), new.into_inner()).await
}

/// List petitions
///
/// A council sees all its petitions, a liaison those of the own area, an agency those that are assigned to it, and a
/// committee's coordinator also those of the agencies under the committee.
#[utoipa::path(tag = "petitions", params(CaseQuery), responses(
    (status = 200, description = "A page", body = Page<CaseView>),
    (status = 422, description = "A filter cannot be answered as of an earlier day; `errors` names it.", body = crate::http::problem::Problem, content_type = "application/problem+json"),
))]
#[get("/petitions")]
pub async fn list_petitions(
    ctx: RequestContext,
    app: App,
    query: Query<CaseQuery>,
) -> Result<Page<CaseView>> {
    list::list_of(&app, &ctx, CaseKind::Petition, query.into_inner()).await
}

/// Read a petition
///
/// 404 when the caller may not see it. With `expand`, the lists that its page shows come in the same response.
#[utoipa::path(tag = "petitions", params(ExpandQuery), responses((status = 200, description = "The petition", body = ExpandedCaseView)))]
#[get("/petitions/{id}")]
pub async fn get_petition(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
    query: Query<ExpandQuery>,
) -> Result<Reply<ExpandedCaseView>> {
    expand::read(&app, &ctx, Some(CaseKind::Petition), id.into_inner(), &query.into_inner())
        .await
        .map(Reply::shown)
}

/// Correct a petition
///
/// Also when agencies have it, or it is closed: assignments and their due dates stay, and a `reason` is required then. For
/// clerks; for deputies and liaisons what their own organization registered, until it is accepted. Absent fields stay
/// unchanged. The wording that is replaced stays readable: `GET /v1/petitions/{id}/former-texts`.
#[utoipa::path(tag = "petitions", responses((status = 200, description = "Corrected", body = CaseView)))]
#[patch("/petitions/{id}")]
pub async fn patch_petition(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<PetitionPatch>,
) -> Result<Reply<CaseView>> {
    edit::edit(&mut app, &ctx, id.into_inner(), version.0, patch.into_inner()).await
}

/// Read a petitioner's identity
///
/// For clerks and leaders; for deputies and liaisons what their own organization registered. Every read is recorded as
/// an event. 404 when no petitioner is recorded.
#[utoipa::path(tag = "petitions", responses((status = 200, description = "The petitioner", body = Petitioner)))]
#[get("/petitions/{id}/petitioner")]
pub async fn get_petitioner(ctx: RequestContext, mut app: App, id: Path<Uuid>) -> Result<Reply<Petitioner>> {
    petitioner::read(&mut app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Set a petitioner's identity
///
/// For clerks; for deputies and liaisons what their own organization registered. Replaces an earlier identity.
/// `If-Match` is the petition's version.
#[utoipa::path(tag = "petitions", responses((status = 200, description = "Stored", body = Petitioner)))]
#[put("/petitions/{id}/petitioner")]
pub async fn put_petitioner(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    new: Json<Petitioner>,
) -> Result<Reply<Petitioner>> {
    petitioner::set(&mut app, &ctx, id.into_inner(), version.0, new.into_inner()).await
}

/// Erase a petitioner's identity
///
/// For clerks; for deputies and liaisons what their own organization registered. `If-Match` is the petition's version.
/// 404 when no petitioner is recorded.
#[utoipa::path(tag = "petitions", responses((status = 200, description = "The petition without petitioner", body = CaseView)))]
#[delete("/petitions/{id}/petitioner")]
pub async fn delete_petitioner(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
) -> Result<Reply<CaseView>> {
    petitioner::erase(&mut app, &ctx, id.into_inner(), version.0).await
}

/// List a petition's former wordings
///
/// What edits replaced, newest first. For the council's users; liaisons and agencies see only the present wording.
#[utoipa::path(tag = "petitions", params(FormerTextQuery), responses((status = 200, description = "A page", body = Page<FormerTextView>)))]
#[get("/petitions/{id}/former-texts")]
pub async fn list_former_texts(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
    query: Query<FormerTextQuery>,
) -> Result<Page<FormerTextView>> {
    former_text::list(&app, &ctx, id.into_inner(), query.into_inner()).await
}

/// Read a former wording of a petition
///
/// For the council's users, except liaisons.
#[utoipa::path(tag = "petitions", responses((status = 200, description = "The former wording", body = FormerTextView)))]
#[get("/petitions/{id}/former-texts/{former_text_id}")]
pub async fn get_former_text(
    ctx: RequestContext,
    app: App,
    ids: Path<(Uuid, Uuid)>,
) -> Result<Reply<FormerTextView>> {
    let (id, text) = ids.into_inner();
    former_text::read(&app, &ctx, id, text).await.map(Reply::shown)
}

/// Erase a former wording of a petition
///
/// For leaders: the text is deleted, and the row shows by whom and when. The event log keeps a keyed digest, from which
/// the text cannot be computed. 409 when it was erased before.
#[utoipa::path(tag = "petitions", responses((status = 200, description = "Erased", body = FormerTextView)))]
#[delete("/petitions/{id}/former-texts/{former_text_id}")]
pub async fn erase_former_text(
    ctx: RequestContext,
    mut app: App,
    ids: Path<(Uuid, Uuid)>,
    version: IfMatch,
) -> Result<Reply<FormerTextView>> {
    let (id, text) = ids.into_inner();
    former_text::erase(&mut app, &ctx, id, text, version.0).await
}
