//! `GET /v1/sync/pack`. It is outside the context folders, because the records come from several contexts.

use actix_web::body::BoxBody;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, Responder, get};
use serde::Serialize;
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

use crate::http::extract::{Query, StreamCall};
use crate::http::long_body::{self, Parts};
use crate::http::problem::Problem;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::service::council::sector::SectorView;
use crate::service::council::session::SessionView;
use crate::service::council::term::TermView;
use crate::service::directory::administrative_unit::AdministrativeUnitView;
use crate::service::directory::organization::view::OrganizationView;
use crate::service::engine::case::view::CaseView;
use crate::service::sync_pack::{Pack, PackQuery, Sent};
use crate::service::vocabulary::Vocabulary;

/// A line of a pack. One field is set.
#[derive(Serialize, ToSchema)]
pub struct PackLine {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vocabulary: Option<Vocabulary>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub administrative_unit: Option<AdministrativeUnitView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<OrganizationView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sector: Option<SectorView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<TermView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<SessionView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub case: Option<CaseView>,
    /// Send it as `cursor` to go on with the pack after this line, if the response breaks off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resume: Option<String>,
    /// In the last line: send it as `cursor` to `GET /v1/changes`, to follow what changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// In the last line, when the pack is not complete: why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<Problem>,
}

/// Read all that is needed without a line
///
/// For everybody who may read cases: one response with the reference data and with the open cases of an area that the
/// caller may see, one JSON object in each line (NDJSON). Ask for compression. First come the vocabulary, the administrative
/// units of the area, the organizations of today, and the sectors, terms and sessions of the caller's councils, or of all
/// councils for who belongs to none; then the cases that are not over. `fields` selects the lines too: `fields=case` leaves
/// out the reference data, and is not read.
///
/// The last line has `next_cursor`: from there `GET /v1/changes` says what has changed since the pack was begun, of every
/// case that the caller may see. Without such a line the pack is not complete: go on with the `resume` of the last line that
/// has one. The reference data is as it was when it was read; read it again with `fields`, every day for example.
#[utoipa::path(
    tag = "cases",
    params(PackQuery),
    responses((status = 200, description = "The lines", body = PackLine, content_type = "application/x-ndjson"))
)]
#[get("/sync/pack")]
pub async fn get_pack(
    ctx: RequestContext,
    app: App,
    query: Query<PackQuery>,
    call: StreamCall,
) -> Result<Pack> {
    Pack::open(app, ctx, call.token, query.into_inner()).await
}

impl Responder for Pack {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        HttpResponse::Ok()
            .content_type("application/x-ndjson")
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .streaming(long_body::of(self, request))
    }
}

impl Parts for Pack {
    async fn next(&mut self) -> Result<Option<String>> {
        let Some(sent) = Self::next(self).await? else { return Ok(None) };
        Ok(Some(match sent {
            Sent::Records { field, records, resume } => {
                let of_record = |record| {
                    let mut line = Value::Object(Map::from_iter([(field.to_owned(), record)]));
                    self.fields().trim(&mut line);
                    format!("{line}\n")
                };
                let lines: String = records.into_iter().map(of_record).collect();
                format!("{lines}{}\n", json!({"resume": resume}))
            }
            Sent::End { next_cursor } => format!("{}\n", json!({"next_cursor": next_cursor})),
        }))
    }

    fn problem(problem: &Problem) -> Result<String> {
        let problem = serde_json::to_value(problem).map_err(Error::internal)?;
        Ok(format!("{}\n", json!({"problem": problem})))
    }
}
