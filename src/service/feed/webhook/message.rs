//! What is sent to a webhook's receiver: `CloudEvents` 1.0 that name a case, and nothing personal. The receiver reads the
//! case itself, with its own roles.

use chrono::SecondsFormat;
use entity::enums::{CaseKind, DeliveryStatus, WebhookEvent};
use entity::webhook::delivery::Model;
use sea_orm::prelude::Uuid;
use serde_json::json;

use crate::kernel::config::Config;
use crate::kernel::context::RequestContext;
use crate::service::feed::changes::Change;

/// The media type of a message.
pub const CONTENT_TYPE: &str = "application/cloudevents+json; charset=utf-8";

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
#[must_use]
pub fn new(
    config: &Config,
    ctx: &RequestContext,
    id: Uuid,
    webhook: Uuid,
    event_type: WebhookEvent,
    case: Option<Uuid>,
) -> Model {
    let href = match (event_type, case) {
        (WebhookEvent::Ping, _) => format!("/v1/webhooks/{webhook}"),
        (_, Some(case)) => format!("/v1/cases/{case}"),
        (_, None) => "/v1/changes".to_owned(),
    };
    let mut event = json!({
        "specversion": "1.0",
        "id": id,
        "source": format!("{}/v1/webhooks/{webhook}", config.issuer().trim_end_matches('/')),
        "type": event_type,
        "time": ctx.now.to_rfc3339_opts(SecondsFormat::Millis, true),
        "datacontenttype": "application/json",
        "data": {"href": href},
    });
    if let Some(case) = case {
        event["subject"] = json!(case);
    }
    Model {
        id,
        webhook_id: webhook,
        event_type,
        case_id: case,
        body: event.to_string(),
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
    }
}
