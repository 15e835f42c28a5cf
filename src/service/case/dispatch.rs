//! Giving a case to agencies: one leads, any number co-operate.

use chrono::NaiveDate;
use entity::day::plausible;
use entity::document::DocumentReference;
use entity::vocabulary::{Action, AssignmentRole, AssignmentStatus, OrganizationKind as Kind};
use entity::{assignment, organization};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use validator::Validate;

use crate::app::App;
use crate::domain::policy::Permission;
use crate::error::{Error, Result};
use crate::service::answer::Answer;
use crate::service::call::Call;
use crate::service::case::act::CaseAct;
use crate::service::case::view::CaseView;
use crate::service::check;

/// Gives the case to agencies, at once; those that had it before are released from it.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Assign {
    /// Cơ quan chủ trì: answers for the case.
    pub lead: Uuid,
    /// Cơ quan phối hợp.
    #[serde(default)]
    #[validate(length(max = 30))]
    #[schema(max_items = 30)]
    pub cooperating: Vec<Uuid>,
    /// Legal date, today or later.
    #[validate(custom(function = plausible))]
    pub due_on: NaiveDate,
    /// The forwarding document.
    #[validate(nested)]
    pub document: Option<DocumentReference>,
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

pub async fn assign(
    app: &App,
    call: &Call,
    id: Uuid,
    version: i64,
    step: Assign,
) -> Result<Answer<CaseView>> {
    let mut act = CaseAct::begin(app, call, id, version, Permission::CaseAssign).await?;
    let row = act.rule(Action::Assign, act.facts())?;
    check::not_past(call, "/due_on", step.due_on)?;
    let lead = agency(&act, "/lead", step.lead).await?;
    let mut given = vec![(lead, AssignmentRole::Lead)];
    for (i, id) in step.cooperating.iter().enumerate() {
        let pointer = format!("/cooperating/{i}");
        let agency = agency(&act, &pointer, *id).await?;
        if given.iter().any(|(other, _)| other.id == agency.id) {
            return Err(Error::field(&pointer, "duplicate", "an agency takes part once"));
        }
        given.push((agency, AssignmentRole::Cooperating));
    }
    supersede(&act).await?;
    for (agency, role) in &given {
        let new = new_assignment(&act, agency, *role, step.due_on, step.document.clone());
        assignment::Entity::insert(new).exec_without_returning(&*act.tx).await?;
    }
    act.case.lead_agency_id = Set(Some(given[0].0.id));
    act.case.lead_agency_name = Set(Some(given[0].0.name.clone()));
    act.case.due_on = Set(Some(step.due_on));
    // what another agency answered, and how that was judged, stays in the log
    act.case.outcome = Set(None);
    act.case.verdict = Set(None);
    let data = json!({
        "lead": step.lead, "lead_name": given[0].0.name, "cooperating": step.cooperating,
        "due_on": step.due_on, "document": step.document,
    });
    let entry = act.entry(Action::Assign).because(step.note).with(data).public();
    act.finish(row, entry).await
}

/// A body that can be asked to answer.
async fn agency(act: &CaseAct<'_>, pointer: &str, id: Uuid) -> Result<organization::Model> {
    let found = check::organization(&*act.tx, act.call, pointer, id).await?;
    // agencies may answer several councils, a board only its own
    let foreign = found.kind == Kind::CouncilBoard && found.council_id != Some(act.before.council_id);
    if answers(found.kind) && !foreign {
        Ok(found)
    } else if foreign {
        Err(Error::field(pointer, "not_an_agency", "a board answers its own council"))
    } else {
        Err(Error::field(pointer, "not_an_agency", format!("a {} does not answer petitions", found.kind)))
    }
}

/// The kinds of organization that can be asked to answer.
#[must_use]
pub fn answers(kind: Kind) -> bool {
    matches!(kind, Kind::PeoplesCommittee | Kind::Department | Kind::OtherAgency | Kind::CouncilBoard)
}

/// Ends every living assignment of the case.
///
/// # Errors
/// As the database says.
pub async fn supersede(act: &CaseAct<'_>) -> Result<()> {
    supersede_those(act, AssignmentStatus::ALL.iter().copied().filter(|status| status.is_live())).await
}

/// Ends the assignments of the case that stand so.
///
/// # Errors
/// As the database says.
pub async fn supersede_those(
    act: &CaseAct<'_>,
    standing: impl IntoIterator<Item = AssignmentStatus>,
) -> Result<()> {
    assignment::Entity::update_many()
        .col_expr(assignment::Column::Status, Expr::value(AssignmentStatus::Superseded))
        .col_expr(assignment::Column::Version, Expr::cust("version + 1"))
        .col_expr(assignment::Column::UpdatedAt, Expr::value(act.call.now))
        .filter(assignment::Column::CaseId.eq(act.before.id))
        .filter(assignment::Column::Status.is_in(standing))
        .exec(&*act.tx)
        .await?;
    Ok(())
}

/// A fresh assignment of the act's case.
#[must_use]
pub fn new_assignment(
    act: &CaseAct<'_>,
    agency: &organization::Model,
    role: AssignmentRole,
    due_on: NaiveDate,
    document: Option<DocumentReference>,
) -> assignment::ActiveModel {
    assignment::ActiveModel {
        id: Set(act.call.new_id()),
        case_id: Set(act.before.id),
        council_id: Set(act.before.council_id),
        organization_id: Set(agency.id),
        organization_name: Set(agency.name.clone()),
        role: Set(role),
        status: Set(AssignmentStatus::Assigned),
        due_on: Set(due_on),
        document: Set(document),
        version: Set(1),
        created_at: Set(act.call.now),
        updated_at: Set(act.call.now),
        ..Default::default()
    }
}
