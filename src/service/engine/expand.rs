//! A case with the lists that its page shows: what each list would show the caller, in one request.

use std::collections::BTreeSet;

use entity::enums::CaseKind;
use sea_orm::prelude::Uuid;
use serde::de::IntoDeserializer;
use serde::de::value::Error as UnknownWord;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, FieldError, Result};
use crate::kernel::page::Page;
use crate::kernel::reply::View;
use crate::service::engine::assignment::list::{self as assignments, AssignmentQuery};
use crate::service::engine::assignment::view::AssignmentView;
use crate::service::engine::case::view::{self, CaseView};
use crate::service::engine::commitment::list::{self as commitments, CommitmentQuery};
use crate::service::engine::commitment::view::CommitmentView;
use crate::service::engine::event::{self as events, EventQuery, EventView};
use crate::service::engine::link::view::{self as links, LinkQuery, LinkView};
use crate::service::engine::reminder_letter::view::{
    self as letters, ReminderLetterQuery, ReminderLetterView,
};
use crate::service::engine::response::view::{self as responses, ResponseQuery, ResponseView};

/// The most items of each list.
const MOST: u64 = 200;

/// A list that can be returned with a case.
///
/// - `assignments`: As `GET /v1/cases/{id}/assignments`.
/// - `events`: As `GET /v1/cases/{id}/events`, newest first.
/// - `responses`: As `GET /v1/responses?case_id=`.
/// - `commitments`: As `GET /v1/commitments?case_id=`.
/// - `links`: As `GET /v1/cases/{id}/links`.
/// - `letters`: As `GET /v1/reminder-letters?case_id=`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CaseExpansion {
    Assignments,
    Events,
    Responses,
    Commitments,
    Links,
    Letters,
}

/// What to return with a case.
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ExpandQuery {
    /// Lists to return with the case, in `expanded`, separated by commas: each as its own list shows it to the caller.
    #[validate(length(max = 200))]
    #[param(value_type = Option<Vec<CaseExpansion>>, style = Form, explode = false)]
    pub expand: Option<String>,
}

/// A case, with the lists that were asked for.
#[derive(Debug, Serialize, ToSchema)]
pub struct ExpandedCaseView {
    #[serde(flatten)]
    pub case: CaseView,
    /// Only with `expand`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expanded: Option<ExpandedLists>,
}

impl View for ExpandedCaseView {
    fn version(&self) -> Option<i64> {
        self.case.version()
    }
    fn path(&self) -> Option<String> {
        self.case.path()
    }
}

/// The lists that were asked for, each with its newest 200 items at most; the others are absent.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct ExpandedLists {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assignments: Option<Vec<AssignmentView>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<EventView>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responses: Option<Vec<ResponseView>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commitments: Option<Vec<CommitmentView>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub links: Option<Vec<LinkView>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub letters: Option<Vec<ReminderLetterView>>,
    pub next: ExpandedNext,
}

/// The path at which each list goes on; absent where everything is shown.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct ExpandedNext {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assignments: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub events: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responses: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commitments: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub links: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub letters: Option<String>,
}

/// Returns a case that the caller may see, with the lists that the query asks for.
///
/// # Errors
/// 400 for an unknown list; 404 when the case is not visible to the caller, or not of the kind.
pub async fn read(
    app: &App,
    ctx: &RequestContext,
    kind: Option<CaseKind>,
    id: Uuid,
    query: &ExpandQuery,
) -> Result<ExpandedCaseView> {
    let wanted = query.expand.as_deref().map(lists).transpose()?;
    let of = view::visible(app.read(), ctx, id).await?;
    if kind.is_some_and(|kind| of.0.kind != kind) {
        return Err(Code::NotFound.into());
    }
    let expanded = match wanted {
        Some(wanted) => Some(expanded(app, &ctx.within("expanded"), &of, &wanted).await?),
        None => None,
    };
    Ok(ExpandedCaseView { case: view::shown(app.read(), ctx, of).await?, expanded })
}

/// Reads the names of the lists; an empty text names none.
fn lists(text: &str) -> Result<BTreeSet<CaseExpansion>> {
    let read = |word: &str| {
        let list: Result<_, UnknownWord> = CaseExpansion::deserialize(word.into_deserializer());
        list.map_err(|_| {
            let wrong = FieldError::parameter("expand", "unknown", format!("no list `{word}`"));
            let wrong = wrong.in_vietnamese(format!("không có danh sách `{word}`"));
            Error::fields(Code::UnknownParameter, vec![wrong])
        })
    };
    text.split(',').filter(|_| !text.is_empty()).map(read).collect()
}

async fn expanded(
    app: &App,
    ctx: &RequestContext,
    of: &entity::case::CaseWithAssignments,
    wanted: &BTreeSet<CaseExpansion>,
) -> Result<ExpandedLists> {
    let id = of.0.id;
    // fields may leave out a list that is expanded: then it is not loaded
    let context = |list: CaseExpansion, field: &str| {
        (wanted.contains(&list) && ctx.fields.wants(field)).then(|| ctx.within(field))
    };
    let (case_id, limit) = (Some(vec![id]), Some(MOST));
    let mut all = ExpandedLists::default();
    if let Some(ctx) = context(CaseExpansion::Assignments, "assignments") {
        let query = AssignmentQuery { limit, ..AssignmentQuery::default() };
        let page = assignments::of_visible(app, &ctx, of.clone(), query).await?;
        all.next.assignments = next(&page, &format!("/v1/cases/{id}/assignments?"));
        all.assignments = Some(page.items);
    }
    if let Some(ctx) = context(CaseExpansion::Events, "events") {
        let page = events::of_visible(app, &ctx, of, EventQuery { limit, ..EventQuery::default() }).await?;
        all.next.events = next(&page, &format!("/v1/cases/{id}/events?"));
        all.events = Some(page.items);
    }
    if let Some(ctx) = context(CaseExpansion::Responses, "responses") {
        let query = ResponseQuery { case_id: case_id.clone(), limit, ..ResponseQuery::default() };
        let page = responses::list(app, &ctx, query).await?;
        all.next.responses = next(&page, &format!("/v1/responses?case_id={id}&"));
        all.responses = Some(page.items);
    }
    if let Some(ctx) = context(CaseExpansion::Commitments, "commitments") {
        let query = CommitmentQuery { case_id: case_id.clone(), limit, ..CommitmentQuery::default() };
        let page = commitments::list(app, &ctx, query).await?;
        all.next.commitments = next(&page, &format!("/v1/commitments?case_id={id}&"));
        all.commitments = Some(page.items);
    }
    if let Some(ctx) = context(CaseExpansion::Links, "links") {
        let page = links::of_visible(app, &ctx, &of.0, LinkQuery { limit, ..LinkQuery::default() }).await?;
        all.next.links = next(&page, &format!("/v1/cases/{id}/links?"));
        all.links = Some(page.items);
    }
    if let Some(ctx) = context(CaseExpansion::Letters, "letters") {
        let query = ReminderLetterQuery { case_id, limit, ..ReminderLetterQuery::default() };
        let page = letters::list(app, &ctx, query).await?;
        all.next.letters = next(&page, &format!("/v1/reminder-letters?case_id={id}&"));
        all.letters = Some(page.items);
    }
    Ok(all)
}

/// Returns the path of the next page of a list.
fn next<V>(page: &Page<V>, path: &str) -> Option<String> {
    page.next_cursor.as_ref().map(|cursor| format!("{path}limit={MOST}&cursor={cursor}"))
}
