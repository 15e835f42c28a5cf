//! Valid requests for each operation of themes, named periods, links, handovers, referrals and webhooks, aimed at tenant A.

use serde_json::{Value, json};
use testkit::{World, make};
use uuid::Uuid;

use super::Things;
use crate::access_link;

/// A theme, a named period, a link to an earlier case, a handover of that case, a petition that was referred, and a
/// webhook with a message.
pub struct Linked {
    pub theme: Uuid,
    pub named_period: Uuid,
    pub summary_report: Uuid,
    pub link: Uuid,
    pub handover: Uuid,
    pub earlier: Uuid,
    pub referral: (Uuid, i64),
    pub webhook: Uuid,
    pub delivery: Uuid,
    pub mail_subscription: Uuid,
    pub access_link: Uuid,
    /// The draft of a response, which was submitted with the access link.
    pub response_draft: Uuid,
}

impl Linked {
    /// The link from a case to the earlier one, and the webhook of a client.
    pub async fn make(w: &World, case: Uuid, earlier: Uuid, client: Uuid) -> Self {
        let id = async |who: &str, path: &str, body: Value| -> Uuid {
            w.post(who, path, &body).await.expect(201)["id"].as_str().unwrap().parse().unwrap()
        };
        let theme = json!({"council_id": w.cast.a.council, "name": "Đất công"});
        let council = w.cast.a.council;
        let period = json!({"council_id": council, "name": "mùa mưa bão", "starts_on": "2026-05-15", "ends_on": "2026-10-31"});
        let report = json!({
            "council_id": council, "session_id": w.cast.a.session, "organization_id": w.cast.a.group, "received_on": make::today(),
        });
        let link = json!({"kind": "repeats", "case_id": earlier});
        let webhook = json!({"client_id": client, "name": "Nhận tin", "url": "https://hooks.example.vn/"});
        let webhook = id("admin", "/v1/webhooks", webhook).await;
        let (access_link, response_draft) = access_link::drafted(w).await;
        Self {
            access_link,
            response_draft,
            webhook,
            mail_subscription: mail_subscription(w).await,
            delivery: id("admin", &format!("/v1/webhooks/{webhook}/ping"), Value::Null).await,
            theme: id("clerk", "/v1/themes", theme).await,
            named_period: id("clerk", "/v1/named-periods", period).await,
            summary_report: id("clerk", "/v1/summary-reports", report).await,
            link: id("clerk", &format!("/v1/cases/{case}/links"), link).await,
            handover: id("leader", "/v1/handovers", make::handover(w, Some(vec![earlier]))).await,
            earlier,
            referral: make::of(&make::referred(w).await, w.cast.ministry),
        }
    }
}

/// Creates a webhook of a new client.
pub async fn webhook(w: &World) -> Uuid {
    let id = |made: Value| -> Uuid { made["id"].as_str().unwrap().parse().unwrap() };
    let client =
        json!({"name": "Hệ thống", "organization_id": w.cast.a.department, "scopes": ["cases:read"]});
    let client = id(w.post("admin", "/v1/clients", &client).await.expect(201));
    let new = json!({"client_id": client, "name": "Nhận tin", "url": "https://hooks.example.vn/"});
    id(w.post("admin", "/v1/webhooks", &new).await.expect(201))
}

/// Subscribes an agency of tenant A to mails.
pub async fn mail_subscription(w: &World) -> Uuid {
    let new = new_mail_subscription(w);
    let made = w.post("admin", "/v1/mail-subscriptions", &new).await.expect(201);
    made["id"].as_str().unwrap().parse().unwrap()
}

fn new_mail_subscription(w: &World) -> Value {
    json!({
        "organization_id": w.cast.a.department, "role": "handler", "address": "vanthu@sxd.laocai.gov.vn",
        "frequency": "daily", "queues": ["respond"], "events": ["remind"],
    })
}

/// Returns a valid step of a referral by its action.
pub fn referral_step(w: &World, action: &str) -> Value {
    let mut step = match action {
        "accept" => json!({"note": "Đã nhận"}),
        "return" => json!({"reason": "Không thuộc thẩm quyền", "proposed_receiver": w.cast.ministry}),
        "answer" => {
            json!({"text": "Đã giải quyết", "outcome": "by_implementation", "document": make::document()})
        }
        other => panic!("a new step: add a valid body for {other}"),
    };
    step["action"] = json!(action);
    step
}

/// Returns a valid step of the draft of a response by its action.
pub fn response_draft_step(action: &str) -> Value {
    match action {
        "confirm_draft" => json!({"action": action, "note": "Đúng thẩm quyền"}),
        "return_draft" => json!({"action": action, "reason": "Thiếu số văn bản"}),
        other => panic!("a new step: add a valid body for {other}"),
    }
}

/// Returns a valid body of an operation.
pub fn body(w: &World, things: &Things, operation: &str) -> Option<Value> {
    Some(match operation {
        "themes_create_theme" => {
            json!({"council_id": w.cast.a.council, "name": "Nước sạch", "note": "Nhiều đợt giám sát"})
        }
        "themes_patch_theme" => json!({"name": "Đất công ích", "note": "Qua ba kỳ họp"}),
        "reference_create_named_period" => {
            json!({"council_id": w.cast.a.council, "name": "Tết", "starts_on": "2027-02-05", "ends_on": "2027-02-11"})
        }
        "reference_patch_named_period" => {
            json!({"name": "mùa bão", "starts_on": "2026-05-20", "ends_on": "2026-11-15"})
        }
        "reference_create_summary_report" => json!({
            "council_id": w.cast.a.council, "session_id": w.cast.a.session, "organization_id": w.cast.a.standing_body,
            "received_on": make::today(), "document": make::document(), "petition_count": 84,
        }),
        "reference_patch_summary_report" => {
            json!({
                "session_id": w.cast.a.session, "organization_id": w.cast.a.group, "received_on": make::today(),
                "document": make::document(), "petition_count": 85,
            })
        }
        "links_create_link" => {
            json!({"kind": "repeats", "case_id": things.linked.earlier, "note": "Cử tri nêu lại"})
        }
        "webhooks_create_webhook" => json!({
            "client_id": things.client, "name": "Nhận tin", "url": "https://hooks.example.vn/khac",
            "types": ["petition.changed"],
        }),
        "webhooks_patch_webhook" => {
            json!({"name": "Nhận tin mới", "url": "https://hooks.example.vn/moi", "types": ["petition.deleted"]})
        }
        "mail_create_mail_subscription" => new_mail_subscription(w),
        "mail_patch_mail_subscription" => {
            json!({"address": "sxd@laocai.gov.vn", "frequency": "immediately", "language": "en", "queues": ["close"], "events": ["close"]})
        }
        "access_links_open_access_link" => json!({"token": "x"}),
        "access_links_create_access_link" => {
            json!({"assignment_id": things.assignment.0, "expires_on": make::in_days(9), "recipient": "Văn thư"})
        }
        "access_links_step_response_draft" => response_draft_step("confirm_draft"),
        "webhooks_replay_webhook" => json!({}),
        "webhooks_redeliver" => json!({"deliveries": [things.linked.delivery]}),
        "referrals_step_referral" => referral_step(w, "accept"),
        "handovers_create_handover" => make::handover(w, Some(vec![things.case.id])),
        _ => return None,
    })
}
