//! Builders of supervisions, of organizations that have ended, and of grants that are created and revoked.

use entity::enums::SupervisionKind;
use kiennghi::service::oversight::supervision::create::{self, NewSupervision};
use kiennghi::service::oversight::supervision::step::{self, StageReached, SupervisionStep};
use uuid::Uuid;

use crate::World;

/// Creates departments under the committee.
pub async fn departments(w: &World, count: usize) -> Vec<Uuid> {
    use entity::enums::OrganizationKind;
    use kiennghi::service::directory::organization::create::{NewOrganization, create};
    let (ctx, mut made) = (w.context("admin").await, vec![]);
    for i in 0..count {
        let new = NewOrganization {
            kind: OrganizationKind::Department,
            name: format!("Sở thứ {i}"),
            parent_id: Some(w.cast.a.committee),
            council_id: None,
            unit_id: None,
            area: vec![],
            codes: vec![],
            valid_from: "2021-07-01".parse().unwrap(),
            valid_to: None,
        };
        made.push(create(&mut w.app.handle(), &ctx, new).await.unwrap().view.id);
    }
    made
}

/// Creates an agency that ended on 30 June 2025, with a successor.
pub async fn ended_organization(w: &World, name: &str, successor: Uuid) -> Uuid {
    use entity::enums::OrganizationKind;
    use kiennghi::service::directory::organization::create::{NewOrganization, create};
    use kiennghi::service::directory::organization::edit::{Succession, succeed};
    let ctx = w.context("admin").await;
    let new = NewOrganization {
        kind: OrganizationKind::Department,
        name: name.to_owned(),
        parent_id: None,
        council_id: None,
        unit_id: Some(w.cast.a.province),
        area: vec![],
        codes: vec![],
        valid_from: "2016-01-01".parse().unwrap(),
        valid_to: None,
    };
    let id = create(&mut w.app.handle(), &ctx, new).await.unwrap().view.id;
    let step = Succession { successors: vec![successor], since: "2025-07-01".parse().unwrap() };
    succeed(&mut w.app.handle(), &ctx, id, 1, step).await.unwrap();
    id
}

/// Creates an announced supervision of some bodies.
pub async fn supervision(w: &World, led_by: Uuid, bodies: Vec<Uuid>) -> Uuid {
    supervised(w, SupervisionKind::Thematic, led_by, bodies).await
}

/// Creates an announced supervision of a kind, led by the standing body.
pub async fn supervision_of(w: &World, kind: SupervisionKind) -> Uuid {
    supervised(w, kind, w.cast.a.standing_body, vec![w.cast.a.department]).await
}

async fn supervised(w: &World, kind: SupervisionKind, led_by: Uuid, bodies: Vec<Uuid>) -> Uuid {
    let ctx = w.context("clerk").await;
    let new = NewSupervision {
        kind,
        leading_body_id: led_by,
        leading_deputy_id: None,
        subject: "Quản lý đất công ích".into(),
        legal_basis: None,
        programme_id: None,
        session_id: None,
        period_from: None,
        period_to: None,
        planned_on: None,
        supervised: bodies,
        units: vec![],
        team: vec![],
        documents: vec![],
        re_examines_id: None,
        cases: vec![],
        stages: vec![],
    };
    let made = create::create(&mut w.app.handle(), &ctx, new).await.unwrap().view;
    // long ago, so that a conclusion of any day can come after it
    let on = Some("2000-01-01".parse().unwrap());
    let announced = SupervisionStep::Announce(StageReached { on, document: None, note: None });
    step::take(&mut w.app.handle(), &ctx, made.id, made.version, announced).await.unwrap();
    made.id
}

/// Creates one more grant for a user.
pub async fn add_grant(w: &World, who: &str, role: &str, organization: Uuid) {
    let grant = serde_json::json!({"user_id": w.user(who), "role": role, "organization_id": organization});
    w.post("admin", "/v1/grants", &grant).await.expect(201);
}

/// Revokes a user's grants of one role.
pub async fn revoke_grants(w: &World, who: &str, role: &str) {
    let current = w.get("admin", &format!("/v1/grants?user_id={}", w.user(who))).await.expect(200);
    for grant in
        current["items"].as_array().unwrap().iter().filter(|g| g["role"] == role && g["revoked_at"].is_null())
    {
        let path = format!("/v1/grants/{}", grant["id"].as_str().unwrap());
        let version = grant["version"].as_i64().unwrap();
        w.write(reqwest::Method::DELETE, "admin", &path, version, &serde_json::json!({})).await.expect(200);
    }
}

/// Revokes a user's grants and creates another one.
pub async fn replace_grants(w: &World, who: &str, role: &str, organization: Uuid) {
    for current in ["clerk", "leader", "reviewer", "handler", "head", "coordinator"] {
        revoke_grants(w, who, current).await;
    }
    add_grant(w, who, role, organization).await;
}
