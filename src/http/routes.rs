//! Every operation, once: served and described from the same list.

use utoipa::OpenApi;
use utoipa_actix_web::scope;
use utoipa_actix_web::service_config::ServiceConfig;

use crate::http::openapi::{Base, complete};
use crate::http::{
    administrative_unit, assignment, calendar, case, case_step, client, commitment, conclusion, deadline,
    engine_deadline, event, explanation, grant, handover, health, identity, link, organization,
    periodic_report, petition, recommendation, response, sector, session, supervision, supervision_norm,
    supervision_programme, term, theme, timeliness, urging, user,
};

/// Adds every operation.
pub fn all(config: &mut ServiceConfig<'_>) {
    config
        .service(health::get_livez)
        .service(health::get_readyz)
        .service(health::get_openapi)
        .service(identity::get_jwks)
        .service(identity::get_metadata)
        .service(scope::scope("/v1").configure(v1).configure(supervising));
}

fn v1(config: &mut ServiceConfig<'_>) {
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
        .service(case_step::step_case)
        .service(case::list_case_assignments)
        .service(event::list_case_events)
        .service(event::list_audit_events)
        .service(assignment::list_assignments)
        .service(assignment::get_assignment)
        .service(assignment::step_assignment)
        .service(timeliness::get_timeliness)
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
        .service(urging::get_ladder)
        .configure(reference);
}

/// Bodies, people and what councils and the law lay down.
fn reference(config: &mut ServiceConfig<'_>) {
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
        .service(administrative_unit::list_administrative_units)
        .service(administrative_unit::get_administrative_unit)
        .service(sector::list_sectors)
        .service(sector::create_sector)
        .service(sector::get_sector)
        .service(sector::patch_sector)
        .service(term::list_terms)
        .service(term::create_term)
        .service(term::get_term)
        .service(term::patch_term)
        .service(session::list_sessions)
        .service(session::create_session)
        .service(session::get_session)
        .service(session::patch_session)
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
        .service(engine_deadline::list_deadline_moves)
        .service(engine_deadline::recompute_deadlines)
        .service(engine_deadline::explain_deadline);
}

/// What councils do after supervising.
fn supervising(config: &mut ServiceConfig<'_>) {
    config
        .service(conclusion::list_conclusions)
        .service(conclusion::create_conclusion)
        .service(conclusion::get_conclusion)
        .service(conclusion::patch_conclusion)
        .service(conclusion::step_conclusion)
        .service(recommendation::list_recommendations)
        .service(recommendation::get_recommendation)
        .service(recommendation::patch_recommendation)
        .service(explanation::list_explanations)
        .service(explanation::get_explanation)
        .service(periodic_report::list_periodic_reports)
        .service(supervision_programme::list_supervision_programmes)
        .service(supervision_programme::create_supervision_programme)
        .service(supervision_programme::get_supervision_programme)
        .service(supervision_programme::patch_supervision_programme)
        .service(supervision_norm::list_supervision_norms)
        .service(supervision_norm::create_supervision_norm)
        .service(supervision_norm::get_norm_fulfilment)
        .service(supervision_norm::get_supervision_norm)
        .service(supervision_norm::patch_supervision_norm)
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

/// The contract of every operation.
#[must_use]
pub fn contract() -> serde_json::Value {
    use utoipa_actix_web::AppExt;
    let app = actix_web::App::new().into_utoipa_app().openapi(Base::openapi()).configure(all);
    complete(&app.split_for_parts().1)
}
