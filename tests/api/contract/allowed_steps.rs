//! What `allowed_steps` names exists: each word is an `action` that the resource's `/steps` accepts. What is done by
//! another request is in `allowed_operations`.

use std::collections::{BTreeMap, BTreeSet};

use entity::enums::{CommitmentStatus, Status, SupervisionStage};
use kiennghi::http::routes;
use serde_json::{Value, json};
use testkit::make::{self, recommendation as rec, supervisions};
use testkit::{World, db_test};
use uuid::Uuid;

/// The schema of the words, the schema of the steps, and the path of the resource.
const RESOURCES: [(&str, &str, &str); 6] = [
    ("CaseAction", "CaseStep", "/v1/cases"),
    ("AssignmentAction", "AssignmentStep", "/v1/assignments"),
    ("ReferralAction", "ReferralStep", "/v1/referrals"),
    ("CommitmentAction", "CommitmentStep", "/v1/commitments"),
    ("SupervisionAction", "SupervisionStep", "/v1/supervisions"),
    ("ConclusionAction", "ConclusionStep", "/v1/conclusions"),
];

fn words(all: &Value) -> BTreeSet<String> {
    all.as_array().unwrap().iter().map(|word| word.as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_words_of_allowed_steps_are_the_actions_of_the_steps() {
    let schemas = &routes::contract()["components"]["schemas"];
    for (names, steps, _) in RESOURCES {
        let actions = schemas[steps]["discriminator"]["mapping"].as_object().unwrap().keys().cloned();
        assert_eq!(words(&schemas[names]["enum"]), actions.collect::<BTreeSet<_>>(), "{names}");
    }
    for (_, of) in schemas.as_object().unwrap() {
        let listed = &of["properties"]["allowed_steps"]["items"]["$ref"];
        assert_ne!(listed, "#/components/schemas/Action", "{of}");
    }
}

/// Returns every resource with steps, in every status, with its path.
async fn fixtures(w: &World) -> Vec<String> {
    let a = &w.cast.a;
    let mut all = vec![];
    let mut cases: Vec<Uuid> = vec![make::frozen(w).await.id, make::with_committee(w).await.id];
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

/// Returns whether the endpoint knows the action, whatever else it thinks of the request.
async fn is_known(w: &World, who: &str, path: &str, action: &Value) -> bool {
    let reply = w.step(who, path, 9999, &json!({"action": action})).await;
    assert!(matches!(reply.status, 412 | 422), "{path} {action}: {} {}", reply.status, reply.text);
    let problem: Value = serde_json::from_str(&reply.text).unwrap();
    let errors = problem["errors"].as_array().cloned().unwrap_or_default();
    errors.iter().all(|error| error["pointer"] != "/action")
}

#[db_test(sqlite)]
async fn every_allowed_step_is_an_action_of_its_endpoint(w: World) {
    let mut seen: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut operations = BTreeSet::new();
    let fixtures = fixtures(&w).await;
    assert!(!is_known(&w, "leader", &fixtures[0], &json!("remind")).await, "an unknown action is told apart");
    for path in &fixtures {
        for who in
            ["clerk", "leader", "reviewer", "deputy", "head", "handler", "coordinator", "clerk_b", "leader_b"]
        {
            let view = w.get(who, path).await;
            if view.status == 404 {
                continue;
            }
            let view = view.expect(200);
            let (_, _, of) = RESOURCES.into_iter().find(|(_, _, of)| path.starts_with(of)).unwrap();
            for action in view["allowed_steps"].as_array().unwrap() {
                let known = seen.entry(of).or_default();
                if known.insert(action.as_str().unwrap().to_owned()) {
                    assert!(is_known(&w, who, path, action).await, "{path}: {action} is no step");
                }
            }
            operations
                .extend(view["allowed_operations"].as_array().into_iter().flatten().map(Value::to_string));
        }
    }
    let counts: Vec<_> = seen.iter().map(|(of, words)| (*of, words.len())).collect();
    assert!(seen.len() == RESOURCES.len() && seen.values().all(|words| words.len() > 1), "{counts:?}");
    let operations: Vec<_> = operations.iter().map(String::as_str).collect();
    assert_eq!(
        operations,
        ["\"answer_further\"", "\"correct_answer\"", "\"remind\"", "\"respond\"", "\"update\""]
    );
}
