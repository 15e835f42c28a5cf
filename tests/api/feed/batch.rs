//! Many writes in one request: each has a key, a version and a result of its own, also when others are refused.

use entity::{case, event, idempotency};
use reqwest::{Method, RequestBuilder};
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::{Value, json};
use testkit::{World, at_once, db_test, make};
use uuid::{NoContext, Timestamp, Uuid};

const PATH: &str = "/v1/sync/batch";

/// Returns an id as a client generates it while it is offline.
fn new_id() -> Uuid {
    let seconds = u64::try_from(testkit::now().timestamp()).unwrap();
    Uuid::new_v7(Timestamp::from_unix(NoContext, seconds - 60, 0))
}

fn petition(w: &World, key: &str, id: Option<Uuid>) -> Value {
    let petition = json!({
        "content": "Cầu yếu", "channel": "voter_meeting", "received_on": make::today(), "units": [w.cast.a.commune],
    });
    json!({"type": "petition", "key": key, "id": id, "petition": petition})
}

fn accept(w: &World, key: &str, id: Uuid, version: Option<i64>) -> Value {
    let step = json!({
        "action": "accept", "sector_id": w.cast.a.sector, "competence_level": "province", "nature": "petition",
    });
    json!({"type": "case_step", "key": key, "id": id, "version": version, "step": step})
}

async fn send(w: &World, who: &str, writes: &[Value]) -> Value {
    w.post(who, PATH, &json!({"writes": writes})).await.expect(200)
}

async fn send_together(w: &World, who: &str, writes: &[Value]) -> Value {
    w.post(who, PATH, &json!({"atomic": true, "writes": writes})).await.expect(200)
}

fn statuses(answer: &Value) -> Vec<u64> {
    let results = answer["results"].as_array().unwrap();
    assert_eq!(answer["complete"], results.iter().all(|one| one.get("problem").is_none()), "{answer}");
    results.iter().map(|one| one["status"].as_u64().unwrap()).collect()
}

/// How many cases, events and stored responses there are.
async fn stored(w: &World) -> [u64; 3] {
    [
        case::Entity::find().count(w.app.read()).await.unwrap(),
        event::Entity::find().count(w.app.read()).await.unwrap(),
        idempotency::Entity::find().count(w.app.read()).await.unwrap(),
    ]
}

#[db_test]
async fn each_write_has_its_result_whatever_becomes_of_the_others(w: World) {
    let (own, id) = (make::received(&w).await, new_id());
    let mut blank = petition(&w, "blank", None);
    blank["petition"]["content"] = json!(" ");
    let answer = send(&w, "clerk", &[
        petition(&w, "new", Some(id)),
        blank,
        accept(&w, "accept", id, None),
        accept(&w, "unknown", new_id(), Some(1)),
        json!({"type": "petition_patch", "key": "patch", "id": own.id, "version": own.version, "patch": {"locality": "Thôn 2"}}),
        accept(&w, "own", own.id, None),
    ])
    .await;
    assert_eq!(statuses(&answer), [201, 422, 200, 404, 200, 200], "{answer}");
    let results = answer["results"].as_array().unwrap();
    let keys: Vec<&str> = results.iter().map(|one| one["key"].as_str().unwrap()).collect();
    assert_eq!(keys, ["new", "blank", "accept", "unknown", "patch", "own"], "in their order");
    assert_eq!(results[1]["problem"]["errors"][0]["pointer"], "/petition/content", "{answer}");
    assert_eq!((&results[2]["id"], &results[2]["version"]), (&json!(id), &json!(2)));
    assert_eq!(results[2]["record"]["case"]["status"], "accepted");
    let stored = w.get("clerk", &format!("/v1/cases/{id}")).await.expect(200);
    assert_eq!(results[2]["record"]["case"], stored, "what a reader sees");
    assert_eq!(results[5]["version"], own.version + 2, "after the write before it");
    assert_eq!(results[5]["record"]["case"]["locality"], "Thôn 2");
}

#[db_test]
async fn a_batch_that_is_sent_again_is_done_once(w: World) {
    let id = new_id();
    let writes = [petition(&w, "new", None), petition(&w, "own", Some(id)), accept(&w, "accept", id, None)];
    let first = send(&w, "clerk", &writes).await;
    assert_eq!(statuses(&first), [201, 201, 200]);
    let before = stored(&w).await;
    for again in [send(&w, "clerk", &writes).await, send_together(&w, "clerk", &writes).await] {
        assert_eq!(statuses(&again), [201, 201, 200]);
        for (one, other) in
            again["results"].as_array().unwrap().iter().zip(first["results"].as_array().unwrap())
        {
            assert_eq!((&one["replayed"], &other["replayed"]), (&json!(true), &json!(false)));
            assert_eq!((&one["id"], &one["record"]), (&other["id"], &other["record"]));
        }
    }
    assert_eq!(stored(&w).await, before);
    let mut other = petition(&w, "new", None);
    other["petition"]["content"] = json!("Đường hỏng");
    let reused = send(&w, "clerk", &[other.clone(), petition(&w, "more", None)]).await;
    assert_eq!(statuses(&reused), [422, 201]);
    assert_eq!(reused["results"][0]["problem"]["code"], "idempotency_key_reused");
    assert_eq!(
        statuses(&send(&w, "liaison", &[other]).await),
        [201],
        "the key of another caller is another one"
    );
}

#[db_test]
async fn the_same_batch_sent_twice_at_once_is_done_once(w: World) {
    let writes: Vec<Value> = (0..5).map(|i| petition(&w, &format!("khoa-{i}"), None)).collect();
    let token = w.token("clerk").await;
    for atomic in [false, true] {
        let before = stored(&w).await[0];
        let writes: Vec<Value> = writes
            .iter()
            .map(|one| {
                let mut one = one.clone();
                one["key"] = json!(format!("{}-{atomic}", one["key"].as_str().unwrap()));
                one
            })
            .collect();
        let body = json!({"atomic": atomic, "writes": writes});
        let request = || w.request(Method::POST, PATH).bearer_auth(&token).json(&body);
        let replies = at_once((0..4).map(|_| request()).collect::<Vec<RequestBuilder>>()).await;
        for reply in replies {
            let answer = reply.expect(200);
            let known = statuses(&answer).into_iter().all(|status| [201, 409, 424].contains(&status));
            assert!(known, "{answer}");
        }
        assert_eq!(stored(&w).await[0], before + 5, "atomic: {atomic}");
        let last = w.send(request()).await.expect(200);
        assert_eq!(statuses(&last), [201; 5]);
    }
}

#[db_test]
async fn all_or_none_of_an_atomic_batch_is_done(w: World) {
    let (own, id) = (make::received(&w).await, new_id());
    let stale = accept(&w, "stale", own.id, Some(own.version + 1));
    let writes =
        [petition(&w, "new", Some(id)), accept(&w, "accept", id, None), stale, petition(&w, "more", None)];
    let before = stored(&w).await;
    let refused = send_together(&w, "clerk", &writes).await;
    assert_eq!(statuses(&refused), [424, 424, 412, 424], "{refused}");
    assert_eq!(refused["results"][0]["problem"]["code"], "not_done");
    assert_eq!(refused["results"][2]["conflicts"][0]["version"], own.version);
    assert_eq!(stored(&w).await, before, "nothing is stored, no key either");
    // what cannot be read is told before anything is tried, all of it
    let mut wrong = writes.clone();
    wrong[0]["petition"]["content"] = json!("");
    wrong[3] = json!({"type": "poem", "key": "poem"});
    let refused = send_together(&w, "clerk", &wrong).await;
    assert_eq!(statuses(&refused), [422, 424, 424, 422], "{refused}");
    assert_eq!(stored(&w).await, before);
    let mut right = writes.to_vec();
    right[2] = accept(&w, "stale", own.id, Some(own.version));
    let done = send_together(&w, "clerk", &right).await;
    assert_eq!(statuses(&done), [201, 200, 200, 201], "{done}");
    let [cases, _, keys] = stored(&w).await;
    assert_eq!((cases, keys), (before[0] + 2, before[2] + 4));
    // the feed has what was done together
    let feed = w.get("clerk", "/v1/changes").await.expect(200);
    assert_eq!(feed["items"].as_array().unwrap().len(), 3);
}

#[db_test]
async fn a_conflict_shows_both_versions(w: World) {
    let a = &w.cast.a;
    let (read, other) = (make::received(&w).await, make::in_progress(&w).await);
    let now = make::accept(&w, &read).await;
    let answer = send(
        &w,
        "clerk",
        &[
            accept(&w, "late", read.id, Some(read.version)),
            accept(&w, "next", read.id, None),
            json!({"type": "case_step", "key": "missing", "id": other.id, "step": {"action": "close"}}),
        ],
    )
    .await;
    assert_eq!(statuses(&answer), [412, 424, 428], "{answer}");
    let conflict = &answer["results"][0]["conflicts"][0];
    assert_eq!((&conflict["id"], &conflict["expected_version"]), (&json!(read.id), &json!(read.version)));
    assert_eq!(
        (&conflict["version"], &conflict["record"]["case"]["status"]),
        (&json!(now.version), &json!("accepted"))
    );
    assert_eq!(answer["results"][2]["problem"]["code"], "if_match_required");
    // of the assignments that a response names, those that have changed
    let more = make::in_progress(&w).await;
    let (one, of_other) = (make::of(&other, a.department), make::of(&more, a.department));
    make::report_progress(&w, "handler", &more, a.department).await;
    let named = json!([{"id": one.0, "version": one.1}, {"id": of_other.0, "version": of_other.1}]);
    let response = json!({"assignments": named, "outcome": "information_provided", "text": "Đã kiểm tra"});
    let answer =
        send(&w, "head", &[json!({"type": "response", "key": "answer", "response": response})]).await;
    assert_eq!(statuses(&answer), [412], "{answer}");
    let conflicts = answer["results"][0]["conflicts"].as_array().unwrap();
    assert_eq!((conflicts.len(), &conflicts[0]["id"]), (1, &json!(of_other.0)));
    assert_eq!(conflicts[0]["record"]["assignment"]["version"], of_other.1 + 1);
}

#[db_test]
async fn nobody_does_more_in_a_batch_than_alone(w: World) {
    let (case, foreign) = (make::received(&w).await, make::received(&w).await);
    let answer = send(&w, "clerk_b", &[accept(&w, "theirs", foreign.id, Some(foreign.version))]).await;
    assert_eq!(statuses(&answer), [404], "{answer}");
    let stale = send(&w, "clerk_b", &[accept(&w, "guess", foreign.id, Some(foreign.version + 7))]).await;
    assert_eq!(statuses(&stale), [404], "a version tells nothing of what one may not see: {stale}");
    assert!(stale["results"][0].get("conflicts").is_none());
    let answer = send(&w, "leader", &[accept(&w, "leader", case.id, Some(case.version))]).await;
    assert_eq!(statuses(&answer), [403], "{answer}");
    assert_eq!(make::reload(&w, case.id).await.version, case.version);
    let nobody = w.request(Method::POST, PATH).json(&json!({"writes": [accept(&w, "k", case.id, Some(1))]}));
    assert_eq!(w.send(nobody).await.refused(401), "unauthenticated");
}

#[db_test]
async fn what_an_agency_did_offline_is_done_in_one_request(w: World) {
    let a = &w.cast.a;
    let case = make::assigned(&w).await;
    let (id, version) = make::of(&case, a.department);
    let acknowledge = json!({"type": "assignment_step", "key": "ack", "id": id, "version": version, "step": {"action": "acknowledge"}});
    let report = json!({"type": "assignment_step", "key": "report", "id": id, "step": {"action": "report_progress", "text": "Đang khảo sát"}});
    // the agency's system needs no key for the whole
    let system =
        json!({"name": "Hệ thống của Sở", "organization_id": a.department, "scopes": ["assignments:write"]});
    let system = w.post("admin", "/v1/clients", &system).await.expect(201);
    let form = [("grant_type", "client_credentials"), ("client_id", system["id"].as_str().unwrap())];
    let form = [&form[..], &[("client_secret", system["client_secret"].as_str().unwrap())]].concat();
    let tokens = w.send(w.request(Method::POST, "/v1/oauth/token").form(&form)).await.expect(200);
    let request = w.request(Method::POST, PATH).bearer_auth(tokens["access_token"].as_str().unwrap());
    let answer = w.send(request.json(&json!({"writes": [acknowledge, report]}))).await.expect(200);
    assert_eq!(statuses(&answer), [200, 200], "{answer}");
    let version = answer["results"][1]["version"].as_i64().unwrap();
    let response = json!({
        "assignments": [{"id": id, "version": version}], "outcome": "with_roadmap", "text": "Sẽ sửa",
        "commitments": [{"text": "Sửa xong đường", "as_stated": "quý I/2027"}],
    });
    let answer =
        send(&w, "head", &[json!({"type": "response", "key": "answer", "response": response})]).await;
    assert_eq!(statuses(&answer), [201], "{answer}");
    let commitment = answer["results"][0]["record"]["response"]["commitments"][0].clone();
    let report = json!({"action": "report_commitment", "text": "Đã sửa một nửa", "fulfilled": false});
    let correction = json!({"kind": "correction", "outcome": "with_roadmap", "text": "Sẽ sửa trong quý II", "note": "Thiếu thời hạn"});
    let answer = send(&w, "head", &[
        json!({"type": "commitment_step", "key": "promise", "id": commitment["id"], "version": commitment["version"], "step": report}),
        json!({"type": "response_version", "key": "correction", "id": answer["results"][0]["id"], "version": correction}),
    ])
    .await;
    assert_eq!(statuses(&answer), [200, 201], "{answer}");
    assert!(answer["results"][0]["record"]["commitment"].is_object());
    assert_eq!(answer["results"][1]["record"]["response"]["text"], "Sẽ sửa trong quý II");
}

#[db_test]
async fn a_body_that_is_no_batch_is_a_problem(w: World) {
    let one = petition(&w, "k", None);
    for (body, status, code) in [
        (json!({"writes": []}), 422, "invalid"),
        (json!({"writes": vec![one.clone(); 201]}), 422, "invalid"),
        (json!({}), 422, "invalid"),
        (json!({"writes": [one], "mode": "fast"}), 422, "invalid"),
        (json!([]), 422, "invalid"),
        (json!({"writes": {"0": 1}}), 422, "invalid"),
        (json!({"writes": [1], "atomic": "yes"}), 422, "invalid"),
    ] {
        assert_eq!(w.post("clerk", PATH, &body).await.refused(status), code, "{body}");
    }
    let answer =
        send(&w, "clerk", &[json!(1), json!({}), json!({"type": "petition", "key": "\u{1}"}), json!(null)])
            .await;
    assert_eq!(statuses(&answer), [422; 4], "{answer}");
    assert_eq!(stored(&w).await[0], 0);
    let twice = r#"{"writes": [{"type": "case_step", "key": "a", "key": "b", "id": "0192f1c2-4f1e-7c3a-9d55-0a1b2c3d4e5f", "version": 1, "step": {"action": "close"}}]}"#;
    let request = w.request(Method::POST, PATH).bearer_auth(w.token("clerk").await);
    let answer = w.send(request.header("Content-Type", "application/json").body(twice)).await.expect(200);
    assert_eq!(statuses(&answer), [422], "{answer}");
    let brief = json!({"with_records": false, "writes": [petition(&w, "brief", None)]});
    let brief = w.post("clerk", PATH, &brief).await.expect(200);
    assert!(brief["results"][0]["id"].is_string() && brief["results"][0].get("record").is_none(), "{brief}");
}

#[db_test]
async fn what_ends_early_in_a_batch_leaves_the_feed_of_its_agency(w: World) {
    let (case, other) = (make::in_progress(&w).await, make::received(&w).await);
    let (id, version) = make::of(&case, w.cast.a.department);
    let feed = w.get("head", "/v1/changes").await.expect(200);
    let cursor = feed["next_cursor"].as_str().unwrap();
    make::add_grant(&w, "clerk", "leader", w.cast.a.standing_body).await;
    let recall = json!({"action": "recall", "reason": "Chuyển nhầm cơ quan", "document": make::document()});
    let writes = [
        json!({"type": "assignment_step", "key": "recall", "id": id, "version": version, "step": recall}),
        json!({"type": "petition_patch", "key": "patch", "id": other.id, "version": other.version, "patch": {"locality": "Thôn 2"}}),
    ];
    assert_eq!(statuses(&send_together(&w, "clerk", &writes).await), [200, 200]);
    let feed = w.get("head", &format!("/v1/changes?cursor={cursor}")).await.expect(200);
    assert_eq!(
        (&feed["items"][0]["id"], &feed["items"][0]["deleted"]),
        (&json!(case.id), &json!(true)),
        "{feed}"
    );
}

#[db_test]
async fn what_follows_a_write_that_cannot_be_read_is_not_done(w: World) {
    let one = make::received(&w).await;
    let answer = send(&w, "clerk", &[
        json!({"type": "petition_patch", "key": "first", "id": one.id, "version": one.version, "patch": {"locality": "Thôn 2"}}),
        json!({"type": "petition_patch", "key": "wrong", "id": one.id, "patch": {"locality": 7}}),
        json!({"type": "petition_patch", "key": "after", "id": one.id, "patch": {"locality": "Thôn 3"}}),
    ])
    .await;
    assert_eq!(statuses(&answer), [200, 422, 424], "{answer}");
}

/// A client that lost the answer cuts its batches anew.
#[db_test]
async fn a_write_without_a_version_is_not_repeated_in_another_batch(w: World) {
    let id = new_id();
    let step = accept(&w, "b", id, None);
    let answer = send(&w, "clerk", &[petition(&w, "a", Some(id)), step.clone()]).await;
    assert_eq!(statuses(&answer), [201, 200]);
    let before = stored(&w).await;
    let again = send(&w, "clerk", std::slice::from_ref(&step)).await;
    assert_eq!((statuses(&again), &again["results"][0]["replayed"]), (vec![200], &json!(true)));
    assert_eq!(stored(&w).await, before);
    let case = make::received(&w).await;
    let unnamed = send(&w, "clerk", &[accept(&w, "c", case.id, None)]).await;
    assert_eq!(statuses(&unnamed), [428], "what was not done needs the version");
}
