//! Wherever a response has the id of something that has a name, the name stands beside it.

use std::collections::{BTreeMap, BTreeSet};

use kiennghi::http::routes;
use serde_json::{Value, json};
use testkit::{World, db_test, make};

/// What has no name.
const NAMELESS: [&str; 24] = [
    "assignment_id",
    "commitment_id",
    "conclusion_id",
    "contest_id",
    "event_id",
    "explanation_id",
    "extension_id",
    "former_id",
    "grant_id",
    "handover_id",
    "link_id",
    "norm_id",
    "periodic_report_id",
    "programme_id",
    "referral_id",
    "reminder_letter_id",
    "request_id",
    "response_id",
    "rule_id",
    "secret_id",
    "stream_id",
    "version_of",
    // of a key
    "kid",
    "id",
];

/// Where the name is not beside the id, with the reason.
const ELSEWHERE: [(&str, &str); 18] = [
    (
        "AreaUnit parent_id",
        "the own area is a few communes of one province, which `/v1/administrative-units` names",
    ),
    ("AssignmentBrief parent_id", "an assignment"),
    ("AssignmentView parent_id", "an assignment"),
    ("AnnexColumnsView council_id", "the caller named the council in the path"),
    ("ClientSecretView client_id", "the caller named the client in the path"),
    ("ComplaintForwarding organization_id", "`receiver` is its name on that day"),
    ("EventView access_link_id", "the organization for which it acts stands beside it"),
    ("ResponseDraftView access_link_id", "the organization that has it stands beside it"),
    ("FirstUser organization_id", "the bodies stand beside the users, with their names"),
    ("MyGrant council_id", "`GET /v1/me`: the organization is named, and belongs to the council"),
    ("NormFulfilment council_id", "one report is about one council, which the caller named or works for"),
    ("RecalculatedDeadline council_id", "one list is about one council"),
    ("ReferralView petition_id", "the receiver's own petition, read by its own path"),
    ("DeliveryView case_id", "whoever manages webhooks does not read cases"),
    ("DeliveryView webhook_id", "the caller named the webhook in the path"),
    ("TeamMember user_id", "`full_name`, which the member without an account has too"),
    ("WebhookSecretView webhook_id", "the caller named the webhook in the path"),
    ("WebhookStatusView webhook_id", "the caller named the webhook in the path"),
];

fn references(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            if let Some(path) = value["$ref"].as_str() {
                found.push(path.rsplit('/').next().unwrap().to_owned());
            }
            fields.values().for_each(|field| references(field, found));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

/// Returns the schemas that responses show, without the payloads of events, which are shown as they were recorded.
fn shown() -> BTreeSet<String> {
    let document = routes::contract();
    let mut left = vec![];
    for operation in
        document["paths"].as_object().unwrap().values().flat_map(|item| item.as_object().unwrap().values())
    {
        for (status, response) in operation["responses"].as_object().unwrap() {
            if status.starts_with('2') {
                references(response, &mut left);
            }
        }
    }
    let mut found = BTreeSet::new();
    while let Some(name) = left.pop() {
        if name != "EventData" && found.insert(name.clone()) {
            references(&document["components"]["schemas"][&name], &mut left);
        }
    }
    found
}

/// Returns the properties of a schema, also those of schemas that it includes.
fn properties(schema: &Value) -> BTreeMap<String, Value> {
    let own = schema["properties"].as_object().into_iter().flatten();
    let mut all: BTreeMap<String, Value> = own.map(|(name, is)| (name.clone(), is.clone())).collect();
    for part in schema["allOf"].as_array().into_iter().flatten() {
        all.extend(properties(part));
    }
    all
}

#[test]
fn every_id_of_something_named_has_the_name_beside_it() {
    let document = routes::contract();
    let mut elsewhere: BTreeMap<&str, &str> = ELSEWHERE.into_iter().collect();
    let (mut checked, mut missing) = (0, vec![]);
    for schema in shown() {
        let all = properties(&document["components"]["schemas"][&schema]);
        for (property, _) in
            all.iter().filter(|(name, is)| is["format"] == "uuid" && !NAMELESS.contains(&name.as_str()))
        {
            let base = property.strip_suffix("_id").unwrap_or(property);
            let has = |ending: &str| all.contains_key(&format!("{base}_{ending}"));
            let place = format!("{schema} {property}");
            let is_elsewhere = elsewhere.remove(place.as_str()).is_some();
            checked += 1;
            if !(has("name") || has("number") || is_elsewhere) {
                missing.push(place);
            }
        }
    }
    assert!(checked > 60, "{checked}");
    assert!(missing.is_empty(), "without a name beside it:\n{}", missing.join("\n"));
    assert!(elsewhere.is_empty(), "not needed any more: {elsewhere:?}");
}

#[db_test(sqlite)]
async fn a_timeline_says_who_acted_and_for_whom(w: World) {
    let case = make::in_progress(&w).await;
    for who in ["clerk", "head"] {
        let page = w.get(who, &format!("/v1/cases/{}/events", case.id)).await.expect(200);
        let of = |action: &str| {
            page["items"].as_array().unwrap().iter().find(|event| event["action"] == action).unwrap().clone()
        };
        let taken = of("acknowledge");
        assert_eq!(taken["user_name"], "Người dùng handler", "{taken}");
        assert_eq!(taken["user_id"], json!(w.user("handler")));
        assert!(taken["organization_name"].is_string() && taken["client_name"].is_null(), "{taken}");
        assert_eq!(of("register")["user_name"], "Người dùng clerk");
    }
}

#[db_test]
async fn a_session_is_named_in_the_language_of_the_request(w: World) {
    let session = format!("/v1/sessions/{}", w.cast.a.session);
    let vi = w.http.get(format!("{}{session}", w.base)).bearer_auth(w.token("clerk").await);
    let vi = w.send(vi).await.expect(200);
    let en = w.get("clerk", &session).await.expect(200);
    assert!(vi["name"].as_str().unwrap().starts_with("Kỳ họp thường lệ thứ "), "{vi}");
    assert!(en["name"].as_str().unwrap().starts_with("Regular session "), "{en}");
    assert!(vi["name"].as_str().unwrap().ends_with(vi["term_name"].as_str().unwrap()), "{vi}");
    let new = json!({
        "council_id": w.cast.a.council, "content": "Cầu yếu", "channel": "online", "received_on": make::today(),
        "units": [w.cast.a.commune], "session_id": w.cast.a.session, "sector_id": w.cast.a.sector,
    });
    let made = w.post("clerk", "/v1/petitions", &new).await.expect(201);
    assert_eq!(made["session_name"], en["name"], "{made}");
    let again = w.get("clerk", &format!("/v1/cases/{}", made["id"].as_str().unwrap())).await.expect(200);
    for name in ["session_name", "sector_name", "board_name", "council_name", "registered_by_name"] {
        assert_eq!(made[name], again[name], "{name}");
    }
}
