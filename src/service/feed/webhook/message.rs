//! What is sent to a webhook's receiver: `CloudEvents` 1.0 that name a case, and nothing personal. The receiver reads the
//! case itself, with its own roles.

use chrono::SecondsFormat;
use entity::enums::{CaseKind, DeliveryStatus, WebhookEvent};
use entity::webhook::delivery::Model;
use sea_orm::prelude::Uuid;
use serde::Serialize;

use crate::kernel::config::Config;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::service::feed::changes::Change;

/// The media type of a message.
pub const CONTENT_TYPE: &str = "application/cloudevents+json; charset=utf-8";

/// An event in the format of `CloudEvents` 1.0.
#[derive(Serialize)]
struct CloudEvent<'a> {
    specversion: &'static str,
    id: Uuid,
    source: String,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<Uuid>,
    time: String,
    datacontenttype: &'static str,
    data: Data<'a>,
}

#[derive(Serialize)]
struct Data<'a> {
    /// Where to read what the event is about.
    href: &'a str,
}

/// Returns the type of the event about a change.
#[must_use]
pub fn type_of(change: &Change) -> WebhookEvent {
    match (change.kind, change.deleted) {
        (CaseKind::Petition, false) => WebhookEvent::PetitionChanged,
        (CaseKind::Petition, true) => WebhookEvent::PetitionDeleted,
        (CaseKind::Recommendation, false) => WebhookEvent::RecommendationChanged,
        (CaseKind::Recommendation, true) => WebhookEvent::RecommendationDeleted,
    }
}

/// Creates a message that waits to be sent.
///
/// # Errors
/// Internal error.
pub fn new(
    config: &Config,
    ctx: &RequestContext,
    id: Uuid,
    webhook: Uuid,
    event_type: WebhookEvent,
    case: Option<Uuid>,
) -> Result<Model> {
    let href = match (event_type, case) {
        (WebhookEvent::Ping, _) => format!("/v1/webhooks/{webhook}"),
        (_, Some(case)) => format!("/v1/cases/{case}"),
        (_, None) => "/v1/changes".to_owned(),
    };
    let event = CloudEvent {
        specversion: "1.0",
        id,
        source: format!("{}/v1/webhooks/{webhook}", config.issuer().trim_end_matches('/')),
        kind: event_type.word(),
        subject: case,
        time: ctx.now.to_rfc3339_opts(SecondsFormat::Millis, true),
        datacontenttype: "application/json",
        data: Data { href: &href },
    };
    Ok(Model {
        id,
        webhook_id: webhook,
        event_type,
        case_id: case,
        body: serde_json::to_string(&event).map_err(Error::internal)?,
        status: DeliveryStatus::Pending,
        attempts: 0,
        next_attempt_at: Some(ctx.now),
        claimed_until: None,
        attempted_at: None,
        duration_ms: None,
        request_head: None,
        response_status: None,
        response_head: None,
        response_body: None,
        failure: None,
        created_at: ctx.now,
    })
}
