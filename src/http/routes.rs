//! Every operation, once: served and described from the same list.

use std::sync::LazyLock;

use actix_web::dev::HttpServiceFactory;
use actix_web::web::{self, Data};
use serde_json::Value;
use utoipa::OpenApi;
use utoipa_actix_web::service_config::ServiceConfig;
use utoipa_actix_web::{AppExt, OpenApiFactory, scope};

use crate::http::openapi::{Base, Contract, complete};
use crate::http::{
    assignment, calendar, case, client, commitment, conclusion, deadline, grant, handover, health, identity,
    link, organization, petition, recommendation, reference, response, supervision, theme, urging, user,
};

/// What operations are added to: a server, or a server that describes itself. Describing takes longer than serving a
/// request, and every worker of a server adds the operations anew.
trait Operations {
    fn service<F: HttpServiceFactory + OpenApiFactory + 'static>(&mut self, operation: F) -> &mut Self;
}

impl Operations for web::ServiceConfig {
    fn service<F: HttpServiceFactory + OpenApiFactory + 'static>(&mut self, operation: F) -> &mut Self {
        self.service(operation)
    }
}

impl Operations for ServiceConfig<'_> {
    fn service<F: HttpServiceFactory + OpenApiFactory + 'static>(&mut self, operation: F) -> &mut Self {
        self.service(operation)
    }
}

/// Adds every operation.
pub fn all(config: &mut web::ServiceConfig) {
    root(config);
    config.service(web::scope("/v1").configure(v1).configure(oversight));
}

/// Adds every operation, and describes it.
fn described(config: &mut ServiceConfig<'_>) {
    root(config);
    config.service(scope::scope("/v1").configure(|config| v1(config)).configure(|config| oversight(config)));
}

fn root(config: &mut impl Operations) {
    config
        .service(health::get_livez)
        .service(health::get_readyz)
        .service(health::get_openapi)
        .service(identity::get_jwks)
        .service(identity::get_metadata);
}

fn v1(config: &mut impl Operations) {
    config
        .service(identity::sign_in)
        .service(identity::exchange_token)
        .service(identity::revoke_token)
        .service(identity::get_me)
        .service(petition::list_petitions)
        .service(petition::create_petition)
        .service(petition::get_petition)
        .service(petition::put_petition)
        .service(petition::patch_petition)
        .service(petition::get_petitioner)
        .service(petition::put_petitioner)
        .service(case::list_cases)
        .service(case::get_case)
        .service(case::step_case)
        .service(case::list_case_assignments)
        .service(case::list_case_events)
        .service(case::list_audit_events)
        .service(assignment::list_assignments)
        .service(assignment::get_assignment)
        .service(assignment::step_assignment)
        .service(assignment::get_timeliness)
        .service(response::list_responses)
        .service(response::create_response)
        .service(response::get_response)
        .service(commitment::list_commitments)
        .service(commitment::parse_commitment)
        .service(commitment::get_commitment)
        .service(commitment::step_commitment)
        .service(urging::list_urgings)
        .service(urging::create_urging)
        .service(urging::get_urging)
        .service(urging::step_urging)
        .service(urging::get_ladder);
    directory(config);
}

/// Bodies, people and what councils and the law lay down.
fn directory(config: &mut impl Operations) {
    config
        .service(organization::list_organizations)
        .service(organization::create_organization)
        .service(organization::get_organization)
        .service(organization::patch_organization)
        .service(organization::succeed_organization)
        .service(user::list_users)
        .service(user::create_user)
        .service(user::get_user)
        .service(user::patch_user)
        .service(grant::list_grants)
        .service(grant::create_grant)
        .service(grant::get_grant)
        .service(grant::delete_grant)
        .service(client::list_clients)
        .service(client::create_client)
        .service(client::get_client)
        .service(client::patch_client)
        .service(reference::list_administrative_units)
        .service(reference::get_administrative_unit)
        .service(reference::list_sectors)
        .service(reference::create_sector)
        .service(reference::get_sector)
        .service(reference::patch_sector)
        .service(reference::list_terms)
        .service(reference::create_term)
        .service(reference::get_term)
        .service(reference::patch_term)
        .service(reference::list_sessions)
        .service(reference::create_session)
        .service(reference::get_session)
        .service(reference::patch_session)
        .service(calendar::list_years)
        .service(calendar::get_year)
        .service(calendar::put_year)
        .service(calendar::get_year_file)
        .service(calendar::put_year_file)
        .service(deadline::list_deadline_rules)
        .service(deadline::create_deadline_rule)
        .service(deadline::get_deadline_rule)
        .service(deadline::patch_deadline_rule)
        .service(deadline::preview_deadline)
        .service(deadline::list_deadline_moves)
        .service(deadline::recompute_deadlines)
        .service(deadline::explain_deadline);
}

/// What councils do after supervising.
fn oversight(config: &mut impl Operations) {
    config
        .service(conclusion::list_conclusions)
        .service(conclusion::create_conclusion)
        .service(conclusion::get_conclusion)
        .service(conclusion::patch_conclusion)
        .service(conclusion::step_conclusion)
        .service(recommendation::list_recommendations)
        .service(recommendation::get_recommendation)
        .service(recommendation::patch_recommendation)
        .service(recommendation::list_explanations)
        .service(recommendation::get_explanation)
        .service(recommendation::list_periodic_reports)
        .service(supervision::list_supervision_programmes)
        .service(supervision::create_supervision_programme)
        .service(supervision::get_supervision_programme)
        .service(supervision::patch_supervision_programme)
        .service(supervision::list_supervision_norms)
        .service(supervision::create_supervision_norm)
        .service(supervision::get_norm_fulfilment)
        .service(supervision::get_supervision_norm)
        .service(supervision::patch_supervision_norm)
        .service(supervision::list_supervisions)
        .service(supervision::create_supervision)
        .service(supervision::get_supervision)
        .service(supervision::patch_supervision)
        .service(supervision::step_supervision)
        .service(theme::list_themes)
        .service(theme::create_theme)
        .service(theme::get_theme)
        .service(theme::patch_theme)
        .service(link::list_links)
        .service(link::create_link)
        .service(link::get_link)
        .service(link::delete_link)
        .service(link::get_repetitions)
        .service(handover::list_open)
        .service(handover::list_handovers)
        .service(handover::create_handover)
        .service(handover::get_handover)
        .service(handover::list_handover_items);
}

/// The contract of every operation, built once a process.
#[must_use]
pub fn contract() -> &'static Value {
    static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
        let app = actix_web::App::new().into_utoipa_app().openapi(Base::openapi()).configure(described);
        complete(&app.split_for_parts().1)
    });
    &DOCUMENT
}

/// The contract as every worker of every server in this process asks it.
#[must_use]
pub fn shared_contract() -> Data<Contract> {
    static SHARED: LazyLock<Data<Contract>> = LazyLock::new(|| Data::new(Contract::new(contract())));
    SHARED.clone()
}
