//! Every PATCH operation of the OpenAPI document (RFC 7396): `null` clears, absent keeps, a stale version is refused,
//! and the event says what changed.

use entity::event;
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::{Map, Value, json};
use testkit::history::{chained, events};
use testkit::make::recommendation as rec;
use testkit::make::supervisions::{at, id, recorded};
use testkit::{World, at_once, db_test, make};
use uuid::Uuid;

use super::{Operation, link, operations};

/// A resource with a PATCH operation, the caller who may edit it, and a patch that fills every field that `null`
/// clears.
struct Subject {
    who: &'static str,
    id: Uuid,
    filled: Value,
}

async fn made(w: &World, who: &'static str, path: &str, body: &Value, filled: Value) -> Subject {
    Subject { who, id: id(&w.post(who, path, body).await.expect(201)), filled }
}

async fn subject(w: &World, path: &str) -> Subject {
    let bare = |who, id| Subject { who, id, filled: json!({}) };
    let a = &w.cast.a;
    let document = json!(make::document());
    match path.split('/').nth(2).unwrap() {
        "clients" => {
            let new = json!({"name": "Một cửa", "organization_id": a.department, "scopes": ["cases:read"]});
            made(w, "admin", "/v1/clients", &new, json!({})).await
        }
        "conclusions" => {
            let supervision = make::supervision(w, a.board, vec![a.department]).await;
            let new = json!({"supervision_id": supervision, "form": "report", "summary": "Dự thảo"});
            made(w, "clerk", "/v1/conclusions", &new, json!({"document": document})).await
        }
        "deadline-rules" => {
            let new = json!({
                "council_id": a.council, "step": "extend", "channel": "online", "number": 30,
                "unit": "calendar_days", "starts_at": "due", "legal_basis": "Quy chế", "valid_from": "2026-01-01",
            });
            let filled = json!({"times": 2, "valid_to": "2027-12-31"});
            made(w, "leader", "/v1/deadline-rules", &new, filled).await
        }
        "named-periods" => {
            let new = json!({"council_id": a.council, "name": "Tết", "starts_on": "2027-02-05", "ends_on": "2027-02-11"});
            made(w, "clerk", "/v1/named-periods", &new, json!({})).await
        }
        "summary-reports" => {
            let new = json!({
                "council_id": a.council, "session_id": a.session, "organization_id": a.board, "received_on": make::today(),
            });
            let filled = json!({"document": make::document(), "petition_count": 12});
            made(w, "clerk", "/v1/summary-reports", &new, filled).await
        }
        "organizations" => {
            Subject { who: "admin", id: a.department_2, filled: json!({"valid_to": "2040-12-31"}) }
        }
        "petitions" => Subject {
            who: "clerk",
            id: make::received(w).await.id,
            filled: json!({
                "locality": "Thôn 2", "session_id": a.session, "phase": "before", "sector_id": a.sector,
                "competence_level": "province", "supporter_count": 60, "sender_reference": "Kiến nghị số 68",
                "contact_plan_number": "45/KH-HĐND", "source_id": a.group,
            }),
        },
        "recommendations" => {
            let theme = json!({"council_id": a.council, "name": "Đất công"});
            let theme = id(&w.post("clerk", "/v1/themes", &theme).await.expect(201));
            Subject {
                who: "clerk",
                id: rec::assigned(w).await.id,
                filled: json!({"theme_id": theme, "priority": "urgent", "sector_id": a.subsector}),
            }
        }
        "sectors" => bare("leader", a.subsector),
        "terms" => bare("clerk", a.term),
        "sessions" => Subject { who: "clerk", id: a.session, filled: json!({"closes_on": "2026-07-15"}) },
        "supervision-norms" => {
            let new = json!({
                "council_id": a.council, "body_kind": "council_board", "per_year": 2, "legal_basis": "Luật",
                "valid_from": "2026-03-01",
            });
            made(w, "leader", "/v1/supervision-norms", &new, json!({"valid_to": "2030-12-31"})).await
        }
        "supervision-programmes" => {
            let new = json!({"owner_id": a.board_2, "year": 2026, "title": "Chương trình"});
            made(w, "clerk", "/v1/supervision-programmes", &new, json!({"document": document})).await
        }
        "supervisions" => {
            let programme = json!({"owner_id": a.group, "year": 2026, "title": "Chương trình của tổ"});
            let programme = id(&w.post("clerk", "/v1/supervision-programmes", &programme).await.expect(201));
            let earlier = at(w, entity::enums::SupervisionStage::Concluded, json!({})).await;
            let one = recorded(w, json!({"leading_body_id": a.group})).await;
            Subject {
                who: "clerk",
                id: id(&one),
                filled: json!({
                    "leading_deputy_id": w.user("deputy"), "legal_basis": "Luật 121", "programme_id": programme,
                    "session_id": a.session, "period_from": "2024-01-01", "period_to": "2025-12-31",
                    "planned_on": "2026-12-20", "re_examines_id": earlier["id"],
                }),
            }
        }
        "themes" => {
            let new = json!({"council_id": a.council, "name": "Nước sạch"});
            made(w, "clerk", "/v1/themes", &new, json!({"note": "Nhiều đợt"})).await
        }
        "webhooks" => bare("admin", link::webhook(w).await),
        "mail-subscriptions" => bare("admin", link::mail_subscription(w).await),
        "users" => bare("admin", w.user("nobody")),
        other => panic!("a new PATCH operation: add a subject for /v1/{other}/{{id}}"),
    }
}

/// Columns that follow from a cleared field.
fn derived(path: &str, field: &str) -> &'static [&'static str] {
    match (path, field) {
        ("/v1/petitions/{id}", "sector_id") => &["board_id"],
        _ => &[],
    }
}

/// Returns the properties of the body that take `null`, and the others.
fn properties(operation: &Operation) -> (Vec<String>, Vec<String>) {
    let all = operation.body.as_ref().unwrap()["properties"].as_object().unwrap();
    let takes_null = |property: &Value| {
        let types = property["type"].as_array().is_some_and(|types| types.contains(&json!("null")));
        let choices = property["oneOf"].as_array().into_iter().flatten();
        types || choices.into_iter().any(|one| one["type"] == "null")
    };
    let (some, others): (Vec<_>, Vec<_>) = all.iter().partition(|(_, property)| takes_null(property));
    let names = |all: Vec<(&String, &Value)>| all.into_iter().map(|(name, _)| name.clone()).collect();
    (names(some), names(others))
}

/// Returns a field of a view; a recommendation has some of them one level deeper.
fn shown<'a>(view: &'a Value, field: &str) -> &'a Value {
    view.get(field).unwrap_or(&view["recommendation"][field])
}

async fn event_count(w: &World) -> u64 {
    event::Entity::find().count(w.app.read()).await.unwrap()
}

/// Returns the field `changed` of the last event.
async fn last_change(w: &World, of: Uuid) -> Value {
    let log = events(w, of).await;
    chained(&log);
    log.last().unwrap().data["changed"].clone()
}

#[db_test]
async fn null_clears_each_field_that_takes_it_and_the_event_says_so(w: World) {
    for operation in operations().iter().filter(|operation| operation.method == "PATCH") {
        let name = &operation.name;
        let subject = subject(&w, &operation.path).await;
        let (who, path) = (subject.who, operation.path.replace("{id}", &subject.id.to_string()));
        let (nullable, _) = properties(operation);
        let filled: Map<String, Value> = subject.filled.as_object().unwrap().clone();
        assert_eq!(filled.keys().cloned().collect::<Vec<_>>(), nullable, "{name}: fill every field");
        let mut view = w.get(who, &path).await.expect(200);
        if !filled.is_empty() {
            let version = view["version"].as_i64().unwrap();
            view = w.patch(who, &path, version, &subject.filled).await.expect(200);
        }
        for field in &nullable {
            let (before, version) = (shown(&view, field).clone(), view["version"].as_i64().unwrap());
            assert_eq!(before, filled[field], "{name} {field}");
            let mut body = Map::new();
            body.insert(field.clone(), Value::Null);
            let now = w.patch(who, &path, version, &Value::Object(body)).await.expect(200);
            assert_eq!((shown(&now, field), &now["version"]), (&Value::Null, &json!(version + 1)), "{name}");
            let changed = last_change(&w, subject.id).await;
            let mut expected = derived(&operation.path, field).to_vec();
            expected.push(field);
            expected.sort_unstable();
            assert_eq!(
                changed.as_object().unwrap().keys().collect::<Vec<_>>(),
                expected,
                "{name}: {changed}"
            );
            let recorded = match field.as_str() {
                "locality" | "sender_reference" => Value::Null,
                _ => json!({"from": before, "to": null}),
            };
            assert_eq!(changed[field], recorded, "{name} {field}");
            view = now;
        }
    }
}

#[db_test]
async fn a_patch_of_nothing_writes_nothing_and_a_stale_one_is_refused(w: World) {
    for operation in operations().iter().filter(|operation| operation.method == "PATCH") {
        let name = &operation.name;
        let subject = subject(&w, &operation.path).await;
        let (who, path) = (subject.who, operation.path.replace("{id}", &subject.id.to_string()));
        let mut view = w.get(who, &path).await.expect(200);
        if subject.filled != json!({}) {
            let version = view["version"].as_i64().unwrap();
            view = w.patch(who, &path, version, &subject.filled).await.expect(200);
        }
        let (count, version) = (event_count(&w).await, view["version"].as_i64().unwrap());
        // absent fields, and fields with the values that they have
        for body in [json!({}), subject.filled] {
            assert_eq!(w.patch(who, &path, version, &body).await.expect(200), view, "{name}");
        }
        assert_eq!(w.get(who, &path).await.expect(200), view, "{name}");
        let stale = w.patch(who, &path, version + 1, &json!({})).await;
        assert_eq!(stale.refused(412), "stale_version", "{name}");
        assert_eq!(event_count(&w).await, count, "{name}");
    }
}

#[db_test]
async fn null_is_refused_where_a_field_cannot_be_empty(w: World) {
    for operation in operations().iter().filter(|operation| operation.method == "PATCH") {
        let name = &operation.name;
        let subject = subject(&w, &operation.path).await;
        let (who, path) = (subject.who, operation.path.replace("{id}", &subject.id.to_string()));
        let (view, count) = (w.get(who, &path).await.expect(200), event_count(&w).await);
        let (_, required) = properties(operation);
        for field in required {
            let mut body = Map::new();
            body.insert(field.clone(), Value::Null);
            let version = view["version"].as_i64().unwrap();
            let problem = w.patch(who, &path, version, &Value::Object(body)).await.expect(422);
            assert_eq!(problem["errors"][0]["pointer"], format!("/{field}"), "{name}: {problem}");
        }
        assert_eq!(w.get(who, &path).await.expect(200), view, "{name}");
        assert_eq!(event_count(&w).await, count, "{name}");
    }
}

/// What the event of an edit of a registry says.
fn updated(changed: &Value) -> Value {
    json!({"type": "update", "version": 1, "changed": changed})
}

fn created(values: &Value) -> Value {
    json!({"type": "create", "version": 1, "values": values})
}

#[db_test]
async fn a_renamed_user_has_both_names_on_record_and_a_password_has_none(w: World) {
    let (user, path) = (w.user("nobody"), format!("/v1/users/{}", w.user("nobody")));
    w.patch("admin", &path, 1, &json!({"full_name": "Trần Thị Mai"})).await.expect(200);
    let change = json!({"full_name": {"from": "Người dùng nobody", "to": "Trần Thị Mai"}});
    assert_eq!(last_change(&w, user).await, change);
    let both = json!({"password": "mot mat khau khac", "full_name": "Trần Mai"});
    w.patch("admin", &path, 2, &both).await.expect(200);
    let last = events(&w, user).await.pop().unwrap();
    assert_eq!(last.action.word(), "reset_password");
    let change = json!({"full_name": {"from": "Trần Thị Mai", "to": "Trần Mai"}, "password": null});
    assert_eq!(last.data, updated(&change));
    let off = w.patch("admin", &path, 3, &json!({"disabled": true})).await.expect(200);
    let change = json!({"disabled_at": {"from": null, "to": off["disabled_at"]}});
    assert_eq!(last_change(&w, user).await, change);
    let again = w.patch("admin", &path, 4, &json!({"disabled": true})).await.expect(200);
    assert_eq!(again["version"], 4, "it is disabled already");
}

#[db_test]
async fn an_event_of_an_edit_holds_exactly_what_changed(w: World) {
    let a = &w.cast.a;
    let term = format!("/v1/terms/{}", a.term);
    let same = json!({"name": "Khóa XVIII", "starts_on": "2026-04-01", "ends_on": "2031-03-31"});
    w.patch("clerk", &term, 1, &same).await.expect(200);
    let change = json!({"name": {"from": "2026–2031", "to": "Khóa XVIII"}});
    assert_eq!(events(&w, a.term).await.pop().unwrap().data, updated(&change));

    let session = format!("/v1/sessions/{}", a.session);
    w.patch("clerk", &session, 1, &json!({"kind": "thematic", "ordinal": 3})).await.expect(200);
    let change = json!({"kind": {"from": "regular", "to": "thematic"}, "ordinal": {"from": 2, "to": 3}});
    assert_eq!(last_change(&w, a.session).await, change);

    let case = make::received(&w).await;
    let petition = format!("/v1/petitions/{}", case.id);
    let edit =
        json!({"content": "Cầu yếu ở nhà ông Ba", "channel": "hotline", "received_on": case.received_on});
    let edited = w.patch("clerk", &petition, 1, &edit).await.expect(200);
    let last = events(&w, case.id).await.pop().unwrap();
    let channel = json!({"from": case.channel, "to": "hotline"});
    assert_eq!(last.data["changed"], json!({"channel": channel, "content": null}));
    assert!(last.data["former_text"]["former_text_id"].is_string());
    assert!(!last.data.to_string().contains("ông Ba"), "free text may name people");
    assert_eq!(edited["version"], 2);
}

#[db_test]
async fn the_event_of_a_supervisions_edit_compares_its_lists(w: World) {
    let a = &w.cast.a;
    let one = recorded(&w, json!({
        "team": [{"user_id": w.user("reviewer"), "role": "head"}, {"full_name": "Bà Mai", "role": "expert"}],
        "units": [a.commune], "stages": [{"stage": "announced", "planned_on": "2026-11-01"}],
    }))
    .await;
    let path = format!("/v1/supervisions/{}", id(&one));
    let mut units = vec![a.commune, a.far_commune];
    units.sort_unstable();
    let patch = json!({
        "subject": one["subject"], "supervised": [a.department], "units": units,
        "team": [{"user_id": w.user("reviewer"), "role": "head"}],
        "stages": [{"stage": "announced", "planned_on": "2026-11-02"}],
    });
    w.patch("clerk", &path, 1, &patch).await.expect(200);
    let head = json!({"user_id": w.user("reviewer"), "role": "head"});
    let expected = json!({
        "units": {"from": [a.commune], "to": units},
        "team": {"from": [head, {"user_id": null, "role": "expert"}], "to": [head]},
        "stages": {"from": {"announced": "2026-11-01"}, "to": {"announced": "2026-11-02"}},
    });
    assert_eq!(events(&w, id(&one)).await.pop().unwrap().data, updated(&expected));
    let named = json!({"team": [head, {"full_name": "Ông Tư", "role": "expert"}]});
    w.patch("clerk", &path, 2, &named).await.expect(200);
    let renamed = json!({"team": [head, {"full_name": "Ông Năm", "role": "expert"}]});
    w.patch("clerk", &path, 3, &renamed).await.expect(200);
    assert_eq!(last_change(&w, id(&one)).await, json!({"team": null}), "only a name changed");
    // a deputy leads in person only in a deputy group, and another body clears the deputy
    let group = json!({"leading_body_id": a.group, "leading_deputy_id": w.user("deputy")});
    w.patch("clerk", &path, 4, &group).await.expect(200);
    w.patch("clerk", &path, 5, &json!({"leading_body_id": a.board})).await.expect(200);
    let change = last_change(&w, id(&one)).await;
    assert_eq!(change["leading_deputy_id"], json!({"from": w.user("deputy"), "to": null}));
}

#[db_test]
async fn a_creation_holds_the_values_created_and_no_secret(w: World) {
    let a = &w.cast.a;
    let theme = json!({"council_id": a.council, "name": "Nước sạch"});
    let made = w.post("clerk", "/v1/themes", &theme).await.expect(201);
    assert_eq!(events(&w, id(&made)).await[0].data, created(&theme));
    let user = json!({"username": "moi", "full_name": "Người mới", "password": "mot mat khau moi"});
    let made = w.post("admin", "/v1/users", &user).await.expect(201);
    let values = json!({"username": "moi", "full_name": "Người mới"});
    assert_eq!(events(&w, id(&made)).await[0].data, created(&values));
    let client = json!({"name": "Một cửa", "organization_id": a.department, "scopes": ["cases:read"]});
    let made = w.post("admin", "/v1/clients", &client).await.expect(201);
    let values = json!({"name": "Một cửa", "organization_id": a.department, "scopes": "cases:read"});
    assert_eq!(events(&w, id(&made)).await[0].data, created(&values));
    let grant = json!({"user_id": w.user("nobody"), "role": "clerk", "organization_id": a.office});
    let made = w.post("admin", "/v1/grants", &grant).await.expect(201);
    let path = format!("/v1/grants/{}", id(&made));
    let revoked = w.write(reqwest::Method::DELETE, "admin", &path, 1, &json!({})).await.expect(200);
    let log = events(&w, w.user("nobody")).await;
    let of = |kind: &str| {
        json!({
            "type": kind, "version": 1, "grant_id": made["id"], "role": "clerk", "organization_id": a.office,
        })
    };
    let (of, mut ended) = (of("create_grant"), of("revoke_grant"));
    ended["changed"] = json!({"revoked_at": {"from": null, "to": revoked["revoked_at"]}});
    let last: Vec<_> = log.iter().rev().take(2).map(|one| &one.data).collect();
    assert_eq!(last, [&ended, &of]);
}

#[db_test]
async fn an_accepted_petition_keeps_its_sector_and_level(w: World) {
    let case = make::accepted(&w).await;
    let path = format!("/v1/petitions/{}", case.id);
    let both = json!({"sector_id": null, "competence_level": null});
    let problem = w.patch("clerk", &path, case.version, &both).await.expect(422);
    let pointers: Vec<_> =
        problem["errors"].as_array().unwrap().iter().map(|one| one["pointer"].as_str().unwrap()).collect();
    assert_eq!(pointers, ["/sector_id", "/competence_level"]);
}

#[db_test]
async fn an_organization_with_successors_keeps_its_end(w: World) {
    let a = &w.cast.a;
    let path = format!("/v1/organizations/{}", a.unmanned);
    let next = json!({"successors": [a.department], "since": "2030-01-01"});
    let ended = w.write(reqwest::Method::POST, "admin", &format!("{path}/successors"), 1, &next).await;
    assert_eq!(ended.expect(200)["valid_to"], "2029-12-31");
    let change = json!({"valid_to": {"from": null, "to": "2029-12-31"}});
    assert_eq!(last_change(&w, a.unmanned).await, change);
    let problem = w.patch("admin", &path, 2, &json!({"valid_to": null})).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/valid_to");
}

#[db_test]
async fn of_two_edits_at_one_version_one_is_saved(w: World) {
    let path = format!("/v1/terms/{}", w.cast.a.term);
    let token = w.token("clerk").await;
    let edit = |name: &str| {
        let request = w.request(reqwest::Method::PATCH, &path).bearer_auth(&token);
        request.header("If-Match", "\"1\"").json(&json!({"name": name}))
    };
    let replies = at_once((0..8).map(|i| edit(&format!("Khóa {i}"))).collect()).await;
    let saved = replies.iter().filter(|reply| reply.status == 200).count();
    let stale = replies.iter().filter(|reply| reply.status == 412).count();
    assert_eq!((saved, stale), (1, 7));
    assert_eq!(events(&w, w.cast.a.term).await.len(), 2, "created, and edited once");
}
