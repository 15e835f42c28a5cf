//! What `actions` lists exists and works: each is an operation of the document with the schema of its body, and what is
//! not listed is refused.

use std::collections::{BTreeMap, BTreeSet};

use entity::enums::{CommitmentStatus, Status, SupervisionStage};
use kiennghi::domain::step::{
    AccessLinkAction, AssignmentAction, CaseAction, CommitmentAction, ConclusionAction, FormerTextAction,
    LinkAction, LinkedAssignmentAction, Named, RecordAction, ReferralAction, ReminderLetterAction,
    ResponseDraftAction, SupervisionAction,
};
use kiennghi::http::routes;
use reqwest::Method;
use serde_json::{Value, json};
use testkit::make::{self, recommendation as rec, supervisions};
use testkit::{Who, World, db_test};
use uuid::Uuid;

use super::{Things, operations, resolved};
use crate::access_link;

/// The request of an action: the schema that lists it, its word, method, path, and the schema of its body.
type Listed = (&'static str, &'static str, &'static str, &'static str, Option<&'static str>);

fn listed<N: Named>() -> Vec<Listed> {
    let one = |name: &N| {
        let request = name.request();
        (N::NAME, name.action().word(), request.method, request.path, request.schema)
    };
    N::ALL.iter().map(one).collect()
}

/// Returns every action that a view can list.
fn all_listed() -> Vec<Listed> {
    [
        listed::<CaseAction>(),
        listed::<AssignmentAction>(),
        listed::<ReferralAction>(),
        listed::<CommitmentAction>(),
        listed::<ReminderLetterAction>(),
        listed::<SupervisionAction>(),
        listed::<ConclusionAction>(),
        listed::<LinkAction>(),
        listed::<RecordAction>(),
        listed::<FormerTextAction>(),
        listed::<AccessLinkAction>(),
        listed::<ResponseDraftAction>(),
        listed::<LinkedAssignmentAction>(),
    ]
    .concat()
}

/// Returns the names of the schemas that a body can have: its own, or those of its variants.
fn names_of(document: &Value, body: &Value) -> BTreeSet<String> {
    let name =
        |schema: &Value| schema["$ref"].as_str().map(|path| path.rsplit('/').next().unwrap().to_owned());
    let variants = resolved(document, body)["oneOf"].as_array().cloned().unwrap_or_default();
    std::iter::once(body).chain(&variants).filter_map(name).collect()
}

#[test]
fn every_action_is_an_operation_of_the_document_with_its_body() {
    let document = routes::contract();
    for (of, word, method, path, schema) in all_listed() {
        let operation = &document["paths"][path][method.to_lowercase()];
        assert!(operation.is_object(), "{of} {word}: no {method} {path}");
        let body = &operation["requestBody"]["content"]["application/json"]["schema"];
        match schema {
            None => assert!(body.is_null(), "{of} {word}: {method} {path} has a body"),
            Some(schema) => {
                assert!(document["components"]["schemas"][schema].is_object(), "{of} {word}: no {schema}");
                assert!(names_of(document, body).contains(schema), "{of} {word}: {body} is not {schema}");
            }
        }
        let words = &document["components"]["schemas"][of]["enum"];
        assert!(words.as_array().unwrap().contains(&json!(word)), "{of}: {words} without {word}");
        let shown = document["components"]["schemas"].as_object().unwrap();
        assert!(shown.contains_key(&format!("Allowed{of}")), "no view lists a {of}");
    }
}

#[test]
fn every_step_of_the_document_can_be_listed() {
    let document = routes::contract();
    let listed: BTreeSet<(String, String)> =
        all_listed().into_iter().map(|(_, word, _, path, _)| (path.to_owned(), word.to_owned())).collect();
    for operation in operations().iter().filter(|one| one.path.ends_with("/{id}/steps")) {
        let steps = operation.body.as_ref().unwrap()["discriminator"]["mapping"].as_object().unwrap();
        for step in steps.keys() {
            assert!(listed.contains(&(operation.path.clone(), step.clone())), "{} {step}", operation.path);
        }
        let all = listed.iter().filter(|(path, _)| *path == operation.path).count();
        assert_eq!(all, steps.len(), "{}: names without a step", operation.path);
    }
    assert!(document["components"]["schemas"]["CaseStep"].is_object());
}

/// What can be done with existing things and no view lists, with the reason.
const NOT_LISTED: [(&str, &str); 13] = [
    ("cases_step_cases", "a step of many cases; each case lists it as a step of its own"),
    (
        "cases_erase_event_texts",
        "a duty under the law on personal data, seldom done: a timeline is not made longer for it",
    ),
    ("petitions_put_petition", "creates a petition under an id of the client"),
    (
        "deadlines_recalculate_deadlines",
        "about many; `GET /v1/deadlines/recalculations` lists to what it applies",
    ),
    (
        "handovers_create_handover",
        "about a session or term; `GET /v1/handovers/candidates` lists to what it applies",
    ),
    ("people_revoke_client_secret", "which secret may be revoked depends on the others: the list shows all"),
    ("webhooks_ping_webhook", "a test, which every webhook takes"),
    ("webhooks_replay_webhook", "for operators, after a fault of the receiver"),
    ("webhooks_redeliver", "for operators, after a fault of the receiver"),
    ("reference_put_annex_columns", "one record a council, which is replaced as a whole"),
    ("calendar_put_year", "one record a year, which is replaced as a whole"),
    ("calendar_put_year_file", "the same, from a file"),
    ("identity_put_password", "the caller's own"),
];

#[test]
fn every_write_on_an_existing_thing_is_listed_or_known_not_to_be() {
    let listed: BTreeSet<(String, String)> = all_listed()
        .into_iter()
        .map(|(_, _, method, path, _)| (method.to_owned(), path.to_owned()))
        .collect();
    let is_write = |name: &str, method: &Method, path: &str| {
        *method != Method::GET && (path.contains('{') || NOT_LISTED.iter().any(|(known, _)| *known == name))
    };
    let mut known: BTreeMap<&str, &str> = NOT_LISTED.into_iter().collect();
    for one in operations().iter().filter(|one| is_write(&one.name, &one.method, &one.path)) {
        let is_listed = listed.contains(&(one.method.to_string(), one.path.clone()));
        let is_known = known.remove(one.name.as_str()).is_some();
        assert!(is_listed != is_known, "{} {} {}: listed {is_listed}", one.name, one.method, one.path);
    }
    assert!(known.is_empty(), "no such operations: {known:?}");
}

/// Returns the paths of every resource that lists actions, in every status.
async fn fixtures(w: &World) -> Vec<String> {
    let a = &w.cast.a;
    let things = Things::make(w).await;
    let (letter, link, former) = (things.reminder_letter, things.linked.link, things.former_text);
    let of_registries = [
        "organizations",
        "users",
        "grants",
        "clients",
        "sectors",
        "terms",
        "sessions",
        "named-periods",
        "summary-reports",
        "deadline-rules",
        "themes",
        "supervision-programmes",
        "supervision-norms",
    ];
    let mut all: Vec<String> =
        of_registries.iter().map(|of| things.fill(w, &format!("/v1/{of}/{{id}}"))).collect();
    all.extend([
        format!("/v1/reminder-letters/{letter}"),
        format!("/v1/links/{link}"),
        format!("/v1/access-links/{}", things.linked.access_link),
        format!("/v1/response-drafts/{}", things.linked.response_draft),
        format!("/v1/petitions/{}/former-texts/{former}", things.case.id),
    ]);
    let mut cases: Vec<Uuid> =
        vec![make::frozen(w).await.id, make::with_committee(w).await.id, things.case.id];
    cases.push(access_link::assigned(w).await.0);
    // whoever registers for a body handles the petitioners of what was registered so, and of nothing else
    for who in ["liaison", "clerk"] {
        let new = json!({
            "council_id": a.council, "content": "Cầu yếu", "channel": "online", "received_on": make::today(),
            "units": [a.commune], "petitioner": {"full_name": "Lê Văn Tám"},
        });
        cases.push(supervisions::id(&w.post(who, "/v1/petitions", &new).await.expect(201)));
    }
    for status in Status::ALL.iter().copied() {
        cases.push(make::at(w, status).await.id);
        cases.extend(rec::at(w, status).await.map(|case| case.id));
    }
    for status in CommitmentStatus::ALL.iter().copied() {
        let one = make::promise_at(w, status).await;
        all.push(format!("/v1/commitments/{}", one.id));
    }
    for stage in SupervisionStage::ALL.iter().copied() {
        all.push(supervisions::path(&supervisions::at(w, stage, json!({})).await));
    }
    let supervision = make::supervision(w, a.board, vec![a.department]).await;
    let draft = json!({"supervision_id": supervision, "form": "conclusion", "summary": "Dự thảo"});
    let draft = w.post("clerk", "/v1/conclusions", &draft).await.expect(201);
    all.push(format!("/v1/conclusions/{}", supervisions::id(&draft)));
    let referred = make::referred_to(w, vec![w.cast.b.council]).await;
    all.push(format!("/v1/referrals/{}", make::of(&referred, w.cast.b.council).0));
    for case in cases {
        all.push(format!("/v1/cases/{case}"));
        let assignments = make::reload(w, case).await.assignments;
        all.extend(assignments.iter().map(|one| format!("/v1/assignments/{}", one.id)));
    }
    all
}

const PEOPLE: [Who; 12] = [
    "clerk",
    "leader",
    "reviewer",
    "deputy",
    "liaison",
    "head",
    "handler",
    "coordinator",
    "auditor",
    "admin",
    "clerk_b",
    "leader_b",
];

/// What needs more than a status: the tests of these steps see them listed.
const ELSEWHERE: [&str; 12] = [
    "change_due",
    "contest",
    "decide_contest",
    "decide_extension",
    "decide_position",
    "explain",
    "note",
    "remind_agency",
    "send_back",
    "submit_draft",
    "take_back",
    "transfer",
];

/// Sends the request of an action as it is listed, with a body that names only the step, to a version that is not the
/// present one. Returns whether the operation knows it.
async fn is_known(w: &World, who: &str, action: &Value) -> bool {
    let method: Method = action["method"].as_str().unwrap().parse().unwrap();
    let is_step = action["href"].as_str().unwrap().ends_with("/steps");
    let body = if is_step { json!({"action": action["action"]}) } else { json!({}) };
    let reply = w.write(method.clone(), who, action["href"].as_str().unwrap(), 9999, &body).await;
    if method == Method::GET {
        return reply.status == 200;
    }
    if action["schema"].is_null() && method == Method::POST {
        // a client has two secrets already
        return matches!(reply.status, 201 | 409);
    }
    if !matches!(reply.status, 412 | 422) {
        return false;
    }
    let problem: Value = serde_json::from_str(&reply.text).unwrap();
    let errors = problem["errors"].as_array().cloned().unwrap_or_default();
    errors.iter().all(|error| error["pointer"] != "/action")
}

/// Checks that the reference leads to a schema of the document.
fn leads_to_a_schema(action: &Value) {
    let Some(schema) = action["schema"].as_str() else {
        let bodiless =
            matches!(action["method"].as_str(), Some("GET" | "DELETE")) || action["action"] == "rotate";
        return assert!(bodiless, "{action}");
    };
    let pointer = schema.strip_prefix("/openapi.json#").unwrap();
    assert!(routes::contract().pointer(pointer).is_some(), "{action}");
}

#[db_test(sqlite)]
async fn every_listed_action_is_known_at_its_path(w: World) {
    let mut seen: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let fixtures = fixtures(&w).await;
    let case = fixtures.iter().find(|path| path.starts_with("/v1/cases/")).unwrap();
    let unknown = json!({"action": "remind", "method": "POST", "href": format!("{case}/steps")});
    assert!(!is_known(&w, "leader", &unknown).await, "an unknown action is told apart");
    for path in &fixtures {
        for who in PEOPLE {
            let view = w.get(who, path).await;
            if matches!(view.status, 403 | 404) {
                continue;
            }
            let view = view.expect(200);
            let of =
                path.split('/').filter(|part| part.parse::<Uuid>().is_err()).collect::<Vec<_>>().join("/");
            for action in view["actions"].as_array().unwrap() {
                leads_to_a_schema(action);
                let known = seen.entry(of.clone()).or_default();
                if known.insert(action["action"].as_str().unwrap().to_owned()) {
                    assert!(is_known(&w, who, action).await, "{path}: {action} is not known");
                }
            }
        }
    }
    let counts: Vec<_> = seen.iter().map(|(of, words)| (of.as_str(), words.len())).collect();
    let listed: BTreeSet<&str> = seen.values().flatten().map(String::as_str).collect();
    let never: BTreeSet<_> =
        all_listed().into_iter().map(|(_, word, ..)| word).filter(|word| !listed.contains(word)).collect();
    assert_eq!(never, BTreeSet::from(ELSEWHERE), "{counts:?}");
}

/// The writes that can be tried without a change, whatever the status: the action, the method, the path below that of
/// the resource, the body, and the status that says that the caller may.
fn tries(path: &str) -> Vec<(&'static str, Method, String, i64, Value, u16)> {
    let nobody = json!({"full_name": "Lê Văn Tám"});
    let nothing = json!({"kind": "repeats", "case_id": Uuid::nil()});
    let id = path.rsplit('/').next().unwrap();
    match path.split('/').nth(2).unwrap() {
        "cases" => vec![
            ("link", Method::POST, format!("/v1/cases/{id}/links"), 0, nothing, 422),
            ("read_petitioner", Method::GET, format!("/v1/petitions/{id}/petitioner"), 0, json!({}), 200),
            ("set_petitioner", Method::PUT, format!("/v1/petitions/{id}/petitioner"), 9999, nobody, 412),
        ],
        "links" => vec![("unlink", Method::DELETE, path.to_owned(), 9999, json!({}), 412)],
        _ => vec![],
    }
}

#[db_test(sqlite)]
async fn what_is_listed_works_and_what_is_not_is_refused(w: World) {
    let mut edits: BTreeMap<bool, usize> = BTreeMap::new();
    for path in fixtures(&w).await {
        for who in PEOPLE {
            let view = w.get(who, &path).await;
            if matches!(view.status, 403 | 404) {
                continue;
            }
            let view = view.expect(200);
            let lists = |word: &str| {
                view["actions"].as_array().unwrap().iter().any(|action| action["action"] == word)
            };
            let edited = match (path.split('/').nth(2).unwrap(), view["kind"].as_str()) {
                ("cases", Some("petition")) => path.replace("/cases/", "/petitions/"),
                ("cases", Some("recommendation")) => path.replace("/cases/", "/recommendations/"),
                ("reminder-letters" | "links" | "petitions" | "assignments" | "commitments", _) => {
                    String::new()
                }
                ("referrals" | "grants" | "access-links" | "response-drafts", _) => String::new(),
                _ => path.clone(),
            };
            if !edited.is_empty() {
                let version = view["version"].as_i64().unwrap();
                let reply = w.patch(who, &edited, version, &json!({})).await;
                let works = reply.status == 200;
                assert!(works || matches!(reply.status, 403 | 404 | 409), "{path} {who}: {}", reply.text);
                assert_eq!(lists("edit"), works, "{who} edits {path}: {} {}", view["status"], reply.text);
                *edits.entry(works).or_default() += 1;
            }
            for (word, method, href, version, body, status) in tries(&path) {
                let reply = w.write(method, who, &href, version, &body).await;
                let works = reply.status == status;
                assert!(
                    works || matches!(reply.status, 403 | 404 | 409),
                    "{word} {path} {who}: {}",
                    reply.text
                );
                assert_eq!(lists(word), works, "{who} {word} {path}: {}", reply.text);
            }
        }
    }
    assert!(edits.values().all(|count| *count > 20) && edits.len() == 2, "{edits:?}");
}

#[db_test(sqlite)]
async fn labels_are_in_the_language_of_the_request(w: World) {
    let case = make::received(&w).await;
    let path = format!("/v1/cases/{}", case.id);
    for (language, label) in [("en", "Accept"), ("vi", "Tiếp nhận"), ("fr", "Tiếp nhận"), ("", "Tiếp nhận")]
    {
        let request = w.http.get(format!("{}{path}", w.base)).bearer_auth(w.token("clerk").await);
        let seen = w.send(request.header("Accept-Language", language)).await;
        assert!(seen.header("vary").unwrap().contains("Accept-Language"));
        let seen = seen.expect(200);
        let accept = seen["actions"].as_array().unwrap().iter().find(|one| one["action"] == "accept");
        let id = case.id;
        let whole = json!({
            "action": "accept", "method": "POST", "href": format!("/v1/cases/{id}/steps"),
            "schema": "/openapi.json#/components/schemas/AcceptCaseStep", "label": label,
        });
        assert_eq!(accept, Some(&whole), "{language}");
    }
}
