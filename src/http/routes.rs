//! The list of all operations: it both serves them and describes them in the OpenAPI document.

use std::sync::LazyLock;

use actix_web::dev::HttpServiceFactory;
use actix_web::web::{self, Data};
use serde_json::Value;
use utoipa::OpenApi;
use utoipa_actix_web::service_config::ServiceConfig;
use utoipa_actix_web::{AppExt, OpenApiFactory, scope};

use crate::http::openapi::{Base, Contract, complete};
use crate::http::{
    access_link, case_step, catalogue, council, directory, engine, feed, handover, health, identity, index,
    mail, oversight, petition, petition_history, queues, referral, sync_batch, sync_pack, vocabulary,
};

/// What operations are added to: a server, or a server that also describes itself. Every worker of a server adds the
/// operations again, and describing them takes longer than serving a request; so workers do not describe.
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
    config.service(web::scope("/v1").configure(v1).configure(supervising));
}

/// Adds every operation with its OpenAPI description.
fn described(config: &mut ServiceConfig<'_>) {
    root(config);
    config
        .service(scope::scope("/v1").configure(|config| v1(config)).configure(|config| supervising(config)));
}

fn root(config: &mut impl Operations) {
    config
        .service(index::get_index)
        .service(index::get_index_of_v1)
        .service(catalogue::list_problems)
        .service(health::get_livez)
        .service(health::get_readyz)
        .service(health::get_openapi)
        .service(identity::get_jwks)
        .service(identity::get_metadata);
}

fn v1(config: &mut impl Operations) {
    config
        .service(vocabulary::get_vocabulary)
        .service(identity::sign_in)
        .service(identity::exchange_token)
        .service(identity::revoke_token)
        .service(identity::get_me)
        .service(queues::list_queues)
        .service(identity::put_password)
        .service(petition_history::create_petition_history)
        .service(petition::list_petitions)
        .service(petition::create_petition)
        .service(petition::get_petition)
        .service(petition::put_petition)
        .service(petition::patch_petition)
        .service(petition::get_petitioner)
        .service(petition::put_petitioner)
        .service(petition::delete_petitioner)
        .service(petition::list_former_texts)
        .service(petition::get_former_text)
        .service(petition::erase_former_text)
        .service(engine::case::list_cases)
        .service(engine::case::get_case)
        .service(case_step::step_case)
        .service(engine::case::step_cases)
        .service(engine::case::list_case_assignments)
        .service(engine::event::list_case_events)
        .service(engine::event::erase_event_texts)
        .service(engine::event::list_audit_events)
        .service(feed::get_position)
        .service(feed::get_changes)
        .service(feed::stream::get_stream)
        .service(sync_batch::write_batch)
        .service(sync_pack::get_pack)
        .service(mail::list_mail_subscriptions)
        .service(mail::create_mail_subscription)
        .service(mail::get_mail_subscription)
        .service(mail::patch_mail_subscription)
        .service(mail::preview_mail)
        .service(mail::list_mails)
        .service(feed::webhook::list_webhooks)
        .service(feed::webhook::create_webhook)
        .service(feed::webhook::get_webhook)
        .service(feed::webhook::patch_webhook)
        .service(feed::webhook::replace_webhook_secret)
        .service(feed::webhook::get_webhook_status)
        .service(feed::webhook::ping_webhook)
        .service(feed::webhook::replay_webhook)
        .service(feed::webhook::list_deliveries)
        .service(feed::webhook::get_delivery)
        .service(feed::webhook::redeliver)
        .service(engine::assignment::list_assignments)
        .service(engine::assignment::get_assignment)
        .service(engine::assignment::step_assignment)
        .service(access_link::list_access_links)
        .service(access_link::create_access_link)
        .service(access_link::open_access_link)
        .service(access_link::get_access_link)
        .service(access_link::revoke_access_link)
        .service(access_link::linked::get_linked_assignment)
        .service(access_link::linked::step_linked_assignment)
        .service(access_link::linked::create_response_draft)
        .service(access_link::draft::list_response_drafts)
        .service(access_link::draft::get_response_draft)
        .service(access_link::draft::step_response_draft)
        .service(referral::list_referrals)
        .service(referral::get_referral)
        .service(referral::step_referral)
        .service(engine::timeliness::get_timeliness)
        .service(engine::response::list_responses)
        .service(engine::response::create_response)
        .service(engine::response::get_response)
        .service(engine::response::create_response_version)
        .service(engine::commitment::list_commitments)
        .service(engine::commitment::parse_commitment)
        .service(engine::commitment::get_commitment)
        .service(engine::commitment::step_commitment)
        .service(engine::reminder_letter::list_reminder_letters)
        .service(engine::reminder_letter::create_reminder_letter)
        .service(engine::reminder_letter::get_reminder_letter)
        .service(engine::reminder_letter::step_reminder_letter)
        .service(engine::reminder_letter::get_escalation);
    reference(config);
}

/// Adds the operations on reference data: organizations, people, terms, sessions, calendar and deadline rules.
fn reference(config: &mut impl Operations) {
    config
        .service(directory::organization::list_organizations)
        .service(directory::organization::create_organization)
        .service(directory::organization::get_organization)
        .service(directory::organization::patch_organization)
        .service(directory::organization::succeed_organization)
        .service(directory::user::list_users)
        .service(directory::user::create_user)
        .service(directory::user::get_user)
        .service(directory::user::patch_user)
        .service(directory::grant::list_grants)
        .service(directory::grant::create_grant)
        .service(directory::grant::get_grant)
        .service(directory::grant::delete_grant)
        .service(directory::client::list_clients)
        .service(directory::client::create_client)
        .service(directory::client::get_client)
        .service(directory::client::patch_client)
        .service(directory::client::list_client_secrets)
        .service(directory::client::create_client_secret)
        .service(directory::client::get_client_secret)
        .service(directory::client::revoke_client_secret)
        .service(directory::administrative_unit::list_administrative_units)
        .service(directory::administrative_unit::get_administrative_unit)
        .service(council::setup::create_council)
        .service(council::sector::list_sectors)
        .service(council::sector::create_sector)
        .service(council::sector::get_sector)
        .service(council::sector::patch_sector)
        .service(council::term::list_terms)
        .service(council::term::create_term)
        .service(council::term::get_term)
        .service(council::term::patch_term)
        .service(council::session::list_sessions)
        .service(council::session::create_session)
        .service(council::session::get_session)
        .service(council::session::patch_session)
        .service(council::calendar::list_years)
        .service(council::calendar::get_year)
        .service(council::calendar::put_year)
        .service(council::calendar::get_year_file)
        .service(council::calendar::put_year_file)
        .service(council::named_period::list_named_periods)
        .service(council::named_period::create_named_period)
        .service(council::named_period::get_named_period)
        .service(council::named_period::patch_named_period)
        .service(council::summary_report::list_summary_reports)
        .service(council::summary_report::create_summary_report)
        .service(council::summary_report::get_summary_report)
        .service(council::summary_report::patch_summary_report)
        .service(council::annex_columns::get_annex_columns)
        .service(council::annex_columns::put_annex_columns)
        .service(council::deadline::list_deadline_rules)
        .service(council::deadline::create_deadline_rule)
        .service(council::deadline::get_deadline_rule)
        .service(council::deadline::patch_deadline_rule)
        .service(council::deadline::preview_deadline)
        .service(engine::outcome_figures::get_outcome_figures)
        .service(engine::deadline::list_recalculations)
        .service(engine::deadline::recalculate_deadlines)
        .service(engine::deadline::explain_deadline);
}

/// Adds the operations on supervisions, what follows from them, links and handovers.
fn supervising(config: &mut impl Operations) {
    config
        .service(oversight::conclusion::list_conclusions)
        .service(oversight::conclusion::create_conclusion)
        .service(oversight::conclusion::get_conclusion)
        .service(oversight::conclusion::patch_conclusion)
        .service(oversight::conclusion::step_conclusion)
        .service(oversight::recommendation::list_recommendations)
        .service(oversight::recommendation::get_recommendation)
        .service(oversight::recommendation::patch_recommendation)
        .service(engine::explanation::list_explanations)
        .service(engine::explanation::get_explanation)
        .service(engine::periodic_report::list_periodic_reports)
        .service(oversight::supervision_programme::list_supervision_programmes)
        .service(oversight::supervision_programme::create_supervision_programme)
        .service(oversight::supervision_programme::get_supervision_programme)
        .service(oversight::supervision_programme::patch_supervision_programme)
        .service(oversight::supervision_norm::list_supervision_norms)
        .service(oversight::supervision_norm::create_supervision_norm)
        .service(oversight::supervision_norm::get_norm_fulfilment)
        .service(oversight::supervision_norm::get_supervision_norm)
        .service(oversight::supervision_norm::patch_supervision_norm)
        .service(oversight::supervision::list_supervisions)
        .service(oversight::supervision::create_supervision)
        .service(oversight::supervision::get_supervision)
        .service(oversight::supervision::patch_supervision)
        .service(oversight::supervision::step_supervision)
        .service(council::theme::list_themes)
        .service(council::theme::create_theme)
        .service(council::theme::get_theme)
        .service(council::theme::patch_theme)
        .service(engine::link::list_links)
        .service(engine::link::create_link)
        .service(engine::link::get_link)
        .service(engine::link::delete_link)
        .service(engine::link::get_recurrences)
        .service(handover::list_candidates)
        .service(handover::list_handovers)
        .service(handover::create_handover)
        .service(handover::get_handover)
        .service(handover::list_handover_items);
}

/// Returns the OpenAPI document, which is built once per process.
#[must_use]
pub fn contract() -> &'static Value {
    static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
        let app = actix_web::App::new().into_utoipa_app().openapi(Base::openapi()).configure(described);
        complete(&app.split_for_parts().1)
    });
    &DOCUMENT
}

/// Returns the parsed OpenAPI document that all workers of the process share.
#[must_use]
pub fn shared_contract() -> Data<Contract> {
    static SHARED: LazyLock<Data<Contract>> = LazyLock::new(|| Data::new(Contract::new(contract())));
    SHARED.clone()
}
