//! Central bodies are in the directory: those that come with the program, and those that an office adds.

use entity::organization::{Column, Entity};
use kiennghi::service::directory::organization::import::central_bodies;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::{Value, json};
use testkit::{World, db_test};

fn body(name: &str) -> Value {
    json!({"kind": "central_body", "name": name, "valid_from": "2021-07-28"})
}

#[db_test]
async fn clerks_and_leaders_add_a_central_body_and_nothing_else(w: World) {
    for (who, name) in [("clerk", "Bộ Tư pháp"), ("leader_b", "Bộ Y tế"), ("admin", "Bộ Nội vụ")]
    {
        w.post(who, "/v1/organizations", &body(name)).await.expect(201);
    }
    let again = w.post("leader", "/v1/organizations", &body("Bộ Tư pháp")).await;
    assert_eq!(again.refused(409), "already_exists");
    for who in ["reviewer", "deputy", "head", "auditor", "coordinator", "nobody"] {
        w.post(who, "/v1/organizations", &body("Bộ Ngoại giao")).await.refused(403);
    }
    let department = json!({"kind": "department", "name": "Sở mới", "valid_from": "2025-07-01"});
    w.post("clerk", "/v1/organizations", &department).await.refused(403);
    for (field, value) in [
        ("parent_id", json!(w.cast.a.committee)),
        ("unit_id", json!(w.cast.a.province)),
        ("area", json!([w.cast.a.commune])),
        ("council_id", json!(w.cast.a.council)),
    ] {
        let mut placed = body("Bộ Ngoại giao");
        placed[field] = value;
        let problem = w.post("clerk", "/v1/organizations", &placed).await.expect(422);
        assert_eq!(problem["errors"][0]["pointer"], format!("/{field}"), "{problem}");
    }
    let patch = json!({"name": "Bộ khác"});
    w.patch("clerk", &format!("/v1/organizations/{}", w.cast.ministry), 1, &patch).await.refused(403);
    let grant = json!({"user_id": w.user("nobody"), "role": "head", "organization_id": w.cast.ministry});
    let problem = w.post("admin", "/v1/grants", &grant).await;
    assert!(matches!(problem.status, 409 | 422), "it has no users: {}", problem.text);
}

#[db_test]
async fn the_central_bodies_of_2025_come_with_the_program_and_are_added_once(w: World) {
    let ctx = w.context("admin").await;
    let all = central_bodies(&mut w.app.handle(), &ctx).await.unwrap();
    let stored = async || {
        let found = Entity::find().filter(Column::Kind.eq("central_body"));
        found.count(w.app.read()).await.unwrap()
    };
    let count = stored().await;
    assert_eq!((count, all.len() as u64), (39, 39));
    assert!(all.contains(&("Bộ Xây dựng".to_owned(), w.cast.ministry)), "the one that was there stays");
    central_bodies(&mut w.app.handle(), &ctx).await.unwrap();
    assert_eq!(stored().await, count);
    let ministries = Entity::find().filter(Column::Kind.eq("central_body")).filter(Column::ValidTo.is_null());
    let ministries = ministries.filter(Column::Name.starts_with("Bộ ")).count(w.app.read()).await.unwrap();
    assert_eq!(ministries, 14, "ministries since 1 March 2025");
}
