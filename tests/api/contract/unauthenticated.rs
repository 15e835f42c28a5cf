//! Every operation, called without a token and by the other tenant.

use entity::event;
use reqwest::Method;
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::Value;
use testkit::{Response, World, db_test, make};

use super::limits::as_alone;
use super::{OWN_PASSWORD, Operation, QUESTIONS, Things, every_operation, operations};

/// The operations that need no token. An addition must be a decision, not an accident.
const OPEN: [&str; 13] = [
    "access_links_open_access_link",
    "service_get_index",
    "service_get_index_of_v1",
    "service_list_problems",
    "identity_get_jwks",
    "identity_get_metadata",
    "identity_sign_in",
    "identity_exchange_token",
    "identity_revoke_token",
    "service_get_livez",
    "service_get_readyz",
    "service_get_openapi",
    "service_get_vocabulary",
];

/// Directory and reference data: every signed-in user reads them, in whichever tenant. They contain no voters' matters,
/// and an agency that answers to several councils needs all of them.
const DIRECTORY: [&str; 18] = [
    "organizations_list_organizations",
    "organizations_get_organization",
    "reference_list_administrative_units",
    "reference_get_administrative_unit",
    "reference_get_annex_columns",
    "reference_list_named_periods",
    "reference_get_named_period",
    "reference_list_sectors",
    "reference_get_sector",
    "reference_list_terms",
    "reference_get_term",
    "reference_list_sessions",
    "reference_get_session",
    "calendar_list_years",
    "calendar_get_year",
    "calendar_get_year_file",
    "deadlines_list_deadline_rules",
    "deadlines_get_deadline_rule",
];

/// Operations of the deployment's admin only: everybody else gets 403 before anything is looked up.
const ADMINS: [&str; 4] = ["/v1/users", "/v1/grants", "/v1/clients", "/v1/webhooks"];

/// Users of the other tenant, and of none.
const OUTSIDERS: [&str; 9] = [
    "clerk_b",
    "leader_b",
    "reviewer_b",
    "deputy_b",
    "liaison_b",
    "coordinator_b",
    "head_b",
    "auditor_b",
    "nobody",
];

async fn ask(w: &World, who: &str, operation: &Operation, things: &Things) -> Response {
    let path = things.fill(w, &operation.path);
    let mut request = w.request(operation.method.clone(), &path).bearer_auth(w.token(who).await);
    if operation.takes("header", "If-Match") {
        request = request.header("If-Match", format!("\"{}\"", things.of(w, &operation.path).1));
    }
    if operation.body.is_some() {
        request = request.json(&things.body(w, &operation.name));
    }
    if operation.file {
        request =
            request.header("Content-Type", "text/calendar").body("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    }
    as_alone(w.send(request).await)
}

fn is_admins(operation: &Operation) -> bool {
    ADMINS.iter().any(|family| operation.path.starts_with(family))
}

#[track_caller]
fn shows_nothing_of(w: &World, things: &Things, text: &str, what: &str) {
    for id in things.secrets(w) {
        assert!(!text.contains(&id.to_string()), "{what} shows {id}: {text}");
    }
}

#[db_test]
async fn without_a_token_every_operation_but_the_open_ones_is_refused(w: World) {
    for operation in every_operation() {
        assert_eq!(operation.open, OPEN.contains(&operation.name.as_str()), "{}", operation.name);
        if operation.open {
            continue;
        }
        let path = operation.path.replace("{id}", &w.cast.a.council.to_string());
        for token in [None, Some("nonsense"), Some("")] {
            let mut request = w.request(operation.method.clone(), &path).header("If-Match", "\"1\"");
            if let Some(token) = token {
                request = request.bearer_auth(token);
            }
            // even a body that cannot be parsed reveals nothing to an unauthenticated caller
            let reply = w.send(request.body("{")).await;
            let challenge = match token {
                Some("nonsense") => r#"Bearer realm="kiennghi", error="invalid_token""#,
                _ => r#"Bearer realm="kiennghi""#,
            };
            assert_eq!(reply.header("www-authenticate"), Some(challenge), "{}", operation.name);
            assert_eq!(reply.refused(401), "unauthenticated", "{}", operation.name);
        }
    }
}

#[db_test]
async fn the_other_tenant_and_nobody_find_nothing_at_any_id(w: World) {
    let things = Things::make(&w).await;
    make::petition_of_b(&w).await;
    for operation in operations() {
        let by_id = operation.method == Method::GET && operation.path.contains("{id}");
        if operation.open || !by_id {
            continue;
        }
        for who in OUTSIDERS {
            let reply = ask(&w, who, &operation, &things).await;
            let at = format!("{} by {who}", operation.name);
            if DIRECTORY.contains(&operation.name.as_str()) {
                reply.expect(200);
            } else if is_admins(&operation) {
                assert_eq!(reply.refused(403), "forbidden", "{at}");
            } else {
                assert_eq!(reply.refused(404), "not_found", "{at}");
            }
        }
    }
}

#[db_test]
async fn lists_hold_nothing_of_the_other_tenant(w: World) {
    let things = Things::make(&w).await;
    let own = make::petition_of_b(&w).await.id.to_string();
    for operation in operations() {
        let many = operation.method == Method::GET && !operation.path.contains("{id}");
        // sub-resources of one session or term: treated as a resource with an id
        let of_one = operation.name == "handovers_list_candidates";
        if of_one {
            for who in OUTSIDERS {
                assert_eq!(ask(&w, who, &operation, &things).await.refused(404), "not_found", "{who}");
            }
        }
        if operation.open || !many || of_one || DIRECTORY.contains(&operation.name.as_str()) {
            continue;
        }
        for who in OUTSIDERS {
            let at = format!("{} by {who}", operation.name);
            let reply = ask(&w, who, &operation, &things).await;
            let audits = operation.name == "cases_list_audit_events";
            let moves = operation.name == "deadlines_list_recalculations";
            if is_admins(&operation) || (audits && who != "auditor_b") || (moves && who != "leader_b") {
                assert_eq!(reply.refused(403), "forbidden", "{at}");
                continue;
            }
            shows_nothing_of(&w, &things, &reply.text, &at);
            let page = reply.expect(200);
            let sees_cases = operation.path == "/v1/cases" || operation.path == "/v1/petitions";
            if sees_cases && who == "clerk_b" {
                assert_eq!(
                    page["items"][0]["id"],
                    Value::String(own.clone()),
                    "{at}: its own petition is listed"
                );
            }
            let known = [
                "identity_get_me",
                "identity_list_queues",
                "assignments_get_timeliness",
                "cases_get_outcome_figures",
                "cases_get_pack",
                "cases_get_position",
                "cases_get_stream",
                "supervisions_get_norm_fulfilment",
            ];
            if !known.contains(&operation.name.as_str()) {
                assert!(operation.is_list(), "{at}: a read that is neither a list nor known to this test");
            }
        }
    }
}

#[db_test]
async fn filters_reveal_nothing_of_the_other_tenant(w: World) {
    let things = Things::make(&w).await;
    let (a, case) = (&w.cast.a, things.case.id);
    let queries = [
        format!("/v1/cases?council_id={}", a.council),
        format!("/v1/cases?unit_id={}", a.province),
        format!("/v1/cases?sector_id={}", a.sector),
        format!("/v1/cases?agency_id={}", a.department),
        format!("/v1/cases?number={}", things.case.number),
        "/v1/cases?q=duong%20lien%20thon&count=true".to_owned(),
        format!("/v1/assignments?case_id={case}&count=true"),
        format!("/v1/assignments?organization_id={}&sort=due", a.department),
        format!("/v1/responses?case_id={case}"),
        format!("/v1/responses?organization_id={}&count=true", a.department),
        format!("/v1/commitments?case_id={case}&count=true"),
        format!("/v1/commitments?response_id={}", things.response),
        format!("/v1/commitments?council_id={}&sort=due", a.council),
        format!("/v1/supervisions?organization_id={}&count=true", a.department),
        format!("/v1/supervisions?programme_id={}", things.supervised.programme),
        format!("/v1/supervisions?council_id={}&year=2026&late=false", a.council),
        format!("/v1/supervision-programmes?owner_id={}&count=true", a.board),
        format!("/v1/supervision-norms?council_id={}", a.council),
        format!("/v1/supervision-norms/fulfilment?council_id={}&year=2026", a.council),
    ];
    for query in queries {
        for who in OUTSIDERS {
            let page = w.get(who, &query).await.expect(200);
            assert_eq!(page["items"], serde_json::json!([]), "{query} by {who}");
            assert!(page["count"].as_u64().is_none_or(|n| n == 0), "{query} by {who}: {page}");
        }
        let seen = w.get("clerk", &query).await.expect(200);
        assert_ne!(seen["items"], serde_json::json!([]), "{query}: its own council's clerk finds it");
    }
    let audit = format!("/v1/audit/events?stream_id={case}");
    assert_eq!(w.get("auditor_b", &audit).await.expect(200)["items"], serde_json::json!([]));
    assert_ne!(w.get("auditor", &audit).await.expect(200)["items"], serde_json::json!([]));
}

#[db_test]
async fn writes_by_the_other_tenant_are_refused_and_change_nothing(w: World) {
    let things = Things::make(&w).await;
    make::petition_of_b(&w).await;
    let logged = || async { event::Entity::find().count(w.app.read()).await.unwrap() };
    let before = logged().await;
    for operation in operations() {
        if operation.open || operation.method == Method::GET || operation.name == OWN_PASSWORD {
            continue;
        }
        for who in OUTSIDERS {
            let reply = ask(&w, who, &operation, &things).await;
            let at = format!("{} by {who}", operation.name);
            if QUESTIONS.contains(&operation.name.as_str()) {
                shows_nothing_of(&w, &things, &reply.expect(200).to_string(), &at);
                assert_eq!(logged().await, before, "{at} recorded an event");
                continue;
            }
            assert!(matches!(reply.status, 403 | 404), "{at}: {} {}", reply.status, reply.text);
            let status = reply.status;
            let code = reply.refused(status);
            assert_eq!(code, if status == 403 { "forbidden" } else { "not_found" }, "{at}");
            assert_eq!(logged().await, before, "{at} recorded an event");
        }
    }
    let after = make::reload(&w, things.case.id).await;
    assert_eq!((after.version, after.updated_at), (things.case.version, things.case.updated_at));
}
